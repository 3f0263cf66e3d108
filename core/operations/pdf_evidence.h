// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"

namespace parafa
{

/// What the document security store of a PDF must hold about these certificates: their issuers up to a trusted or self-issued
/// one, and for each a revocation answer that verifies, those who answered included (EN 319 142-1, 5.4.2). `carried`: what the
/// file has already. Errors: NetworkUnreachable with PdfEvidenceIncomplete (subject: whose certificate); Cancelled.
Result<Evidence> collectPdfEvidence(const std::vector<Certificate>& subjects, const Evidence& carried, const Services& services,
                                    const Progress& progress);

} // namespace parafa
