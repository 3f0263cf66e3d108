// SPDX-License-Identifier: EUPL-1.2
#include "screen_reader.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

namespace parafa::test
{

namespace
{

constexpr int patience = 5000; // milliseconds
constexpr int deepest = 60;
const QString accessible = QStringLiteral("org.a11y.atspi.Accessible");
const QString rootPath = QStringLiteral("/org/a11y/atspi/accessible/root");

QDBusMessage ask(const QDBusConnection& bus, const QString& service, const QString& path, const QString& interface,
                 const QString& method, const QVariantList& arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, method);
    call.setArguments(arguments);
    return bus.call(call, QDBus::Block, patience);
}

QVariant property(const QDBusConnection& bus, const QString& service, const QString& path, const QString& interface,
                  const QString& name)
{
    const QDBusMessage answer =
        ask(bus, service, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {interface, name});
    return answer.arguments().isEmpty() ? QVariant() : answer.arguments().constFirst().value<QDBusVariant>().variant();
}

QVariant first(const QDBusMessage& answer)
{
    return answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty() ? answer.arguments().constFirst()
                                                                                        : QVariant();
}

} // namespace

ScreenReader::~ScreenReader()
{
    if (m_bus.isConnected())
        QDBusConnection::disconnectFromBus(m_bus.name());
}

QString ScreenReader::missing()
{
    // Whoever asks the session bus for it starts it; that is what this file is for.
    const bool there = QFileInfo::exists(QStringLiteral("/usr/share/dbus-1/services/org.a11y.Bus.service"));
    return there ? QString() : QStringLiteral("at-spi2-core not installed");
}

bool ScreenReader::connect(const QString& sessionBus)
{
    // Connections are known by their names for as long as the process lives.
    static int count = 0;
    const QString name = QStringLiteral("session of desktop %1").arg(++count);
    QDBusConnection session = QDBusConnection::connectToBus(sessionBus, name);
    const QDBusMessage answer =
        session.call(QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                                    QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")),
                     QDBus::Block, patience * 4);
    const QString address = first(answer).toString();
    QDBusConnection::disconnectFromBus(name);
    if (address.isEmpty()) {
        m_problem = QStringLiteral("no accessibility bus: ") + answer.errorMessage();
        return false;
    }
    m_bus = QDBusConnection::connectToBus(address, QStringLiteral("accessibility of desktop %1").arg(count));
    m_problem = m_bus.isConnected() ? QString() : m_bus.lastError().message();
    return m_bus.isConnected();
}

QList<Spoken> ScreenReader::read() const
{
    QList<Spoken> all;
    readBelow(QStringLiteral("org.a11y.atspi.Registry"), rootPath, 0, all);
    return all;
}

void ScreenReader::readBelow(const QString& service, const QString& path, int depth, QList<Spoken>& into) const
{
    if (depth > deepest)
        return;
    const QDBusMessage children = ask(m_bus, service, path, accessible, QStringLiteral("GetChildren"));
    if (children.type() != QDBusMessage::ReplyMessage || children.arguments().isEmpty())
        return;
    const auto list = children.arguments().constFirst().value<QDBusArgument>();
    QList<std::pair<QString, QString>> found;
    list.beginArray();
    while (!list.atEnd()) {
        QString childService;
        QDBusObjectPath childPath;
        list.beginStructure();
        list >> childService >> childPath;
        list.endStructure();
        found.append({childService, childPath.path()});
    }
    list.endArray();
    for (const auto& [childService, childPath] : found) {
        Spoken spoken;
        spoken.service = childService;
        spoken.path = childPath;
        spoken.depth = depth;
        const QVariant states = first(ask(m_bus, childService, childPath, accessible, QStringLiteral("GetState")));
        const auto bits = states.isValid() ? qdbus_cast<QList<uint>>(states) : QList<uint>();
        if (bits.size() == 2)
            spoken.states = quint64(bits[0]) | quint64(bits[1]) << 32;
        spoken.role = first(ask(m_bus, childService, childPath, accessible, QStringLiteral("GetRoleName"))).toString();
        const bool isProgram = spoken.role == QLatin1String("application");
        if (!isProgram && !spoken.isShowing())
            continue; // nobody reads what is not there
        spoken.name = property(m_bus, childService, childPath, accessible, QStringLiteral("Name")).toString();
        spoken.description = property(m_bus, childService, childPath, accessible, QStringLiteral("Description")).toString();
        const auto interfaces =
            first(ask(m_bus, childService, childPath, accessible, QStringLiteral("GetInterfaces"))).toStringList();
        if (interfaces.contains(QStringLiteral("org.a11y.atspi.Text")))
            spoken.text = first(ask(m_bus, childService, childPath, QStringLiteral("org.a11y.atspi.Text"),
                                    QStringLiteral("GetText"), {0, -1}))
                              .toString();
        into.append(spoken);
        readBelow(childService, childPath, depth + 1, into);
    }
}

std::optional<Spoken> ScreenReader::waitFor(const std::function<bool(const Spoken&)>& wanted, int milliseconds) const
{
    QElapsedTimer clock;
    clock.start();
    do {
        for (const Spoken& spoken : read()) {
            if (wanted(spoken))
                return spoken;
        }
        QThread::msleep(100);
    } while (clock.elapsed() < milliseconds);
    return std::nullopt;
}

std::optional<Spoken> ScreenReader::waitForName(const QString& name, const QString& role, int milliseconds) const
{
    return waitFor([&](const Spoken& spoken) { return spoken.name == name && (role.isEmpty() || spoken.role == role); },
                   milliseconds);
}

QRect ScreenReader::place(const Spoken& control) const
{
    constexpr uint onScreen = 0;
    const QDBusMessage answer = ask(m_bus, control.service, control.path, QStringLiteral("org.a11y.atspi.Component"),
                                    QStringLiteral("GetExtents"), {onScreen});
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return {};
    const auto extents = answer.arguments().constFirst().value<QDBusArgument>();
    int x = 0, y = 0, width = 0, height = 0;
    extents.beginStructure();
    extents >> x >> y >> width >> height;
    extents.endStructure();
    return {x, y, width, height};
}

bool ScreenReader::act(const Spoken& control) const
{
    return first(ask(m_bus, control.service, control.path, QStringLiteral("org.a11y.atspi.Action"), QStringLiteral("DoAction"),
                     {0}))
        .toBool();
}

} // namespace parafa::test
