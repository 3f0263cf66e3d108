// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signatures/signatures_model.h"
#include "window/document_session.h"
#include "window/documents_model.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QToolButton;

namespace parafa
{

class PreviewPane;
class VerdictBanner;

/// An opened file: the verdict over everything, then documents, preview and signatures side by side. Selecting a document
/// marks the signatures that cover it, selecting a signature marks its documents.
class DocumentPage : public QWidget
{
    Q_OBJECT
public:
    DocumentPage(const DocumentService& service, JobRunner& runner, QWidget* parent = nullptr);

    DocumentSession& session() { return m_session; }
    PreviewPane& preview() { return *m_preview; }
    VerdictBanner& banner() { return *m_banner; }
    QListView* documentList() const { return m_documents; }
    QListView* signatureList() const { return m_signatures; }
    QListView* findingList() const { return m_findings; }
    QSplitter* splitter() const { return m_splitter; }

    /// The document in the preview; null when none is.
    const OpenedPart* currentPart() const;
    void selectDocument(int row);
    void selectSignature(int row);
    /// To the next (or previous) of banner, documents, preview, signatures, findings.
    void cyclePane(bool backwards);
    void focusFirst();

signals:
    void exportRequested(const QStringList& names);
    void signRequested();
    void openNestedRequested();
    /// A signature was opened for its details.
    void signatureActivated(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildDocuments();
    QWidget* buildSignatures();
    void sessionChanged();
    void updateBanner();
    void updateTitles();
    void documentSelected();
    void signatureSelected();
    void retranslate();

    DocumentSession m_session;
    DocumentsModel m_documentsModel;
    SignaturesModel m_signaturesModel;
    FindingsModel m_findingsModel;
    OpenedDocumentPtr m_shown; ///< the file the models were filled from
    QList<QWidget*> m_panes;

    VerdictBanner* m_banner;
    QSplitter* m_splitter;
    QLabel* m_documentsTitle;
    QListView* m_documents;
    QPushButton* m_export;
    QPushButton* m_exportAll;
    PreviewPane* m_preview;
    QLabel* m_signaturesTitle;
    QListView* m_signatures;
    QLabel* m_noSignatures;
    QLabel* m_findingsTitle;
    QListView* m_findings;
};

} // namespace parafa
