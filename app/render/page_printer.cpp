// SPDX-License-Identifier: EUPL-1.2
#include "render/page_printer.h"

#include "render/sealed_profile.h"

#include <QPageLayout>

#include <utility>

namespace parafa::render
{

PagePrinter::PagePrinter(QWebEngineProfile* profile, std::function<void(const QByteArray&)> done)
    : QWebEnginePage(profile), m_done(std::move(done))
{
    connect(this, &QWebEnginePage::renderProcessTerminated, this, [this] { m_done({}); });
    connect(this, &QWebEnginePage::loadFinished, this, [this](bool loaded) {
        // a refused refresh reports a second, failed load while the first page is being printed
        if (!std::exchange(m_loading, false))
            return;
        if (!loaded) {
            m_done({});
            return;
        }
        // the foot leaves room for the page number
        const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(15, 15, 15, 18),
                                 QPageLayout::Millimeter);
        printToPdf([this](const QByteArray& pdf) { m_done(pdf); }, layout);
    });
}

void PagePrinter::start()
{
    m_loading = true;
    load(PageScheme::pageUrl());
}

bool PagePrinter::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame)
{
    return m_loading && isMainFrame && url == PageScheme::pageUrl();
}

} // namespace parafa::render
