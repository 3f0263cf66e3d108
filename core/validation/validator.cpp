// SPDX-License-Identifier: EUPL-1.2
#include "validation/validator.h"

#include "validation/algorithm_constraints.h"
#include "validation/certificate_validation.h"
#include "validation/fact_blocks.h"
#include "validation/qualification.h"
#include "validation/validation_memory.h"

#include <algorithm>
#include <limits>
#include <set>

namespace parafa
{

namespace
{

/// True where the certificate lists extended usages and none of them has to do with documents or persons.
bool isForOtherUse(const Certificate& signer)
{
    static const std::set<std::string> fitting = {
        "2.5.29.37.0",             // any
        "1.3.6.1.5.5.7.3.2",       // client authentication: persons' certificates
        "1.3.6.1.5.5.7.3.4",       // e-mail protection
        "1.3.6.1.5.5.7.3.36",      // document signing (RFC 9336)
        "1.3.6.1.4.1.311.10.3.12", // document signing, Microsoft
        "1.2.840.113583.1.1.5",    // document signing, Adobe
    };
    const auto usages = signer.extendedKeyUsages();
    return !usages.empty() && std::ranges::none_of(usages, [](const std::string& usage) { return fitting.contains(usage); });
}

/// Control characters, and those that turn or hide text (U+200B-200F, U+202A-202E, U+2060-2069), in UTF-8 or escaped as RFC
/// 4514 writes them.
bool hasHiddenCharacters(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7f)
            return true;
        if (byte != 0xe2 || i + 2 >= text.size())
            continue;
        const auto second = static_cast<unsigned char>(text[i + 1]), third = static_cast<unsigned char>(text[i + 2]);
        if ((second == 0x80 && ((third >= 0x8b && third <= 0x8f) || (third >= 0xaa && third <= 0xae))) ||
            (second == 0x81 && third >= 0xa0 && third <= 0xa9))
            return true;
    }
    return false;
}

