// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/request_head.h"
#include "api/server_limits.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace parafa::api
{

/// What is decided when only the head of a request is known.
struct HeadDecision {
    std::string fields;              ///< header lines of the answer, whatever it will be, each with its CRLF
    std::optional<ApiError> refusal; ///< set: the answer at once, the body is not wanted
};

/// One request and its answer over one socket: read within limits, answered once, closed. Deletes itself at the end.
class Connection : public QObject
{
    Q_OBJECT

public:
    using HeadCheck = std::function<HeadDecision(const RequestHead& head)>;
    /// Called with the whole request; answer it now or later.
    using Handler = std::function<void(Connection& connection)>;

    /// Takes the socket.
    Connection(QTcpSocket* socket, const ServerLimits& limits, HeadCheck check, Handler handler, QObject* parent);

    const RequestHead& head() const { return m_head; }
    const QByteArray& body() const { return m_body; }

    void answer(int status, const std::string& json);
    void answer(const ApiError& error) { answer(error.status, error.json()); }

signals:
    /// The status that is sent, for the log.
    void answered(int status);

private:
    enum class State { Head, Body, Handling, Sending, Lingering };
    void read();
    void readHead();
    void readBody();
    void lingerWhenSent();

    QTcpSocket* m_socket;
    ServerLimits m_limits;
    HeadCheck m_check;
    Handler m_handler;
    QTimer m_timer;
    State m_state = State::Head;
    RequestHead m_head;
    std::string m_fields;
    QByteArray m_body;
};

} // namespace parafa::api
