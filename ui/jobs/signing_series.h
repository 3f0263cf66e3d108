// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"

#include <optional>

namespace parafa
{

struct SigningJob;
struct SignOutcome;

/// Many files signed with one key, one after another. Each is prepared only when its turn comes, so that thousands need not be
/// open at once. Called on the worker's thread.
class SigningSeries
{
public:
    virtual ~SigningSeries() = default;
    /// What to sign next, with nothing about the key; nothing: the series is over.
    virtual std::optional<SigningJob> next() = 0;
    /// How the one that `next` gave last ended.
    virtual void signedOne(const Result<SignOutcome>& result) = 0;
};

/// Whether it makes no sense to go on with the other files: they would fail in the same way, and a card must not be asked again
/// before a person has seen why.
inline bool endsSeries(const Error& error)
{
    return error.code == ErrorCode::WrongPassword || error.code == ErrorCode::KeyRefused || error.code == ErrorCode::Cancelled ||
           error.code == ErrorCode::NetworkUnreachable;
}

} // namespace parafa
