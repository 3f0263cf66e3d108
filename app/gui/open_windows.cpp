// SPDX-License-Identifier: EUPL-1.2
#include "gui/open_windows.h"

#include "window/main_window.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QThread>

namespace parafa
{

namespace
{

constexpr int lookEvery = 50; ///< milliseconds

} // namespace

OpenWindows::OpenWindows(std::function<MainWindow*()> make) : m_make(std::move(make))
{
    connect(&m_timer, &QTimer::timeout, this, &OpenWindows::deleteIdle);
}

OpenWindows::~OpenWindows()
{
    qDeleteAll(m_windows);
    qDeleteAll(m_leaving);
}

MainWindow& OpenWindows::show(const QStringList& files, bool sign)
{
    MainWindow* window = nullptr;
    for (MainWindow* candidate : std::as_const(m_windows)) {
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
    m_timer.start(lookEvery);
}

void OpenWindows::deleteIdle()
{
    m_leaving.removeIf([](MainWindow* window) {
        if (window->isWorking())
            return false;
        window->deleteLater(); // what it was closed by may still be on its way out of it
        return true;
    });
    if (m_leaving.isEmpty())
        m_timer.stop();
}

bool OpenWindows::closeAll(std::chrono::milliseconds patience)
{
    const QList<MainWindow*> open = m_windows;
    for (MainWindow* window : open) {
        window->hide();
        leave(window);
    }
    QElapsedTimer since;
    since.start();
    deleteIdle();
    while (!m_leaving.isEmpty() && since.elapsed() < patience.count()) {
        QCoreApplication::processEvents();
        QThread::msleep(5);
        deleteIdle();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return m_leaving.isEmpty();
}

} // namespace parafa
