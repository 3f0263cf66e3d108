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
    /// False: a time-stamping authority's own revocation status counts where it is known, and is not demanded.
    bool timestampRevocationDemanded = false;
    AlgorithmPolicy algorithms;

    /// Reads a policy file; what it does not say keeps its default, but `algorithms` are replaced as a whole.
    /// Errors: Unreadable with XmlMalformed or PolicyMalformed (subject: the element).
    static Result<ValidationPolicy> fromXml(ByteView xml);
};

} // namespace parafa
