// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "validation/algorithm_policy.h"

#include <cstdint>

namespace parafa
{

/// What a validation demands beyond the standard's own rules; the numbers of `resources/policy/eu-default.xml`.
struct ValidationPolicy {
    std::int64_t clockToleranceSeconds = 300;
    /// How old an OCSP answer or CRL without nextUpdate may be at the control time.
    std::int64_t maxAgeWithoutNextUpdateSeconds = 86'400;
    /// A result is final once the revocation evidence was issued this long after the proven time.
    std::int64_t gracePeriodSeconds = 0;
    /// True: a time-stamp counts only where evidence says that its authority's certificate was not revoked. False: such evidence
    /// counts where it is at hand and is not demanded.
    bool timestampRevocationDemanded = false;
    /// True: that evidence must be as fresh at the time of validation (or of a newer proof) as a signer's (EN 319 102-1, 5.2.5).
    /// False: evidence that reaches the time of the time-stamp is enough.
    bool timestampRevocationFresh = false;
    AlgorithmPolicy algorithms;

    /// Reads a policy file; what it does not say keeps its default, but `algorithms` are replaced as a whole.
    /// Errors: Unreadable with XmlMalformed or PolicyMalformed (subject: the element).
    static Result<ValidationPolicy> fromXml(ByteView xml);
};

} // namespace parafa
