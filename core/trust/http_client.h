// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/progress.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parafa
{

/// Named limits of one request; redirects share them.
struct HttpLimits {
    std::size_t maxBodyBytes = std::size_t{10} << 20;
    std::chrono::milliseconds timeout{20'000}; ///< from the call to the last byte, name resolution included
    int maxRedirects = 4;
};

/// How a service knows who asks: HTTP basic login, a certificate of the TLS client, or both. Given only to the host of the
/// request's own URL.
struct HttpLogin {
    std::string user; ///< empty: no basic login
    Secret password;
    std::string identityFile = {}; ///< PEM: certificate, its chain and its private key; empty: none
    Secret identityPassword = {};  ///< of that key, where it is encrypted
};

struct HttpRequest {
    enum class Method { Get, Post };
    Method method = Method::Get;
    std::string url; ///< absolute, http or https, ASCII
    std::vector<std::pair<std::string, std::string>> headers;
    Bytes body;
    const HttpLogin* login = nullptr; ///< not owned; must live through the call
    HttpLimits limits;
};

struct HttpResponse {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    Bytes body;
    std::string url; ///< after redirects

    /// The first header of this (lower-case) name, empty if absent.
    std::string_view header(std::string_view name) const
    {
        for (const auto& [key, value] : headers)
            if (key == name)
                return value;
        return {};
    }
};

/// The only door to the network. Core has no implementation; `app/network` has one, tests have their own.
/// May be called from several threads.
class HttpClient
{
public:
    virtual ~HttpClient() = default;

    /// Sends and waits. Any HTTP status is a response, not an error.
    /// Errors: NetworkUnreachable with ServiceUnreachable, ServiceTimeout or ServiceTls and the host ("host:port") as
    /// subject; LimitExceeded with ServiceAnswerTooLarge; Unreadable with ServiceAnswerUnusable; InvalidArgument (the URL);
    /// Cancelled.
    virtual Result<HttpResponse> send(const HttpRequest& request, const Progress& progress) = 0;
};

/// "host:port" of an absolute http(s) URL for messages; the whole text when it is none.
std::string urlHost(std::string_view url);

} // namespace parafa
