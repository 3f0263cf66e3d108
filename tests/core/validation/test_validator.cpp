// SPDX-License-Identifier: EUPL-1.2
#include "support/test_evidence.h"
#include "support/test_pki.h"
#include "validation/validator.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;
Q_DECLARE_METATYPE(Indication)
Q_DECLARE_METATYPE(ReferenceState)
Q_DECLARE_METATYPE(SubIndication)

namespace
{

const UtcTime now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

ParsedSignature soundSignature()
{
    ParsedSignature signature;
    signature.id = "S-1";
    signature.level = "XAdES_BASELINE_B";
    signature.integrity = Integrity::Intact;
    signature.signer = sharedPki().signer.certificate;
    signature.signerBound = true;
    signature.certificates = {sharedPki().signer.certificate, sharedPki().intermediate.certificate};
    signature.algorithm = SignatureAlgorithm{};
    signature.digestAlgorithm = DigestAlgorithm::Sha256;
    signature.claimedSigningTime = *UtcTime::fromIso8601("2026-11-01T10:00:00Z");
    SignedReference reference;
    reference.name = "form.xdcf";
    reference.digestAlgorithm = DigestAlgorithm::Sha256;
    reference.state = ReferenceState::Match;
    signature.references = {reference};
    return signature;
}

ValidationContext trusting()
{
    ValidationContext context;
    context.validationTime = now;
    context.trustAnchors = {sharedPki().root.certificate};
    return context;
}

const BlockConclusion& block(const SignatureVerdict& verdict, Block wanted)
{
    return *std::ranges::find(verdict.blocks, wanted, &BlockConclusion::block);
}

} // namespace

class TestValidator : public QObject
{
    Q_OBJECT

private slots:
    void withoutAnchors()
    {
        ValidationContext context;
        context.validationTime = now;
        const SignatureVerdict verdict = validateSignature(soundSignature(), context);
        QCOMPARE(verdict.indication, Indication::Indeterminate);
        QVERIFY(verdict.subIndication == SubIndication::NoCertificateChainFound);
        QVERIFY(hasFinding(verdict.findings, FindingCode::NoTrustAnchors));
        QVERIFY(!block(verdict, Block::X509CertificateValidation).checked);
        QCOMPARE(block(verdict, Block::CryptographicVerification).indication, Indication::Passed);
    }

    void trustedPathStillWantsRevocation()
    {
        const SignatureVerdict verdict = validateSignature(soundSignature(), trusting());
        QCOMPARE(verdict.indication, Indication::Indeterminate);
        QVERIFY(verdict.subIndication == SubIndication::TryLater);
        QVERIFY(hasFinding(verdict.findings, FindingCode::RevocationNotChecked));
        QCOMPARE(verdict.path.size(), std::size_t{3});
    }

    void references_data()
    {
        QTest::addColumn<ReferenceState>("state");
        QTest::addColumn<Indication>("indication");
        QTest::addColumn<SubIndication>("sub");
        QTest::newRow("changed") << ReferenceState::Mismatch << Indication::Failed << SubIndication::HashFailure;
        QTest::newRow("missing") << ReferenceState::NotFound << Indication::Indeterminate << SubIndication::SignedDataNotFound;
        QTest::newRow("not at hand") << ReferenceState::NotChecked << Indication::Indeterminate
                                     << SubIndication::SignedDataNotFound;
        QTest::newRow("outside") << ReferenceState::Forbidden << Indication::Indeterminate << SubIndication::SignedDataNotFound;
    }
    void references()
    {
        QFETCH(ReferenceState, state);
        QFETCH(Indication, indication);
        QFETCH(SubIndication, sub);
        ParsedSignature signature = soundSignature();
        signature.references[0].state = state;
        signature.integrity = state == ReferenceState::NotChecked ? Integrity::Unknown : Integrity::Broken;
        const SignatureVerdict verdict = validateSignature(signature, trusting());
        QCOMPARE(verdict.indication, indication);
        QVERIFY(verdict.subIndication == sub);
    }

