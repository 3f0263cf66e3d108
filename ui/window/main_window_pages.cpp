// SPDX-License-Identifier: EUPL-1.2
// The pages of the window, each made when it is first wanted.
#include "appearance/shown_text.h"
#include "batch/batch_page.h"
#include "format/format_panel.h"
#include "preview/preview_pane.h"
#include "signing/signing_page.h"
#include "window/document_page.h"
#include "window/main_window.h"
#include "window/settings_page.h"
#include "window/window_actions.h"

#include <QAction>
#include <QDir>
#include <QSplitter>
#include <QStackedWidget>

namespace parafa
{

DocumentPage* MainWindow::makeDocumentPage()
{
    auto* page = new DocumentPage(m_service, m_runner, m_pages);
    m_pages->addWidget(page);
    if (!m_settings.splitter().isEmpty())
        page->splitter()->restoreState(m_settings.splitter());
    connect(m_actions->certificate, &QAction::triggered, page, &DocumentPage::showDetails);
    connect(&page->session(), &DocumentSession::stateChanged, this, &MainWindow::sessionChanged);
    connect(&page->preview(), &PreviewPane::loaded, this, &MainWindow::updateActions);
    connect(page, &DocumentPage::exportRequested, this, &MainWindow::chooseFolder);
    connect(page, &DocumentPage::signRequested, this, &MainWindow::startSigning);
    connect(page, &DocumentPage::trustRequested, this, &MainWindow::showSettings);
    connect(page, &DocumentPage::signatureChosen, this, &MainWindow::updateActions);
    connect(page, &DocumentPage::counterSignRequested, this, [this](const std::string& id, const QString& signer) {
        const DocumentSession& session = m_document->session();
        m_before = m_document;
        showPage(m_signing);
        m_signing->startCountering(session.opened(), session.path(), id, signer);
    });
    connect(page, &DocumentPage::told, this, &MainWindow::tell);
    connect(page, &DocumentPage::revisionsKnown, this, &MainWindow::updateActions);
    connect(&page->preview(), &PreviewPane::thumbnailsToggled, m_actions->thumbnails, &QAction::setChecked);
    if (m_formats)
        page->setFormatService(*m_formats);
    if (m_requirements)
        page->setRequirementService(*m_requirements);
    connect(&page->format(), &FormatPanel::signPdfaRequested, this, &MainWindow::signPdfa);
    connect(&page->format(), &FormatPanel::savePdfaRequested, this, &MainWindow::savePdfa);
    return page;
}

SigningPage* MainWindow::makeSigningPage()
{
    auto* page = new SigningPage(m_service, m_runner, m_settings, m_pages);
    m_pages->addWidget(page);
    connect(&page->preview(), &PreviewPane::loaded, this, &MainWindow::updateActions);
    if (m_formats)
        page->setFormatService(*m_formats);
    connect(page, &SigningPage::savePdfaRequested, this, &MainWindow::savePdfa);
    connect(page, &SigningPage::eachRequested, this, &MainWindow::signMany);
    connect(page, &SigningPage::draftChanged, this, &MainWindow::keepSigningDraft);
    connect(page, &SigningPage::cancelled, this, &MainWindow::goBack);
    connect(page, &SigningPage::signedTo, this, [this](const QString& path, const QStringList& notes) {
        openFile(path);
        const QString saved = tr("Signed and saved: %1").arg(shownName(QDir::toNativeSeparators(path), 200));
        tell((QStringList(saved) + notes).join(QLatin1Char(' ')));
    });
    return page;
}

SettingsPage* MainWindow::makeSettingsPage()
{
    auto* page = new SettingsPage(m_pages);
    m_pages->addWidget(page);
    if (m_computer)
        page->setService(*m_computer, m_runner);
    if (m_requirements)
        page->setRequirementService(*m_requirements);
    connect(page, &SettingsPage::closed, this, &MainWindow::goBack);
    connect(page, &SettingsPage::languageChosen, this, &MainWindow::setLanguage);
    connect(page, &SettingsPage::trustFilesChanged, this, &MainWindow::applyTrust);
    connect(page, &SettingsPage::trustChanged, this, &MainWindow::recheck);
    connect(page, &SettingsPage::requirementsChanged, this, &MainWindow::askUsualRequirement);
    connect(page, &SettingsPage::keyModulesChanged, this, [this](const QStringList& paths) { m_settings.setKeyModules(paths); });
    return page;
}

void MainWindow::setRequirementService(RequirementService& service)
{
    m_requirements = &service;
}

void MainWindow::askUsualRequirement()
{
    if (m_document.isMade())
        m_document->askUsual();
    if (m_batch)
        m_batch->askUsual();
}

void MainWindow::recheck()
{
    if (m_document.isMade())
        m_document->session().recheck();
}

} // namespace parafa
