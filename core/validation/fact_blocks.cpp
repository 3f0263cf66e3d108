// SPDX-License-Identifier: EUPL-1.2
#include "validation/fact_blocks.h"

#include <algorithm>

namespace parafa
{

namespace
{

bool isCovered(ReferenceKind kind)
{
    return kind == ReferenceKind::Document || kind == ReferenceKind::ManifestEntry || kind == ReferenceKind::Manifest ||
           kind == ReferenceKind::CounterSigned;
}

/// EN 319 102-1, 5.2.7.4: what each reference means, whatever findings its syntax wrote beside it.
void concludeReferences(const ParsedSignature& signature, BlockConclusion& cryptography)
{
    for (const SignedReference& reference : signature.references) {
        switch (reference.state) {
        case ReferenceState::Match:
            break;
        case ReferenceState::Mismatch:
            conclude(cryptography, Indication::Failed, SubIndication::HashFailure);
            break;
        case ReferenceState::NotFound:
        case ReferenceState::Forbidden:
            conclude(cryptography, Indication::Indeterminate, SubIndication::SignedDataNotFound);
            break;
        case ReferenceState::NotChecked:
            if (isCovered(reference.kind))
                conclude(cryptography, Indication::Indeterminate, SubIndication::SignedDataNotFound);
            break;
        }
    }
}

} // namespace

std::optional<FactMeaning> meaningOfFact(FindingCode code)
{
    using enum FindingCode;
    const auto format = FactMeaning{Block::FormatChecking, Indication::Failed, SubIndication::FormatFailure};
    const auto noCertificate = FactMeaning{Block::IdentificationOfSigningCertificate, Indication::Indeterminate,
                                           SubIndication::NoSigningCertificateFound};
    const auto crypto = FactMeaning{Block::CryptographicVerification, Indication::Failed, SubIndication::SigCryptoFailure};
    switch (code) {
    case SignatureStructure:
    case SeveralQualifyingProperties:
    case QualifyingPropertiesTarget:
    case SignedPropertiesNotSigned:
    case SignedPropertiesReferenceType:
    case TransformForbidden:
    case CanonicalizationUnknown:
    case CanonicalizationFailed:
    case XmlDuplicateId:
    case NothingSigned:
    case AsicsDocumentCount:
    case AsicsSignatureMix:
        return format;
    case SigningCertificateMissing:
    case SigningCertificateNotBound:
    case SigningCertificateBindingMismatch:
    case SigningCertificateMalformed:
    case SeveralSigningCertificates:
        return noCertificate;
    case SignatureValueWrong:
    case SignatureAlgorithmKeyMismatch:
        return crypto;
    case ReferenceDigestMismatch:
    case ManifestReferenceBroken:
        return FactMeaning{Block::CryptographicVerification, Indication::Failed, SubIndication::HashFailure};
    case ReferenceNotResolved:
    case ReferenceForbidden:
    case SignedDocumentMissing:
        return FactMeaning{Block::CryptographicVerification, Indication::Indeterminate, SubIndication::SignedDataNotFound};
    case SignatureAlgorithmUnknown:
    case DigestAlgorithmUnknown:
        return FactMeaning{Block::CryptographicVerification, Indication::Indeterminate, SubIndication::Generic};
    case SignatureAlgorithmForbidden:
        return FactMeaning{Block::SignatureAcceptance, Indication::Indeterminate, SubIndication::CryptoConstraintsFailure};
    default:
        return std::nullopt;
    }
}

void conclude(BlockConclusion& block, Indication indication, SubIndication subIndication)
{
    if (indication == Indication::Passed)
        return;
    const bool graver = block.indication == Indication::Passed ||
                        (block.indication == Indication::Indeterminate && indication == Indication::Failed);
    block.indication = combineIndications({block.indication, indication});
    if (graver)
        block.subIndication = subIndication;
}

BlockConclusion& FactBlocks::of(Block block)
{
    switch (block) {
    case Block::FormatChecking:
        return format;
    case Block::IdentificationOfSigningCertificate:
        return certificate;
    case Block::CryptographicVerification:
        return cryptography;
    default:
        return acceptance;
    }
}

FactBlocks concludeFromFacts(const ParsedSignature& signature)
{
    FactBlocks blocks;
    concludeReferences(signature, blocks.cryptography);
    for (const Finding& finding : signature.findings) {
        // A fact that its syntax only warns about decides nothing.
        const auto meaning = meaningOfFact(finding.code);
        if (!meaning || finding.severity != Severity::Error)
            continue;
        BlockConclusion& block = blocks.of(meaning->block);
        conclude(block, meaning->indication, meaning->subIndication);
        block.findings.push_back(finding);
    }
    if (!signature.signer)
        conclude(blocks.certificate, Indication::Indeterminate, SubIndication::NoSigningCertificateFound);

    const auto undecided = [&] {
        return combineIndications({blocks.format.indication, blocks.certificate.indication, blocks.cryptography.indication}) ==
               Indication::Passed;
    };
    // The facts are the syntax's own: a broken signature never passes for want of a finding that says why.
    if (signature.integrity == Integrity::Broken && undecided())
        conclude(blocks.format, Indication::Failed, SubIndication::FormatFailure);
    if (signature.integrity == Integrity::Unknown && undecided())
        conclude(blocks.cryptography, Indication::Indeterminate, SubIndication::SignedDataNotFound);
    return blocks;
}

} // namespace parafa
