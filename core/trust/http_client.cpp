// SPDX-License-Identifier: EUPL-1.2
#include "trust/http_client.h"

namespace parafa
{

std::string urlHost(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos)
        return std::string(url);
    const bool tls = url.substr(0, scheme) == "https";
    std::string_view authority = url.substr(scheme + 3);
    authority = authority.substr(0, authority.find_first_of("/?#"));
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    const std::size_t colon = authority.rfind(':');
    const std::size_t bracket = authority.rfind(']');
    const bool hasPort = colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
    return std::string(authority) + (hasPort ? "" : tls ? ":443" : ":80");
}

} // namespace parafa
