// SPDX-License-Identifier: EUPL-1.2
#include "validation/verdict.h"

#include <algorithm>

namespace parafa
{

std::string_view subIndicationName(SubIndication sub)
{
    switch (sub) {
    case SubIndication::FormatFailure:
        return "FORMAT_FAILURE";
    case SubIndication::HashFailure:
        return "HASH_FAILURE";
    case SubIndication::SigCryptoFailure:
        return "SIG_CRYPTO_FAILURE";
    case SubIndication::Revoked:
        return "REVOKED";
    case SubIndication::Expired:
        return "EXPIRED";
    case SubIndication::NotYetValid:
        return "NOT_YET_VALID";
    case SubIndication::SigConstraintsFailure:
        return "SIG_CONSTRAINTS_FAILURE";
    case SubIndication::ChainConstraintsFailure:
        return "CHAIN_CONSTRAINTS_FAILURE";
    case SubIndication::CertificateChainGeneralFailure:
        return "CERTIFICATE_CHAIN_GENERAL_FAILURE";
    case SubIndication::CryptoConstraintsFailure:
        return "CRYPTO_CONSTRAINTS_FAILURE";
    case SubIndication::CryptoConstraintsFailureNoPoe:
        return "CRYPTO_CONSTRAINTS_FAILURE_NO_POE";
    case SubIndication::PolicyProcessingError:
        return "POLICY_PROCESSING_ERROR";
    case SubIndication::SignaturePolicyNotAvailable:
        return "SIGNATURE_POLICY_NOT_AVAILABLE";
    case SubIndication::TimestampOrderFailure:
        return "TIMESTAMP_ORDER_FAILURE";
    case SubIndication::NoSigningCertificateFound:
        return "NO_SIGNING_CERTIFICATE_FOUND";
    case SubIndication::NoCertificateChainFound:
        return "NO_CERTIFICATE_CHAIN_FOUND";
    case SubIndication::NoCertificateChainFoundNoPoe:
        return "NO_CERTIFICATE_CHAIN_FOUND_NO_POE";
    case SubIndication::RevokedNoPoe:
        return "REVOKED_NO_POE";
    case SubIndication::RevokedCaNoPoe:
        return "REVOKED_CA_NO_POE";
    case SubIndication::OutOfBoundsNotRevoked:
        return "OUT_OF_BOUNDS_NOT_REVOKED";
    case SubIndication::OutOfBoundsNoPoe:
        return "OUT_OF_BOUNDS_NO_POE";
    case SubIndication::RevocationOutOfBoundsNoPoe:
        return "REVOCATION_OUT_OF_BOUNDS_NO_POE";
    case SubIndication::NoPoe:
        return "NO_POE";
    case SubIndication::TryLater:
        return "TRY_LATER";
    case SubIndication::SignedDataNotFound:
        return "SIGNED_DATA_NOT_FOUND";
    case SubIndication::Generic:
        return "GENERIC";
    }
    return "GENERIC";
}

std::string_view mainIndicationName(Indication indication)
{
    switch (indication) {
    case Indication::Passed:
        return "TOTAL-PASSED";
    case Indication::Failed:
        return "TOTAL-FAILED";
    case Indication::Indeterminate:
        break;
    }
    return "INDETERMINATE";
}

std::string_view blockIndicationName(Indication indication)
{
    switch (indication) {
    case Indication::Passed:
        return "PASSED";
    case Indication::Failed:
        return "FAILED";
    case Indication::Indeterminate:
        break;
    }
    return "INDETERMINATE";
}

std::string_view blockName(Block block)
{
    switch (block) {
    case Block::FormatChecking:
        return "FC";
    case Block::IdentificationOfSigningCertificate:
        return "ISC";
    case Block::ValidationContextInitialization:
        return "VCI";
    case Block::X509CertificateValidation:
        return "XCV";
    case Block::CryptographicVerification:
        return "CV";
    case Block::SignatureAcceptance:
        return "SAV";
    }
    return "";
}

std::string_view blockClause(Block block)
{
    switch (block) {
    case Block::FormatChecking:
        return "EN 319 102-1, 5.2.2";
    case Block::IdentificationOfSigningCertificate:
        return "EN 319 102-1, 5.2.3";
    case Block::ValidationContextInitialization:
        return "EN 319 102-1, 5.2.4";
    case Block::X509CertificateValidation:
        return "EN 319 102-1, 5.2.6";
    case Block::CryptographicVerification:
        return "EN 319 102-1, 5.2.7";
    case Block::SignatureAcceptance:
        return "EN 319 102-1, 5.2.8";
    }
    return "";
}

Indication combineIndications(const std::vector<Indication>& parts)
{
    const auto holds = [&](Indication wanted) { return std::ranges::find(parts, wanted) != parts.end(); };
    if (holds(Indication::Failed))
        return Indication::Failed;
    if (parts.empty() || holds(Indication::Indeterminate))
        return Indication::Indeterminate;
    return Indication::Passed;
}

std::string_view fileVerdictName(FileVerdict verdict)
{
    switch (verdict) {
    case FileVerdict::Valid:
        return "valid";
    case FileVerdict::Invalid:
        return "invalid";
    case FileVerdict::Indeterminate:
        return "indeterminate";
    case FileVerdict::Unsigned:
        return "unsigned";
    case FileVerdict::Unreadable:
        break;
    }
    return "unreadable";
}

std::string_view qualificationName(Qualification qualification)
{
    switch (qualification) {
    case Qualification::QESig:
        return "QESig";
    case Qualification::QESeal:
        return "QESeal";
    case Qualification::AdESigQc:
        return "AdESig-QC";
    case Qualification::AdESealQc:
        return "AdESeal-QC";
    case Qualification::AdESig:
        return "AdESig";
    case Qualification::AdESeal:
        return "AdESeal";
    case Qualification::Unknown:
        break;
    }
    return "unknown";
}

std::string_view legalTypeName(LegalType type)
{
    switch (type) {
    case LegalType::QualifiedSignature:
        return "qualified-signature";
    case LegalType::QualifiedSeal:
        return "qualified-seal";
    case LegalType::QualifiedSignatureWithMandate:
        return "qualified-signature-with-mandate-certificate";
    case LegalType::AdvancedSignatureQualifiedCertificate:
        return "advanced-signature-with-qualified-certificate";
    case LegalType::AdvancedSealQualifiedCertificate:
        return "advanced-seal-with-qualified-certificate";
    case LegalType::AdvancedSignature:
        return "advanced-signature";
    case LegalType::AdvancedSeal:
        return "advanced-seal";
    case LegalType::Unknown:
        break;
    }
    return "unknown";
}

LegalType legalTypeOf(Qualification qualification, bool mandate)
{
    switch (qualification) {
    case Qualification::QESig:
        return mandate ? LegalType::QualifiedSignatureWithMandate : LegalType::QualifiedSignature;
    case Qualification::QESeal:
        return LegalType::QualifiedSeal;
    case Qualification::AdESigQc:
        return LegalType::AdvancedSignatureQualifiedCertificate;
    case Qualification::AdESealQc:
        return LegalType::AdvancedSealQualifiedCertificate;
    case Qualification::AdESig:
        return LegalType::AdvancedSignature;
    case Qualification::AdESeal:
        return LegalType::AdvancedSeal;
    case Qualification::Unknown:
        break;
    }
    return LegalType::Unknown;
}

} // namespace parafa
