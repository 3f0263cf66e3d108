// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/xml_data_container.h"

#include "base/canonical_digest.h"
#include "xmldata/root_tag.h"
#include "xmldata/stylesheet_document.h"
#include "xmldata/xml_fragment.h"

#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <optional>

namespace parafa
{

namespace
{

constexpr std::string_view namespacePrefix = "http://data.gov.sk/def/container/xmldatacontainer+xml/";
constexpr std::string_view rootName = "XMLDataContainer";

/// Reads one container. Only direct children count: an element of the same name deeper down belongs to the form's data.
class ContainerReader
{
public:
    ContainerReader(const XmlDocument& document, XmlDataContainer& result)
        : m_document(document), m_result(result), m_namespace(std::string(namespacePrefix) + result.version)
    {
    }

    // 55/2014, annex 11, D.4: XMLData, then exactly one of the two kinds of schemas
    void read()
    {
        const auto elements = childElements(m_document.root());
        rejectText(m_document.root());
        const xmlNode* data = only(m_document.root(), "XMLData");
        const xmlNode* referenced = atMostOne(m_document.root(), "UsedSchemasReferenced");
        const xmlNode* embedded = atMostOne(m_document.root(), "UsedSchemasEmbedded");
        for (const xmlNode* element : elements)
            if (element != data && element != referenced && element != embedded && !isKnown(element))
                malformed(element, "unexpected");
        if (data && !elements.empty() && elements.front() != data)
            malformed(data, "order");
        if (data)
            readData(data);
        if (referenced && embedded)
            malformed(embedded, "unexpected");
        if (!referenced && !embedded)
            m_result.findings.push_back(makeFinding(FindingCode::XdcSchemasMissing));
        if (referenced)
            readReferenced(referenced);
        else if (embedded)
            readEmbedded(embedded);
    }

private:
    bool isKnown(const xmlNode* element) const
    {
        return namespaceUri(element) == m_namespace &&
               (localName(element) == "XMLData" || localName(element) == "UsedSchemasReferenced" ||
                localName(element) == "UsedSchemasEmbedded");
    }

    void malformed(const xmlNode* element, std::string_view problem) { malformed(std::string(localName(element)), problem); }
    void malformed(std::string element, std::string_view problem)
    {
        m_result.findings.push_back(
            makeFinding(FindingCode::XdcMalformed, {{"element", std::move(element)}, {"problem", std::string(problem)}}));
    }

    const xmlNode* atMostOne(const xmlNode* parent, std::string_view name)
    {
        const auto found = children(parent, m_namespace, name);
        if (found.size() > 1)
            malformed(std::string(name), "repeated");
        return found.empty() ? nullptr : found.front();
    }
    const xmlNode* only(const xmlNode* parent, std::string_view name)
    {
        const xmlNode* found = atMostOne(parent, name);
        if (!found)
            malformed(std::string(name), "missing");
        return found;
    }

    void rejectText(const xmlNode* element)
    {
        if (hasOwnText(element))
            malformed(element, "text");
    }

    static std::string attributePath(const xmlNode* element, std::string_view name)
    {
        return std::string(localName(element)) + "/@" + std::string(name);
    }
    std::string required(const xmlNode* element, std::string_view name)
    {
        auto value = attribute(element, name);
        if (!value)
            m_result.findings.push_back(makeFinding(FindingCode::XdcAttributeMissing, {{"name", attributePath(element, name)}}));
        return value.value_or(std::string());
    }
    void invalid(const xmlNode* element, std::string_view name, const std::string& value)
    {
        m_result.findings.push_back(
            makeFinding(FindingCode::XdcAttributeInvalid, {{"name", attributePath(element, name)}, {"value", value}}));
    }
    void unknownAttributes(const xmlNode* element, std::initializer_list<std::string_view> known)
    {
        for (const xmlAttr* a = element->properties; a; a = a->next) {
            const std::string_view name = reinterpret_cast<const char*>(a->name);
            const std::string_view ns = a->ns && a->ns->href ? reinterpret_cast<const char*>(a->ns->href) : "";
            if (ns == "http://www.w3.org/2001/XMLSchema-instance")
                continue; // allowed anywhere by XML Schema
            if (!ns.empty() || std::ranges::find(known, name) == known.end())
                malformed(std::string(localName(element)) + "/@" + std::string(name), "unexpected");
        }
    }
    std::string fixed(const xmlNode* element, std::string_view name, std::string_view only)
    {
        std::string value = required(element, name);
        if (!value.empty() && value != only)
            invalid(element, name, value);
        return value;
    }

