// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parafa::network
{

/// An absolute http or https URL (RFC 3986), taken apart. Control characters, spaces and user information are refused:
/// they are how one request becomes two, or a foreign host looks like a known one.
struct Url {
    bool tls = false;
    std::string host; ///< without brackets
    std::uint16_t port = 0;
    std::string target; ///< path and query, at least "/"

    static std::optional<Url> parse(std::string_view text);
    /// A Location header: absolute, or relative to this URL.
    std::optional<Url> resolve(std::string_view location) const;
    /// "host:port", the host in brackets where it is an IPv6 address.
    std::string authority() const;
    /// As the Host header wants it: without the scheme's own port.
    std::string hostHeader() const;
    std::string text() const;
    bool sameOrigin(const Url& other) const { return tls == other.tls && host == other.host && port == other.port; }
};

} // namespace parafa::network
