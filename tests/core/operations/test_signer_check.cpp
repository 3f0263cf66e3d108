// SPDX-License-Identifier: EUPL-1.2
#include "operations/signer_check.h"
#include "support/pades_services.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

UtcTime noon()
{
    return *UtcTime::fromIso8601("2026-11-22T12:00:00Z");
}

/// Says of every certificate of the intermediate that it was revoked.
class AllRevoked final : public EvidenceSource
{
public:
    Evidence evidenceFor(const Certificate& subject, const Certificate&, std::vector<Finding>&) override
    {
        Evidence evidence;
        const UtcTime next(noon().seconds() + 86'400);
        const UtcTime when(noon().seconds() - 86'400);
        evidence.revocationLists = {makeCrl(sharedPki().intermediate, noon(), next, {{subject.serialHex(), when, 1}}),
                                    makeCrl(sharedPki().root, noon(), next)};
        return evidence;
    }
    std::vector<Certificate> issuersOf(const Certificate&, std::vector<Finding>&) override { return sharedPki().chain(); }
};

Services trusting(EvidenceSource* evidence)
{
    Services services;
    services.now = noon();
    services.trustAnchors = {sharedPki().root.certificate};
    services.evidence = evidence;
    return services;
}

} // namespace

/// A signer's certificate before its key is used.
class TestSignerCheck : public QObject
{
    Q_OBJECT

private slots:
    void aSoundOneHasNothingAgainstIt()
    {
        PkiEvidence evidence(noon());
        const SignerCheck check = checkSigner(sharedPki().signer.certificate, sharedPki().chain(), trusting(&evidence));
        QVERIFY(!check.stops);
        QVERIFY(check.revocationKnown);
        QVERIFY(!hasErrors(check.findings));
        QVERIFY(!check.mandate);
    }

    void findsItsIssuersByItself()
    {
        PkiEvidence evidence(noon());
        const SignerCheck check = checkSigner(sharedPki().signer.certificate, {}, trusting(&evidence));
        QVERIFY(check.revocationKnown);
    }

    void aRevokedOneStops()
    {
        AllRevoked evidence;
        const SignerCheck check = checkSigner(sharedPki().signer.certificate, sharedPki().chain(), trusting(&evidence));
        QVERIFY(check.stops);
        QVERIFY(hasFinding(check.findings, FindingCode::CertificateRevoked));
    }

    void withoutEvidenceNothingIsClaimed()
    {
        const SignerCheck check = checkSigner(sharedPki().signer.certificate, sharedPki().chain(), trusting(nullptr));
        QVERIFY(!check.revocationKnown);
        QVERIFY(!check.stops);
    }

    void validityIsAskedEvenWithoutTrust_data()
    {
        QTest::addColumn<bool>("trust");
        QTest::newRow("nobody trusted") << false;
        QTest::newRow("trusted") << true;
    }
    void validityIsAskedEvenWithoutTrust()
    {
        QFETCH(bool, trust);
        CertificateSpec spec;
        spec.notAfter = UtcTime(noon().seconds() - 1);
        const TestIdentity old = issue(sharedPki().intermediate, spec, TestKeyType::P256);
        spec.notBefore = UtcTime(noon().seconds() + 1);
        spec.notAfter = UtcTime(noon().seconds() + 1000);
        const TestIdentity young = issue(sharedPki().intermediate, spec, TestKeyType::P256);
        Services services = trusting(nullptr);
        if (!trust)
            services.trustAnchors.clear();
        const SignerCheck expired = checkSigner(old.certificate, sharedPki().chain(), services);
        QVERIFY(expired.stops);
        QCOMPARE(std::ranges::count(expired.findings, FindingCode::CertificateExpired, &Finding::code), 1);
        QVERIFY(hasFinding(checkSigner(young.certificate, sharedPki().chain(), services).findings,
                           FindingCode::CertificateNotYetValid));
    }

    void aMandateIsRecognised()
    {
        CertificateSpec spec;
        spec.certificatePolicies = "1.3.158.36061701.1.1.1042";
        const TestIdentity mandated = issue(sharedPki().intermediate, spec, TestKeyType::P256);
        const SignerCheck check = checkSigner(mandated.certificate, sharedPki().chain(), trusting(nullptr));
        QVERIFY(check.mandate);
        QCOMPARE(check.mandate->number, std::string("1042"));
    }
};

QTEST_GUILESS_MAIN(TestSignerCheck)
#include "test_signer_check.moc"
