// SPDX-License-Identifier: EUPL-1.2
#include "operations/sign_documents.h"

#include "container/container_writer.h"
#include "operations/key_value.h"
#include "operations/sign_cades.h"
#include "operations/sign_pdf.h"
#include "xades/xades.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

Result<SigningRequest> makeRequest(const std::vector<DocumentToSign>& documents, SigningKey& key, const SignOptions& options,
                                   const Services& services)
{
    const auto algorithm = algorithmForKey(key.certificate(), options.digest, options.pss);
    if (!algorithm)
        return std::unexpected(algorithm.error());
    SigningRequest request{documents,
                           key.certificate(),
                           key.chain(),
                           *algorithm,
                           options.digest,
                           services.now,
                           options.profile,
                           options.packaging,
                           options.claimedRoles,
                           {},
                           {},
                           {}};
    return request;
}

/// Prepare, sign, prove the value against the certificate, complete.
Result<Bytes> makeXadesSignature(const SigningRequest& request, SigningKey& key, const Progress& progress)
{
    auto prepared = xades::prepare(request, progress);
    if (!prepared)
        return std::unexpected(prepared.error());
    auto value = provenValue(*prepared, request.signer, key);
    if (!value)
        return std::unexpected(value.error());
    return xades::complete(*prepared, *value);
}

Result<void> checkSupported(const SignOptions& options)
{
    const bool supported = (options.form == SignatureForm::XAdES || options.form == SignatureForm::CAdES) &&
                           options.level == "B" && options.packaging == Packaging::Detached && options.container &&
                           *options.container != ContainerType::PlainZip;
    if (!supported)
        return fail(ErrorCode::Unsupported, "this combination of form, container, packaging and level is not made yet");
    return {};
}

Result<void> checkDocuments(const std::vector<DocumentToSign>& documents, ContainerType container)
{
    if (documents.empty())
        return fail(ErrorCode::InvalidArgument, "nothing to sign");
    // EN 319 162-1, 4.3.3.2: ASiC-S holds one data object.
    if (container == ContainerType::AsicS && documents.size() != 1)
        return fail(ErrorCode::InvalidArgument, FindingCode::AsicsDocumentCount);
    std::set<std::string> names;
    for (const DocumentToSign& document : documents) {
        if (document.name == "mimetype" || document.name.starts_with("META-INF/"))
            return fail(ErrorCode::InvalidArgument, FindingCode::EntryNameUnsafe, document.name);
        if (!names.insert(document.name).second)
            return fail(ErrorCode::InvalidArgument, FindingCode::ZipDuplicateName, document.name);
    }
    return {};
}

/// Opens what was written, before anything at the target changes: every signature made here must hold and cover everything.
Result<Report> checkOwnOutput(const FileWriter& writer, const std::string& target, const Services& services,
                              const Progress& progress)
{
    auto written = writer.written();
    if (!written)
        return std::unexpected(written.error());
    const OpenedDocumentPtr document = openBytes(target, std::move(*written), services);
    if (document->unreadable)
        return fail(ErrorCode::Internal, "own output cannot be read: " + document->unreadable->detail);
    return validateDocument(*document, services, {}, progress);
}

Result<SignOutcome> checkAndCommit(FileWriter& writer, const std::string& target, const std::string& signatureFile,
                                   const std::vector<DocumentToSign>& signedDocuments, const Services& services,
                                   const Progress& progress)
{
    auto report = checkOwnOutput(writer, target, services, progress);
    if (!report)
        return std::unexpected(report.error());
    const auto made =
        std::ranges::find_if(report->signatures, [&](const SignatureReport& s) { return s.facts.file == signatureFile; });
    if (made == report->signatures.end() || made->facts.integrity != Integrity::Intact)
        return fail(ErrorCode::Internal, "own output does not verify");
    const std::vector<std::string> covered = made->facts.covers();
    for (const DocumentToSign& document : signedDocuments)
        if (std::ranges::find(covered, document.name) == covered.end())
            return std::unexpected(
                Error{ErrorCode::Internal, FindingCode::DocumentNotSigned, document.name, "own output does not cover it"});
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped by the user");
    if (auto committed = writer.commit(); !committed)
        return std::unexpected(committed.error());
    return SignOutcome{target, std::move(*report)};
}

/// EN 319 162-1: META-INF/signatures.xml in ASiC-S, META-INF/signatures*.xml in ASiC-E.
std::string signatureFileName(ContainerType type, const Container* existing)
{
    if (type == ContainerType::AsicS)
        return "META-INF/signatures.xml";
    for (int number = 1;; ++number) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
        const std::string name = "META-INF/signatures" + digits + ".xml";
        if (!existing || !existing->find(name))
            return name;
    }
}

/// What a signature adds to a container; the signature file is the first.
Result<std::vector<NewEntry>> makeSignatureFiles(const SigningRequest& request, SigningKey& key, SignatureForm form,
                                                 ContainerType type, const Container* existing, const Progress& progress)
{
    if (form == SignatureForm::CAdES)
        return makeCadesFiles(request, key, type, existing, progress);
    auto signature = makeXadesSignature(request, key, progress);
    if (!signature)
        return std::unexpected(signature.error());
    return std::vector<NewEntry>{
        {signatureFileName(type, existing), memorySource(std::move(*signature)), "text/xml", Compression::Automatic}};
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
    if (options.form == SignatureForm::PAdES && documents.size() == 1)
        return signPdf(documents.front(), key, options, target, services, progress);
    if (auto supported = checkSupported(options); !supported)
        return std::unexpected(supported.error());
    const ContainerType type = *options.container;
    if (auto sound = checkDocuments(documents, type); !sound)
        return std::unexpected(sound.error());
    auto request = makeRequest(documents, key, options, services);
    if (!request)
        return std::unexpected(request.error());
    const auto metadata = makeSignatureFiles(*request, key, options.form, type, nullptr, progress);
    if (!metadata)
        return std::unexpected(metadata.error());

    std::vector<NewEntry> entries;
    for (const DocumentToSign& document : documents)
        entries.push_back({document.name, document.content, document.mediaType, Compression::Automatic});
    auto writer = writeContainer(target, type, entries, *metadata, progress);
    if (!writer)
        return std::unexpected(writer.error());
    return checkAndCommit(*writer, target, metadata->front().name, documents, services, progress);
}

Result<SignOutcome> addSignature(const OpenedDocument& existing, SigningKey& key, const SignOptions& options,
                                 const std::string& target, const Services& services, const Progress& progress)
{
    if (existing.unreadable)
        return std::unexpected(*existing.unreadable);
    if (!existing.container || existing.container->type() != ContainerType::AsicE)
        return fail(ErrorCode::Unsupported, "a signature can be added to an ASiC-E container");
    if (auto supported = checkSupported(options); !supported)
        return std::unexpected(supported.error());
    std::vector<DocumentToSign> documents;
    for (const OpenedPart& part : existing.documents)
        if (!part.signatureRelated)
            documents.push_back({part.name, part.mediaType, part.content});
    if (documents.empty())
        return fail(ErrorCode::InvalidArgument, FindingCode::NoDocuments);
    auto request = makeRequest(documents, key, options, services);
    if (!request)
        return std::unexpected(request.error());
    const auto files = makeSignatureFiles(*request, key, options.form, ContainerType::AsicE, &*existing.container, progress);
    if (!files)
        return std::unexpected(files.error());
    auto writer = extendContainer(target, *existing.container, *files, {}, progress);
    if (!writer)
        return std::unexpected(writer.error());
    return checkAndCommit(*writer, target, files->front().name, documents, services, progress);
}

} // namespace parafa
