// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/style_check.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace parafa
{

namespace
{

constexpr std::string_view space = " \t\r\n\f";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string withoutComments(std::string_view css)
{
    std::string result;
    for (std::size_t at = 0; at < css.size();) {
        const auto open = css.find("/*", at);
        result += css.substr(at, open == std::string_view::npos ? open : open - at);
        if (open == std::string_view::npos)
            break;
        const auto close = css.find("*/", open + 2);
        at = close == std::string_view::npos ? css.size() : close + 2;
    }
    return result;
}

using Declarations = std::map<std::string, std::string, std::less<>>;

/// The last declaration of a property counts.
Declarations parse(std::string_view text)
{
    Declarations result;
    const std::string clean = asciiLower(withoutComments(text));
    std::string_view rest = clean;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const std::string_view declaration = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto colon = declaration.find(':');
        if (colon == std::string_view::npos)
            continue;
        std::string_view value = trimmed(declaration.substr(colon + 1));
        if (const auto important = value.find('!'); important != std::string_view::npos)
            value = trimmed(value.substr(0, important));
        result[std::string(trimmed(declaration.substr(0, colon)))] = value;
    }
    return result;
}

std::string_view valueOf(const Declarations& declarations, std::string_view property)
{
    const auto found = declarations.find(property);
    return found == declarations.end() ? std::string_view() : std::string_view(found->second);
}

struct Length {
    double number = 0;
    std::string_view unit;
    /// In CSS pixels, roughly; enough to tell a readable size from none.
    double pixels() const
    {
        if (unit == "pt")
            return number * 4 / 3;
        if (unit == "em" || unit == "rem")
            return number * 16;
        if (unit == "%")
            return number * 16 / 100;
        if (unit == "cm")
            return number * 37.8;
        if (unit == "mm")
            return number * 3.78;
        if (unit == "in")
            return number * 96;
        if (unit == "vw" || unit == "vh")
            return number * 10;
        return number;
    }
};

std::optional<Length> length(std::string_view value)
{
    Length result;
    const char* begin = value.data() + (value.starts_with('+') ? 1 : 0);
    const auto [end, problem] = std::from_chars(begin, value.data() + value.size(), result.number);
    if (problem != std::errc())
        return std::nullopt;
    result.unit = value.substr(static_cast<std::size_t>(end - value.data()));
    return result;
}

/// A colour in one spelling: "#rrggbb", or the name.
std::string colour(std::string_view value)
{
    const std::string_view first = value.starts_with("rgb") ? value : value.substr(0, value.find_first_of(space));
    if (first.starts_with('#') && first.size() == 4)
        return std::string{'#', first[1], first[1], first[2], first[2], first[3], first[3]};
    static const std::map<std::string_view, std::string_view> names = {{"white", "#ffffff"}, {"black", "#000000"},
                                                                       {"red", "#ff0000"},   {"blue", "#0000ff"},
                                                                       {"gray", "#808080"},  {"grey", "#808080"}};
    if (const auto found = names.find(first); found != names.end())
        return std::string(found->second);
    std::string compact;
    for (char c : first)
        if (space.find(c) == std::string_view::npos)
            compact += c;
    return compact == "rgb(255,255,255)" ? "#ffffff" : compact;
}

std::string_view background(const Declarations& declarations)
{
    const std::string_view own = valueOf(declarations, "background-color");
    return own.empty() ? valueOf(declarations, "background") : own;
}

bool farAway(std::string_view value)
{
    const auto at = length(value);
    return at && at->pixels() <= -300;
}

SelectorPart selectorPart(std::string_view text)
{
    SelectorPart part;
    part.element = asciiLower(text.substr(0, text.find_first_of(".#")));
    if (part.element == "*")
        part.element.clear();
    if (const auto dot = text.find('.'); dot != std::string_view::npos)
        part.styleClass = text.substr(dot + 1, text.find_first_of(".#", dot + 1) - dot - 1);
    if (const auto hash = text.find('#'); hash != std::string_view::npos)
        part.id = text.substr(hash + 1, text.find_first_of(".#", hash + 1) - hash - 1);
    return part;
}

} // namespace

