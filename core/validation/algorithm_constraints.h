// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/finding.h"
#include "validation/algorithm_policy.h"

#include <optional>
#include <vector>

namespace parafa
{

/// The moment from which a digest is no longer taken as collision-resistant (TS 119 312, 5); nothing: no end is set.
std::optional<UtcTime> digestEnd(DigestAlgorithm algorithm, const AlgorithmPolicy& policy = {});
/// The same for a key of this type and length (TS 119 312, 6 and 8). `scheme` tells RSA PKCS#1 v1.5 from PSS.
std::optional<UtcTime> keyEnd(KeyType type, int bits, SignatureScheme scheme, const AlgorithmPolicy& policy = {});

/// What one use of cryptography is found guilty of at a time.
struct AlgorithmJudgement {
    std::vector<Finding> findings;
    /// The earliest end among the algorithms that are no longer good; nothing when all are good.
    std::optional<UtcTime> goodUntil;
};

/// Judges the digests, the signature algorithm and the key at `time` (EN 319 102-1, 5.2.8.4.2: cryptographic constraints).
AlgorithmJudgement judgeAlgorithms(const std::vector<DigestAlgorithm>& digests,
                                   const std::optional<SignatureAlgorithm>& algorithm, const std::optional<Certificate>& signer,
                                   UtcTime time, const AlgorithmPolicy& policy = {});
/// The same for the signature that `issuer` made over `certificate`: one finding at most.
AlgorithmJudgement judgeCertificateSignature(const Certificate& certificate, const Certificate& issuer, UtcTime time,
                                             const AlgorithmPolicy& policy);

} // namespace parafa
