// SPDX-License-Identifier: EUPL-1.2
#include "network/network_http_client.h"

#include "network/connection.h"
#include "network/http_message.h"
#include "network/url.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace parafa::network
{
namespace
{

std::string environment(const char* lower, const char* upper)
{
    for (const char* name : {lower, upper})
        if (const char* value = name ? std::getenv(name) : nullptr; value && *value)
            return value;
    return {};
}

/// A proxy's address and, where its URL carries one, its login as base64.
struct Proxy {
    Url url;
    std::string login;
};

std::optional<Proxy> parseProxy(std::string text)
{
    if (text.find("://") == std::string::npos)
        text.insert(0, "http://");
    Proxy proxy;
    const std::size_t start = text.find("://") + 3;
    if (const std::size_t at = text.substr(0, text.find('/', start)).rfind('@'); at != std::string::npos && at >= start) {
        proxy.login = toBase64(asBytes(text.substr(start, at - start)));
        text.erase(start, at + 1 - start);
    }
    auto url = Url::parse(text);
    if (!url || url->tls)
        return std::nullopt;
    proxy.url = *url;
    return proxy;
}

bool goesDirect(const std::string& host, const ProxySettings& settings)
{
    return std::any_of(settings.direct.begin(), settings.direct.end(), [&](const std::string& entry) {
        if (entry == "*" || entry == host)
            return true;
        const std::string domain = entry.starts_with('.') ? entry : "." + entry;
        return host.ends_with(domain);
    });
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f && c != ':'; });
}

bool isFieldValue(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; });
}

Bytes requestBytes(const HttpRequest& request, const Url& url, bool loginAllowed, const Proxy* plainProxy,
                   const std::string& userAgent)
{
    const bool post = request.method == HttpRequest::Method::Post;
    std::string head = (post ? "POST " : "GET ") + (plainProxy ? url.text() : url.target) +
                       " HTTP/1.1\r\nHost: " + url.hostHeader() + "\r\nUser-Agent: " + userAgent + "\r\nConnection: close\r\n";
    if (post)
        head += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    for (const auto& [name, value] : request.headers)
        head += name + ": " + value + "\r\n";
    if (plainProxy && !plainProxy->login.empty())
        head += "Proxy-Authorization: Basic " + plainProxy->login + "\r\n";
    if (request.login && !request.login->user.empty() && loginAllowed) {
        std::string pair = request.login->user + ":" + std::string(request.login->password.text());
        head += "Authorization: Basic " + toBase64(asBytes(pair)) + "\r\n";
        wipe({reinterpret_cast<std::uint8_t*>(pair.data()), pair.size()});
    }
    head += "\r\n";
    Bytes bytes(head.begin(), head.end());
    if (post)
        bytes.insert(bytes.end(), request.body.begin(), request.body.end());
    return bytes;
}

ReadPiece reader(Connection& connection, const Deadline& deadline, std::size_t pieceSize)
{
    return [&connection, &deadline, pieceSize]() -> Result<Bytes> {
        Bytes piece(pieceSize);
        auto got = connection.read(piece, deadline);
        if (!got)
            return std::unexpected(got.error());
        piece.resize(*got);
        return piece;
    };
}

Result<Connection> connectTo(const Url& url, const std::optional<Proxy>& proxy, const NetworkSettings& settings,
                             const HttpLogin* login, const Deadline& deadline)
{
    auto connection = Connection::open(proxy ? proxy->url.host : url.host, proxy ? proxy->url.port : url.port, deadline);
    if (!connection) {
        if (proxy && connection.error().subject.empty())
            connection.error().subject = proxy->url.authority();
        return connection;
    }
    if (!url.tls)
        return connection;
    if (proxy) {
        std::string head = "CONNECT " + url.authority() + " HTTP/1.1\r\nHost: " + url.authority() + "\r\n";
        if (!proxy->login.empty())
            head += "Proxy-Authorization: Basic " + proxy->login + "\r\n";
        head += "\r\n";
        if (auto sent = connection->write(asBytes(head), deadline); !sent)
            return std::unexpected(sent.error());
        // One byte at a time: what follows the head already belongs to the TLS server.
        auto answer = readResponse(reader(*connection, deadline, 1), 0, false);
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->status / 100 != 2)
            return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, proxy->url.authority(),
                        "proxy answered " + std::to_string(answer->status));
    }
    if (auto tls = connection->startTls(url.host, settings.caFile, login, deadline); !tls)
        return std::unexpected(tls.error());
    return connection;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

