// SPDX-License-Identifier: EUPL-1.2
#include "cades/augment.h"

#include "cades/names.h"
#include "cades/time_stamps.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

Bytes copyOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// The parts of a SignedData from which it is written again.
struct Parts {
    Bytes certificates, revocations; ///< the elements, without the tag
    std::vector<Bytes> signers;
};

ByteView elementsOf(ByteView tagged)
{
    const auto value = derSingle(tagged);
    return value ? value->content : ByteView{};
}

Parts partsOf(const CmsSignedData& data)
{
    Parts parts{copyOf(elementsOf(data.certificatesEncoded())), copyOf(elementsOf(data.revocationsEncoded())), {}};
    for (const CmsSignerInfo& signer : data.signers())
        parts.signers.push_back(copyOf(signer.encoded));
    return parts;
}

Result<Bytes> assemble(const CmsSignedData& data, const Parts& parts)
{
    const auto encapsulated = readAll(*data.encapsulatedContentEncoded(), std::uint64_t{1} << 30);
    if (!encapsulated)
        return std::unexpected(encapsulated.error());
    Bytes body = joinBytes({data.headEncoded(), *encapsulated});
    if (!parts.certificates.empty())
        body = joinBytes({body, derContext(0, parts.certificates)});
    if (!parts.revocations.empty())
        body = joinBytes({body, derContext(1, parts.revocations)});
    Bytes signers;
    for (const Bytes& signer : parts.signers)
        signers.insert(signers.end(), signer.begin(), signer.end());
    body = joinBytes({body, derEncode(0x31, signers)});
    return derSequence({derOidValue("1.2.840.113549.1.7.2"), derContext(0, derEncode(0x30, body))});
}

/// New attributes go to the end: earlier archive time-stamps may stand over the order of what is there.
Bytes withUnsignedAttribute(const CmsSignerInfo& info, std::string_view type, ByteView value)
{
    const Bytes attribute = derSequence({derOidValue(type), derSetOf({copyOf(value)})});
    const Bytes all = joinBytes({elementsOf(info.unsignedAttributesEncoded), attribute});
    const ByteView fields = elementsOf(info.encoded);
    const ByteView kept = fields.first(fields.size() - info.unsignedAttributesEncoded.size());
    return derEncode(0x30, joinBytes({kept, derContext(1, all)}));
}

/// The token with an unsigned attribute of its own; its signature is not over those.
Result<Bytes> withHashIndex(ByteView token, ByteView index)
{
    const auto data = CmsSignedData::parse(token);
    if (!data || data->signers().size() != 1)
        return fail(ErrorCode::Unreadable, FindingCode::TimestampMalformed);
    Parts parts = partsOf(*data);
    parts.signers[0] = withUnsignedAttribute(data->signers()[0], oid::atsHashIndexV3, index);
    return assemble(*data, parts);
}

void addOnce(Bytes& elements, const std::vector<ByteView>& present, ByteView item)
{
    const auto same = [&](ByteView other) { return std::ranges::equal(other, item); };
    if (std::ranges::none_of(present, same))
        elements.insert(elements.end(), item.begin(), item.end());
}

} // namespace

Result<Bytes> addTimeStamp(ByteView cms, DigestAlgorithm algorithm, const TokenSource& tokens)
{
    const auto data = CmsSignedData::parse(cms);
    if (!data)
        return std::unexpected(data.error());
    Parts parts = partsOf(*data);
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
    return assemble(*data, parts);
}

Result<Bytes> addEvidence(ByteView cms, const Evidence& evidence)
{
    const auto data = CmsSignedData::parse(cms);
    if (!data)
        return std::unexpected(data.error());
    Parts parts = partsOf(*data);
    for (const Certificate& certificate : evidence.certificates)
        addOnce(parts.certificates, data->certificateChoices(), certificate.der());
    for (const Bytes& list : evidence.revocationLists)
        addOnce(parts.revocations, data->revocationChoices(), list);
    for (const Bytes& response : evidence.ocspResponses) {
        // OtherRevocationInfoFormat with id-ri-ocsp-response (RFC 5940)
        const Bytes choice = derContext(1, joinBytes({derOidValue("1.3.6.1.5.5.7.16.2"), response}));
        addOnce(parts.revocations, data->revocationChoices(), choice);
    }
    return assemble(*data, parts);
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
    Parts parts = partsOf(*data);
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
    return assemble(*data, parts);
}

} // namespace parafa::cades
