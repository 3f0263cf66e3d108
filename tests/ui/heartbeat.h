// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <limits>

namespace parafa::test
{

/// The longest pause of the event loop between `start` and `stop`, in milliseconds.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_beat, &QTimer::timeout, [this] { m_longest = std::max(m_longest, m_since.restart()); });
    }
    /// From here on it counts.
    void start()
    {
        m_since.start();
        m_beat.start(2);
    }
    void stop()
    {
        m_longest = std::max(m_longest, m_since.elapsed());
        m_beat.stop();
    }
    qint64 longest() const { return m_longest; }

private:
    QElapsedTimer m_since;
    QTimer m_beat;
    qint64 m_longest = 0;
};

/// No pause longer than this is felt while somebody types or scrolls.
constexpr qint64 feltStall = 100;

/// The longest stall of the best of some runs: other work on the machine lengthens single runs, the window's own stalls are in
/// all of them. Ends with the first run that stays below `feltStall`.
inline qint64 stallOf(const std::function<void(Heartbeat&)>& run)
{
    constexpr int runs = 6;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < runs && best >= feltStall; ++i) {
        Heartbeat heartbeat;
        run(heartbeat);
        best = std::min(best, heartbeat.longest());
    }
    return best;
}

} // namespace parafa::test
