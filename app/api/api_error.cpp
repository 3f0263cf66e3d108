// SPDX-License-Identifier: EUPL-1.2
#include "api/api_error.h"

#include "report/json_writer.h"
#include "text/sentences.h"

namespace parafa::api
{

std::string ApiError::json() const
{
    JsonWriter writer;
    writer.beginObject().member("code", code).member("message", message).memberOrNull("details", details).endObject();
    return writer.result();
}

std::unexpected<ApiError> malformed(std::string message, std::string details)
{
    return refuse(400, "MALFORMED_INPUT", std::move(message), std::move(details));
}

std::unexpected<ApiError> unprocessable(std::string message, std::string details)
{
    return refuse(422, "UNPROCESSABLE_INPUT", std::move(message), std::move(details));
}

ApiError asApiError(const Error& error)
{
    Error unnamed = error;
    if (unnamed.subject.starts_with('/'))
        unnamed.subject.clear();
    const std::string message = sentence(unnamed, Language::En);
    switch (error.code) {
    case ErrorCode::Cancelled:
        return {204, "USER_CANCELLED", message, {}};
    case ErrorCode::WrongPassword:
        return {500, "PIN_INCORRECT", message, {}};
    case ErrorCode::KeyRefused:
        return {502, "SIGNING_FAILED", message, {}};
    case ErrorCode::NetworkUnreachable:
        return {503, "SERVICE_UNAVAILABLE", message, {}};
    case ErrorCode::Unreadable:
    case ErrorCode::LimitExceeded:
    case ErrorCode::Unsupported:
    case ErrorCode::NotFound:
    case ErrorCode::InvalidArgument:
        return {422, "UNPROCESSABLE_INPUT", message, error.detail};
    case ErrorCode::InputMissing:
    case ErrorCode::CannotRead:
    case ErrorCode::CannotWrite:
    case ErrorCode::Internal:
        break;
    }
    return {500, "INTERNAL_ERROR", message, {}};
}

} // namespace parafa::api
