// SPDX-License-Identifier: EUPL-1.2
#include "gui/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace parafa
{

namespace
{
constexpr quint32 messageMark = 0x50415246; // "PARF"
constexpr int patience = 1000;              // milliseconds
} // namespace

SingleInstance::SingleInstance(QString name, QObject* parent) : QObject(parent), m_name(std::move(name)) {}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::defaultName()
{
    const QByteArray who = QDir::homePath().toUtf8() + '\n' + qgetenv("DISPLAY") + '\n' + qgetenv("WAYLAND_DISPLAY");
    return QStringLiteral("parafa-") +
           QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().left(16));
}

bool SingleInstance::handOver(const Request& request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    QByteArray message;
    QDataStream out(&message, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << messageMark << request.files << request.sign;
    socket.write(message);
    if (!socket.waitForBytesWritten(patience))
        return false;
    // The other side says that it has read everything.
    return socket.waitForReadyRead(patience) && socket.readAll().startsWith('k');
}

bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server->listen(m_name)) {
        // What is left of a program that ended without saying so: nobody answered it, see handOver.
        QLocalServer::removeServer(m_name);
        if (!m_server->listen(m_name)) {
            m_server.reset();
            return false;
        }
    }
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::receive);
    return true;
}

void SingleInstance::receive()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        auto buffer = std::make_shared<QByteArray>();
        const auto read = [this, socket, buffer] {
            buffer->append(socket->readAll());
            if (buffer->size() > messageLimit) {
                socket->abort();
                return;
            }
            QDataStream in(*buffer);
            in.setVersion(QDataStream::Qt_6_4);
            in.startTransaction();
            quint32 mark = 0;
            Request request;
            in >> mark;
            if (in.status() == QDataStream::Ok && mark != messageMark) {
                socket->abort(); // not one of ours
                return;
            }
            in >> request.files >> request.sign;
            if (!in.commitTransaction())
                return; // more to come
            socket->write("k");
            socket->flush();
            buffer->clear();
            emit requested(request.files, request.sign);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
}

} // namespace parafa
