// SPDX-License-Identifier: EUPL-1.2
#include "base/utc_time.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace parafa
{

namespace
{

// Exactly `width` digits at `position`, which then moves on.
std::optional<int> digits(std::string_view text, std::size_t& position, std::size_t width)
{
    if (position + width > text.size())
        return std::nullopt;
    int value = 0;
    const char* first = text.data() + position;
    const auto [end, error] = std::from_chars(first, first + width, value);
    if (error != std::errc{} || end != first + width || *first == '-')
        return std::nullopt;
    position += width;
    return value;
}

bool take(std::string_view text, std::size_t& position, char c)
{
    if (position >= text.size() || text[position] != c)
        return false;
    ++position;
    return true;
}

} // namespace

std::optional<UtcTime> UtcTime::fromIso8601(std::string_view text)
{
    std::size_t at = 0;
    const auto year = digits(text, at, 4);
    if (!year || !take(text, at, '-'))
        return std::nullopt;
    const auto month = digits(text, at, 2);
    if (!month || !take(text, at, '-'))
        return std::nullopt;
    const auto day = digits(text, at, 2);
    if (!day || !take(text, at, 'T'))
        return std::nullopt;
    const auto hour = digits(text, at, 2);
    if (!hour || !take(text, at, ':'))
        return std::nullopt;
    const auto minute = digits(text, at, 2);
    if (!minute || !take(text, at, ':'))
        return std::nullopt;
    const auto second = digits(text, at, 2);
    if (!second)
        return std::nullopt;
    if (take(text, at, '.')) {
        const std::size_t fraction = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == fraction)
            return std::nullopt;
    }
    int offset = 0;
    if (!take(text, at, 'Z') && at < text.size()) {
        const int sign = take(text, at, '-') ? -1 : 1;
        if (sign > 0 && !take(text, at, '+'))
            return std::nullopt;
        const auto offsetHour = digits(text, at, 2);
        if (!offsetHour || !take(text, at, ':'))
            return std::nullopt;
        const auto offsetMinute = digits(text, at, 2);
        if (!offsetMinute || *offsetHour > 14 || *offsetMinute > 59)
            return std::nullopt;
        offset = sign * (*offsetHour * 3600 + *offsetMinute * 60);
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (at != text.size() || !date.ok() || *hour > 24 || *minute > 59 || *second > 60)
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return UtcTime(days * 86'400 + *hour * 3'600 + *minute * 60 + *second - offset);
}

std::string UtcTime::toIso8601() const
{
    const std::chrono::sys_seconds time{std::chrono::seconds(m_seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text;
}

} // namespace parafa
