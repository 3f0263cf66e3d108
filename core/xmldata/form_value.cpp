// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_value.h"

#include "xmldata/xsd_pattern_program.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view blanks = " \t\r\n";

std::optional<Finding> wrong(FindingCode code, FindingArguments arguments = {})
{
    return makeFinding(code, std::move(arguments));
}

bool isNumber(ValueKind kind)
{
    return kind == ValueKind::Decimal || kind == ValueKind::Integer;
}

/// Characters that XML 1.0 cannot carry (production 2).
bool canStandInXml(std::string_view value)
{
    for (std::size_t at = 0; at < value.size();) {
        const char32_t c = nextCharacter(value, at);
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c < 0xE000))
            return false;
    }
    return true;
}

std::size_t characterCount(std::string_view value)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < value.size(); ++count)
        nextCharacter(value, at);
    return count;
}

std::vector<std::string> listItems(std::string_view value)
{
    std::vector<std::string> items;
    for (std::size_t at = value.find_first_not_of(blanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(value.find_first_of(blanks, at), value.size());
        items.emplace_back(value.substr(at, end - at));
        at = value.find_first_not_of(blanks, end);
    }
    return items;
}

/// What `length` counts (part 2, 4.3.1).
std::size_t lengthOf(const FormType& type, std::string_view value)
{
    if (type.item)
        return listItems(value).size();
    if (type.kind == ValueKind::Hex)
        return value.size() / 2;
    if (type.kind == ValueKind::Base64) {
        const auto symbols =
            std::ranges::count_if(value, [](char c) { return blanks.find(c) == std::string_view::npos && c != '='; });
        return static_cast<std::size_t>(symbols) * 3 / 4;
    }
    return characterCount(value);
}

std::optional<Finding> checkLength(const FormType& type, std::string_view value)
{
    if (!type.length && !type.minLength && !type.maxLength)
        return std::nullopt;
    const std::size_t length = lengthOf(type, value);
    const auto words = [length](std::size_t wanted) {
        return FindingArguments{{"wanted", std::to_string(wanted)}, {"found", std::to_string(length)}};
    };
    if (type.length && length != *type.length)
        return wrong(FindingCode::FormValueLength, words(*type.length));
    if (type.minLength && length < *type.minLength)
        return wrong(FindingCode::FormValueTooShort, words(*type.minLength));
    if (type.maxLength && length > *type.maxLength)
        return wrong(FindingCode::FormValueTooLong, words(*type.maxLength));
    return std::nullopt;
}

std::optional<Finding> checkDigits(const FormType& type, std::string_view value)
{
    if (!isNumber(type.kind))
        return std::nullopt;
    std::string_view digits = value;
    if (digits.starts_with('-') || digits.starts_with('+'))
        digits.remove_prefix(1);
    while (digits.starts_with('0'))
        digits.remove_prefix(1);
    const std::size_t point = digits.find('.');
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : digits.substr(point + 1);
    while (fraction.ends_with('0'))
        fraction.remove_suffix(1);
    if (type.fractionDigits && fraction.size() > *type.fractionDigits)
        return wrong(FindingCode::FormValueDecimals, {{"wanted", std::to_string(*type.fractionDigits)}});
    if (type.totalDigits && std::min(point, digits.size()) + fraction.size() > *type.totalDigits)
        return wrong(FindingCode::FormValueDigits, {{"wanted", std::to_string(*type.totalDigits)}});
    return std::nullopt;
}

/// Order of two values of one kind; nothing where it cannot be told from the text alone.
std::optional<int> order(ValueKind kind, std::string_view left, std::string_view right)
{
    if (isNumber(kind))
        return compareDecimals(left, right);
    const bool calendar = kind == ValueKind::Date || kind == ValueKind::DateTime || kind == ValueKind::Time ||
                          kind == ValueKind::Year || kind == ValueKind::YearMonth;
    const auto plain = [](std::string_view value) {
        return !value.starts_with('-') && !value.ends_with('Z') && value.find('+') == std::string_view::npos && value.size() < 20;
    };
    if (!calendar || !plain(left) || !plain(right) || left.size() != right.size())
        return std::nullopt;
    return left.compare(right);
}

std::optional<Finding> checkRange(const FormType& type, std::string_view value)
{
    const auto compared = [&](const std::optional<std::string>& bound) {
        return bound ? order(type.kind, value, *bound) : std::nullopt;
    };
    if (const auto o = compared(type.minInclusive); o && *o < 0)
        return wrong(FindingCode::FormValueTooSmall, {{"wanted", *type.minInclusive}});
    if (const auto o = compared(type.maxInclusive); o && *o > 0)
        return wrong(FindingCode::FormValueTooLarge, {{"wanted", *type.maxInclusive}});
    if (const auto o = compared(type.minExclusive); o && *o <= 0)
        return wrong(FindingCode::FormValueNotAbove, {{"wanted", *type.minExclusive}});
    if (const auto o = compared(type.maxExclusive); o && *o >= 0)
        return wrong(FindingCode::FormValueNotBelow, {{"wanted", *type.maxExclusive}});
    return std::nullopt;
}

FindingCode codeOfKind(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Boolean:
        return FindingCode::FormValueNotBoolean;
    case ValueKind::Decimal:
    case ValueKind::Float:
        return FindingCode::FormValueNotNumber;
    case ValueKind::Integer:
        return FindingCode::FormValueNotWhole;
    case ValueKind::Date:
        return FindingCode::FormValueNotDate;
    default:
        return FindingCode::FormValueNotOfKind;
    }
}

