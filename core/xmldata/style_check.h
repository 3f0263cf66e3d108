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

/// "p.note#x" of a selector.
struct SelectorPart {
    std::string element, id, styleClass; ///< empty: any
};
/// One rule of a style sheet that applies to the screen or to all media. Combinators are all read as "somewhere inside", which
/// takes in a little more than the selector does.
struct StyleRule {
    std::vector<SelectorPart> selector; ///< outermost first; the last is the element meant
    std::string declarations;
};
std::vector<StyleRule> styleRules(std::string_view css);

} // namespace parafa
