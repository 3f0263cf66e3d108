// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/file_writer.h"
#include "operations/open_document.h"
#include "operations/signature_level.h"
#include "signature/signing.h"

namespace parafa
{

/// Opens and validates what was written, before anything at the target changes. `documents`: those that lie outside a bare
/// signature.
Result<Report> readBack(const FileWriter& writer, const std::string& target, const std::vector<DocumentToSign>& documents,
                        const Services& services, const Progress& progress);

/// A signature as this program must have made it: intact with all its time-stamps, at the level. Errors: Internal with
/// LevelNotReached, or without a reason.
Result<void> checkMade(const SignatureReport& made, SignatureLevel level);

/// The same, and that it covers these documents.
Result<void> checkCovers(const SignatureReport& made, const std::vector<DocumentToSign>& documents);

/// Nothing that was intact before is less now; every signature that is an AdES has the level, and one at least. `before` and
/// `after`: the same file, extended.
Result<void> checkRaised(const Report& before, const Report& after, SignatureLevel level);

/// True where a time-stamp, an evidence record or a signature (counter signatures too) that held before does not hold after.
bool losesProtection(const Report& before, const Report& after);

} // namespace parafa