std::string_view exampleOfKind(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text:
        return "x";
    case ValueKind::Boolean:
        return "false";
    case ValueKind::Decimal:
    case ValueKind::Integer:
    case ValueKind::Float:
        return "0";
    case ValueKind::Date:
        return "2026-01-31";
    case ValueKind::DateTime:
        return "2026-01-31T12:00:00";
    case ValueKind::Time:
        return "12:00:00";
    case ValueKind::Year:
        return "2026";
    case ValueKind::YearMonth:
        return "2026-01";
    case ValueKind::Month:
        return "--01";
    case ValueKind::MonthDay:
        return "--01-31";
    case ValueKind::Day:
        return "---31";
    case ValueKind::Duration:
        return "P1D";
    case ValueKind::Base64:
        return "AAAA";
    case ValueKind::Hex:
        return "00";
    }
    return {};
}

std::optional<Finding> checkPatterns(const FormType& type, std::string_view value)
{
    constexpr std::size_t longest = 65'536; // longer texts are left to the schema check
    for (const std::vector<XsdPattern>& step : type.patterns) {
        const bool matches = value.size() > longest || step.empty() ||
                             std::ranges::any_of(step, [&](const XsdPattern& pattern) { return pattern.matches(value); });
        if (!matches) {
            const auto example = std::ranges::find_if(step, [](const XsdPattern& pattern) { return !pattern.example().empty(); });
            return wrong(FindingCode::FormValuePattern, {{"example", example == step.end() ? std::string() : example->example()},
                                                         {"detail", step.front().text()}});
        }
    }
    return std::nullopt;
}

std::optional<Finding> checkListed(const FormType& type, std::string_view value)
{
    const auto same = [&](const FormChoiceValue& choice) {
        return normalizedValue(type, choice.value) == value || (isNumber(type.kind) && compareDecimals(choice.value, value) == 0);
    };
    if (type.values.empty() || std::ranges::any_of(type.values, same))
        return std::nullopt;
    return wrong(FindingCode::FormValueNotListed);
}

std::optional<Finding> checkMembers(const FormType& type, std::string_view raw)
{
    std::optional<Finding> first;
    for (const FormType* member : type.members) {
        auto found = checkValue(*member, raw);
        if (!found)
            return std::nullopt;
        // what the type for people asks for is what they are told
        if (!first || member == &mainType(type))
            first = std::move(found);
    }
    return first;
}

} // namespace

std::string normalizedValue(const FormType& type, std::string_view value)
{
    std::string result(value);
    if (type.whiteSpace == WhiteSpace::Preserve)
        return result;
    if (type.whiteSpace == WhiteSpace::Replace) {
        std::ranges::replace_if(result, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        return result;
    }
    result.clear();
    for (const std::string& item : listItems(value))
        result += (result.empty() ? "" : " ") + item;
    return result;
}

std::optional<Finding> checkValue(const FormType& type, std::string_view raw)
{
    if (!canStandInXml(raw))
        return wrong(FindingCode::FormValueCharacter);
    const std::string value = normalizedValue(type, raw);
    if (!type.members.empty()) {
        if (auto found = checkMembers(type, raw))
            return found;
    } else if (type.item) {
        for (const std::string& item : listItems(value))
            if (auto found = checkValue(*type.item, item))
                return found;
        if (auto found = checkLength(type, value))
            return found;
    } else {
        if (!isValueOfKind(type.kind, value))
            return wrong(codeOfKind(type.kind),
                         {{"example", std::string(exampleOfKind(type.kind))}, {"detail", std::string(valueKindName(type.kind))}});
        for (auto* check : {checkLength, checkDigits, checkRange})
            if (auto found = check(type, value))
                return found;
    }
    if (auto found = checkListed(type, value))
        return found;
    return checkPatterns(type, value);
}

bool accepts(const FormType& type, std::string_view value)
{
    return !checkValue(type, value);
}

std::string exampleValue(const FormType& outer)
{
    const FormType& type = mainType(outer);
    std::vector<std::string> candidates;
    for (const FormChoiceValue& choice : type.values)
        candidates.push_back(choice.value);
    for (const std::vector<XsdPattern>& step : type.patterns)
        for (const XsdPattern& pattern : step)
            candidates.push_back(pattern.example());
    for (const auto* bound : {&type.minInclusive, &type.maxInclusive})
        if (*bound)
            candidates.push_back(**bound);
    if (type.minExclusive && isNumber(type.kind) && type.minExclusive->size() < 15)
        candidates.push_back(std::to_string(std::atoll(type.minExclusive->c_str()) + 1));
    for (const FormType* member : type.members)
        candidates.push_back(exampleValue(*member));
    const std::size_t length = type.length.value_or(type.minLength.value_or(1));
    if (type.item) {
        std::string list;
        for (std::size_t i = 0; i < std::clamp<std::size_t>(length, 1, 100); ++i)
            list += (list.empty() ? "" : " ") + exampleValue(*type.item);
        candidates.push_back(list);
    }
    if (type.kind == ValueKind::Text)
        candidates.emplace_back(std::clamp<std::size_t>(length, 1, 10'000), 'x');
    candidates.emplace_back(exampleOfKind(type.kind));
    candidates.emplace_back("1");
    const auto good =
        std::ranges::find_if(candidates, [&](const std::string& text) { return !text.empty() && accepts(outer, text); });
    return good == candidates.end() ? std::string() : *good;
}

} // namespace parafa
