// SPDX-License-Identifier: EUPL-1.2
#include "common/form_catalogue.h"

#include "base/calendar_day.h"
#include "base/file_writer.h"
#include "base/text_folding.h"
#include "common/form_folders.h"
#include "common/json_values.h"
#include "operations/form_packages.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace parafa
{

namespace
{

constexpr std::size_t maxCatalogueBytes = std::size_t{128} << 20;
constexpr std::size_t maxEntries = 200'000;

/// "form[12]/title": the number and the name; nothing where the path is another.
std::optional<std::pair<std::size_t, std::string_view>> placeOf(std::string_view path)
{
    constexpr std::string_view begin = "form[";
    const std::size_t end = path.find("]/");
    std::size_t number = 0;
    if (!path.starts_with(begin) || end == std::string_view::npos)
        return std::nullopt;
    const std::string_view digits = path.substr(begin.size(), end - begin.size());
    const auto [last, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (problem != std::errc() || last != digits.data() + digits.size() || number == 0 || number > maxEntries)
        return std::nullopt;
    return std::pair(number, path.substr(end + 2));
}

void put(CatalogueEntry& entry, std::string_view name, const std::string& value)
{
    if (name == "shortIdentifier")
        entry.form = value;
    else if (name == "version")
        entry.version = value;
    else if (name == "identifier")
        entry.identifier = value;
    else if (name == "XSDtargetNamespace")
        entry.targetNamespace = value;
    else if (name == "title")
        entry.title = value;
    else if (name == "creator")
        entry.publisher = value;
    else if (name == "validDateFrom")
        entry.validFrom = dayFromText(value, DayEdge::Begin);
    else if (name == "validDateTo")
        entry.validTo = dayFromText(value, DayEdge::End);
    else if (name == "inForceFrom")
        entry.inForceFrom = dayFromText(value, DayEdge::Begin);
    else if (name == "inForceTo")
        entry.inForceTo = dayFromText(value, DayEdge::End);
}

/// "1.10" is newer than "1.9".
bool isOlder(std::string_view a, std::string_view b)
{
    while (!a.empty() || !b.empty()) {
        const auto part = [](std::string_view& text) {
            const std::string_view word = text.substr(0, text.find('.'));
            text.remove_prefix(std::min(word.size() + 1, text.size()));
            unsigned long number = 0;
            std::from_chars(word.data(), word.data() + word.size(), number);
            return number;
        };
        const auto left = part(a);
        const auto right = part(b);
        if (left != right)
            return left < right;
    }
    return false;
}

std::optional<Bytes> contentOf(const std::string& path, std::size_t limit)
{
    const auto source = fileSource(path);
    auto content = source ? readAll(**source, limit) : std::unexpected(source.error());
    return content ? std::optional(std::move(*content)) : std::nullopt;
}

} // namespace

bool CatalogueEntry::covers(UtcTime time) const
{
    const auto inside = [time](const std::optional<UtcTime>& from, const std::optional<UtcTime>& to) {
        return (!from || *from <= time) && (!to || time < *to);
    };
    return inside(validFrom, validTo) && inside(inForceFrom, inForceTo);
}

Result<std::vector<CatalogueEntry>> readCatalogue(std::string_view json)
{
    if (json.size() > maxCatalogueBytes)
        return fail(ErrorCode::LimitExceeded, "catalogue of forms");
    if (json.starts_with("\xEF\xBB\xBF"))
        json.remove_prefix(3);
    const auto first = json.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || json[first] != '[' || !isUtf8(json))
        return fail(ErrorCode::Unreadable, "a catalogue of forms is an array");
    const auto values = readJsonValues("{\"form\":" + std::string(json) + "}");
    if (!values)
        return std::unexpected(values.error());
    std::vector<CatalogueEntry> entries;
    for (const auto& [path, value] : *values) {
        const auto place = placeOf(path);
        if (!place)
            continue;
        if (entries.size() < place->first)
            entries.resize(place->first);
        put(entries[place->first - 1], place->second, value);
    }
    std::erase_if(entries, [](const CatalogueEntry& entry) { return entry.form.empty() || entry.version.empty(); });
    if (entries.empty())
        return fail(ErrorCode::Unreadable, "no form in the catalogue");
    return entries;
}

Result<void> FormCatalogue::fetch(HttpClient& http, const std::string& url, UtcTime now, const Progress& progress,
                                  std::int64_t maxAge)
{
    if (const auto known = state();
        known && known->url == url && now >= known->fetched && now.seconds() - known->fetched.seconds() < maxAge)
        return {};
    HttpRequest request;
    request.url = url;
    request.limits.maxBodyBytes = maxCatalogueBytes;
    auto answer = http.send(request, progress);
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status != 200)
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, urlHost(url),
                    "HTTP " + std::to_string(answer->status));
    auto entries = readCatalogue(asText(answer->body));
    if (!entries) // the portal answers with a page where it is out of order, whatever the status
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, urlHost(url), entries.error().detail);
    std::error_code problem;
    std::filesystem::create_directories(m_folder, problem);
    const auto digest = digestOf(DigestAlgorithm::Sha256, answer->body);
    if (!digest)
        return std::unexpected(digest.error());
    if (auto written = writeFile(file(), answer->body); !written)
        return written;
    const FormRecord record{url, now, *digest, {}, {}};
    if (auto written = writeFile(formRecordPath(file()), asBytes(formatFormRecord(record))); !written)
        return written;
    m_entries = std::move(*entries);
    m_read = true;
    return {};
}

