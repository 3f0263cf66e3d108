// SPDX-License-Identifier: EUPL-1.2
#include "signature/signer_check.h"

#include <algorithm>

namespace parafa
{

std::optional<std::vector<EssCertificateId>> parseEssCertificates(ByteView value, bool v2)
{
    const auto outer = derSingle(value);
    if (!outer || !outer->is(DerTag::Sequence))
        return std::nullopt;
    DerReader fields(*outer);
    const auto certs = fields.take(DerTag::Sequence);
    if (!certs)
        return std::nullopt;
    std::vector<EssCertificateId> ids;
    DerReader each(*certs);
    while (const auto item = each.next()) {
        EssCertificateId id;
        DerReader reader(*item);
        id.algorithm = v2 ? DigestAlgorithm::Sha256 : DigestAlgorithm::Sha1;
        if (const auto algorithm = v2 ? reader.take(DerTag::Sequence) : std::nullopt) {
            const auto parsed = parseCmsAlgorithm(*algorithm);
            if (!parsed)
                return std::nullopt;
            id.algorithm = digestFromOid(parsed->oid);
        }
        const auto hash = reader.take(DerTag::OctetString);
        if (!item->is(DerTag::Sequence) || !hash)
            return std::nullopt;
        id.digest.assign(hash->content.begin(), hash->content.end());
        if (const auto issuerSerial = reader.take(DerTag::Sequence)) {
            DerReader parts(*issuerSerial);
            const auto names = parts.take(DerTag::Sequence);
            const auto serial = parts.take(DerTag::Integer);
            if (names && serial) {
                DerReader general(*names);
                while (const auto name = general.next())
                    if (name->isContext(4))
                        id.issuerDer.assign(name->content.begin(), name->content.end());
                id.serialHex = derIntegerHex(*serial).value_or("");
            }
        }
        ids.push_back(std::move(id));
    }
    if (each.malformed() || ids.empty())
        return std::nullopt;
    return ids;
}

namespace
{

using enum FindingCode;

class SignerCheck
{
public:
    SignerCheck(const CmsSignerInfo& info, const std::vector<Certificate>& candidates, const ContentDigest& contentDigest,
                const CmsSignerRules& rules)
        : m_info(info), m_candidates(candidates), m_contentDigest(contentDigest), m_rules(rules)
    {
    }

    CmsSignerFacts run()
    {
        m_facts.hasSignedAttributes = !m_info.signedAttributesEncoded.empty();
        readAlgorithms();
        readBindings();
        if (m_facts.hasSignedAttributes) {
            checkContentType();
            checkMessageDigest();
            checkAlgorithmProtection();
        } else {
            m_facts.findings.push_back(makeFinding(CmsNoSignedAttributes));
            m_broken |= m_rules.adesDemanded;
        }
        checkValue();
        m_facts.integrity = m_broken ? Integrity::Broken : m_unknown ? Integrity::Unknown : Integrity::Intact;
        return std::move(m_facts);
    }

private:
    void broken(FindingCode code, FindingArguments arguments = {})
    {
        m_broken = true;
        m_facts.findings.push_back(makeFinding(code, std::move(arguments)));
    }

    void readAlgorithms()
    {
        m_facts.digestAlgorithm = digestFromOid(m_info.digestAlgorithm.oid);
        const auto found = signatureAlgorithmFromCms(m_info.signatureAlgorithm, m_facts.digestAlgorithm);
        m_facts.algorithm = found.algorithm;
        // Some writers put the signature algorithm where the digest belongs.
        if (!m_facts.digestAlgorithm && m_info.digestAlgorithm.oid == m_info.signatureAlgorithm.oid && found.algorithm)
            m_facts.digestAlgorithm = found.algorithm->digest;
        // A signature algorithm of another name in that place is not an unknown digest but a contradiction.
        if (!m_facts.digestAlgorithm && signatureAlgorithmFromCms(m_info.digestAlgorithm, std::nullopt).algorithm)
            broken(CmsDigestAlgorithmContradicts);
        if (!m_facts.digestAlgorithm) {
            m_unknown = true;
            m_facts.findings.push_back(makeFinding(DigestAlgorithmUnknown, {{"algorithm", m_info.digestAlgorithm.oid}}));
        }
        if (!m_facts.algorithm) {
            m_unknown = true;
            m_facts.findings.push_back(makeFinding(SignatureAlgorithmUnknown, {{"algorithm", m_info.signatureAlgorithm.oid}}));
        }
        if (found.digestContradicts)
            broken(CmsDigestAlgorithmContradicts);
    }

