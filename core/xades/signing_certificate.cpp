// SPDX-License-Identifier: EUPL-1.2
#include "xades/signing_certificate.h"

#include "base/xml.h"
#include "xades/names.h"

#include <algorithm>

namespace parafa::xades
{

namespace
{

constexpr std::size_t maxCertificates = 2'000;

void addCertificate(std::vector<Certificate>& list, const _xmlNode* element, bool& malformed, CertificatePool* pool)
{
    if (list.size() >= maxCertificates)
        return;
    const auto der = fromBase64(textOf(element));
    auto certificate = der ? readCertificate(*der, pool) : fail(ErrorCode::Unreadable, "base64");
    if (!certificate)
        malformed = true;
    else if (std::ranges::find(list, *certificate) == list.end())
        list.push_back(std::move(*certificate));
}

void addEncapsulated(std::vector<Certificate>& list, const _xmlNode* values, bool& malformed, CertificatePool* pool)
{
    for (const _xmlNode* value : adesChildren(values, "EncapsulatedX509Certificate"))
        addCertificate(list, value, malformed, pool);
}

/// One Cert of SigningCertificate or SigningCertificateV2.
struct CertificateReference {
    std::optional<DigestAlgorithm> algorithm;
    std::string algorithmUri;
    std::optional<Bytes> digest;
    std::string serial;                ///< decimal, of v1
    std::optional<Bytes> issuerSerial; ///< DER IssuerSerial, of v2

