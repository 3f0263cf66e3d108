// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/sign_documents.h"

namespace parafa
{

/// Signs inside the PDF (PAdES, EN 319 142-1) by incremental update: every byte that is there stays, and with it every earlier
/// signature. Of `options` counts level, digest, pss and pdf. The result is opened and validated before it replaces anything at
/// `target`. Errors: those of `signDocuments`, of `pades::prepare`; InvalidArgument without a time-stamp service (level T and
/// above); NetworkUnreachable with PdfEvidenceIncomplete (LT and above).
Result<SignOutcome> signPdf(const DocumentToSign& document, SigningKey& key, const SignOptions& options,
                            const std::string& target, const Services& services, const Progress& progress = {});

/// Raises all signatures of a PDF to level T (a document time-stamp), LT (validation data) or LTA (validation data and a document
/// time-stamp over them); on LTA already, renews the protection. Errors: Unsupported (no PDF, nothing signed), and as above.
Result<SignOutcome> augmentPdf(const OpenedDocument& document, const std::string& level, DigestAlgorithm digest,
                               const std::string& target, const Services& services, const Progress& progress = {});

} // namespace parafa