/// EN 319 102-1, 5.2.8: what signer and algorithms must be like for the signature to be accepted.
void acceptSignature(const ParsedSignature& signature, const ValidationContext& context, const ControlTime& control,
                     BlockConclusion& block)
{
    std::vector<DigestAlgorithm> digests;
    for (const SignedReference& reference : signature.references)
        if (reference.digestAlgorithm)
            digests.push_back(*reference.digestAlgorithm);
    if (signature.digestAlgorithm)
        digests.push_back(*signature.digestAlgorithm);
    const AlgorithmJudgement algorithms =
        judgeAlgorithms(digests, signature.algorithm, signature.signer, control.time, context.policy.algorithms);
    if (algorithms.goodUntil) {
        // Made while the algorithm was good, by the signer's word: only a proof of that time is lacking.
        const bool madeInTime = signature.claimedSigningTime && *signature.claimedSigningTime < *algorithms.goodUntil;
        conclude(block, Indication::Indeterminate,
                 madeInTime && !control.proven ? SubIndication::CryptoConstraintsFailureNoPoe
                                               : SubIndication::CryptoConstraintsFailure);
        for (const Finding& finding : algorithms.findings)
            if (!hasFinding(signature.findings, finding.code))
                block.findings.push_back(finding);
    }
    if (signature.signer && signature.signer->hasKeyUsage() && !signature.signer->allowsNonRepudiation() &&
        !signature.signer->allowsDigitalSignature()) {
        block.findings.push_back(makeFinding(FindingCode::CertificateKeyUsage, {{"name", signature.signer->displayName()}}));
        conclude(block, Indication::Indeterminate, SubIndication::SigConstraintsFailure);
    }
    if (signature.signer && isForOtherUse(*signature.signer))
        block.findings.push_back(makeFinding(FindingCode::CertificateKeyUsage, {{"name", signature.signer->displayName()}}));
    if (signature.signer && hasHiddenCharacters(signature.signer->subject()))
        block.findings.push_back(makeFinding(FindingCode::SignerNameSuspicious, {{"name", signature.signer->displayName()}}));
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
void concludeVerdict(SignatureVerdict& verdict)
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

Evidence evidenceIn(const ParsedTimestamp& timestamp)
{
    return {timestamp.certificates, timestamp.ocspResponses, timestamp.revocationLists};
}

Evidence evidenceOf(const ParsedSignature& signature)
{
    Evidence evidence{signature.certificates, signature.ocspResponses, signature.revocationLists};
    for (const ParsedTimestamp& timestamp : signature.timestamps)
        evidence.add(evidenceIn(timestamp));
    return evidence;
}

/// When an algorithm or the certificate of what protects the signature ends.
std::optional<UtcTime> protectionEnds(const Certificate& certificate, const std::optional<SignatureAlgorithm>& algorithm,
                                      const AlgorithmPolicy& policy)
{
    UtcTime end = certificate.notAfter();
    if (algorithm) {
        if (const auto digest = digestEnd(algorithm->digest, policy))
            end = std::min(end, *digest);
        if (const auto key = keyEnd(certificate.keyType(), certificate.keyBits(), algorithm->scheme, policy))
            end = std::min(end, *key);
    }
    return end;
}

/// `evidence`: with the certificates of the time-stamp.
SignatureVerdict judgeTimestamp(const ParsedTimestamp& timestamp, const Evidence& evidence, const ValidationContext& context,
                                const ControlTime& control)
{
    SignatureVerdict verdict;
    verdict.bestSignatureTime = control.time;
    verdict.timeProven = control.proven;
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

    CertificateConclusion certificate = validateCertificate(timestamp.signer, evidence, context, PathPurpose::TimeStamping,
                                                            {control.time, control.proven, timestamp.time});
    verdict.path = certificate.path;
    // Defects of an authority weaken a stamp; the signature is judged by what it lacks without it.
    for (Finding& finding : certificate.block.findings)
        if (finding.severity == Severity::Error)
            finding.severity = Severity::Warning;

    const auto refuse = [&](FindingCode code, SubIndication sub) {
        acceptance.findings.push_back(
            makeFinding(code, {{"name", timestamp.signer ? timestamp.signer->displayName() : std::string()},
                               {"time", timestamp.time ? timestamp.time->toIso8601() : std::string()}}));
        conclude(acceptance, Indication::Indeterminate, sub);
    };
    if (timestamp.signer) {
        const auto usages = timestamp.signer->extendedKeyUsages();
        // RFC 3161, 2.3: the one extended key usage of an authority.
        if (usages != std::vector<std::string>{"1.3.6.1.5.5.7.3.8"})
            refuse(FindingCode::TimestampByOtherThanAuthority, SubIndication::ChainConstraintsFailure);
        if (timestamp.time && context.trust && isWithdrawnAuthority(*timestamp.signer, *timestamp.time, *context.trust))
            refuse(FindingCode::TimestampAuthorityWithdrawn, SubIndication::ChainConstraintsFailure);
    }
    if (timestamp.time && timestamp.time->seconds() > context.validationTime.seconds() + context.policy.clockToleranceSeconds)
        refuse(FindingCode::TimestampInFuture, SubIndication::NotYetValid);

    std::vector<DigestAlgorithm> digests;
    if (timestamp.imprintAlgorithm)
        digests.push_back(*timestamp.imprintAlgorithm);
    const AlgorithmJudgement algorithms =
        judgeAlgorithms(digests, timestamp.algorithm, timestamp.signer, control.time, context.policy.algorithms);
    if (algorithms.goodUntil) {
        conclude(acceptance, Indication::Indeterminate, SubIndication::CryptoConstraintsFailureNoPoe);
        for (Finding finding : algorithms.findings) {
            finding.severity = Severity::Warning;
            acceptance.findings.push_back(std::move(finding));
        }
    }
    verdict.blocks = {std::move(identification), std::move(cryptography), std::move(certificate.block), std::move(acceptance)};
    concludeVerdict(verdict);
    if (timestamp.time && context.trust)
        verdict.qualifiedTimestamp =
            verdict.indication == Indication::Passed && isQualifiedTimestamp(verdict.path, *timestamp.time, *context.trust);
    return verdict;
}

/// True for the kinds that prove that everything older existed, evidence and time-stamps included.
bool provesOlderTimestamps(TimestampKind kind)
{
    return kind == TimestampKind::Archive || kind == TimestampKind::Document || kind == TimestampKind::Container;
}

bool provesSignature(const ParsedTimestamp& timestamp)
{
    return timestamp.kind != TimestampKind::Content && timestamp.overSignature;
}

/// What proves time-stamps of a signature: from outside all of them, a record inside those that it covers.
struct CoveringProof {
    ExistenceProof proof;
    std::size_t coversBelow = std::numeric_limits<std::size_t>::max();
};

/// The earliest of the proofs that are not older than what they should prove.
ControlTime provenBy(const ExistenceProofs& proofs, ControlTime control, const std::optional<UtcTime>& made)
{
    for (const ExistenceProof& proof : proofs)
        if (proof.time <= control.time && (!made || proof.time >= *made))
            control = {proof.time, true};
    return control;
}

/// EN 319 102-1, 5.6.2.3 and 5.6.3: from the outermost to the innermost, each proven by those around it that hold and cover it.
/// One that merely says that it is older is proven by nobody: who has an authority's old key can make such any day.
std::vector<SignatureVerdict> judgeTimestamps(const ParsedSignature& signature, const Evidence& evidence,
                                              const ValidationContext& context, const std::vector<CoveringProof>& proofs)
{
    const auto& timestamps = signature.timestamps;
    std::vector<std::size_t> order(timestamps.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return timestamps[a].place > timestamps[b].place; });
    std::vector<SignatureVerdict> verdicts(timestamps.size());
    std::vector<CoveringProof> known = proofs;
    for (const std::size_t i : order) {
        const ParsedTimestamp& timestamp = timestamps[i];
        ExistenceProofs covering;
        for (const CoveringProof& proof : known)
            if (timestamp.place < proof.coversBelow)
                covering.push_back(proof.proof);
        verdicts[i] =
            judgeTimestamp(timestamp, evidence, context, provenBy(covering, {context.validationTime, false}, timestamp.time));
        if (verdicts[i].indication == Indication::Passed && timestamp.time && provesOlderTimestamps(timestamp.kind))
            known.push_back({{*timestamp.time}, timestamp.coversBelow});
    }
    return verdicts;
}

