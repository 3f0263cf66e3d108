// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "cli/arguments.h"

namespace parafa::cli
{

/// The passphrase of a key: from the environment variable of --pin-env, the first line of --pin-file, else asked on the
/// terminal without echo. Errors: InvalidArgument (no such variable, no terminal), InputMissing.
/// `defaultPinFile`: read where neither option is given; empty: none.
Result<Secret> readPassphrase(const Arguments& arguments, const std::string& keyName, const std::string& defaultPinFile = {});

} // namespace parafa::cli
