// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf_date.h"

#include <string>

namespace parafa
{

std::optional<UtcTime> pdfDate(std::string_view text)
{
    if (text.starts_with("D:"))
        text.remove_prefix(2);
    const auto digits = [&](std::size_t count) -> std::optional<std::string> {
        if (text.size() < count || text.substr(0, count).find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
        std::string taken(text.substr(0, count));
        text.remove_prefix(count);
        return taken;
    };
    const auto year = digits(4);
    if (!year)
        return std::nullopt;
    const std::string month = digits(2).value_or("01"), day = digits(2).value_or("01");
    const std::string hour = digits(2).value_or("00"), minute = digits(2).value_or("00"), second = digits(2).value_or("00");
    std::string zone = "Z";
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        zone = text.substr(0, 1);
        text.remove_prefix(1);
        zone += digits(2).value_or("00") + ":";
        if (text.starts_with('\''))
            text.remove_prefix(1);
        zone += digits(2).value_or("00");
    }
    return UtcTime::fromIso8601(*year + "-" + month + "-" + day + "T" + hour + ":" + minute + ":" + second + zone);
}

std::string pdfDateText(UtcTime time)
{
    std::string digits = time.toIso8601(); // "2026-11-22T10:00:00Z"
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    return "D:" + digits + "+00'00'";
}

} // namespace parafa
