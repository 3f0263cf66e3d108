// SPDX-License-Identifier: EUPL-1.2
#include "formats/xmp_types.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace parafa
{

namespace
{

constexpr std::string_view identification = xmp::identification, dublinCore = xmp::dublinCore, basic = xmp::basic, pdf = xmp::pdf;
constexpr std::string_view rights = "http://ns.adobe.com/xap/1.0/rights/", mediaManagement = "http://ns.adobe.com/xap/1.0/mm/";
constexpr std::string_view basicJob = "http://ns.adobe.com/xap/1.0/bj/", pagedText = "http://ns.adobe.com/xap/1.0/t/pg/";
constexpr std::string_view photoshop = "http://ns.adobe.com/photoshop/1.0/", tiff = "http://ns.adobe.com/tiff/1.0/";
constexpr std::string_view exif = "http://ns.adobe.com/exif/1.0/", auxiliary = "http://ns.adobe.com/exif/1.0/aux/";
constexpr std::string_view dynamicMedia = "http://ns.adobe.com/xmp/1.0/DynamicMedia/";
constexpr std::string_view cameraRaw = "http://ns.adobe.com/camera-raw-settings/1.0/";
constexpr std::string_view dimensions = "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
                           image = "http://ns.adobe.com/xap/1.0/g/img/";
constexpr std::string_view resourceEvent = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#";
constexpr std::string_view resourceRef = "http://ns.adobe.com/xap/1.0/sType/ResourceRef#";
constexpr std::string_view version = "http://ns.adobe.com/xap/1.0/sType/Version#", job = "http://ns.adobe.com/xap/1.0/sType/Job#";
constexpr std::string_view font = "http://ns.adobe.com/xap/1.0/sType/Font#", graphics = "http://ns.adobe.com/xap/1.0/g/";

struct Property {
    std::string_view schema, name, type;
    int parts;
};
constexpr auto properties = std::to_array<Property>({
#define PARAFA_XMP_PROPERTY(schema, name, type, parts) {schema, name, type, parts},
#include "formats/xmp_schemas.def"
#undef PARAFA_XMP_PROPERTY
});

struct StructureField {
    std::string_view structure, ns, name, type;
    int parts;
};
constexpr auto structureFields = std::to_array<StructureField>({
#define PARAFA_XMP_FIELD(structure, ns, name, type, parts) {structure, ns, name, type, parts},
#include "formats/xmp_structures.def"
#undef PARAFA_XMP_FIELD
});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// '9' in the pattern stands for a digit, anything else for itself.
bool isLike(std::string_view text, std::string_view pattern)
{
    return std::ranges::equal(text, pattern, [](char c, char p) { return p == '9' ? isDigit(c) : c == p; });
}

std::string_view withoutSign(std::string_view text)
{
    return text.starts_with('+') || text.starts_with('-') ? text.substr(1) : text;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

bool isInteger(std::string_view text)
{
    return isDigits(withoutSign(text));
}

bool isReal(std::string_view text)
{
    text = withoutSign(text);
    return std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.'; }) && std::ranges::count(text, '.') <= 1 &&
           std::ranges::any_of(text, isDigit);
}

bool isBetween(std::string_view text, double low, double high)
{
    double value = 0;
    const std::string_view digits = withoutSign(text);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    value = text.starts_with('-') ? -value : value;
    return isReal(text) && value >= low && value <= high;
}

bool isRational(std::string_view text)
{
    const std::size_t slash = text.find('/');
    return slash != std::string_view::npos && isInteger(text.substr(0, slash)) && isInteger(text.substr(slash + 1));
}

/// ISO 8601 as W3C's note restricts it: year, month, day, time with zone.
bool isDate(std::string_view text)
{
    if (isLike(text, "9999") || isLike(text, "9999-99") || isLike(text, "9999-99-99"))
        return true;
    if (!isLike(text.substr(0, 16), "9999-99-99T99:99"))
        return false;
    text.remove_prefix(16);
    if (text.starts_with(':') && isLike(text.substr(0, 3), ":99")) {
        text.remove_prefix(3);
        if (text.starts_with('.')) {
            const std::size_t end = text.find_first_not_of("0123456789", 1);
            if (end == 1)
                return false;
            text.remove_prefix(std::min(end, text.size()));
        }
    }
    return text.empty() || text == "Z" || isLike(text, "+99:99") || isLike(text, "-99:99");
}

/// "DDD,MM,SSk" or "DDD,MM.mmk".
bool isGpsCoordinate(std::string_view text)
{
    if (text.size() < 5 || std::string_view("NSEW").find(text.back()) == std::string_view::npos)
        return false;
    text.remove_suffix(1);
    const std::size_t first = text.find(',');
    if (first == std::string_view::npos || first > 3 || !isDigits(text.substr(0, first)))
        return false;
    const std::string_view rest = text.substr(first + 1);
    const std::size_t second = rest.find_first_of(",.");
    return second != std::string_view::npos && isDigits(rest.substr(0, second)) && isDigits(rest.substr(second + 1));
}

bool isMimeType(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const auto token = [](std::string_view part) {
        return !part.empty() && part.find_first_of(" /\t\r\n\"(),:<>@[]\\") == std::string_view::npos;
    };
    return slash != std::string_view::npos && token(text.substr(0, slash)) &&
           token(text.substr(slash + 1, text.find(';') - slash - 1));
}

/// "(12, 34)" of a tone curve.
bool isPoint(std::string_view text)
{
    const std::size_t comma = text.find(", ");
    return text.starts_with('(') && text.ends_with(')') && comma != std::string_view::npos &&
           isInteger(text.substr(1, comma - 1)) && isInteger(text.substr(comma + 2, text.size() - comma - 3));
}

using Check = bool (*)(std::string_view);
bool isAnything(std::string_view)
{
    return true;
}

const std::map<std::string_view, Check>& simpleTypes()
{
    static const std::map<std::string_view, Check> types = {
        {"text", isAnything},
        {"propername", isAnything},
        {"agentname", isAnything},
        {"renditionclass", isAnything},
        {"xpath", isAnything},
        {"choice", isAnything},
        {"any", isAnything},
        {"boolean", [](std::string_view text) { return text == "True" || text == "False"; }},
        {"integer", isInteger},
        {"real", isReal},
        {"rational", isRational},
        {"date", isDate},
        {"uri", isXmpUri},
        {"url", isXmpUri},
        {"mimetype", isMimeType},
        {"locale", isAnything}, // an open choice: RFC 3066 tags are only recommended
        {"gpscoordinate", isGpsCoordinate},
        {"point", isPoint},
        {"percent", [](std::string_view text) { return isBetween(text, 0, 100); }},
        {"byte", [](std::string_view text) { return isInteger(text) && isBetween(text, 0, 255); }},
        {"signedbyte", [](std::string_view text) { return isInteger(text) && isBetween(text, -128, 127); }},
        {"timeofframe", [](std::string_view text) { return isLike(text, "99:99:99:99") || isLike(text, "99;99;99;99"); }},
    };
    return types;
}

bool isOneOf(std::string_view text, std::string_view choices)
{
    if (choices.starts_with('='))
        choices.remove_prefix(1);
    while (true) {
        const std::size_t bar = choices.find('|');
        if (text == choices.substr(0, bar))
            return true;
        if (bar == std::string_view::npos)
            return false;
        choices.remove_prefix(bar + 1);
    }
}

bool isChoice(std::string_view type)
{
    return type.starts_with('=') || type.find('|') != std::string_view::npos;
}

/// "closed Choice of Integer" is Integer; "open Choice" any text.
std::string plain(std::string type)
{
    for (std::string_view prefix : {"open ", "closed "})
        if (type.starts_with(prefix))
            type.erase(0, prefix.size());
    if (type.starts_with("choice of "))
        type.erase(0, 10);
    return type;
}

std::optional<XmpNode::Kind> arrayKind(std::string& type)
{
    static constexpr std::pair<std::string_view, XmpNode::Kind> kinds[] = {
        {"bag ", XmpNode::Bag}, {"seq ", XmpNode::Seq}, {"alt ", XmpNode::Alt}};
    for (const auto& [prefix, kind] : kinds)
        if (asciiLower(type.substr(0, 4)) == prefix) {
            type.erase(0, 4);
            if (asciiLower(type.substr(0, 3)) == "of ")
                type.erase(0, 3);
            return kind;
        }
    return std::nullopt;
}

} // namespace

bool isXmpUri(std::string_view text)
{
    // RFC 3986 without regard to structure; characters beyond ASCII as in an IRI.
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte != 0x7f && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
    });
}