    void wrongValue()
    {
        ParsedSignature signature = soundSignature();
        signature.integrity = Integrity::Broken;
        signature.findings = {makeFinding(FindingCode::SignatureValueWrong)};
        const SignatureVerdict verdict = validateSignature(signature, trusting());
        QCOMPARE(verdict.indication, Indication::Failed);
        QVERIFY(verdict.subIndication == SubIndication::SigCryptoFailure);
    }

    void unboundCertificate()
    {
        ParsedSignature signature = soundSignature();
        signature.integrity = Integrity::Broken;
        signature.findings = {makeFinding(FindingCode::SigningCertificateBindingMismatch)};
        const SignatureVerdict verdict = validateSignature(signature, trusting());
        QVERIFY(verdict.indication != Indication::Passed);
        QVERIFY(verdict.subIndication == SubIndication::NoSigningCertificateFound);
    }

    void brokenWithoutReasonNeverPasses()
    {
        ParsedSignature signature = soundSignature();
        signature.integrity = Integrity::Broken;
        QCOMPARE(validateSignature(signature, trusting()).indication, Indication::Failed);
        signature.integrity = Integrity::Unknown;
        QCOMPARE(validateSignature(signature, trusting()).indication, Indication::Indeterminate);
    }

    void weakDigestByClaimedTime()
    {
        ParsedSignature signature = soundSignature();
        signature.references[0].digestAlgorithm = DigestAlgorithm::Sha1;
        SignatureVerdict verdict = validateSignature(signature, trusting());
        QVERIFY(block(verdict, Block::SignatureAcceptance).subIndication == SubIndication::CryptoConstraintsFailure);
        QVERIFY(hasFinding(verdict.findings, FindingCode::DigestAlgorithmWeak));
        signature.claimedSigningTime = *UtcTime::fromIso8601("2010-01-01T00:00:00Z");
        verdict = validateSignature(signature, trusting());
        QVERIFY(block(verdict, Block::SignatureAcceptance).subIndication == SubIndication::CryptoConstraintsFailureNoPoe);
    }

    void shortKey()
    {
        ParsedSignature signature = soundSignature();
        signature.signer = issue(sharedPki().intermediate, {}, sharedKey(TestKeyType::Rsa1024)).certificate;
        QVERIFY(hasFinding(validateSignature(signature, trusting()).findings, FindingCode::KeyTooShort));
    }

