// SPDX-License-Identifier: EUPL-1.2
#include "container/container_writer.h"
#include "operations/signing_run.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// Where a signature lies: the whole file, or an entry of a container.
struct Place {
    const ContainerEntry* entry = nullptr;
    Bytes content;
};

Result<Place> placeOf(const OpenedDocument& existing, const Report& report, const std::string& signatureId)
{
    const auto found = std::ranges::find(report.signatures, signatureId, [](const SignatureReport& s) { return s.facts.id; });
    if (found == report.signatures.end())
        return fail(ErrorCode::NotFound, "no signature " + signatureId);
    if (found->facts.form != SignatureForm::XAdES)
        return fail(ErrorCode::Unsupported, "counter signatures are made to XAdES signatures");
    if (found->facts.integrity == Integrity::Broken)
        return fail(ErrorCode::Unsupported, FindingCode::LevelSignatureBroken, signatureId);
    Place place;
    if (existing.container)
        place.entry = existing.container->find(found->facts.file);
    auto content = readAll(place.entry ? *place.entry->content : *existing.bytes);
    if (!content)
        return std::unexpected(content.error());
    place.content = std::move(*content);
    return place;
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
    const auto byId = [&](const Report& report) {
        return std::ranges::find(report.signatures, signatureId, [](const SignatureReport& s) { return s.facts.id; });
    };
    const auto then = byId(before), now = byId(after);
    if (now == after.signatures.end() || now->counterSignatures.size() != then->counterSignatures.size() + 1)
        return fail(ErrorCode::Internal, "own output does not hold the counter signature");
    const ParsedSignature& made = now->counterSignatures.back().facts;
    if (made.integrity != Integrity::Intact)
        return fail(ErrorCode::Internal, "own output does not verify: " + made.id);
    return checkRaised(before, after, SignatureLevel::B);
}

} // namespace

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
    auto file =
        completeXades(xades::prepareCounterSignature(place->content, {.id = signatureId}, *request, progress), *request, key);
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
