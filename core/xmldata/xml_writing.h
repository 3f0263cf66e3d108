// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace parafa
{

/// Text as it stands in XML, so that a parser gives back the same characters, line ends too.
std::string escapedXml(std::string_view text, bool inAttribute);

} // namespace parafa
