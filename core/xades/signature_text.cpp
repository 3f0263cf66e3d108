// SPDX-License-Identifier: EUPL-1.2
#include "xades/signature_text.h"

#include "base/xml.h"
#include "base/xml_escape.h"
#include "xades/names.h"

#include <openssl/rand.h>

namespace parafa::xades
{

namespace
{

std::string element(std::string_view name, std::string_view content)
{
    return "<" + std::string(name) + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string digestText(DigestAlgorithm algorithm, ByteView digest)
{
    return "<ds:DigestMethod Algorithm=\"" + std::string(digestUri(algorithm)) + "\"/>" +
           element("ds:DigestValue", toBase64(digest));
}

std::string referenceText(const ReferenceText& reference, DigestAlgorithm algorithm)
{
    std::string text = "<ds:Reference";
    if (!reference.id.empty())
        text += " Id=\"" + reference.id + "\"";
    if (!reference.type.empty())
        text += " Type=\"" + reference.type + "\"";
    text += " URI=\"" + escapedAttribute(reference.uri) + "\">";
    if (!reference.transforms.empty()) {
        text += "<ds:Transforms>";
        for (const std::string& transform : reference.transforms)
            text += transform;
        text += "</ds:Transforms>";
    }
    return text + digestText(algorithm, reference.digest) + "</ds:Reference>";
}

// EN 319 132-1, 5.2.2; version 1 as TS 101 903, 7.2.2.
std::string signingCertificateText(const SigningRequest& request)
{
    const Certificate& signer = request.signer;
    std::string cert = element("xades:CertDigest", digestText(request.digest, signer.digest(request.digest)));
    if (request.profile == AttributeProfile::Etsi) {
        cert += element("xades:IssuerSerialV2", issuerSerialV2(signer));
        return element("xades:SigningCertificateV2", element("xades:Cert", cert));
    }
    cert += element("xades:IssuerSerial", element("ds:X509IssuerName", escapedText(signer.issuer())) +
                                              element("ds:X509SerialNumber", signer.serialDecimal()));
    return element("xades:SigningCertificate", element("xades:Cert", cert));
}

std::string placeText(const SigningRequest& request)
{
    if (request.city.empty() && request.country.empty())
        return {};
    std::string place;
    if (!request.city.empty())
        place += element("xades:City", escapedText(request.city));
    if (!request.country.empty())
        place += element("xades:CountryName", escapedText(request.country));
    return element(
        request.profile == AttributeProfile::Etsi ? "xades:SignatureProductionPlaceV2" : "xades:SignatureProductionPlace", place);
}

std::string roleText(const SigningRequest& request)
{
    if (request.claimedRoles.empty())
        return {};
    std::string roles;
    for (const std::string& role : request.claimedRoles)
        roles += element("xades:ClaimedRole", escapedText(role));
    return element(request.profile == AttributeProfile::Etsi ? "xades:SignerRoleV2" : "xades:SignerRole",
                   element("xades:ClaimedRoles", roles));
}

std::string dataObjectPropertiesText(const SigningRequest& request, const std::vector<ReferenceText>& references)
{
    std::string text;
    for (const ReferenceText& reference : references)
        if (!reference.mediaType.empty())
            text += "<xades:DataObjectFormat ObjectReference=\"#" + reference.id + "\">" +
                    element("xades:MimeType", escapedText(reference.mediaType)) + "</xades:DataObjectFormat>";
    for (const std::string& commitment : request.commitmentTypes)
        text += element("xades:CommitmentTypeIndication",
                        element("xades:CommitmentTypeId", element("xades:Identifier", escapedText(commitment))) +
                            "<xades:AllSignedDataObjects/>");
    return text.empty() ? text : element("xades:SignedDataObjectProperties", text);
}

void appendTlv(Bytes& out, std::uint8_t tag, ByteView content)
{
    out.push_back(tag);
    if (content.size() < 0x80) {
        out.push_back(static_cast<std::uint8_t>(content.size()));
    } else {
        Bytes length;
        for (std::size_t rest = content.size(); rest; rest >>= 8)
            length.insert(length.begin(), static_cast<std::uint8_t>(rest & 0xff));
        out.push_back(static_cast<std::uint8_t>(0x80 | length.size()));
        out.insert(out.end(), length.begin(), length.end());
    }
    out.insert(out.end(), content.begin(), content.end());
}

Bytes tlv(std::uint8_t tag, ByteView content)
{
    Bytes out;
    appendTlv(out, tag, content);
    return out;
}

} // namespace

Result<SignatureIds> SignatureIds::make()
{
    Bytes random(16);
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return fail(ErrorCode::Internal, "no random bytes");
    const std::string id = "S-" + toHex(random);
    return SignatureIds{id, id + "-Value", id + "-SignedProperties", id + "-KeyInfo", id + "-Reference"};
}

std::string qualifyingPropertiesText(const SigningRequest& request, const SignatureIds& ids,
                                     const std::vector<ReferenceText>& references)
{
    const std::string signatureProperties = element("xades:SigningTime", request.signingTime.toIso8601()) +
                                            signingCertificateText(request) + placeText(request) + roleText(request);
    return "<xades:QualifyingProperties xmlns:xades=\"" + std::string(xades132Ns) + "\" Target=\"#" + ids.signature +
           "\"><xades:SignedProperties Id=\"" + ids.signedProperties + "\">" +
           element("xades:SignedSignatureProperties", signatureProperties) + dataObjectPropertiesText(request, references) +
           "</xades:SignedProperties></xades:QualifyingProperties>";
}

std::string signedInfoText(const SigningRequest& request, const std::vector<ReferenceText>& references)
{
    std::string text = "<ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" +
                       std::string(canonicalizationUri(Canonicalization::Inclusive10)) + "\"/><ds:SignatureMethod Algorithm=\"" +
                       std::string(signatureAlgorithmUri(request.algorithm)) + "\"/>";
    for (const ReferenceText& reference : references)
        text += referenceText(reference, request.digest);
    return text + "</ds:SignedInfo>";
}

std::string keyInfoText(const SigningRequest& request, const SignatureIds& ids)
{
    std::string data;
    if (request.profile == AttributeProfile::Upvs)
        data += element("ds:X509SubjectName", escapedText(request.signer.subject()));
    data += element("ds:X509Certificate", toBase64(request.signer.der()));
    for (const Certificate& issuer : request.chain)
        if (issuer != request.signer)
            data += element("ds:X509Certificate", toBase64(issuer.der()));
    return "<ds:KeyInfo Id=\"" + ids.keyInfo + "\">" + element("ds:X509Data", data) + "</ds:KeyInfo>";
}

std::string signatureText(const SigningRequest& request, const SignatureIds& ids, const std::vector<ReferenceText>& references,
                          const std::string& objects)
{
    return "<ds:Signature xmlns:ds=\"" + std::string(dsNs) + "\" Id=\"" + ids.signature + "\">" +
           signedInfoText(request, references) + "<ds:SignatureValue Id=\"" + ids.signatureValue + "\"></ds:SignatureValue>" +
           keyInfoText(request, ids) + objects + "<ds:Object>" + qualifyingPropertiesText(request, ids, references) +
           "</ds:Object></ds:Signature>";
}

std::string issuerSerialV2(const Certificate& certificate)
{
    // RFC 5035: IssuerSerial ::= SEQUENCE { issuer GeneralNames, serialNumber CertificateSerialNumber }; directoryName is [4].
    const std::string& hex = certificate.serialHex();
    Bytes serial = fromHex(hex.size() % 2 ? "0" + hex : hex).value_or(Bytes{0});
    if (!serial.empty() && serial.front() & 0x80)
        serial.insert(serial.begin(), 0);
    Bytes content = tlv(0x30, tlv(0xa4, certificate.issuerDer()));
    appendTlv(content, 0x02, serial);
    return toBase64(tlv(0x30, content));
}

} // namespace parafa::xades
