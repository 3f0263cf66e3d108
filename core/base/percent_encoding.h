// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parafa
{

/// A name as a relative URI reference (RFC 3986, 2.3): everything but unreserved characters and "/" as %XX of its UTF-8
/// octets, so that no reader can take a part for a scheme, a query or a fragment.
std::string percentEncoded(std::string_view name);
/// Octets of %XX put back (RFC 3986, 2.1); a % that starts no escape stays. "+" is itself.
std::string percentDecoded(std::string_view text);
/// The same as a name: nothing on a % that starts no escape, on octets that are not UTF-8, and on a zero octet.
std::optional<std::string> nameFromPercentEncoded(std::string_view text);

} // namespace parafa