XmpTypes::XmpTypes(int part)
{
    for (const Property& property : properties)
        if (property.parts & part)
            m_properties[{property.schema, property.name}] = property.type;
    for (const StructureField& field : structureFields)
        if (field.parts & part)
            m_structures[asciiLower(field.structure)].push_back(
                {std::string(field.ns), std::string(field.name), std::string(field.type)});
}

void XmpTypes::define(std::string_view name, std::vector<Field> fields)
{
    m_structures[asciiLower(name)] = std::move(fields);
}

bool XmpTypes::knows(std::string_view type) const
{
    std::string name(type);
    arrayKind(name);
    name = plain(asciiLower(name));
    arrayKind(name);
    return name == "lang alt" || name.empty() || simpleTypes().contains(name) || m_structures.contains(name);
}

bool XmpTypes::matches(const XmpNode& node, std::string_view type) const
{
    return matchesAt(node, std::string(type), 0);
}

bool XmpTypes::matchesArray(const XmpNode& node, XmpNode::Kind kind, const std::string& item, int depth) const
{
    // An alternative is a bag to readers that do not know better, and the other way round is not.
    if (node.kind != kind)
        return false;
    if (item.starts_with('=')) {
        std::string joined;
        for (const XmpNode& child : node.children)
            joined += (joined.empty() ? "" : ",") + child.value;
        return isOneOf(joined, item);
    }
    return std::ranges::all_of(node.children, [&](const XmpNode& child) { return matchesAt(child, item, depth + 1); });
}

