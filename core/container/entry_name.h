// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa::zip
{

/// Why a name can never be used, in English for the detail of an error; nothing for a usable one. Refused are empty names,
/// ".", "..", absolute paths, drive letters, UNC paths, backslashes and NUL (APPNOTE 4.4.17.1).
std::optional<std::string> unsafeNameReason(std::string_view name);

/// Names that are usable but may deceive a person or another system: control, bidirectional and invisible characters, mixed
/// alphabets, reserved device names, NTFS streams, leading dashes, trailing dots, over-long components, programs.
void checkName(const std::string& name, std::vector<Finding>& findings);

/// Names that fall together on another file system: letter case, Unicode normalisation, trailing dots and spaces, "./",
/// percent-escapes; a file that is also a folder.
void checkCollisions(const std::vector<std::string>& names, std::vector<Finding>& findings);

} // namespace parafa::zip
