// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace parafa::test
{

/// A desktop of its own for one real program: an X server without a screen, a session bus, an empty home. All of it ends
/// with this object.
class DesktopSession
{
public:
    DesktopSession();
    ~DesktopSession();

    /// What the session needs and is not installed, as one sentence; empty when everything is there.
    static QString missing(const QStringList& furtherTools = {});
    /// False with the reason in `problem()`.
    bool start(int width = 1280, int height = 900);
    QString problem() const { return m_problem; }

    QString display() const { return m_environment.value(QStringLiteral("DISPLAY")); }
    QString busAddress() const { return m_environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); }
    QString home() const { return m_home.path(); }
    /// For programs of this session; add to it before `launch`.
    QProcessEnvironment& environment() { return m_environment; }

    /// Starts a program of this build in the session; false when it did not start. What ran before is ended.
    bool launch(const QString& program, const QStringList& arguments);
    QProcess& program() { return m_program; }
    /// Ends the launched program; its exit status is looked at by nobody.
    void close();

    /// Runs a tool of other people in the session to its end; what it printed.
    QString tool(const QString& name, const QStringList& arguments) const;
    /// Keys go to the window that is typed into: "ctrl+t", "Down".
    void key(const QString& keys) const;
    /// Types a text as a person does.
    void type(const QString& text) const;
    void click(int x, int y) const;
    /// The window that is seen on top gets the keys (there is no window manager here to see to that).
    void focusWindow(const QString& title) const;
    /// What the screen shows, into <build>/screenshots where ImageMagick is installed.
    void screenshot(const QString& name) const;

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_server, m_bus, m_program;
    QString m_problem;
};

} // namespace parafa::test
