// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// Why a block of CSS declarations keeps text from the reader ("display", "visibility", "opacity", "size", "colour", "position",
/// "overlay"); empty where it does not. Values that a browser would take are read, not their inheritance.
std::string hidingReason(std::string_view declarations);
/// True where the declarations set a background other than transparent.
bool setsBackground(std::string_view declarations);
/// True where the declarations make text white.
bool setsWhiteText(std::string_view declarations);
/// Addresses that the CSS would fetch: url(…) and @import, all but data: and fragments.
std::vector<std::string> fetchedByStyle(std::string_view css);

/// One rule of a style sheet that applies to the screen or to all media; only the last compound of each selector is kept
/// ("div.a p.b" -> "p.b").
struct StyleRule {
    std::string element, id, styleClass; ///< empty: any
    std::string declarations;
};
std::vector<StyleRule> styleRules(std::string_view css);

} // namespace parafa
