// SPDX-License-Identifier: EUPL-1.2
#include "operations/container_archive.h"

#include "container/entry_kind.h"
#include "operations/entry_numbers.h"
#include "operations/sign_cades.h"
#include "signature/signed_data.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view archivePrefix = "META-INF/ASiCArchiveManifest";
constexpr NumberedName archiveName{"ASiCArchiveManifest", ".xml"}, tokenFile{"timestamp", ".tst"};
constexpr const char* lastArchive = "META-INF/ASiCArchiveManifest.xml";

bool isArchiveManifest(const cades::AsicManifest& manifest)
{
    return manifest.file.starts_with(archivePrefix);
}

/// The archive manifest that no other one covers: the last of the chain. Null when there is none.
const cades::AsicManifest* lastOf(const std::vector<cades::AsicManifest>& manifests)
{
    for (const cades::AsicManifest& manifest : manifests)
        if (isArchiveManifest(manifest) && std::ranges::none_of(manifests, [&](const cades::AsicManifest& other) {
                return isArchiveManifest(other) && other.names(manifest.file);
            }))
            return &manifest;
    return nullptr;
}

/// What stands under a time-stamp of the container: everything but the descriptions that any program may write anew.
bool isToBeArchived(EntryKind kind)
{
    return kind == EntryKind::Document || isSignatureRelated(kind);
}

std::string mediaTypeOfEntry(EntryKind kind, const std::string& otherwise)
{
    switch (kind) {
    case EntryKind::CadesSignature:
        return "application/x-pkcs7-signature";
    case EntryKind::TimestampToken:
        return tokenMediaType;
    case EntryKind::AsicManifest:
    case EntryKind::XadesSignature:
        return "text/xml";
    default:
        return otherwise;
    }
}

} // namespace

ByteSourcePtr ContainerChanges::contentOf(const ContainerEntry& entry) const
{
    const auto found = std::ranges::find(replaced, entry.name, &NewEntry::name);
    return found == replaced.end() ? entry.content : found->content;
}

std::vector<cades::AsicManifest> readManifests(const Container& container)
{
    std::vector<cades::AsicManifest> manifests;
    for (const ContainerEntry& entry : container.entries()) {
        if (entry.kind != EntryKind::AsicManifest)
            continue;
        const auto xml = readAll(*entry.content, cades::ManifestLimits{}.maxBytes);
        auto manifest =
            xml ? cades::parseAsicManifest(*xml, entry.name) : Result<cades::AsicManifest>(std::unexpected(xml.error()));
        if (manifest)
            manifests.push_back(std::move(*manifest));
    }
    return manifests;
}

std::set<std::string> archivedEntries(const std::vector<cades::AsicManifest>& manifests)
{
    std::set<std::string> names;
    for (const cades::AsicManifest& manifest : manifests)
        if (isArchiveManifest(manifest))
            for (const cades::ManifestObject& object : manifest.objects)
                names.insert(object.name);
    return names;
}

namespace
{

/// What the signatures carry may lead from the authority of a token to its issuer.
void knowCertificates(const Container& container, LevelRaiser& raiser)
{
    for (const ContainerEntry& entry : container.entries())
        if (entry.kind == EntryKind::CadesSignature || entry.kind == EntryKind::TimestampToken)
            if (const auto data = CmsSignedData::parse(entry.content))
                raiser.know(data->certificates());
}

/// The token of the last archive time-stamp gets what proves its authority before the next one covers it.
Result<void> completeLastToken(const Container& container, const cades::AsicManifest& last, LevelRaiser& raiser,
                               ContainerChanges& changes)
{
    const ContainerEntry* token = container.find(last.protectedBy);
    if (!token)
        return {};
    knowCertificates(container, raiser);
    auto old = readAll(*token->content);
    auto extended = old ? raiser.withEvidence(std::move(*old)) : old;
    if (!extended)
        return std::unexpected(extended.error());
    changes.replaced.push_back({token->name, memorySource(std::move(*extended)), {}, Compression::Automatic});
    return {};
}

} // namespace

Result<void> addContainerArchive(const Container* container, LevelRaiser& raiser, ContainerChanges& changes,
                                 const Progress& progress)
{
    const auto manifests = container ? readManifests(*container) : std::vector<cades::AsicManifest>();
    const cades::AsicManifest* last = lastOf(manifests);
    std::vector<DocumentToSign> covered;
    std::string rootFile;
    for (const NewEntry& entry : changes.added)
        if (const EntryKind kind = entryKindOf(entry.name); isToBeArchived(kind))
            covered.push_back({entry.name, mediaTypeOfEntry(kind, entry.mediaType), entry.content});
    if (last)
        if (auto completed = completeLastToken(*container, *last, raiser, changes); !completed)
            return completed;
    for (const ContainerEntry& entry : container ? container->entries() : std::vector<ContainerEntry>()) {
        if (!isToBeArchived(entry.kind))
            continue;
        std::string name = entry.name;
        if (name == lastArchive) {
            // The newest manifest always has the name without a number; the file itself does not change.
            name = archiveName.with(freeNumber(container, {archiveName}));
            changes.added.push_back({name, entry.content, "text/xml", Compression::Automatic});
        }
        if (last && entry.name == last->file)
            rootFile = name;
        covered.push_back({name, mediaTypeOfEntry(entry.kind, entry.mediaType), changes.contentOf(entry)});
    }
    const std::string tokenName = tokenFile.with(freeNumber(container, {tokenFile}));
    auto manifest = makeAsicManifest(covered, raiser.digest(), tokenName, tokenMediaType, progress, rootFile);
    auto token = manifest ? raiser.stamp(*manifest) : manifest;
    if (!token)
        return std::unexpected(token.error());
    NewEntry entry{lastArchive, memorySource(std::move(*manifest)), "text/xml", Compression::Automatic};
    (container && container->find(lastArchive) ? changes.replaced : changes.added).push_back(std::move(entry));
    changes.added.push_back({tokenName, memorySource(std::move(*token)), tokenMediaType, Compression::Automatic});
    return {};
}

} // namespace parafa
