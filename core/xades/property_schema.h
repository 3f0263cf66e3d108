// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

struct _xmlNode;

namespace parafa::xades
{

/// Checks the elements of SignedProperties of version 1.3.2 against their content models (EN 319 132-1, annex C): which
/// children, in which order and number, and the attributes that must be there. Gives the first element that does not
/// conform. Older versions are not checked: their schemas differ. Needed because no schema file is trusted or fetched.
std::optional<std::string> schemaViolation(const _xmlNode* signedProperties);

} // namespace parafa::xades
