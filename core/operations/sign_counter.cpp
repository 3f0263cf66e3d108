// SPDX-License-Identifier: EUPL-1.2
#include "cades/counter_signature.h"
#include "container/container_writer.h"
#include "operations/container_archive.h"
#include "operations/key_value.h"
#include "operations/signing_run.h"

#include <algorithm>
#include <map>

namespace parafa
{

namespace
{

/// A signature of the report with its place: among those of its file, then among the counter signatures.
struct FoundSignature {
    const SignatureReport* report = nullptr;
    cades::SignerPlace place;
    std::size_t index = 0; ///< of the signature itself, or of that above all others, in the report
};

bool findBelow(const SignatureReport& signature, const std::string& id, FoundSignature& found)
{
    if (signature.facts.id == id) {
        found.report = &signature;
        return true;
    }
    for (std::size_t i = 0; i < signature.counterSignatures.size(); ++i) {
        found.place.push_back(i);
        if (findBelow(signature.counterSignatures[i], id, found))
            return true;
        found.place.pop_back();
    }
    return false;
}

std::optional<FoundSignature> findSignature(const Report& report, const std::string& id)
{
    std::map<std::string_view, std::size_t> inFile;
    for (const SignatureReport& signature : report.signatures) {
        FoundSignature found{nullptr, {inFile[signature.facts.file]++}};
        if (findBelow(signature, id, found)) {
            found.index = static_cast<std::size_t>(&signature - report.signatures.data());
            return found;
        }
    }
    return std::nullopt;
}

/// The same signature in the report about the new file, where ids may follow the name of the file. Null where it is not.
const SignatureReport* sameIn(const Report& report, const FoundSignature& found)
{
    const SignatureReport* signature = found.index < report.signatures.size() ? &report.signatures[found.index] : nullptr;
    for (std::size_t i = 1; signature && i < found.place.size(); ++i)
        signature =
            found.place[i] < signature->counterSignatures.size() ? &signature->counterSignatures[found.place[i]] : nullptr;
    return signature;
}

/// Where a signature lies: the whole file, or an entry of a container.
struct Place {
    const ContainerEntry* entry = nullptr;
    Bytes content;
    SignatureForm form = SignatureForm::XAdES;
    cades::SignerPlace signer; ///< of a CMS
};

/// What covers the whole signature file would no longer fit: archive time-stamps and evidence records over entries of the
/// container, and signatures over those of others.
Result<void> checkMayChange(const OpenedDocument& existing, const ContainerEntry* entry, const std::string& signatureId)
{
    if (!entry)
        return {};
    for (const cades::AsicManifest& manifest : readManifests(*existing.container))
        if (manifest.names(entry->name))
            return fail(ErrorCode::Unsupported, FindingCode::CounterSignatureWouldBreak, signatureId, manifest.file);
    return {};
}

Result<Place> placeOf(const OpenedDocument& existing, const Report& report, const std::string& signatureId)
{
    const auto found = findSignature(report, signatureId);
    if (!found)
        return fail(ErrorCode::NotFound, "no signature " + signatureId);
    const ParsedSignature& facts = found->report->facts;
    if (facts.form != SignatureForm::XAdES && facts.form != SignatureForm::CAdES)
        return fail(ErrorCode::Unsupported,
                    facts.form == SignatureForm::PAdES
                        ? "a signature in a PDF takes no counter signature (EN 319 142-1, 5.3); sign the PDF once more"
                        : "counter signatures are made to XAdES and CAdES signatures");
    if (facts.integrity == Integrity::Broken)
        return fail(ErrorCode::Unsupported, FindingCode::LevelSignatureBroken, signatureId);
    Place place;
    place.form = facts.form;
    place.signer = found->place;
    if (existing.container)
        place.entry = existing.container->find(facts.file);
    else if (existing.kind != FileKind::SignedXml && existing.kind != FileKind::Cms)
        return fail(ErrorCode::Unsupported, "counter signatures are made in containers, XML and CMS files");
    if (auto may = checkMayChange(existing, place.entry, signatureId); !may)
        return std::unexpected(may.error());
    const ByteSourcePtr source = place.entry ? place.entry->content : existing.bytes;
    auto content = facts.form == SignatureForm::CAdES ? cades::binaryCms(source) : readAll(*source);
    if (!content)
        return std::unexpected(content.error());
    place.content = std::move(*content);
    return place;
}

/// The file with the counter signature in it.
Result<Bytes> makeCounterSignature(const Place& place, const std::string& signatureId, const SigningRequest& request,
                                   SigningKey& key, const Progress& progress)
{
    if (place.form == SignatureForm::XAdES)
        return completeXades(xades::prepareCounterSignature(place.content, {.id = signatureId}, request, progress), request, key);
    const auto prepared = cades::prepareCounterSignature(place.content, place.signer, request);
    if (!prepared)
        return std::unexpected(prepared.error());
    const auto value = provenValue(*prepared, request.signer, key);
    return value ? cades::completeCounterSignature(place.content, place.signer, *prepared, *value) : value;
}

Result<FileWriter> write(const OpenedDocument& existing, const Place& place, Bytes content, const SigningRun& run)
{
    if (place.entry) {
        const NewEntry replaced{place.entry->name, memorySource(std::move(content)), place.entry->mediaType,
                                Compression::Automatic};
        return extendContainer(run.target, *existing.container, {}, {replaced}, run.progress, Replaceable::Signatures);
    }
    auto writer = FileWriter::create(run.target);
    if (!writer)
        return writer;
    if (auto written = writer->write(content); !written)
        return std::unexpected(written.error());
    return writer;
}

/// The counter signature that was not there before is intact, and so is everything that was.
Result<void> checkCountered(const Report& before, const Report& after, const std::string& signatureId)
{
    const auto then = findSignature(before, signatureId);
    const SignatureReport* now = then ? sameIn(after, *then) : nullptr;
    if (!now || now->counterSignatures.size() != then->report->counterSignatures.size() + 1)
        return fail(ErrorCode::Internal, "own output does not hold the counter signature");
    const ParsedSignature& made = now->counterSignatures.back().facts;
    if (made.integrity != Integrity::Intact)
        return fail(ErrorCode::Internal, "own output does not verify: " + made.id);
    if (losesProtection(before, after))
        return fail(ErrorCode::Unsupported, FindingCode::CounterSignatureWouldBreak, signatureId);
    return checkRaised(before, after, SignatureLevel::B);
}

} // namespace

Result<void> checkCounterSignature(const OpenedDocument& existing, const Report& report, const std::string& signatureId)
{
    if (existing.unreadable)
        return std::unexpected(*existing.unreadable);
    const auto place = placeOf(existing, report, signatureId);
    return place ? Result<void>() : std::unexpected(place.error());
}

Result<SignOutcome> addCounterSignature(const OpenedDocument& existing, const std::string& signatureId, SigningKey& key,
                                        const SignOptions& options, const std::string& target, const Services& services,
                                        const Progress& progress)
{
    if (existing.unreadable)
        return std::unexpected(*existing.unreadable);
    auto run = SigningRun::make(&key, options, target, services, progress);
    if (!run)
        return std::unexpected(run.error());
    if (run->level != SignatureLevel::B)
        return fail(ErrorCode::InvalidArgument, "a counter signature is raised with the signature that holds it: use augment");
    const auto before = validateDocument(existing, services, {}, progress);
    if (!before)
        return std::unexpected(before.error());
    const auto place = placeOf(existing, *before, signatureId);
    if (!place)
        return std::unexpected(place.error());
    const auto request = run->request({});
    if (!request)
        return std::unexpected(request.error());
    auto file = makeCounterSignature(*place, signatureId, *request, key, progress);
    if (!file)
        return std::unexpected(file.error());
    auto writer = write(existing, *place, std::move(*file), *run);
    if (!writer)
        return std::unexpected(writer.error());
    auto report = readBack(*writer, target, {}, services, progress);
    if (!report)
        return std::unexpected(report.error());
    if (auto good = checkCountered(*before, *report, signatureId); !good)
        return std::unexpected(good.error());
    return commitChecked(*writer, std::move(*report), *run);
}

} // namespace parafa
