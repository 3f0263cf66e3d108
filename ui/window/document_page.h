// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signatures/signatures_model.h"
#include "window/document_session.h"
#include "window/documents_model.h"
#include "window/outside_copies.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace parafa
{

class PreviewPane;
class RequirementBar;
class RequirementService;
class RevisionView;
class FormatPanel;
class FormatService;
class SignatureDetails;
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

    /// The selected (else the only) signature can be asked to be counter-signed: it is of a kind that allows it.
    bool mayAskCounterSign() const;
    /// Looks whether it can be, then asks for it; says why not.
    void askCounterSign();
    /// The document in the preview; null when none is.
    const OpenedPart* currentPart() const;
    void selectDocument(int row);
    void selectSignature(int row);
    /// The details of the selected (else the first) signature in the place of the preview.
    void showDetails();
    /// Outlives the page; without it nothing is offered.
    void setFormatService(const FormatService& service);
    /// What the selected document is and whether it may be used, in the place of the preview.
    void showFormat();
    bool formatShown() const;
    /// Outlives the page; without it nothing is asked but whether signatures are valid.
    void setRequirementService(RequirementService& service);
    /// Asks what the settings say now.
    void askUsual();
    RequirementBar& requirement() { return *m_requirement; }
    FormatPanel& format() { return *m_format; }
    /// True when there was something to leave: the details, or a nested file.
    bool leave();
    bool detailsShown() const;
    SignatureDetails& details() { return *m_details; }
    /// A PDF as the selected signature (else the first that was followed by something) covers it, beside the PDF as it is now.
    /// False where nothing came after any signature.
    bool showAsSigned();
    /// Something came after one of the signatures of a PDF.
    bool hasEarlierRevision() const;
    RevisionView& revisions() { return *m_revisions; }
    QPushButton* asSignedButton() const { return m_asSigned; }
    /// To the next (or previous) of banner, documents, preview, signatures, findings.
    void cyclePane(bool backwards);
    void focusFirst();
    /// To the document or the signature that a finding is about.
    void goToFinding(int row);
    /// Opens a copy of the selected document with the program that the desktop has for it.
    void openElsewhere();
    QAction* openWithAction() const { return m_openWith; }

signals:
    /// A sentence about what was done, for the status bar.
    void told(const QString& sentence);
    void exportRequested(const QStringList& names);
    void signRequested();
    /// Nobody is trusted yet; where that is set up.
    void trustRequested();
    void counterSignRequested(const std::string& signatureId, const QString& signer);
    /// mayAskCounterSign() may have changed.
    void signatureChosen();
    /// hasEarlierRevision() may have changed.
    void revisionsKnown();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void giveRoom();
    QWidget* buildDocuments();
    QWidget* buildSignatures();
    void sessionChanged();
    void updateBanner();
    void updateRequirement();
    int counterSigned() const;
    void updateTitles();
    void updatePath();
    void askRevisions();
    const SignedRevision* earlierRevision(int signature) const;
    void documentSelected();
    void signatureSelected();
    void buildLists();
    void copyDigest();
    void retranslate();

    const DocumentService& m_service;
    JobRunner& m_runner;
    OutsideCopies m_copies;
    JobHandle m_copyJob;
    DocumentSession m_session;
    DocumentsModel m_documentsModel;
    SignaturesModel m_signaturesModel;
    FindingsModel m_findingsModel;
    OpenedDocumentPtr m_shown; ///< the file the models were filled from
    QList<QWidget*> m_panes;

    VerdictBanner* m_banner;
    RequirementBar* m_requirement;
    RequirementService* m_requirements = nullptr;
    QSplitter* m_splitter;
    QLabel* m_documentsTitle;
    QListView* m_documents;
    QPushButton* m_showFormat;
    QPushButton* m_export;
    QPushButton* m_exportAll;
    QLabel* m_path; ///< from the outermost file to a nested one
    QWidget* m_pathBar;
    QPushButton* m_pathUp;
    QStackedWidget* m_center;
    PreviewPane* m_preview;
    SignatureDetails* m_details;
    RevisionView* m_revisions;
    QPushButton* m_asSigned;
    std::vector<SignedRevision> m_signedRevisions; ///< of the file the report is about
    JobHandle m_revisionsJob;
    FormatPanel* m_format;
    bool m_formats = false; ///< there is a service that knows formats
    QLabel* m_signaturesTitle;
    QListView* m_signatures;
    QLabel* m_noSignatures;
    QLabel* m_findingsTitle;
    QListView* m_findings;
    QAction* m_openWith;
    QAction* m_copyName;
    QAction* m_copyDigest;
    QAction* m_counterSign;
    JobHandle m_counterJob;
    QAction* m_copySignature;
    QAction* m_copySerial;
    QAction* m_copyFinding;
};

} // namespace parafa
