// SPDX-License-Identifier: EUPL-1.2
#include "support/test_pki.h"
#include "validation/certificate_path.h"

#include <openssl/evp.h>
#include <openssl/params.h>

#include <QtTest>

#include <array>

using namespace parafa;
using namespace parafa::test;

namespace
{

const UtcTime now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

} // namespace

class TestCertificatePath : public QObject
{
    Q_OBJECT

private slots:
    void fullPath()
    {
        const TestPki& pki = sharedPki();
        const PathResult result = buildPath(pki.signer.certificate, {pki.intermediate.certificate}, {pki.root.certificate}, now);
        QCOMPARE(result.indication, Indication::Passed);
        QCOMPARE(result.path.size(), std::size_t{3});
        QVERIFY(result.findings.empty());
    }

    void anchorNeedNotBeSelfSigned()
    {
        const TestPki& pki = sharedPki();
        const PathResult result = buildPath(pki.signer.certificate, {}, {pki.intermediate.certificate}, now);
        QCOMPARE(result.indication, Indication::Passed);
        QCOMPARE(result.path.size(), std::size_t{2});
    }

    void missingIntermediate()
    {
        const TestPki& pki = sharedPki();
        const PathResult result = buildPath(pki.signer.certificate, {}, {pki.root.certificate}, now);
        QVERIFY(result.subIndication == SubIndication::NoCertificateChainFound);
        QVERIFY(hasFinding(result.findings, FindingCode::CertificateChainNotTrusted));
        QVERIFY(result.path.empty());
    }

    void strangersAnchor()
    {
        const TestPki& pki = sharedPki();
        const TestIdentity stranger = makeRoot("Testovacia koreňová autorita");
        const PathResult result = buildPath(pki.signer.certificate, pki.chain(), {stranger.certificate}, now);
        QCOMPARE(result.indication, Indication::Indeterminate);
        QVERIFY(result.path.empty());
    }

    void expiredSigner()
    {
        const TestIdentity root = makeRoot();
        CertificateSpec spec;
        spec.notAfter = *UtcTime::fromIso8601("2021-01-01T00:00:00Z");
        const TestIdentity signer = issue(root, spec, sharedKey(TestKeyType::P256));
        const PathResult late = buildPath(signer.certificate, {}, {root.certificate}, now);
        QVERIFY(late.subIndication == SubIndication::OutOfBoundsNoPoe);
        QVERIFY(hasFinding(late.findings, FindingCode::CertificateExpired));
        const PathResult inTime =
            buildPath(signer.certificate, {}, {root.certificate}, *UtcTime::fromIso8601("2020-06-01T00:00:00Z"));
        QCOMPARE(inTime.indication, Indication::Passed);
    }

    void notYetValidSigner()
    {
        const TestIdentity root = makeRoot();
        CertificateSpec spec;
        spec.notBefore = *UtcTime::fromIso8601("2030-01-01T00:00:00Z");
        const TestIdentity signer = issue(root, spec, sharedKey(TestKeyType::P256));
        const PathResult early = buildPath(signer.certificate, {}, {root.certificate}, now);
        QVERIFY(hasFinding(early.findings, FindingCode::CertificateNotYetValid));
        QVERIFY(early.indication != Indication::Passed);
    }

    void issuerThatIsNoAuthority()
    {
        const TestIdentity root = makeRoot();
        const TestIdentity person = issue(root, {}, sharedKey(TestKeyType::P256, 1));
        CertificateSpec spec;
        spec.commonName = "Podvrh";
        const TestIdentity forged = issue(person, spec, sharedKey(TestKeyType::P256, 2));
        const PathResult result = buildPath(forged.certificate, {person.certificate}, {root.certificate}, now);
        QVERIFY(result.indication != Indication::Passed);
        QVERIFY(result.subIndication.has_value());
    }

    void unknownCriticalExtension()
    {
        const TestIdentity root = makeRoot();
        CertificateSpec spec;
        spec.rawExtensions = {{"1.3.6.1.4.1.99999.1", Bytes{0x05, 0x00}}};
        const TestIdentity signer = issue(root, spec, sharedKey(TestKeyType::P256));
        // Not critical: no matter.
        QCOMPARE(buildPath(signer.certificate, {}, {root.certificate}, now).indication, Indication::Passed);
    }

