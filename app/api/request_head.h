// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/api_error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa::api
{

/// Request line and header fields (RFC 9112), read strictly: what two readers could take differently is refused.
struct RequestHead {
    std::string method;
    std::string path;                                        ///< as sent, percent escapes kept; starts with "/"
    std::string query;                                       ///< without "?"
    std::vector<std::pair<std::string, std::string>> fields; ///< names in lower case, values trimmed
    std::optional<std::uint64_t> contentLength;

    /// Nothing where the field is absent.
    std::optional<std::string> field(std::string_view lowerCaseName) const;

    /// `text`: everything before the empty line, line ends CRLF. Errors: 400; 411 for a body without a length.
    static ApiResult<RequestHead> parse(std::string_view text);
};

} // namespace parafa::api
