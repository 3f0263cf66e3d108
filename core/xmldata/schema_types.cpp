// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/schema_names.h"
#include "xmldata/schema_reader.h"

#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace parafa
{

namespace
{

struct BuiltIn {
    std::string_view name;
    ValueKind kind = ValueKind::Text;
    WhiteSpace whiteSpace = WhiteSpace::Collapse;
    const char* min = nullptr;
    const char* max = nullptr;
    const char* pattern = nullptr;
};

/// XML Schema part 2, 3.2 and 3.3.
constexpr auto builtIns = std::to_array<BuiltIn>({
    {"string", ValueKind::Text, WhiteSpace::Preserve},
    {"normalizedString", ValueKind::Text, WhiteSpace::Replace},
    {"token"},
    {"language", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"},
    {"NMTOKEN", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "\\c+"},
    {"Name", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "\\i\\c*"},
    {"NCName", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "[\\i-[:]][\\c-[:]]*"},
    {"ID", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "[\\i-[:]][\\c-[:]]*"},
    {"IDREF", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "[\\i-[:]][\\c-[:]]*"},
    {"ENTITY", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "[\\i-[:]][\\c-[:]]*"},
    {"QName", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "([\\i-[:]][\\c-[:]]*:)?[\\i-[:]][\\c-[:]]*"},
    {"NOTATION", ValueKind::Text, WhiteSpace::Collapse, nullptr, nullptr, "([\\i-[:]][\\c-[:]]*:)?[\\i-[:]][\\c-[:]]*"},
    {"anySimpleType", ValueKind::Text, WhiteSpace::Preserve},
    {"anyURI"},
    {"boolean", ValueKind::Boolean},
    {"decimal", ValueKind::Decimal},
    {"integer", ValueKind::Integer},
    {"nonPositiveInteger", ValueKind::Integer, WhiteSpace::Collapse, nullptr, "0"},
    {"negativeInteger", ValueKind::Integer, WhiteSpace::Collapse, nullptr, "-1"},
    {"nonNegativeInteger", ValueKind::Integer, WhiteSpace::Collapse, "0"},
    {"positiveInteger", ValueKind::Integer, WhiteSpace::Collapse, "1"},
    {"long", ValueKind::Integer, WhiteSpace::Collapse, "-9223372036854775808", "9223372036854775807"},
    {"int", ValueKind::Integer, WhiteSpace::Collapse, "-2147483648", "2147483647"},
    {"short", ValueKind::Integer, WhiteSpace::Collapse, "-32768", "32767"},
    {"byte", ValueKind::Integer, WhiteSpace::Collapse, "-128", "127"},
    {"unsignedLong", ValueKind::Integer, WhiteSpace::Collapse, "0", "18446744073709551615"},
    {"unsignedInt", ValueKind::Integer, WhiteSpace::Collapse, "0", "4294967295"},
    {"unsignedShort", ValueKind::Integer, WhiteSpace::Collapse, "0", "65535"},
    {"unsignedByte", ValueKind::Integer, WhiteSpace::Collapse, "0", "255"},
    {"float", ValueKind::Float},
    {"double", ValueKind::Float},
    {"date", ValueKind::Date},
    {"dateTime", ValueKind::DateTime},
    {"time", ValueKind::Time},
    {"gYear", ValueKind::Year},
    {"gYearMonth", ValueKind::YearMonth},
    {"gMonth", ValueKind::Month},
    {"gMonthDay", ValueKind::MonthDay},
    {"gDay", ValueKind::Day},
    {"duration", ValueKind::Duration},
    {"base64Binary", ValueKind::Base64},
    {"hexBinary", ValueKind::Hex},
});

std::optional<std::size_t> count(std::string_view text)
{
    while (text.starts_with('+') || (text.size() > 1 && text.starts_with('0')))
        text.remove_prefix(1);
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

const FormType* SchemaReader::builtIn(const std::string& name)
{
    if (const auto known = m_builtIns.find(name); known != m_builtIns.end())
        return known->second;
    FormType type;
    type.name = name;
    if (name == "NMTOKENS" || name == "IDREFS" || name == "ENTITIES") {
        type.whiteSpace = WhiteSpace::Collapse;
        type.minLength = 1;
        type.item = builtIn(name == "NMTOKENS" ? "NMTOKEN" : name == "IDREFS" ? "IDREF" : "ENTITY");
    } else {
        const auto* row = std::ranges::find(builtIns, name, &BuiltIn::name);
        if (row == builtIns.end()) {
            complain("xs:" + name);
            row = builtIns.begin();
        }
        type.kind = row->kind;
        type.whiteSpace = row->whiteSpace;
        if (row->min)
            type.minInclusive = row->min;
        if (row->max)
            type.maxInclusive = row->max;
        if (row->pattern)
            if (const auto pattern = XsdPattern::parse(row->pattern))
                type.patterns.push_back({*pattern});
    }
    return m_builtIns[name] = keep(m_model->m_types, std::move(type));
}

const FormType* SchemaReader::typeNamed(Node where, std::string_view qualifiedName, std::size_t depth)
{
    const auto [local, ofSchema] = resolve(where, qualifiedName);
    if (ofSchema)
        return builtIn(local);
    const auto found = m_simpleTypes.find(local);
    if (found != m_simpleTypes.end())
        return simpleType(found->second, local, depth);
    complain(std::string(qualifiedName));
    return builtIn("string");
}

const FormType* SchemaReader::simpleType(Node definition, std::string_view name, std::size_t depth)
{
    if (const auto known = m_typesRead.find(definition); known != m_typesRead.end())
        return known->second;
    if (depth > m_limits.maxDepth || !m_inProgress.insert(definition).second || stopped()) {
        complain(std::string(name)); // a type made from itself
        return builtIn("string");
    }
    FormType type;
    if (Node restriction = firstChild(definition, xsdNamespace, "restriction")) {
        restrict(type, restriction, depth + 1);
    } else if (Node list = firstChild(definition, xsdNamespace, "list")) {
        const auto itemName = attribute(list, "itemType");
        Node inner = firstChild(list, xsdNamespace, "simpleType");
        type.item = itemName ? typeNamed(list, *itemName, depth + 1)
                    : inner  ? simpleType(inner, {}, depth + 1)
                             : builtIn("string");
        type.whiteSpace = WhiteSpace::Collapse;
    } else if (Node alternatives = firstChild(definition, xsdNamespace, "union")) {
        unite(type, alternatives, depth + 1);
    } else {
        complain(std::string(name));
    }
    type.name = name;
    if (auto own = help(definition); !own.empty())
        type.help = std::move(own);
    m_inProgress.erase(definition);
    return m_typesRead[definition] = keep(m_model->m_types, std::move(type));
}

void SchemaReader::unite(FormType& type, Node definition, std::size_t depth)
{
    const std::string names = attribute(definition, "memberTypes").value_or("");
    for (std::size_t at = names.find_first_not_of(" \t\r\n"); at != std::string::npos;) {
        const std::size_t end = std::min(names.find_first_of(" \t\r\n", at), names.size());
        type.members.push_back(typeNamed(definition, names.substr(at, end - at), depth));
        at = names.find_first_not_of(" \t\r\n", end);
    }
    for (Node inner : children(definition, xsdNamespace, "simpleType"))
        type.members.push_back(simpleType(inner, {}, depth));
    if (type.members.empty())
        complain("xs:union");
}

void SchemaReader::restrict(FormType& type, Node restriction, std::size_t depth)
{
    Node inner = firstChild(restriction, xsdNamespace, "simpleType");
    const auto baseName = attribute(restriction, "base");
    const FormType* base = inner      ? simpleType(inner, {}, depth)
                           : baseName ? typeNamed(restriction, *baseName, depth)
                                      : builtIn("string");
    type = *base;
    std::vector<XsdPattern> patterns;
    bool patternsReadable = true, firstValue = true;
    for (Node node : childElements(restriction))
        if (namespaceUri(node) == xsdNamespace)
            facet(type, node, patterns, patternsReadable, firstValue);
    // patterns of one step are alternatives: with one that cannot be read, the others say nothing
    if (patternsReadable && !patterns.empty())
        type.patterns.push_back(std::move(patterns));
}

void SchemaReader::facet(FormType& type, Node node, std::vector<XsdPattern>& patterns, bool& patternsReadable, bool& firstValue)
{
    const std::string_view kind = localName(node);
    const std::string value = attribute(node, "value").value_or("");
    const auto counted = [&](std::optional<std::size_t>& target) {
        const auto number = count(value);
        if (number)
            target = number;
        else
            complain(std::string(kind) + " " + value);
    };
    if (kind == "length")
        counted(type.length);
    else if (kind == "minLength")
        counted(type.minLength);
    else if (kind == "maxLength")
        counted(type.maxLength);
    else if (kind == "totalDigits")
        counted(type.totalDigits);
    else if (kind == "fractionDigits")
        counted(type.fractionDigits);
    else if (kind == "minInclusive")
        type.minInclusive = value;
    else if (kind == "maxInclusive")
        type.maxInclusive = value;
    else if (kind == "minExclusive")
        type.minExclusive = value;
    else if (kind == "maxExclusive")
        type.maxExclusive = value;
    else if (kind == "whiteSpace")
        type.whiteSpace = value == "collapse"  ? WhiteSpace::Collapse
                          : value == "replace" ? WhiteSpace::Replace
                                               : WhiteSpace::Preserve;
    else if (kind == "pattern") {
        if (auto pattern = XsdPattern::parse(value))
            patterns.push_back(std::move(*pattern));
        else
            patternsReadable = false;
    } else if (kind == "enumeration") {
        if (std::exchange(firstValue, false))
            type.values.clear(); // a narrower list replaces the wider one
        type.values.push_back({value, help(node)});
    }
}

} // namespace parafa
