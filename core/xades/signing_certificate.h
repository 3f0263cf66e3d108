// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate_pool.h"
#include "base/finding.h"
#include "signature/signature_algorithm.h"
#include "xades/shape.h"

#include <functional>
#include <optional>
#include <vector>

namespace parafa::xades
{

/// All certificates a signature carries: ds:X509Certificate of its KeyInfo, then CertificateValues and the like.
struct CarriedCertificates {
    std::vector<Certificate> inKeyInfo;
    std::vector<Certificate> inValues;
    bool malformed = false; ///< an X509Certificate of KeyInfo that is none
    std::vector<Certificate> all() const;
};
CarriedCertificates readCertificates(const SignatureShape& signature, CertificatePool* pool = nullptr);

/// Which certificate the signed properties name.
struct Binding {
    std::optional<Certificate> signer;
    bool bound = false;   ///< named by digest in the signed properties
    bool broken = false;  ///< contradicts or is absent where the form demands it
    bool unknown = false; ///< nothing to decide with
    std::vector<Finding> findings;
};

/// Identifies the signing certificate (EN 319 102-1, 5.2.3; EN 319 132-1, 5.2.2): the one whose digest the signed
/// properties give, never a KeyValue, never whatever KeyInfo lists first. `signedProperties`: the element that a matching
/// reference covers, null when there is none. `keyInfoSigned`: a matching reference covers KeyInfo as a whole.
/// `verifies`: whether a certificate's key made the signature value.
Binding bindSigningCertificate(const SignatureShape& signature, const _xmlNode* signedProperties, bool keyInfoSigned,
                               const CarriedCertificates& carried, const std::function<bool(const Certificate&)>& verifies);

} // namespace parafa::xades
