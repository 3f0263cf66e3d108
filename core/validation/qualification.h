// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/finding.h"
#include "trust/certificate_facts.h"
#include "trust/trust_store.h"
#include "validation/verdict.h"

#include <optional>
#include <vector>

namespace parafa
{

struct QualificationResult {
    Qualification qualification = Qualification::Unknown;
    std::vector<Finding> findings;
};

/// What kind of signature this is in law (TS 119 615, 4.3 to 4.5; TS 119 612): by the service of a trusted list that issued the
/// signer's certificate, as it was at the proven time and when the certificate was issued, its qualifiers, and what the
/// certificate says of itself. Unknown where no trusted list knows the issuer. `path`: signer first, anchor last.
QualificationResult qualify(const std::vector<Certificate>& path, UtcTime time, const TrustStore& trust);

/// True where a trusted list has the time-stamping authority (or its issuer) as granted TSA/QTST at this time.
bool isQualifiedTimestamp(const std::vector<Certificate>& path, UtcTime time, const TrustStore& trust);
/// True where trusted lists know this authority only as a service that was not granted then (withdrawn, or not yet there).
bool isWithdrawnAuthority(const Certificate& authority, UtcTime time, const TrustStore& trust);

/// A mandate certificate (act 272/2016, § 8): policy 1.3.158.36061701.1.1.N, N the number of the authorisation.
std::optional<Mandate> mandateOf(const CertificateFacts& signer);

} // namespace parafa
