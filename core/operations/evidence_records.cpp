// SPDX-License-Identifier: EUPL-1.2
#include "operations/evidence_records.h"

#include "cades/asic_manifest.h"
#include "signature/evidence_record.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxCanonicalBytes = std::uint64_t{64} << 20;
constexpr std::string_view recordManifestStart = "META-INF/ASiCEvidenceRecordManifest";

/// The digest of a document as it is and, for records in XML, of its canonical form where it is XML (RFC 6283, 3.2.1).
Result<std::vector<Bytes>> digestsOfObject(const SignedObjects& objects, const std::string& name, DigestAlgorithm algorithm,
                                           std::optional<Canonicalization> method, const Progress& progress)
{
    auto plain = objects.digest(name, algorithm, progress);
    if (!plain)
        return std::unexpected(plain.error());
    std::vector<Bytes> digests{std::move(*plain)};
    const ByteSourcePtr content = method ? objects.content(name) : nullptr;
    if (!content || content->size() > maxCanonicalBytes)
        return digests;
    const FileKind kind = detectFileKind(*content);
    if (kind != FileKind::Xml && kind != FileKind::SignedXml && kind != FileKind::EvidenceRecord)
        return digests;
    const auto bytes = readAll(*content, maxCanonicalBytes);
    const auto parsed = bytes ? XmlDocument::parse(*bytes, {}, XmlEncodings::Common) : std::unexpected(bytes.error());
    const auto canonical = parsed ? canonicalize(*parsed, nullptr, *method) : Result<Bytes>(fail(ErrorCode::Unreadable, "XML"));
    if (canonical)
        if (auto digest = digestOf(algorithm, *canonical))
            digests.push_back(std::move(*digest));
    return digests;
}

EvidenceObject objectOf(const SignedObjects& objects, const std::string& name, const Progress& progress, bool required = true)
{
    return {name,
            [&objects, name, &progress](DigestAlgorithm algorithm, std::optional<Canonicalization> method) {
                return digestsOfObject(objects, name, algorithm, method, progress);
            },
            required};
}

class RecordReader
{
public:
    RecordReader(const OpenedDocument& document, const Services& services, const SignedObjects& objects, const Progress& progress)
        : m_document(document), m_limits(services.containerLimits), m_objects(objects), m_progress(progress)
    {
        m_recordLimits.maxBytes = m_limits.maxMetadataBytes;
    }

    ParsedEvidenceRecord check(const std::string& name, const ByteSource& content, const std::vector<EvidenceObject>& data) const
    {
        const auto bytes = readAll(content, m_recordLimits.maxBytes);
        const auto record = bytes ? parseEvidenceRecord(*bytes, m_recordLimits) : std::unexpected(bytes.error());
        if (!record)
            return malformedEvidenceRecord(name, record.error());
        ParsedEvidenceRecord checked = checkEvidenceRecord(*record, data, m_progress);
        checked.file = name;
        return checked;
    }

    /// EN 319 162-1: in ASiC-S the record covers the only document, in ASiC-E what its manifest names.
    FoundEvidenceRecord ofContainer(const ContainerEntry& entry) const
    {
        FoundEvidenceRecord found;
        const auto manifest = manifestOf(entry.name);
        if (manifest)
            for (const cades::ManifestObject& object : manifest->objects)
                found.protectedFiles.push_back(object.name);
        if (m_document.container->type() == ContainerType::AsicS) {
            std::vector<EvidenceObject> data;
            for (const ContainerEntry* document : m_document.container->documents())
                data.push_back(objectOf(m_objects, document->name, m_progress));
            found.record = check(entry.name, *entry.content, data);
            return found;
        }
        if (!manifest) {
            found.record = check(entry.name, *entry.content, {});
            found.record.integrity = Integrity::Broken;
            found.record.findings.push_back(makeFinding(FindingCode::EvidenceRecordManifestMissing, {{"name", entry.name}}));
            return found;
        }
        std::vector<EvidenceObject> data;
        for (const cades::ManifestObject& object : manifest->objects)
            data.push_back(objectOf(m_objects, object.name, m_progress));
        found.record = check(entry.name, *entry.content, data);
        // The manifest states the digests that the record's tree begins with: one algorithm for both.
        for (const cades::ManifestObject& object : manifest->objects)
            if (!found.record.timestamps.empty() && object.algorithm != found.record.timestamps.front().imprintAlgorithm) {
                found.record.integrity = Integrity::Broken;
                found.record.findings.push_back(makeFinding(FindingCode::EvidenceRecordDigestMismatch, {{"name", object.name}}));
            }
        const auto listed = cades::checkManifest(*manifest, m_objects, m_progress);
        found.record.integrity = combine({found.record.integrity, listed.integrity});
        found.record.findings.insert(found.record.findings.end(), listed.findings.begin(), listed.findings.end());
        return found;
    }

