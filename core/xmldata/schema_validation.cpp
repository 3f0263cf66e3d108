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

void collect(void* target, xmlErrorPtr error)
{
    auto* violations = static_cast<Violations*>(target);
    if (violations->list.size() >= violations->limit)
        return;
    const auto* node = static_cast<const xmlNode*>(error->node);
    if (node && node->type == XML_ATTRIBUTE_NODE)
        node = node->parent;
    violations->list.push_back({error->line, std::string(localName(node)), messageOf(error)});
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
