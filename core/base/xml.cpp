// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"

#include "base/handle.h"
#include "base/xml_prescan.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <limits>

namespace parafa
{

namespace
{

std::string_view view(const xmlChar* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// Without asking for the length first: nearly every comparison ends at the first characters.
bool same(const xmlChar* text, std::string_view wanted)
{
    if (!text)
        return false;
    for (const char c : wanted)
        if (static_cast<char>(*text++) != c)
            return false;
    return *text == 0;
}

void ignoreError(void*, xmlErrorPtr) {}

void appendText(const xmlNode* node, std::string& out)
{
    // Iterative: the depth of the tree is bounded, the number of siblings is not.
    const xmlNode* at = node->children;
    while (at) {
        if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
            out += view(at->content);
        if (at->type == XML_ELEMENT_NODE && at->children) {
            at = at->children;
            continue;
        }
        while (at && at != node && !at->next)
            at = at->parent;
        if (!at || at == node)
            return;
        at = at->next;
    }
}

} // namespace

Result<XmlDocument> XmlDocument::parse(ByteView xml, const XmlLimits& limits, XmlEncodings encodings)
{
    if (xml.size() > limits.maxBytes || xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) / 2)
        return fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, {}, "bytes");
    const auto decoded = decodeXml(xml, encodings);
    if (!decoded)
        return std::unexpected(decoded.error());
    if (auto scanned = prescanXml(decoded->text, limits); !scanned)
        return std::unexpected(scanned.error());

    const Handle<xmlParserCtxt, xmlFreeParserCtxt> context(xmlNewParserCtxt());
    if (!context)
        return fail(ErrorCode::Internal, "xmlNewParserCtxt");
    context->sax->serror = ignoreError;
    // HUGE lifts libxml2's fixed limits; ours were checked above, and without a DTD there is nothing to expand.
    constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE | XML_PARSE_COMPACT;
    xmlDoc* doc = xmlCtxtReadMemory(context.get(), decoded->text.data(), static_cast<int>(decoded->text.size()), nullptr,
                                    decoded->parserEncoding.empty() ? nullptr : decoded->parserEncoding.c_str(), options);
    XmlDocument document(doc);
    if (!doc || !context->wellFormed || !xmlDocGetRootElement(doc)) {
        const xmlError* error = xmlCtxtGetLastError(context.get());
        std::string detail = error && error->message ? error->message : "not well formed";
        while (!detail.empty() && detail.back() == '\n')
            detail.pop_back();
        if (error)
            detail = "line " + std::to_string(error->line) + ": " + detail;
        return fail(ErrorCode::Unreadable, FindingCode::XmlMalformed, {}, std::move(detail));
    }
    if (doc->intSubset)
        return fail(ErrorCode::Unreadable, FindingCode::XmlDoctype);
    return document;
}

XmlDocument XmlDocument::create()
{
    return XmlDocument(xmlNewDoc(reinterpret_cast<const xmlChar*>("1.0")));
}

XmlDocument::XmlDocument(XmlDocument&& other) noexcept : m_doc(std::exchange(other.m_doc, nullptr)) {}

XmlDocument& XmlDocument::operator=(XmlDocument&& other) noexcept
{
    std::swap(m_doc, other.m_doc);
    return *this;
}

XmlDocument::~XmlDocument()
{
    if (m_doc)
        xmlFreeDoc(m_doc);
}

_xmlNode* XmlDocument::root() const
{
    return m_doc ? xmlDocGetRootElement(m_doc) : nullptr;
}

bool isElement(const _xmlNode* node, std::string_view ns, std::string_view name)
{
    if (!node || node->type != XML_ELEMENT_NODE || !same(node->name, name))
        return false;
    return node->ns && node->ns->href ? same(node->ns->href, ns) : ns.empty();
}

std::string_view localName(const _xmlNode* node)
{
    return node ? view(node->name) : std::string_view();
}

std::string_view namespaceUri(const _xmlNode* node)
{
    return node && node->ns ? view(node->ns->href) : std::string_view();
}

_xmlNode* firstChild(const _xmlNode* parent, std::string_view ns, std::string_view name)
{
    for (_xmlNode* child = parent ? parent->children : nullptr; child; child = child->next)
        if (isElement(child, ns, name))
            return child;
    return nullptr;
}

std::vector<_xmlNode*> children(const _xmlNode* parent, std::string_view ns, std::string_view name)
{
    std::vector<_xmlNode*> found;
    for (_xmlNode* child = parent ? parent->children : nullptr; child; child = child->next)
        if (isElement(child, ns, name))
            found.push_back(child);
    return found;
}

std::vector<_xmlNode*> childElements(const _xmlNode* parent)
{
    std::vector<_xmlNode*> found;
    for (_xmlNode* child = parent ? parent->children : nullptr; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            found.push_back(child);
    return found;
}

std::optional<std::string> attribute(const _xmlNode* element, std::string_view name)
{
    return attributeNs(element, {}, name);
}

std::optional<std::string> attributeNs(const _xmlNode* element, std::string_view ns, std::string_view name)
{
    if (!element || element->type != XML_ELEMENT_NODE)
        return std::nullopt;
    for (const xmlAttr* at = element->properties; at; at = at->next) {
        if (!same(at->name, name) || (at->ns ? view(at->ns->href) : std::string_view()) != ns)
            continue;
        std::string value;
        for (const xmlNode* text = at->children; text; text = text->next)
            value += view(text->content);
        return value;
    }
    return std::nullopt;
}

std::string textOf(const _xmlNode* node)
{
    std::string text;
    if (node)
        appendText(node, text);
    return text;
}

std::string trimmedTextOf(const _xmlNode* node)
{
    const std::string text = textOf(node);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace parafa
