// SPDX-License-Identifier: EUPL-1.2
#include "formats/format_rules.h"

#include <algorithm>

namespace parafa
{

/// Generated from resources/rules/signed-documents.tsv.
extern const std::string_view builtInFormatRules;

namespace
{

std::vector<std::string> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields;
    while (true) {
        const std::size_t tab = line.find('\t');
        fields.emplace_back(line.substr(0, tab));
        if (tab == std::string_view::npos)
            return fields;
        line.remove_prefix(tab + 1);
    }
}

template <typename T>
std::optional<T> named(const std::string& name, std::initializer_list<std::pair<std::string_view, T>> values)
{
    for (const auto& [known, value] : values)
        if (known == name)
            return value;
    return std::nullopt;
}

std::optional<UtcTime> dayOf(const std::string& date, const char* time)
{
    return date.size() == 10 ? UtcTime::fromIso8601(date + time) : std::nullopt;
}

} // namespace

std::string FormatAnswer::amendment() const
{
    constexpr std::string_view words = "as amended by ";
    return version.starts_with(words) ? version.substr(words.size()) : std::string();
}

std::string_view permissionName(FormatPermission permission)
{
    switch (permission) {
    case FormatPermission::Yes:
        return "yes";
    case FormatPermission::ByAgreement:
        return "by-agreement";
    case FormatPermission::No:
        return "no";
    case FormatPermission::Unconfirmed:
        break;
    }
    return "unconfirmed";
}

Result<FormatRules> FormatRules::parse(std::string_view text)
{
    FormatRules rules;
    std::size_t number = 0;
    const auto wrong = [&] { return fail(ErrorCode::InvalidArgument, "format rules, line " + std::to_string(number)); };
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || line.starts_with('#'))
            continue;
        const auto fields = fieldsOf(line);
        if (fields[0] == "set" && fields.size() == 6) {
            const auto from = dayOf(fields[3], "T00:00:00Z"), to = dayOf(fields[4], "T23:59:59Z");
            const auto confirmed = named<bool>(fields[5], {{"confirmed", true}, {"unconfirmed", false}});
            if (!from || (!to && !fields[4].empty()) || !confirmed)
                return wrong();
            rules.m_sets.push_back({fields[1], fields[2], *from, to, *confirmed, {}});
        } else if (fields[0] == "rule" && fields.size() == 5 && !rules.m_sets.empty()) {
            const auto use = named<FormatUse>(
                fields[1],
                {{"receive", FormatUse::Receive}, {"create", FormatUse::Create}, {"conversion", FormatUse::Conversion}});
            const auto permission = named<FormatPermission>(fields[3], {{"yes", FormatPermission::Yes},
                                                                        {"by-agreement", FormatPermission::ByAgreement},
                                                                        {"no", FormatPermission::No},
                                                                        {"unconfirmed", FormatPermission::Unconfirmed}});
            if (!use || !permission)
                return wrong();
            rules.m_sets.back().rules.push_back({*use, fields[2], *permission, fields[4]});
        } else {
            return wrong();
        }
    }
    if (rules.m_sets.empty())
        return fail(ErrorCode::InvalidArgument, "format rules: no set");
    std::ranges::stable_sort(rules.m_sets, {}, &Set::from);
    return rules;
}

const FormatRules& FormatRules::builtIn()
{
    static const FormatRules rules = [] {
        auto parsed = parse(builtInFormatRules);
        return parsed ? std::move(*parsed) : FormatRules();
    }();
    return rules;
}

FormatAnswer FormatRules::answerOf(const Set& set, FormatUse use, std::string_view format, UtcTime at)
{
    FormatAnswer answer{FormatPermission::Unconfirmed, {}, set.regulation, set.version, set.isInForce(at)};
    auto rule = std::ranges::find_if(set.rules, [&](const Rule& r) { return r.use == use && r.format == format; });
    if (rule == set.rules.end())
        rule = std::ranges::find_if(set.rules, [&](const Rule& r) { return r.use == use && r.format == "*"; });
    if (rule == set.rules.end())
        return answer;
    answer.permission = set.confirmed ? rule->permission : FormatPermission::Unconfirmed;
    answer.clause = rule->clause;
    return answer;
}

FormatAnswer FormatRules::answer(FormatUse use, std::string_view format, UtcTime at) const
{
    for (auto set = m_sets.rbegin(); set != m_sets.rend(); ++set)
        if (set->from <= at && set->confirmed)
            return answerOf(*set, use, format, at);
    return answerInForce(use, format, at);
}

FormatAnswer FormatRules::answerInForce(FormatUse use, std::string_view format, UtcTime at) const
{
    for (auto set = m_sets.rbegin(); set != m_sets.rend(); ++set)
        if (set->isInForce(at))
            return answerOf(*set, use, format, at);
    return {};
}

} // namespace parafa