    bool names(const Certificate& certificate) const
    {
        return algorithm && digest && !digest->empty() && certificate.digest(*algorithm) == *digest;
    }
};

CertificateReference readReference(const _xmlNode* cert)
{
    CertificateReference reference;
    const _xmlNode* digest = adesChild(cert, "CertDigest");
    const _xmlNode* method = adesChild(digest, "DigestMethod");
    reference.algorithmUri = attribute(method, "Algorithm").value_or("");
    reference.algorithm = digestFromUri(reference.algorithmUri);
    reference.digest = fromBase64(textOf(adesChild(digest, "DigestValue")));
    reference.serial = trimmedTextOf(adesChild(adesChild(cert, "IssuerSerial"), "X509SerialNumber"));
    if (const _xmlNode* v2 = adesChild(cert, "IssuerSerialV2"))
        reference.issuerSerial = fromBase64(textOf(v2));
    return reference;
}

bool containsSequence(ByteView whole, ByteView part)
{
    return std::ranges::search(whole, part).begin() != whole.end();
}

/// EN 319 132-1, 5.2.2: issuer and serial number are a hint, the digest decides; a contradiction is still told.
bool issuerSerialAgrees(const CertificateReference& reference, const Certificate& certificate)
{
    if (!reference.serial.empty() && reference.serial != certificate.serialDecimal())
        return false;
    if (!reference.issuerSerial || reference.issuerSerial->empty())
        return true;
    const auto serial = fromHex(certificate.serialHex().size() % 2 ? "0" + certificate.serialHex() : certificate.serialHex());
    return containsSequence(*reference.issuerSerial, certificate.issuerDer()) && serial &&
           containsSequence(*reference.issuerSerial, *serial);
}

std::vector<std::vector<CertificateReference>> readBindings(const _xmlNode* signatureProperties)
{
    std::vector<std::vector<CertificateReference>> bindings;
    for (const std::string_view name : {"SigningCertificateV2", "SigningCertificate"}) {
        for (const _xmlNode* property : adesChildren(signatureProperties, name)) {
            std::vector<CertificateReference> references;
            for (const _xmlNode* cert : adesChildren(property, "Cert"))
                references.push_back(readReference(cert));
            bindings.push_back(std::move(references));
        }
    }
    return bindings;
}

/// The certificate that one property names: its first reference (EN 319 102-1, 5.2.3.4), or, where the order is
/// otherwise, the one that made the value.
std::optional<Certificate> namedBy(const std::vector<CertificateReference>& references,
                                   const std::vector<Certificate>& candidates,
                                   const std::function<bool(const Certificate&)>& verifies)
{
    std::optional<Certificate> first;
    for (const CertificateReference& reference : references) {
        for (const Certificate& candidate : candidates) {
            if (!reference.names(candidate))
                continue;
            if (references.size() == 1 || verifies(candidate))
                return candidate;
            if (!first)
                first = candidate;
        }
    }
    return first;
}

void addAlgorithmFindings(Binding& binding, const std::vector<CertificateReference>& references)
{
    for (const CertificateReference& reference : references)
        if (!reference.algorithm)
            binding.findings.push_back(makeFinding(FindingCode::DigestAlgorithmUnknown, {{"algorithm", reference.algorithmUri}}));
}

Binding bindByProperties(const std::vector<std::vector<CertificateReference>>& properties,
                         const std::vector<Certificate>& candidates, const CarriedCertificates& carried,
                         const std::function<bool(const Certificate&)>& verifies)
{
    Binding binding;
    for (const auto& references : properties) {
        addAlgorithmFindings(binding, references);
        const auto named = namedBy(references, candidates, verifies);
        if (!named || (binding.signer && *binding.signer != *named)) {
            // With no certificate in KeyInfo there is nothing that contradicts: the named one is simply not at hand.
            const bool absent = carried.inKeyInfo.empty() && !named;
            binding.signer.reset();
            binding.broken = !absent;
            binding.unknown = absent;
            binding.findings.push_back(
                makeFinding(absent ? FindingCode::SigningCertificateMissing : FindingCode::SigningCertificateBindingMismatch));
            return binding;
        }
        binding.signer = named;
        for (const CertificateReference& reference : references) {
            if (reference.names(*named) && !issuerSerialAgrees(reference, *named))
                binding.findings.push_back(makeFinding(FindingCode::SigningCertificateIssuerSerialDiffers));
        }
        if (references.size() > 1)
            binding.findings.push_back(makeFinding(FindingCode::SeveralSigningCertificates, Severity::Warning));
    }
    binding.bound = true;
    return binding;
}

} // namespace

std::vector<Certificate> CarriedCertificates::all() const
{
    std::vector<Certificate> list = inKeyInfo;
    for (const Certificate& certificate : inValues)
        if (std::ranges::find(list, certificate) == list.end())
            list.push_back(certificate);
    return list;
}

CarriedCertificates readCertificates(const SignatureShape& signature, CertificatePool* pool)
{
    CarriedCertificates carried;
    for (const _xmlNode* data : children(signature.keyInfo, dsNs, "X509Data"))
        for (const _xmlNode* certificate : children(data, dsNs, "X509Certificate"))
            addCertificate(carried.inKeyInfo, certificate, carried.malformed, pool);
    bool ignored = false;
    for (const _xmlNode* property : childElements(signature.unsignedSignatureProperties)) {
        if (isXades(property, "CertificateValues") || isXades(property, "AttrAuthoritiesCertValues"))
            addEncapsulated(carried.inValues, property, ignored, pool);
        else if (isXades(property, "TimeStampValidationData") || isXades(property, "AnyValidationData"))
            addEncapsulated(carried.inValues, adesChild(property, "CertificateValues"), ignored, pool);
    }
    return carried;
}

Binding bindSigningCertificate(const SignatureShape& signature, const _xmlNode* signedProperties, bool keyInfoSigned,
                               const CarriedCertificates& carried, const std::function<bool(const Certificate&)>& verifies)
{
    const auto properties = readBindings(adesChild(signedProperties, "SignedSignatureProperties"));
    const std::vector<Certificate> all = carried.all();
    Binding binding;
    if (!properties.empty()) {
        binding = bindByProperties(properties, all, carried, verifies);
    } else {
        // The key that made the value, for showing; only a signed KeyInfo binds it (TS 101 903, 7.2.2).
        const auto made = std::ranges::find_if(carried.inKeyInfo, verifies);
        if (made != carried.inKeyInfo.end())
            binding.signer = *made;
        const bool demanded = signature.qualifyingProperties && signature.signedProperties;
        binding.bound = keyInfoSigned && binding.signer;
        if (demanded && !binding.bound) {
            binding.broken = true;
            binding.findings.push_back(makeFinding(FindingCode::SigningCertificateNotBound));
        }
        if (carried.inKeyInfo.empty()) {
            binding.unknown = true;
            binding.findings.push_back(makeFinding(FindingCode::SigningCertificateMissing));
        } else if (!binding.signer && carried.inKeyInfo.size() == 1) {
            binding.signer = carried.inKeyInfo.front();
        }
    }
    if (carried.malformed)
        binding.findings.push_back(
            makeFinding(FindingCode::SigningCertificateMalformed, binding.signer ? Severity::Warning : Severity::Error));
    if (carried.malformed && carried.inKeyInfo.empty())
        binding.broken = true;
    if (binding.bound && !carried.inKeyInfo.empty() && carried.inKeyInfo.front() != *binding.signer)
        binding.findings.push_back(makeFinding(FindingCode::ForeignCertificateInKeyInfo, Severity::Info));
    return binding;
}

} // namespace parafa::xades
