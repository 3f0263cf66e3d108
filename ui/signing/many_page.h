// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signing/signing_draft.h"
#include "signing/signing_queue.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTableView;
class QVBoxLayout;

namespace parafa
{

class KeyChooser;
class PinAsker;
class PreviewPane;
class PurposeBox;
class SigningFooter;
class WindowSettings;

/// Signing many files with one key: each into a file of its own, all into one container, or one more signature into each
/// container. The files stand in a table that tells what becomes of each; the chosen one is shown below as it will be signed.
class ManyPage : public QWidget
{
    Q_OBJECT
public:
    ManyPage(const DocumentService& service, JobRunner& runner, WindowSettings& settings, QWidget* parent = nullptr);
    ~ManyPage() override;

    /// Begins anew with these files.
    void start(const QStringList& files);
    void addFiles(const QStringList& files) { m_queue.addFiles(files); }
    SigningDraft draft() const;
    void restore(const SigningDraft& draft);

    SigningQueue& queue() { return m_queue; }
    PreviewPane& preview() { return *m_preview; }
    QTableView* table() const { return m_table; }
    Arrangement arrangement() const;
    void setArrangement(Arrangement arrangement);
    /// Where signed files go; empty: beside each file.
    void setFolder(const QString& folder);
    bool isSigning() const { return m_queue.isRunning(); }
    /// Files wait that nobody signed yet.
    bool hasInput() const;
    void stop();
    /// The window is going: what waits for a PIN is cancelled and nothing is asked any more.
    void endQuestions();

signals:
    void cancelled();
    void openRequested(const QString& path);
    void folderRequested(const QString& path);
    /// What `draft()` gives is another one.
    void draftChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildWhat(QVBoxLayout* layout);
    void buildTarget(QVBoxLayout* layout);
    void buildFooter(QVBoxLayout* outer);
    QWidget* buildFiles();
    void sign();
    void finished(const std::optional<Error>& why);
    void report(const QString& headline, const QString& reason);
    void filesChanged();
    void currentChanged();
    void update();
    void offerPdf();
    void chooseFiles();
    void chooseFolder();
    void retranslate();

    const DocumentService& m_service;
    JobRunner& m_runner;
    SigningQueue m_queue;
    std::shared_ptr<PinAsker> m_pins;
    JobHandle m_showing;
    QString m_shown;              ///< path in the preview
    std::size_t m_draftCount = 0; ///< files of the draft that was told last

    QSplitter* m_splitter;
    QLabel* m_title;
    QGroupBox* m_what;
    QComboBox* m_arrangement;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_putBack;
    QCheckBox* m_insist;
    KeyChooser* m_key;
    PurposeBox* m_purpose;
    QGroupBox* m_where;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    SigningFooter* m_footer;
    QProgressBar* m_progress;
    QPushButton* m_sign;
    QPushButton* m_cancel;
    QPushButton* m_showFolder;
    QTableView* m_table;
    QLabel* m_details;
    PreviewPane* m_preview;
};

} // namespace parafa
