// SPDX-License-Identifier: EUPL-1.2
#include "xades/tree_walk.h"

#include <libxml/tree.h>

namespace parafa::xades
{

void forEachElement(const _xmlNode* root, const std::function<bool(const _xmlNode*)>& visit)
{
    const _xmlNode* node = root;
    while (node) {
        const bool descend = node->type == XML_ELEMENT_NODE && visit(node);
        if (descend && node->children) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next)
            node = node->parent;
        if (node == root)
            return;
        node = node->next;
    }
}

bool isSameOrBelow(const _xmlNode* node, const _xmlNode* ancestor)
{
    for (; node; node = node->parent)
        if (node == ancestor)
            return true;
    return false;
}

} // namespace parafa::xades
