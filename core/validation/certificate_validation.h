// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/revocation.h"
#include "validation/certificate_path.h"
#include "validation/validator.h"

namespace parafa
{

/// What time is known for the thing a certificate signed.
struct ControlTime {
    UtcTime time;        ///< the earliest time at which it is proven to have existed
    bool proven = false; ///< false: `time` is the validation time, nothing older is proven
    /// When a time-stamping authority says that it used its certificate; nothing for other signers.
    std::optional<UtcTime> stampedAt = {};
};

/// The X.509 block (EN 319 102-1, 5.2.6) at a control time, with what later answers need.
struct CertificateConclusion {
    BlockConclusion block{Block::X509CertificateValidation};
    std::vector<Certificate> path;
    std::optional<UtcTime> revokedAt;  ///< of the signer
    std::optional<UtcTime> statusAsOf; ///< thisUpdate of the evidence that was used for the signer
    std::optional<UtcTime> nextStatus; ///< its nextUpdate
};

/// Builds the path at the control time, checks revocation of every certificate below the anchor. A certificate revoked or expired
/// after a proven control time passes (5.6.2); without proof it is REVOKED_NO_POE or OUT_OF_BOUNDS_NO_POE.
CertificateConclusion validateCertificate(const std::optional<Certificate>& signer, const Evidence& embedded,
                                          const ValidationContext& context, PathPurpose purpose, const ControlTime& control);

} // namespace parafa
