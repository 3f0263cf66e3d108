// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "window/language_switch.h"
#include "window/lazy_page.h"
#include "window/window_settings.h"

#include <QMainWindow>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

class QLabel;
class QStackedWidget;
class QToolBar;

namespace parafa
{

class DocumentPage;
struct PdfaOffer;
class PreviewPane;
class RequirementService;
class DocumentService;
class BatchPage;
class DraftKeeper;
class DraftOffer;
class ManyPage;
struct SigningDraft;
class FormPage;
class FormLibrary;
class FormService;
class LibraryPage;
class FormatService;
class SettingsPage;
class SettingsService;
class SigningPage;
class StartPage;
class WindowActions;

/// The window: start page, an opened file, or signing; menus, drop, recent files, language.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All outlive the window.
    MainWindow(DocumentService& service, QSettings& settings, LanguageSwitch& language);
    ~MainWindow() override;

    /// Opens a file in this window. What cannot be opened ends in a sentence on the start page.
    void openFile(const QString& path);
    /// The signing page with these documents.
    void signFiles(const QStringList& paths);
    /// The page on which each of many files is signed on its own.
    void signMany(const QStringList& paths);
    ManyPage& manyPage();
    /// Unfinished signing is kept in this folder, and what was left there is offered on the start page. Once.
    void setDraftFolder(const QString& folder);
    /// Saves documents of the opened file below a folder; all without names.
    void exportTo(const QString& folder, const QStringList& names);
    void setLanguage(const QString& code);
    void showSettings();
    /// The review of many files, with these files and folders added.
    void review(const QStringList& paths);
    /// Once, before a file is opened; outlives the window. Without it nothing is asked but whether signatures are valid.
    void setRequirementService(RequirementService& service);
    /// Where forms to fill in come from; outlives the window. Without it filling in is not offered.
    /// Once, before the settings page is shown; outlives the window.
    void setSettingsService(SettingsService& service);
    void setFormService(FormService* service);
    /// Once, before a file is opened; outlives the window. Without it nothing is said about formats beside the list.
    void setFormatService(const FormatService& service);
    /// The forms to choose from.
    void fillForm();
    /// The window was closed and will be deleted when `isWorking` says no more: jobs are asked to stop, nobody is asked anything.
    void retire();
    bool isWorking() const;
    /// Once, before a form is chosen; outlives the window. Without it forms cannot be managed.
    void setFormLibrary(FormLibrary& library);
    /// The page about the forms on this computer.
    void showLibrary();
    LibraryPage& libraryPage();
    /// True on the start page: another file may be opened here without hiding anything.
    bool isFree() const;

    StartPage& startPage() { return *m_start; }
    DocumentPage& documentPage() { return *m_document; }
    SigningPage& signingPage() { return *m_signing; }
    /// Made when it is first wanted, as the review: most windows never show them.
    FormPage& formPage();
    SettingsPage& settingsPage() { return *m_settingsPage; }
    BatchPage& batchPage();
    WindowActions& actions() { return *m_actions; }
    QWidget* currentPage() const;

signals:
    /// An export ended; with the paths written, none on failure.
    void exported(const QStringList& paths);
    /// It was closed; from within `closeEvent`.
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildToolBar();
    DocumentPage* makeDocumentPage();
    SigningPage* makeSigningPage();
    SettingsPage* makeSettingsPage();
    void connectActions();
    void showPage(QWidget* page);
    void sessionChanged();
    void updateActions();
    void updateTitle();
    void updateRecent();
    void goBack();
    /// `what`: what would be lost; `stay`: the button that goes on.
    void askBeforeLeaving(const QString& title, const QString& question, const QString& what, const QString& stay,
                          std::function<void()> leave);
    void leaveForm();
    void savePdfa(std::shared_ptr<const PdfaOffer> offer);
    void signPdfa(std::shared_ptr<const PdfaOffer> offer);
    PreviewPane& currentPreview();
    void chooseFile(bool thenExport);
    void chooseFolder(const QStringList& names);
    void startSigning();
    void keepSigningDraft();
    void keepDraft(const QWidget* page);
    void discardDraft();
    void offerDraft();
    void resume(const SigningDraft& draft);
    void copyReport();
    void chooseReportFile();
    void saveReportTo(const QString& path);
    void print();
    void applyTrust(const QStringList& files);
    void recheck();
    void askUsualRequirement();
    void tell(const QString& sentence);
    void retranslate();

    DocumentService& m_service;
    WindowSettings m_settings;
    LanguageSwitch& m_language;
    JobRunner m_runner;
    JobHandle m_exportJob;
    bool m_exportAfterOpening = false;
    bool m_fromReview = false; ///< Back leads from the document to the review
    WindowActions* m_actions;
    QToolBar* m_toolBar;
    QStackedWidget* m_pages;
    StartPage* m_start;
    LazyPage<DocumentPage> m_document;
    LazyPage<SigningPage> m_signing;
    LazyPage<SettingsPage> m_settingsPage;
    BatchPage* m_batch = nullptr;
    ManyPage* m_many = nullptr;
    DraftKeeper* m_drafts = nullptr;
    QPointer<DraftOffer> m_offer;
    JobHandle m_resumeJob;
    FormPage* m_form = nullptr;
    FormService* m_forms = nullptr;
    LibraryPage* m_library = nullptr;
    FormLibrary* m_formLibrary = nullptr;
    const FormatService* m_formats = nullptr;
    SettingsService* m_computer = nullptr;
    RequirementService* m_requirements = nullptr;
    QWidget* m_beforeLibrary = nullptr;
    QWidget* m_beforeForm = nullptr; ///< where Back leads from choosing a form
    QWidget* m_before = nullptr;     ///< where Back leads from signing and settings
};

} // namespace parafa
