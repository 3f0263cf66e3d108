// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/xml_fragment.h"

#include "base/handle.h"

#include <libxml/tree.h>
#include <libxml/xmlIO.h>

namespace parafa
{

namespace
{

void freeNamespaceList(xmlNs** list)
{
    xmlFree(list); // the entries belong to the tree
}

} // namespace

bool hasOwnText(const _xmlNode* element)
{
    for (const xmlNode* child = element ? element->children : nullptr; child; child = child->next)
        if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE || child->type == XML_ENTITY_REF_NODE) &&
            !xmlIsBlankNode(child))
            return true;
    return false;
}

Bytes serializeElement(const _xmlNode* element)
{
    const Handle<xmlBuffer, xmlBufferFree> buffer(xmlBufferCreate());
    xmlOutputBuffer* output = xmlOutputBufferCreateBuffer(buffer.get(), nullptr);
    xmlNodeDumpOutput(output, element->doc, const_cast<xmlNode*>(element), 0, 0, "UTF-8");
    xmlOutputBufferClose(output);
    const auto* begin = xmlBufferContent(buffer.get());
    return Bytes(begin, begin + xmlBufferLength(buffer.get()));
}

Bytes takeFragment(const _xmlNode* element, std::string_view leftOut)
{
    const Handle<xmlDoc, xmlFreeDoc> document(xmlNewDoc(xmlText("1.0")));
    xmlNode* root = xmlDocCopyNode(const_cast<xmlNode*>(element), document.get(), 1);
    if (!root)
        return {};
    xmlDocSetRootElement(document.get(), root);
    const Handle<xmlNs*, freeNamespaceList> inScope(xmlGetNsList(element->doc, element));
    for (xmlNs** ns = inScope.get(); ns && *ns; ++ns) {
        const std::string_view uri = (*ns)->href ? reinterpret_cast<const char*>((*ns)->href) : "";
        // a default namespace of the envelope is not the fragment's: its own was copied with it
        if (uri.empty() || uri == leftOut || (!(*ns)->prefix && !root->ns))
            continue;
        xmlNewNs(root, (*ns)->href, (*ns)->prefix); // does nothing where the prefix is declared already
    }
    const Bytes body = serializeElement(root);
    constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    Bytes result(declaration.begin(), declaration.end());
    result.insert(result.end(), body.begin(), body.end());
    return result;
}

} // namespace parafa
