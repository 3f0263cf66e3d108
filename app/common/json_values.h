// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parafa
{

/// A path of a form and the value to put there.
using PathValue = std::pair<std::string, std::string>;

/// Reads the values of a form from JSON (RFC 8259, UTF-8): names of an object are steps of the path, or whole paths; an array
/// numbers what repeats; "@name" is an attribute and "$" the value of an element that also has attributes. Numbers stay as
/// they are written, null is left out. Errors: Unreadable (detail: what and at which byte), LimitExceeded.
Result<std::vector<PathValue>> readJsonValues(std::string_view json);

} // namespace parafa
