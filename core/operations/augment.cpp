// SPDX-License-Identifier: EUPL-1.2
#include "operations/augment.h"

#include "operations/container_archive.h"
#include "operations/detached.h"
#include "operations/level_raiser.h"
#include "operations/own_output.h"
#include "operations/sign_pdf.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// One file being raised.
class Augmentation
{
public:
    Augmentation(const OpenedDocument& document, const AugmentOptions& options, const std::string& target,
                 const Services& services, std::vector<Finding>& notes, const Progress& progress)
        : m_document(document), m_options(options), m_target(target), m_services(services), m_progress(progress),
          m_raiser(options.level, options.digest, services, notes, progress)
    {
    }

    Result<AugmentOutcome> run();

private:
    Result<FileWriter> extended();
    Result<FileWriter> extendedContainer(const Container& container);
    Result<FileWriter> extendedFile();
    Result<Bytes> raisedEntry(const Container& container, const ContainerEntry& entry, const SignedObjects& objects,
                              const std::vector<cades::AsicManifest>& manifests);
    std::vector<DocumentToSign> outside() const;

    const OpenedDocument& m_document;
    const AugmentOptions& m_options;
    const std::string& m_target;
    const Services& m_services;
    const Progress& m_progress;
    LevelRaiser m_raiser;
};

std::unexpected<Error> nothingToExtend(const std::string& path)
{
    return fail(ErrorCode::Unsupported, FindingCode::LevelNothingToExtend, path);
}

std::vector<DocumentToSign> Augmentation::outside() const
{
    std::vector<DocumentToSign> documents;
    for (const auto& [name, content] : m_options.detached)
        documents.push_back({name, {}, content});
    return documents;
}

Result<Bytes> Augmentation::raisedEntry(const Container& container, const ContainerEntry& entry, const SignedObjects& objects,
                                        const std::vector<cades::AsicManifest>& manifests)
{
    auto content = readAll(*entry.content, m_services.containerLimits.maxMetadataBytes);
    if (!content)
        return content;
    if (entry.kind == EntryKind::XadesSignature) {
        xades::ParseOptions options;
        options.file = entry.name;
        return m_raiser.raiseXades(std::move(*content), options, objects);
    }
    cades::ParseOptions options;
    options.host = cades::Host::Asic;
    options.file = entry.name;
    // What it signs: its ASiCManifest, or the only document.
    const auto manifest = std::ranges::find(manifests, entry.name, &cades::AsicManifest::protectedBy);
    const auto documents = container.documents();
    if (manifest != manifests.end())
        options.signedObject = manifest->file;
    else if (documents.size() == 1)
        options.signedObject = documents.front()->name;
    // In ASiC-E the archive time-stamp stands over the container (EN 319 162-1, 4.4.4), not in each signature.
    const auto most = container.type() == ContainerType::AsicE ? SignatureLevel::LT : SignatureLevel::LTA;
    return m_raiser.raiseCades(std::move(*content), options, objects, most);
}

Result<FileWriter> Augmentation::extendedContainer(const Container& container)
{
    SignedObjects objects;
    for (const ContainerEntry& entry : container.entries())
        if (entry.kind != EntryKind::Directory)
            objects.add(entry.name, entry.content);
    const auto manifests = readManifests(container);
    const std::set<std::string> archived = archivedEntries(manifests);
    ContainerChanges changes;
    bool any = false, anyCms = false;
    for (const ContainerEntry& entry : container.entries()) {
        const bool cms = entry.kind == EntryKind::CadesSignature;
        const bool token = entry.kind == EntryKind::TimestampToken;
        anyCms |= cms || token;
        any |= token && m_options.level == SignatureLevel::LTA;
        if (!cms && entry.kind != EntryKind::XadesSignature)
            continue;
        any = true;
        if (archived.contains(entry.name))
            continue; // stands under a time-stamp of the container: a change would break that
        auto raised = raisedEntry(container, entry, objects, manifests);
        if (!raised)
            return std::unexpected(raised.error());
        changes.replaced.push_back({entry.name, memorySource(std::move(*raised)), entry.mediaType, Compression::Automatic});
    }
    if (!any)
        return nothingToExtend(m_document.path);
    if (m_options.level == SignatureLevel::LTA && anyCms && container.type() == ContainerType::AsicE)
        if (auto added = addContainerArchive(&container, m_raiser, changes, m_progress); !added)
            return std::unexpected(added.error());
    return extendContainer(m_target, container, changes.added, changes.replaced, m_progress, Replaceable::Signatures);
}

