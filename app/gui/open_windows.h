// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace parafa
{

class MainWindow;

/// The windows of the program: a file goes to one that is free, else to a new one. A window that was closed is out of sight at
/// once; it is deleted when its jobs have ended, since the module of a card may take its time or hang, and that must hold up
/// neither the person nor the other windows.
class OpenWindows : public QObject
{
    Q_OBJECT
public:
    /// `make`: a window that has all it needs. `patience`: how long jobs may take after the last window was closed.
    OpenWindows(std::function<MainWindow*()> make, std::chrono::milliseconds patience);
    ~OpenWindows() override;

    MainWindow& show(const QStringList& files, bool sign);
    /// Windows closed whose jobs still run.
    int leaving() const { return int(m_leaving.size()); }

signals:
    /// The last window was closed. `clean`: all are deleted; else some job still runs beyond all patience, and the program can
    /// only be ended as it is.
    void finished(bool clean);

private:
    void leave(MainWindow* window);
    void deleteIdle();

    std::function<MainWindow*()> m_make;
    std::chrono::milliseconds m_patience;
    QList<QPointer<MainWindow>> m_windows, m_leaving;
    QTimer m_timer;
    QElapsedTimer m_sinceLast; ///< window that was closed
};

} // namespace parafa
