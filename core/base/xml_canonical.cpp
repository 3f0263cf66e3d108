// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"
#include "base/xml_whole.h"

#include <libxml/c14n.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

struct Row {
    Canonicalization method;
    std::string_view uri;
    int mode;
    bool comments;
};

constexpr std::array<Row, 6> table{{
    {Canonicalization::Inclusive10, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", XML_C14N_1_0, false},
    {Canonicalization::Inclusive10WithComments, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", XML_C14N_1_0,
     true},
    {Canonicalization::Exclusive, "http://www.w3.org/2001/10/xml-exc-c14n#", XML_C14N_EXCLUSIVE_1_0, false},
    {Canonicalization::ExclusiveWithComments, "http://www.w3.org/2001/10/xml-exc-c14n#WithComments", XML_C14N_EXCLUSIVE_1_0,
     true},
    {Canonicalization::Inclusive11, "http://www.w3.org/2006/12/xml-c14n11", XML_C14N_1_1, false},
    {Canonicalization::Inclusive11WithComments, "http://www.w3.org/2006/12/xml-c14n11#WithComments", XML_C14N_1_1, true},
}};

struct Selection {
    const xmlNode* apex;
    const xmlNode* apexCopy; ///< stands for `apex` at the top of the document that is walked
    const std::vector<const _xmlNode*>* exclude;
    // The answer for the children of one parent is asked again and again.
    const xmlNode* lastParent = nullptr;
    bool lastVisible = false;
};

/// Whether what lies below this element is inside the apex and outside every excluded subtree.
bool isBelowVisible(const Selection& selection, const xmlNode* at)
{
    for (; at; at = at->parent) {
        if (at == selection.apexCopy)
            at = selection.apex;
        if (std::ranges::find(*selection.exclude, at) != selection.exclude->end())
            return false;
        if (at == selection.apex)
            return true;
    }
    return selection.apex == nullptr;
}

// xmlC14NIsVisibleCallback: inside the apex and outside every excluded subtree. Attributes and namespaces follow their element.
int isVisible(void* data, xmlNode* node, xmlNode* parent)
{
    auto* selection = static_cast<Selection*>(data);
    if (node->type != XML_NAMESPACE_DECL && node->type != XML_ATTRIBUTE_NODE) {
        if (std::ranges::find(*selection->exclude, node) != selection->exclude->end())
            return 0;
        if (node == selection->apex || node == selection->apexCopy)
            return isBelowVisible(*selection, node) ? 1 : 0;
        parent = node->parent;
    }
    if (!parent || parent != selection->lastParent) {
        selection->lastParent = parent;
        selection->lastVisible = isBelowVisible(*selection, parent);
    }
    return selection->lastVisible ? 1 : 0;
}

int append(void* data, const char* bytes, int size)
{
    auto* out = static_cast<Bytes*>(data);
    const auto* octets = reinterpret_cast<const std::uint8_t*>(bytes);
    out->insert(out->end(), octets, octets + size); // of the same type: copied as a block
    return size;
}

int closeNothing(void*)
{
    return 0;
}

void ignoreError(void*, xmlErrorPtr) {}

/// True when a namespace declared on an element above `node` is relative: canonical XML is not defined then (C14N 1.0, 1).
bool relativeNamespaceAbove(const xmlNode* node)
{
    for (const xmlNode* at = node->parent; at && at->type == XML_ELEMENT_NODE; at = at->parent)
        for (const xmlNs* ns = at->nsDef; ns; ns = ns->next) {
            if (!ns->href || !*ns->href)
                continue;
            xmlURI* uri = xmlParseURI(reinterpret_cast<const char*>(ns->href));
            const bool absolute = uri && uri->scheme && *uri->scheme;
            xmlFreeURI(uri);
            if (!absolute)
                return true;
        }
    return false;
}

} // namespace

std::optional<Canonicalization> canonicalizationFromUri(std::string_view uri)
{
    for (const Row& row : table)
        if (row.uri == uri)
            return row.method;
    return std::nullopt;
}

std::string_view canonicalizationUri(Canonicalization method)
{
    return table[static_cast<std::size_t>(method)].uri;
}

Result<Bytes> canonicalize(const XmlDocument& document, const _xmlNode* node, Canonicalization method,
                           const std::vector<std::string>& inclusivePrefixes, const std::vector<const _xmlNode*>& exclude)
{
    const Row& row = table[static_cast<std::size_t>(method)];
    Bytes out;
    if (node && node->type == XML_ELEMENT_NODE && relativeNamespaceAbove(node))
        return fail(ErrorCode::Unreadable, FindingCode::CanonicalizationFailed);
    if (!node && method == Canonicalization::Exclusive && inclusivePrefixes.empty())
        if (auto whole = wholeDocument(document.doc(), exclude, NamespaceRule::Exclusive))
            return std::move(*whole);
    if (node && node->type == XML_ELEMENT_NODE && inclusivePrefixes.empty())
        if (const auto rule = namespaceRuleOf(method))
            if (auto subset = elementSubset(node, exclude, *rule))
                return std::move(*subset);
    // libxml2 walks the whole document to find one subtree, which makes many signatures in one file quadratic. So it is
    // handed a document whose only child is a copy of the element's node record without siblings; what lies below and above
    // (namespaces and xml: attributes in scope) is reached through the record's own pointers and stays untouched.
    xmlDoc top = *document.doc();
    xmlNode apex{};
    if (node && node->type == XML_ELEMENT_NODE) {
        apex = *node;
        apex.next = apex.prev = nullptr;
        top.children = top.last = &apex;
    }
    Selection selection{node, apex.type == XML_ELEMENT_NODE ? &apex : nullptr, &exclude};
    std::vector<xmlChar*> prefixes;
    for (const std::string& prefix : inclusivePrefixes)
        prefixes.push_back(reinterpret_cast<xmlChar*>(const_cast<char*>(prefix == "#default" ? "#default" : prefix.c_str())));
    prefixes.push_back(nullptr);
    xmlOutputBuffer* buffer = xmlOutputBufferCreateIO(append, closeNothing, &out, nullptr);
    if (!buffer)
        return fail(ErrorCode::Internal, "xmlOutputBufferCreateIO");
    xmlSetStructuredErrorFunc(nullptr, ignoreError);
    const bool all = !node && exclude.empty();
    const int result =
        xmlC14NExecute(&top, all ? nullptr : isVisible, all ? nullptr : &selection, row.mode,
                       row.mode == XML_C14N_EXCLUSIVE_1_0 && !inclusivePrefixes.empty() ? prefixes.data() : nullptr,
                       row.comments ? 1 : 0, buffer);
    const int closed = xmlOutputBufferClose(buffer);
    xmlSetStructuredErrorFunc(nullptr, nullptr);
    // A failed canonicalisation must never count as an empty one ("void canonicalisation").
    if (result < 0 || closed < 0)
        return fail(ErrorCode::Unreadable, FindingCode::CanonicalizationFailed);
    return out;
}

} // namespace parafa