    const CmsAttribute* single(std::string_view oid, FindingCode missing)
    {
        const auto all = m_info.signedAttribute(oid);
        if (all.empty()) {
            broken(missing);
            return nullptr;
        }
        if (all.size() > 1 || all[0]->values.size() != 1) {
            broken(CmsAttributeDuplicated, {{"name", std::string(oid)}});
            return nullptr;
        }
        return all[0];
    }

    void checkContentType()
    {
        if (m_rules.contentType.empty()) {
            if (!m_info.signedAttribute(cms_oid::contentType).empty())
                broken(CmsContentTypeInCounterSignature);
            return;
        }
        const auto* attribute = single(cms_oid::contentType, CmsContentTypeMissing);
        if (!attribute)
            return;
        const auto value = derSingle(attribute->values[0]);
        if (!value || derOid(*value) != m_rules.contentType)
            broken(CmsContentTypeMismatch);
    }

    void checkMessageDigest()
    {
        const auto* attribute = single(cms_oid::messageDigest, CmsMessageDigestMissing);
        if (!attribute || !m_facts.digestAlgorithm)
            return;
        const auto value = derSingle(attribute->values[0]);
        const auto octets = value ? derOctets(*value) : std::nullopt;
        if (!octets) {
            broken(CmsMessageDigestMissing);
            return;
        }
        const auto actual = m_contentDigest(*m_facts.digestAlgorithm);
        if (!actual) {
            contentFailed(actual.error());
            return;
        }
        m_facts.content = *actual == *octets ? ReferenceState::Match : ReferenceState::Mismatch;
        if (*actual != *octets)
            broken(ReferenceDigestMismatch);
    }

    /// Absent parameters and NULL say the same (RFC 5754, 2).
    static bool sameAlgorithm(const CmsAlgorithm& one, const CmsAlgorithm& other)
    {
        const auto parameters = [](const CmsAlgorithm& algorithm) {
            const auto value = derSingle(algorithm.parameters);
            return value && value->is(DerTag::Null) ? ByteView{} : algorithm.parameters;
        };
        return one.oid == other.oid && std::ranges::equal(parameters(one), parameters(other));
    }

    /// CMSAlgorithmProtection (RFC 6211, 3): where it is there, it must name the algorithms that were used.
    void checkAlgorithmProtection()
    {
        const auto all = m_info.signedAttribute(cms_oid::algorithmProtection);
        if (all.empty())
            return;
        const auto value = all.size() == 1 && all[0]->values.size() == 1 ? derSingle(all[0]->values[0]) : std::nullopt;
        DerReader reader(value ? value->content : ByteView{});
        const auto digest = reader.take(DerTag::Sequence);
        const auto signature = reader.takeContext(1);
        const auto digestAlgorithm = digest ? parseCmsAlgorithm(*digest) : std::nullopt;
        if (!digestAlgorithm || !sameAlgorithm(*digestAlgorithm, m_info.digestAlgorithm)) {
            broken(CmsAlgorithmProtectionMismatch);
            return;
        }
        if (!signature)
            return;
        DerReader fields(*signature); // [1] IMPLICIT AlgorithmIdentifier
        const auto oid = fields.take(DerTag::Oid);
        const auto parameters = fields.next();
        const CmsAlgorithm named{oid ? derOid(*oid).value_or("") : "", parameters ? parameters->whole : ByteView{}, {}};
        if (!sameAlgorithm(named, m_info.signatureAlgorithm))
            broken(CmsAlgorithmProtectionMismatch);
    }

