// SPDX-License-Identifier: EUPL-1.2
#include "cades/cms_parts.h"

#include "cades/names.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

constexpr std::uint64_t maxContentBytes = std::uint64_t{1} << 30;

Bytes copyOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

bool isSealed(const CmsSignedData& data)
{
    return std::ranges::any_of(data.signers(), [](const CmsSignerInfo& signer) {
        return std::ranges::any_of(signer.unsignedAttributes, [](const CmsAttribute& attribute) {
            return attribute.oid == oid::archiveTimestamp || attribute.oid == oid::archiveTimestampV2 ||
                   attribute.oid == oid::evidenceRecordInternal || attribute.oid == oid::evidenceRecordExternal;
        });
    });
}

ByteView elementsOf(ByteView tagged)
{
    const auto value = derSingle(tagged);
    return value ? value->content : ByteView{};
}

CmsParts partsOf(const CmsSignedData& data)
{
    CmsParts parts{copyOf(data.headEncoded()),
                   copyOf(elementsOf(data.certificatesEncoded())),
                   copyOf(elementsOf(data.revocationsEncoded())),
                   {}};
    for (const CmsSignerInfo& signer : data.signers())
        parts.signers.push_back(copyOf(signer.encoded));
    return parts;
}

Result<Bytes> assembleCms(const CmsSignedData& data, const CmsParts& parts)
{
    const auto encapsulated = readAll(*data.encapsulatedContentEncoded(), maxContentBytes);
    if (!encapsulated)
        return std::unexpected(encapsulated.error());
    Bytes body = joinBytes({parts.head, *encapsulated});
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

Bytes withUnsignedAttributes(const CmsSignerInfo& info, ByteView attributes)
{
    const ByteView fields = elementsOf(info.encoded);
    const ByteView kept = fields.first(fields.size() - info.unsignedAttributesEncoded.size());
    return derEncode(0x30, joinBytes({kept, derContext(1, attributes)}));
}

Bytes withUnsignedAttribute(const CmsSignerInfo& info, std::string_view type, ByteView value)
{
    const Bytes attribute = derSequence({derOidValue(type), derSetOf({copyOf(value)})});
    return withUnsignedAttributes(info, joinBytes({elementsOf(info.unsignedAttributesEncoded), attribute}));
}

void addOnce(Bytes& elements, const std::vector<ByteView>& present, ByteView item)
{
    const auto same = [&](ByteView other) { return std::ranges::equal(other, item); };
    if (std::ranges::none_of(present, same))
        elements.insert(elements.end(), item.begin(), item.end());
}

} // namespace parafa::cades
