// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_type.h"

#include "xmldata/form_value.h"

#include <algorithm>

namespace parafa
{

std::string_view textIn(const FormTexts& texts, std::string_view language)
{
    for (const std::string_view wanted : {language, std::string_view(), std::string_view("sk")}) {
        const auto found = std::ranges::find(texts, wanted, &FormText::language);
        if (found != texts.end())
            return found->text;
    }
    return texts.empty() ? std::string_view() : std::string_view(texts.front().text);
}

std::string_view valueKindName(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text:
        return "string";
    case ValueKind::Boolean:
        return "boolean";
    case ValueKind::Decimal:
        return "decimal";
    case ValueKind::Integer:
        return "integer";
    case ValueKind::Float:
        return "double";
    case ValueKind::Date:
        return "date";
    case ValueKind::DateTime:
        return "dateTime";
    case ValueKind::Time:
        return "time";
    case ValueKind::Year:
        return "gYear";
    case ValueKind::YearMonth:
        return "gYearMonth";
    case ValueKind::Month:
        return "gMonth";
    case ValueKind::MonthDay:
        return "gMonthDay";
    case ValueKind::Day:
        return "gDay";
    case ValueKind::Duration:
        return "duration";
    case ValueKind::Base64:
        return "base64Binary";
    case ValueKind::Hex:
        return "hexBinary";
    }
    return {};
}

const FormType& mainType(const FormType& type)
{
    const auto onlyEmpty = [](const FormType* member) { return member->values.size() == 1 && member->values[0].value.empty(); };
    const FormType* main = nullptr;
    for (const FormType* member : type.members) {
        if (onlyEmpty(member))
            continue;
        if (main)
            return type; // more than one: the union itself
        main = member;
    }
    return main && type.values.empty() && type.patterns.empty() ? mainType(*main) : type;
}

std::vector<FormChoiceValue> valuesToPick(const FormType& outer, std::size_t limit)
{
    const FormType& type = mainType(outer);
    std::vector<FormChoiceValue> values = type.values;
    if (!type.members.empty() && values.empty()) {
        for (const FormType* member : type.members) {
            const auto more = valuesToPick(*member, limit);
            if (more.empty())
                return {};
            values.insert(values.end(), more.begin(), more.end());
        }
    }
    if (values.empty() && !type.item && !type.patterns.empty()) {
        for (const XsdPattern& pattern : type.patterns.back()) {
            const auto words = pattern.words(limit);
            if (!words || values.size() + words->size() > limit)
                return {};
            for (const std::string& word : *words)
                values.push_back({word, {}});
        }
    }
    std::erase_if(values, [&](const FormChoiceValue& choice) { return choice.value.empty() || !accepts(outer, choice.value); });
    return values;
}

} // namespace parafa
