// SPDX-License-Identifier: EUPL-1.2
#include "operations/signing_run.h"

#include "operations/key_value.h"

#include <set>

namespace parafa
{

namespace
{

Result<void> checkCombination(const SignOptions& options)
{
    if (options.form == SignatureForm::PAdES)
        return fail(ErrorCode::Unsupported, "a signature in PDF is made in one PDF at a time");
    if (options.form != SignatureForm::XAdES && options.form != SignatureForm::CAdES)
        return fail(ErrorCode::Unsupported, "signatures are made as XAdES or CAdES");
    if (options.container == ContainerType::PlainZip)
        return fail(ErrorCode::Unsupported, "signatures are put into ASiC containers");
    if (options.container && options.packaging != Packaging::Detached)
        return fail(ErrorCode::InvalidArgument, "signatures in containers are detached");
    if (options.form == SignatureForm::CAdES && options.packaging == Packaging::Enveloped)
        return fail(ErrorCode::InvalidArgument, "a CAdES signature is attached (enveloping) or detached");
    return {};
}

Result<SignatureLevel> wantedLevel(const SignOptions& options, const Services& services)
{
    const auto level = signatureLevelFromText(options.level);
    if (!level)
        return fail(ErrorCode::InvalidArgument, "no such level: " + options.level);
    // Before a key is used or a document read: without a service there is nothing above B.
    if (*level != SignatureLevel::B && (services.timeStampServices.empty() || !services.http))
        return fail(ErrorCode::InvalidArgument, FindingCode::LevelNoTimestampService);
    return *level;
}

} // namespace

Result<SigningRun> SigningRun::make(SigningKey* key, const SignOptions& options, const std::string& target,
                                    const Services& services, const Progress& progress)
{
    if (auto possible = checkCombination(options); !possible)
        return std::unexpected(possible.error());
    const auto level = wantedLevel(options, services);
    return level ? Result<SigningRun>(SigningRun{key, options, *level, target, services, progress})
                 : std::unexpected(level.error());
}

Result<SigningRun> SigningRun::insidePdf(SigningKey& key, const SignOptions& options, const std::string& target,
                                         const Services& services, const Progress& progress)
{
    const auto level = wantedLevel(options, services);
    return level ? Result<SigningRun>(SigningRun{&key, options, *level, target, services, progress})
                 : std::unexpected(level.error());
}

Result<SigningRequest> SigningRun::request(const std::vector<DocumentToSign>& documents) const
{
    const auto algorithm = algorithmForKey(key->certificate(), options.digest, options.pss);
    if (!algorithm)
        return std::unexpected(algorithm.error());
    SigningRequest request{documents,
                           key->certificate(),
                           key->chain(),
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

Result<void> checkDocuments(const std::vector<DocumentToSign>& documents, std::optional<ContainerType> container)
{
    if (documents.empty())
        return fail(ErrorCode::InvalidArgument, "nothing to sign");
    // EN 319 162-1, 4.3.3.2: ASiC-S holds one data object.
    if (container == ContainerType::AsicS && documents.size() != 1)
        return fail(ErrorCode::InvalidArgument, FindingCode::AsicsDocumentCount);
    std::set<std::string> names;
    for (const DocumentToSign& document : documents) {
        if (container && (document.name == "mimetype" || document.name.starts_with("META-INF/")))
            return fail(ErrorCode::InvalidArgument, FindingCode::EntryNameUnsafe, document.name);
        if (!names.insert(document.name).second)
            return fail(ErrorCode::InvalidArgument, FindingCode::ZipDuplicateName, document.name);
    }
    return {};
}

Result<SignOutcome> commitChecked(FileWriter& writer, Report report, const SigningRun& run)
{
    if (run.progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped by the user");
    if (auto committed = writer.commit(); !committed)
        return std::unexpected(committed.error());
    return SignOutcome{run.target, std::move(report)};
}

Result<Bytes> completeXades(const Result<PreparedSignature>& prepared, const SigningRequest& request, SigningKey& key)
{
    if (!prepared)
        return std::unexpected(prepared.error());
    auto value = provenValue(*prepared, request.signer, key);
    if (!value)
        return std::unexpected(value.error());
    return xades::complete(*prepared, *value);
}

} // namespace parafa
