// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/http_client.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace parafa::network
{

/// Through which proxy requests go. Proxy URLs are http ("http://user:password@host:port").
struct ProxySettings {
    std::string httpProxy;  ///< for http URLs; empty: direct
    std::string httpsProxy; ///< for https URLs, by CONNECT
    /// Hosts reached directly: "host", ".domain", "*" for all.
    std::vector<std::string> direct;

    /// http_proxy, https_proxy (or all_proxy), no_proxy, in lower and upper case; HTTP_PROXY in upper case is not read
    /// (a web server's client could set it).
    static ProxySettings fromEnvironment();
};

struct NetworkSettings {
    ProxySettings proxy;
    std::string caFile; ///< PEM of authorities for TLS beside the system's; empty: none
    std::string userAgent = "Parafa";
    /// Of every request, whatever it asks for itself; 0: as each asks.
    std::chrono::milliseconds timeout{0};
    /// The platform's own settings, which may be a script (PAC): the proxy for a URL, empty for none. Asked for each request that
    /// `proxy` says nothing about, from any thread; may take as long as the script. Null: nobody is asked.
    std::function<std::string(const std::string& url)> platformProxy = {};
};

/// HTTP/1.1 over sockets and OpenSSL. TLS certificates are verified; a redirect never leaves http(s) and never goes from https
/// to http; a login is not carried to another host; one connection a request. Thread-safe. No network before the first `send`.
class NetworkHttpClient final : public HttpClient
{
public:
    explicit NetworkHttpClient(NetworkSettings settings) : m_settings(std::move(settings)) {}

    Result<HttpResponse> send(const HttpRequest& request, const Progress& progress) override;

private:
    NetworkSettings m_settings;
};

} // namespace parafa::network
