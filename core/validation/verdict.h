// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/finding.h"
#include "base/utc_time.h"

#include <optional>
#include <string>
#include <vector>

namespace parafa
{

/// EN 319 102-1, 5.1.3. For building blocks and time-stamps read PASSED / FAILED / INDETERMINATE.
enum class Indication { Passed, Failed, Indeterminate };

/// EN 319 102-1, table 4 and 5.1.3.
enum class SubIndication {
    FormatFailure,
    HashFailure,
    SigCryptoFailure,
    Revoked,
    Expired,
    NotYetValid,
    SigConstraintsFailure,
    ChainConstraintsFailure,
    CertificateChainGeneralFailure,
    CryptoConstraintsFailure,
    CryptoConstraintsFailureNoPoe,
    PolicyProcessingError,
    SignaturePolicyNotAvailable,
    TimestampOrderFailure,
    NoSigningCertificateFound,
    NoCertificateChainFound,
    NoCertificateChainFoundNoPoe,
    RevokedNoPoe,
    RevokedCaNoPoe,
    OutOfBoundsNotRevoked,
    OutOfBoundsNoPoe,
    RevocationOutOfBoundsNoPoe,
    NoPoe,
    TryLater,
    SignedDataNotFound,
    Generic,
};
/// "NO_CERTIFICATE_CHAIN_FOUND"
std::string_view subIndicationName(SubIndication sub);
/// "TOTAL-PASSED", "TOTAL-FAILED", "INDETERMINATE"
std::string_view mainIndicationName(Indication indication);
/// "PASSED", "FAILED", "INDETERMINATE"
std::string_view blockIndicationName(Indication indication);

/// The building blocks of EN 319 102-1, 5.2.
enum class Block {
    FormatChecking,
    IdentificationOfSigningCertificate,
    ValidationContextInitialization,
    X509CertificateValidation,
    CryptographicVerification,
    SignatureAcceptance
};
/// "FC", "ISC", "VCI", "XCV", "CV", "SAV"
std::string_view blockName(Block block);
std::string_view blockClause(Block block);

struct BlockConclusion {
    Block block;
    bool checked = true; ///< false: shown as "not checked", never as passed
    Indication indication = Indication::Passed;
    std::optional<SubIndication> subIndication = {};
    std::vector<Finding> findings = {};
};

/// What is concluded about one signature, with every block's part in it. Data only; the words are made elsewhere.
/// What a signature is in law (Regulation 910/2014); of a signature that is not valid, what it would be.
enum class Qualification { Unknown, QESig, QESeal, AdESigQc, AdESealQc, AdESig, AdESeal };
/// "QESig", "AdESig-QC", "unknown"
std::string_view qualificationName(Qualification qualification);

/// The authorisation that a mandate certificate names.
struct Mandate {
    std::string number;
    std::string text; ///< of the policy notice, may be empty
};

/// The seven legal types as the central registry tells them apart.
enum class LegalType {
    Unknown,
    QualifiedSignature,
    QualifiedSeal,
    QualifiedSignatureWithMandate,
    AdvancedSignatureQualifiedCertificate,
    AdvancedSealQualifiedCertificate,
    AdvancedSignature,
    AdvancedSeal
};
std::string_view legalTypeName(LegalType type);
LegalType legalTypeOf(Qualification qualification, bool mandate);

/// Final: later evidence can no longer change the answer about the certificate.
enum class Finality { Final, Preliminary };

struct SignatureVerdict {
    Indication indication = Indication::Indeterminate;
    std::optional<SubIndication> subIndication;
    std::vector<BlockConclusion> blocks;
    /// The earliest proven time, else the validation time.
    std::optional<UtcTime> bestSignatureTime;
    /// Signer first, anchor last; empty where no path was found.
    std::vector<Certificate> path;
    std::vector<Finding> findings;
    bool timeProven = false; ///< `bestSignatureTime` is of a time-stamp that holds
    Qualification qualification = Qualification::Unknown;
    bool qualifiedTimestamp = false; ///< of a time-stamp: by a qualified authority; of a signature: one of its valid ones is
    std::optional<Mandate> mandate;
    std::optional<Finality> finality;   ///< nothing where the signature did not pass
    std::optional<UtcTime> finalAfter;  ///< preliminary: when a recheck can be final
    std::optional<UtcTime> renewBefore; ///< passed: until when another time-stamp is needed to keep it so
};

/// The one place where indications of several parts become one: any Failed gives Failed, else any Indeterminate gives
/// Indeterminate, else Passed. Empty gives Indeterminate.
Indication combineIndications(const std::vector<Indication>& parts);

/// The verdict over a file. CLI.md, "verdict".
enum class FileVerdict { Valid, Invalid, Indeterminate, Unsigned, Unreadable };
std::string_view fileVerdictName(FileVerdict verdict);

} // namespace parafa
