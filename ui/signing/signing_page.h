// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace parafa
{

class FormatAdviceBox;
class FormatService;
class KeyChooser;
class PinAsker;
struct PdfaOffer;
class PreviewPane;
class PurposeBox;
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

signals:
    /// The signed file was written and checked; it is ready to be opened. `notes`: sentences on what was missing for the level.
    void signedTo(const QString& path, const QStringList& notes);
    void cancelled();
    void savePdfaRequested(std::shared_ptr<const PdfaOffer> offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Item {
        QString path;
        QString name;             ///< in the container
        OpenedDocumentPtr opened; ///< null while it is being opened
        QString problem;          ///< why it cannot be signed
        bool seen = false;        ///< was in the preview
    };
    void buildWhat(QVBoxLayout* layout);
    void buildTarget(QVBoxLayout* layout);
    void buildFooter(QVBoxLayout* outer);
    void replaceByPdfa(const PdfaOffer& offer);
    void openItem(std::size_t index);
    void updateList();
    void updateButton();
    void itemSelected();
    void removeSelected();
    void proposeTarget();
    void chooseFiles();
    void chooseTarget();
    void sign();
    std::vector<DocumentToSign> documents() const;
    bool isSinglePdf() const;
    void formChanged();
    void report(const QString& headline, const QString& reason);
    QString uniqueName(const QString& wanted) const;
    void retranslate();

    const DocumentService& m_service;
    JobRunner& m_runner;
    std::shared_ptr<PinAsker> m_pins;
    std::vector<Item> m_items;
    OpenedDocumentPtr m_container;
    QString m_containerPath;
    bool m_targetConfirmed = false; ///< chosen in the file dialog, which asked before overwriting
    bool m_targetTyped = false;
    QString m_folder; ///< of the proposal; empty: beside the first document
    bool m_signing = false;
    std::vector<JobHandle> m_opening;
    JobHandle m_signJob;

    QSplitter* m_splitter;
    QLabel* m_title;
    QGroupBox* m_what;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    FormatAdviceBox* m_advice;
    KeyChooser* m_key;
    PurposeBox* m_purpose;
    QGroupBox* m_where;
    QLabel* m_targetLabel;
    QLineEdit* m_target;
    QPushButton* m_browseTarget;
    QLabel* m_headline;
    QLabel* m_reason;
    QProgressBar* m_progress;
    QPushButton* m_sign;
    QPushButton* m_cancel;
    PreviewPane* m_preview;
};

} // namespace parafa
