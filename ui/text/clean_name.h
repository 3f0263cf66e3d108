// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace parafa
{

/// A name from a file as it may be shown or printed: control, line-breaking, direction-changing and invisible characters
/// and bytes that are not UTF-8 stand escaped ("\u{202E}", "\x{FF}"), everything else as it is. UTF-8.
std::string cleanName(std::string_view name);
/// True when `cleanName` would change something.
bool needsCleaning(std::string_view name);

} // namespace parafa
