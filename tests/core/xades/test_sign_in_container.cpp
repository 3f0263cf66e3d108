// SPDX-License-Identifier: EUPL-1.2
#include "base/percent_encoding.h"
#include "signed_file.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "xades/reference_uri.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

Q_DECLARE_METATYPE(parafa::test::TestKeyType)
Q_DECLARE_METATYPE(parafa::DigestAlgorithm)

namespace
{

const Documents documents{{"Žiadosť č. 1 (kópia) & plán.txt", "prvý"}, {"prilohy/a b.xml", "<a>druhý</a>"}, {"x%20y", "tretí"}};

void signatureRows()
{
    QTest::addColumn<TestKeyType>("key");
    QTest::addColumn<bool>("pss");
    QTest::addColumn<DigestAlgorithm>("digest");
    QTest::addColumn<bool>("etsi");
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("RSA, v1") << TestKeyType::Rsa2048 << false << DigestAlgorithm::Sha256 << false << "RSA-SHA256";
    QTest::newRow("RSA, v2") << TestKeyType::Rsa2048 << false << DigestAlgorithm::Sha512 << true << "RSA-SHA512";
    QTest::newRow("PSS") << TestKeyType::Rsa3072 << true << DigestAlgorithm::Sha384 << true << "RSASSA-PSS-SHA384";
    QTest::newRow("P-256") << TestKeyType::P256 << false << DigestAlgorithm::Sha256 << false << "ECDSA-SHA256";
    QTest::newRow("P-384") << TestKeyType::P384 << false << DigestAlgorithm::Sha384 << false << "ECDSA-SHA384";
    QTest::newRow("P-521") << TestKeyType::P521 << false << DigestAlgorithm::Sha512 << true << "ECDSA-SHA512";
}

SigningRequest requestOfRow(const TestIdentity& identity)
{
    QFETCH(bool, pss);
    QFETCH(DigestAlgorithm, digest);
    QFETCH(bool, etsi);
    SigningRequest request = requestFor(identity, documents);
    request.digest = digest;
    request.algorithm = algorithmForKey(identity.certificate, digest, pss).value();
    request.profile = etsi ? AttributeProfile::Etsi : AttributeProfile::Upvs;
    request.chain = {makeRoot().certificate};
    request.claimedRoles = {"konateľ & <spoločník>"};
    request.city = "Banská \"Bystrica\"";
    request.country = "SK";
    request.commitmentTypes = {"http://uri.etsi.org/01903/v1.2.2#ProofOfApproval"};
    return request;
}

} // namespace

class TestSignInContainer : public QObject
{
    Q_OBJECT

private slots:
    void parsesBack_data() { signatureRows(); }
    void parsesBack();
    void xmlsec1Agrees_data() { signatureRows(); }
    void xmlsec1Agrees();
    void profiles();
    void refuses();
    void wrongValueBreaks();
    void idsDiffer();
};

