// SPDX-License-Identifier: EUPL-1.2
#include "api/connection.h"

#include <QTcpSocket>

#include <sys/socket.h>

#include <string_view>

namespace parafa::api
{

namespace
{

constexpr qint64 readBufferBytes = 256 << 10;

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}

} // namespace

Connection::Connection(QTcpSocket* socket, const ServerLimits& limits, HeadCheck check, Handler handler, QObject* parent)
    : QObject(parent), m_socket(socket), m_limits(limits), m_check(std::move(check)), m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferBytes);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_state == State::Head || m_state == State::Body)
            answer({408, "REQUEST_TIMEOUT", "the request did not arrive in time", {}});
        else
            deleteLater();
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::lingerWhenSent);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_timer.start(m_limits.readTime);
    QTimer::singleShot(0, this, &Connection::read);
}

void Connection::read()
{
    if (m_state == State::Head)
        readHead();
    if (m_state == State::Body)
        readBody();
    if (m_state != State::Head && m_state != State::Body)
        m_socket->skip(m_socket->bytesAvailable()); // one request a connection: what follows is nobody's
}

void Connection::readHead()
{
    constexpr std::string_view endOfHead = "\r\n\r\n";
    const auto limit = static_cast<qint64>(m_limits.maxHeadBytes);
    const QByteArray seen = m_socket->peek(limit);
    const std::string_view text(seen.constData(), static_cast<std::size_t>(seen.size()));
    const std::size_t end = text.find(endOfHead);
    if (end == std::string_view::npos) {
        if (seen.size() >= limit)
            answer({431, "HEAD_TOO_LARGE", "the header fields are too long", {}});
        return;
    }
    m_socket->skip(static_cast<qint64>(end + endOfHead.size()));
    auto head = RequestHead::parse(text.substr(0, end));
    if (!head)
        return answer(head.error());
    m_head = std::move(*head);
    HeadDecision decision = m_check(m_head);
    m_fields = std::move(decision.fields);
    if (decision.refusal)
        return answer(*decision.refusal);
    if (m_head.contentLength.value_or(0) > m_limits.maxBodyBytes)
        return answer({413, "BODY_TOO_LARGE", "the body is larger than this server takes", {}});
    if (m_head.field("expect") == "100-continue")
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_state = State::Body;
}

void Connection::readBody()
{
    // What was announced is not reserved: a caller has to send what it makes us keep.
    const auto length = static_cast<qint64>(m_head.contentLength.value_or(0));
    m_body += m_socket->read(length - m_body.size());
    if (m_body.size() < length)
        return;
    m_timer.stop();
    m_state = State::Handling;
    m_handler(*this);
}

void Connection::answer(int status, const std::string& json)
{
    if (m_state == State::Sending || m_state == State::Lingering)
        return;
    m_state = State::Sending;
    std::string text = "HTTP/1.1 " + std::to_string(status) + " " + std::string(reasonPhrase(status)) + "\r\n";
    text += "Connection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n" + m_fields;
    const bool hasBody = status != 204;
    if (hasBody)
        text += "Content-Type: application/json; charset=utf-8\r\nContent-Length: " + std::to_string(json.size()) + "\r\n";
    text += "\r\n";
    if (hasBody)
        text += json;
    emit answered(status);
    m_body.clear();
    m_socket->write(text.data(), static_cast<qint64>(text.size()));
    m_timer.start(m_limits.readTime);
}

void Connection::lingerWhenSent()
{
    if (m_state != State::Sending || m_socket->bytesToWrite() > 0)
        return;
    // Closing while the caller still sends would reset the connection and take the answer along: say that we are done, and
    // read on for a while.
    m_state = State::Lingering;
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    m_timer.start(m_limits.lingerTime);
}

} // namespace parafa::api
