// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate_pool.h"
#include "trust/certificate_facts.h"
#include "trust/revocation.h"
#include "validation/certificate_path.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parafa
{

/// What one run over one file asked before: paths and revocation answers of certificates that come again with the next
/// signature or time-stamp. The answers are those of `buildPath` and `readRevocation`, which depend on nothing but what is
/// compared here. For one trust store and one thread; lives no longer than the run.
class ValidationMemory
{
public:
    /// `certificates`: read before in the same run; never null.
    explicit ValidationMemory(std::shared_ptr<CertificatePool> certificates = std::make_shared<CertificatePool>())
        : m_certificates(std::move(certificates))
    {
    }

    /// `buildPath` with the anchors the store has for it. A path found at another time counts as long as no certificate that
    /// could be part of it begins or ends to be valid between the two.
    PathResult path(const Certificate& signer, const std::vector<Certificate>& candidates, const TrustStore& trust, UtcTime time,
                    PathPurpose purpose);

    /// `readRevocation`, each piece of evidence read once for each pair of certificates.
    RevocationAnswers revocation(const Evidence& evidence, const Certificate& subject, const Certificate& issuer,
                                 const TrustStore& trust);

    /// `EvidenceSource::evidenceFor` and `issuersOf`, each asked once for the same certificates: a cache is not read, nor a
    /// service asked, again for every signature. What was found wrong with services is told each time.
    Evidence evidenceFor(EvidenceSource& source, const Certificate& subject, const Certificate& issuer,
                         std::vector<Finding>& findings);
    std::vector<Certificate> issuersOf(EvidenceSource& source, const Certificate& subject, std::vector<Finding>& findings);

    /// `CertificateFacts::of`; stays right as long as this object lives.
    const CertificateFacts& facts(const Certificate& certificate);

private:
    struct KnownPath {
        Certificate signer;
        std::vector<Certificate> candidates; ///< those a path could lead through
        PathPurpose purpose;
        std::int64_t from, until; ///< seconds, both included: the answer is the same at all times between
        PathResult result;
    };
    struct KnownAnswers {
        std::vector<Certificate> candidates; ///< of OCSP; a CRL looks at none
        Certificate subject, issuer;
        RevocationAnswers answers;
    };
    struct KnownEvidence {
        Bytes octets; ///< of large evidence its SHA-256
        bool digested;
        std::vector<KnownAnswers> answers;
    };
    KnownEvidence* known(ByteView evidence);
    template <typename Read>
    void recall(ByteView evidence, const std::vector<Certificate>& candidates, const Certificate& subject,
                const Certificate& issuer, RevocationAnswers& answers, const Read& read);

    struct Fetched {
        Evidence evidence;
        std::vector<Finding> findings;
    };
    std::map<std::pair<Bytes, Bytes>, Fetched> m_fetched; ///< by SHA-256 of subject and issuer; of issuers sought, of the subject
    struct KnownFacts {
        Certificate certificate; ///< owns the key
        CertificateFacts facts;
    };
    std::unordered_map<std::string_view, KnownFacts> m_facts;       ///< by the octets of the certificate
    std::unordered_multimap<std::size_t, KnownPath> m_paths;        ///< by a hash of the signer
    std::unordered_multimap<std::size_t, KnownEvidence> m_evidence; ///< by a hash of `octets`
    std::shared_ptr<CertificatePool> m_certificates;
};

} // namespace parafa
