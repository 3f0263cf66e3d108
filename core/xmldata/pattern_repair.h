// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace parafa
{

/// Official schemas escape characters that XML Schema does not allow to escape ("\/", "\:"), which libxml2 refuses. Such a
/// backslash is dropped: the character stands for itself. Everything else stays.
std::string repairPattern(std::string_view pattern);

} // namespace parafa