std::string hidingReason(std::string_view text)
{
    const Declarations d = parse(text);
    if (valueOf(d, "display") == "none" || valueOf(d, "content-visibility") == "hidden")
        return "display";
    if (const auto v = valueOf(d, "visibility"); v == "hidden" || v == "collapse")
        return "visibility";
    if (const auto opacity = length(valueOf(d, "opacity"));
        opacity && (opacity->unit == "%" ? opacity->number < 20 : opacity->number < 0.2))
        return "opacity";
    for (std::string_view property : {"font-size", "line-height"})
        if (const auto size = length(valueOf(d, property));
            size && !(property == "line-height" && size->unit.empty() && size->number >= 0.3) && size->pixels() < 4)
            return "size";
    if (const auto font = valueOf(d, "font"); !font.empty())
        for (std::size_t at = 0; at < font.size(); at = std::min(font.find(' ', at), font.size() - 1) + 1)
            if (const auto size = length(font.substr(at, font.find_first_of(" /", at) - at));
                size && !size->unit.empty() && size->pixels() < 4)
                return "size";
    const bool clipped = valueOf(d, "overflow").starts_with("hidden") || valueOf(d, "overflow").starts_with("clip");
    for (std::string_view property : {"width", "height", "max-width", "max-height"})
        if (const auto size = length(valueOf(d, property)); clipped && size && size->pixels() < 4)
            return "size";
    const std::string own = colour(valueOf(d, "color"));
    if (!own.empty() &&
        (own == "transparent" || own == colour(background(d)) || (own.starts_with("rgba(") && own.ends_with(",0)"))))
        return "colour";
    for (std::string_view property : {"left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"})
        if (farAway(valueOf(d, property)))
            return "position";
    const std::string_view transform = valueOf(d, "transform");
    if (transform.find("scale(0") != std::string_view::npos || transform.find("-999") != std::string_view::npos ||
        valueOf(d, "clip").starts_with("rect(0") || valueOf(d, "clip-path").starts_with("inset(100%") ||
        valueOf(d, "clip-path").starts_with("inset(50%") || valueOf(d, "clip-path").starts_with("circle(0"))
        return "position";
    if (const auto filter = valueOf(d, "filter");
        filter.find("opacity(0") != std::string_view::npos || filter.find("opacity=0") != std::string_view::npos)
        return "opacity";
    // lies over the page, and covers what is below it
    const std::string_view position = valueOf(d, "position");
    if ((position == "fixed" || position == "absolute" || position == "sticky") && setsBackground(text))
        return "overlay";
    return {};
}

bool setsBackground(std::string_view declarations)
{
    const Declarations d = parse(declarations);
    const std::string_view value = background(d);
    return (!value.empty() && value != "transparent" && value != "none" && value != "inherit" && value != "initial") ||
           !valueOf(d, "background-image").empty();
}

bool setsWhiteText(std::string_view declarations)
{
    const std::string own = colour(valueOf(parse(declarations), "color"));
    return own == "#ffffff" || own == "#fefefe";
}

std::vector<std::string> fetchedByStyle(std::string_view css)
{
    std::vector<std::string> found;
    const std::string clean = withoutComments(css);
    const std::string search = asciiLower(clean);
    const auto add = [&found](std::string_view address) {
        address = trimmed(address);
        if (!address.empty() && (address.front() == '"' || address.front() == '\''))
            address = address.substr(1, address.find(address.front(), 1) - 1);
        if (!address.empty() && !asciiLower(address.substr(0, 5)).starts_with("data:") && !address.starts_with('#'))
            found.emplace_back(address);
    };
    for (std::size_t at = search.find("url("); at != std::string::npos; at = search.find("url(", at + 4))
        add(std::string_view(clean).substr(at + 4, std::min(search.find(')', at), search.size()) - at - 4));
    for (std::size_t at = search.find("@import"); at != std::string::npos; at = search.find("@import", at + 7)) {
        const std::string_view address =
            trimmed(std::string_view(clean).substr(at + 7, std::min(search.find(';', at), search.size()) - at - 7));
        if (!asciiLower(address).starts_with("url("))
            add(address);
    }
    return found;
}

std::vector<StyleRule> styleRules(std::string_view css)
{
    std::vector<StyleRule> rules;
    const std::string clean = withoutComments(css);
    std::string_view rest = clean;
    std::vector<std::string> blocks; // of enclosing @media
    while (!rest.empty()) {
        const auto stop = rest.find_first_of("{};");
        if (stop == std::string_view::npos)
            break;
        const std::string_view head = trimmed(rest.substr(0, stop));
        const char sign = rest[stop];
        rest.remove_prefix(stop + 1);
        if (sign == '}' && !blocks.empty())
            blocks.pop_back();
        if (sign != '{')
            continue;
        if (head.starts_with("@media") || head.starts_with("@supports")) {
            blocks.push_back(asciiLower(head));
            continue;
        }
        const auto end = std::min(rest.find('}'), rest.size());
        const std::string_view body = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (head.starts_with('@'))
            continue;
        std::string_view selectors = head;
        while (!selectors.empty() && rules.size() < 10'000) {
            const auto comma = std::min(selectors.find(','), selectors.size());
            std::string_view selector = trimmed(selectors.substr(0, comma));
            selectors.remove_prefix(std::min(comma + 1, selectors.size()));
            if (selector.find_first_of(":[") != std::string_view::npos || selector.empty())
                continue; // states and pseudo-elements are not the text itself
            StyleRule rule;
            for (std::size_t at = 0; (at = selector.find_first_not_of(" \t\r\n>+~", at)) != std::string_view::npos;) {
                const std::size_t partEnd = std::min(selector.find_first_of(" \t\r\n>+~", at), selector.size());
                rule.selector.push_back(selectorPart(selector.substr(at, partEnd - at)));
                at = partEnd;
            }
            if (rule.selector.empty())
                continue;
            rule.declarations = body;
            rules.push_back(std::move(rule));
        }
    }
    return rules;
}

} // namespace parafa
