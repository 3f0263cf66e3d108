// SPDX-License-Identifier: EUPL-1.2
#include "codelists/codelist.h"

#include "codelists/codelist_readers.h"

#include <algorithm>

namespace parafa
{

CodeState Codelist::stateOf(std::string_view item, UtcTime time) const
{
    const CodelistItem* found = find(item, time);
    if (!found)
        return CodeState::Unknown;
    return validity.covers(time) && found->validity.covers(time) ? CodeState::Valid : CodeState::NotValidThen;
}

const CodelistItem* Codelist::find(std::string_view item, UtcTime time) const
{
    const CodelistItem* any = nullptr;
    for (const CodelistItem& candidate : items) {
        if (candidate.code != item && (candidate.uri.empty() || candidate.uri != item))
            continue;
        if (candidate.validity.covers(time))
            return &candidate;
        if (!any)
            any = &candidate;
    }
    return any;
}

std::string_view nameIn(const std::vector<LocalizedText>& names, std::string_view language)
{
    for (const std::string_view wanted : {language, std::string_view("sk")})
        if (const auto found = std::ranges::find(names, wanted, &LocalizedText::language); found != names.end())
            return found->text;
    return names.empty() ? std::string_view() : std::string_view(names.front().text);
}

Result<std::vector<Codelist>> readCodelists(ByteView file, const CodelistLimits& limits)
{
    if (file.size() > limits.maxBytes)
        return fail(ErrorCode::LimitExceeded, FindingCode::CodelistMalformed, {}, "bytes");
    const std::string_view text = asText(file);
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first == std::string_view::npos)
        return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, {}, "empty");
    auto lists = text[first] == '<' ? readCodelistXml(file, limits) : readCodelistTable(text, limits);
    if (lists && std::ranges::all_of(*lists, [](const Codelist& list) { return list.items.empty(); }))
        return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, {}, "no items");
    return lists;
}

} // namespace parafa
