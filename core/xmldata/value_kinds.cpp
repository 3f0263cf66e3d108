// SPDX-License-Identifier: EUPL-1.2
#include "base/bytes.h"
#include "xmldata/form_value.h"

#include <algorithm>

namespace parafa
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads along a value; every reader moves on only where it succeeds.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_text(text) {}
    bool atEnd() const { return m_at == m_text.size(); }
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    /// Digits, at least and at most so many; their value saturates.
    std::optional<long> digits(std::size_t least, std::size_t most)
    {
        std::size_t count = 0;
        long value = 0;
        while (m_at + count < m_text.size() && isDigit(m_text[m_at + count]) && count < most) {
            value = std::min(value * 10 + (m_text[m_at + count] - '0'), 99'999'999L);
            ++count;
        }
        if (count < least)
            return std::nullopt;
        m_at += count;
        return value;
    }
    std::optional<long> between(long low, long high)
    {
        const auto value = digits(2, 2);
        return value && *value >= low && *value <= high ? value : std::nullopt;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

int daysInMonth(long year, long month)
{
    if (month == 2)
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Part 2, 3.2.7.3: "Z" or an offset; may be absent.
bool zone(Cursor& at)
{
    if (at.atEnd() || at.take('Z'))
        return at.atEnd();
    if (!at.take('+') && !at.take('-'))
        return false;
    const auto hours = at.between(0, 14);
    return hours && at.take(':') && at.between(0, *hours == 14 ? 0 : 59) && at.atEnd();
}

std::optional<long> year(Cursor& at)
{
    at.take('-');
    const auto value = at.digits(4, 9);
    return value && *value > 0 ? value : std::nullopt;
}

bool date(Cursor& at)
{
    const auto y = year(at);
    if (!y || !at.take('-'))
        return false;
    const auto month = at.between(1, 12);
    if (!month || !at.take('-'))
        return false;
    const auto day = at.between(1, 31);
    return day && *day <= daysInMonth(*y, *month);
}

bool time(Cursor& at)
{
    const auto hour = at.between(0, 24);
    if (!hour || !at.take(':'))
        return false;
    const long rest = *hour == 24 ? 0 : 59;
    return at.between(0, rest) && at.take(':') && at.between(0, rest) && (!at.take('.') || at.digits(1, 99));
}

bool monthDay(Cursor& at)
{
    const auto month = at.between(1, 12);
    if (!month || !at.take('-'))
        return false;
    const auto day = at.between(1, 31);
    return day && *day <= daysInMonth(2000, *month);
}

bool duration(Cursor& at)
{
    at.take('-');
    if (!at.take('P') || at.atEnd())
        return false;
    bool inTime = false;
    std::string_view units = "YMD";
    while (!at.atEnd()) {
        if (!inTime && at.take('T')) {
            inTime = true;
            units = "HMS";
            if (at.atEnd())
                return false;
            continue;
        }
        if (!at.digits(1, 99))
            return false;
        const bool fraction = inTime && at.take('.');
        if (fraction && !at.digits(1, 99))
            return false;
        const auto unit = std::ranges::find_if(units, [&at](char c) { return at.take(c); });
        if (unit == units.end() || (fraction && *unit != 'S'))
            return false;
        units.remove_prefix(static_cast<std::size_t>(unit - units.begin()) + 1);
    }
    return true;
}

bool decimal(std::string_view text, bool whole)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const auto digits = std::ranges::count_if(text, isDigit);
    if (point == std::string_view::npos)
        return digits > 0 && static_cast<std::size_t>(digits) == text.size();
    return !whole && digits > 0 && static_cast<std::size_t>(digits) + 1 == text.size();
}

bool floating(std::string_view text)
{
    if (text == "INF" || text == "-INF" || text == "NaN")
        return true;
    const std::size_t exponent = text.find_first_of("eE");
    return decimal(text.substr(0, exponent), false) &&
           (exponent == std::string_view::npos || decimal(text.substr(exponent + 1), true));
}

bool base64(std::string_view text)
{
    std::string packed;
    std::ranges::copy_if(text, std::back_inserter(packed),
                         [](char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\r'; });
    return packed.size() % 4 == 0 && fromBase64(packed).has_value();
}

bool hexadecimal(std::string_view text)
{
    return text.size() % 2 == 0 &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

struct DecimalParts {
    bool negative = false;
    std::string_view whole, fraction; ///< without zeros that do not count
};

DecimalParts partsOf(std::string_view text)
{
    DecimalParts parts;
    parts.negative = text.starts_with('-');
    if (parts.negative || text.starts_with('+'))
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    parts.whole = text.substr(0, point);
    parts.fraction = text.substr(std::min(point + 1, text.size()));
    while (parts.whole.starts_with('0'))
        parts.whole.remove_prefix(1);
    while (parts.fraction.ends_with('0'))
        parts.fraction.remove_suffix(1);
    if (parts.whole.empty() && parts.fraction.empty())
        parts.negative = false;
    return parts;
}

} // namespace

bool isValueOfKind(ValueKind kind, std::string_view value)
{
    Cursor at(value);
    switch (kind) {
    case ValueKind::Text:
        return true;
    case ValueKind::Boolean:
        return value == "true" || value == "false" || value == "1" || value == "0";
    case ValueKind::Decimal:
        return decimal(value, false);
    case ValueKind::Integer:
        return decimal(value, true);
    case ValueKind::Float:
        return floating(value);
    case ValueKind::Date:
        return date(at) && zone(at);
    case ValueKind::DateTime:
        return date(at) && at.take('T') && time(at) && zone(at);
    case ValueKind::Time:
        return time(at) && zone(at);
    case ValueKind::Year:
        return year(at) && zone(at);
    case ValueKind::YearMonth:
        return year(at) && at.take('-') && at.between(1, 12) && zone(at);
    case ValueKind::Month:
        return at.take('-') && at.take('-') && at.between(1, 12) && zone(at);
    case ValueKind::MonthDay:
        return at.take('-') && at.take('-') && monthDay(at) && zone(at);
    case ValueKind::Day:
        return at.take('-') && at.take('-') && at.take('-') && at.between(1, 31) && zone(at);
    case ValueKind::Duration:
        return duration(at);
    case ValueKind::Base64:
        return base64(value);
    case ValueKind::Hex:
        return hexadecimal(value);
    }
    return false;
}

int compareDecimals(std::string_view left, std::string_view right)
{
    const DecimalParts a = partsOf(left), b = partsOf(right);
    if (a.negative != b.negative)
        return a.negative ? -1 : 1;
    int order = a.whole.size() != b.whole.size() ? (a.whole.size() < b.whole.size() ? -1 : 1) : a.whole.compare(b.whole);
    if (order == 0)
        order = a.fraction.compare(b.fraction);
    return a.negative ? -order : order;
}

} // namespace parafa
