// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace parafa
{

/// UTF-8 text as the content of an XML element: a parser gives back the same characters, line ends too.
/// Control characters that XML 1.0 cannot hold (2.2, Char), not even as references, are left out.
std::string escapedText(std::string_view text);
/// The same for the value of an attribute in double quotes, safe from attribute value normalization (XML 1.0, 3.3.3).
std::string escapedAttribute(std::string_view text);

} // namespace parafa
