// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/signing.h"

#include <string>
#include <vector>

namespace parafa::xades
{

/// A ds:Reference to be written.
struct ReferenceText {
    std::string id;
    std::string uri;
    std::string type;                    ///< may be empty
    std::vector<std::string> transforms; ///< ready ds:Transform elements
    Bytes digest;
    std::string mediaType; ///< for DataObjectFormat; empty: none is written
};

/// Identifiers of the parts of one new signature.
struct SignatureIds {
    std::string signature, signatureValue, signedProperties, keyInfo, reference;
    /// Random, so that a new signature never collides with what is in the file.
    static Result<SignatureIds> make();
};

/// xades:QualifyingProperties with baseline B properties (EN 319 132-1, 6.3): v1 or v2 of the signing certificate by profile.
std::string qualifyingPropertiesText(const SigningRequest& request, const SignatureIds& ids,
                                     const std::vector<ReferenceText>& references);
/// ds:SignedInfo; the last reference is the one to SignedProperties.
std::string signedInfoText(const SigningRequest& request, const std::vector<ReferenceText>& references);
/// ds:KeyInfo with X509Data.
std::string keyInfoText(const SigningRequest& request, const SignatureIds& ids);
/// The whole ds:Signature with an empty ds:SignatureValue. `objects`: ready ds:Object elements for signed content.
std::string signatureText(const SigningRequest& request, const SignatureIds& ids, const std::vector<ReferenceText>& references,
                          const std::string& objects);

/// DER of IssuerSerial (RFC 5035), base64, for IssuerSerialV2.
std::string issuerSerialV2(const Certificate& certificate);

} // namespace parafa::xades
