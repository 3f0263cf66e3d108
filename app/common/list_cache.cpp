// SPDX-License-Identifier: EUPL-1.2
#include "common/list_cache.h"

#include "base/file_writer.h"
#include "common/child_process.h"
#include "common/file_evidence_cache.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

constexpr std::uint64_t maxListBytes = std::uint64_t{32} << 20;
constexpr int listTimeoutSeconds = 60;

/// A name that no list can choose: the territory's letters and a digest of the address.
std::string fileNameOf(const ListPlace& place)
{
    std::string name = place.kind == ListPlace::Kind::Pivot ? "pivot" : "";
    if (place.kind != ListPlace::Kind::Pivot)
        std::ranges::copy_if(place.territory, std::back_inserter(name), [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto digest = digestOf(DigestAlgorithm::Sha256, asBytes(place.url));
    return name + "-" + (digest ? toHex(*digest).substr(0, 16) : std::string()) + ".xml";
}

UtcTime timeOf(fs::file_time_type time)
{
    const auto system = std::chrono::file_clock::to_sys(time);
    return UtcTime(std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count());
}

std::string signersFile(const Settings& settings)
{
    if (!settings.listSigners.empty())
        return settings.listSigners;
    constexpr std::string_view name = "/trust/lotl-signers.sha256.tsv";
    const std::string beside = programFolder() + "/../share/parafa" + std::string(name);
    std::error_code failure;
    return fs::exists(beside, failure) ? beside : PARAFA_DATA_DIR + std::string(name);
}

} // namespace

std::optional<ListCache::Found> ListCache::newest(const ListPlace& place) const
{
    std::optional<Found> best;
    for (const std::string& folder : m_folders) {
        const std::string path = folder + "/" + fileNameOf(place);
        std::error_code failure;
        const auto time = fs::last_write_time(path, failure);
        if (!failure && (!best || timeOf(time) > best->fetched))
            best = Found{path, timeOf(time)};
    }
    return best;
}

Result<Bytes> ListCache::read(const ListPlace& place)
{
    const auto found = newest(place);
    if (!found)
        return fail(ErrorCode::NotFound, FindingCode::TrustedListNotLoaded, place.territory, "not fetched yet");
    const auto source = fileSource(found->path);
    if (!source)
        return std::unexpected(source.error());
    return readAll(**source, maxListBytes);
}

std::optional<UtcTime> ListCache::fetched(const ListPlace& place) const
{
    const auto found = newest(place);
    return found ? std::optional(found->fetched) : std::nullopt;
}

Result<void> ListCache::store(const ListPlace& place, ByteView bytes, UtcTime fetched) const
{
    std::error_code failure;
    fs::create_directories(m_folders.front(), failure);
    const std::string path = m_folders.front() + "/" + fileNameOf(place);
    if (auto written = writeFile(path, bytes); !written)
        return written;
    fs::last_write_time(
        path, std::chrono::file_clock::from_sys(std::chrono::sys_seconds(std::chrono::seconds(fetched.seconds()))), failure);
    return {};
}

void StoringReader::verified(const ListPlace& place, ByteView bytes, const TrustedList* list)
{
    const auto before = std::ranges::find_if(m_before, [&](const ListState& state) {
        return state.isUsed() && state.place.territory == place.territory && state.place.url == place.url;
    });
    if (list && before != m_before.end() && before->sequenceNumber > list->sequenceNumber) {
        m_older.push_back(place);
        return;
    }
    const auto known = m_cache.fetched(place);
    if (known && *known > m_fetched && list && before != m_before.end() && before->sequenceNumber == list->sequenceNumber)
        return; // the same list, seen later than a bundle saw it
    if (auto stored = m_cache.store(place, bytes, m_fetched); !stored)
        m_failures.push_back(stored.error());
}

Result<Bytes> NetworkListReader::read(const ListPlace& place)
{
    HttpRequest request;
    request.url = place.url;
    request.limits.maxBodyBytes = maxListBytes;
    request.limits.timeout = std::chrono::seconds(m_timeoutSeconds > 0 ? m_timeoutSeconds : listTimeoutSeconds);
    auto response = m_http.send(request, {});
    if (!response) {
        if (response.error().subject.empty())
            response.error().subject = urlHost(place.url);
        return std::unexpected(response.error());
    }
    if (response->status != 200)
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceRefused, urlHost(place.url),
                    "HTTP status " + std::to_string(response->status));
    return std::move(response->body);
}

ListCache listCacheOf(const Settings& settings)
{
    std::vector<std::string> folders = {userCacheFolder() + "/lists"};
    if (!settings.listFolder.empty())
        folders.push_back(settings.listFolder);
    return ListCache(std::move(folders));
}

Result<ListChoice> listChoiceOf(const Settings& settings)
{
    ListChoice choice{settings.listOfLists, {}, settings.territories, settings.lists};
    const std::string file = signersFile(settings);
    const auto source = fileSource(file);
    if (!source)
        return std::unexpected(Error{source.error().code, std::nullopt, file, {}});
    const auto bytes = readAll(**source, 1 << 20);
    if (!bytes)
        return std::unexpected(Error{bytes.error().code, std::nullopt, file, {}});
    choice.pinned = readFingerprints(asText(*bytes));
    if (choice.pinned.empty())
        return fail(ErrorCode::Unreadable, FindingCode::TrustAnchorUnreadable, file, "no SHA-256 fingerprint");
    return choice;
}

} // namespace parafa