bool XmpTypes::matchesAt(const XmpNode& node, std::string type, int depth) const
{
    if (depth > 20)
        return false;
    if (const auto kind = arrayKind(type))
        return matchesArray(node, *kind, type, depth);
    if (isChoice(type))
        return node.kind == XmpNode::Simple && isOneOf(node.value, type);
    const std::string name = plain(asciiLower(type));
    if (std::string inner = name; arrayKind(inner))
        return matchesAt(node, inner == name ? std::string("text") : name, depth + 1);
    if (name == "lang alt")
        return node.kind == XmpNode::Alt && std::ranges::all_of(node.children, [](const XmpNode& child) {
                   return child.kind == XmpNode::Simple && !child.language.empty();
               });
    if (const auto simple = simpleTypes().find(name); simple != simpleTypes().end())
        return node.kind == XmpNode::Simple && simple->second(node.value);
    const auto structure = m_structures.find(name);
    if (structure == m_structures.end() || node.kind != XmpNode::Structure)
        return false;
    return std::ranges::all_of(node.children, [&](const XmpNode& child) {
        const auto field = std::ranges::find_if(structure->second, [&](const Field& f) { return child.is(f.ns, f.name); });
        return field != structure->second.end() && matchesAt(child, field->type, depth + 1);
    });
}

std::optional<std::string_view> XmpTypes::predefined(std::string_view ns, std::string_view name) const
{
    const auto found = m_properties.find({ns, name});
    return found == m_properties.end() ? std::nullopt : std::optional(found->second);
}

} // namespace parafa
