// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/arguments.h"

namespace parafa::cli
{

/// The options of `serve`, for `parafa-cli`, which checks them, and for `parafa-serve`, which does the work.
CommandSpec serveSpec();

} // namespace parafa::cli
