// SPDX-License-Identifier: EUPL-1.2
#include "cades/cades.h"
#include "cades/names.h"
#include "cades/new_signature.h"
#include "signature/signer_check.h"

namespace parafa::cades
{

namespace
{

constexpr std::uint64_t maxAttachedBytes = std::uint64_t{512} << 20;

Bytes makeAttribute(std::string_view type, const std::vector<Bytes>& values)
{
    return derSequence({derOidValue(type), derSetOf(values)});
}

Bytes issuerAndSerial(const Certificate& certificate)
{
    return derSequence({certificate.issuerDer(), derIntegerFromHex(certificate.serialHex())});
}

/// signing-certificate-v2 (EN 319 122-1, 5.2.2.3) with issuerSerial; SHA-256 is the default that DER leaves out.
Bytes signingCertificate(const Certificate& certificate)
{
    const Bytes issuer = derSequence({derContext(4, certificate.issuerDer())});
    const Bytes issuerSerial = derSequence({issuer, derIntegerFromHex(certificate.serialHex())});
    const Bytes id = derSequence({derOctetString(certificate.digest(DigestAlgorithm::Sha256)), issuerSerial});
    return makeAttribute(cms_oid::signingCertificateV2, {derSequence({derSequence({id})})});
}

/// What every signature says of itself, whatever it signs.
void addSignerAttributes(const SigningRequest& request, std::vector<Bytes>& attributes)
{
    attributes.push_back(signingCertificate(request.signer));
    if (request.withSigningTime)
        attributes.push_back(makeAttribute(cms_oid::signingTime, {derTimeValue(request.signingTime)}));
    if (!request.city.empty() || !request.country.empty()) {
        Bytes place;
        if (!request.country.empty())
            place = derContext(0, derUtf8String(request.country));
        if (!request.city.empty())
            place = joinBytes({place, derContext(1, derUtf8String(request.city))});
        attributes.push_back(makeAttribute(oid::signerLocation, {derEncode(0x30, place)}));
    }
    if (!request.claimedRoles.empty()) {
        std::vector<Bytes> roles;
        for (const std::string& role : request.claimedRoles)
            roles.push_back(derUtf8String(role));
        const Bytes claimed = derSequence({derOidValue("2.5.4.72"), derSetOf(roles)}); // id-at-role
        attributes.push_back(makeAttribute(oid::signerAttributesV2, {derSequence({derContext(0, claimed)})}));
    }
    for (const std::string& commitment : request.commitmentTypes)
        attributes.push_back(makeAttribute(oid::commitmentType, {derSequence({derOidValue(commitment)})}));
}

} // namespace

DigestAlgorithm digestForContent(const SignatureAlgorithm& algorithm)
{
    // One digest in both places: a verifier may refuse digestAlgorithm and signatureAlgorithm that differ (RFC 5652, 5.3; RFC
    // 8419, 3.1).
    return algorithm.scheme == SignatureScheme::Ed25519 ? DigestAlgorithm::Sha512 : algorithm.digest;
}

std::vector<Bytes> contentSignedAttributes(const SigningRequest& request, const Bytes& contentDigest)
{
    std::vector<Bytes> attributes = {makeAttribute(cms_oid::contentType, {derOidValue(cms_oid::data)}),
                                     makeAttribute(cms_oid::messageDigest, {derOctetString(contentDigest)})};
    if (request.packaging == Packaging::Enveloping && !request.documents.front().mediaType.empty())
        attributes.push_back(makeAttribute(oid::mimeType, {derUtf8String(request.documents.front().mediaType)}));
    addSignerAttributes(request, attributes);
    return attributes;
}

std::vector<Bytes> counterSignedAttributes(const SigningRequest& request, const Bytes& valueDigest)
{
    std::vector<Bytes> attributes = {makeAttribute(cms_oid::messageDigest, {derOctetString(valueDigest)})};
    addSignerAttributes(request, attributes);
    return attributes;
}

Bytes signerFields(const SigningRequest& request, DigestAlgorithm digest, Bytes attributes)
{
    attributes[0] = 0xa0; // [0] IMPLICIT (RFC 5652, 5.4)
    return joinBytes({derIntegerValue(1), issuerAndSerial(request.signer), cmsDigestAlgorithmIdentifier(digest), attributes,
                      cmsSignatureAlgorithmIdentifier(request.algorithm)});
}

Bytes certificateSet(const SigningRequest& request)
{
    std::vector<Bytes> all = {Bytes(request.signer.der().begin(), request.signer.der().end())};
    for (const Certificate& certificate : request.chain)
        if (!(certificate == request.signer))
            all.emplace_back(certificate.der().begin(), certificate.der().end());
    Bytes set = derSetOf(std::move(all));
    set[0] = 0xa0; // [0] IMPLICIT
    return set;
}

Result<PreparedSignature> prepare(const SigningRequest& request, const Progress& progress)
{
    if (request.documents.size() != 1)
        return fail(ErrorCode::InvalidArgument, "a CMS signature signs exactly one object");
    if (request.packaging == Packaging::Enveloped)
        return fail(ErrorCode::InvalidArgument, "a CMS signature is attached or detached");
    const ByteSource& content = *request.documents.front().content;
    const DigestAlgorithm digest = digestForContent(request.algorithm);
    const auto contentDigest = request.documents.front().digest(digest, progress);
    if (!contentDigest)
        return std::unexpected(contentDigest.error());

    Bytes encapsulated = derOidValue(cms_oid::data);
    if (request.packaging == Packaging::Enveloping) {
        const auto octets = readAll(content, maxAttachedBytes);
        if (!octets)
            return std::unexpected(octets.error());
        if (digestOf(digest, *octets) != *contentDigest)
            return fail(ErrorCode::CannotRead, "the document changed while it was read");
        encapsulated = joinBytes({encapsulated, derContext(0, derOctetString(*octets))});
    }
    PreparedSignature prepared;
    prepared.algorithm = request.algorithm;
    prepared.toBeSigned = derSetOf(contentSignedAttributes(request, *contentDigest));
    const Bytes head = joinBytes({derIntegerValue(1), derSetOf({cmsDigestAlgorithmIdentifier(digest)}),
                                  derEncode(0x30, encapsulated), certificateSet(request)});
    const Bytes signer = signerFields(request, digest, prepared.toBeSigned);
    prepared.state = derSequence({derEncode(0x30, head), derEncode(0x30, signer)});
    return prepared;
}

Result<Bytes> complete(const PreparedSignature& prepared, ByteView value)
{
    const auto state = derSingle(prepared.state);
    const auto parts = state ? derChildren(*state) : std::nullopt;
    if (!parts || parts->size() != 2 || value.empty())
        return fail(ErrorCode::InvalidArgument, "not a prepared CMS signature");
    const Bytes signer = derEncode(0x30, joinBytes({(*parts)[1].content, derOctetString(value)}));
    const Bytes data = derEncode(0x30, joinBytes({(*parts)[0].content, derSetOf({signer})}));
    return derSequence({derOidValue("1.2.840.113549.1.7.2"), derContext(0, data)});
}

} // namespace parafa::cades
