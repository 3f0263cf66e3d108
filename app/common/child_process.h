// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/progress.h"

#include <chrono>
#include <string>
#include <vector>

namespace parafa
{

struct ChildLimits {
    std::chrono::milliseconds wallTime{4'000};
    std::size_t maxOutputBytes = std::size_t{64} << 20;
};

/// How a child ended and what it printed.
struct ChildResult {
    enum class End { Exited, Signalled, TimedOut, OutputTooLong };
    End end = End::Exited;
    int status = 0; ///< exit status, or the signal
    Bytes output;   ///< standard output
    Bytes errors;   ///< the first 16 KiB of standard error, for logs
};

/// Runs a program without a shell: bytes in, bytes out, in a process group of its own that is killed whole when time is up,
/// the output grows too long or a stop is asked for. It inherits no descriptor but the three and no environment but
/// `environment`. Errors: NotFound (no such program), Cancelled, Internal.
Result<ChildResult> runChild(const std::string& program, const std::vector<std::string>& arguments,
                             const std::vector<std::string>& environment, ByteView input, const ChildLimits& limits,
                             const Progress& progress);

/// A helper executable: beside the running program, else in the installed libexec folder; empty when there is none.
std::string findHelper(const std::string& name);
/// The folder of the running executable, without trailing slash.
std::string programFolder();

} // namespace parafa
