// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/finding.h"
#include "trust/trust_store.h"
#include "validation/verdict.h"

#include <optional>
#include <vector>

namespace parafa
{

enum class PathPurpose { Signature, TimeStamping };

/// What an anchor must be trusted for.
constexpr TrustPurpose trustPurpose(PathPurpose purpose)
{
    return purpose == PathPurpose::TimeStamping ? TrustPurpose::TimeStamping : TrustPurpose::Signature;
}

/// A certificate path as built and checked at one time (RFC 5280, 6), revocation apart.
struct PathResult {
    Indication indication = Indication::Indeterminate;
    std::optional<SubIndication> subIndication;
    std::vector<Certificate> path; ///< signer first, anchor last; empty where none reaches an anchor
    std::vector<Finding> findings;
};

/// Builds a path from `signer` to one of the anchors through the untrusted `candidates` and checks it at `time`.
/// Anchors need not be self-signed, and their own validity is not asked (RFC 5280, 6.1: the anchor is no part of the path),
/// unless the anchor is the signer of a signature itself. Passed means: signatures, names, constraints and validity all hold.
PathResult buildPath(const Certificate& signer, const std::vector<Certificate>& candidates,
                     const std::vector<Certificate>& anchors, UtcTime time, PathPurpose purpose = PathPurpose::Signature);

} // namespace parafa
