// SPDX-License-Identifier: EUPL-1.2
#include "pades/create.h"

#include "cades/augment.h"
#include "cades/cades.h"
#include "pades/permissions.h"
#include "pdf/appended_source.h"
#include "signature/segmented_source.h"

namespace parafa::pades
{

namespace
{

/// What a time-stamp token with its chain takes, as a rule; a larger one is met by asking for more room.
constexpr std::size_t tokenRoom = 12'288;
constexpr std::size_t attributesRoom = 2'048;

ByteSourcePtr coveredBytes(const PdfFile& pdf, const PdfUnsigned& update)
{
    const auto& range = update.byteRange;
    return segmentedSource(appendedSource(pdf.bytes(), update.added), {{range[0], range[1]}, {range[2], range[3]}});
}

std::size_t roomFor(const SignatureRequest& request)
{
    std::size_t room =
        attributesRoom + tokenRoom + request.signer.der().size() + static_cast<std::size_t>(request.signer.keyBits());
    for (const Certificate& certificate : request.chain)
        room += certificate.der().size();
    return room;
}

} // namespace

Result<Prepared> prepare(const PdfFile& pdf, const SignatureRequest& request, const Progress& progress)
{
    PdfNewSignature dictionary = request.dictionary;
    dictionary.timestamp = false;
    if (dictionary.room == 0)
        dictionary.room = roomFor(request);
    if (dictionary.certify && (*dictionary.certify < 1 || *dictionary.certify > 3))
        return fail(ErrorCode::InvalidArgument, "a certification permits 1, 2 or 3");
    const auto present = pdf.signatures();
    if (!present)
        return std::unexpected(present.error());
    const bool existing = !dictionary.fieldName.empty() && hasEmptySignatureField(pdf, dictionary.fieldName);
    if (auto permitted = checkPermitted(*present, dictionary, existing); !permitted)
        return std::unexpected(permitted.error());
    auto update = addUnsigned(pdf, dictionary);
    if (!update)
        return std::unexpected(update.error());
    SigningRequest cms{{{"", "", coveredBytes(pdf, *update)}},
                       request.signer,
                       request.chain,
                       request.algorithm,
                       request.algorithm.digest,
                       dictionary.time.value_or(UtcTime()),
                       AttributeProfile::Etsi,
                       Packaging::Detached,
                       {},
                       {},
                       {},
                       {}};
    cms.withSigningTime = false; // EN 319 142-1, 6.3: M of the dictionary instead
    auto prepared = cades::prepare(cms, progress);
    if (!prepared)
        return std::unexpected(prepared.error());
    return Prepared{std::move(*prepared), std::move(*update)};
}

Result<Bytes> complete(Prepared prepared, ByteView value, const TokenSource& tokens)
{
    auto cms = cades::complete(prepared.cms, value);
    if (cms && tokens)
        cms = cades::addTimeStamp(*cms, prepared.cms.algorithm.digest, tokens);
    if (!cms)
        return cms;
    if (auto filled = prepared.update.fill(*cms); !filled)
        return std::unexpected(filled.error());
    return std::move(prepared.update.added);
}

Result<Bytes> addDocumentTimestamp(const PdfFile& pdf, DigestAlgorithm algorithm, const TokenSource& tokens,
                                   const Progress& progress)
{
    PdfNewSignature dictionary;
    dictionary.timestamp = true;
    dictionary.room = tokenRoom;
    // A token that is larger than most tells how much room it needs.
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto update = addUnsigned(pdf, dictionary);
        if (!update)
            return std::unexpected(update.error());
        const auto digests = digestsOf({algorithm}, *coveredBytes(pdf, *update), progress);
        if (!digests)
            return std::unexpected(digests.error());
        const auto token = tokens(algorithm, digests->at(algorithm));
        if (!token)
            return token;
        if (token->size() <= update->room) {
            if (auto filled = update->fill(*token); !filled)
                return std::unexpected(filled.error());
            return std::move(update->added);
        }
        dictionary.room = token->size() + attributesRoom;
    }
    return fail(ErrorCode::LimitExceeded, "the time-stamp token does not fit");
}

} // namespace parafa::pades
