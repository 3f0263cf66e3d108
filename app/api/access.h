// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/request_head.h"

#include <cstdint>
#include <string>
#include <vector>

namespace parafa::api
{

/// Who may ask. Any page that a person opens can send requests to this computer, so being local proves nothing.
struct AccessRules {
    std::uint16_t port = 0;
    std::vector<std::string> origins; ///< exact, as a browser writes them: "https://host", "https://host:8443"
    std::string token;                ///< for callers without an origin; empty: there are none
    bool allowTextPlain = false;      ///< JSON labelled text/plain, from `origins` only
};

/// True for an origin that may stand in the list: http or https, host in lower case, port only where it is not the default,
/// nothing behind. "*" and "null" are none.
bool isExactOrigin(std::string_view text);

/// The origin of the list that a request comes from; empty where it comes from none.
std::string allowedOrigin(const RequestHead& head, const AccessRules& rules);

/// Why this caller is not answered: a Host that is not this server (DNS rebinding), an Origin that is not on the list, no token.
/// A preflight (OPTIONS) needs the origin only.
ApiResult<void> checkCaller(const RequestHead& head, const AccessRules& rules);

/// 415 for a body that is not labelled as JSON: a page may send other types without a preflight.
ApiResult<void> checkContentType(const RequestHead& head, const AccessRules& rules);

/// The header fields that let a page of an allowed origin read the answer, whole lines; empty for other callers.
std::string corsFields(const RequestHead& head, const AccessRules& rules, std::string_view methods);

} // namespace parafa::api
