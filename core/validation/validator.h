// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "validation/verdict.h"

namespace parafa
{

/// What a validation may rely on. Values only: core reads no clock, no settings, no network.
struct ValidationContext {
    UtcTime validationTime;
    /// Directly trusted issuers. Empty: nobody configured any, and the verdict says so.
    std::vector<Certificate> trustAnchors;
    /// Certificates that may help to build a path, untrusted.
    std::vector<Certificate> intermediates;
};

/// Judges the facts of one signature by the building blocks of EN 319 102-1, 5.2 and the basic process, 5.3.
SignatureVerdict validateSignature(const ParsedSignature& signature, const ValidationContext& context);
/// The same for a time-stamp token (5.4).
SignatureVerdict validateTimestamp(const ParsedTimestamp& timestamp, const ValidationContext& context);

} // namespace parafa
