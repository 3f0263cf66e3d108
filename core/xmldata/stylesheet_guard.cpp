// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/stylesheet_guard.h"

#include "xmldata/xml_fragment.h"

#include <libxml/tree.h>

#include <array>
#include <set>

namespace parafa
{

namespace
{

constexpr std::string_view xslt = "http://www.w3.org/1999/XSL/Transform";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema";

/// Elements of these namespaces write files, run scripts or call into the processor.
constexpr std::array<std::string_view, 14> extensionNamespaces = {
    "http://exslt.org/common",
    "http://exslt.org/functions",
    "http://exslt.org/dynamic",
    "http://www.jclark.com/xt",
    "http://icl.com/saxon",
    "http://saxon.sf.net/",
    "http://xml.apache.org/xalan",
    "http://xml.apache.org/xslt",
    "http://xml.apache.org/xalan/redirect",
    "org.apache.xalan.xslt.extensions.Redirect",
    "org.apache.xalan.lib.Redirect",
    "http://xmlsoft.org/XSLT/namespace",
    "http://xmlsoft.org/XSLT/",
    "urn:schemas-microsoft-com:xslt",
};

/// Namespaces that an [xsl:]extension-element-prefixes attribute anywhere makes extension namespaces (XSLT 1.0, 14.1).
void collectDeclared(const xmlNode* element, std::set<std::string, std::less<>>& found)
{
    constexpr std::string_view name = "extension-element-prefixes";
    const auto list = namespaceUri(element) == xslt ? attribute(element, name) : attributeNs(element, xslt, name);
    if (!list)
        return;
    std::size_t at = 0;
    while ((at = list->find_first_not_of(" \t\r\n", at)) != std::string::npos) {
        const std::size_t end = std::min(list->find_first_of(" \t\r\n", at), list->size());
        const std::string prefix = list->substr(at, end - at);
        const xmlChar* wanted = prefix == "#default" ? nullptr : xmlText(prefix.c_str());
        if (const xmlNs* ns = xmlSearchNs(element->doc, const_cast<xmlNode*>(element), wanted))
            found.emplace(reinterpret_cast<const char*>(ns->href));
        at = end;
    }
}

std::unexpected<Error> forbidden(const xmlNode* element)
{
    return fail(ErrorCode::Unreadable, FindingCode::PresentationForbidden, std::string(localName(element)),
                "line " + std::to_string(xmlGetLineNo(element)) + ": {" + std::string(namespaceUri(element)) + "}" +
                    std::string(localName(element)));
}

} // namespace

const _xmlNode* nextElement(const _xmlNode* at, const _xmlNode* root)
{
    const xmlNode* node = at;
    do {
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next)
            node = node->parent;
        if (node == root)
            return nullptr;
        node = node->next;
    } while (node->type != XML_ELEMENT_NODE);
    return node;
}

// IANA, vnd.gov.sk.xmldatacontainer+xml: no external sources, no extensibility of XSLT
Result<void> checkStylesheet(const XmlDocument& stylesheet)
{
    const xmlNode* root = stylesheet.root();
    if (!isElement(root, xslt, "stylesheet") && !isElement(root, xslt, "transform"))
        return fail(ErrorCode::Unreadable, FindingCode::PresentationFailed, std::string(localName(root)),
                    "not an XSLT stylesheet");
    std::set<std::string, std::less<>> extensions(extensionNamespaces.begin(), extensionNamespaces.end());
    for (const xmlNode* element = root; element; element = nextElement(element, root))
        collectDeclared(element, extensions);
    extensions.erase(std::string(xslt));
    for (const xmlNode* element = root; element; element = nextElement(element, root)) {
        const std::string_view ns = namespaceUri(element);
        const std::string_view name = localName(element);
        if (ns == xslt &&
            (name == "include" || name == "import" || name == "document" || name == "result-document" || name == "script"))
            return forbidden(element);
        if (extensions.contains(ns))
            return forbidden(element);
    }
    return {};
}

Result<void> checkSchema(const XmlDocument& schema)
{
    const xmlNode* root = schema.root();
    if (!isElement(root, xsd, "schema"))
        return fail(ErrorCode::Unsupported, FindingCode::XdcSchemaUnusable, std::string(localName(root)), "not an XML schema");
    for (const xmlNode* element : childElements(root)) {
        const std::string_view name = localName(element);
        if (namespaceUri(element) == xsd && (name == "include" || name == "import" || name == "redefine"))
            return fail(
                ErrorCode::Unreadable, FindingCode::XdcSchemaForbidden,
                attribute(element, "schemaLocation").value_or(attribute(element, "namespace").value_or(std::string(name))));
    }
    return {};
}

} // namespace parafa
