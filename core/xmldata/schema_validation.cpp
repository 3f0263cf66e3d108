// SPDX-License-Identifier: EUPL-1.2
#include "base/handle.h"
#include "base/xml.h"
#include "xmldata/compiled_schemas.h"
#include "xmldata/pattern_repair.h"
#include "xmldata/presentation.h"
#include "xmldata/stylesheet_document.h"
#include "xmldata/stylesheet_guard.h"
#include "xmldata/xml_fragment.h"

#include <libxml/tree.h>
#include <libxml/xmlschemas.h>

#include <map>

namespace parafa
{

namespace
{

using SchemaParser = Handle<xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt>;
using Validator = Handle<xmlSchemaValidCtxt, xmlSchemaFreeValidCtxt>;

constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema";
constexpr const char* xsi = "http://www.w3.org/2001/XMLSchema-instance";

std::string messageOf(const xmlError* error)
{
    std::string text = error && error->message ? error->message : "";
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

void keepFirst(void* target, xmlErrorPtr error)
{
    auto* text = static_cast<std::string*>(target);
    if (text->empty())
        *text = messageOf(error);
}

struct Violations {
    std::vector<SchemaViolation> list;
    std::size_t limit;
};

/// The words between quotes of a message; those of libxml2 are the only place where it says a facet's value.
std::vector<std::string> quoted(std::string_view message)
{
    std::vector<std::string> words;
    for (std::size_t at = message.find('\''); at != std::string_view::npos; at = message.find('\'', at)) {
        const std::size_t end = message.find('\'', at + 1);
        if (end == std::string_view::npos)
            break;
        words.emplace_back(message.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return words;
}

/// The first name of "Expected is one of ( {urn:x}a, b )".
std::string expected(std::string_view message)
{
    const std::size_t open = message.find("( ");
    if (open == std::string_view::npos)
        return {};
    std::string_view name = message.substr(open + 2);
    name = name.substr(0, name.find_first_of(", )"));
    return std::string(name.substr(name.rfind('}') == std::string_view::npos ? 0 : name.rfind('}') + 1));
}

void explain(int code, SchemaViolation& violation)
{
    static const std::map<int, FindingCode> facets = {
        {XML_SCHEMAV_CVC_LENGTH_VALID, FindingCode::FormValueLength},
        {XML_SCHEMAV_CVC_MINLENGTH_VALID, FindingCode::FormValueTooShort},
        {XML_SCHEMAV_CVC_MAXLENGTH_VALID, FindingCode::FormValueTooLong},
        {XML_SCHEMAV_CVC_MININCLUSIVE_VALID, FindingCode::FormValueTooSmall},
        {XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, FindingCode::FormValueTooLarge},
        {XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID, FindingCode::FormValueNotAbove},
        {XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID, FindingCode::FormValueNotBelow},
        {XML_SCHEMAV_CVC_TOTALDIGITS_VALID, FindingCode::FormValueDigits},
        {XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID, FindingCode::FormValueDecimals},
    };
    const std::string_view message = violation.message;
    if (const auto facet = facets.find(code); facet != facets.end()) {
        violation.reason = facet->second;
        if (const auto words = quoted(message); !words.empty())
            violation.wanted = words.back();
    } else if (code == XML_SCHEMAV_CVC_PATTERN_VALID) {
        violation.reason = FindingCode::FormValuePattern;
    } else if (code == XML_SCHEMAV_CVC_ENUMERATION_VALID) {
        violation.reason = FindingCode::FormValueNotListed;
    } else if (code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 || code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2 ||
               code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3) {
        const bool date = message.find("'xs:date") != std::string_view::npos;
        const bool number = message.find("'xs:decimal'") != std::string_view::npos;
        violation.reason = date     ? FindingCode::FormValueNotDate
                           : number ? FindingCode::FormValueNotNumber
                                    : FindingCode::FormValueNotOfKind;
    } else if (code == XML_SCHEMAV_ELEMENT_CONTENT && message.find("Missing child") != std::string_view::npos) {
        violation.reason = FindingCode::FormValueMissing;
        violation.wanted = expected(message);
    } else if (code == XML_SCHEMAV_ELEMENT_CONTENT || code == XML_SCHEMAV_CVC_ELT_1 ||
               code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1 || code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2) {
        violation.reason = FindingCode::FormFieldUnknown;
    } else if (code == XML_SCHEMAV_CVC_COMPLEX_TYPE_4) {
        violation.reason = FindingCode::FormValueMissing;
        if (const auto words = quoted(message); !words.empty())
            violation.wanted = words.back();
    }
}

void collect(void* target, xmlErrorPtr error)
{
    auto* violations = static_cast<Violations*>(target);
    if (violations->list.size() >= violations->limit)
        return;
    const auto* node = static_cast<const xmlNode*>(error->node);
    if (node && node->type == XML_ATTRIBUTE_NODE)
        node = node->parent;
    SchemaViolation violation{error->line, std::string(localName(node)), messageOf(error)};
    explain(error->code, violation);
    // a broken facet is told twice: the value is then said not to be of its type
    const bool again = violation.reason == FindingCode::FormValueNotOfKind && !violations->list.empty() &&
                       violations->list.back().line == violation.line && violations->list.back().element == violation.element &&
                       violations->list.back().reason;
    if (!again)
        violations->list.push_back(std::move(violation));
}

/// xsi:schemaLocation would make libxml2 fetch further schemas while it validates; it has no say in validity.
void dropSchemaHints(xmlDoc* document)
{
    const xmlNode* root = xmlDocGetRootElement(document);
    for (const xmlNode* element = root; element; element = nextElement(element, root))
        for (const char* name : {"schemaLocation", "noNamespaceSchemaLocation"})
            if (xmlAttr* found = xmlHasNsProp(element, xmlText(name), xmlText(xsi)); found && found->type == XML_ATTRIBUTE_NODE)
                xmlRemoveProp(found);
}

/// The tree that libxml2 compiles: see `repairPattern`. Digests are always taken over the original.
void repairPatterns(xmlDoc* schema)
{
    const xmlNode* root = xmlDocGetRootElement(schema);
    for (const xmlNode* element = root; element; element = nextElement(element, root)) {
        if (!isElement(element, xsd, "pattern"))
            continue;
        const auto value = attribute(element, "value");
        if (!value)
            continue;
        if (const std::string repaired = repairPattern(*value); repaired != *value)
            xmlSetNsProp(const_cast<xmlNode*>(element), nullptr, xmlText("value"), xmlText(repaired.c_str()));
    }
}

} // namespace

std::string repairPattern(std::string_view pattern)
{
    // XML Schema part 2, F.1.1: what may stand behind a backslash; letters and digits keep their meaning or their error
    constexpr std::string_view escapable = "\\|.?*+(){}-[]^";
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '\\' || at + 1 == pattern.size()) {
            result += pattern[at];
            continue;
        }
        const char next = pattern[++at];
        const bool alphanumeric = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
        if (alphanumeric || escapable.find(next) != std::string_view::npos)
            result += '\\';
        result += next;
    }
    return result;
}

void freeSchema(_xmlSchema* schema)
{
    xmlSchemaFree(schema);
}

Result<CompiledSchema> CompiledSchema::compile(ByteView schema)
{
    auto schemaDocument = parseStylesheet(schema);
    if (!schemaDocument)
        return std::unexpected(schemaDocument.error());
    if (auto checked = checkSchema(*schemaDocument); !checked)
        return std::unexpected(checked.error());
    repairPatterns(schemaDocument->doc());

    std::string reason;
    const SchemaParser parser(xmlSchemaNewDocParserCtxt(schemaDocument->doc()));
    if (!parser)
        return fail(ErrorCode::Internal, "xmlSchemaNewDocParserCtxt");
    xmlSchemaSetParserStructuredErrors(parser.get(), keepFirst, &reason);
    Handle<_xmlSchema, freeSchema> compiled(xmlSchemaParse(parser.get()));
    if (!compiled)
        return fail(ErrorCode::Unsupported, FindingCode::XdcSchemaUnusable, {}, reason);
    return CompiledSchema(std::move(*schemaDocument), std::move(compiled));
}

Result<std::vector<SchemaViolation>> CompiledSchema::validate(ByteView data, const SchemaLimits& limits) const
{
    const auto dataDocument = XmlDocument::parse(data);
    if (!dataDocument)
        return std::unexpected(dataDocument.error());
    dropSchemaHints(dataDocument->doc());
    const Validator validator(xmlSchemaNewValidCtxt(m_schema.get()));
    if (!validator)
        return fail(ErrorCode::Internal, "xmlSchemaNewValidCtxt");

    Violations violations{{}, limits.maxViolations};
    xmlSchemaSetValidStructuredErrors(validator.get(), collect, &violations);
    const int status = xmlSchemaValidateDoc(validator.get(), dataDocument->doc());
    if (status < 0) // a pattern that libxml2 gives up on
        return fail(ErrorCode::Unsupported, FindingCode::XdcSchemaUnusable, {},
                    violations.list.empty() ? "validation gave up" : violations.list.back().message);
    if (status > 0 && violations.list.empty())
        violations.list.push_back({0, std::string(localName(dataDocument->root())), "not valid"});
    return violations.list;
}

Result<std::vector<SchemaViolation>> validateAgainstSchema(ByteView data, ByteView schema, const SchemaLimits& limits)
{
    const auto compiled = CompiledSchema::compile(schema);
    if (!compiled)
        return std::unexpected(compiled.error());
    return compiled->validate(data, limits);
}

} // namespace parafa
