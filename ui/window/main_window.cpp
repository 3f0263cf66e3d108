// SPDX-License-Identifier: EUPL-1.2
#include "window/main_window.h"

#include "appearance/accessible_roles.h"
#include "appearance/finding_words.h"
#include "appearance/focus_mark.h"
#include "appearance/readable_palette.h"
#include "appearance/shown_text.h"
#include "batch/batch_page.h"
#include "forms/form_page.h"
#include "forms/library_page.h"
#include "preview/preview_pane.h"
#include "signing/many_page.h"
#include "signing/signing_page.h"
#include "window/document_page.h"
#include "window/draft_offer.h"
#include "window/report_saver.h"
#include "window/settings_page.h"
#include "window/start_page.h"
#include "window/verdict_banner.h"
#include "window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QThread>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace parafa
{

namespace
{

/// Local files and folders among what is dragged.
QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile() && (QFileInfo(url.toLocalFile()).isFile() || QFileInfo(url.toLocalFile()).isDir()))
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(DocumentService& service, QSettings& settings, LanguageSwitch& language)
    : m_service(service), m_settings(settings), m_language(language), m_runner(std::clamp(QThread::idealThreadCount(), 3, 8)),
      m_document([this] { return makeDocumentPage(); }), m_signing([this] { return makeSigningPage(); }),
      m_settingsPage([this] { return makeSettingsPage(); })
{
    m_language.set(m_settings.language());
    tellAccessibleRoles();
    setPalette(readablePalette(QApplication::palette()));
    new FocusMark(this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/parafa.svg")));
    setAcceptDrops(true);
    m_actions = new WindowActions(this);
    m_actions->buildMenus(menuBar());
    buildToolBar();
    statusBar()->setSizeGripEnabled(false);

    m_pages = new QStackedWidget(this);
    m_start = new StartPage(m_pages);
    m_pages->addWidget(m_start);
    setCentralWidget(m_pages);
    connectActions();

    resize(1200, 780);
    setMinimumSize(600, 380); // a screen of 1280 × 800 at 200 %
    if (!m_settings.geometry().isEmpty())
        restoreGeometry(m_settings.geometry());
    retranslate();
    updateRecent();
    showPage(m_start);
}

MainWindow::~MainWindow()
{
    // The runner waits for its jobs before the pages die: one that waits for a PIN must be told now.
    retire();
}

bool MainWindow::isWorking() const
{
    return m_runner.running() > 0 ||
           std::ranges::any_of(findChildren<JobRunner*>(), [](const JobRunner* runner) { return runner->running() > 0; });
}

void MainWindow::retire()
{
    m_runner.stopAll();
    for (JobRunner* runner : findChildren<JobRunner*>()) // some pages have their own
        runner->stopAll();
    if (m_signing.isMade())
        m_signing->endQuestions();
    if (m_many)
        m_many->endQuestions();
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("mainToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addActions({m_actions->back, m_actions->open, m_actions->sign, m_actions->saveReport, m_actions->find});
}

void MainWindow::connectActions()
{
    connect(m_actions->open, &QAction::triggered, this, [this] { chooseFile(false); });
    connect(m_actions->sign, &QAction::triggered, this, &MainWindow::startSigning);
    connect(m_actions->fillForm, &QAction::triggered, this, &MainWindow::fillForm);
    connect(m_start, &StartPage::fillRequested, this, &MainWindow::fillForm);
    connect(m_actions->formLibrary, &QAction::triggered, this, &MainWindow::showLibrary);
    connect(m_actions->saveDocument, &QAction::triggered, this, [this] {
        if (const OpenedPart* part = m_document->currentPart())
            chooseFolder({QString::fromStdString(part->name)});
    });
    connect(m_actions->openWith, &QAction::triggered, this, [this] { m_document->openElsewhere(); });
    connect(m_actions->saveAll, &QAction::triggered, this, [this] { chooseFolder({}); });
    connect(m_actions->close, &QAction::triggered, this, [this] {
        m_document->session().close();
        showPage(m_start);
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copyReport, &QAction::triggered, this, &MainWindow::copyReport);
    connect(m_actions->saveReport, &QAction::triggered, this, &MainWindow::chooseReportFile);
    const auto preview = [this]() -> PreviewPane& { return currentPreview(); };
    connect(m_actions->find, &QAction::triggered, this, [preview] { preview().startSearch(); });
    connect(m_actions->zoomIn, &QAction::triggered, this, [preview] { preview().zoomIn(); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [preview] { preview().zoomOut(); });
    connect(m_actions->zoomFit, &QAction::triggered, this, [preview] { preview().zoomToFit(); });
    connect(m_actions->rotate, &QAction::triggered, this, [preview] { preview().rotate(); });
    connect(m_actions->textView, &QAction::toggled, this, [preview](bool text) { preview().setTextView(text); });
    connect(m_actions->textBeside, &QAction::triggered, this, [preview](bool shown) { preview().setTextBeside(shown); });
    connect(m_actions->counterSign, &QAction::triggered, this, [this] { m_document->askCounterSign(); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { m_document->cyclePane(false); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { m_document->cyclePane(true); });
    connect(m_actions->thumbnails, &QAction::toggled, this, [preview](bool shown) { preview().setThumbnails(shown); });
    connect(m_actions->asSigned, &QAction::triggered, this, [this] { m_document->showAsSigned(); });
    connect(m_actions->format, &QAction::triggered, this, [this] { m_document->showFormat(); });
    connect(m_actions->print, &QAction::triggered, this, &MainWindow::print);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions->back, &QAction::triggered, this, &MainWindow::goBack);
    connect(m_actions->why, &QAction::triggered, this,
            [this] { m_document->banner().setWhyShown(!m_document->banner().whyShown()); });
    for (QAction* action : m_actions->signatures)
        connect(action, &QAction::triggered, this, [this, action] { m_document->selectSignature(action->data().toInt()); });
    connect(m_actions->languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { setLanguage(action->data().toString()); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto* box =
            new QMessageBox(QMessageBox::NoIcon, tr("About Parafa"),
                            tr("Parafa %1 reads, checks and makes signed documents.").arg(QCoreApplication::applicationVersion()),
                            QMessageBox::NoButton, this);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(
            tr("What it says about a signature is an informative result, not a qualified validation service."));
        box->addButton(tr("Close"), QMessageBox::AcceptRole);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setIconPixmap(windowIcon().pixmap(48, 48));
        box->open();
    });

    connect(m_start, &StartPage::openRequested, this, [this] { chooseFile(false); });
    connect(m_start, &StartPage::exportRequested, this, [this] { chooseFile(true); });
    connect(m_start, &StartPage::signRequested, this, [this] { signFiles({}); });
    connect(m_start, &StartPage::recentRequested, this, &MainWindow::openFile);
    connect(m_start, &StartPage::batchRequested, this, [this] { review({}); });
    connect(m_actions->review, &QAction::triggered, this, [this] { review({}); });
}

PreviewPane& MainWindow::currentPreview()
{
    const QWidget* page = m_pages->currentWidget();
    if (m_many && page == m_many)
        return m_many->preview();
    return page == m_signing ? m_signing->preview() : m_form && page == m_form ? m_form->preview() : m_document->preview();
}

QWidget* MainWindow::currentPage() const
{
    return m_pages->currentWidget();
}

void MainWindow::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    if (page == m_document)
        m_document->focusFirst();
    updateActions();
    updateTitle();
}

void MainWindow::openFile(const QString& path)
{
    m_fromReview = false;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_start->setMessage({}, {});
    showPage(m_document);
    m_document->session().open(absolute);
}

void MainWindow::sessionChanged()
{
    DocumentSession& session = m_document->session();
    if (session.state() == DocumentSession::State::Failed && !session.opened()) {
        const QString name = shownName(QFileInfo(session.path()).fileName());
        m_start->setMessage(tr("%1 could not be opened.").arg(name),
                            session.error() ? errorSentence(*session.error()) : QString());
        m_exportAfterOpening = false;
        showPage(m_start);
        return;
    }
    if (session.state() == DocumentSession::State::Checking) {
        m_settings.addRecentFile(session.path());
        updateRecent();
        if (std::exchange(m_exportAfterOpening, false))
            chooseFolder({});
    }
    updateActions();
    updateTitle();
}

void MainWindow::updateTitle()
{
    QString name;
    if (m_pages->currentWidget() == m_document)
        name = shownName(m_document->session().name());
    else if (m_pages->currentWidget() == m_signing || m_pages->currentWidget() == m_many)
        name = tr("Signing");
    else if (m_pages->currentWidget() == m_batch)
        name = tr("Review");
    else if (m_pages->currentWidget() == m_form)
        name = tr("Form");
    else if (m_library && m_pages->currentWidget() == m_library)
        name = tr("Forms");
    setWindowTitle(name.isEmpty() ? QStringLiteral("Parafa") : name + QStringLiteral(" — Parafa"));
}

void MainWindow::updateActions()
{
    const QWidget* page = m_pages->currentWidget();
    const bool document = page == m_document && m_document->session().opened();
    const bool judged = document && m_document->session().report();
    const int signatures = judged ? int(m_document->session().report()->signatures.size()) : 0;
    const bool plain = page == m_start || page == m_settingsPage || page == m_batch || (m_library && page == m_library);
    const auto kind = plain ? PreviewContent::Kind::Nothing : currentPreview().content().kind;
    const bool pdf = kind == PreviewContent::Kind::Pdf;
    m_actions->saveDocument->setEnabled(document && m_document->currentPart());
    m_actions->openWith->setEnabled(document && m_document->currentPart());
    m_actions->saveAll->setEnabled(document && !m_document->session().opened()->documents.empty());
    m_actions->close->setEnabled(page == m_document);
    const bool signing = page == m_signing || page == m_many;
    m_actions->sign->setEnabled(!signing);
    m_actions->review->setEnabled(page != m_batch && !signing);
    m_actions->fillForm->setEnabled(m_forms && page != m_form && !signing);
    m_actions->formLibrary->setEnabled(m_formLibrary && !(m_library && page == m_library) && !signing);
    m_actions->copyReport->setEnabled(judged);
    m_actions->saveReport->setEnabled(judged);
    m_actions->why->setEnabled(signatures > 0);
    m_actions->find->setEnabled(pdf || kind == PreviewContent::Kind::Text || kind == PreviewContent::Kind::Html);
    for (QAction* action : {m_actions->zoomIn, m_actions->zoomOut, m_actions->zoomFit})
        action->setEnabled(kind != PreviewContent::Kind::Nothing);
    m_actions->rotate->setEnabled(pdf || kind == PreviewContent::Kind::Image);
    m_actions->textView->setEnabled(pdf);
    m_actions->textView->setChecked(pdf && currentPreview().textView());
    m_actions->textBeside->setEnabled(pdf);
    m_actions->textBeside->setChecked(pdf && currentPreview().textBeside());
    m_actions->counterSign->setEnabled(page == m_document && m_document->mayAskCounterSign());
    m_actions->thumbnails->setEnabled(pdf);
    m_actions->thumbnails->setChecked(pdf && currentPreview().thumbnailsShown());
    for (QAction* action : {m_actions->nextPane, m_actions->previousPane})
        action->setEnabled(page == m_document);
    for (QAction* action : m_actions->signatures)
        action->setVisible(action->data().toInt() < signatures);
    m_actions->back->setEnabled(page != m_start);
    m_actions->print->setEnabled(kind != PreviewContent::Kind::Nothing);
    m_actions->certificate->setEnabled(signatures > 0);
    m_actions->asSigned->setEnabled(page == m_document && m_document->hasEarlierRevision());
    m_actions->format->setEnabled(m_formats && document && m_document->currentPart());
    m_actions->settings->setEnabled(page != m_settingsPage && !signing);
}

void MainWindow::updateRecent()
{
    QStringList files = m_settings.recentFiles();
    files.removeIf([](const QString& path) { return !QFile::exists(path); });
    m_start->setRecentFiles(files);
    m_actions->recentMenu->clear();
    for (const QString& path : files) {
        QString text = shownName(QFileInfo(path).fileName(), 80);
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = m_actions->recentMenu->addAction(text);
        action->setStatusTip(shownName(QDir::toNativeSeparators(path), 300));
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    m_actions->recentMenu->addSeparator();
    QAction* clear = m_actions->recentMenu->addAction(tr("&Forget recent files"));
    connect(clear, &QAction::triggered, this, [this] {
        m_settings.clearRecentFiles();
        // The menu that is being used cannot be emptied under itself.
        QMetaObject::invokeMethod(this, &MainWindow::updateRecent, Qt::QueuedConnection);
    });
    m_actions->recentMenu->setEnabled(!files.isEmpty());
}

void MainWindow::askBeforeLeaving(const QString& title, const QString& question, const QString& what, const QString& stay,
                                  std::function<void()> leave)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, question, QMessageBox::NoButton, this);
    new FocusMark(box);
    box->setInformativeText(what);
    box->setDefaultButton(box->addButton(stay, QMessageBox::RejectRole)); // the Enter key loses nothing
    const QAbstractButton* go = box->addButton(tr("Leave"), QMessageBox::DestructiveRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [leave = std::move(leave), go](const QAbstractButton* button) {
        if (button == go)
            leave();
    });
    box->open();
}

void MainWindow::goBack()
{
    QWidget* page = m_pages->currentWidget();
    if (m_library && page == m_library) {
        if (!m_library->leave())
            showPage(m_beforeLibrary ? m_beforeLibrary : m_start);
        return;
    }
    if (page != m_start && page != m_settingsPage && page != m_batch && currentPreview().endSearch())
        return;
    if (page == m_signing || page == m_many) {
        const bool many = page == m_many;
        if (many ? m_many->isSigning() : m_signing->isSigning()) {
            many ? m_many->stop() : m_signing->stop();
            return;
        }
        const auto leave = [this] {
            discardDraft();
            showPage(m_before ? m_before : m_start);
        };
        if (many ? !m_many->hasInput() : !m_signing->hasInput()) {
            leave();
            return;
        }
        askBeforeLeaving(tr("Signing"), tr("Leave without signing?"),
                         tr("The choice of documents is forgotten. The files themselves stay as they are."), tr("Keep signing"),
                         leave);
    } else if (page == m_settingsPage) {
        showPage(m_before ? m_before : m_start);
    } else if (page == m_form) {
        leaveForm();
    } else if (page == m_document) {
        if (m_document->banner().whyShown()) {
            m_document->banner().setWhyShown(false);
            return;
        }
        if (m_document->leave())
            return;
        m_document->session().close();
        showPage(std::exchange(m_fromReview, false) ? static_cast<QWidget*>(m_batch) : m_start);
    } else if (page == m_batch) {
        if (!m_batch->leave())
            showPage(m_start);
    }
}

BatchPage& MainWindow::batchPage()
{
    if (!m_batch) {
        m_batch = new BatchPage(m_service, m_settings.reviewFile(), m_pages);
        m_pages->addWidget(m_batch);
        if (m_requirements)
            m_batch->setRequirementService(*m_requirements);
        connect(m_batch, &BatchPage::openRequested, this, [this](const QString& path) {
            openFile(path);
            m_fromReview = true;
        });
    }
    return *m_batch;
}

void MainWindow::review(const QStringList& paths)
{
    showPage(&batchPage());
    m_batch->add(paths);
}

void MainWindow::chooseFile(bool thenExport)
{
    auto* dialog =
        new QFileDialog(this, tr("Open a file"), QString(),
                        tr("Signed files and documents (*.asice *.asics *.sce *.scs *.bdoc *.xdcf *.pdf *.xml *.p7m *.zip)") +
                            QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, thenExport](const QString& path) {
        m_exportAfterOpening = thenExport;
        openFile(path);
    });
    dialog->open();
}

void MainWindow::signFiles(const QStringList& paths)
{
    if (m_pages->currentWidget() != m_signing)
        m_before = m_pages->currentWidget();
    showPage(m_signing);
    m_signing->start(paths);
}

void MainWindow::startSigning()
{
    const DocumentSession& session = m_document->session();
    if (m_pages->currentWidget() != m_document || !session.opened()) {
        signFiles({});
        return;
    }
    const bool signedContainer = session.opened()->container && session.opened()->container->type() != ContainerType::PlainZip;
    if (signedContainer && !session.opened()->documents.empty()) {
        m_before = m_document;
        showPage(m_signing);
        m_signing->startAdding(session.opened(), session.path());
    } else {
        signFiles({session.path()});
    }
}

void MainWindow::showSettings()
{
    if (m_pages->currentWidget() != m_settingsPage)
        m_before = m_pages->currentWidget();
    m_settingsPage->setLanguage(m_settings.language());
    m_settingsPage->setTrustFiles(m_settings.trustFiles());
    applyTrust(m_settings.trustFiles());
    m_settingsPage->refresh();
    showPage(m_settingsPage);
}

void MainWindow::applyTrust(const QStringList& files)
{
    const bool changed = files != m_settings.trustFiles();
    m_settings.setTrustFiles(files);
    std::vector<std::string> paths;
    for (const QString& file : files)
        paths.push_back(QFile::encodeName(file).toStdString());
    const Result<std::size_t> loaded = m_service.trust(paths);
    m_settingsPage->setTrustResult(loaded ? int(*loaded) : 0, loaded ? QString() : errorSentence(loaded.error()));
    if (changed)
        recheck();
}

void MainWindow::setSettingsService(SettingsService& service)
{
    m_computer = &service;
    if (m_settingsPage.isMade())
        m_settingsPage->setService(service, m_runner);
}

bool MainWindow::isFree() const
{
    return m_pages->currentWidget() == m_start;
}

void MainWindow::tell(const QString& sentence)
{
    statusBar()->showMessage(sentence);
}

void MainWindow::setLanguage(const QString& code)
{
    m_settings.setLanguage(code);
    m_language.set(code);
    retranslate();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationPaletteChange)
        setPalette(readablePalette(QApplication::palette()));
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    for (QAction* action : m_actions->languages->actions())
        action->setChecked(action->data().toString() == m_settings.language());
    m_toolBar->setWindowTitle(tr("Tools"));
    m_toolBar->setAccessibleName(tr("Tools"));
    if (m_pages)
        updateTitle();
    statusBar()->clearMessage();
    updateRecent();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_batch)
        m_batch->review().save();
    m_settings.setGeometry(saveGeometry());
    if (m_document.isMade())
        m_settings.setSplitter(m_document->splitter()->saveState());
    QMainWindow::closeEvent(event);
    emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_start->setDropHint(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_start->setDropHint(false);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_start->setDropHint(false);
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (m_pages->currentWidget() == m_signing)
        m_signing->addFiles(files);
    else if (m_many && m_pages->currentWidget() == m_many)
        m_many->addFiles(files);
    else if (m_pages->currentWidget() == m_batch || QFileInfo(files.front()).isDir())
        review(files);
    else if (files.size() == 1)
        openFile(files.front());
    else
        signFiles(files);
}

} // namespace parafa
