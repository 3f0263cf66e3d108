// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"

#include <expected>
#include <string>

namespace parafa::api
{

/// Why a request got no result, in the shape that callers of Autogram know: `{"code","message","details"}`, always English.
struct ApiError {
    int status = 500; ///< HTTP; 204 (the user said no) has no body
    std::string code; ///< MALFORMED_INPUT, UNPROCESSABLE_INPUT, ...; docs/api.md lists them
    std::string message;
    std::string details;

    std::string json() const;
};

template <typename T>
using ApiResult = std::expected<T, ApiError>;

inline std::unexpected<ApiError> refuse(int status, std::string code, std::string message, std::string details = {})
{
    return std::unexpected(ApiError{status, std::move(code), std::move(message), std::move(details)});
}
/// 400: the request is not what the description of the interface says.
std::unexpected<ApiError> malformed(std::string message, std::string details = {});
/// 422: the request is well formed, but what it asks for cannot be done.
std::unexpected<ApiError> unprocessable(std::string message, std::string details = {});

/// An error of the operations as answer. Paths of this computer are left out.
ApiError asApiError(const Error& error);

} // namespace parafa::api
