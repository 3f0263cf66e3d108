// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "window/language_switch.h"

#include <QList>
#include <QObject>
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
    /// `make`: a window that has all it needs.
    explicit OpenWindows(std::function<MainWindow*()> make);
    ~OpenWindows() override;

    MainWindow& show(const QStringList& files, bool sign);
    /// All windows are closed. False: after this time some job still runs, and with it its window stays; the program can then
    /// only be ended as it is.
    bool closeAll(std::chrono::milliseconds patience);
    /// Windows closed whose jobs still run.
    int leaving() const { return int(m_leaving.size()); }

private:
    void leave(MainWindow* window);
    void deleteIdle();

    std::function<MainWindow*()> m_make;
    QList<MainWindow*> m_windows, m_leaving;
    QTimer m_timer;
};

} // namespace parafa