Result<FileWriter> Augmentation::extendedFile()
{
    const std::string name(baseName(m_document.path));
    SignedObjects objects;
    ValidationOptions options;
    options.detached = m_options.detached;
    supplyDetached(objects, options);
    auto content = m_document.kind == FileKind::Cms ? cades::binaryCms(m_document.bytes)
                                                    : readAll(*m_document.bytes, m_services.containerLimits.maxMetadataBytes);
    if (!content)
        return std::unexpected(content.error());
    Result<Bytes> raised;
    if (m_document.kind == FileKind::SignedXml) {
        raised = m_raiser.raiseXades(std::move(*content), {.host = xades::Host::Document, .file = name}, objects);
    } else {
        cades::ParseOptions parsing;
        parsing.file = name;
        const auto names = objects.names();
        if (names.size() == 1)
            parsing.signedObject = names.front();
        raised = m_raiser.raiseCades(std::move(*content), parsing, objects);
    }
    if (!raised)
        return std::unexpected(raised.error());
    auto writer = FileWriter::create(m_target);
    if (!writer)
        return writer;
    if (auto written = writer->write(*raised); !written)
        return std::unexpected(written.error());
    return writer;
}

/// Signatures keep their order; what was added stands behind them.
AugmentOutcome outcomeOf(const Report& before, const std::string& target, Report after)
{
    AugmentOutcome outcome{target, {}, std::move(after)};
    for (std::size_t i = 0; i < before.signatures.size() && i < outcome.report.signatures.size(); ++i) {
        const ParsedSignature& then = before.signatures[i].facts;
        outcome.signatures.push_back({then.id, then.file, then.level, outcome.report.signatures[i].facts.level});
    }
    return outcome;
}

Result<FileWriter> Augmentation::extended()
{
    if (m_document.container)
        return extendedContainer(*m_document.container);
    if (m_document.kind == FileKind::SignedXml || m_document.kind == FileKind::Cms)
        return extendedFile();
    if (m_document.kind == FileKind::Pdf)
        return extendPdf(m_document, m_raiser, m_target, m_progress);
    return nothingToExtend(m_document.path);
}

Result<AugmentOutcome> Augmentation::run()
{
    if (m_options.level == SignatureLevel::B)
        return fail(ErrorCode::InvalidArgument, "nothing is extended to level B");
    if (m_document.unreadable)
        return std::unexpected(*m_document.unreadable);
    ValidationOptions options;
    options.detached = m_options.detached;
    const auto before = validateDocument(m_document, m_services, options, m_progress);
    if (!before)
        return std::unexpected(before.error());
    for (const SignatureReport& signature : before->signatures)
        if (signature.facts.integrity == Integrity::Broken)
            return fail(ErrorCode::Unsupported, FindingCode::LevelSignatureBroken, signature.facts.id);
    // One signature may carry the issuers of another one's signer.
    for (const SignatureReport& signature : before->signatures)
        m_raiser.know(signature.facts.certificates);
    if (before->signatures.empty() && before->timestamps.empty())
        return nothingToExtend(m_document.path);
    auto writer = extended();
    if (!writer)
        return std::unexpected(writer.error());
    auto after = readBack(*writer, m_target, outside(), m_services, m_progress);
    if (!after)
        return std::unexpected(after.error());
    if (auto good = checkRaised(*before, *after, m_options.level); !good)
        return std::unexpected(good.error());
    if (m_progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped by the user");
    if (auto committed = writer->commit(); !committed)
        return std::unexpected(committed.error());
    return outcomeOf(*before, m_target, std::move(*after));
}

} // namespace

Result<AugmentOutcome> augmentDocument(const OpenedDocument& document, const AugmentOptions& options, const std::string& target,
                                       const Services& services, std::vector<Finding>& notes, const Progress& progress)
{
    return Augmentation(document, options, target, services, notes, progress).run();
}

} // namespace parafa