/// EN 319 102-1, 5.5.4: content time-stamps come before signature time-stamps, these before archive time-stamps.
void checkOrder(const ParsedSignature& signature, const std::vector<SignatureVerdict>& timestamps, const ValidationPolicy& policy,
                BlockConclusion& block)
{
    std::optional<UtcTime> lastContent, firstLater;
    for (std::size_t i = 0; i < timestamps.size(); ++i) {
        const ParsedTimestamp& timestamp = signature.timestamps[i];
        if (timestamps[i].indication != Indication::Passed || !timestamp.time)
            continue;
        if (timestamp.kind == TimestampKind::Content)
            lastContent = std::max(lastContent.value_or(*timestamp.time), *timestamp.time);
        else
            firstLater = std::min(firstLater.value_or(*timestamp.time), *timestamp.time);
    }
    const auto disorder = [&](UtcTime time) {
        block.findings.push_back(makeFinding(FindingCode::TimestampOrder, {{"time", time.toIso8601()}}));
        conclude(block, Indication::Indeterminate, SubIndication::TimestampOrderFailure);
    };
    if (lastContent && firstLater && *lastContent > *firstLater)
        disorder(*firstLater);
    // What an archive time-stamp covers was there before it; two authorities' clocks need not agree to the minute.
    for (std::size_t i = 0; i < timestamps.size(); ++i) {
        const ParsedTimestamp& around = signature.timestamps[i];
        if (timestamps[i].indication != Indication::Passed || !around.time || around.coversBelow == 0)
            continue;
        for (std::size_t j = 0; j < timestamps.size(); ++j) {
            const ParsedTimestamp& inside = signature.timestamps[j];
            if (inside.place < around.coversBelow && timestamps[j].indication == Indication::Passed && inside.time &&
                inside.time->seconds() > around.time->seconds() + policy.clockToleranceSeconds)
                return disorder(*around.time);
        }
    }
}

