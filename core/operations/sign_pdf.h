// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/signing_run.h"

namespace parafa
{

/// Signs inside the PDF (PAdES, EN 319 142-1) by incremental update: every byte that is there stays, and with it every earlier
/// signature. Of the options count level, digest, pss and pdf. The result is opened and validated before it replaces anything at
/// the target. Errors: those of `signDocuments` and of `pades::prepare`.
Result<SignOutcome> signPdf(const DocumentToSign& document, SigningRun& run);

/// All signatures of a PDF raised to level T (a document time-stamp), LT (validation data) or LTA (validation data and a document
/// time-stamp over them); on LTA already, the protection is renewed. Written beside `target`, not committed. Errors: Unsupported
/// with LevelNothingToExtend; those of LevelRaiser.
Result<FileWriter> extendPdf(const OpenedDocument& document, LevelRaiser& raiser, const std::string& target,
                             const Progress& progress);

} // namespace parafa