    /// Authorities that vouch for each other lead nowhere, and to the anchor where one is among them.
    void crossCertificatesInALoop()
    {
        CertificateSpec ca;
        ca.isCa = true;
        ca.keyUsage = "critical,keyCertSign,cRLSign";
        const auto self = [&](const char* name, int index) {
            ca.commonName = name;
            return selfSigned(ca, sharedKey(TestKeyType::P256, index));
        };
        const TestIdentity a = self("A", 30), b = self("B", 31), c = self("C", 32);
        std::vector<Certificate> crossed;
        for (const auto& [issuer, subject] :
             {std::pair(&a, &b), std::pair(&b, &c), std::pair(&c, &a), std::pair(&b, &a), std::pair(&c, &b), std::pair(&a, &c)}) {
            ca.commonName = subject->certificate.displayName();
            crossed.push_back(issue(*issuer, ca, subject->key).certificate);
        }
        const Certificate signer = issue(a, {}, sharedKey(TestKeyType::P256, 33)).certificate;
        const PathResult nowhere = buildPath(signer, crossed, {makeRoot("Elsewhere").certificate}, now);
        QVERIFY(nowhere.subIndication == SubIndication::NoCertificateChainFound);
        QCOMPARE(buildPath(signer, crossed, {c.certificate}, now).indication, Indication::Passed);
    }

    void unusualKeys_data()
    {
        QTest::addColumn<QByteArray>("curve");
        QTest::addColumn<bool>("writtenOut");
        QTest::addColumn<bool>("passes");
        QTest::newRow("P-256") << QByteArray("P-256") << false << true;
        QTest::newRow("P-256, written out") << QByteArray("P-256") << true << false;
        QTest::newRow("secp256k1, written out") << QByteArray("secp256k1") << true << false;
        QTest::newRow("brainpool") << QByteArray("brainpoolP256r1") << false << true;
        QTest::newRow("Ed25519") << QByteArray() << false << true;
    }
    /// A key of any kind has a path or none; a curve that its certificate makes up has none.
    void unusualKeys()
    {
        QFETCH(QByteArray, curve);
        QFETCH(bool, writtenOut);
        QFETCH(bool, passes);
        TestKey key = curve.isEmpty() ? sharedKey(TestKeyType::Ed25519) : TestKey();
        if (!curve.isEmpty()) {
            const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
                EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr), EVP_PKEY_CTX_free);
            std::array<OSSL_PARAM, 3> parameters = {
                OSSL_PARAM_construct_utf8_string("group", curve.data(), 0),
                OSSL_PARAM_construct_utf8_string("encoding", const_cast<char*>(writtenOut ? "explicit" : "named_curve"), 0),
                OSSL_PARAM_construct_end()};
            EVP_PKEY* made = nullptr;
            QVERIFY(EVP_PKEY_keygen_init(context.get()) == 1 && EVP_PKEY_CTX_set_params(context.get(), parameters.data()) == 1 &&
                    EVP_PKEY_generate(context.get(), &made) == 1);
            key.reset(made, EVP_PKEY_free);
        }
        const TestIdentity root = makeRoot();
        const Certificate signer = issue(root, {}, key).certificate;
        const PathResult result = buildPath(signer, {}, {root.certificate}, now);
        QCOMPARE(result.indication == Indication::Passed, passes);
        if (!passes)
            QVERIFY(hasFinding(result.findings, FindingCode::CertificateChainInvalid));
        // The same key in an authority's certificate.
        CertificateSpec ca;
        ca.isCa = true;
        ca.keyUsage = "critical,keyCertSign,cRLSign";
        const TestIdentity between = issue(root, ca, key);
        const Certificate below = issue(between, {}, sharedKey(TestKeyType::P256)).certificate;
        QCOMPARE(buildPath(below, {between.certificate}, {root.certificate}, now).indication == Indication::Passed, passes);
    }

    void repeatedExtension()
    {
        const TestIdentity root = makeRoot();
        CertificateSpec spec;
        spec.rawExtensions = {{"1.3.6.1.4.1.99999.1", Bytes{0x05, 0x00}}, {"1.3.6.1.4.1.99999.1", Bytes{0x05, 0x00}}};
        const TestIdentity signer = issue(root, spec, sharedKey(TestKeyType::P256));
        const PathResult result = buildPath(signer.certificate, {}, {root.certificate}, now);
        QVERIFY(result.subIndication == SubIndication::CertificateChainGeneralFailure);
        QVERIFY(hasFinding(result.findings, FindingCode::CertificateChainInvalid));
    }

    void timeStampingNeedsItsPurpose()
    {
        const TestPki& pki = sharedPki();
        const auto chain = pki.chain();
        QCOMPARE(buildPath(pki.timestampAuthority.certificate, chain, {pki.root.certificate}, now, PathPurpose::TimeStamping)
                     .indication,
                 Indication::Passed);
        const PathResult wrong = buildPath(pki.signer.certificate, chain, {pki.root.certificate}, now, PathPurpose::TimeStamping);
        QVERIFY(hasFinding(wrong.findings, FindingCode::CertificateKeyUsage));
    }
};

QTEST_GUILESS_MAIN(TestCertificatePath)
#include "test_certificate_path.moc"
