// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// The text of a settings file in which the key of this section has these values, a line each, in place of those it had; no
/// values: the key is gone and what earlier files say counts again. Comments and everything else stay as they are.
std::string withSetting(std::string_view text, const std::string& section, const std::string& key,
                        const std::vector<std::string>& values);

/// Changes the person's own settings file; made where it is absent. What would not be understood is not written.
/// Errors: InvalidArgument (a value that is wrong, or the file was wrong before), CannotRead, CannotWrite.
Result<void> changeOwnSetting(const std::string& section, const std::string& key, const std::vector<std::string>& values);

} // namespace parafa
