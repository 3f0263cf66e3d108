// SPDX-License-Identifier: EUPL-1.2
#include "support/test_evidence.h"
#include "support/test_pki.h"
#include "validation/validation_memory.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

const UtcTime now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

bool same(const PathResult& a, const PathResult& b)
{
    return a.indication == b.indication && a.subIndication == b.subIndication && a.path == b.path && a.findings == b.findings;
}

TrustStore storeOf(const Certificate& anchor)
{
    TrustStore store;
    store.addAnchor(anchor);
    return store;
}

} // namespace

class TestValidationMemory : public QObject
{
    Q_OBJECT

private slots:
    /// Every answer is the one a path built anew gives, whatever was asked before, up to the seconds around each end of validity.
    void pathsAtAllTimes()
    {
        const TestIdentity root = makeRoot();
        CertificateSpec spec;
        spec.notBefore = *UtcTime::fromIso8601("2021-01-01T00:00:00Z");
        spec.notAfter = *UtcTime::fromIso8601("2023-01-01T00:00:00Z");
        const TestIdentity signer = issue(root, spec, sharedKey(TestKeyType::P256));
        const TrustStore trust = storeOf(root.certificate);
        ValidationMemory memory;
        const std::int64_t start = spec.notBefore.seconds(), end = spec.notAfter.seconds();
        for (int round = 0; round < 2; ++round)
            for (const std::int64_t time :
                 {(start + end) / 2, start - 1, start, start + 1, end - 1, end, end + 1, now.seconds()}) {
                const PathResult fresh = buildPath(signer.certificate, {}, {root.certificate}, UtcTime(time));
                const PathResult remembered = memory.path(signer.certificate, {}, trust, UtcTime(time), PathPurpose::Signature);
                QVERIFY2(same(fresh, remembered), std::to_string(time - start).c_str());
            }
    }

    void candidatesAndPurposeCount()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        ValidationMemory memory;
        const Certificate& signer = pki.signer.certificate;
        QVERIFY(memory.path(signer, {}, trust, now, PathPurpose::Signature).path.empty());
        QCOMPARE(memory.path(signer, pki.chain(), trust, now, PathPurpose::Signature).indication, Indication::Passed);
        QVERIFY(memory.path(signer, {}, trust, now, PathPurpose::Signature).path.empty());
        QVERIFY(same(memory.path(signer, pki.chain(), trust, now, PathPurpose::TimeStamping),
                     buildPath(signer, pki.chain(), {pki.root.certificate}, now, PathPurpose::TimeStamping)));
    }

    /// Good evidence about one certificate, from one issuer, says nothing about another one.
    void answersBelongToTheirCertificate()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& issuer = pki.intermediate.certificate;
        const TestIdentity other = issue(pki.intermediate, {}, sharedKey(TestKeyType::P256));
        const OcspSpec good{.producedAt = now, .thisUpdate = now, .nextUpdate = {}, .revokedAt = {}};
        Evidence evidence;
        evidence.ocspResponses = {makeOcspResponse(pki.ocspResponder, issuer, pki.signer.certificate, good)};
        evidence.revocationLists = {makeCrl(pki.intermediate, now, now, {{other.certificate.serialHex(), now}})};
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            const RevocationAnswers signer = memory.revocation(evidence, pki.signer.certificate, issuer, trust);
            QCOMPARE(signer.answers.size(), std::size_t{2});
            QVERIFY(signer.answers[0].status == CertificateStatus::Good && signer.answers[1].status == CertificateStatus::Good);
            const RevocationAnswers revoked = memory.revocation(evidence, other.certificate, issuer, trust);
            QCOMPARE(revoked.answers.size(), std::size_t{1});
            QVERIFY(revoked.answers[0].status == CertificateStatus::Revoked);
        }
    }

    void factsBelongToTheirCertificate()
    {
        const TestPki& pki = sharedPki();
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            QVERIFY(memory.facts(pki.root.certificate).keyUsages.contains("keyCertSign"));
            QVERIFY(memory.facts(pki.signer.certificate).keyUsages.contains("nonRepudiation"));
            QVERIFY(!memory.facts(pki.signer.certificate).keyUsages.contains("keyCertSign"));
        }
    }

    /// A wrong signature stays wrong, and a right one is not taken for it.
    void changedEvidenceIsReadAnew()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& issuer = pki.intermediate.certificate;
        Evidence sound, broken;
        sound.revocationLists = {makeCrl(pki.intermediate, now, now)};
        broken.revocationLists = sound.revocationLists;
        broken.revocationLists[0].back() ^= 1;
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(memory.revocation(sound, pki.signer.certificate, issuer, trust).answers.size(), std::size_t{1});
            const RevocationAnswers wrong = memory.revocation(broken, pki.signer.certificate, issuer, trust);
            QVERIFY(wrong.answers.empty());
            QVERIFY(hasFinding(wrong.findings, FindingCode::CrlSignatureWrong));
        }
    }
};

QTEST_GUILESS_MAIN(TestValidationMemory)
#include "test_validation_memory.moc"
