// SPDX-License-Identifier: EUPL-1.2
#include "operations/sign_documents.h"

#include "cades/augment.h"
#include "container/container_writer.h"
#include "operations/container_archive.h"
#include "operations/copied_source.h"
#include "operations/entry_numbers.h"
#include "operations/sign_cades.h"
#include "operations/sign_pdf.h"
#include "operations/signing_run.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// EN 319 162-1: META-INF/signatures.xml in ASiC-S, META-INF/signatures*.xml in ASiC-E.
std::string signatureFileName(ContainerType type, const Container* existing)
{
    constexpr NumberedName name{"signatures", ".xml"};
    return type == ContainerType::AsicS ? "META-INF/signatures.xml" : name.with(freeNumber(existing, {name}));
}

/// What a signature adds to a container at level B; the signature file is the first.
Result<std::vector<NewEntry>> makeBasicFiles(const SigningRequest& request, ContainerType type, const Container* existing,
                                             const SigningRun& run)
{
    if (run.options.form == SignatureForm::CAdES)
        return makeCadesFiles(request, *run.key, type, existing, run.progress);
    auto signature = completeXades(xades::prepare(request, run.progress), request, *run.key);
    if (!signature)
        return std::unexpected(signature.error());
    return std::vector<NewEntry>{
        {signatureFileName(type, existing), memorySource(std::move(*signature)), "text/xml", Compression::Automatic}};
}

/// The signature file raised to the level wanted; archive time-stamps over the container come later.
Result<void> raise(std::vector<NewEntry>& files, const SigningRequest& request, ContainerType type, SigningRun& run)
{
    if (run.level == SignatureLevel::B)
        return {};
    SignedObjects objects;
    for (const DocumentToSign& document : request.documents)
        objects.add(document.name, document.content);
    for (const NewEntry& file : files)
        objects.add(file.name, file.content);
    auto content = readAll(*files.front().content);
    if (!content)
        return std::unexpected(content.error());
    LevelRaiser raiser = run.raiser();
    Result<Bytes> raised;
    if (run.options.form == SignatureForm::XAdES) {
        xades::ParseOptions options;
        options.file = files.front().name;
        raised = raiser.raiseXades(std::move(*content), options, objects);
    } else {
        cades::ParseOptions options;
        options.host = cades::Host::Asic;
        options.file = files.front().name;
        options.signedObject = files.size() > 1 ? files[1].name : request.documents.front().name;
        raised = raiser.raiseCades(std::move(*content), options, objects,
                                   type == ContainerType::AsicE ? SignatureLevel::LT : SignatureLevel::LTA);
    }
    if (!raised)
        return std::unexpected(raised.error());
    files.front().content = memorySource(std::move(*raised));
    return {};
}

bool needsContainerArchive(ContainerType type, const SigningRun& run)
{
    return run.level == SignatureLevel::LTA && run.options.form == SignatureForm::CAdES && type == ContainerType::AsicE;
}

Result<std::vector<NewEntry>> makeSignatureFiles(const SigningRequest& request, ContainerType type, const Container* existing,
                                                 SigningRun& run)
{
    auto files = makeBasicFiles(request, type, existing, run);
    if (!files)
        return files;
    if (auto raised = raise(*files, request, type, run); !raised)
        return std::unexpected(raised.error());
    return files;
}

/// Opens what was written, before anything at the target changes: the signature made here must hold and cover everything.
Result<SignOutcome> checkAndCommit(FileWriter& writer, const std::string& signatureFile,
                                   const std::vector<DocumentToSign>& signedDocuments, const SigningRun& run)
{
    auto report = readBack(writer, run.target, {}, run.services, run.progress);
    if (!report)
        return std::unexpected(report.error());
    // Where the file held signatures before, the new one is the last.
    const auto made = std::find_if(report->signatures.rbegin(), report->signatures.rend(),
                                   [&](const SignatureReport& signature) { return signature.facts.file == signatureFile; });
    if (made == report->signatures.rend())
        return fail(ErrorCode::Internal, "own output does not hold the signature");
    if (auto good = checkMade(*made, run.level); !good)
        return std::unexpected(good.error());
    if (auto good = checkCovers(*made, signedDocuments); !good)
        return std::unexpected(good.error());
    return commitChecked(writer, std::move(*report), run);
}

