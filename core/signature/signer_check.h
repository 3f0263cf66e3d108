// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "signature/signed_data.h"

#include <functional>

namespace parafa
{

/// What the form of a CMS signature demands of its signed attributes.
struct CmsSignerRules {
    /// The content-type attribute must have this value; empty: the attribute must not be there (counter signature, RFC
    /// 5652, 11.4).
    std::string contentType;
    /// Without signed attributes, or without a certificate binding in them, the signature is broken.
    bool adesDemanded = false;
    /// The value must be over the DER of the signed attributes (RFC 5652, 5.4), however they are stored.
    bool derDemanded = false;
};

/// Gives the digest of what is signed. Errors as `SignedObjects::digest`; NotFound means "not at hand".
using ContentDigest = std::function<Result<Bytes>(DigestAlgorithm)>;

/// Facts of one SignerInfo: its arithmetic, its content and its certificate binding. Nothing about trust.
struct CmsSignerFacts {
    Integrity integrity = Integrity::Unknown;
    ReferenceState content = ReferenceState::NotChecked;
    std::optional<Certificate> signer; ///< whose key verified the value; nothing when the binding contradicts it
    bool hasSignedAttributes = false;
    bool bound = false;         ///< a signing-certificate attribute names the signer by digest
    bool bindingUsable = false; ///< exactly one well-formed signing-certificate attribute of a kind is there
    std::optional<SignatureAlgorithm> algorithm;
    std::optional<DigestAlgorithm> digestAlgorithm;
    std::vector<Finding> findings;
};

/// RFC 5652, 5.4 to 5.6 and EN 319 122-1, 5.2.2. `candidates`: certificates the signer may be among.
CmsSignerFacts checkCmsSigner(const CmsSignerInfo& info, const std::vector<Certificate>& candidates,
                              const ContentDigest& contentDigest, const CmsSignerRules& rules);

namespace cms_oid
{
inline constexpr std::string_view contentType = "1.2.840.113549.1.9.3";
inline constexpr std::string_view messageDigest = "1.2.840.113549.1.9.4";
inline constexpr std::string_view signingTime = "1.2.840.113549.1.9.5";
inline constexpr std::string_view counterSignature = "1.2.840.113549.1.9.6";
inline constexpr std::string_view signingCertificate = "1.2.840.113549.1.9.16.2.12";
inline constexpr std::string_view signingCertificateV2 = "1.2.840.113549.1.9.16.2.47";
inline constexpr std::string_view algorithmProtection = "1.2.840.113549.1.9.52";
inline constexpr std::string_view data = "1.2.840.113549.1.7.1";
inline constexpr std::string_view tstInfo = "1.2.840.113549.1.9.16.1.4";
} // namespace cms_oid

/// One ESSCertID or ESSCertIDv2 (RFC 5035).
struct EssCertificateId {
    std::optional<DigestAlgorithm> algorithm; ///< nothing when unknown
    Bytes digest;
    Bytes issuerDer; ///< the directoryName of issuerSerial; empty where absent
    std::string serialHex;
};
/// The certs of one SigningCertificate or SigningCertificateV2 value; nothing when malformed.
std::optional<std::vector<EssCertificateId>> parseEssCertificates(ByteView value, bool v2);

} // namespace parafa