    void readData(const xmlNode* data)
    {
        unknownAttributes(data, {"ContentType", "Identifier", "Version"});
        m_result.contentType = fixed(data, "ContentType", "application/xml; charset=UTF-8");
        m_result.identifier = attribute(data, "Identifier").value_or(std::string());
        m_result.formVersion = attribute(data, "Version").value_or(std::string());
        rejectText(data);
        const auto elements = childElements(data);
        if (elements.empty()) {
            m_result.findings.push_back(makeFinding(FindingCode::XdcDataMissing));
            return;
        }
        if (elements.size() > 1)
            malformed(data, "repeated");
        m_result.data = takeFragment(elements.front(), m_namespace);
        m_result.dataLine = static_cast<int>(xmlGetLineNo(elements.front()));
        m_result.dataNamespace = std::string(namespaceUri(elements.front()));
        m_result.dataElement = std::string(localName(elements.front()));
    }

    void readReferenced(const xmlNode* schemas)
    {
        m_result.usedSchemas = UsedSchemas::Referenced;
        rejectText(schemas);
        const xmlNode* schema = only(schemas, "UsedXSDReference");
        const xmlNode* presentation = only(schemas, "UsedPresentationSchemaReference");
        onlyThese(schemas, schema, presentation);
        if (schema) {
            unknownAttributes(schema, {"TransformAlgorithm", "DigestMethod", "DigestValue"});
            readReference(schema, m_result.schema);
        }
        if (presentation) {
            unknownAttributes(presentation, {"TransformAlgorithm", "DigestMethod", "DigestValue", "ContentType",
                                             "MediaDestinationTypeDescription", "Language", "TargetEnvironment"});
            readReference(presentation, m_result.presentation);
            readMedia(presentation);
        }
    }

    void readEmbedded(const xmlNode* schemas)
    {
        m_result.usedSchemas = UsedSchemas::Embedded;
        rejectText(schemas);
        const xmlNode* schema = only(schemas, "UsedXSDEmbedded");
        const xmlNode* presentation = only(schemas, "UsedPresentationSchemaEmbedded");
        onlyThese(schemas, schema, presentation);
        if (schema) {
            unknownAttributes(schema, {});
            m_result.schema.embedded = embeddedElement(schema);
        }
        if (presentation) {
            unknownAttributes(presentation, {"ContentType", "MediaDestinationTypeDescription", "Language", "TargetEnvironment"});
            m_result.presentation.embedded = embeddedElement(presentation);
            readMedia(presentation);
        }
    }

    Bytes embeddedElement(const xmlNode* parent)
    {
        rejectText(parent);
        const auto elements = childElements(parent);
        if (elements.size() != 1)
            malformed(parent, elements.empty() ? "empty" : "repeated");
        return elements.empty() ? Bytes() : takeFragment(elements.front(), m_namespace);
    }

    void onlyThese(const xmlNode* parent, const xmlNode* first, const xmlNode* second)
    {
        const auto elements = childElements(parent);
        for (const xmlNode* element : elements)
            if (element != first && element != second && localName(element) != "UsedXSDReference" &&
                localName(element) != "UsedPresentationSchemaReference" && localName(element) != "UsedXSDEmbedded" &&
                localName(element) != "UsedPresentationSchemaEmbedded")
                malformed(element, "unexpected");
        if (first && second && elements.front() != first)
            malformed(first, "order");
    }

