// SPDX-License-Identifier: EUPL-1.2
#include "common/bundle_manifest.h"

#include <algorithm>
#include <array>
#include <set>

namespace parafa
{

namespace
{

constexpr std::string_view mark = "parafa-bundle 1 ";
constexpr std::size_t maxParts = 100'000;
constexpr std::array<std::string_view, 7> kinds = {"list-of-lists", "pivot", "list", "ocsp", "crl", "issuers", "form"};

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t end = text.find(separator);
        fields.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return fields;
        text.remove_prefix(end + 1);
    }
}

} // namespace

std::string BundleManifest::text() const
{
    std::string out = std::string(mark) + created.toIso8601() + "\n";
    for (const BundlePart& part : parts)
        out += std::string(kinds[static_cast<std::size_t>(part.kind)]) + "\t" + part.name + "\t" + toHex(part.sha256) + "\t" +
               part.date.toIso8601() + "\t" + part.territory + "\t" + part.key + "\n";
    return out;
}

Result<BundleManifest> BundleManifest::fromText(std::string_view text)
{
    const auto malformed = [](std::size_t line) {
        return fail(ErrorCode::Unreadable, FindingCode::BundleMalformed, {}, "bundle.tsv:" + std::to_string(line + 1));
    };
    auto lines = split(text, '\n');
    if (lines.back().empty())
        lines.pop_back();
    BundleManifest manifest;
    const auto created =
        !lines.empty() && lines[0].starts_with(mark) ? UtcTime::fromIso8601(lines[0].substr(mark.size())) : std::nullopt;
    if (!created || lines.size() > maxParts)
        return malformed(0);
    manifest.created = *created;
    std::set<std::string_view> names;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto fields = split(lines[i], '\t');
        if (fields.size() != 6)
            return malformed(i);
        const auto kind = std::ranges::find(kinds, fields[0]);
        auto digest = fromHex(fields[2]);
        const auto date = UtcTime::fromIso8601(fields[3]);
        if (kind == kinds.end() || !digest || digest->size() != 32 || !date || !names.insert(fields[1]).second)
            return malformed(i);
        manifest.parts.push_back({static_cast<BundlePart::Kind>(kind - kinds.begin()), std::string(fields[1]), std::move(*digest),
                                  *date, std::string(fields[4]), std::string(fields[5])});
    }
    return manifest;
}

} // namespace parafa