/// A new container in one pass over the documents: digests are taken while they are copied.
Result<SignOutcome> signIntoContainer(const std::vector<DocumentToSign>& documents, ContainerType type, SigningRun& run)
{
    auto request = run.request(documents);
    if (!request)
        return std::unexpected(request.error());
    std::vector<std::shared_ptr<CopiedSource>> copied;
    std::vector<NewEntry> entries;
    for (const DocumentToSign& document : documents) {
        copied.push_back(std::make_shared<CopiedSource>(document.content, std::set{request->digest, request->algorithm.digest}));
        entries.push_back({document.name, copied.back(), document.mediaType, Compression::Automatic});
    }
    std::string signatureFile;
    const auto makeMetadata = [&]() -> Result<std::vector<NewEntry>> {
        for (std::size_t i = 0; i < copied.size(); ++i)
            request->documents[i].digests = copied[i]->digests();
        auto files = makeSignatureFiles(*request, type, nullptr, run);
        if (!files)
            return files;
        signatureFile = files->front().name;
        if (!needsContainerArchive(type, run))
            return files;
        ContainerChanges changes;
        for (const DocumentToSign& document : documents)
            changes.added.push_back({document.name, document.content, document.mediaType});
        changes.added.insert(changes.added.end(), files->begin(), files->end());
        LevelRaiser raiser = run.raiser();
        if (auto archived = addContainerArchive(nullptr, raiser, changes, run.progress); !archived)
            return std::unexpected(archived.error());
        return std::vector<NewEntry>(changes.added.begin() + static_cast<std::ptrdiff_t>(documents.size()), changes.added.end());
    };
    auto writer = writeSignedContainer(run.target, type, entries, makeMetadata, run.progress);
    if (!writer)
        return std::unexpected(writer.error());
    return checkAndCommit(*writer, signatureFile, documents, run);
}

bool holds(const Container& container, EntryKind kind)
{
    return std::ranges::find(container.entries(), kind, &ContainerEntry::kind) != container.entries().end();
}

/// EN 319 162-1, 4.4: the signatures of an ASiC-E container are of one form.
Result<void> checkFormFits(const Container& container, SignatureForm form)
{
    if (form == SignatureForm::CAdES && holds(container, EntryKind::XadesSignature))
        return fail(ErrorCode::InvalidArgument, "the container holds XAdES signatures; CAdES is not mixed with them");
    if (form == SignatureForm::XAdES && holds(container, EntryKind::CadesSignature))
        return fail(ErrorCode::InvalidArgument, "the container holds CAdES signatures; XAdES is not mixed with them");
    return {};
}

Result<SignOutcome> addToAsicE(const Container& container, const SigningRequest& request, SigningRun& run)
{
    auto files = makeSignatureFiles(request, ContainerType::AsicE, &container, run);
    if (!files)
        return std::unexpected(files.error());
    const std::string signatureFile = files->front().name;
    ContainerChanges changes{std::move(*files), {}};
    if (needsContainerArchive(ContainerType::AsicE, run)) {
        LevelRaiser raiser = run.raiser();
        if (auto archived = addContainerArchive(&container, raiser, changes, run.progress); !archived)
            return std::unexpected(archived.error());
    }
    auto writer = extendContainer(run.target, container, changes.added, changes.replaced, run.progress, Replaceable::Signatures);
    if (!writer)
        return std::unexpected(writer.error());
    return checkAndCommit(*writer, signatureFile, request.documents, run);
}