    void readReference(const xmlNode* element, SchemaReference& reference)
    {
        if (!childElements(element).empty())
            malformed(element, "unexpected");
        reference.uri = trimmedTextOf(element);
        if (reference.uri.empty())
            malformed(element, "empty");
        // only version 1.0 may leave the transformation out
        reference.transformAlgorithm = m_result.version == "1.0"
                                           ? attribute(element, "TransformAlgorithm").value_or(std::string())
                                           : required(element, "TransformAlgorithm");
        const auto method = canonicalizationFromUri(reference.transformAlgorithm);
        if (!reference.transformAlgorithm.empty() &&
            (!method || (*method != Canonicalization::Inclusive10 && *method != Canonicalization::Inclusive11 &&
                         *method != Canonicalization::Exclusive)))
            invalid(element, "TransformAlgorithm", reference.transformAlgorithm);
        reference.digestMethod = required(element, "DigestMethod");
        if (!reference.digestMethod.empty() && !reference.digestMethod.starts_with("urn:oid:"))
            invalid(element, "DigestMethod", reference.digestMethod);
        const std::string value = required(element, "DigestValue");
        const auto digest = fromBase64(value);
        if (!value.empty() && (!digest || digest->empty()))
            invalid(element, "DigestValue", value);
        reference.digest = digest.value_or(Bytes());
    }

    void readMedia(const xmlNode* element)
    {
        SchemaReference& reference = m_result.presentation;
        reference.contentType = fixed(element, "ContentType", "application/xslt+xml");
        reference.mediaDestination = required(element, "MediaDestinationTypeDescription");
        if (attribute(element, "MediaDestinationTypeDescription") && reference.mediaDestination.empty())
            invalid(element, "MediaDestinationTypeDescription", {});
        const auto language = attribute(element, "Language");
        if (language && language->size() < 2)
            invalid(element, "Language", *language);
        reference.language = language.value_or(std::string());
        reference.targetEnvironment = attribute(element, "TargetEnvironment").value_or(std::string());
    }

    const XmlDocument& m_document;
    XmlDataContainer& m_result;
    std::string m_namespace;
};

/// The encoding of the XML declaration in upper case; empty where there is none.
std::string declaredEncoding(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (!text.starts_with("<?xml"))
        return {};
    const std::string_view declaration = text.substr(0, text.find("?>"));
    const auto at = declaration.find("encoding");
    const auto open = at == std::string_view::npos ? at : declaration.find_first_of("\"'", at);
    if (open == std::string_view::npos)
        return {};
    std::string value(declaration.substr(open + 1, declaration.find(declaration[open], open + 1) - open - 1));
    std::ranges::transform(value, value.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return value;
}

} // namespace

bool XmlDataContainer::looksLike(ByteView beginning)
{
    return rootLooksLike(beginning, rootName, namespacePrefix);
}

Result<XmlDataContainer> XmlDataContainer::parse(ByteView xml)
{
    auto document = XmlDocument::parse(xml, {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    const std::string_view ns = namespaceUri(document->root());
    XmlDataContainer result;
    for (std::string_view version : {"1.0", "1.1"})
        if (ns.starts_with(namespacePrefix) && ns.substr(namespacePrefix.size()) == version)
            result.version = version;
    if (localName(document->root()) != rootName || result.version.empty())
        return fail(ErrorCode::Unreadable, FindingCode::XdcMalformed, {},
                    "the root element is no XMLDataContainer of version 1.0 or 1.1");

    // 55/2014, § 57a c): UTF-8 is the only encoding, and the declaration must not say otherwise
    const std::string declared = declaredEncoding(asText(xml));
    if (!isUtf8(asText(xml)) || (!declared.empty() && declared != "UTF-8"))
        result.findings.push_back(makeFinding(FindingCode::XdcNotUtf8, {{"encoding", declared}}));
    ContainerReader(*document, result).read();
    return result;
}

bool XmlDataContainer::structureSound() const
{
    return std::ranges::none_of(findings, [](const Finding& finding) { return finding.severity == Severity::Error; });
}

Result<Bytes> schemaDigest(ByteView xml, Canonicalization method, DigestAlgorithm algorithm)
{
    auto document = parseStylesheet(xml);
    if (!document)
        return std::unexpected(document.error());
    return canonicalDigest(*document, method, algorithm);
}

} // namespace parafa
