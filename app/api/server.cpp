// SPDX-License-Identifier: EUPL-1.2
#include "api/server.h"

#include "report/text_cleaning.h"

#include <QPointer>
#include <QTcpSocket>

#include <cstdio>

namespace parafa::api
{

namespace
{

constexpr int otherThreads = 2;

/// Method, path, status: never a name, a content or a token.
void log(const RequestHead& head, int status)
{
    const bool known = !Api::methods(head.path).empty();
    std::fprintf(stderr, "parafa-serve: %s %s %d\n", printable(head.method).c_str(), known ? head.path.c_str() : "?", status);
}

} // namespace

Server::Server(Api& api, AccessRules rules, ServerLimits limits)
    : m_api(api), m_rules(std::move(rules)), m_limits(limits), m_rate(limits.requestsPerMinute)
{
    m_keyThread.setMaxThreadCount(1);
    m_keyThread.setExpiryTimeout(-1);
    m_otherThreads.setMaxThreadCount(otherThreads);
    for (QTcpServer* server : {&m_ipv4, &m_ipv6})
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
}

Server::~Server()
{
    m_keyThread.waitForDone();
    m_otherThreads.waitForDone();
}

Result<std::uint16_t> Server::listen(std::uint16_t port)
{
    if (!m_ipv4.listen(QHostAddress::LocalHost, port))
        return fail(ErrorCode::NetworkUnreachable, "port " + std::to_string(port) + " of 127.0.0.1 is taken");
    m_rules.port = m_ipv4.serverPort();
    // Where somebody else holds the port on ::1, a page that asks "localhost" could reach that one; then there is no service.
    if (!m_ipv6.listen(QHostAddress::LocalHostIPv6, m_rules.port) && m_ipv6.serverError() == QAbstractSocket::AddressInUseError) {
        m_ipv4.close();
        return fail(ErrorCode::NetworkUnreachable, "port " + std::to_string(m_rules.port) + " of ::1 is taken");
    }
    return m_rules.port;
}

void Server::accept(QTcpServer& server)
{
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        if (m_connections >= m_limits.maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        auto* connection = new Connection(
            socket, m_limits, [this](const RequestHead& head) { return decide(head); },
            [this](Connection& complete) { handle(complete); }, this);
        connect(connection, &QObject::destroyed, this, [this] { --m_connections; });
        connect(connection, &Connection::answered, this, [connection](int status) { log(connection->head(), status); });
    }
}

HeadDecision Server::decide(const RequestHead& head)
{
    HeadDecision decision{corsFields(head, m_rules, Api::methods(head.path)), refusal(head)};
    if (decision.refusal && decision.refusal->status == 405)
        decision.fields += "Allow: " + Api::methods(head.path) + ", OPTIONS\r\n";
    if (decision.refusal && decision.refusal->status == 401)
        decision.fields += "WWW-Authenticate: Bearer\r\n";
    return decision;
}

std::optional<ApiError> Server::refusal(const RequestHead& head)
{
    if (auto let = checkCaller(head, m_rules); !let)
        return let.error();
    // Counted behind the door: strangers must not use up what the others may ask.
    if (!m_rate.take(std::chrono::steady_clock::now()))
        return ApiError{429, "TOO_MANY_REQUESTS", "too many requests in the last minute", {}};
    const std::string methods = Api::methods(head.path);
    if (methods.empty())
        return ApiError{404, "NOT_FOUND", "there is nothing at this path", {}};
    if (head.method == "OPTIONS")
        return ApiError{204, {}, {}, {}};
    if (!Api::route(head.method, head.path))
        return ApiError{405, "METHOD_NOT_ALLOWED", "this path takes " + methods, {}};
    if (head.method == "GET")
        return std::nullopt;
    if (auto labelled = checkContentType(head, m_rules); !labelled)
        return labelled.error();
    if (!head.contentLength)
        return ApiError{411, "LENGTH_REQUIRED", "a body must be sent with Content-Length", {}};
    return std::nullopt;
}

void Server::handle(Connection& connection)
{
    const Api::Route* route = Api::route(connection.head().method, connection.head().path);
    const std::string origin = allowedOrigin(connection.head(), m_rules);
    const QPointer<Connection> waiting = &connection;
    auto work = [this, route, waiting, origin, body = connection.body(), query = connection.head().query] {
        const Call call{ByteView(reinterpret_cast<const std::uint8_t*>(body.constData()), static_cast<std::size_t>(body.size())),
                        query, origin};
        ApiResult<std::string> result = m_api.call(*route, call);
        QMetaObject::invokeMethod(this, [waiting, result = std::move(result)] {
            if (waiting && result)
                waiting->answer(200, *result);
            else if (waiting)
                waiting->answer(result.error());
        });
    };
    (route->usesKey ? m_keyThread : m_otherThreads).start(std::move(work));
}

} // namespace parafa::api
