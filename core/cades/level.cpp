// SPDX-License-Identifier: EUPL-1.2
#include "cades/level.h"

#include "base/der.h"
#include "cades/names.h"
#include "signature/signer_check.h"

#include <algorithm>
#include <set>

namespace parafa::cades
{

namespace
{

std::size_t values(const std::vector<const CmsAttribute*>& attributes)
{
    std::size_t count = 0;
    for (const CmsAttribute* attribute : attributes)
        count += attribute->values.size();
    return count;
}

/// Serial numbers an OCSP response speaks of: every INTEGER in the right place of its SingleResponses.
void collectOcspSerials(ByteView encoded, std::set<std::string>& serials)
{
    const auto outer = derSingle(encoded);
    if (!outer)
        return;
    DerReader fields(*outer);
    const auto first = fields.next();
    if (first && first->is(DerTag::Enumerated)) { // OCSPResponse: unwrap the BasicOCSPResponse
        const auto tagged = fields.takeContext(0);
        const auto inner = tagged ? derSingle(tagged->content) : std::nullopt;
        const auto parts = inner ? derChildren(*inner) : std::nullopt;
        if (parts && parts->size() == 2)
            collectOcspSerials((*parts)[1].content, serials);
        return;
    }
    if (!first || !first->is(DerTag::Sequence))
        return;
    DerReader data(*first); // ResponseData
    while (const auto part = data.next()) {
        if (!part->is(DerTag::Sequence))
            continue;
        DerReader responses(*part);
        while (const auto response = responses.next()) {
            DerReader single(*response);
            const auto id = single.take(DerTag::Sequence);
            const auto parts = id ? derChildren(*id) : std::nullopt;
            if (parts && parts->size() == 4)
                if (const auto serial = derIntegerHex((*parts)[3]))
                    serials.insert(*serial);
        }
    }
}

/// DER of the issuer of a CRL; empty when malformed.
Bytes crlIssuer(ByteView encoded)
{
    const auto outer = derSingle(encoded);
    DerReader fields(outer ? outer->content : ByteView{});
    const auto list = fields.take(DerTag::Sequence);
    DerReader inner(list ? list->content : ByteView{});
    inner.take(DerTag::Integer);
    inner.take(DerTag::Sequence);
    const auto issuer = inner.take(DerTag::Sequence);
    return issuer ? Bytes(issuer->whole.begin(), issuer->whole.end()) : Bytes();
}

/// One binding, v1 for SHA-1 and v2 for anything else (EN 319 122-1, 6.3, h and i).
bool bindingFits(const CmsSignerInfo& info)
{
    const auto v1 = info.signedAttribute(cms_oid::signingCertificate);
    const auto v2 = info.signedAttribute(cms_oid::signingCertificateV2);
    if (values(v1) + values(v2) != 1)
        return false;
    const auto& attribute = v1.empty() ? *v2[0] : *v1[0];
    if (attribute.values.size() != 1)
        return false;
    const auto ids = parseEssCertificates(attribute.values[0], v1.empty());
    return ids && ids->front().algorithm && (ids->front().algorithm == DigestAlgorithm::Sha1) == v2.empty();
}

class Level
{
public:
    Level(const CmsSignedData& data, const CmsSignerInfo& info, const ParsedSignature& signature, const LevelContext& context)
        : m_data(data), m_info(info), m_signature(signature), m_context(context)
    {
    }

    std::string name() const
    {
        const bool baseline = isBaselineB();
        if (!baseline && !hasBesAttributes(m_info, m_context.counterSignature))
            return "CMS_NOT_ETSI";
        const bool stamped = hasTimestamp(TimestampKind::Signature);
        const bool evidence = stamped && cades::hasRevocationData(m_signature);
        const bool archived = hasTimestamp(TimestampKind::Archive) || m_context.containerArchived;
        if (evidence && hasEvidenceRecord())
            return "CAdES_ERS";
        const bool oldAttributes = !m_info.unsignedAttribute(oid::certificateValues).empty() ||
                                   !m_info.unsignedAttribute(oid::revocationValues).empty() || hasReferences() ||
                                   !m_info.unsignedAttribute(oid::certCrlTimestamp).empty();
        if (baseline && !oldAttributes) {
            if (!stamped)
                return "CAdES_BASELINE_B";
            if (!evidence)
                return "CAdES_BASELINE_T";
            if (!m_info.unsignedAttribute(oid::archiveTimestampV3).empty() || m_context.containerArchived)
                return "CAdES_BASELINE_LTA";
            return archived ? "CAdES_A" : "CAdES_BASELINE_LT";
        }
        return extended(stamped, evidence, archived);
    }

private:
    std::string extended(bool stamped, bool evidence, bool archived) const
    {
        if (!stamped)
            return isBaselineB()                                          ? "CAdES_BASELINE_B"
                   : m_info.signedAttribute(oid::signaturePolicy).empty() ? "CAdES_BES"
                                                                          : "CAdES_EPES";
        if (evidence && archived)
            return "CAdES_A";
        const bool complete = values(m_info.unsignedAttribute(oid::certificateRefs)) == 1 &&
                              values(m_info.unsignedAttribute(oid::revocationRefs)) == 1;
        const bool referencesStamped =
            m_info.unsignedAttribute(oid::escTimestamp).size() + m_info.unsignedAttribute(oid::certCrlTimestamp).size() == 1;
        if (complete)
            return !referencesStamped ? "CAdES_C" : evidence ? "CAdES_XL" : "CAdES_X";
        if (evidence)
            return "CAdES_LT";
        return isBaselineB() ? "CAdES_BASELINE_T" : "CAdES_T";
    }

