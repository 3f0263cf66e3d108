// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"

#include <expected>
#include <optional>
#include <source_location>
#include <string>

namespace parafa
{

/// What a caller branches on when work could not be done. The exit status of the command line and the
/// heading of a message follow from it; the sentence follows from `Error::reason`.
enum class ErrorCode {
    InputMissing,       ///< the file does not exist or is not a regular file
    CannotRead,         ///< reading failed (permission, device)
    CannotWrite,        ///< the result could not be written; what was there before is unchanged
    Unreadable,         ///< not what it claims to be, ambiguous, damaged
    LimitExceeded,      ///< a named limit was reached
    Unsupported,        ///< sound, but this program does not handle it
    NotFound,           ///< a part that was asked for by name is not there
    WrongPassword,      ///< passphrase or PIN refused
    KeyRefused,         ///< the key cannot be used (no private key, wrong type, token fault)
    NetworkUnreachable, ///< a service did not answer
    InvalidArgument,    ///< the caller asked for something contradictory
    Cancelled,          ///< the user stopped it
    Internal,           ///< a library failed in a way that has no better name
};

/// "The work was not done." A fact seen while the work was done is a Finding, never an Error.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    /// The exact reason, from the same vocabulary as findings, where one exists: it has a sentence in every language.
    std::optional<FindingCode> reason;
    /// What it is about: a file name or an entry name, UTF-8.
    std::string subject;
    /// Technical detail for logs, English, never shown as the main sentence.
    std::string detail;
    std::source_location where = std::source_location::current();

    /// The error as the finding an unreadable report carries.
    Finding asFinding() const;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string detail,
                                   std::source_location where = std::source_location::current())
{
    return std::unexpected(Error{code, std::nullopt, {}, std::move(detail), where});
}

inline std::unexpected<Error> fail(ErrorCode code, FindingCode reason, std::string subject = {}, std::string detail = {},
                                   std::source_location where = std::source_location::current())
{
    return std::unexpected(Error{code, reason, std::move(subject), std::move(detail), where});
}

} // namespace parafa
