// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"
#include "signing/signing_draft.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace parafa
{

class DocumentsBox;
class FormatService;
class KeyChooser;
class PdfSignatureBox;
class PinAsker;
struct PdfaOffer;
class PreviewPane;
class PurposeBox;
class SigningFooter;
class TargetBox;
class WindowSettings;

/// Signing on one page that is read downwards: what, with which key, for what purpose, where to. Beside it stands exactly what
/// will be signed.
class SigningPage : public QWidget
{
    Q_OBJECT
public:
    SigningPage(const DocumentService& service, JobRunner& runner, WindowSettings& settings, QWidget* parent = nullptr);
    ~SigningPage() override;

    /// Begins anew with these files; each becomes one document of the new container.
    void start(const QStringList& files);
    /// Begins anew: a signature is added to this container, over the documents it holds.
    void startAdding(OpenedDocumentPtr container, const QString& path);
    /// Begins anew: this signature of a file is signed, not its documents. `signer`: whose it is.
    void startCountering(OpenedDocumentPtr file, const QString& path, const std::string& signatureId, const QString& signer);
    bool isCountering() const { return !m_countered.empty(); }
    void addFiles(const QStringList& files);
    /// Outlives the page; without it a way out of a refused format is only said.
    void setFormatService(const FormatService& service);
    /// A document that was made here and lies in no file yet; `beside`: the file it was made of.
    void addMade(const PdfaOffer& offer, const QString& beside);
    /// Proposes the signed file in this folder instead of beside the first document.
    void proposeFolder(const QString& folder);
    /// Documents added, the passphrase typed: something would be lost by leaving.
    bool hasInput() const;
    bool isSigning() const { return m_signing; }
    void stop();
    /// The window is going: what waits for a PIN is cancelled and nothing is asked any more.
    void endQuestions();
    PreviewPane& preview() { return *m_preview; }
    int documentCount() const;
    /// What is put together now, and the same again after the documents were given to `start` or `startAdding`.
    SigningDraft draft() const;
    void restoreChoices(const SigningDraft& draft);

signals:
    /// What `draft()` gives is another one.
    void draftChanged();
    /// Each of the documents is to become a signed file of its own.
    void eachRequested(const QStringList& files);
    /// The signed file was written and checked; it is ready to be opened. `notes`: sentences on what was missing for the level.
    void signedTo(const QString& path, const QStringList& notes);
    void cancelled();
    void savePdfaRequested(std::shared_ptr<const PdfaOffer> offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildFooter(QVBoxLayout* outer);
    void documentsChanged();
    void showDocument(const OpenedDocumentPtr& document, const OpenedPart* part);
    void updatePdf();
    void updateButton();
    void sign();
    void formChanged();
    void report(const QString& headline, const QString& reason);
    void retranslate();

    const DocumentService& m_service;
    JobRunner& m_runner;
    std::shared_ptr<PinAsker> m_pins;
    bool m_signing = false;
    std::string m_countered; ///< id of the signature that is signed; empty: documents are
    QString m_counteredName; ///< of its signer
    JobHandle m_signJob;

    QSplitter* m_splitter;
    QLabel* m_title;
    DocumentsBox* m_documents;
    KeyChooser* m_key;
    PurposeBox* m_purpose;
    PdfSignatureBox* m_pdf;
    TargetBox* m_target;
    SigningFooter* m_footer;
    QProgressBar* m_progress;
    QPushButton* m_sign;
    QPushButton* m_cancel;
    PreviewPane* m_preview;
};

} // namespace parafa
