// SPDX-License-Identifier: EUPL-1.2
#include "network/url.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>

namespace parafa::network
{
namespace
{

bool isClean(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c > ' ' && c < 0x7f && c != '\\' && c != '"' && c != '<' && c != '>'; });
}

} // namespace

std::optional<Url> Url::parse(std::string_view text)
{
    if (text.size() > 4096 || !isClean(text))
        return std::nullopt;
    text = text.substr(0, text.find('#'));
    const std::size_t separator = text.find("://");
    if (separator == std::string_view::npos)
        return std::nullopt;
    const std::string scheme = asciiLower(text.substr(0, separator));
    if (scheme != "http" && scheme != "https")
        return std::nullopt;
    Url url;
    url.tls = scheme == "https";
    text.remove_prefix(separator + 3);
    const std::size_t end = text.find_first_of("/?");
    std::string_view authority = text.substr(0, end);
    url.target = end == std::string_view::npos ? "/" : std::string(text.substr(end));
    if (url.target.front() == '?')
        url.target.insert(0, "/");
    if (authority.find('@') != std::string_view::npos)
        return std::nullopt;

    std::string_view port;
    if (authority.starts_with('[')) {
        const std::size_t bracket = authority.find(']');
        if (bracket == std::string_view::npos)
            return std::nullopt;
        url.host = asciiLower(authority.substr(1, bracket - 1));
        port = authority.substr(bracket + 1);
    } else {
        const std::size_t colon = authority.find(':');
        url.host = asciiLower(authority.substr(0, colon));
        port = colon == std::string_view::npos ? std::string_view{} : authority.substr(colon);
    }
    if (url.host.empty() || url.host.size() > 253)
        return std::nullopt;
    url.port = url.tls ? 443 : 80;
    if (!port.empty() && port != ":") {
        if (port.front() != ':')
            return std::nullopt;
        port.remove_prefix(1);
        unsigned number = 0;
        const auto [last, error] = std::from_chars(port.data(), port.data() + port.size(), number);
        if (error != std::errc{} || last != port.data() + port.size() || number == 0 || number > 65535)
            return std::nullopt;
        url.port = static_cast<std::uint16_t>(number);
    }
    return url;
}

std::optional<Url> Url::resolve(std::string_view location) const
{
    if (location.find("://") != std::string_view::npos && location.find("://") < location.find_first_of("/?#"))
        return parse(location);
    const std::string origin = std::string(tls ? "https://" : "http://") + authority();
    if (location.starts_with("//"))
        return parse((tls ? "https:" : "http:") + std::string(location));
    if (location.starts_with("/"))
        return parse(origin + std::string(location));
    const std::string path = target.substr(0, target.find('?'));
    if (location.starts_with("?"))
        return parse(origin + path + std::string(location));
    return parse(origin + path.substr(0, path.rfind('/') + 1) + std::string(location));
}

std::string Url::authority() const
{
    const bool address6 = host.find(':') != std::string::npos;
    return (address6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string Url::hostHeader() const
{
    const std::string whole = authority();
    return port == (tls ? 443 : 80) ? whole.substr(0, whole.rfind(':')) : whole;
}

std::string Url::text() const
{
    return std::string(tls ? "https://" : "http://") + hostHeader() + target;
}

} // namespace parafa::network
