// SPDX-License-Identifier: EUPL-1.2
#include "operations/form_packages.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

constexpr std::string_view firstLine = "parafa form record 1";

std::string line(std::string_view name, const std::string& value)
{
    return value.empty() ? std::string() : std::string(name) + ": " + value + "\n";
}

std::string text(const std::optional<UtcTime>& time)
{
    return time ? time->toIso8601() : std::string();
}

} // namespace

std::string formatFormRecord(const FormRecord& record)
{
    return std::string(firstLine) + "\n" + line("url", record.url) + line("fetched", record.fetched.toIso8601()) +
           line("sha256", toHex(record.digest)) + line("validFrom", text(record.validFrom)) +
           line("validTo", text(record.validTo));
}

std::optional<FormRecord> parseFormRecord(std::string_view text)
{
    if (!text.starts_with(firstLine) || text.size() > 65'536)
        return std::nullopt;
    FormRecord record;
    std::optional<UtcTime> fetched;
    while (!text.empty()) {
        const std::string_view row = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(row.size() + 1, text.size()));
        const std::size_t colon = row.find(": ");
        if (colon == std::string_view::npos)
            continue;
        const std::string_view name = row.substr(0, colon);
        const std::string_view value = row.substr(colon + 2);
        if (name == "url")
            record.url = value;
        else if (name == "fetched")
            fetched = UtcTime::fromIso8601(value);
        else if (name == "sha256")
            record.digest = fromHex(value).value_or(Bytes());
        else if (name == "validFrom")
            record.validFrom = UtcTime::fromIso8601(value);
        else if (name == "validTo")
            record.validTo = UtcTime::fromIso8601(value);
    }
    if (record.url.empty() || !fetched || record.digest.size() != 32)
        return std::nullopt;
    record.fetched = *fetched;
    return record;
}

bool isRegisterAddress(std::string_view url)
{
    constexpr std::array<std::string_view, 4> places = {"https://www.slovensko.sk/static/eform/",
                                                        "https://formulare.slovensko.sk/", "https://eformulare.justice.sk/",
                                                        "https://www.justice.gov.sk/"};
    return std::ranges::any_of(places, [url](std::string_view place) { return url.starts_with(place); });
}

} // namespace parafa
