// SPDX-License-Identifier: EUPL-1.2
#include "cades/asic_files.h"

#include "signature/time_stamp_token.h"
#include "signature/timestamp_places.h"

#include <algorithm>
#include <map>

namespace parafa::cades
{

namespace
{

using enum FindingCode;

Finding unreadableFile(const std::string& name, const Error& error)
{
    return makeFinding(error.reason.value_or(SignatureFileMalformed), Severity::Error,
                       {{"name", name}, {"detail", error.detail}});
}

void append(std::vector<Finding>& all, const std::vector<Finding>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

const AsicManifest* AsicFiles::manifestFor(const std::string& protectedBy) const
{
    const auto found = std::ranges::find(m_manifests, protectedBy, [](const auto& manifest) { return manifest->protectedBy; });
    return found == m_manifests.end() ? nullptr : found->get();
}

AsicFiles AsicFiles::open(const std::vector<AsicEntry>& entries, const Limits& limits, CertificatePool* certificates)
{
    AsicFiles all;
    all.m_limits = limits;
    const auto unread = [&](const AsicEntry& entry, const Error& error) {
        ++all.m_unreadable;
        all.m_findings.push_back(unreadableFile(entry.name, error));
    };
    for (const AsicEntry& entry : entries) {
        if (entry.role == AsicRole::Document)
            all.m_documents.push_back(entry.name);
        if (entry.role != AsicRole::Manifest)
            continue;
        const auto xml = readAll(*entry.content, ManifestLimits{}.maxBytes);
        auto manifest = xml ? parseAsicManifest(*xml, entry.name) : Result<AsicManifest>(std::unexpected(xml.error()));
        if (!manifest) {
            unread(entry, manifest.error());
            continue;
        }
        if (all.manifestFor(manifest->protectedBy))
            all.m_findings.push_back(makeFinding(AsicManifestAmbiguous, {{"name", manifest->protectedBy}}));
        all.m_manifests.push_back(std::make_unique<AsicManifest>(std::move(*manifest)));
    }
    const std::string onlyDocument = all.m_documents.size() == 1 ? all.m_documents.front() : std::string();
    for (const AsicEntry& entry : entries) {
        const AsicManifest* manifest = all.manifestFor(entry.name);
        if (entry.role == AsicRole::Signature) {
            ParseOptions options;
            options.host = Host::Asic;
            options.file = entry.name;
            options.limits = limits;
            options.certificates = certificates;
            options.signedObject = manifest ? manifest->file : onlyDocument;
            options.containerArchived = std::ranges::any_of(entries, [&](const AsicEntry& other) {
                const AsicManifest* archive = other.role == AsicRole::Timestamp ? all.manifestFor(other.name) : nullptr;
                return archive && archive->names(entry.name);
            });
            auto file = SignatureFile::open(entry.content, options);
            if (!file)
                unread(entry, file.error());
            else
                all.m_signed.push_back({entry.name, std::move(*file), manifest, options.containerArchived});
        } else if (entry.role == AsicRole::Timestamp) {
            auto bytes = readAll(*entry.content, limits.cms.maxMetadataBytes);
            if (!bytes)
                unread(entry, bytes.error());
            else
                all.m_tokens.push_back({entry.name, std::move(*bytes), manifest});
        }
    }
    return all;
}

void AsicFiles::announce(SignedObjects& objects) const
{
    for (const Signed& file : m_signed) {
        file.file.announce(objects);
        if (file.manifest)
            announceManifest(*file.manifest, objects);
    }
    for (const Token& token : m_tokens) {
        if (token.manifest)
            announceManifest(*token.manifest, objects);
        else if (const auto algorithm = imprintAlgorithmOf(token.bytes, &objects.certificates());
                 algorithm && m_documents.size() == 1)
            objects.announce(m_documents.front(), *algorithm);
    }
}

void AsicFiles::finishSignature(const Signed& file, ParsedSignature& signature, const SignedObjects& objects,
                                const Progress& progress) const
{
    // Read before references are added: that moves them.
    const bool missing = signature.references.front().state == ReferenceState::NotFound;
    if (file.manifest) {
        signature.references.front().kind = ReferenceKind::Manifest;
        auto check = checkManifest(*file.manifest, objects, progress);
        signature.integrity = combine({signature.integrity, check.integrity});
        append(signature.findings, check.findings);
        signature.references.insert(signature.references.end(), check.references.begin(), check.references.end());
    } else if (m_documents.size() != 1) {
        signature.integrity = Integrity::Broken;
        signature.findings.push_back(makeFinding(AsicManifestMissing, {{"name", file.name}}));
    }
    // Everything a signature in a container signs lies in the container: what is not there is missing, not merely not at hand.
    if (missing)
        signature.integrity = Integrity::Broken;
}

ParsedTimestamp AsicFiles::readToken(const Token& token, const SignedObjects& objects, const Progress& progress) const
{
    const std::string stamped = token.manifest            ? token.manifest->file
                                : m_documents.size() == 1 ? m_documents.front()
                                                          : std::string();
    ParsedTimestamp timestamp = readTimestamp(
        token.bytes, token.manifest ? TimestampKind::Container : TimestampKind::Document,
        [&](DigestAlgorithm algorithm) { return objects.digest(stamped, algorithm, progress); }, {}, &objects.certificates());
    timestamp.file = token.name;
    if (stamped.empty()) {
        timestamp.integrity = Integrity::Broken;
        timestamp.findings.push_back(makeFinding(AsicManifestMissing, Severity::Warning, {{"name", token.name}}));
        return timestamp;
    }
    if (!token.manifest) {
        timestamp.covers.push_back(stamped);
        return timestamp;
    }
    const auto check = checkManifest(*token.manifest, objects, progress);
    timestamp.integrity = combine({timestamp.integrity, check.integrity});
    append(timestamp.findings, check.findings);
    for (const SignedReference& reference : check.references)
        if (reference.state == ReferenceState::Match)
            timestamp.covers.push_back(reference.name);
    return timestamp;
}

Result<AsicResult> AsicFiles::parse(const SignedObjects& objects, const Progress& progress) const
{
    AsicResult result;
    result.findings = m_findings;
    for (const Signed& file : m_signed) {
        auto parsed = file.file.parse(objects, progress);
        if (!parsed)
            return std::unexpected(parsed.error());
        for (ParsedSignature& signature : parsed->signatures) {
            finishSignature(file, signature, objects, progress);
            result.signatures.push_back(std::move(signature));
        }
        for (Finding finding : parsed->findings) {
            finding.arguments.emplace_back("name", file.name);
            result.findings.push_back(std::move(finding));
        }
    }
    std::map<ParsedSignature*, std::size_t> outside; // where the time-stamps that are not inside begin
    for (const Token& token : m_tokens) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped by the user");
        ParsedTimestamp timestamp = readToken(token, objects, progress);
        bool archives = false;
        for (ParsedSignature& signature : result.signatures) {
            if (!token.manifest || !token.manifest->names(signature.file))
                continue;
            ParsedTimestamp own = timestamp;
            own.kind = TimestampKind::Archive;
            outside.try_emplace(&signature, signature.timestamps.size());
            signature.timestamps.push_back(std::move(own));
            archives = true;
        }
        if (!archives)
            result.timestamps.push_back(std::move(timestamp));
    }
    // EN 319 162-1, 4.4.3.3 and A.7: an archive manifest names the signature file and the tokens before it.
    for (const auto& [signature, first] : outside)
        placeTimestamps(signature->timestamps, first, placesOutside, [&](std::size_t covering, std::size_t covered) {
            const auto& names = signature->timestamps[covering].covers;
            return std::ranges::find(names, signature->timestamps[covered].file) != names.end();
        });
    return result;
}

} // namespace parafa::cades
