// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

class QTcpSocket;

namespace parafa::test
{

/// An answer as it came over the socket.
struct Reply {
    int status = 0; ///< 0: none came
    QByteArray head, body;
    QJsonObject json() const;
    QString code() const { return json().value("code").toString(); }
};

/// The page that the tests allow.
inline constexpr const char* allowedPage = "https://urad.example";

/// `parafa-cli serve` on a free port, ended with this object.
class ServedProgram
{
public:
    /// `options` behind "serve --port 0"; `before`: a program that starts it (setsid, script) with its arguments.
    explicit ServedProgram(const QStringList& options);
    ~ServedProgram();

    bool listens() const { return m_port > 0; }
    int port() const { return m_port; }
    QByteArray errors();

    /// Connects and sends bytes as they are.
    std::unique_ptr<QTcpSocket> connect(const QByteArray& bytes) const;
    /// Reads to the end of the connection.
    static Reply read(QTcpSocket& socket);
    Reply exchange(const QByteArray& bytes) const;

    /// A request as a browser on `allowedPage` sends it.
    QByteArray request(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                       const QByteArray& contentType = "application/json") const;
    Reply post(const QByteArray& path, const QJsonObject& body) const;

private:
    QProcess m_process;
    int m_port = 0;
};

/// `document` and `payloadMimeType` of a request.
QJsonObject signRequest(const QString& name, const QByteArray& content, const QString& mediaType, const QJsonObject& parameters);

} // namespace parafa::test