/// The signature file with one more signature in it.
Result<Bytes> withParallel(const ContainerEntry& file, const SigningRequest& request, const SigningRun& run)
{
    auto old = readAll(*file.content);
    if (!old)
        return old;
    if (run.options.form == SignatureForm::XAdES)
        return completeXades(xades::prepareParallel(*old, request, run.progress), request, *run.key);
    const auto alone = makeCadesSignature(request, *run.key, run.progress);
    return alone ? cades::addSigner(*old, *alone) : alone;
}

/// EN 319 162-1, 4.3.3.2: one signature file, in which signatures may stand side by side.
Result<SignOutcome> addToAsicS(const Container& container, const SigningRequest& request, SigningRun& run)
{
    if (request.documents.size() != 1)
        return fail(ErrorCode::InvalidArgument, FindingCode::AsicsDocumentCount);
    const bool xades = run.options.form == SignatureForm::XAdES;
    const ContainerEntry* file = container.find(xades ? "META-INF/signatures.xml" : "META-INF/signature.p7s");
    if (!file)
        return fail(ErrorCode::Unsupported,
                    "an ASiC-S container has a single signature file; this one has none that a signature of this form goes into");
    if (run.level != SignatureLevel::B)
        return fail(ErrorCode::Unsupported, "add the signature at level B, then extend the file");
    auto signature = withParallel(*file, request, run);
    if (!signature)
        return std::unexpected(signature.error());
    const NewEntry replaced{file->name, memorySource(std::move(*signature)), file->mediaType, Compression::Automatic};
    auto writer = extendContainer(run.target, container, {}, {replaced}, run.progress, Replaceable::Signatures);
    if (!writer)
        return std::unexpected(writer.error());
    return checkAndCommit(*writer, file->name, request.documents, run);
}

} // namespace

Result<DocumentToSign> documentToSign(const std::string& path)
{
    auto content = fileSource(path);
    if (!content) {
        content.error().subject = path;
        return std::unexpected(content.error());
    }
    const std::string name(baseName(path));
    return DocumentToSign{name, mediaTypeOf(name, **content), *content};
}

Result<SignOutcome> signDocuments(const std::vector<DocumentToSign>& documents, SigningKey& key, const SignOptions& options,
                                  const std::string& target, const Services& services, const Progress& progress)
{
    if (options.form == SignatureForm::PAdES && documents.size() == 1) {
        auto run = SigningRun::insidePdf(key, options, target, services, progress);
        return run ? signPdf(documents.front(), *run) : std::unexpected(run.error());
    }
    auto run = SigningRun::make(&key, options, target, services, progress);
    if (!run)
        return std::unexpected(run.error());
    if (auto sound = checkDocuments(documents, options.container); !sound)
        return std::unexpected(sound.error());
    return options.container ? signIntoContainer(documents, *options.container, *run) : signBare(documents, *run);
}

Result<SignOutcome> addSignature(const OpenedDocument& existing, SigningKey& key, const SignOptions& options,
                                 const std::string& target, const Services& services, const Progress& progress)
{
    if (existing.unreadable)
        return std::unexpected(*existing.unreadable);
    if (!existing.container || existing.container->type() == ContainerType::PlainZip)
        return fail(ErrorCode::Unsupported, "a signature can be added to an ASiC container");
    auto run = SigningRun::make(&key, options, target, services, progress);
    if (!run)
        return std::unexpected(run.error());
    const Container& container = *existing.container;
    if (auto fits = checkFormFits(container, options.form); !fits)
        return std::unexpected(fits.error());
    std::vector<DocumentToSign> documents;
    for (const OpenedPart& part : existing.documents)
        if (!part.signatureRelated)
            documents.push_back({part.name, part.mediaType, part.content});
    if (documents.empty())
        return fail(ErrorCode::InvalidArgument, FindingCode::NoDocuments);
    const auto request = run->request(documents);
    if (!request)
        return std::unexpected(request.error());
    return container.type() == ContainerType::AsicE ? addToAsicE(container, *request, *run)
                                                    : addToAsicS(container, *request, *run);
}

} // namespace parafa
