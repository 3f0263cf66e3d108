// SPDX-License-Identifier: EUPL-1.2
#include "base/calendar_day.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::int64_t daySeconds = 86'400;

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "2015-12-31" of "31.12.2015" and "1. 2. 2015"; other text comes back as it is.
std::string isoDay(std::string_view text)
{
    std::string tight(text);
    std::erase(tight, ' ');
    const std::size_t first = tight.find('.');
    const std::size_t second = first == std::string::npos ? first : tight.find('.', first + 1);
    if (second == std::string::npos)
        return std::string(text);
    const std::string day = tight.substr(0, first);
    const std::string month = tight.substr(first + 1, second - first - 1);
    const std::string year = tight.substr(second + 1, 4);
    if (!isDigits(day) || !isDigits(month) || !isDigits(year) || day.size() > 2 || month.size() > 2 || year.size() != 4)
        return std::string(text);
    const auto padded = [](const std::string& number) { return number.size() == 1 ? "0" + number : number; };
    return year + "-" + padded(month) + "-" + padded(day);
}

} // namespace

std::optional<UtcTime> dayFromText(std::string_view text, DayEdge edge)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    const std::int64_t length = edge == DayEdge::End ? daySeconds : 0;
    if (text.find('T') != std::string_view::npos)
        if (const auto time = UtcTime::fromIso8601(text))
            return time->seconds() % daySeconds == 0 ? UtcTime(time->seconds() + length) : *time;
    const auto begins = UtcTime::fromIso8601(isoDay(text).substr(0, 10) + "T00:00:00Z");
    return begins ? std::optional(UtcTime(begins->seconds() + length)) : std::nullopt;
}

} // namespace parafa
