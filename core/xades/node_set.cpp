// SPDX-License-Identifier: EUPL-1.2
#include "xades/node_set.h"

#include "base/handle.h"
#include "xades/tree_walk.h"

#include <libxml/c14n.h>
#include <libxml/xmlIO.h>

#include <algorithm>

namespace parafa::xades
{

namespace
{

bool below(const _xmlNode* node, const std::vector<const _xmlNode*>& excluded)
{
    return !excluded.empty() &&
           std::ranges::any_of(excluded, [node](const _xmlNode* subtree) { return isSameOrBelow(node, subtree); });
}

/// Whether a node belongs to a set that an XPath filter made; `parent` is the element of an attribute or namespace node.
bool visible(const NodeSet& nodes, const _xmlNode* node, const _xmlNode* parent)
{
    const bool ofNamespace = node->type == XML_NAMESPACE_DECL;
    const _xmlNode* place = ofNamespace ? parent : node;
    if (!nodes.kept->contains(place))
        return false;
    if (node->type == XML_COMMENT_NODE && !nodes.comments)
        return false;
    return (!nodes.apex || isSameOrBelow(place, nodes.apex)) && !below(place, nodes.excluded);
}

int visibleCallback(void* set, xmlNodePtr node, xmlNodePtr parent)
{
    return visible(*static_cast<const NodeSet*>(set), node, parent) ? 1 : 0;
}

int appendTo(void* bytes, const char* data, int size)
{
    auto& out = *static_cast<Bytes*>(bytes);
    out.insert(out.end(), data, data + size);
    return size;
}

int modeOf(Canonicalization method)
{
    switch (method) {
    case Canonicalization::Exclusive:
    case Canonicalization::ExclusiveWithComments:
        return XML_C14N_EXCLUSIVE_1_0;
    case Canonicalization::Inclusive11:
    case Canonicalization::Inclusive11WithComments:
        return XML_C14N_1_1;
    default:
        return XML_C14N_1_0;
    }
}

Result<Bytes> canonicalizeKept(const NodeSet& nodes, Canonicalization method, const std::vector<std::string>& inclusivePrefixes)
{
    std::vector<xmlChar*> prefixes;
    for (const std::string& prefix : inclusivePrefixes)
        prefixes.push_back(reinterpret_cast<xmlChar*>(const_cast<char*>(prefix.c_str()))); // libxml2 only reads them
    prefixes.push_back(nullptr);
    Bytes out;
    xmlOutputBuffer* buffer = xmlOutputBufferCreateIO(appendTo, nullptr, &out, nullptr);
    if (!buffer)
        return fail(ErrorCode::Internal, "xmlOutputBufferCreateIO");
    const int status =
        xmlC14NExecute(nodes.document->doc(), visibleCallback, const_cast<NodeSet*>(&nodes), modeOf(method),
                       inclusivePrefixes.empty() ? nullptr : prefixes.data(), method != withoutComments(method), buffer);
    if (xmlOutputBufferClose(buffer) < 0 || status < 0)
        return fail(ErrorCode::Unreadable, FindingCode::CanonicalizationFailed);
    return out;
}

} // namespace

Canonicalization withoutComments(Canonicalization method)
{
    switch (method) {
    case Canonicalization::Inclusive10WithComments:
        return Canonicalization::Inclusive10;
    case Canonicalization::ExclusiveWithComments:
        return Canonicalization::Exclusive;
    case Canonicalization::Inclusive11WithComments:
        return Canonicalization::Inclusive11;
    default:
        return method;
    }
}

Result<Bytes> canonicalOctets(const NodeSet& nodes, Canonicalization method, const std::vector<std::string>& inclusivePrefixes)
{
    const Canonicalization effective = nodes.comments ? method : withoutComments(method);
    if (nodes.kept)
        return canonicalizeKept(nodes, effective, inclusivePrefixes);
    return canonicalize(*nodes.document, nodes.apex, effective, inclusivePrefixes, nodes.excluded);
}

std::string nodeSetText(const NodeSet& nodes)
{
    std::string text;
    const _xmlNode* top = nodes.apex ? nodes.apex : nodes.document->root();
    const _xmlNode* node = top;
    while (node) {
        const bool isText = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
        const bool left = std::ranges::find(nodes.excluded, node) != nodes.excluded.end();
        if (isText && node->content && (!nodes.kept || nodes.kept->contains(node)))
            text += reinterpret_cast<const char*>(node->content);
        if (node->type == XML_ELEMENT_NODE && node->children && !left) {
            node = node->children;
            continue;
        }
        while (node != top && !node->next)
            node = node->parent;
        if (node == top)
            break;
        node = node->next;
    }
    return text;
}

} // namespace parafa::xades
