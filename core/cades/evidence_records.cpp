// SPDX-License-Identifier: EUPL-1.2
#include "cades/evidence_records.h"

#include "cades/names.h"
#include "signature/evidence_record.h"

#include <algorithm>
#include <set>

namespace parafa::cades
{

namespace
{

/// What a record covers is put together in memory.
constexpr std::uint64_t maxProtectedBytes = std::uint64_t{256} << 20;

bool isRecord(const CmsAttribute& attribute)
{
    return attribute.oid == oid::evidenceRecordInternal || attribute.oid == oid::evidenceRecordExternal;
}

/// The time of the first archive time-stamp of an attribute's first record.
std::optional<UtcTime> timeOf(const CmsAttribute& attribute)
{
    const auto record = attribute.values.empty() ? Result<EvidenceRecord>(fail(ErrorCode::Unreadable, "empty"))
                                                 : parseErs(attribute.values.front());
    return record ? checkEvidenceRecord(*record, {}).time : std::nullopt;
}

void append(Bytes& target, ByteView bytes)
{
    target.insert(target.end(), bytes.begin(), bytes.end());
}

/// One tag and length form around content: definite, or indefinite with its end.
Bytes framed(std::uint8_t identifier, ByteView content, bool indefinite)
{
    if (!indefinite)
        return derEncode(identifier, content);
    const std::uint8_t start[] = {identifier, 0x80};
    const std::uint8_t end[] = {0, 0};
    return joinBytes({start, content, end});
}

/// The CMS as it was before an attribute was added. Which other attributes were there then, and how it was encoded, the record
/// does not say: each form that the standards and their users know is tried.
class EarlierCms
{
public:
    EarlierCms(const CmsSignedData& data, const CmsSignerInfo& info) : m_data(data), m_info(info) {}

    /// `byPlace`: without what stands behind the record; else with everything but other records.
    Result<std::vector<Bytes>> digests(const CmsAttribute& self, DigestAlgorithm algorithm, bool byPlace) const
    {
        const auto encapsulated = readAll(*m_data.encapsulatedContentEncoded(), maxProtectedBytes);
        if (!encapsulated)
            return std::unexpected(encapsulated.error());
        std::set<Bytes> forms;
        if (byPlace)
            addForms(*encapsulated, earlierByPlace(self), forms);
        else
            for (const Bytes& attributes : {earlierByTime(self), withoutRecords()})
                addForms(*encapsulated, attributes, forms);
        std::vector<Bytes> digests;
        for (const Bytes& form : forms)
            if (auto digest = digestOf(algorithm, form))
                digests.push_back(std::move(*digest));
        return digests;
    }

private:
    void addForms(ByteView encapsulated, const Bytes& attributes, std::set<Bytes>& forms) const
    {
        const Bytes definite = assemble(encapsulated, attributes, false, false);
        forms.insert(definite);
        if (!m_data.isBer())
            return;
        forms.insert(assemble(encapsulated, attributes, true, false));
        forms.insert(assemble(encapsulated, attributes, true, true));
        // EN 319 122-3 wants DER, RFC 4998 the encoding as it was.
        if (auto der = berToDer(definite))
            forms.insert(std::move(*der));
    }

    Bytes assemble(ByteView encapsulated, const Bytes& attributes, bool indefinite, bool indefiniteSigners) const
    {
        Bytes signers;
        for (const CmsSignerInfo& signer : m_data.signers())
            append(signers,
                   signer.encoded.data() == m_info.encoded.data() ? ByteView(withAttributes(attributes)) : signer.encoded);
        const Bytes body = joinBytes({m_data.headEncoded(), encapsulated, m_data.certificatesEncoded(),
                                      m_data.revocationsEncoded(), framed(0x31, signers, indefiniteSigners)});
        const Bytes tagged = framed(0xa0, framed(0x30, body, indefinite), indefinite);
        return framed(0x30, joinBytes({derOidValue("1.2.840.113549.1.7.2"), tagged}), indefinite);
    }

    Bytes withAttributes(const Bytes& attributes) const
    {
        const auto signer = derSingle(m_info.encoded);
        const ByteView fields = signer ? signer->content : ByteView{};
        const ByteView kept = fields.first(fields.size() - std::min(fields.size(), m_info.unsignedAttributesEncoded.size()));
        return derEncode(0x30, attributes.empty() ? joinBytes({kept}) : joinBytes({kept, derContext(1, attributes)}));
    }

    Bytes earlierByTime(const CmsAttribute& self) const
    {
        Bytes out;
        const auto time = timeOf(self);
        for (const CmsAttribute& attribute : m_info.unsignedAttributes) {
            if (attribute.encoded.data() == self.encoded.data())
                continue;
            if (isRecord(attribute)) {
                const auto other = timeOf(attribute);
                if (!other || !time || *other >= *time)
                    continue;
            }
            append(out, attribute.encoded);
        }
        return out;
    }

    Bytes earlierByPlace(const CmsAttribute& self) const
    {
        Bytes out;
        for (const CmsAttribute& attribute : m_info.unsignedAttributes) {
            if (attribute.encoded.data() == self.encoded.data())
                break;
            append(out, attribute.encoded);
        }
        return out;
    }

    Bytes withoutRecords() const
    {
        Bytes out;
        for (const CmsAttribute& attribute : m_info.unsignedAttributes)
            if (!isRecord(attribute))
                append(out, attribute.encoded);
        return out;
    }

    const CmsSignedData& m_data;
    const CmsSignerInfo& m_info;
};

} // namespace

std::vector<ParsedEvidenceRecord> checkEvidenceRecords(const CmsSignedData& data, const CmsSignerInfo& info,
                                                       const SignerContext& context, const std::string& content,
                                                       const Progress& progress)
{
    std::vector<ParsedEvidenceRecord> records;
    const EarlierCms earlier(data, info);
    for (const CmsAttribute& attribute : info.unsignedAttributes) {
        if (!isRecord(attribute))
            continue;
        bool byPlace = false;
        std::vector<EvidenceObject> objects{{context.file, [&](DigestAlgorithm algorithm, std::optional<Canonicalization>) {
                                                 return earlier.digests(attribute, algorithm, byPlace);
                                             }}};
        const bool external = attribute.oid == oid::evidenceRecordExternal;
        if (external)
            objects.push_back({content, [&](DigestAlgorithm algorithm, std::optional<Canonicalization>) {
                                   return onlyDigest(context.contentDigest(algorithm));
                               }});
        for (const ByteView value : attribute.values) {
            const auto record = parseErs(value);
            byPlace = false;
            records.push_back(record ? checkEvidenceRecord(*record, objects, progress)
                                     : malformedEvidenceRecord({}, record.error()));
            byPlace = true;
            if (record && records.back().integrity != Integrity::Intact)
                if (auto placed = checkEvidenceRecord(*record, objects, progress); placed.integrity == Integrity::Intact) {
                    records.back() = std::move(placed);
                    records.back().coversBelow = 0; // something was added behind it: no time-stamp is surely under it
                }
            // EN 319 122-3: an attached signature has internal records, a detached one external.
            if (external != (data.content() == nullptr)) {
                records.back().integrity = Integrity::Broken;
                records.back().findings.push_back(makeFinding(
                    FindingCode::EvidenceRecordMalformed, {{"detail", external ? "external record in an attached signature"
                                                                               : "internal record in a detached signature"}}));
            }
        }
    }
    return records;
}

} // namespace parafa::cades
