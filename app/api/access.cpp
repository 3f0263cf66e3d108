// SPDX-License-Identifier: EUPL-1.2
#include "api/access.h"

#include <algorithm>

namespace parafa::api
{

namespace
{

bool isThisServer(const std::string& host, std::uint16_t port)
{
    const std::string suffix = ":" + std::to_string(port);
    return host == "localhost" + suffix || host == "127.0.0.1" + suffix || host == "[::1]" + suffix;
}

/// Takes the same time wherever the first difference is.
bool sameSecret(std::string_view left, std::string_view right)
{
    unsigned difference = left.size() == right.size() ? 0u : 1u;
    for (std::size_t i = 0; i < right.size(); ++i)
        difference |= static_cast<unsigned char>(i < left.size() ? left[i] : 0) ^ static_cast<unsigned char>(right[i]);
    return difference == 0;
}

bool hasToken(const RequestHead& head, const std::string& token)
{
    constexpr std::string_view scheme = "Bearer ";
    const std::string given = head.field("authorization").value_or("");
    return !token.empty() && given.starts_with(scheme) && sameSecret(std::string_view(given).substr(scheme.size()), token);
}

} // namespace

bool isExactOrigin(std::string_view text)
{
    const bool secure = text.starts_with("https://");
    if (!secure && !text.starts_with("http://"))
        return false;
    text.remove_prefix(secure ? 8 : 7);
    const std::size_t bracket = text.starts_with('[') ? text.find(']') : 0;
    if (bracket == std::string_view::npos)
        return false;
    const std::size_t colon = text.find(':', bracket);
    const std::string_view host = text.substr(0, colon);
    const auto isHostCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || std::string_view("-._[]:").find(c) != std::string_view::npos;
    };
    if (host.empty() || !std::ranges::all_of(host, isHostCharacter))
        return false;
    if (colon == std::string_view::npos)
        return true;
    const std::string_view port = text.substr(colon + 1);
    return !port.empty() && port.size() <= 5 && port.front() != '0' && port != (secure ? "443" : "80") &&
           std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

std::string allowedOrigin(const RequestHead& head, const AccessRules& rules)
{
    const auto origin = head.field("origin");
    return origin && std::ranges::find(rules.origins, *origin) != rules.origins.end() ? *origin : std::string();
}

ApiResult<void> checkCaller(const RequestHead& head, const AccessRules& rules)
{
    if (!isThisServer(head.field("host").value_or(""), rules.port))
        return refuse(403, "HOST_NOT_ALLOWED", "the Host field does not name this server");
    if (head.field("origin")) {
        if (allowedOrigin(head, rules).empty())
            return refuse(403, "ORIGIN_NOT_ALLOWED", "this origin is not on the list of allowed origins");
        return {};
    }
    if (!hasToken(head, rules.token))
        return refuse(401, "TOKEN_REQUIRED", "callers without an allowed origin must send the token");
    return {};
}

ApiResult<void> checkContentType(const RequestHead& head, const AccessRules& rules)
{
    std::string type = head.field("content-type").value_or("");
    type = type.substr(0, type.find(';'));
    type.erase(std::ranges::find_if(type, [](char c) { return c == ' ' || c == '\t'; }), type.end());
    std::ranges::transform(type, type.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (type == "application/json")
        return {};
    // Such a request comes without a preflight; the exact Origin is still demanded of it.
    if (type == "text/plain" && rules.allowTextPlain && !allowedOrigin(head, rules).empty())
        return {};
    return refuse(415, "UNSUPPORTED_MEDIA_TYPE", "the body must be sent as application/json");
}

std::string corsFields(const RequestHead& head, const AccessRules& rules, std::string_view methods)
{
    const std::string origin = allowedOrigin(head, rules);
    if (origin.empty())
        return "Vary: Origin\r\n";
    std::string fields = "Vary: Origin\r\nAccess-Control-Allow-Origin: " + origin + "\r\n";
    if (head.method != "OPTIONS")
        return fields;
    fields += "Access-Control-Allow-Methods: " + std::string(methods) + ", OPTIONS\r\n";
    fields += "Access-Control-Allow-Headers: Content-Type, Authorization\r\nAccess-Control-Max-Age: 600\r\n";
    if (head.field("access-control-request-private-network") == "true")
        fields += "Access-Control-Allow-Private-Network: true\r\n";
    return fields;
}

} // namespace parafa::api
