// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <unordered_map>

struct _xmlNode;

namespace parafa::xades
{

/// The elements of a document by their identifier: attributes Id, ID, id without namespace and xml:id. Without a DTD no
/// attribute has the type ID, so the names decide (XMLDSIG, 4.4.3.2).
class IdIndex
{
public:
    IdIndex() = default;
    /// Reads the tree below `root`; the nodes stay with their document.
    explicit IdIndex(const _xmlNode* root);
    /// Takes the identifiers of one element: for whoever walks the tree anyway, and then with every element of it.
    void add(const _xmlNode* element);

    struct Entry {
        const _xmlNode* element = nullptr;
        bool ambiguous = false; ///< several elements have this identifier: none of them may be taken
    };
    /// Null element when nothing has this identifier.
    Entry find(const std::string& id) const;

private:
    std::unordered_map<std::string, Entry> m_entries;
};

} // namespace parafa::xades
