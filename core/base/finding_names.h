// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"

#include <optional>

namespace parafa
{

/// The code of this name ("XDC_DATA_INVALID"); nothing where there is none.
std::optional<FindingCode> codeNamed(std::string_view name);

} // namespace parafa
