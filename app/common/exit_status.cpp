// SPDX-License-Identifier: EUPL-1.2
#include "common/exit_status.h"

namespace parafa
{

namespace
{

int rank(ExitStatus status)
{
    switch (status) {
    case ExitStatus::Success:
        return 0;
    case ExitStatus::NotEnough:
        return 1;
    case ExitStatus::Indeterminate:
        return 2;
    case ExitStatus::Invalid:
        return 3;
    case ExitStatus::Unreadable:
        return 4;
    default:
        return static_cast<int>(status);
    }
}

} // namespace

ExitStatus exitStatusOf(FileVerdict verdict)
{
    switch (verdict) {
    case FileVerdict::Valid:
        return ExitStatus::Success;
    case FileVerdict::Invalid:
        return ExitStatus::Invalid;
    case FileVerdict::Indeterminate:
    case FileVerdict::Unsigned:
        return ExitStatus::Indeterminate;
    case FileVerdict::Unreadable:
        break;
    }
    return ExitStatus::Unreadable;
}

ExitStatus exitStatusOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InputMissing:
    case ErrorCode::CannotRead:
    case ErrorCode::NotFound:
        return ExitStatus::InputMissing;
    case ErrorCode::CannotWrite:
        return ExitStatus::CannotWrite;
    case ErrorCode::Unreadable:
    case ErrorCode::LimitExceeded:
        return ExitStatus::Unreadable;
    case ErrorCode::WrongPassword:
    case ErrorCode::KeyRefused:
        return ExitStatus::KeyRefused;
    case ErrorCode::NetworkUnreachable:
        return ExitStatus::ServiceUnreachable;
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidArgument:
        return ExitStatus::Usage;
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return ExitStatus::InternalFault;
}

ExitStatus worseOf(ExitStatus left, ExitStatus right)
{
    return rank(right) > rank(left) ? right : left;
}

} // namespace parafa