    void contentFailed(const Error& error)
    {
        m_unknown = true;
        if (error.code == ErrorCode::NotFound) {
            m_facts.content = ReferenceState::NotFound;
            m_facts.findings.push_back(makeFinding(SignedDocumentMissing));
        } else if (error.reason) {
            m_facts.findings.push_back(error.asFinding());
        }
    }

    struct Binding {
        std::vector<EssCertificateId> ids;
    };

    void readBindings()
    {
        for (const bool v2 : {false, true}) {
            const auto oid = v2 ? cms_oid::signingCertificateV2 : cms_oid::signingCertificate;
            const auto all = m_info.signedAttribute(oid);
            if (all.empty())
                continue;
            bool usable = all.size() == 1 && all[0]->values.size() == 1;
            if (!usable) {
                m_duplicatedBinding = true;
                m_facts.findings.push_back(makeFinding(CmsAttributeDuplicated, {{"name", std::string(oid)}}));
                m_broken |= m_rules.adesDemanded;
            }
            for (const CmsAttribute* attribute : all) {
                for (const ByteView value : attribute->values) {
                    auto ids = parseEssCertificates(value, v2);
                    if (!ids || !wellFormed(*ids)) {
                        m_facts.findings.push_back(makeFinding(CmsAttributeMalformed, {{"name", std::string(oid)}}));
                        usable = false;
                        continue;
                    }
                    m_bindings.push_back({std::move(*ids)});
                }
            }
            m_facts.bindingUsable |= usable;
        }
        if (m_duplicatedBinding)
            m_facts.bindingUsable = false;
    }

    static bool wellFormed(const std::vector<EssCertificateId>& ids)
    {
        return ids.front().algorithm &&
               digestOf(*ids.front().algorithm, {}).value_or(Bytes{}).size() == ids.front().digest.size();
    }

    static bool names(const EssCertificateId& id, const Certificate& certificate)
    {
        return id.algorithm && certificate.digest(*id.algorithm) == id.digest;
    }

    bool namedBySid(const Certificate& certificate, bool exact) const
    {
        if (!m_info.issuer.empty()) {
            if (certificate.serialHex() != m_info.serialHex)
                return false;
            return !exact || std::ranges::equal(certificate.issuerDer(), m_info.issuer);
        }
        return std::ranges::equal(certificate.subjectKeyId(), m_info.subjectKeyId);
    }

    /// Every binding must name the certificate (at whatever place) for it to be bound.
    bool boundTo(const Certificate& certificate) const
    {
        return !m_bindings.empty() && std::ranges::all_of(m_bindings, [&](const Binding& binding) {
            return std::ranges::any_of(binding.ids, [&](const EssCertificateId& id) { return names(id, certificate); });
        });
    }

    std::vector<const Certificate*> orderedCandidates() const
    {
        std::vector<const Certificate*> ordered;
        for (const bool exact : {true, false})
            for (const Certificate& certificate : m_candidates)
                if (namedBySid(certificate, exact) && std::ranges::find(ordered, &certificate) == ordered.end())
                    ordered.push_back(&certificate);
        // The signer identifier is not signed; a certificate that the signed binding names counts even where it differs.
        const auto bound = [&](const Certificate* certificate) { return boundTo(*certificate); };
        if (!m_bindings.empty() && std::ranges::none_of(ordered, bound))
            for (const Certificate& certificate : m_candidates)
                if (boundTo(certificate) && std::ranges::find(ordered, &certificate) == ordered.end())
                    ordered.push_back(&certificate);
        std::ranges::stable_partition(ordered, bound);
        return ordered;
    }

