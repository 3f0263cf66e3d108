// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "operations/signature_level.h"

namespace parafa
{

struct AugmentOptions {
    SignatureLevel level = SignatureLevel::T;
    DigestAlgorithm digest = DigestAlgorithm::Sha256;            ///< of what time-stamps are asked over
    std::vector<std::pair<std::string, ByteSourcePtr>> detached; ///< documents that lie outside a bare signature
};

/// One signature (or token of the container) and what became of it.
struct RaisedSignature {
    std::string id, file;
    std::string before, after; ///< levels as the report names them
};

struct AugmentOutcome {
    std::string path;
    std::vector<RaisedSignature> signatures;
    Report report; ///< of the program's own output, opened and validated before it replaced anything
};

/// Raises every signature of a file to a level and writes the result to `target`; counter signatures get their evidence with
/// the signature that holds them. LTA on LTA renews: one more archive time-stamp. The original is not touched unless it is the
/// target, and that not before the result was opened and found at least as good as the original. `notes` says what was missing
/// and which service said so, also where the work failed. Errors: InvalidArgument (B; no service named), Unsupported with
/// LevelNothingToExtend, LevelSignatureBroken or LevelNotReached (nothing to raise, or a kind that is not extended),
/// NetworkUnreachable (a service or evidence is missing), CannotWrite, Cancelled, Internal.
Result<AugmentOutcome> augmentDocument(const OpenedDocument& document, const AugmentOptions& options, const std::string& target,
                                       const Services& services, std::vector<Finding>& notes, const Progress& progress = {});

} // namespace parafa
