// SPDX-License-Identifier: EUPL-1.2
#include "gui/folder_code_lists.h"

#include <set>

namespace parafa
{

std::vector<CodeListItem> FolderCodeLists::items(std::string_view codeList, std::string_view language) const
{
    const auto list = m_source.codelist(std::string(codeList));
    if (!list)
        return {};
    const UtcTime now = m_clock();
    std::vector<CodeListItem> items;
    std::set<std::string_view> seen;
    for (const CodelistItem& item : list->items) {
        if (item.validity.covers(now) && seen.insert(item.code).second)
            items.push_back({item.code, std::string(nameIn(item.names, language))});
    }
    return items;
}

} // namespace parafa