std::optional<FormCatalogue::Kept> FormCatalogue::kept() const
{
    const auto record = formRecordOf(file());
    auto content = record ? contentOf(file(), maxCatalogueBytes) : std::nullopt;
    if (!content || digestOf(DigestAlgorithm::Sha256, *content) != record->digest)
        return std::nullopt;
    return Kept{{record->url, record->fetched, record->digest}, std::move(*content)};
}

std::optional<FormCatalogue::State> FormCatalogue::state() const
{
    const auto found = kept();
    return found ? std::optional(found->state) : std::nullopt;
}

const std::vector<CatalogueEntry>& FormCatalogue::entries()
{
    if (!std::exchange(m_read, true))
        if (const auto found = kept())
            m_entries = readCatalogue(asText(found->content)).value_or(std::vector<CatalogueEntry>());
    return m_entries;
}

const CatalogueEntry* FormCatalogue::find(std::string_view form, std::string_view version)
{
    for (const CatalogueEntry& entry : entries())
        if (entry.form == form && entry.version == version)
            return &entry;
    return nullptr;
}

const CatalogueEntry* FormCatalogue::newest(std::string_view form, UtcTime time)
{
    const CatalogueEntry* newest = nullptr;
    for (const CatalogueEntry& entry : entries())
        if (entry.form == form && entry.covers(time) && (!newest || isOlder(newest->version, entry.version)))
            newest = &entry;
    return newest;
}

std::vector<const CatalogueEntry*> FormCatalogue::search(const std::vector<std::string>& words)
{
    std::vector<std::string> wanted;
    for (const std::string& word : words)
        wanted.push_back(foldedText(word));
    std::vector<const CatalogueEntry*> found;
    for (const CatalogueEntry& entry : entries()) {
        const std::string text = foldedText(entry.form + " " + entry.title + " " + entry.publisher);
        if (std::ranges::all_of(wanted, [&text](const std::string& word) { return text.find(word) != std::string::npos; }))
            found.push_back(&entry);
    }
    return found;
}

std::string formCatalogueFolder()
{
    const std::string forms = fetchedFormsFolder();
    return forms.substr(0, forms.rfind('/')) + "/form-catalogue";
}

} // namespace parafa
