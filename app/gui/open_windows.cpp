// SPDX-License-Identifier: EUPL-1.2
#include "gui/open_windows.h"

#include "window/main_window.h"

namespace parafa
{

namespace
{

constexpr int lookEvery = 50; ///< milliseconds

} // namespace

OpenWindows::OpenWindows(std::function<MainWindow*()> make, std::chrono::milliseconds patience)
    : m_make(std::move(make)), m_patience(patience)
{
    connect(&m_timer, &QTimer::timeout, this, &OpenWindows::deleteIdle);
}

OpenWindows::~OpenWindows()
{
    for (const auto& window : m_windows + m_leaving)
        delete window;
}

MainWindow& OpenWindows::show(const QStringList& files, bool sign)
{
    MainWindow* window = nullptr;
    for (const auto& candidate : std::as_const(m_windows)) {
        if (candidate->isFree() || files.isEmpty())
            window = candidate;
    }
    if (!window) {
        window = m_make();
        m_windows += window;
        connect(window, &MainWindow::closed, this, [this, window] { leave(window); });
    }
    window->show();
    window->raise();
    window->activateWindow();
    if (sign || files.size() > 1)
        window->signFiles(files);
    else if (!files.isEmpty())
        window->openFile(files.front());
    return *window;
}

void OpenWindows::leave(MainWindow* window)
{
    if (!m_windows.removeOne(window))
        return;
    window->retire();
    m_leaving += window;
    m_sinceLast.start();
    m_timer.start(lookEvery);
}

void OpenWindows::deleteIdle()
{
    m_leaving.removeIf([](const QPointer<MainWindow>& window) { return window.isNull(); });
    for (const auto& window : std::as_const(m_leaving))
        if (!window->isWorking())
            window->deleteLater(); // what it was closed by may still be on its way out of it
    const bool clean = m_leaving.isEmpty();
    const bool last = m_windows.isEmpty();
    if (!clean && !(last && m_sinceLast.elapsed() > m_patience.count()))
        return;
    m_timer.stop();
    if (last)
        emit finished(clean);
}

} // namespace parafa
