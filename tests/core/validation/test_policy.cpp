// SPDX-License-Identifier: EUPL-1.2
#include "base/byte_source.h"
#include "support/test_pki.h"
#include "validation/algorithm_constraints.h"
#include "validation/validation_policy.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

Result<ValidationPolicy> policyWith(const std::string& content)
{
    return ValidationPolicy::fromXml(asBytes("<validationPolicy>" + content + "</validationPolicy>"));
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT
private slots:
    void shippedFileIsTheDefault()
    {
        const auto source = fileSource(PARAFA_SOURCE_DIR "/resources/policy/eu-default.xml");
        const auto read = ValidationPolicy::fromXml(*readAll(**source));
        QVERIFY2(read, read ? "" : read.error().subject.c_str());
        const ValidationPolicy own;
        QCOMPARE(read->clockToleranceSeconds, own.clockToleranceSeconds);
        QCOMPARE(read->maxAgeWithoutNextUpdateSeconds, own.maxAgeWithoutNextUpdateSeconds);
        QCOMPARE(read->gracePeriodSeconds, own.gracePeriodSeconds);
        QCOMPARE(read->timestampRevocationDemanded, own.timestampRevocationDemanded);
        QCOMPARE(read->timestampRevocationFresh, own.timestampRevocationFresh);
        QVERIFY(read->algorithms.digests == own.algorithms.digests);
        QVERIFY(read->algorithms.certificateDigests == own.algorithms.certificateDigests);
        QCOMPARE(read->algorithms.keys.size(), own.algorithms.keys.size());
        for (const KeyType type : {KeyType::Rsa, KeyType::RsaPss, KeyType::Dsa, KeyType::Ec, KeyType::Ed25519})
            for (const int bits : {192, 224, 256, 786, 1024, 1900, 2048, 3072})
                for (const SignatureScheme scheme : {SignatureScheme::RsaPkcs1, SignatureScheme::RsaPss})
                    QVERIFY(keyEnd(type, bits, scheme, read->algorithms) == keyEnd(type, bits, scheme));
    }

    /// TS 119 312; SHA-1 in certificates by the CA/Browser Forum's Baseline Requirements, 7.1.3.
    void datesAreThoseOfTheirSources()
    {
        const AlgorithmPolicy policy;
        auto others = policy.digests;
        QVERIFY(others.at(DigestAlgorithm::Sha1) == UtcTime(1'343'779'200)); // 2012-08-01
        others[DigestAlgorithm::Sha1] = UtcTime(1'483'228'800);              // 2017-01-01
        QVERIFY(policy.certificateDigests == others);
        QVERIFY(!keyEnd(KeyType::Dsa, 3072, SignatureScheme::Dsa));
        QVERIFY(keyEnd(KeyType::Dsa, 1024, SignatureScheme::Dsa) == UtcTime(1'448'928'000));    // 2015-12-01
        QVERIFY(keyEnd(KeyType::Rsa, 1000, SignatureScheme::RsaPss) == UtcTime(1'280'620'800)); // 2010-08-01
    }

    void valuesAreTaken()
    {
        const auto policy = policyWith("<gracePeriodSeconds>86400</gracePeriodSeconds>"
                                       "<timestampRevocationDemanded>true</timestampRevocationDemanded>"
                                       "<timestampRevocationFresh>true</timestampRevocationFresh>"
                                       "<algorithms><digest name=\"SHA-256\" until=\"2025-01-01T00:00:00Z\"/></algorithms>");
        QVERIFY(policy);
        QCOMPARE(policy->gracePeriodSeconds, std::int64_t(86'400));
        QVERIFY(policy->timestampRevocationDemanded);
        QVERIFY(policy->timestampRevocationFresh);
        QCOMPARE(policy->clockToleranceSeconds, std::int64_t(300));
        QVERIFY(!digestEnd(DigestAlgorithm::Sha1, policy->algorithms)); // replaced as a whole
        const UtcTime y2026(1767225600);
        QVERIFY(judgeAlgorithms({DigestAlgorithm::Sha256}, {}, {}, y2026, policy->algorithms).goodUntil);
        QVERIFY(!judgeAlgorithms({DigestAlgorithm::Sha256}, {}, {}, y2026).goodUntil);
    }

    void faultsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("unknown element") << QByteArray("<graceful>1</graceful>");
        QTest::newRow("negative") << QByteArray("<gracePeriodSeconds>-1</gracePeriodSeconds>");
        QTest::newRow("no number") << QByteArray("<clockToleranceSeconds>5 min</clockToleranceSeconds>");
        QTest::newRow("no switch") << QByteArray("<timestampRevocationDemanded>yes</timestampRevocationDemanded>");
        QTest::newRow("no switch of freshness") << QByteArray("<timestampRevocationFresh>1</timestampRevocationFresh>");
        QTest::newRow("unknown digest") << QByteArray("<algorithms><digest name=\"SHA\" until=\"2025-01-01\"/></algorithms>");
        QTest::newRow("no time") << QByteArray("<algorithms><digest name=\"SHA-1\"/></algorithms>");
        QTest::newRow("unknown key") << QByteArray("<algorithms><key type=\"XY\" until=\"2025-01-01T00:00:00Z\"/></algorithms>");
        QTest::newRow("unknown scheme") << QByteArray(
            "<algorithms><key type=\"RSA\" scheme=\"OAEP\" until=\"2025-01-01T00:00:00Z\"/></algorithms>");
    }
    void faultsAreRefused()
    {
        QFETCH(QByteArray, content);
        const auto policy = policyWith(content.toStdString());
        QVERIFY(!policy);
        QVERIFY(policy.error().reason == FindingCode::PolicyMalformed);
        QVERIFY(!policy.error().subject.empty());
    }

    void issuersSignaturesAreJudged()
    {
        const TestIdentity weak =
            issue(sharedPki().intermediate, {.digest = DigestAlgorithm::Sha1}, sharedKey(TestKeyType::P256));
        const Certificate& issuer = sharedPki().intermediate.certificate;
        const UtcTime y2016(1480340803), y2018(1520000000), y2026(1767225600);
        const AlgorithmPolicy policy;
        const AlgorithmJudgement judged = judgeCertificateSignature(weak.certificate, issuer, y2026, policy);
        QCOMPARE(judged.findings.size(), std::size_t(1));
        QVERIFY(judged.findings[0].code == FindingCode::CertificateAlgorithmWeak);
        QVERIFY(judgeCertificateSignature(weak.certificate, issuer, y2018, policy).goodUntil);
        QVERIFY(!judgeCertificateSignature(weak.certificate, issuer, y2016, policy).goodUntil);
        QVERIFY(!judgeCertificateSignature(sharedPki().signer.certificate, issuer, y2026, policy).goodUntil);
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "test_policy.moc"
