// SPDX-License-Identifier: EUPL-1.2
#include "container/container_writer.h"

#include "container/entry_kind.h"
#include "container/entry_name.h"
#include "container/zip_writer.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace parafa
{

namespace
{

constexpr std::size_t maxWrittenNameBytes = 4096;

/// One progress over many files: adds up what each reports of itself.
class SummedProgress
{
public:
    SummedProgress(const Progress& progress, std::uint64_t total) : m_progress(progress), m_total(total) {}

    /// For the next file of that many bytes; valid until the next call.
    Progress next(std::uint64_t bytes)
    {
        const std::uint64_t before = m_done;
        m_done += bytes;
        Progress part;
        part.stop = m_progress.stop;
        if (m_progress.report)
            part.report = [this, before](std::uint64_t done, std::uint64_t) {
                m_progress.report(std::min(before + done, m_total), m_total);
            };
        return part;
    }

private:
    const Progress& m_progress;
    std::uint64_t m_total;
    std::uint64_t m_done = 0;
};

std::unexpected<Error> refused(FindingCode reason, const std::string& name, std::string detail)
{
    return fail(ErrorCode::InvalidArgument, reason, name, std::move(detail));
}

Result<void> checkNewName(const std::string& name)
{
    if (!isUtf8(name) || name.ends_with('/'))
        return refused(FindingCode::EntryNameUnsafe, name, "not the name of a file in UTF-8");
    if (const auto reason = zip::unsafeNameReason(name))
        return refused(FindingCode::EntryNameUnsafe, name, *reason);
    if (name.size() > maxWrittenNameBytes)
        return refused(FindingCode::EntryNameTooLong, name, std::to_string(name.size()) + " bytes");
    return {};
}

std::uint64_t totalSize(const std::vector<NewEntry>& entries)
{
    std::uint64_t total = 0;
    for (const NewEntry& entry : entries)
        total += entry.content->size();
    return total;
}

NewEntry textEntry(std::string name, ByteView content, Compression compression)
{
    return {std::move(name), memorySource(Bytes(content.begin(), content.end())), {}, compression};
}

/// ASiC-E with XAdES has a manifest.xml (EN 319 162-1, 4.4.3.2); with CAdES the ASiCManifest files take its place.
bool wantsManifest(ContainerType type, const std::vector<NewEntry>& metadata)
{
    if (type != ContainerType::AsicE)
        return false;
    return std::ranges::none_of(metadata, [](const NewEntry& entry) {
        const EntryKind kind = entryKindOf(entry.name);
        return kind == EntryKind::Manifest || kind == EntryKind::CadesSignature || kind == EntryKind::AsicManifest;
    });
}

} // namespace

namespace
{

/// Names as they may be written, each once over all calls with the same `names`.
Result<void> checkEntries(ContainerType type, const std::vector<NewEntry>& entries, bool documents, std::set<std::string>& names)
{
    for (const NewEntry& entry : entries) {
        if (auto checked = checkNewName(entry.name); !checked)
            return checked;
        const bool isDocument = entryKindOf(entry.name) == EntryKind::Document;
        if (type != ContainerType::PlainZip && isDocument != documents)
            return refused(FindingCode::EntryNameUnsafe, entry.name, "a name that is kept for another purpose");
        if (!names.insert(entry.name).second)
            return refused(FindingCode::ZipDuplicateName, entry.name, "given twice");
    }
    return {};
}

Result<void> addAll(zip::ZipWriter& writer, const std::vector<NewEntry>& entries, SummedProgress& progress)
{
    for (const NewEntry& entry : entries)
        if (auto added = writer.add(entry, progress.next(entry.content->size())); !added)
            return added;
    return {};
}

} // namespace

Result<FileWriter> writeContainer(const std::string& target, ContainerType type, const std::vector<NewEntry>& documents,
                                  const std::vector<NewEntry>& metadata, const Progress& progress)
{
    std::set<std::string> names;
    if (auto checked = checkEntries(type, documents, true, names); !checked)
        return std::unexpected(checked.error());
    if (auto checked = checkEntries(type, metadata, false, names); !checked)
        return std::unexpected(checked.error());
    return writeSignedContainer(target, type, documents, [&] { return Result<std::vector<NewEntry>>(metadata); }, progress);
}

Result<FileWriter> writeSignedContainer(const std::string& target, ContainerType type, const std::vector<NewEntry>& documents,
                                        const MetadataMaker& makeMetadata, const Progress& progress)
{
    std::set<std::string> names;
    if (type != ContainerType::PlainZip)
        names.insert("mimetype");
    if (auto checked = checkEntries(type, documents, true, names); !checked)
        return std::unexpected(checked.error());
    auto file = FileWriter::create(target);
    if (!file)
        return file;
    std::vector<NewEntry> first;
    if (type != ContainerType::PlainZip)
        first.push_back(textEntry("mimetype", asBytes(containerMediaType(type)), Compression::Stored));
    SummedProgress summed(progress, totalSize(first) + totalSize(documents));
    zip::ZipWriter writer(*file);
    for (const auto* entries : {static_cast<const std::vector<NewEntry>*>(&first), &documents})
        if (auto added = addAll(writer, *entries, summed); !added)
            return std::unexpected(added.error());

    auto metadata = makeMetadata();
    if (!metadata)
        return std::unexpected(metadata.error());
    if (auto checked = checkEntries(type, *metadata, false, names); !checked)
        return std::unexpected(checked.error());
    if (wantsManifest(type, *metadata))
        metadata->insert(metadata->begin(),
                         textEntry("META-INF/manifest.xml", makeManifest(type, documents), Compression::Automatic));
    // A manifest that the caller made goes before the signatures too.
    std::ranges::stable_partition(*metadata, [](const NewEntry& e) { return entryKindOf(e.name) == EntryKind::Manifest; });
    if (auto added = addAll(writer, *metadata, summed); !added)
        return std::unexpected(added.error());
    if (auto finished = writer.finish(); !finished)
        return std::unexpected(finished.error());
    return file;
}

/// Reaches into the raw structure of a container that was read.
class ContainerExtender
{
public:
    ContainerExtender(const Container& existing, const std::vector<NewEntry>& added) : m_existing(existing), m_added(added) {}

    Result<void> check(const std::vector<NewEntry>& replaced, Replaceable replaceable)
    {
        std::set<std::string_view> names;
        for (const NewEntry& entry : m_added) {
            if (auto checked = checkNewName(entry.name); !checked)
                return checked;
            if (m_existing.find(entry.name) || !names.insert(entry.name).second)
                return refused(FindingCode::ZipDuplicateName, entry.name, "is there already");
        }
        for (const NewEntry& entry : replaced) {
            const ContainerEntry* old = m_existing.find(entry.name);
            if (!old)
                return std::unexpected(Error{ErrorCode::NotFound, std::nullopt, entry.name, "nothing to replace"});
            const bool metadata = old->kind == EntryKind::Manifest || old->kind == EntryKind::OtherMetadata;
            if (!metadata && (replaceable == Replaceable::Metadata || !isSignatureRelated(old->kind)))
                return std::unexpected(Error{ErrorCode::InvalidArgument, std::nullopt, entry.name, "only metadata are replaced"});
            m_replaced[static_cast<std::size_t>(old - m_existing.entries().data())] = &entry;
        }
        return {};
    }

    Result<void> write(FileWriter& file, const Progress& progress) const
    {
        const zip::Directory& directory = *m_existing.m_directory;
        std::uint64_t total = m_existing.bytes()->size() + totalSize(m_added);
        SummedProgress summed(progress, total);
        zip::ZipWriter writer(file);
        std::vector<std::size_t> written(directory.entries.size()); // directory index -> place in the new file
        std::vector<const zip::RawEntry*> run;
        const auto copyRun = [&]() -> Result<void> {
            if (run.empty())
                return {};
            const auto copied =
                writer.copy(m_existing.bytes(), run, summed.next(run.back()->endOffset - run.front()->localOffset));
            run.clear();
            return copied;
        };
        for (const std::size_t index : directory.layout) {
            const zip::RawEntry& raw = directory.entries[index];
            const auto replacement = m_replaced.find(index);
            // A run ends at bytes that belong to nothing: they are not carried over.
            if (replacement != m_replaced.end() || (!run.empty() && run.back()->endOffset != raw.localOffset))
                if (auto copied = copyRun(); !copied)
                    return copied;
            written[index] = writer.entryCount() + run.size();
            if (replacement == m_replaced.end()) {
                run.push_back(&raw);
                continue;
            }
            if (auto added = writer.add(*replacement->second, summed.next(raw.compressedSize)); !added)
                return added;
        }
        if (auto copied = copyRun(); !copied)
            return copied;
        for (const NewEntry& entry : m_added) {
            written.push_back(writer.entryCount());
            if (auto added = writer.add(entry, summed.next(entry.content->size())); !added)
                return added;
        }
        return writer.finish(directory.end.comment, written);
    }

private:
    const Container& m_existing;
    const std::vector<NewEntry>& m_added;
    std::unordered_map<std::size_t, const NewEntry*> m_replaced;
};

Result<FileWriter> extendContainer(const std::string& target, const Container& existing, const std::vector<NewEntry>& added,
                                   const std::vector<NewEntry>& replaced, const Progress& progress, Replaceable replaceable)
{
    ContainerExtender extender(existing, added);
    if (auto checked = extender.check(replaced, replaceable); !checked)
        return std::unexpected(checked.error());
    auto file = FileWriter::create(target);
    if (!file)
        return file;
    if (auto written = extender.write(*file, progress); !written)
        return std::unexpected(written.error());
    return file;
}

} // namespace parafa
