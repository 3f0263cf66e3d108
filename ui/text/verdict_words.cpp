// SPDX-License-Identifier: EUPL-1.2
#include "text/phrases.h"
#include "text/sentences.h"

namespace parafa
{

using text::Phrase;

namespace
{

Phrase phraseOf(SubIndication sub)
{
    switch (sub) {
    case SubIndication::FormatFailure:
        return Phrase::SubFormatFailure;
    case SubIndication::HashFailure:
        return Phrase::SubHashFailure;
    case SubIndication::SigCryptoFailure:
        return Phrase::SubSigCryptoFailure;
    case SubIndication::Revoked:
        return Phrase::SubRevoked;
    case SubIndication::Expired:
        return Phrase::SubExpired;
    case SubIndication::NotYetValid:
        return Phrase::SubNotYetValid;
    case SubIndication::SigConstraintsFailure:
        return Phrase::SubSigConstraintsFailure;
    case SubIndication::ChainConstraintsFailure:
        return Phrase::SubChainConstraintsFailure;
    case SubIndication::CertificateChainGeneralFailure:
        return Phrase::SubChainGeneralFailure;
    case SubIndication::CryptoConstraintsFailure:
        return Phrase::SubCryptoConstraintsFailure;
    case SubIndication::CryptoConstraintsFailureNoPoe:
        return Phrase::SubCryptoConstraintsNoPoe;
    case SubIndication::PolicyProcessingError:
        return Phrase::SubPolicyProcessing;
    case SubIndication::SignaturePolicyNotAvailable:
        return Phrase::SubPolicyNotAvailable;
    case SubIndication::TimestampOrderFailure:
        return Phrase::SubTimestampOrder;
    case SubIndication::NoSigningCertificateFound:
        return Phrase::SubNoSigningCertificate;
    case SubIndication::NoCertificateChainFound:
        return Phrase::SubNoChain;
    case SubIndication::NoCertificateChainFoundNoPoe:
        return Phrase::SubNoChainNoPoe;
    case SubIndication::RevokedNoPoe:
        return Phrase::SubRevokedNoPoe;
    case SubIndication::RevokedCaNoPoe:
        return Phrase::SubRevokedCaNoPoe;
    case SubIndication::OutOfBoundsNotRevoked:
        return Phrase::SubOutOfBoundsNotRevoked;
    case SubIndication::OutOfBoundsNoPoe:
        return Phrase::SubOutOfBoundsNoPoe;
    case SubIndication::RevocationOutOfBoundsNoPoe:
        return Phrase::SubRevocationOutOfBounds;
    case SubIndication::NoPoe:
        return Phrase::SubNoPoe;
    case SubIndication::TryLater:
        return Phrase::SubTryLater;
    case SubIndication::SignedDataNotFound:
        return Phrase::SubSignedDataNotFound;
    case SubIndication::Generic:
        break;
    }
    return Phrase::SubGeneric;
}

Phrase phraseOf(Block block)
{
    switch (block) {
    case Block::FormatChecking:
        return Phrase::BlockFc;
    case Block::IdentificationOfSigningCertificate:
        return Phrase::BlockIsc;
    case Block::ValidationContextInitialization:
        return Phrase::BlockVci;
    case Block::X509CertificateValidation:
        return Phrase::BlockXcv;
    case Block::CryptographicVerification:
        return Phrase::BlockCv;
    case Block::SignatureAcceptance:
        break;
    }
    return Phrase::BlockSav;
}

Phrase phraseOf(FileVerdict verdict)
{
    switch (verdict) {
    case FileVerdict::Valid:
        return Phrase::VerdictValid;
    case FileVerdict::Invalid:
        return Phrase::VerdictInvalid;
    case FileVerdict::Indeterminate:
        return Phrase::VerdictIndeterminate;
    case FileVerdict::Unsigned:
        return Phrase::VerdictUnsigned;
    case FileVerdict::Unreadable:
        break;
    }
    return Phrase::VerdictUnreadable;
}

} // namespace

std::string words(Indication indication, Language language)
{
    switch (indication) {
    case Indication::Passed:
        return text::phrase(Phrase::IndicationPassed, language);
    case Indication::Failed:
        return text::phrase(Phrase::IndicationFailed, language);
    case Indication::Indeterminate:
        break;
    }
    return text::phrase(Phrase::IndicationIndeterminate, language);
}

std::string words(SubIndication subIndication, Language language)
{
    return text::phrase(phraseOf(subIndication), language);
}

std::string words(Block block, Language language)
{
    return text::phrase(phraseOf(block), language);
}

std::string words(FileVerdict verdict, Language language)
{
    return text::phrase(phraseOf(verdict), language);
}

std::string words(LegalType type, Language language)
{
    switch (type) {
    case LegalType::QualifiedSignature:
        return text::phrase(Phrase::LegalQualifiedSignature, language);
    case LegalType::QualifiedSeal:
        return text::phrase(Phrase::LegalQualifiedSeal, language);
    case LegalType::QualifiedSignatureWithMandate:
        return text::phrase(Phrase::LegalMandate, language);
    case LegalType::AdvancedSignatureQualifiedCertificate:
        return text::phrase(Phrase::LegalAdvancedSignatureQc, language);
    case LegalType::AdvancedSealQualifiedCertificate:
        return text::phrase(Phrase::LegalAdvancedSealQc, language);
    case LegalType::AdvancedSignature:
        return text::phrase(Phrase::LegalAdvancedSignature, language);
    case LegalType::AdvancedSeal:
        return text::phrase(Phrase::LegalAdvancedSeal, language);
    case LegalType::Unknown:
        break;
    }
    return text::phrase(Phrase::LegalUnknown, language);
}

} // namespace parafa
