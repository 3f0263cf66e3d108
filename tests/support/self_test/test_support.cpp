// SPDX-License-Identifier: EUPL-1.2
#include "support/command.h"
#include "support/temporary_folder.h"
#include "support/test_evidence.h"
#include "support/test_pki.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// The makers of fixtures, judged by the openssl program: a fixture that is wrong would make other tests say nothing.
class TestSupport : public QObject
{
    Q_OBJECT

private slots:
    void chainVerifies();
    void fieldsArriveInCertificate();
    void revocationListVerifies();
    void ocspResponseVerifies();
    void tokenVerifies();
    void keySigns_data();
    void keySigns();
};

namespace
{

struct Files {
    TemporaryFolder folder;
    Files()
    {
        const TestPki& pki = sharedPki();
        folder.write("root.pem", toPem(pki.root.certificate));
        folder.write("intermediate.pem", toPem(pki.intermediate.certificate));
        folder.write("signer.pem", toPem(pki.signer.certificate));
        folder.write("responder.pem", toPem(pki.ocspResponder.certificate));
    }
    CommandResult openssl(const std::vector<std::string>& arguments) const
    {
        return run("openssl", arguments, inFolder(folder.path()));
    }
};

constexpr UtcTime newYear{1767225600}; // 2026-01-01

} // namespace

void TestSupport::chainVerifies()
{
    PARAFA_NEEDS_TOOL("openssl");
    const Files files;
    const auto good =
        files.openssl({"verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "intermediate.pem", "signer.pem"});
    QVERIFY2(good.status == 0, (good.output + good.errors).c_str());
    const auto alone = files.openssl({"verify", "-CAfile", "root.pem", "signer.pem"});
    QVERIFY(alone.status != 0);
}

void TestSupport::fieldsArriveInCertificate()
{
    CertificateSpec spec;
    spec.organization = "Úrad";
    spec.organizationIdentifier = "NTRSK-12345678";
    spec.serialNumber = "PNOSK-0000000000";
    spec.extendedKeyUsage = "1.2.3.4";
    spec.certificatePolicies = "1.3.158.36061701.0.0.0.1.2.2";
    spec.ocspUrl = "http://ocsp.example/";
    const TestIdentity made = issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P521));
    QCOMPARE(QString::fromStdString(made.certificate.subjectAttribute("CN")), QStringLiteral("Ján Testovací"));
    QCOMPARE(made.certificate.subjectAttribute("2.5.4.97"), std::string("NTRSK-12345678"));
    QVERIFY(made.certificate.allowsNonRepudiation());
    QVERIFY(!made.certificate.isCa());
    QCOMPARE(made.certificate.extendedKeyUsages(), std::vector<std::string>{"1.2.3.4"});
    QCOMPARE(made.certificate.keyBits(), 521);
}

void TestSupport::revocationListVerifies()
{
    PARAFA_NEEDS_TOOL("openssl");
    const Files files;
    const TestPki& pki = sharedPki();
    const Bytes list = makeCrl(pki.intermediate, newYear, UtcTime(newYear.seconds() + 86400),
                               {{pki.signer.certificate.serialHex(), newYear, 1}});
    files.folder.write("list.der", list);
    const auto shown =
        files.openssl({"crl", "-inform", "DER", "-in", "list.der", "-noout", "-text", "-CAfile", "intermediate.pem"});
    QVERIFY2(shown.status == 0, shown.errors.c_str());
    QVERIFY2(shown.errors.find("verify OK") != std::string::npos, shown.errors.c_str());
    QVERIFY(shown.output.find("Key Compromise") != std::string::npos);
}

void TestSupport::ocspResponseVerifies()
{
    PARAFA_NEEDS_TOOL("openssl");
    const Files files;
    const TestPki& pki = sharedPki();
    OcspSpec spec{
        .status = OcspStatus::Revoked, .producedAt = newYear, .thisUpdate = newYear, .nextUpdate = {}, .revokedAt = newYear};
    files.folder.write("answer.der",
                       makeOcspResponse(pki.ocspResponder, pki.intermediate.certificate, pki.signer.certificate, spec));
    const auto shown = files.openssl({"ocsp", "-respin", "answer.der", "-issuer", "intermediate.pem", "-cert", "signer.pem",
                                      "-CAfile", "root.pem", "-verify_other", "intermediate.pem", "-resp_text"});
    QVERIFY2(shown.errors.find("Response verify OK") != std::string::npos, (shown.output + shown.errors).c_str());
    QVERIFY(shown.output.find("Produced At: Jan  1 00:00:00 2026 GMT") != std::string::npos);
    QVERIFY(shown.output.find("signer.pem: revoked") != std::string::npos);
}

void TestSupport::tokenVerifies()
{
    PARAFA_NEEDS_TOOL("openssl");
    const Files files;
    const TestPki& pki = sharedPki();
    files.folder.write("data", "obsah");
    files.folder.write("token.der", makeTimestampToken(pki.timestampAuthority, asBytes("obsah"),
                                                       {.imprint = DigestAlgorithm::Sha512, .chain = {}}));
    const std::vector<std::string> verify = {"ts",       "-verify",    "-token_in",        "-in",  "token.der", "-CAfile",
                                             "root.pem", "-untrusted", "intermediate.pem", "-data"};
    auto good = verify, bad = verify;
    good.push_back("data");
    bad.push_back("root.pem");
    const auto shown = files.openssl(good);
    QVERIFY2(shown.status == 0, (shown.output + shown.errors).c_str());
    QVERIFY(files.openssl(bad).status != 0);
}

void TestSupport::keySigns_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("scheme");
    QTest::newRow("RSA") << int(TestKeyType::Rsa2048) << int(SignatureScheme::RsaPkcs1);
    QTest::newRow("PSS") << int(TestKeyType::Rsa2048) << int(SignatureScheme::RsaPss);
    QTest::newRow("P-256") << int(TestKeyType::P256) << int(SignatureScheme::Ecdsa);
    QTest::newRow("P-384") << int(TestKeyType::P384) << int(SignatureScheme::Ecdsa);
    QTest::newRow("Ed25519") << int(TestKeyType::Ed25519) << int(SignatureScheme::Ed25519);
}

void TestSupport::keySigns()
{
    QFETCH(int, type);
    QFETCH(int, scheme);
    const TestIdentity identity = issue(sharedPki().intermediate, {}, sharedKey(TestKeyType(type)));
    const auto key = signingKey(identity);
    const SignatureAlgorithm algorithm{SignatureScheme(scheme), DigestAlgorithm::Sha256, DigestAlgorithm::Sha256, 32};
    const auto value = key->sign(algorithm, asBytes("text"));
    QVERIFY(value.has_value());
    QVERIFY(!value->empty());
}

QTEST_GUILESS_MAIN(TestSupport)
#include "test_support.moc"
