// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "trust/revocation.h"
#include "validation/validation_policy.h"
#include "validation/verdict.h"

#include <memory>

namespace parafa
{

class ValidationMemory;

/// What a validation may rely on. Values only: core reads no clock, no settings, no network.
struct ValidationContext {
    UtcTime validationTime;
    /// Directly trusted issuers. Empty: nobody configured any, and the verdict says so.
    std::vector<Certificate> trustAnchors;
    /// Certificates that may help to build a path, untrusted.
    std::vector<Certificate> intermediates;
    /// Anchors by service and time; null: `trustAnchors` alone.
    std::shared_ptr<const TrustStore> trust = nullptr;
    ValidationPolicy policy = {};
    /// More evidence than the signature carries (cache, network); null: none. Not owned.
    EvidenceSource* evidence = nullptr;
    /// What validations in this context (same store, same thread) found before; null: every question is answered anew.
    std::shared_ptr<ValidationMemory> memory = nullptr;

    /// `trust` and `trustAnchors` as one.
    ValidationContext withStore() const;
};

/// Judges the facts of one signature by the building blocks of EN 319 102-1, 5.2 and the basic process, 5.3.
SignatureVerdict validateSignature(const ParsedSignature& signature, const ValidationContext& context);
/// The signature with its time-stamps, each validated first (5.5 and 5.6): newer archive time-stamps prove older ones,
/// a time-stamp that holds proves the signature.
struct JudgedSignature {
    SignatureVerdict signature;
    std::vector<SignatureVerdict> timestamps; ///< one each of `ParsedSignature::timestamps`
};
JudgedSignature judgeSignature(const ParsedSignature& signature, const ValidationContext& context);
/// The same for a time-stamp token (5.4).
SignatureVerdict validateTimestamp(const ParsedTimestamp& timestamp, const ValidationContext& context);

} // namespace parafa
