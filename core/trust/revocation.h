// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/finding.h"
#include "trust/trust_store.h"

#include <optional>
#include <vector>

namespace parafa
{

enum class CertificateStatus { Good, Revoked, OnHold, Unknown };

/// One authentic statement about one certificate: an OCSP answer or a CRL whose signature and issuer were checked.
struct RevocationAnswer {
    enum class Source { Ocsp, Crl };
    Source source = Source::Ocsp;
    CertificateStatus status = CertificateStatus::Unknown;
    UtcTime thisUpdate;
    std::optional<UtcTime> nextUpdate;
    UtcTime producedAt;               ///< of a CRL: thisUpdate
    std::optional<UtcTime> revokedAt; ///< with Revoked and OnHold
    int reason = -1;                  ///< CRLReason; -1: not given
    Certificate authority;            ///< who signed it
    /// Certificates that ended at or after this time are still told of (RFC 6960, 4.4.4; X.509, 9.5.2.9); nothing: not said.
    std::optional<UtcTime> remembersSince = {};
    std::optional<DigestAlgorithm> digest = {}; ///< of that signature; nothing where it does not say
};

/// What evidence there was about a certificate: what counts, and why the rest does not.
struct RevocationAnswers {
    std::vector<RevocationAnswer> answers;
    std::vector<Finding> findings;
};

/// Revocation evidence as found or fetched; nothing of it is believed before it is checked.
struct Evidence {
    std::vector<Certificate> certificates; ///< that may be responders or issuers
    std::vector<Bytes> ocspResponses;      ///< DER OCSPResponse or BasicOCSPResponse
    std::vector<Bytes> revocationLists;    ///< DER CertificateList
    void add(const Evidence& other);
};

/// Reads every piece of evidence that is about `subject`, which `issuer` issued. OCSP (RFC 6960): the response must be signed by
/// the issuer, by a responder the issuer certified for OCSPSigning (4.2.2.2), or by one that a trusted list or the user names.
/// CRLs (RFC 5280, 6.3): signed by the issuer; indirect and delta lists are recognised and not used.
RevocationAnswers readRevocation(const Evidence& evidence, const Certificate& subject, const Certificate& issuer,
                                 const TrustStore& trust);

/// The digest of a signature algorithm by OpenSSL's number for it; nothing for RSASSA-PSS, whose parameters say it.
std::optional<DigestAlgorithm> digestOfSignature(int signatureNid);

/// `pool`: certificates and their signatures that were read and verified before in the same run; null: none.
void readOcsp(ByteView der, const std::vector<Certificate>& candidates, const Certificate& subject, const Certificate& issuer,
              const TrustStore& trust, RevocationAnswers& answers, CertificatePool* pool = nullptr);
void readRevocationList(ByteView der, const Certificate& subject, const Certificate& issuer, RevocationAnswers& answers);

/// What can be told of a CRL (DER) before anybody trusts it; nothing where it is none.
struct RevocationListShape {
    Bytes issuerDer;
    bool indirect = false; ///< lists certificates of other issuers, too (RFC 5280, 5.2.5)
    bool delta = false;    ///< says only what changed since another one (5.2.4)
};
std::optional<RevocationListShape> revocationListShape(ByteView der);

/// Where more evidence comes from: a cache, the network. Called only where what is at hand does not suffice.
class EvidenceSource
{
public:
    virtual ~EvidenceSource() = default;
    /// Evidence about `subject`; services that failed are named in `findings` (with their host), nothing else is.
    virtual Evidence evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>& findings) = 0;
    /// Certificates that may have issued `subject` (AIA id-ad-caIssuers).
    virtual std::vector<Certificate> issuersOf(const Certificate& subject, std::vector<Finding>& findings) = 0;
};

} // namespace parafa
