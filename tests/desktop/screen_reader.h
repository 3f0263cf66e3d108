// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDBusConnection>
#include <QList>
#include <QRect>
#include <QString>

#include <functional>
#include <optional>

namespace parafa::test
{

/// One control as an assistive technology is told of it (AT-SPI 2).
struct Spoken {
    QString service, path; ///< where it lives on the accessibility bus
    QString role, name, description;
    QString text;       ///< of what has text: all of it
    quint64 states = 0; ///< bits of AtspiStateType
    int depth = 0;

    bool has(int state) const { return states >> state & 1; }
    bool isShowing() const { return has(25); }
    bool isFocusable() const { return has(11); }
    bool isFocused() const { return has(12); }
    bool isEnabled() const { return has(8); }
};

/// A screen reader's eyes: reads what a program on the accessibility bus tells of itself.
class ScreenReader
{
public:
    ScreenReader() : m_bus(QString()) {}
    ~ScreenReader();

    /// What is not installed; empty when nothing is missing.
    static QString missing();
    /// Finds the accessibility bus through the session bus, which starts it.
    bool connect(const QString& sessionBus);
    QString problem() const { return m_problem; }

    /// Everything that is shown now by all programs on the bus, in the order it is read.
    QList<Spoken> read() const;
    /// Waits for something that is shown.
    std::optional<Spoken> waitFor(const std::function<bool(const Spoken&)>& wanted, int milliseconds = 20'000) const;
    std::optional<Spoken> waitForName(const QString& name, const QString& role = {}, int milliseconds = 20'000) const;
    /// Where it is on the screen.
    QRect place(const Spoken& control) const;
    /// Does what the control is for, as a press of its key would.
    bool act(const Spoken& control) const;

private:
    void readBelow(const QString& service, const QString& path, int depth, QList<Spoken>& into) const;
    QDBusConnection m_bus;
    QString m_problem;
};

} // namespace parafa::test
