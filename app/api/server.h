// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/access.h"
#include "api/api.h"
#include "api/connection.h"
#include "api/rate_limit.h"
#include "api/server_limits.h"

#include <QTcpServer>
#include <QThreadPool>

namespace parafa::api
{

/// Listens on 127.0.0.1 and ::1 and nowhere else, lets callers in by `AccessRules`, and runs calls on threads of its own: those
/// that use the key one after another, the others beside them.
class Server : public QObject
{
    Q_OBJECT

public:
    /// `api` is not owned.
    Server(Api& api, AccessRules rules, ServerLimits limits);
    ~Server() override;

    /// Port 0: any free one. Errors: NetworkUnreachable where the port is taken.
    Result<std::uint16_t> listen(std::uint16_t port);

private:
    void accept(QTcpServer& server);
    HeadDecision decide(const RequestHead& head);
    std::optional<ApiError> refusal(const RequestHead& head);
    void handle(Connection& connection);

    Api& m_api;
    AccessRules m_rules;
    ServerLimits m_limits;
    RateLimit m_rate;
    QTcpServer m_ipv4, m_ipv6;
    int m_connections = 0;
    QThreadPool m_keyThread, m_otherThreads;
};

} // namespace parafa::api
