// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/data_tree.h"

#include "base/xml.h"
#include "xmldata/stylesheet_guard.h"

#include <libxml/tree.h>

namespace parafa
{

Result<std::string> dataTree(ByteView data)
{
    const auto document = XmlDocument::parse(data, {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    std::string tree;
    const xmlNode* root = document->root();
    for (const xmlNode* element = root; element; element = nextElement(element, root)) {
        std::size_t depth = 0;
        for (const xmlNode* above = element; above != root; above = above->parent)
            ++depth;
        tree += std::string(depth * 2, ' ') + std::string(localName(element));
        for (const xmlAttr* a = element->properties; a; a = a->next)
            tree += " [" + std::string(reinterpret_cast<const char*>(a->name)) + "=" +
                    textOf(reinterpret_cast<const xmlNode*>(a)) + "]";
        // of mixed content the text stands before the elements inside
        std::string text;
        for (const xmlNode* child = element->children; child; child = child->next)
            if (child->content && (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) &&
                (!child->next || child->next->type != XML_ELEMENT_NODE || !xmlIsBlankNode(child)))
                text += reinterpret_cast<const char*>(child->content);
        const auto first = text.find_first_not_of(" \t\r\n");
        if (first != std::string::npos)
            tree += ": " + text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
        tree += '\n';
    }
    return tree;
}

} // namespace parafa
