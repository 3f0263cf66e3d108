// SPDX-License-Identifier: EUPL-1.2
#include "served_program.h"

#include "support/command.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>

namespace parafa::test
{

namespace
{
constexpr int patience = 20'000; // milliseconds, on a busy computer
}

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ServedProgram::ServedProgram(const QStringList& options)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PASSPHRASE", "heslo");
    m_process.setProcessEnvironment(environment);
    m_process.start(QString::fromStdString(builtProgram("parafa-cli")), QStringList{"serve", "--port", "0"} + options);
    QByteArray output;
    QElapsedTimer time;
    time.start();
    while (!output.contains('\n') && time.elapsed() < patience && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(200);
        output += m_process.readAllStandardOutput();
    }
    const auto match = QRegularExpression(":([0-9]+)\n").match(QString::fromUtf8(output));
    m_port = match.hasMatch() ? match.captured(1).toInt() : 0;
}

ServedProgram::~ServedProgram()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QByteArray ServedProgram::errors()
{
    m_process.waitForReadyRead(200);
    return m_process.readAllStandardError();
}

std::unique_ptr<QTcpSocket> ServedProgram::connect(const QByteArray& bytes) const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost("127.0.0.1", static_cast<quint16>(m_port));
    socket->waitForConnected(patience);
    socket->write(bytes);
    socket->flush();
    return socket;
}

Reply ServedProgram::read(QTcpSocket& socket)
{
    QByteArray all;
    while (socket.waitForReadyRead(patience))
        all += socket.readAll();
    all += socket.readAll();
    Reply reply;
    const qsizetype end = all.indexOf("\r\n\r\n");
    reply.head = all.left(end);
    reply.body = end < 0 ? QByteArray() : all.mid(end + 4);
    reply.status = reply.head.mid(9, 3).toInt();
    return reply;
}

Reply ServedProgram::exchange(const QByteArray& bytes) const
{
    const auto socket = connect(bytes);
    return read(*socket);
}

QByteArray ServedProgram::request(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                                  const QByteArray& contentType) const
{
    QByteArray text = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_port) +
                      "\r\nOrigin: " + allowedPage + "\r\n";
    if (method != "GET" && method != "OPTIONS")
        text += "Content-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

Reply ServedProgram::post(const QByteArray& path, const QJsonObject& body) const
{
    return exchange(request("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

QJsonObject signRequest(const QString& name, const QByteArray& content, const QString& mediaType, const QJsonObject& parameters)
{
    const QString text = mediaType.contains("base64") ? QString::fromLatin1(content.toBase64()) : QString::fromUtf8(content);
    return {{"document", QJsonObject{{"filename", name}, {"content", text}}},
            {"parameters", parameters},
            {"payloadMimeType", mediaType}};
}

} // namespace parafa::test
