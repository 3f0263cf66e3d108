// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWebEnginePage>

#include <functional>

namespace parafa::render
{

/// Loads the one page of a sealed profile and prints it once. Goes nowhere else: links, refreshes and new windows are refused.
class PagePrinter : public QWebEnginePage
{
    Q_OBJECT
public:
    /// `done` gets the PDF, empty where printing failed.
    PagePrinter(QWebEngineProfile* profile, std::function<void(const QByteArray& pdf)> done);
    void start();

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType) override { return nullptr; }

private:
    std::function<void(const QByteArray&)> m_done;
    bool m_loading = false;
};

} // namespace parafa::render