    /// A record on its own: over the files and digests that the caller gives.
    FoundEvidenceRecord ofItself() const
    {
        std::vector<EvidenceObject> data;
        for (const std::string& name : m_objects.names())
            data.push_back(objectOf(m_objects, name, m_progress));
        return {check(std::string(baseName(m_document.path)), *m_document.bytes, data), {}, false};
    }

    /// A record that the caller says covers the file; beside it whatever the file's signatures refer to.
    FoundEvidenceRecord given(const std::string& name, const ByteSource& content) const
    {
        std::vector<EvidenceObject> data;
        // Apart from the objects of signatures: no reference may be resolved to the file by that.
        const std::string own(baseName(m_document.path));
        SignedObjects file;
        file.add(own, m_document.bytes);
        data.push_back(objectOf(file, own, m_progress));
        if (!m_document.container)
            for (const std::string& object : m_objects.names())
                data.push_back(objectOf(m_objects, object, m_progress, false));
        return {check(name, content, data), {}, true};
    }

private:
    std::optional<cades::AsicManifest> manifestOf(const std::string& record) const
    {
        for (const ContainerEntry& entry : m_document.container->entries()) {
            if (entry.kind != EntryKind::AsicManifest || !entry.name.starts_with(recordManifestStart))
                continue;
            const auto bytes = readAll(*entry.content, m_limits.maxMetadataBytes);
            auto manifest = bytes ? cades::parseAsicManifest(*bytes, entry.name) : std::unexpected(bytes.error());
            if (manifest && manifest->protectedBy == record)
                return std::move(*manifest);
        }
        return std::nullopt;
    }

    const OpenedDocument& m_document;
    const ContainerLimits& m_limits;
    const SignedObjects& m_objects;
    const Progress& m_progress;
    EvidenceRecordLimits m_recordLimits;
};

} // namespace

void announceEvidenceRecords(const OpenedDocument& document, SignedObjects& objects)
{
    if (!document.container)
        return;
    for (const ContainerEntry& entry : document.container->entries()) {
        if (entry.kind != EntryKind::AsicManifest || !entry.name.starts_with(recordManifestStart))
            continue;
        if (const auto bytes = readAll(*entry.content))
            if (const auto manifest = cades::parseAsicManifest(*bytes, entry.name))
                cades::announceManifest(*manifest, objects);
    }
}

Result<std::vector<FoundEvidenceRecord>> readEvidenceRecords(const OpenedDocument& document, const Services& services,
                                                             const ValidationOptions& options, const SignedObjects& objects,
                                                             const Progress& progress)
{
    const RecordReader reader(document, services, objects, progress);
    std::vector<FoundEvidenceRecord> found;
    if (document.container)
        for (const ContainerEntry& entry : document.container->entries())
            if (entry.kind == EntryKind::EvidenceRecord)
                found.push_back(reader.ofContainer(entry));
    if (document.kind == FileKind::EvidenceRecord)
        found.push_back(reader.ofItself());
    for (const auto& [name, content] : options.evidenceRecords)
        found.push_back(reader.given(name, *content));
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped by the user");
    return found;
}

bool FoundEvidenceRecord::protects(const std::string& entry) const
{
    return wholeFile || std::ranges::find(protectedFiles, entry) != protectedFiles.end();
}

EvidenceRecordReport reportOf(ParsedEvidenceRecord record, JudgedEvidenceRecord judged)
{
    std::optional<UtcTime> time;
    if (judged.proof)
        time = judged.proof->time;
    return {std::move(record), std::move(judged.timestamps), time};
}

std::vector<JudgedOutsideRecord> judgeOutsideRecords(std::vector<FoundEvidenceRecord> found, const ValidationContext& context,
                                                     const Evidence& known)
{
    std::vector<JudgedOutsideRecord> records;
    for (FoundEvidenceRecord& each : found) {
        JudgedEvidenceRecord judged = judgeEvidenceRecord(each.record, context, known);
        const auto proof = judged.proof;
        EvidenceRecordReport report = reportOf(each.record, std::move(judged));
        records.push_back({std::move(each), std::move(report), proof});
    }
    return records;
}

ExistenceProofs proofsOf(const std::string& entry, const std::vector<JudgedOutsideRecord>& records)
{
    ExistenceProofs proofs;
    for (const JudgedOutsideRecord& record : records) {
        const auto& covers = record.found.record.covers;
        if (record.proof && (record.found.wholeFile || std::ranges::find(covers, entry) != covers.end()))
            proofs.push_back(*record.proof);
    }
    return proofs;
}

} // namespace parafa