    bool hasTimestamp(TimestampKind kind) const
    {
        return std::ranges::find(m_signature.timestamps, kind, &ParsedTimestamp::kind) != m_signature.timestamps.end();
    }

    bool hasReferences() const
    {
        return !m_info.unsignedAttribute(oid::certificateRefs).empty() || !m_info.unsignedAttribute(oid::revocationRefs).empty();
    }

    /// A record that stamps an attached signature is internal, one over a detached is external (EN 319 122-1, 5.6).
    bool hasEvidenceRecord() const
    {
        const auto right = m_data.content() ? oid::evidenceRecordInternal : oid::evidenceRecordExternal;
        const auto other = m_data.content() ? oid::evidenceRecordExternal : oid::evidenceRecordInternal;
        return std::ranges::any_of(m_data.signers(), [&](const CmsSignerInfo& signer) {
            return !signer.unsignedAttribute(right).empty() && signer.unsignedAttribute(other).empty();
        });
    }

    /// EN 319 122-1, 6.3, table 1.
    bool isBaselineB() const
    {
        const auto isSigner = [&](const Certificate& certificate) { return m_signature.signer == certificate; };
        return hasBesAttributes(m_info, m_context.counterSignature) &&
               values(m_info.signedAttribute(cms_oid::signingTime)) == 1 &&
               m_info.signedAttribute(oid::signaturePolicy).size() <= 1 &&
               (m_context.counterSignature || m_data.contentType() == cms_oid::data) &&
               std::ranges::any_of(m_data.certificates(), isSigner);
    }

    const CmsSignedData& m_data;
    const CmsSignerInfo& m_info;
    const ParsedSignature& m_signature;
    const LevelContext& m_context;
};

} // namespace

bool hasBesAttributes(const CmsSignerInfo& info, bool counterSignature)
{
    const std::size_t contentTypes = counterSignature ? 0 : 1;
    return values(info.signedAttribute(cms_oid::contentType)) == contentTypes &&
           values(info.signedAttribute(cms_oid::messageDigest)) == 1 && bindingFits(info) &&
           info.signedAttribute(oid::signerAttributes).size() + info.signedAttribute(oid::signerAttributesV2).size() <= 1 &&
           info.signedAttribute(cms_oid::signingTime).size() <= 1;
}

bool hasRevocationData(const ParsedSignature& signature)
{
    if (!signature.signer || (signature.revocationLists.empty() && signature.ocspResponses.empty()))
        return false;
    std::set<std::string> serials;
    for (const Bytes& response : signature.ocspResponses)
        collectOcspSerials(response, serials);
    std::set<Bytes> issuers;
    for (const Bytes& list : signature.revocationLists)
        issuers.insert(crlIssuer(list));
    const Certificate* current = &*signature.signer;
    for (int depth = 0; current && !current->isSelfIssued() && depth < 16; ++depth) {
        const ByteView issuer = current->issuerDer();
        if (!serials.contains(current->serialHex()) && !issuers.contains(Bytes(issuer.begin(), issuer.end())))
            return false;
        const auto next = std::ranges::find_if(signature.certificates, [&](const Certificate& candidate) {
            return std::ranges::equal(candidate.subjectDer(), issuer);
        });
        current = next == signature.certificates.end() ? nullptr : &*next;
    }
    return true;
}

bool hasRevocationDataOf(const Certificate& certificate, const ParsedSignature& signature)
{
    std::set<std::string> serials;
    for (const Bytes& response : signature.ocspResponses)
        collectOcspSerials(response, serials);
    const auto fromIssuer = [&](const Bytes& list) { return std::ranges::equal(crlIssuer(list), certificate.issuerDer()); };
    return serials.contains(certificate.serialHex()) || std::ranges::any_of(signature.revocationLists, fromIssuer);
}

std::string levelOf(const CmsSignedData& data, const CmsSignerInfo& info, const ParsedSignature& signature,
                    const LevelContext& context)
{
    return Level(data, info, signature, context).name();
}

} // namespace parafa::cades