    ValueCheck verify(const Certificate& certificate)
    {
        const SignatureAlgorithm& algorithm = *m_facts.algorithm;
        if (!m_facts.hasSignedAttributes) {
            const auto digest = m_contentDigest(algorithm.digest);
            if (!digest) {
                contentFailed(digest.error());
                return ValueCheck::Unsupported;
            }
            const auto check = verifySignatureDigest(certificate, algorithm, *digest, m_info.signature, EcdsaEncoding::Der);
            m_facts.content = check == ValueCheck::Correct ? ReferenceState::Match : ReferenceState::NotChecked;
            return check;
        }
        if (m_toVerify.empty()) {
            const auto set = derSingle(m_info.signedAttributesEncoded);
            Bytes asIs = derEncode(0x31, set->content);
            std::vector<Bytes> elements;
            DerReader reader(*set);
            while (const auto element = reader.next())
                elements.push_back(berToDer(element->whole).value_or(Bytes(element->whole.begin(), element->whole.end())));
            m_toVerify.push_back(derSetOf(std::move(elements)));
            if (asIs != m_toVerify[0]) {
                if (!m_rules.derDemanded)
                    m_toVerify.push_back(std::move(asIs));
                m_facts.findings.push_back(makeFinding(CmsAttributesNotDer));
            }
        }
        ValueCheck check = ValueCheck::Wrong;
        for (const Bytes& data : m_toVerify) {
            check = verifySignatureValue(certificate, algorithm, data, m_info.signature, EcdsaEncoding::Der);
            if (check == ValueCheck::Correct)
                break;
        }
        return check;
    }

    void checkValue()
    {
        const auto candidates = orderedCandidates();
        if (candidates.empty()) {
            // A value that no certificate can be found for is not verifiable by anybody who has only this file.
            broken(SigningCertificateMissing);
            return;
        }
        if (!m_facts.algorithm)
            return;
        ValueCheck worst = ValueCheck::Wrong;
        for (const Certificate* certificate : candidates) {
            const ValueCheck check = verify(*certificate);
            if (check == ValueCheck::Correct) {
                adopt(*certificate);
                return;
            }
            worst = certificate == candidates.front() ? check : worst;
        }
        switch (worst) {
        case ValueCheck::KeyMismatch:
            broken(SignatureAlgorithmKeyMismatch);
            break;
        case ValueCheck::Unsupported:
            m_unknown = true;
            if (m_facts.content != ReferenceState::NotFound)
                m_facts.findings.push_back(
                    makeFinding(SignatureAlgorithmUnknown, {{"algorithm", m_info.signatureAlgorithm.oid}}));
            break;
        default:
            broken(SignatureValueWrong);
            break;
        }
        if (m_bindings.empty() || boundTo(*candidates.front()))
            m_facts.signer = *candidates.front();
    }

    void adopt(const Certificate& certificate)
    {
        if (m_bindings.empty()) {
            m_facts.signer = certificate;
            if (m_rules.adesDemanded)
                broken(SigningCertificateNotBound);
            return;
        }
        if (!boundTo(certificate)) {
            broken(SigningCertificateBindingMismatch);
            return;
        }
        m_facts.signer = certificate;
        m_facts.bound = true;
        for (const Binding& binding : m_bindings) {
            if (!names(binding.ids.front(), certificate))
                m_facts.findings.push_back(makeFinding(CmsSignerNotFirstInEss));
            for (const EssCertificateId& id : binding.ids)
                if (names(id, certificate) && !id.serialHex.empty() &&
                    (id.serialHex != certificate.serialHex() || !std::ranges::equal(id.issuerDer, certificate.issuerDer())))
                    m_facts.findings.push_back(makeFinding(SigningCertificateIssuerSerialDiffers));
        }
        if (!namedBySid(certificate, false))
            m_facts.findings.push_back(makeFinding(SigningCertificateIssuerSerialDiffers));
    }

    const CmsSignerInfo& m_info;
    const std::vector<Certificate>& m_candidates;
    const ContentDigest& m_contentDigest;
    const CmsSignerRules& m_rules;
    CmsSignerFacts m_facts;
    std::vector<Binding> m_bindings;
    std::vector<Bytes> m_toVerify;
    bool m_duplicatedBinding = false;
    bool m_broken = false;
    bool m_unknown = false;
};

} // namespace

CmsSignerFacts checkCmsSigner(const CmsSignerInfo& info, const std::vector<Certificate>& candidates,
                              const ContentDigest& contentDigest, const CmsSignerRules& rules)
{
    return SignerCheck(info, candidates, contentDigest, rules).run();
}

} // namespace parafa