ProxySettings ProxySettings::fromEnvironment()
{
    ProxySettings settings;
    const std::string all = environment("all_proxy", "ALL_PROXY");
    settings.httpProxy = environment("http_proxy", nullptr);
    settings.httpsProxy = environment("https_proxy", "HTTPS_PROXY");
    if (settings.httpProxy.empty())
        settings.httpProxy = all;
    if (settings.httpsProxy.empty())
        settings.httpsProxy = all;
    std::string entry;
    for (const char c : environment("no_proxy", "NO_PROXY") + ",") {
        if (c != ',' && c != ' ') {
            entry += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
        } else if (!entry.empty()) {
            settings.direct.push_back(entry);
            entry.clear();
        }
    }
    return settings;
}

Result<HttpResponse> NetworkHttpClient::send(const HttpRequest& request, const Progress& progress)
{
    auto url = Url::parse(request.url);
    if (!url)
        return fail(ErrorCode::InvalidArgument, "not an http(s) URL: " + request.url);
    for (const auto& [name, value] : request.headers)
        if (!isToken(name) || !isFieldValue(value))
            return fail(ErrorCode::InvalidArgument, "malformed header " + name);
    const Url origin = *url;
    const auto timeout = m_settings.timeout.count() > 0 ? m_settings.timeout : request.limits.timeout;
    const Deadline deadline{std::chrono::steady_clock::now() + timeout, progress.stop};

    for (int redirects = 0;; ++redirects) {
        std::string proxyText = url->tls ? m_settings.proxy.httpsProxy : m_settings.proxy.httpProxy;
        if (proxyText.empty() && m_settings.platformProxy)
            proxyText = m_settings.platformProxy(url->text());
        std::optional<Proxy> proxy;
        if (!proxyText.empty() && !goesDirect(url->host, m_settings.proxy)) {
            proxy = parseProxy(proxyText);
            if (!proxy)
                return fail(ErrorCode::InvalidArgument, "the proxy's address cannot be read");
        }
        const auto named = [&](Error error) -> std::unexpected<Error> {
            if (error.subject.empty())
                error.subject = url->authority();
            return std::unexpected(std::move(error));
        };
        auto connection = connectTo(*url, proxy, m_settings, url->sameOrigin(origin) ? request.login : nullptr, deadline);
        if (!connection)
            return named(connection.error());
        const Proxy* plainProxy = proxy && !url->tls ? &*proxy : nullptr;
        Bytes bytes = requestBytes(request, *url, url->sameOrigin(origin), plainProxy, m_settings.userAgent);
        auto sent = connection->write(bytes, deadline);
        wipe(bytes);
        if (!sent)
            return named(sent.error());
        auto response = readResponse(reader(*connection, deadline, 32768), request.limits.maxBodyBytes);
        if (!response)
            return named(response.error());
        const std::string_view location = response->header("location");
        if (!isRedirect(response->status) || location.empty()) {
            response->url = url->text();
            return response;
        }
        if (redirects >= request.limits.maxRedirects)
            return named(Error{ErrorCode::Unreadable, FindingCode::ServiceAnswerUnusable, {}, "too many redirects"});
        const auto next = url->resolve(location);
        if (!next || (url->tls && !next->tls))
            return named(Error{ErrorCode::Unreadable, FindingCode::ServiceAnswerUnusable, {}, "redirect refused"});
        if (request.method == HttpRequest::Method::Post && response->status != 307 && response->status != 308)
            return named(Error{ErrorCode::Unreadable, FindingCode::ServiceAnswerUnusable, {}, "redirect of a POST refused"});
        url = next;
    }
}

} // namespace parafa::network
