// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"

namespace parafa::cli
{

/// `form codelist …`: the words behind it.
ExitStatus runCodelist(const std::vector<std::string>& words, const Arguments& arguments, Environment& environment,
                       Session& session);

} // namespace parafa::cli
