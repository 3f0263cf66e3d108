// SPDX-License-Identifier: EUPL-1.2
#include "cades/augment.h"

#include "cades/cms_parts.h"
#include "cades/names.h"
#include "cades/time_stamps.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

/// The token with an unsigned attribute of its own; its signature is not over those.
Result<Bytes> withHashIndex(ByteView token, ByteView index)
{
    const auto data = CmsSignedData::parse(token);
    if (!data || data->signers().size() != 1)
        return fail(ErrorCode::Unreadable, FindingCode::TimestampMalformed);
    CmsParts parts = partsOf(*data);
    parts.signers[0] = withUnsignedAttribute(data->signers()[0], oid::atsHashIndexV3, index);
    return assembleCms(*data, parts);
}

/// version and digestAlgorithms with this algorithm among the latter (RFC 5652, 5.1).
Bytes headWith(const CmsSignedData& data, const CmsAlgorithm& algorithm)
{
    DerReader fields(data.headEncoded());
    const auto version = fields.next(), algorithms = fields.next();
    const auto known = std::ranges::find(data.digestAlgorithms(), algorithm.oid, &CmsAlgorithm::oid);
    if (!version || !algorithms || known != data.digestAlgorithms().end())
        return joinBytes({data.headEncoded()});
    return joinBytes({version->whole, derEncode(0x31, joinBytes({algorithms->content, algorithm.encoded}))});
}

} // namespace

Result<Bytes> addSigner(ByteView cms, ByteView signer)
{
    const auto data = CmsSignedData::parse(cms), added = CmsSignedData::parse(signer);
    if (!data)
        return std::unexpected(data.error());
    if (!added || added->signers().size() != 1)
        return fail(ErrorCode::InvalidArgument, "not a CMS of one signer");
    if (isSealed(*data))
        return fail(ErrorCode::Unsupported,
                    "an archive time-stamp or an evidence record stands over the signatures that are there");
    CmsParts parts = partsOf(*data);
    parts.head = headWith(*data, added->signers()[0].digestAlgorithm);
    parts.signers.push_back(joinBytes({added->signers()[0].encoded}));
    for (const ByteView choice : added->certificateChoices())
        addOnce(parts.certificates, data->certificateChoices(), choice);
    return assembleCms(*data, parts);
}

Result<Bytes> addTimeStamp(ByteView cms, DigestAlgorithm algorithm, const TokenSource& tokens)
{
    const auto data = CmsSignedData::parse(cms);
    if (!data)
        return std::unexpected(data.error());
    CmsParts parts = partsOf(*data);
    for (std::size_t i = 0; i < parts.signers.size(); ++i) {
        const CmsSignerInfo& info = data->signers()[i];
        if (!info.unsignedAttribute(oid::signatureTimestamp).empty())
            continue;
        const auto digest = digestOf(algorithm, info.signature);
        const auto token = digest ? tokens(algorithm, *digest) : digest;
        if (!token)
            return token;
        parts.signers[i] = withUnsignedAttribute(info, oid::signatureTimestamp, *token);
    }
    return assembleCms(*data, parts);
}

Result<Bytes> addEvidence(ByteView cms, const Evidence& evidence)
{
    const auto data = CmsSignedData::parse(cms);
    if (!data)
        return std::unexpected(data.error());
    CmsParts parts = partsOf(*data);
    for (const Certificate& certificate : evidence.certificates)
        addOnce(parts.certificates, data->certificateChoices(), certificate.der());
    for (const Bytes& list : evidence.revocationLists)
        addOnce(parts.revocations, data->revocationChoices(), list);
    for (const Bytes& response : evidence.ocspResponses) {
        // OtherRevocationInfoFormat with id-ri-ocsp-response (RFC 5940)
        const Bytes choice = derContext(1, joinBytes({derOidValue("1.3.6.1.5.5.7.16.2"), response}));
        addOnce(parts.revocations, data->revocationChoices(), choice);
    }
    return assembleCms(*data, parts);
}

Result<Bytes> addArchiveTimeStamp(ByteView cms, DigestAlgorithm algorithm, const TokenSource& tokens,
                                  const std::function<Result<Bytes>(DigestAlgorithm)>& contentDigest)
{
    const auto data = CmsSignedData::parse(cms);
    if (!data)
        return std::unexpected(data.error());
    Result<Bytes> content = fail(ErrorCode::NotFound, "the signed content is not at hand");
    if (data->content()) {
        auto digests = digestsOf({algorithm}, *data->content());
        content = digests ? Result<Bytes>(digests->at(algorithm)) : Result<Bytes>(std::unexpected(digests.error()));
    } else if (contentDigest) {
        content = contentDigest(algorithm);
    }
    if (!content)
        return content;
    CmsParts parts = partsOf(*data);
    for (std::size_t i = 0; i < parts.signers.size(); ++i) {
        const CmsSignerInfo& info = data->signers()[i];
        const auto index = makeHashIndexV3(*data, info, algorithm);
        const auto digest = index ? digestOf(algorithm, archiveV3Input(*data, info, *content, *index)) : index;
        const auto token = digest ? tokens(algorithm, *digest) : digest;
        const auto archived = token ? withHashIndex(*token, *index) : token;
        if (!archived)
            return archived;
        parts.signers[i] = withUnsignedAttribute(info, oid::archiveTimestampV3, *archived);
    }
    return assembleCms(*data, parts);
}

} // namespace parafa::cades
