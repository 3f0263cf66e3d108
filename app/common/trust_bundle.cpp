// SPDX-License-Identifier: EUPL-1.2
#include "common/trust_bundle.h"

#include "common/bundle_manifest.h"
#include "container/container_writer.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

constexpr const char* manifestName = "bundle.tsv";
constexpr std::uint64_t maxPartBytes = std::uint64_t{64} << 20;

/// A file of the cache folder that goes when this goes.
class ScratchFile
{
public:
    ScratchFile() : m_path(userCacheFolder() + "/form-" + std::to_string(::getpid()) + ".zip")
    {
        std::error_code failure;
        fs::create_directories(userCacheFolder(), failure);
    }
    ~ScratchFile()
    {
        std::error_code failure;
        fs::remove(m_path, failure);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

/// Collects parts with their bytes while lists and evidence are walked.
class Collector final : public ListReader
{
public:
    explicit Collector(ListCache& cache) : m_cache(cache) {}

    Result<Bytes> read(const ListPlace& place) override { return m_cache.read(place); }
    void verified(const ListPlace& place, ByteView bytes, const TrustedList*) override
    {
        const auto kind = place.kind == ListPlace::Kind::ListOfLists ? BundlePart::Kind::ListOfLists
                          : place.kind == ListPlace::Kind::Pivot     ? BundlePart::Kind::Pivot
                                                                     : BundlePart::Kind::List;
        add(kind, "lists/" + std::to_string(m_parts.size()) + ".xml", bytes, m_cache.fetched(place).value_or(UtcTime()),
            place.territory, place.url);
    }
    void add(BundlePart::Kind kind, std::string name, ByteView bytes, UtcTime date, std::string territory, std::string key)
    {
        if (key.find_first_of("\t\n") != std::string::npos)
            return;
        auto digest = digestOf(DigestAlgorithm::Sha256, bytes);
        if (!digest)
            return;
        m_entries.push_back({name, memorySource(Bytes(bytes.begin(), bytes.end())), "application/octet-stream"});
        m_parts.push_back({kind, std::move(name), std::move(*digest), date, std::move(territory), std::move(key)});
    }
    std::size_t size() const { return m_parts.size(); }
    const std::vector<BundlePart>& parts() const { return m_parts; }
    std::vector<NewEntry>& entries() { return m_entries; }

private:
    ListCache& m_cache;
    std::vector<BundlePart> m_parts;
    std::vector<NewEntry> m_entries;
};

Result<Bytes> packForm(const std::string& path)
{
    const auto files = readFormFiles(path);
    if (!files)
        return std::unexpected(files.error());
    std::vector<NewEntry> entries;
    for (const FormPackageFile& file : *files)
        entries.push_back({file.name, memorySource(file.content), "application/octet-stream"});
    const ScratchFile scratch;
    auto writer = writeContainer(scratch.path(), ContainerType::PlainZip, entries, {});
    if (!writer)
        return std::unexpected(writer.error());
    auto written = writer->written();
    if (!written)
        return std::unexpected(written.error());
    return readAll(**written, maxPartBytes);
}

BundlePart::Kind partKind(EvidenceKind kind)
{
    return kind == EvidenceKind::OcspAnswer       ? BundlePart::Kind::Ocsp
           : kind == EvidenceKind::RevocationList ? BundlePart::Kind::Crl
                                                  : BundlePart::Kind::Issuers;
}

std::optional<EvidenceKind> evidenceKind(BundlePart::Kind kind)
{
    switch (kind) {
    case BundlePart::Kind::Ocsp:
        return EvidenceKind::OcspAnswer;
    case BundlePart::Kind::Crl:
        return EvidenceKind::RevocationList;
    case BundlePart::Kind::Issuers:
        return EvidenceKind::Issuers;
    default:
        return std::nullopt;
    }
}

/// The lists of an opened bundle, by address.
class BundleLists final : public ListReader
{
public:
    Result<Bytes> read(const ListPlace& place) override
    {
        const auto at = lists.find(place.url);
        if (at == lists.end())
            return fail(ErrorCode::NotFound, FindingCode::TrustedListNotLoaded, place.territory, "not in the bundle");
        return at->second.first;
    }
    std::map<std::string, std::pair<Bytes, UtcTime>> lists;
};

/// Passes verified lists on under the date they were fetched at, which differs from list to list.
class DatedReader final : public ListReader
{
public:
    DatedReader(BundleLists& from, const ListCache& cache, const std::vector<ListState>& before)
        : m_from(from), m_cache(cache), m_before(before)
    {
    }
    Result<Bytes> read(const ListPlace& place) override { return m_from.read(place); }
    void verified(const ListPlace& place, ByteView bytes, const TrustedList* list) override
    {
        StoringReader storing(m_from, m_cache, m_from.lists.at(place.url).second, m_before);
        storing.verified(place, bytes, list);
        for (const ListPlace& older : storing.older())
            olderLists.push_back(older.territory);
        for (const Error& error : storing.failures())
            failures.push_back(error);
    }
    std::vector<std::string> olderLists;
    std::vector<Error> failures;

private:
    BundleLists& m_from;
    const ListCache& m_cache;
    const std::vector<ListState>& m_before;
};

struct CheckedPart {
    BundlePart part;
    Bytes content;
};

/// Every part with its bytes, all digests right, nothing else in the archive.
Result<std::vector<CheckedPart>> readParts(const std::string& path, UtcTime& created)
{
    const auto malformed = [&](std::string detail) {
        return fail(ErrorCode::Unreadable, FindingCode::BundleMalformed, path, std::move(detail));
    };
    auto source = fileSource(path);
    if (!source)
        return std::unexpected(source.error());
    const auto archive = Container::open(*source);
    if (!archive)
        return std::unexpected(archive.error());
    const auto contentOf = [&](const std::string& name) -> Result<Bytes> {
        const ContainerEntry* entry = archive->find(name);
        if (!entry || !entry->content)
            return malformed("lacks " + name);
        return readAll(*entry->content, maxPartBytes);
    };
    const auto table = contentOf(manifestName);
    if (!table)
        return std::unexpected(table.error());
    const auto manifest = BundleManifest::fromText(asText(*table));
    if (!manifest) {
        Error error = manifest.error();
        error.subject = path;
        return std::unexpected(std::move(error));
    }
    created = manifest->created;
    if (archive->entries().size() != manifest->parts.size() + 1)
        return malformed("holds what its table does not name");
    std::vector<CheckedPart> parts;
    for (const BundlePart& part : manifest->parts) {
        auto content = contentOf(part.name);
        if (!content)
            return std::unexpected(content.error());
        const auto digest = digestOf(DigestAlgorithm::Sha256, *content);
        if (!digest || *digest != part.sha256)
            return fail(ErrorCode::Unreadable, FindingCode::BundleDigestMismatch, part.name, path);
        parts.push_back({part, std::move(*content)});
    }
    return parts;
}

Result<void> importLists(const std::vector<CheckedPart>& parts, const Settings& settings, UtcTime now, BundleSummary& summary)
{
    BundleLists bundle;
    for (const auto& [part, content] : parts)
        if (part.kind <= BundlePart::Kind::List)
            bundle.lists[part.key] = {content, std::min(part.date, now)};
    if (bundle.lists.empty())
        return {};
    const auto choice = listChoiceOf(settings);
    if (!choice)
        return std::unexpected(choice.error());
    ListCache cache = listCacheOf(settings);
    TrustStore ownStore, bundleStore;
    const auto before = loadLists(ownStore, *choice, cache, now);
    DatedReader reader(bundle, cache, before);
    summary.states = loadLists(bundleStore, *choice, reader, now);
    summary.older = reader.olderLists;
    summary.lists = static_cast<std::size_t>(std::ranges::count_if(summary.states, &ListState::isUsed)) - summary.older.size();
    if (!reader.failures.empty())
        return std::unexpected(reader.failures.front());
    return {};
}

void importForm(const CheckedPart& form, BundleSummary& summary)
{
    const ScratchFile scratch;
    auto done = writeFile(scratch.path(), form.content);
    const auto imported =
        done ? importFormPackage(scratch.path(), userFormsFolder()) : Result<std::string>(std::unexpected(done.error()));
    if (imported)
        ++summary.forms;
    else
        summary.leftOut.push_back(form.part.key + ": " + imported.error().detail);
}

} // namespace

Result<BundleSummary> exportBundle(const std::string& target, Environment& environment, UtcTime now)
{
    BundleSummary summary;
    summary.created = now;
    ListCache cache = listCacheOf(environment.settings());
    Collector collector(cache);
    const auto choice = listChoiceOf(environment.settings());
    if (!choice)
        return std::unexpected(choice.error());
    TrustStore store;
    if (!cache.empty({ListPlace::Kind::ListOfLists, "EU", choice->listOfLists}))
        summary.states = loadLists(store, *choice, collector, now);
    summary.lists = static_cast<std::size_t>(std::ranges::count_if(summary.states, &ListState::isUsed));
    environment.evidenceCache().each([&](EvidenceKind kind, const std::string& key, const StoredEvidence& evidence) {
        const std::string name = "evidence/" + std::to_string(collector.size()) + "." + std::string(evidenceKindName(kind));
        collector.add(partKind(kind), name, evidence.bytes, evidence.fetched, {}, key);
        ++summary.evidence;
    });
    for (const FormListing& form : FormFolders({userFormsFolder()}).list()) {
        const auto packed = packForm(form.path);
        if (!packed) {
            summary.leftOut.push_back(form.identifier + ": " + packed.error().detail);
            continue;
        }
        collector.add(BundlePart::Kind::Form, "forms/" + std::to_string(collector.size()) + ".zip", *packed, now, {},
                      form.identifier);
        ++summary.forms;
    }
    if (collector.size() == 0)
        return fail(ErrorCode::NotFound, "nothing was fetched yet");
    const std::string table = BundleManifest{now, collector.parts()}.text();
    collector.entries().insert(collector.entries().begin(),
                               {manifestName, memorySource(Bytes(table.begin(), table.end())), "text/tab-separated-values"});
    auto writer = writeContainer(target, ContainerType::PlainZip, collector.entries(), {});
    if (!writer)
        return std::unexpected(writer.error());
    if (auto written = writer->commit(); !written)
        return std::unexpected(written.error());
    return summary;
}

Result<BundleSummary> importBundle(const std::string& path, Environment& environment, UtcTime now)
{
    BundleSummary summary;
    const auto parts = readParts(path, summary.created);
    if (!parts)
        return std::unexpected(parts.error());
    if (auto lists = importLists(*parts, environment.settings(), now, summary); !lists)
        return std::unexpected(lists.error());
    for (const CheckedPart& checked : *parts) {
        if (checked.part.kind == BundlePart::Kind::Form)
            importForm(checked, summary);
        const auto kind = evidenceKind(checked.part.kind);
        if (!kind)
            continue;
        const auto known = environment.evidenceCache().find(*kind, checked.part.key);
        if (known && known->fetched >= checked.part.date)
            continue;
        environment.evidenceCache().store(*kind, checked.part.key, {checked.content, std::min(checked.part.date, now)});
        ++summary.evidence;
    }
    return summary;
}

} // namespace parafa
