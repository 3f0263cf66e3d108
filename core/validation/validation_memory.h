// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/certificate_facts.h"
#include "trust/revocation.h"
#include "validation/certificate_path.h"

#include <cstdint>
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
    /// `buildPath` with the anchors the store has for it. A path found at another time counts as long as no certificate that
    /// could be part of it begins or ends to be valid between the two.
    PathResult path(const Certificate& signer, const std::vector<Certificate>& candidates, const TrustStore& trust, UtcTime time,
                    PathPurpose purpose);

    /// `readRevocation`, each piece of evidence read once for each pair of certificates.
    RevocationAnswers revocation(const Evidence& evidence, const Certificate& subject, const Certificate& issuer,
                                 const TrustStore& trust);

    /// `CertificateFacts::of`; stays right as long as this object lives.
    const CertificateFacts& facts(const Certificate& certificate);

private:
    struct KnownPath {
        Certificate signer;
        std::vector<Certificate> candidates;
        PathPurpose purpose;
        std::int64_t from, until; ///< seconds, both included: the answer is the same at all times between
        PathResult result;
    };
    struct KnownAnswers {
        Bytes digest;                        ///< SHA-256 of the evidence, which may be large
        std::vector<Certificate> candidates; ///< of OCSP; a CRL looks at none
        Certificate subject, issuer;
        RevocationAnswers answers;
    };
    template <typename Read>
    void recall(ByteView evidence, const std::vector<Certificate>& candidates, const Certificate& subject,
                const Certificate& issuer, RevocationAnswers& answers, const Read& read);

    struct KnownFacts {
        Certificate certificate; ///< owns the key
        CertificateFacts facts;
    };
    std::unordered_map<std::string_view, KnownFacts> m_facts;     ///< by the octets of the certificate
    std::unordered_multimap<std::size_t, KnownPath> m_paths;      ///< by a hash of the signer
    std::unordered_multimap<std::size_t, KnownAnswers> m_answers; ///< by a hash of `digest`
};

} // namespace parafa
