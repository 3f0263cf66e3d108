// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/codelist_folders.h"
#include "xmldata/code_list_lookup.h"

#include <functional>

namespace parafa
{

/// Pick lists of forms from the code lists on this computer. Safe from any thread.
class FolderCodeLists final : public CodeListLookup
{
public:
    /// `source` outlives this object.
    FolderCodeLists(const CodelistSource& source, std::function<UtcTime()> clock) : m_source(source), m_clock(std::move(clock)) {}

    std::vector<CodeListItem> items(std::string_view codeList, std::string_view language) const override;

private:
    const CodelistSource& m_source;
    std::function<UtcTime()> m_clock;
};

} // namespace parafa
