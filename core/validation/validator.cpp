// SPDX-License-Identifier: EUPL-1.2
#include "validation/validator.h"

#include "validation/algorithm_constraints.h"
#include "validation/certificate_path.h"
#include "validation/fact_blocks.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// EN 319 102-1, 5.2.6: path, validity, constraints, revocation.
BlockConclusion validateCertificate(const std::optional<Certificate>& signer, const std::vector<Certificate>& embedded,
                                    const ValidationContext& context, PathPurpose purpose, std::vector<Certificate>& path)
{
    BlockConclusion block{Block::X509CertificateValidation};
    if (!signer) {
        block.checked = false;
        conclude(block, Indication::Indeterminate, SubIndication::NoSigningCertificateFound);
        return block;
    }
    if (context.trustAnchors.empty()) {
        block.checked = false;
        conclude(block, Indication::Indeterminate, SubIndication::NoCertificateChainFound);
        block.findings.push_back(makeFinding(FindingCode::NoTrustAnchors));
        return block;
    }
    std::vector<Certificate> candidates = embedded;
    candidates.insert(candidates.end(), context.intermediates.begin(), context.intermediates.end());
    PathResult result = buildPath(*signer, candidates, context.trustAnchors, context.validationTime, purpose);
    path = result.path;
    if (result.subIndication)
        conclude(block, result.indication, *result.subIndication);
    block.findings = std::move(result.findings);
    if (block.indication == Indication::Passed) {
        block.findings.push_back(makeFinding(FindingCode::RevocationNotChecked));
        conclude(block, Indication::Indeterminate, SubIndication::TryLater);
    }
    return block;
}

/// EN 319 102-1, 5.2.8: what signer and algorithms must be like for the signature to be accepted.
void acceptSignature(const ParsedSignature& signature, const ValidationContext& context, UtcTime provenTime,
                     BlockConclusion& block)
{
    std::vector<DigestAlgorithm> digests;
    for (const SignedReference& reference : signature.references)
        if (reference.digestAlgorithm)
            digests.push_back(*reference.digestAlgorithm);
    if (signature.digestAlgorithm)
        digests.push_back(*signature.digestAlgorithm);
    const AlgorithmJudgement algorithms = judgeAlgorithms(digests, signature.algorithm, signature.signer, provenTime);
    if (algorithms.goodUntil) {
        // Made while the algorithm was good, by the signer's word: only a proof of that time is lacking.
        const bool madeInTime = signature.claimedSigningTime && *signature.claimedSigningTime < *algorithms.goodUntil;
        conclude(block, Indication::Indeterminate,
                 madeInTime ? SubIndication::CryptoConstraintsFailureNoPoe : SubIndication::CryptoConstraintsFailure);
        for (const Finding& finding : algorithms.findings)
            if (!hasFinding(signature.findings, finding.code))
                block.findings.push_back(finding);
    }
    if (signature.signer && signature.signer->hasKeyUsage() && !signature.signer->allowsNonRepudiation() &&
        !signature.signer->allowsDigitalSignature()) {
        block.findings.push_back(makeFinding(FindingCode::CertificateKeyUsage, {{"name", signature.signer->displayName()}}));
        conclude(block, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
    }
    if (signature.claimedSigningTime) {
        const UtcTime claimed = *signature.claimedSigningTime;
        if (claimed > context.validationTime)
            block.findings.push_back(makeFinding(FindingCode::SigningTimeInFuture, {{"time", claimed.toIso8601()}}));
        else if (signature.signer && (claimed < signature.signer->notBefore() || claimed > signature.signer->notAfter()))
            block.findings.push_back(makeFinding(FindingCode::SigningTimeOutsideCertificate,
                                                 {{"time", claimed.toIso8601()}, {"name", signature.signer->displayName()}}));
    }
}

/// EN 319 102-1, 5.3.4: the order in which the blocks decide.
void conclude(SignatureVerdict& verdict)
{
    std::vector<Indication> parts;
    for (const BlockConclusion& block : verdict.blocks)
        parts.push_back(block.indication);
    verdict.indication = combineIndications(parts);
    for (const BlockConclusion& block : verdict.blocks) {
        if (!verdict.subIndication && block.indication == verdict.indication)
            verdict.subIndication = block.subIndication;
        for (const Finding& finding : block.findings)
            if (std::ranges::find(verdict.findings, finding) == verdict.findings.end())
                verdict.findings.push_back(finding);
    }
}

} // namespace

SignatureVerdict validateSignature(const ParsedSignature& signature, const ValidationContext& context)
{
    SignatureVerdict verdict;
    // No time-stamp counts before its own authority is validated: the only proven time is now.
    verdict.bestSignatureTime = context.validationTime;
    FactBlocks facts = concludeFromFacts(signature);
    BlockConclusion initialization{Block::ValidationContextInitialization};
    BlockConclusion certificate =
        validateCertificate(signature.signer, signature.certificates, context, PathPurpose::Signature, verdict.path);
    acceptSignature(signature, context, *verdict.bestSignatureTime, facts.acceptance);
    verdict.blocks = {std::move(facts.format),       std::move(facts.certificate), std::move(initialization),
                      std::move(facts.cryptography), std::move(certificate),       std::move(facts.acceptance)};
    conclude(verdict);
    return verdict;
}

SignatureVerdict validateTimestamp(const ParsedTimestamp& timestamp, const ValidationContext& context)
{
    SignatureVerdict verdict;
    verdict.bestSignatureTime = context.validationTime;
    BlockConclusion identification{Block::IdentificationOfSigningCertificate};
    BlockConclusion cryptography{Block::CryptographicVerification};
    BlockConclusion acceptance{Block::SignatureAcceptance};
    if (!timestamp.signer)
        conclude(identification, Indication::Indeterminate, SubIndication::NoSigningCertificateFound);
    if (timestamp.integrity == Integrity::Broken)
        conclude(cryptography, Indication::Failed,
                 hasFinding(timestamp.findings, FindingCode::TimestampImprintMismatch) ? SubIndication::HashFailure
                                                                                       : SubIndication::SigCryptoFailure);
    else if (timestamp.integrity == Integrity::Unknown)
        conclude(cryptography, Indication::Indeterminate, SubIndication::SignedDataNotFound);
    BlockConclusion certificate =
        validateCertificate(timestamp.signer, timestamp.certificates, context, PathPurpose::TimeStamping, verdict.path);
    std::vector<DigestAlgorithm> digests;
    if (timestamp.imprintAlgorithm)
        digests.push_back(*timestamp.imprintAlgorithm);
    const AlgorithmJudgement algorithms = judgeAlgorithms(digests, timestamp.algorithm, timestamp.signer, context.validationTime);
    if (algorithms.goodUntil) {
        conclude(acceptance, Indication::Indeterminate, SubIndication::CryptoConstraintsFailureNoPoe);
        acceptance.findings = algorithms.findings;
        // A stamp adds to a signature and takes nothing from it.
        for (Finding& finding : acceptance.findings)
            finding.severity = Severity::Warning;
    }
    verdict.blocks = {std::move(identification), std::move(cryptography), std::move(certificate), std::move(acceptance)};
    conclude(verdict);
    return verdict;
}

} // namespace parafa
