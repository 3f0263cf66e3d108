// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "validation/verdict.h"

namespace parafa
{

/// Exit statuses of the command line (CLI.md); from 64 on those of sysexits.h.
enum class ExitStatus {
    Success = 0,
    Invalid = 1,
    Indeterminate = 2,
    Unreadable = 3,
    NotEnough = 4,
    Usage = 64,
    InputMissing = 66,
    ServiceUnreachable = 69,
    InternalFault = 70,
    CannotWrite = 73,
    KeyRefused = 77,
};

ExitStatus exitStatusOf(FileVerdict verdict);
ExitStatus exitStatusOf(const Error& error);
/// The worst of several: what could not be done at all, then 3 > 1 > 2 > 4 > 0.
ExitStatus worseOf(ExitStatus left, ExitStatus right);

} // namespace parafa
