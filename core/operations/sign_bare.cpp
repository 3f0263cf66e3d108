// SPDX-License-Identifier: EUPL-1.2
#include "operations/sign_cades.h"
#include "operations/signing_run.h"

#include <algorithm>

namespace parafa
{

namespace
{

Result<void> checkBare(const std::vector<DocumentToSign>& documents, const SignOptions& options)
{
    if (documents.size() == 1)
        return {};
    // RFC 5652, 5: a SignedData has one content.
    if (options.form == SignatureForm::CAdES)
        return fail(ErrorCode::InvalidArgument, "a CAdES signature outside a container signs one file; use --container asice");
    if (options.packaging == Packaging::Enveloped)
        return fail(ErrorCode::InvalidArgument, "an enveloped signature signs the one XML file it lies in");
    return {};
}

Result<Bytes> makeXades(const SigningRequest& request, const SignedObjects& objects, SigningRun& run)
{
    auto file = completeXades(xades::prepareDocument(request, run.progress), request, *run.key);
    if (!file || run.level == SignatureLevel::B)
        return file;
    LevelRaiser raiser = run.raiser();
    return raiser.raiseXades(std::move(*file), {.host = xades::Host::Document, .file = std::string(baseName(run.target))},
                             objects);
}

Result<Bytes> makeCades(const SigningRequest& request, const SignedObjects& objects, SigningRun& run)
{
    auto file = makeCadesSignature(request, *run.key, run.progress);
    if (!file || run.level == SignatureLevel::B)
        return file;
    cades::ParseOptions options;
    options.file = baseName(run.target);
    options.signedObject = request.documents.front().name;
    LevelRaiser raiser = run.raiser();
    return raiser.raiseCades(std::move(*file), options, objects);
}

} // namespace

Result<SignOutcome> signBare(const std::vector<DocumentToSign>& documents, SigningRun& run)
{
    if (auto possible = checkBare(documents, run.options); !possible)
        return std::unexpected(possible.error());
    const auto request = run.request(documents);
    if (!request)
        return std::unexpected(request.error());
    const bool detached = run.options.packaging == Packaging::Detached;
    const std::vector<DocumentToSign> outside = detached ? documents : std::vector<DocumentToSign>();
    SignedObjects objects;
    for (const DocumentToSign& document : outside)
        objects.add(document.name, document.content);
    const auto file =
        run.options.form == SignatureForm::CAdES ? makeCades(*request, objects, run) : makeXades(*request, objects, run);
    if (!file)
        return std::unexpected(file.error());

    auto writer = FileWriter::create(run.target);
    if (!writer)
        return std::unexpected(writer.error());
    if (auto written = writer->write(*file); !written)
        return std::unexpected(written.error());
    auto report = readBack(*writer, run.target, outside, run.services, run.progress);
    if (!report)
        return std::unexpected(report.error());
    // An enveloped signature is put behind those that the document has.
    if (report->signatures.empty())
        return fail(ErrorCode::Internal, "own output does not hold the signature");
    const SignatureReport& made = report->signatures.back();
    if (auto good = checkMade(made, run.level); !good)
        return std::unexpected(good.error());
    if (detached && run.options.form == SignatureForm::XAdES)
        if (auto good = checkCovers(made, documents); !good)
            return std::unexpected(good.error());
    if (made.facts.covers().empty())
        return fail(ErrorCode::Internal, "own output covers nothing");
    return commitChecked(*writer, std::move(*report), run);
}

} // namespace parafa
