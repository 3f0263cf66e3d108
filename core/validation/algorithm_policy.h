// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/signature_algorithm.h"

#include <map>
#include <vector>

namespace parafa
{

/// Until when algorithms are held to be good (TS 119 312; what has no entry has no end). The defaults are the numbers of
/// `resources/policy/eu-default.xml`.
struct AlgorithmPolicy {
    struct KeyRule {
        KeyType type;      ///< Rsa stands for RsaPss, too
        int bitsBelow = 0; ///< 0: keys of any length
        std::optional<SignatureScheme> scheme;
        UtcTime until;
    };
    std::map<DigestAlgorithm, UtcTime> digests;
    /// Of the signatures that authorities made over certificates: nobody but the authority chooses what is signed there.
    std::map<DigestAlgorithm, UtcTime> certificateDigests;
    std::vector<KeyRule> keys; ///< of several rules that fit the earliest end counts

    AlgorithmPolicy();
};

} // namespace parafa
