// SPDX-License-Identifier: EUPL-1.2
// Many files at once, and signing that was not finished.
#include "appearance/finding_words.h"
#include "preview/preview_pane.h"
#include "signing/many_page.h"
#include "signing/signing_page.h"
#include "window/draft_keeper.h"
#include "window/draft_offer.h"
#include "window/main_window.h"
#include "window/start_page.h"

#include <QDesktopServices>
#include <QFile>
#include <QStackedWidget>
#include <QUrl>

namespace parafa
{

ManyPage& MainWindow::manyPage()
{
    if (!m_many) {
        m_many = new ManyPage(m_service, m_runner, m_settings, m_pages);
        m_pages->addWidget(m_many);
        connect(&m_many->preview(), &PreviewPane::loaded, this, &MainWindow::updateActions);
        connect(m_many, &ManyPage::cancelled, this, &MainWindow::goBack);
        connect(m_many, &ManyPage::openRequested, this, &MainWindow::openFile);
        connect(m_many, &ManyPage::folderRequested, this,
                [](const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        connect(m_many, &ManyPage::draftChanged, this, [this] { keepDraft(m_many); });
    }
    return *m_many;
}

void MainWindow::signMany(const QStringList& paths)
{
    if (m_pages->currentWidget() != m_many && !(m_pages->currentWidget() == m_signing))
        m_before = m_pages->currentWidget();
    QWidget* page = &manyPage();
    showPage(page);
    m_many->start(paths);
}

void MainWindow::setDraftFolder(const QString& folder)
{
    m_drafts = new DraftKeeper(folder, this);
    offerDraft();
}

void MainWindow::keepSigningDraft()
{
    if (!m_signing->isCountering()) // what is kept says nothing about one signature
        keepDraft(m_signing);
}

void MainWindow::keepDraft(const QWidget* page)
{
    // The other page may still hold what it was left with.
    if (!m_drafts || m_pages->currentWidget() != page)
        return;
    m_drafts->keep(page == m_many ? m_many->draft() : m_signing->draft());
}

void MainWindow::discardDraft()
{
    if (m_drafts)
        m_drafts->discard();
}

void MainWindow::offerDraft()
{
    delete m_offer;
    if (!m_drafts)
        return;
    const auto left = m_drafts->leftBehind();
    if (left.empty())
        return;
    m_offer = new DraftOffer(left.front().draft, m_start);
    m_start->addOffer(m_offer);
    connect(m_offer, &DraftOffer::resumed, this, [this, first = left.front()] {
        DraftKeeper::remove(first);
        resume(first.draft);
        m_offer->deleteLater();
    });
    connect(m_offer, &DraftOffer::discarded, this, [this, first = left.front()] {
        DraftKeeper::remove(first);
        QMetaObject::invokeMethod(this, &MainWindow::offerDraft, Qt::QueuedConnection);
    });
}

void MainWindow::resume(const SigningDraft& draft)
{
    if (draft.many) {
        signMany({});
        m_many->restore(draft);
        return;
    }
    if (draft.container.isEmpty()) {
        signFiles(draft.files);
        m_signing->restoreChoices(draft);
        return;
    }
    m_resumeJob = m_runner.run(
        this,
        [&service = m_service, name = QFile::encodeName(draft.container).toStdString()](const Progress& progress) {
            return service.open(name, progress);
        },
        [this, draft](const Result<OpenedDocumentPtr>& opened) {
            if (!opened) {
                m_start->setMessage(tr("The container can no longer be opened."), errorSentence(opened.error()));
                return;
            }
            m_before = m_start;
            showPage(m_signing);
            m_signing->startAdding(*opened, draft.container);
            m_signing->restoreChoices(draft);
        });
}

} // namespace parafa