/// Final once the evidence is younger than the proven time by the grace period; else when that can be.
void setFinality(SignatureVerdict& verdict, const CertificateConclusion& certificate, const ValidationContext& context)
{
    if (verdict.indication != Indication::Passed)
        return;
    const UtcTime wanted(verdict.bestSignatureTime->seconds() + context.policy.gracePeriodSeconds);
    const bool noEvidenceNeeded = !certificate.statusAsOf && verdict.path.size() <= 1;
    if (noEvidenceNeeded || (verdict.timeProven && certificate.statusAsOf && *certificate.statusAsOf >= wanted)) {
        verdict.finality = Finality::Final;
        return;
    }
    verdict.finality = Finality::Preliminary;
    verdict.finalAfter = std::max(wanted, certificate.nextStatus.value_or(wanted));
}

} // namespace

ValidationContext ValidationContext::withStore() const
{
    ValidationContext context = *this;
    if (trustAnchors.empty() && trust)
        return context;
    auto store = trust ? std::make_shared<TrustStore>(*trust) : std::make_shared<TrustStore>();
    for (const Certificate& anchor : trustAnchors)
        store->addAnchor(anchor);
    context.trust = std::move(store);
    return context;
}

JudgedEvidenceRecord judgeEvidenceRecord(const ParsedEvidenceRecord& record, const ValidationContext& given,
                                         const Evidence& evidence, const ExistenceProofs& proofs)
{
    const ValidationContext context = given.withStore();
    Evidence all = evidence;
    for (const ParsedTimestamp& timestamp : record.timestamps)
        all.add(evidenceIn(timestamp));
    const bool holds = record.integrity == Integrity::Intact;
    JudgedEvidenceRecord judged;
    judged.timestamps.resize(record.timestamps.size());
    ControlTime control{context.validationTime, false};
    for (std::size_t i = record.timestamps.size(); i-- > 0;) {
        const ParsedTimestamp& timestamp = record.timestamps[i];
        control = provenBy(proofs, control, timestamp.time);
        SignatureVerdict& verdict = judged.timestamps[i] = judgeTimestamp(timestamp, all, context, control);
        if (!holds || verdict.indication != Indication::Passed || !timestamp.time)
            continue;
        control = {std::min(control.time, *timestamp.time), true};
        auto until = protectionEnds(*timestamp.signer, timestamp.algorithm, context.policy.algorithms);
        if (judged.proof)
            until = std::max(until, judged.proof->protectedUntil);
        judged.proof = ExistenceProof{*timestamp.time, until};
    }
    return judged;
}