void TestSignInContainer::parsesBack()
{
    QFETCH(TestKeyType, key);
    QFETCH(QString, algorithm);
    const TestIdentity identity = selfSigned({}, sharedKey(key));
    const SigningRequest request = requestOfRow(identity);
    const auto file = signFile(identity, request);
    QVERIFY(file);
    const auto parsed = parseFile(asText(*file), documents);
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.size(), std::size_t{1});
    const ParsedSignature& signature = parsed->signatures.front();
    QCOMPARE(signature.integrity, Integrity::Intact);
    QVERIFY(!hasErrors(signature.findings));
    QCOMPARE(signature.form, SignatureForm::XAdES);
    QCOMPARE(signature.level, std::string("XAdES_BASELINE_B"));
    QVERIFY(signature.signer == identity.certificate);
    QVERIFY(signature.signerBound);
    QCOMPARE(QString::fromStdString(signatureAlgorithmName(*signature.algorithm)), algorithm);
    QCOMPARE(signature.claimedSigningTime->seconds(), std::int64_t{1'767'225'600});
    QCOMPARE(signature.claimedRoles, (std::vector<std::string>{"konateľ & <spoločník>"}));
    QCOMPARE(signature.city, std::string("Banská \"Bystrica\""));
    QCOMPARE(signature.country, std::string("SK"));
    QCOMPARE(signature.commitmentTypes.size(), std::size_t{1});
    QCOMPARE(signature.certificates.size(), std::size_t{2});
    std::vector<std::string> names;
    for (const auto& [name, content] : documents)
        names.push_back(name);
    QCOMPARE(signature.covers(), names);
    for (std::size_t i = 0; i < names.size(); ++i)
        QCOMPARE(signature.references[i].mediaType, std::string("text/plain"));

    // Each document counts: one changed byte and the signature is broken, with the name of what changed.
    for (const auto& [name, content] : documents) {
        Documents changed = documents;
        changed[name] += " ";
        const auto broken = parseFile(asText(*file), changed);
        QVERIFY(broken);
        QCOMPARE(broken->signatures.front().integrity, Integrity::Broken);
        QVERIFY(hasFinding(broken->signatures.front().findings, FindingCode::ReferenceDigestMismatch));
        QCOMPARE(broken->signatures.front().covers().size(), documents.size() - 1);
    }
}

void TestSignInContainer::xmlsec1Agrees()
{
    PARAFA_NEEDS_TOOL("xmlsec1");
    QFETCH(TestKeyType, key);
    QFETCH(bool, pss);
    if (pss)
        QSKIP("xmlsec1 of this system has no RSA-PSS");
    const TestIdentity identity = selfSigned({}, sharedKey(key));
    const auto file = signFile(identity, requestOfRow(identity));
    QVERIFY(file);
    const TemporaryFolder folder;
    // xmlsec1 takes relative references from its working folder and decodes them itself.
    for (const auto& [name, content] : documents)
        folder.write(percentEncoded(name), content), folder.write(name, content);
    const std::string path = folder.write("signatures001.xml", *file);
    const std::vector<std::string> options{"--verify", "--insecure", "--id-attr:Id",
                                           "http://uri.etsi.org/01903/v1.3.2#:SignedProperties", path};
    const CommandResult good = run("xmlsec1", options, inFolder(folder.path()));
    QVERIFY2(good.status == 0, good.errors.c_str());
    for (const auto& [name, content] : documents)
        folder.write(percentEncoded(name), "iné"), folder.write(name, "iné");
    QVERIFY(run("xmlsec1", options, inFolder(folder.path())).status != 0);
}

void TestSignInContainer::profiles()
{
    const TestPki& pki = sharedPki();
    SigningRequest request = requestFor(pki.signer, documents);
    const std::string portal(asText(signFile(pki.signer, request).value()));
    QVERIFY(portal.contains("<xades:SigningCertificate>"));
    QVERIFY(!portal.contains("SigningCertificateV2"));
    QVERIFY(portal.contains("<ds:X509SubjectName>"));
    request.profile = AttributeProfile::Etsi;
    const std::string etsi(asText(signFile(pki.signer, request).value()));
    QVERIFY(etsi.contains("<xades:SigningCertificateV2>"));
    QVERIFY(!etsi.contains("<xades:SigningCertificate>"));
}

void TestSignInContainer::refuses()
{
    const TestPki& pki = sharedPki();
    QCOMPARE(xades::prepare(requestFor(pki.signer, {})).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(xades::prepare(requestFor(pki.signer, {{"", "x"}})).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(xades::prepare(requestFor(pki.signer, {{"\xff", "x"}})).error().code, ErrorCode::InvalidArgument);
    const auto prepared = xades::prepare(requestFor(pki.signer, documents));
    QVERIFY(prepared);
    PreparedSignature foreign = *prepared;
    foreign.state.resize(20);
    QCOMPARE(xades::complete(foreign, Bytes(256, 1)).error().code, ErrorCode::InvalidArgument);
}

void TestSignInContainer::wrongValueBreaks()
{
    const TestPki& pki = sharedPki();
    const auto prepared = xades::prepare(requestFor(pki.signer, documents));
    const auto file = xades::complete(*prepared, Bytes(256, 1));
    QVERIFY(file);
    const auto parsed = parseFile(asText(*file), documents);
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.front().integrity, Integrity::Broken);
    QVERIFY(hasFinding(parsed->signatures.front().findings, FindingCode::SignatureValueWrong));
    QVERIFY(parsed->signatures.front().signer == pki.signer.certificate);
}

void TestSignInContainer::idsDiffer()
{
    const auto first = parseFile(signedText(documents), documents);
    const auto second = parseFile(signedText(documents), documents);
    QVERIFY(first->signatures.front().id != second->signatures.front().id);
}

QTEST_GUILESS_MAIN(TestSignInContainer)
#include "test_sign_in_container.moc"