    void keyNotForSigning()
    {
        ParsedSignature signature = soundSignature();
        CertificateSpec spec;
        spec.keyUsage = "critical,keyEncipherment";
        signature.signer = issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P256)).certificate;
        const SignatureVerdict verdict = validateSignature(signature, trusting());
        QVERIFY(hasFinding(verdict.findings, FindingCode::CertificateKeyUsage));
        QVERIFY(block(verdict, Block::SignatureAcceptance).subIndication == SubIndication::SigConstraintsFailure);
    }

    void evidenceDecides_data()
    {
        QTest::addColumn<int>("stampedBefore"); // seconds before validation; 0: no time-stamp
        QTest::addColumn<int>("status");        // OcspStatus; -1: no answer
        QTest::addColumn<int>("revokedBefore"); // seconds before validation
        QTest::addColumn<QByteArray>("expected");
        constexpr int day = 86'400;
        QTest::newRow("no evidence") << 0 << -1 << 0 << QByteArray("INDETERMINATE TRY_LATER");
        QTest::newRow("good, no stamp") << 0 << int(OcspStatus::Good) << 0 << QByteArray("TOTAL-PASSED ");
        QTest::newRow("good, stamped") << 10 * day << int(OcspStatus::Good) << 0 << QByteArray("TOTAL-PASSED ");
        QTest::newRow("unknown") << 0 << int(OcspStatus::Unknown) << 0 << QByteArray("INDETERMINATE TRY_LATER");
        QTest::newRow("revoked, no stamp") << 0 << int(OcspStatus::Revoked) << day << QByteArray("INDETERMINATE REVOKED_NO_POE");
        QTest::newRow("revoked after the stamp") << 10 * day << int(OcspStatus::Revoked) << day << QByteArray("TOTAL-PASSED ");
        QTest::newRow("revoked before the stamp")
            << day << int(OcspStatus::Revoked) << 10 * day << QByteArray("INDETERMINATE REVOKED_NO_POE");
    }
    void evidenceDecides()
    {
        QFETCH(int, stampedBefore);
        QFETCH(int, status);
        QFETCH(int, revokedBefore);
        QFETCH(QByteArray, expected);
        ParsedSignature signature = soundSignature();
        signature.signer = sharedPki().signer.certificate;
        signature.certificates = sharedPki().chain();
        ValidationContext context = trusting();
        context.trustAnchors = {sharedPki().intermediate.certificate};
        if (status >= 0) {
            OcspSpec spec;
            spec.status = OcspStatus(status);
            spec.producedAt = spec.thisUpdate = now;
            spec.revokedAt = UtcTime(now.seconds() - revokedBefore);
            signature.ocspResponses = {makeOcspResponse(sharedPki().ocspResponder, sharedPki().intermediate.certificate,
                                                        sharedPki().signer.certificate, spec)};
        }
        if (stampedBefore > 0) {
            ParsedTimestamp timestamp;
            timestamp.integrity = Integrity::Intact;
            timestamp.signer = sharedPki().timestampAuthority.certificate;
            timestamp.time = UtcTime(now.seconds() - stampedBefore);
            signature.timestamps = {timestamp};
        }
        const SignatureVerdict verdict = validateSignature(signature, context);
        const std::string got = std::string(mainIndicationName(verdict.indication)) + " " +
                                std::string(verdict.subIndication ? subIndicationName(*verdict.subIndication) : "");
        QCOMPARE(QByteArray(got.c_str()), expected);
    }

    /// EN 319 102-1, 5.4: what is demanded of evidence about a time-stamping authority, by policy.
    void evidenceAboutAnAuthority_data()
    {
        QTest::addColumn<int>("evidenceAge"); ///< seconds before now; 0: no evidence
        QTest::addColumn<bool>("demanded");
        QTest::addColumn<bool>("fresh");
        QTest::addColumn<bool>("passes");
        constexpr int day = 86'400;
        QTest::newRow("none, demanded") << 0 << true << false << false;
        QTest::newRow("none, not demanded") << 0 << false << false << true;
        QTest::newRow("after the stamp, old by now") << 10 * day << true << false << true;
        QTest::newRow("after the stamp, old by now, freshness demanded") << 10 * day << true << true << false;
        QTest::newRow("older than the stamp") << 40 * day << true << false << false;
        QTest::newRow("older than the stamp, not demanded") << 40 * day << false << false << true;
        QTest::newRow("of today, freshness demanded") << 60 << true << true << true;
    }
    void evidenceAboutAnAuthority()
    {
        QFETCH(int, evidenceAge);
        QFETCH(bool, demanded);
        QFETCH(bool, fresh);
        QFETCH(bool, passes);
        ParsedTimestamp timestamp;
        timestamp.integrity = Integrity::Intact;
        timestamp.signer = sharedPki().timestampAuthority.certificate;
        timestamp.time = UtcTime(now.seconds() - 20 * 86'400);
        ParsedSignature signature = soundSignature();
        signature.signer = sharedPki().signer.certificate;
        signature.certificates = sharedPki().chain();
        signature.timestamps = {timestamp};
        if (evidenceAge > 0) {
            const UtcTime when(now.seconds() - evidenceAge);
            signature.revocationLists = {makeCrl(sharedPki().intermediate, when, UtcTime(when.seconds() + 86'400))};
        }
        ValidationContext context = trusting();
        context.intermediates = sharedPki().chain();
        context.policy.timestampRevocationDemanded = demanded;
        context.policy.timestampRevocationFresh = fresh;
        const JudgedSignature judged = judgeSignature(signature, context);
        QCOMPARE(judged.timestamps.at(0).indication == Indication::Passed, passes);
        if (!passes)
            QVERIFY(judged.timestamps[0].subIndication == SubIndication::TryLater);
        QCOMPARE(judged.signature.timeProven, passes);
        // Named itself as trusted, it needs no evidence.
        context.trustAnchors.push_back(timestamp.signer.value());
        QVERIFY(judgeSignature(signature, context).timestamps.at(0).indication == Indication::Passed);
    }

    /// EN 319 102-1, 5.2.5: evidence in the signature that is good enough is used; others are asked for what it does not say.
    void evidenceAtHandIsEnough_data()
    {
        QTest::addColumn<int>("age"); // of the embedded answer in hours; 0: none
        QTest::addColumn<int>("asked");
        QTest::newRow("fresh") << 1 << 0;
        QTest::newRow("old") << 24 * 30 << 1;
        QTest::newRow("none") << 0 << 1;
    }
    void evidenceAtHandIsEnough()
    {
        QFETCH(int, age);
        QFETCH(int, asked);
        struct Counting final : EvidenceSource {
            Evidence evidenceFor(const Certificate&, const Certificate& issuer, std::vector<Finding>&) override
            {
                // The status of the issuer itself is another question.
                asked += issuer == sharedPki().intermediate.certificate ? 1 : 0;
                return {};
            }
            std::vector<Certificate> issuersOf(const Certificate&, std::vector<Finding>&) override { return {}; }
            int asked = 0;
        } source;
        ParsedSignature signature = soundSignature();
        signature.signer = sharedPki().signer.certificate;
        signature.certificates = sharedPki().chain();
        if (age > 0) {
            OcspSpec spec;
            spec.producedAt = spec.thisUpdate = UtcTime(now.seconds() - age * 3'600);
            signature.ocspResponses = {makeOcspResponse(sharedPki().ocspResponder, sharedPki().intermediate.certificate,
                                                        sharedPki().signer.certificate, spec)};
        }
        ValidationContext context = trusting();
        context.evidence = &source;
        QCOMPARE(validateSignature(signature, context).indication == Indication::Passed, asked == 0);
        QCOMPARE(source.asked, asked);
    }

    /// RFC 3161, 2.3: the one extended key usage of an authority, critical.
    void usagesOfAnAuthority_data()
    {
        QTest::addColumn<QByteArray>("usages");
        QTest::addColumn<bool>("passes");
        QTest::newRow("time-stamping, critical") << QByteArray("critical,timeStamping") << true;
        QTest::newRow("time-stamping, not critical") << QByteArray("timeStamping") << false;
        QTest::newRow("time-stamping and another") << QByteArray("critical,timeStamping,emailProtection") << false;
        QTest::newRow("any") << QByteArray("critical,anyExtendedKeyUsage") << false;
        QTest::newRow("another") << QByteArray("critical,serverAuth") << false;
        QTest::newRow("none") << QByteArray() << false;
    }
    void usagesOfAnAuthority()
    {
        QFETCH(QByteArray, usages);
        QFETCH(bool, passes);
        CertificateSpec spec;
        spec.keyUsage = "critical,digitalSignature";
        spec.extendedKeyUsage = usages.toStdString();
        ParsedTimestamp timestamp;
        timestamp.integrity = Integrity::Intact;
        timestamp.signer = issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P256, 3)).certificate;
        timestamp.time = now;
        ValidationContext context = trusting();
        context.intermediates = sharedPki().chain();
        const SignatureVerdict verdict = validateTimestamp(timestamp, context);
        QCOMPARE(verdict.indication == Indication::Passed, passes);
        if (!passes)
            QVERIFY(verdict.subIndication == SubIndication::ChainConstraintsFailure);
    }

    void timestampOfAStranger()
    {
        ParsedTimestamp timestamp;
        timestamp.integrity = Integrity::Intact;
        timestamp.signer = sharedPki().timestampAuthority.certificate;
        timestamp.time = now;
        ValidationContext context = trusting();
        context.intermediates = sharedPki().chain();
        QVERIFY(validateTimestamp(timestamp, context).indication == Indication::Passed);
        context.policy.timestampRevocationDemanded = true;
        QVERIFY(validateTimestamp(timestamp, context).subIndication == SubIndication::TryLater);
        context.trustAnchors = {makeRoot("Cudzia").certificate};
        QVERIFY(validateTimestamp(timestamp, context).subIndication == SubIndication::NoCertificateChainFound);
        timestamp.integrity = Integrity::Broken;
        timestamp.findings = {makeFinding(FindingCode::TimestampImprintMismatch)};
        QVERIFY(validateTimestamp(timestamp, context).subIndication == SubIndication::HashFailure);
    }
};

QTEST_GUILESS_MAIN(TestValidator)
#include "test_validator.moc"
