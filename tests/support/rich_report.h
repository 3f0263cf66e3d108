// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"
#include "support/test_evidence.h"
#include "support/test_pki.h"

namespace parafa::test
{

/// A report in which every part has something to say: path, time-stamps, revocation data, counter signature, lists, hostile
/// names.
inline Report richReport()
{
    Report report;
    report.file = "o\u202Egpj.asice";
    report.validatedAt = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
    report.verdict = FileVerdict::Indeterminate;
    report.trustConfigured = true;
    report.isContainer = true;
    report.trustBasis = {1, {{"SK", "NBÚ", 42, report.validatedAt, std::nullopt, Bytes(32, 7)}}, false};
    DocumentReport document;
    document.name = "žiadosť <1>.txt";
    document.mediaType = "text/plain";
    document.size = 12;
    document.sha256 = Bytes(32, 1);
    document.coveredBy = {"S-1"};
    DocumentReport other;
    other.name = "mimo.txt";
    other.findings = {makeFinding(FindingCode::DocumentNotSigned, {{"name", other.name}})};
    report.documents = {document, other};

    SignatureReport signature;
    ParsedSignature& facts = signature.facts;
    facts.id = "S-1";
    facts.level = "XAdES_BASELINE_T";
    facts.integrity = Integrity::Intact;
    CertificateSpec spec;
    spec.serialNumber = "PNOSK-9001011234";
    facts.signer = issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P256)).certificate;
    facts.signerBound = true;
    facts.certificates = {*facts.signer, sharedPki().intermediate.certificate};
    facts.algorithm = SignatureAlgorithm{SignatureScheme::Ecdsa};
    facts.claimedSigningTime = *UtcTime::fromIso8601("2026-11-01T10:00:00Z");
    facts.signatureValue = Bytes(64, 9);
    facts.claimedRoles = {"starosta & spol."};
    facts.city = "Košice";
    facts.country = "SK";
    facts.commitmentTypes = {"1.2.840.113549.1.9.16.6.1", "http://example.org/not a uri"};
    facts.policyId = "1.3.158.36061701.1.2.3";
    facts.ocspResponses = {Bytes(20, 3)};
    facts.revocationLists = {Bytes(21, 4)};
    SignedReference reference;
    reference.name = document.name;
    reference.state = ReferenceState::Match;
    facts.references = {reference};
    ParsedTimestamp stamp;
    stamp.time = *UtcTime::fromIso8601("2026-11-02T10:00:00Z");
    stamp.integrity = Integrity::Intact;
    stamp.signer = sharedPki().timestampAuthority.certificate;
    stamp.token = makeTimestampToken(sharedPki().timestampAuthority, asBytes("value"));
    ParsedTimestamp archive = stamp;
    archive.kind = TimestampKind::Archive;
    facts.timestamps = {stamp, archive, stamp};
    SignatureVerdict stampVerdict;
    stampVerdict.indication = Indication::Passed;
    stampVerdict.path = {*stamp.signer, sharedPki().intermediate.certificate};
    stampVerdict.blocks = {{Block::CryptographicVerification}};
    signature.timestampVerdicts = {stampVerdict, stampVerdict, stampVerdict};

    SignatureVerdict& verdict = signature.verdict;
    verdict.indication = Indication::Indeterminate;
    verdict.subIndication = SubIndication::RevokedNoPoe;
    verdict.path = {*facts.signer, sharedPki().intermediate.certificate, sharedPki().root.certificate};
    verdict.bestSignatureTime = stamp.time;
    verdict.timeProven = true;
    verdict.qualification = Qualification::QESig;
    verdict.mandate = Mandate{"1234", "zástupca obce"};
    verdict.blocks = {{Block::FormatChecking},
                      {Block::X509CertificateValidation, true, Indication::Indeterminate, SubIndication::RevokedNoPoe},
                      {Block::SignatureAcceptance, false, Indication::Indeterminate}};
    verdict.findings = {
        makeFinding(FindingCode::CertificateRevoked, {{"name", facts.signer->displayName()}, {"time", "2026-11-01T00:00:00Z"}})};
    SignatureReport counter = signature;
    counter.facts.id = "S-2";
    counter.facts.references.clear();
    signature.counterSignatures = {counter};
    report.signatures = {signature};
    return report;
}

} // namespace parafa::test
