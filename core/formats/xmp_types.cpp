// SPDX-License-Identifier: EUPL-1.2
#include "formats/xmp_types.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>

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

/// A run of digits is taken off the front of `text`; false where there is none.
bool takeDigits(std::string_view& text, std::size_t least = 1, std::size_t most = 64)
{
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    if (count < least || count > most)
        return false;
    text.remove_prefix(count);
    return true;
}

bool take(std::string_view& text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

/// ISO 8601 as XMP shortens it: a year, then month, day, hour, minute, second, fraction as far as they are known, then a zone.
/// Writers leave out leading zeros, and an empty value says that the date is not known.
bool isDate(std::string_view text)
{
    if (text.empty())
        return true;
    take(text, '-'); // before the common era
    static constexpr std::string_view before = "--T::.";
    bool timed = false;
    if (!takeDigits(text))
        return false;
    for (char separator : before) {
        if (!take(text, separator))
            break;
        timed = timed || separator == 'T';
        if (!takeDigits(text))
            return false;
    }
    if (text.empty() || !timed)
        return text.empty();
    if (take(text, 'Z'))
        return text.empty();
    if (!take(text, '+') && !take(text, '-'))
        return false;
    return takeDigits(text) && (text.empty() || (take(text, ':') && takeDigits(text) && text.empty()));
}

/// "DDD,MM,SSk" or "DDD,MM.mmk"; before 2005 with two digits each.
bool isGpsCoordinate(std::string_view text, bool twoDigits)
{
    const std::size_t least = twoDigits ? 2 : 1;
    if (!takeDigits(text, least, 3) || !take(text, ',') || !takeDigits(text, least, 2))
        return false;
    const bool fraction = text.starts_with('.');
    if ((!take(text, '.') && !take(text, ',')) || !takeDigits(text, least, fraction && !twoDigits ? 64 : 2))
        return false;
    return text.size() == 1 && std::string_view("NSEW").find(text[0]) != std::string_view::npos;
}

/// RFC 2046 without parameters.
bool isMimeType(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const auto token = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' || c == '.' || c == '_';
        });
    };
    return slash != std::string_view::npos && token(text.substr(0, slash)) && token(text.substr(slash + 1));
}

using Check = bool (*)(std::string_view);
bool isAnything(std::string_view)
{
    return true;
}

/// What XMP recommends beyond the type (the form of a fraction or of a URI, RFC 3066 tags, the values of a choice) is no breach.
const std::map<std::string_view, Check>& simpleTypes()
{
    static const std::map<std::string_view, Check> types = {
        {"text", isAnything},
        {"propername", isAnything},
        {"agentname", isAnything},
        {"renditionclass", isAnything},
        {"rational", isAnything},
        {"locale", isAnything},
        {"uri", isAnything},
        {"url", isAnything},
        {"xpath", isAnything},
        {"boolean", [](std::string_view text) { return text == "True" || text == "False"; }},
        {"integer", isInteger},
        {"real", isReal},
        {"date", isDate},
        {"mimetype", isMimeType},
        {"gpscoordinate", [](std::string_view text) { return isGpsCoordinate(text, false); }},
    };
    return types;
}

/// "closed Choice of Integer" is Integer, "open Choice" is Text, "Bag" alone a bag of Text; in small letters.
std::string plain(std::string_view type)
{
    std::string name = asciiLower(type);
    if (const std::size_t choice = name.find("choice"); choice != std::string::npos) {
        const std::string_view before = std::string_view(name).substr(0, choice);
        const std::size_t begin = before.ends_with("open ") ? choice - 5 : before.ends_with("closed ") ? choice - 7 : choice;
        std::size_t end = choice + 6;
        for (std::string_view word : {" ", "of "})
            if (std::string_view(name).substr(end).starts_with(word))
                end += word.size();
        name.erase(begin, end - begin);
    }
    const std::size_t first = std::min(name.find_first_not_of(' '), name.size());
    name = name.substr(first, name.find_last_not_of(' ') + 1 - first);
    if (name.empty())
        return "text";
    for (std::string_view array : {"bag", "seq", "alt"})
        if (name.ends_with(array) && !name.ends_with("lang alt"))
            return name + " text";
    return name;
}

/// Takes "bag " off a plain type.
std::optional<XmpNode::Kind> arrayKind(std::string& type)
{
    static constexpr std::pair<std::string_view, XmpNode::Kind> kinds[] = {
        {"bag ", XmpNode::Bag}, {"seq ", XmpNode::Seq}, {"alt ", XmpNode::Alt}};
    for (const auto& [prefix, kind] : kinds)
        if (type.starts_with(prefix)) {
            type.erase(0, prefix.size());
            return kind;
        }
    return std::nullopt;
}

} // namespace

XmpTypes::XmpTypes(int part) : m_part(part)
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
    std::string name = plain(type);
    while (arrayKind(name)) {
    }
    return name == "lang alt" || simpleTypes().contains(name) || m_structures.contains(name);
}

bool XmpTypes::matches(const XmpNode& node, std::string_view type) const
{
    return matchesAt(node, plain(type), 0);
}

/// `type` is plain.
bool XmpTypes::matchesAt(const XmpNode& node, std::string type, int depth) const
{
    if (depth > 20)
        return false;
    if (const auto kind = arrayKind(type))
        return node.kind == *kind &&
               std::ranges::all_of(node.children, [&](const XmpNode& child) { return matchesAt(child, type, depth + 1); });
    if (type == "any")
        return true;
    // One language is enough: readers take the items without a language for the default.
    if (type == "lang alt")
        return node.kind == XmpNode::Alt &&
               (node.children.empty() ||
                std::ranges::any_of(node.children, [](const XmpNode& child) { return !child.language.empty(); }));
    if (const auto structure = m_structures.find(type); structure != m_structures.end())
        return matchesStructure(node, structure->second, depth);
    if (node.kind != XmpNode::Simple)
        return false;
    if (type == "gpscoordinate")
        return isGpsCoordinate(node.value, m_part == 1);
    const auto simple = simpleTypes().find(type);
    return simple != simpleTypes().end() && simple->second(node.value);
}

bool XmpTypes::matchesStructure(const XmpNode& node, const std::vector<Field>& fields, int depth) const
{
    // A type that an extension schema describes without fields is a text.
    if (fields.empty())
        return node.kind == XmpNode::Simple;
    return node.kind == XmpNode::Structure && std::ranges::all_of(node.children, [&](const XmpNode& child) {
               const auto field = std::ranges::find_if(fields, [&](const Field& f) { return child.is(f.ns, f.name); });
               return field != fields.end() && matchesAt(child, plain(field->type), depth + 1);
           });
}

std::optional<std::string_view> XmpTypes::predefined(std::string_view ns, std::string_view name) const
{
    const auto found = m_properties.find({ns, name});
    return found == m_properties.end() ? std::nullopt : std::optional(found->second);
}

} // namespace parafa
