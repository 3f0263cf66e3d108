// SPDX-License-Identifier: EUPL-1.2
#include "desktop_session.h"

#include "support/command.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

namespace parafa::test
{

namespace
{

constexpr int patience = 20'000; // milliseconds

/// The first line a starting program prints.
QString firstLine(QProcess& process)
{
    QElapsedTimer clock;
    clock.start();
    while (!process.canReadLine() && clock.elapsed() < patience && process.state() != QProcess::NotRunning)
        process.waitForReadyRead(200);
    return QString::fromUtf8(process.readLine()).trimmed();
}

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}

} // namespace

DesktopSession::DesktopSession() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const char* name : {"WAYLAND_DISPLAY", "XAUTHORITY", "SESSION_MANAGER", "AT_SPI_BUS_ADDRESS", "XDG_DATA_HOME",
                             "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "PARAFA_FORMS"})
        m_environment.remove(QLatin1String(name));
    m_environment.insert(QStringLiteral("HOME"), home());
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home() + QStringLiteral("/run"));
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
}

DesktopSession::~DesktopSession()
{
    close();
    end(m_bus);
    end(m_server);
}

QString DesktopSession::missing(const QStringList& furtherTools)
{
    QStringList absent;
    for (const QString& tool : QStringList{QStringLiteral("Xvfb"), QStringLiteral("dbus-daemon")} + furtherTools) {
        if (!toolExists(tool.toStdString()))
            absent += tool;
    }
    return absent.isEmpty() ? QString() : absent.join(QStringLiteral(", ")) + QStringLiteral(" not installed");
}

bool DesktopSession::start(int width, int height)
{
    QDir(home()).mkpath(QStringLiteral("run"));
    QFile::setPermissions(home() + QStringLiteral("/run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // A server starts anew when its last client leaves, and who comes in that moment is turned away.
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-noreset"), QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), QStringLiteral("%1x%2x24").arg(width).arg(height), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp")});
    const QString number = firstLine(m_server);
    if (number.isEmpty()) {
        m_problem = QStringLiteral("Xvfb did not start: ") + QString::fromUtf8(m_server.readAllStandardError());
        return false;
    }
    m_environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + number);
    m_bus.setProcessEnvironment(m_environment); // what the bus starts belongs to the session
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    const QString address = firstLine(m_bus);
    if (address.isEmpty()) {
        m_problem = QStringLiteral("the session bus did not start: ") + QString::fromUtf8(m_bus.readAllStandardError());
        return false;
    }
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address);
    return true;
}

bool DesktopSession::launch(const QString& program, const QStringList& arguments)
{
    close();
    m_program.setProcessEnvironment(m_environment);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QString::fromStdString(builtProgram(program.toStdString())), arguments);
    return m_program.waitForStarted(patience);
}

void DesktopSession::close()
{
    end(m_program);
}

QString DesktopSession::tool(const QString& name, const QStringList& arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(name, arguments);
    process.waitForFinished(patience);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

void DesktopSession::key(const QString& keys) const
{
    tool(QStringLiteral("xdotool"), {QStringLiteral("key"), QStringLiteral("--clearmodifiers"), keys});
}

void DesktopSession::type(const QString& text) const
{
    tool(QStringLiteral("xdotool"), {QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("12"), text});
}

void DesktopSession::click(int x, int y) const
{
    tool(QStringLiteral("xdotool"),
         {QStringLiteral("mousemove"), QString::number(x), QString::number(y), QStringLiteral("click"), QStringLiteral("1")});
}

void DesktopSession::focusWindow(const QString& title) const
{
    const QStringList windows = tool(QStringLiteral("xdotool"),
                                     {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title})
                                    .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!windows.isEmpty())
        tool(QStringLiteral("xdotool"), {QStringLiteral("windowfocus"), QStringLiteral("--sync"), windows.last()});
}

void DesktopSession::screenshot(const QString& name) const
{
    const QDir folder(QStringLiteral(PARAFA_BINARY_DIR "/screenshots"));
    folder.mkpath(QStringLiteral("."));
    if (toolExists("import"))
        tool(QStringLiteral("import"),
             {QStringLiteral("-window"), QStringLiteral("root"), folder.filePath(name + QStringLiteral(".png"))});
}

} // namespace parafa::test
