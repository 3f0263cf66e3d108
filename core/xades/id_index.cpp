// SPDX-License-Identifier: EUPL-1.2
#include "xades/id_index.h"

#include "base/xml.h"
#include "xades/tree_walk.h"

#include <libxml/tree.h>

namespace parafa::xades
{

namespace
{

bool isIdAttribute(const xmlAttr* attribute)
{
    const std::string_view name(reinterpret_cast<const char*>(attribute->name));
    if (!attribute->ns)
        return name == "Id" || name == "ID" || name == "id";
    return name == "id" &&
           std::string_view(reinterpret_cast<const char*>(attribute->ns->href)) == "http://www.w3.org/XML/1998/namespace";
}

} // namespace

IdIndex::IdIndex(const _xmlNode* root)
{
    forEachElement(root, [this](const _xmlNode* element) {
        add(element);
        return true;
    });
}

void IdIndex::add(const _xmlNode* element)
{
    for (const xmlAttr* attribute = element->properties; attribute; attribute = attribute->next) {
        if (!isIdAttribute(attribute))
            continue;
        std::string value = textOf(reinterpret_cast<const _xmlNode*>(attribute));
        if (value.empty())
            continue;
        Entry& entry = m_entries[std::move(value)];
        // Two spellings on one element with the same value are still one element.
        if (entry.element && entry.element != element)
            entry.ambiguous = true;
        else
            entry.element = element;
    }
}

IdIndex::Entry IdIndex::find(const std::string& id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? Entry{} : found->second;
}

} // namespace parafa::xades
