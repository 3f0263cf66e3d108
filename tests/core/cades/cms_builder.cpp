// SPDX-License-Identifier: EUPL-1.2
#include "cms_builder.h"

#include "signature/signed_data.h"
#include "signature/signer_check.h"

#include <stdexcept>

namespace parafa::test
{

Bytes cmsAttribute(std::string_view oid, const std::vector<Bytes>& values)
{
    return derSequence({derOidValue(oid), derSetOf(values)});
}

Bytes essV2(const Certificate& certificate, DigestAlgorithm digest)
{
    const Bytes id = digest == DigestAlgorithm::Sha256
                         ? derSequence({derOctetString(certificate.digest(digest))})
                         : derSequence({cmsDigestAlgorithmIdentifier(digest), derOctetString(certificate.digest(digest))});
    return cmsAttribute(cms_oid::signingCertificateV2, {derSequence({derSequence({id})})});
}

Bytes essV1(const Certificate& certificate)
{
    const Bytes id = derSequence({derOctetString(certificate.digest(DigestAlgorithm::Sha1))});
    return cmsAttribute(cms_oid::signingCertificate, {derSequence({derSequence({id})})});
}

Bytes signBytes(const TestIdentity& signer, ByteView data, DigestAlgorithm digest)
{
    const auto key = signingKey(signer);
    const auto algorithm = algorithmForKey(signer.certificate, digest);
    if (!algorithm)
        throw std::runtime_error("no algorithm for the key");
    const auto value = key->sign(*algorithm, data);
    if (!value)
        throw std::runtime_error("signing failed");
    return *value;
}

Bytes makeSignerInfo(const TestIdentity& signer, const CmsSpec& spec)
{
    const Certificate& named = spec.namedSigner ? *spec.namedSigner : signer.certificate;
    const Bytes sid = derSequence({named.issuerDer(), derIntegerFromHex(named.serialHex())});
    const Bytes digestAlgorithm = spec.declaredDigestOid.empty() ? cmsDigestAlgorithmIdentifier(spec.digest)
                                                                 : derSequence({derOidValue(spec.declaredDigestOid)});
    const auto algorithm = algorithmForKey(signer.certificate, spec.digest);
    std::vector<Bytes> parts = {derIntegerValue(1), sid, digestAlgorithm};
    Bytes toBeSigned = spec.content;
    if (spec.signedAttributes) {
        std::vector<Bytes> attributes = {
            cmsAttribute(cms_oid::contentType, {derOidValue(spec.contentType)}),
            cmsAttribute(cms_oid::messageDigest, {derOctetString(*digestOf(spec.digest, spec.content))}),
            cmsAttribute(cms_oid::signingTime, {derTimeValue(UtcTime(1767225600))}),
            essV2(signer.certificate),
        };
        if (spec.changeSigned)
            spec.changeSigned(attributes);
        if (spec.sorted) {
            toBeSigned = derSetOf(attributes);
        } else {
            Bytes content;
            for (auto attribute = attributes.rbegin(); attribute != attributes.rend(); ++attribute)
                content.insert(content.end(), attribute->begin(), attribute->end());
            toBeSigned = derEncode(0x31, content);
        }
        Bytes implicit = toBeSigned;
        implicit[0] = 0xa0;
        parts.push_back(implicit);
    }
    Bytes value = signBytes(signer, toBeSigned, spec.digest);
    if (spec.changeValue)
        spec.changeValue(value);
    parts.push_back(cmsSignatureAlgorithmIdentifier(*algorithm));
    parts.push_back(derOctetString(value));
    if (!spec.unsignedAttributes.empty()) {
        Bytes set = derSetOf(spec.unsignedAttributes);
        set[0] = 0xa1;
        parts.push_back(set);
    }
    return derSequence(parts);
}

Bytes makeCms(const TestIdentity& signer, const CmsSpec& spec)
{
    Bytes encapsulated = derOidValue(spec.contentType);
    if (spec.attached)
        encapsulated = joinBytes({encapsulated, derContext(0, derOctetString(spec.content))});
    std::vector<Bytes> parts = {derIntegerValue(1), derSetOf({cmsDigestAlgorithmIdentifier(spec.digest)}),
                                derEncode(0x30, encapsulated)};
    if (spec.withCertificates) {
        Bytes certificates;
        const std::vector<Certificate> list =
            spec.certificates.empty() ? std::vector<Certificate>{signer.certificate} : spec.certificates;
        for (const Certificate& certificate : list)
            certificates.insert(certificates.end(), certificate.der().begin(), certificate.der().end());
        parts.push_back(derContext(0, certificates));
    }
    if (!spec.revocations.empty()) {
        Bytes revocations;
        for (const Bytes& item : spec.revocations)
            revocations.insert(revocations.end(), item.begin(), item.end());
        parts.push_back(derContext(1, revocations));
    }
    std::vector<Bytes> signers = spec.otherSigners;
    signers.insert(signers.begin(), makeSignerInfo(signer, spec));
    Bytes all;
    for (const Bytes& info : signers)
        all.insert(all.end(), info.begin(), info.end());
    parts.push_back(derEncode(0x31, all));
    return derSequence({derOidValue("1.2.840.113549.1.7.2"), derContext(0, derSequence(parts))});
}

Bytes makeIndefinite(ByteView der, int depth)
{
    const auto value = *derSingle(der);
    if (value.is(DerTag::OctetString) && depth > 0) {
        Bytes out = {0x24, 0x80};
        for (std::size_t at = 0; at < value.content.size(); at += 3) {
            const Bytes piece = derOctetString(value.content.subspan(at, std::min<std::size_t>(3, value.content.size() - at)));
            out.insert(out.end(), piece.begin(), piece.end());
        }
        out.insert(out.end(), {0, 0});
        return out;
    }
    if (depth == 0 || !value.constructed)
        return Bytes(der.begin(), der.end());
    Bytes out = {der[0], 0x80};
    const auto children = *derChildren(value);
    for (const DerValue& child : children) {
        const Bytes inner = makeIndefinite(child.whole, depth - 1);
        out.insert(out.end(), inner.begin(), inner.end());
    }
    out.insert(out.end(), {0, 0});
    return out;
}

} // namespace parafa::test
