// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/requirement_profile.h"

namespace parafa
{

/// A profile of requirements by its name among those that came with the program, or from a file. Errors: NotFound (no such
/// profile), CannotRead, Unreadable with ProfileMalformed or XmlMalformed.
Result<RequirementProfile> loadRequirement(const std::string& nameOrPath);

} // namespace parafa
