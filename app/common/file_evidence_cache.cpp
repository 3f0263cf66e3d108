// SPDX-License-Identifier: EUPL-1.2
#include "common/file_evidence_cache.h"

#include "base/digest.h"
#include "base/file_writer.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

constexpr std::uint64_t maxFileBytes = std::uint64_t{64} << 20;
constexpr std::string_view mark = "parafa-evidence-1";

struct Read {
    EvidenceKind kind;
    std::string key;
    StoredEvidence evidence;
};

/// "parafa-evidence-1 KIND TIME KEY\n" and the bytes.
std::optional<Read> readEntry(const std::string& path)
{
    auto source = fileSource(path);
    auto bytes = source ? readAll(**source, maxFileBytes) : Result<Bytes>(std::unexpected(source.error()));
    if (!bytes)
        return std::nullopt;
    const std::string_view text = asText(*bytes);
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    std::vector<std::string_view> fields;
    std::string_view head = text.substr(0, end);
    for (int i = 0; i < 3; ++i) {
        const std::size_t space = head.find(' ');
        if (space == std::string_view::npos)
            return std::nullopt;
        fields.push_back(head.substr(0, space));
        head.remove_prefix(space + 1);
    }
    const auto kind = evidenceKindFromName(fields[1]);
    const auto time = UtcTime::fromIso8601(fields[2]);
    if (fields[0] != mark || !kind || !time)
        return std::nullopt;
    Read read{*kind, std::string(head), {{}, *time}};
    read.evidence.bytes.assign(bytes->begin() + static_cast<std::ptrdiff_t>(end + 1), bytes->end());
    return read;
}

std::vector<std::string> filesOf(const std::string& folder)
{
    std::vector<std::string> files;
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
        if (at->path().extension() == ".evidence")
            files.push_back(at->path().string());
    std::ranges::sort(files);
    return files;
}

} // namespace

std::string FileEvidenceCache::fileOf(EvidenceKind kind, const std::string& key) const
{
    const auto digest = digestOf(DigestAlgorithm::Sha256, asBytes(key));
    return m_folder + "/" + std::string(evidenceKindName(kind)) + "-" + (digest ? toHex(*digest) : std::string()) + ".evidence";
}

std::optional<StoredEvidence> FileEvidenceCache::find(EvidenceKind kind, const std::string& key)
{
    auto read = readEntry(fileOf(kind, key));
    if (!read || read->kind != kind || read->key != key)
        return std::nullopt;
    return std::move(read->evidence);
}

void FileEvidenceCache::store(EvidenceKind kind, const std::string& key, const StoredEvidence& evidence)
{
    if (key.find('\n') != std::string::npos)
        return;
    std::error_code problem;
    fs::create_directories(m_folder, problem);
    std::string head =
        std::string(mark) + " " + std::string(evidenceKindName(kind)) + " " + evidence.fetched.toIso8601() + " " + key + "\n";
    Bytes content(head.begin(), head.end());
    content.insert(content.end(), evidence.bytes.begin(), evidence.bytes.end());
    // A cache on a full or read-only disk only costs the next question.
    static_cast<void>(writeFile(fileOf(kind, key), content));
}

void FileEvidenceCache::each(const Visitor& visit) const
{
    for (const std::string& file : filesOf(m_folder))
        if (const auto read = readEntry(file))
            visit(read->kind, read->key, read->evidence);
}

std::size_t FileEvidenceCache::forgetBefore(UtcTime time) const
{
    std::size_t removed = 0;
    for (const std::string& file : filesOf(m_folder)) {
        const auto read = readEntry(file);
        std::error_code problem;
        if (!read || read->evidence.fetched < time)
            removed += fs::remove(file, problem) ? 1 : 0;
    }
    return removed;
}

std::string userCacheFolder()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache == '/')
        return std::string(cache) + "/parafa";
    const char* home = std::getenv("HOME");
    return std::string(home ? home : "") + "/.cache/parafa";
}

} // namespace parafa
