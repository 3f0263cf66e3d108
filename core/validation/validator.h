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

/// A time at which something is proven to have existed, by what protects it from outside: an evidence record that holds.
struct ExistenceProof {
    UtcTime time;
    std::optional<UtcTime> protectedUntil = {}; ///< when the certificate or the algorithm of what proves it ends
};
using ExistenceProofs = std::vector<ExistenceProof>;

/// Judges the facts of one signature by the building blocks of EN 319 102-1, 5.2 and the basic process, 5.3.
SignatureVerdict validateSignature(const ParsedSignature& signature, const ValidationContext& context);
/// An evidence record with its archive time-stamps, from the newest to the oldest: each proves those before it (5.6.3; RFC 4998,
/// 5.3). A record that is not intact proves nothing, nor does a time-stamp that does not pass.
struct JudgedEvidenceRecord {
    std::vector<SignatureVerdict> timestamps; ///< one each of `ParsedEvidenceRecord::timestamps`
    std::optional<ExistenceProof> proof;      ///< of what the record covers: its oldest archive time-stamp that passes (5.6.2.3)
};
/// `evidence`: of what the record protects; `proofs`: of the record itself.
JudgedEvidenceRecord judgeEvidenceRecord(const ParsedEvidenceRecord& record, const ValidationContext& context,
                                         const Evidence& evidence = {}, const ExistenceProofs& proofs = {});

/// The signature with its time-stamps, each validated first (5.5 and 5.6): newer archive time-stamps and evidence records prove
/// older ones, a time-stamp or a record that holds proves the signature. `proofs`: of the signature and all in it.
struct JudgedSignature {
    SignatureVerdict signature;
    std::vector<SignatureVerdict> timestamps;          ///< one each of `ParsedSignature::timestamps`
    std::vector<JudgedEvidenceRecord> evidenceRecords; ///< one each of `ParsedSignature::evidenceRecords`
};
JudgedSignature judgeSignature(const ParsedSignature& signature, const ValidationContext& context,
                               const ExistenceProofs& proofs = {});
/// The same for a time-stamp token (5.4).
SignatureVerdict validateTimestamp(const ParsedTimestamp& timestamp, const ValidationContext& context,
                                   const ExistenceProofs& proofs = {});

} // namespace parafa
