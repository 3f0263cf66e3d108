// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace parafa
{

/// One certificate policy (RFC 5280, 4.2.1.4) with the text of its user notice, if any.
struct CertificatePolicy {
    std::string oid;
    std::string notice; ///< UTF-8
};

/// What extensions of a certificate say that trust needs and `Certificate` does not offer. Malformed extensions are empty.
struct CertificateFacts {
    std::vector<CertificatePolicy> policies;
    std::set<std::string> keyUsages; ///< names as TS 119 612 writes them: "nonRepudiation", "digitalSignature", "crlSign"...
    std::set<std::string> subjectAttributes; ///< OIDs of the attributes in the subject
    std::set<std::string> qcStatements;      ///< OIDs (EN 319 412-5)
    std::set<std::string> qcTypes;           ///< OIDs below 0.4.0.1862.1.6
    std::vector<std::string> ocspUrls;       ///< AIA id-ad-ocsp
    std::vector<std::string> issuerUrls;     ///< AIA id-ad-caIssuers
    std::vector<std::string> crlUrls;        ///< http(s) and ldap alike
    Bytes subjectKeyId, authorityKeyId;
    bool ocspNoCheck = false;     ///< id-pkix-ocsp-nocheck
    bool validityAssured = false; ///< id-etsi-ext-valassured-ST-certs (EN 319 412-1, 5.2)

    static CertificateFacts of(const Certificate& certificate);
    bool hasPolicy(std::string_view oid) const;
};

/// Subject name and public key (both DER): two certificates of the same entity and key agree in it. Read from the DER alone,
/// cheap: trusted lists have thousands. Nothing when the bytes are no certificate.
struct EntityKey {
    Bytes id; ///< the Name, the SubjectPublicKeyInfo behind it
    std::size_t nameSize = 0;

    ByteView subjectDer() const { return ByteView(id).first(nameSize); }
    /// SHA-1 over the key's bits (RFC 5280, 4.2.1.2 (1)); empty where there are none.
    Bytes keyId() const;
};
std::optional<EntityKey> entityKeyOf(ByteView certificateDer);

} // namespace parafa