JudgedSignature judgeSignature(const ParsedSignature& signature, const ValidationContext& given, const ExistenceProofs& outside)
{
    const ValidationContext context = given.withStore();
    JudgedSignature judged;
    SignatureVerdict& verdict = judged.signature;
    const Evidence evidence = evidenceOf(signature);
    ExistenceProofs proofs = outside;
    std::vector<CoveringProof> covering;
    for (const ExistenceProof& proof : outside)
        covering.push_back({proof});
    for (const ParsedEvidenceRecord& record : signature.evidenceRecords) {
        judged.evidenceRecords.push_back(judgeEvidenceRecord(record, context, evidence, outside));
        if (const auto& proof = judged.evidenceRecords.back().proof) {
            proofs.push_back(*proof);
            covering.push_back({*proof, record.coversBelow});
        }
    }
    judged.timestamps = judgeTimestamps(signature, evidence, context, covering);

    ControlTime control = provenBy(proofs, {context.validationTime, false}, std::nullopt);
    std::optional<UtcTime> contentTime;
    std::optional<UtcTime> protectedUntil;
    if (signature.signer)
        protectedUntil = protectionEnds(*signature.signer, signature.algorithm, context.policy.algorithms);
    for (const ExistenceProof& proof : proofs)
        protectedUntil = std::max(protectedUntil, proof.protectedUntil);
    for (std::size_t i = 0; i < judged.timestamps.size(); ++i) {
        const ParsedTimestamp& timestamp = signature.timestamps[i];
        if (judged.timestamps[i].indication != Indication::Passed || !timestamp.time)
            continue;
        if (timestamp.kind == TimestampKind::Content) {
            contentTime = std::max(contentTime.value_or(*timestamp.time), *timestamp.time);
            continue;
        }
        if (!provesSignature(timestamp))
            continue;
        if (*timestamp.time <= control.time)
            control = {*timestamp.time, true};
        verdict.qualifiedTimestamp = verdict.qualifiedTimestamp || judged.timestamps[i].qualifiedTimestamp;
        protectedUntil =
            std::max(protectedUntil, protectionEnds(*timestamp.signer, timestamp.algorithm, context.policy.algorithms));
    }
    verdict.bestSignatureTime = control.time;
    verdict.timeProven = control.proven;

    FactBlocks facts = concludeFromFacts(signature);
    BlockConclusion initialization{Block::ValidationContextInitialization};
    CertificateConclusion certificate = validateCertificate(signature.signer, evidence, context, PathPurpose::Signature, control);
    // 5.3.4: a content time-stamp proves that the signature is younger than it.
    if (contentTime && certificate.revokedAt && *contentTime >= *certificate.revokedAt) {
        certificate.block.findings.push_back(
            makeFinding(FindingCode::SignedAfterRevocation, {{"time", certificate.revokedAt->toIso8601()}}));
        conclude(certificate.block, Indication::Failed, SubIndication::Revoked);
    }
    if (contentTime && signature.signer && *contentTime > signature.signer->notAfter())
        conclude(certificate.block, Indication::Failed, SubIndication::Expired);
    verdict.path = certificate.path;
    acceptSignature(signature, context, control, facts.acceptance);
    checkOrder(signature, judged.timestamps, context.policy, facts.acceptance);
    CertificateConclusion kept = certificate;
    verdict.blocks = {std::move(facts.format),       std::move(facts.certificate), std::move(initialization),
                      std::move(facts.cryptography), std::move(certificate.block), std::move(facts.acceptance)};
    concludeVerdict(verdict);

    if (context.trust) {
        QualificationResult qualified = qualify(verdict.path, control.time, *context.trust);
        verdict.qualification = qualified.qualification;
        verdict.findings.insert(verdict.findings.end(), qualified.findings.begin(), qualified.findings.end());
    }
    if (signature.signer)
        verdict.mandate =
            mandateOf(context.memory ? context.memory->facts(*signature.signer) : CertificateFacts::of(*signature.signer));
    setFinality(verdict, kept, context);
    if (verdict.indication == Indication::Passed)
        verdict.renewBefore = protectedUntil;
    return judged;
}

SignatureVerdict validateSignature(const ParsedSignature& signature, const ValidationContext& context)
{
    return judgeSignature(signature, context).signature;
}

SignatureVerdict validateTimestamp(const ParsedTimestamp& timestamp, const ValidationContext& given,
                                   const ExistenceProofs& proofs)
{
    const ValidationContext context = given.withStore();
    return judgeTimestamp(timestamp, evidenceIn(timestamp), context,
                          provenBy(proofs, {context.validationTime, false}, timestamp.time));
}

} // namespace parafa
