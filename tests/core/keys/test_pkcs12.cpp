// SPDX-License-Identifier: EUPL-1.2
#include "keys/pkcs12_file.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <QTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

Q_DECLARE_METATYPE(parafa::test::Pkcs12Encryption)
Q_DECLARE_METATYPE(parafa::test::TestKeyType)
Q_DECLARE_METATYPE(parafa::SignatureScheme)

class TestPkcs12 : public QObject
{
    Q_OBJECT

private slots:
    void opens_data();
    void opens();
    void opensFileOfOpenssl_data();
    void opensFileOfOpenssl();
    void withoutPassphrase();
    void accentedPassphrase();
    void refuses_data();
    void refuses();
    void missingFile();
    void everyCutIsRefused();
    void damageIsNotWrongPassphrase();
    void picksKeyForSigning();
    void chainIsOrdered();
    void values_data();
    void values();
    void keyOfAnotherType();
};

namespace
{

bool verifies(const Certificate& certificate, const SignatureAlgorithm& algorithm, ByteView data, ByteView value)
{
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* parameters = nullptr;
    bool ok = EVP_DigestVerifyInit(context, &parameters, digestMethod(algorithm.digest), nullptr, certificate.publicKey()) == 1;
    if (ok && algorithm.scheme == SignatureScheme::RsaPss)
        ok = EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) > 0 &&
             EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, algorithm.saltLength) > 0;
    ok = ok && EVP_DigestVerify(context, value.data(), value.size(), data.data(), data.size()) == 1;
    EVP_MD_CTX_free(context);
    return ok;
}

int codeOf(const auto& result)
{
    return result ? -1 : int(result.error().code);
}

} // namespace

void TestPkcs12::opens_data()
{
    QTest::addColumn<Pkcs12Encryption>("encryption");
    QTest::newRow("AES-256, PBES2") << Pkcs12Encryption::Aes256;
    QTest::newRow("3DES") << Pkcs12Encryption::TripleDes;
    QTest::newRow("RC2-40 as older programs write") << Pkcs12Encryption::Rc2;
    QTest::newRow("not encrypted") << Pkcs12Encryption::None;
}

void TestPkcs12::opens()
{
    QFETCH(Pkcs12Encryption, encryption);
    const TestPki& pki = sharedPki();
    Pkcs12Spec spec;
    spec.encryption = encryption;
    spec.chain = pki.chain();
    const Bytes der = makePkcs12(pki.signer, spec);
    if (der.empty())
        QSKIP("OpenSSL's legacy provider is not installed: RC2 was left out");
    const TemporaryFolder folder;
    const auto key = openPkcs12(folder.write("podpis.p12", der), Secret("heslo"));
    QVERIFY2(key.has_value(), key ? "" : key.error().detail.c_str());
    QVERIFY((*key)->certificate() == pki.signer.certificate);
    QCOMPARE((*key)->chain().size(), std::size_t(2));
    const auto value = (*key)->sign({}, asBytes("text"));
    QVERIFY(value && verifies(pki.signer.certificate, {}, asBytes("text"), *value));
    QVERIFY(!verifies(pki.signer.certificate, {}, asBytes("texu"), *value));
    // The old ciphers stay out of the process.
    QVERIFY(EVP_CIPHER_fetch(nullptr, "RC2-40-CBC", nullptr) == nullptr);
}

void TestPkcs12::opensFileOfOpenssl_data()
{
    QTest::addColumn<bool>("legacy");
    QTest::newRow("modern") << false;
    QTest::newRow("-legacy") << true;
}

void TestPkcs12::opensFileOfOpenssl()
{
    PARAFA_NEEDS_TOOL("openssl");
    QFETCH(bool, legacy);
    const TemporaryFolder folder;
    folder.write("key.pem", toPem(sharedPki().signer.key));
    folder.write("cert.pem", toPem(sharedPki().signer.certificate));
    std::vector<std::string> arguments = {"pkcs12",   "-export", "-inkey", "key.pem",  "-in",
                                          "cert.pem", "-out",    "a.p12",  "-passout", "pass:heslo"};
    if (legacy)
        arguments.push_back("-legacy");
    const auto made = run("openssl", arguments, inFolder(folder.path()));
    QVERIFY2(made.status == 0, made.errors.c_str());
    const auto key = openPkcs12(folder.path("a.p12"), Secret("heslo"));
    QVERIFY2(key.has_value(), key ? "" : key.error().detail.c_str());
    QCOMPARE(codeOf(openPkcs12(folder.path("a.p12"), Secret("hesl"))), int(ErrorCode::WrongPassword));
}

void TestPkcs12::withoutPassphrase()
{
    Pkcs12Spec spec;
    spec.passphrase.clear();
    const Bytes der = makePkcs12(sharedPki().signer, spec);
    QVERIFY(readPkcs12Keys(der, Secret()).has_value());
    QCOMPARE(codeOf(readPkcs12Keys(der, Secret("x"))), int(ErrorCode::WrongPassword));
}

void TestPkcs12::accentedPassphrase()
{
    Pkcs12Spec spec;
    spec.passphrase = "žltý kôň € 𝛑";
    const Bytes der = makePkcs12(sharedPki().signer, spec);
    QVERIFY(readPkcs12Keys(der, Secret("žltý kôň € 𝛑")).has_value());
    QCOMPARE(codeOf(readPkcs12Keys(der, Secret("zlty kon"))), int(ErrorCode::WrongPassword));
}

void TestPkcs12::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, const Bytes& content, const char* passphrase, ErrorCode expected) {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(content.data()), qsizetype(content.size()))
                            << QByteArray(passphrase) << int(expected);
    };
    const TestIdentity& signer = sharedPki().signer;
    const Bytes good = makePkcs12(signer);
    row("wrong passphrase", good, "Heslo", ErrorCode::WrongPassword);
    row("no passphrase", good, "", ErrorCode::WrongPassword);
    row("empty file", {}, "heslo", ErrorCode::Unreadable);
    const std::string pem = toPem(signer.certificate);
    row("a PEM certificate", Bytes(pem.begin(), pem.end()), "heslo", ErrorCode::Unreadable);
    Pkcs12Spec spec;
    spec.withKey = false;
    row("no private key", makePkcs12(signer, spec), "heslo", ErrorCode::KeyRefused);
    spec = {};
    spec.withCertificate = false;
    row("no certificate", makePkcs12(signer, spec), "heslo", ErrorCode::KeyRefused);
    spec.chain = sharedPki().chain();
    row("only foreign certificates", makePkcs12(signer, spec), "heslo", ErrorCode::KeyRefused);
    spec = {};
    spec.withMac = false;
    row("without integrity value, wrong passphrase", makePkcs12(signer, spec), "Heslo", ErrorCode::WrongPassword);
}

void TestPkcs12::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, passphrase);
    QFETCH(int, expected);
    const TemporaryFolder folder;
    const std::string path = folder.write("a.p12", std::string_view(content.constData(), std::size_t(content.size())));
    const auto key = openPkcs12(path, Secret(passphrase.toStdString()));
    QCOMPARE(codeOf(key), expected);
    QCOMPARE(key.error().subject, path);
}

void TestPkcs12::missingFile()
{
    const TemporaryFolder folder;
    QCOMPARE(codeOf(openPkcs12(folder.path("niet.p12"), Secret("x"))), int(ErrorCode::InputMissing));
    QCOMPARE(codeOf(openPkcs12(folder.path(), Secret("x"))), int(ErrorCode::InputMissing));
}

void TestPkcs12::everyCutIsRefused()
{
    const Bytes whole = makePkcs12(issue(sharedPki().intermediate, {}, sharedKey(TestKeyType::P256)));
    for (std::size_t size = 0; size < whole.size(); size += 7)
        QCOMPARE(codeOf(readPkcs12Keys(ByteView(whole).first(size), Secret("heslo"))), int(ErrorCode::Unreadable));
}

void TestPkcs12::damageIsNotWrongPassphrase()
{
    // In the open and without integrity value: what is damaged is damaged whatever the passphrase.
    Pkcs12Spec spec;
    spec.encryption = Pkcs12Encryption::None;
    spec.withMac = false;
    Bytes der = makePkcs12(sharedPki().signer, spec);
    const ByteView certificate = sharedPki().signer.certificate.der();
    const auto found = std::search(der.begin(), der.end(), certificate.begin(), certificate.end());
    QVERIFY(found != der.end());
    found[4] = 0x05; // tbsCertificate is no longer a SEQUENCE
    QCOMPARE(codeOf(readPkcs12Keys(der, Secret("heslo"))), int(ErrorCode::Unreadable));
}

void TestPkcs12::picksKeyForSigning()
{
    const TestPki& pki = sharedPki();
    CertificateSpec login;
    login.commonName = "Ján Testovací (prihlásenie)";
    login.keyUsage = "critical,digitalSignature";
    const TestIdentity first = issue(pki.intermediate, login, sharedKey(TestKeyType::P256, 7));
    Pkcs12Spec spec;
    spec.others = {pki.signer};
    const auto keys = readPkcs12Keys(makePkcs12(first, spec), Secret("heslo"));
    QVERIFY(keys.has_value());
    QCOMPARE(keys->size(), std::size_t(2));
    QVERIFY(keys->front()->certificate() == pki.signer.certificate);
    QVERIFY(keys->back()->certificate() == first.certificate);
}

void TestPkcs12::chainIsOrdered()
{
    const TestPki& pki = sharedPki();
    Pkcs12Spec spec;
    spec.chain = {makeRoot("Cudzia autorita", TestKeyType::P256).certificate, pki.root.certificate, pki.intermediate.certificate};
    const auto keys = readPkcs12Keys(makePkcs12(pki.signer, spec), Secret("heslo"));
    QVERIFY(keys.has_value());
    const auto& chain = keys->front()->chain();
    QCOMPARE(chain.size(), std::size_t(2));
    QVERIFY(chain[0] == pki.intermediate.certificate);
    QVERIFY(chain[1] == pki.root.certificate);
}

void TestPkcs12::values_data()
{
    QTest::addColumn<TestKeyType>("type");
    QTest::addColumn<SignatureScheme>("scheme");
    QTest::addColumn<int>("digest");
    for (const DigestAlgorithm digest : {DigestAlgorithm::Sha256, DigestAlgorithm::Sha384, DigestAlgorithm::Sha512}) {
        const std::string name(digestName(digest));
        QTest::addRow("RSA %s", name.c_str()) << TestKeyType::Rsa2048 << SignatureScheme::RsaPkcs1 << int(digest);
        QTest::addRow("PSS %s", name.c_str()) << TestKeyType::Rsa2048 << SignatureScheme::RsaPss << int(digest);
        QTest::addRow("P-256 %s", name.c_str()) << TestKeyType::P256 << SignatureScheme::Ecdsa << int(digest);
        QTest::addRow("P-384 %s", name.c_str()) << TestKeyType::P384 << SignatureScheme::Ecdsa << int(digest);
        QTest::addRow("P-521 %s", name.c_str()) << TestKeyType::P521 << SignatureScheme::Ecdsa << int(digest);
    }
}

void TestPkcs12::values()
{
    QFETCH(TestKeyType, type);
    QFETCH(SignatureScheme, scheme);
    QFETCH(int, digest);
    const TestIdentity identity = issue(sharedPki().intermediate, {}, sharedKey(type));
    const auto keys = readPkcs12Keys(makePkcs12(identity), Secret("heslo"));
    QVERIFY(keys.has_value());
    const SignatureAlgorithm algorithm{scheme, DigestAlgorithm(digest), DigestAlgorithm(digest), 32};
    const auto value = keys->front()->sign(algorithm, asBytes("čo sa podpisuje"));
    QVERIFY(value && verifies(identity.certificate, algorithm, asBytes("čo sa podpisuje"), *value));
}

void TestPkcs12::keyOfAnotherType()
{
    const auto keys = readPkcs12Keys(makePkcs12(sharedPki().signer), Secret("heslo"));
    QVERIFY(keys.has_value());
    SignatureAlgorithm algorithm;
    algorithm.scheme = SignatureScheme::Ecdsa;
    QCOMPARE(codeOf(keys->front()->sign(algorithm, asBytes("x"))), int(ErrorCode::KeyRefused));
}

QTEST_GUILESS_MAIN(TestPkcs12)
#include "test_pkcs12.moc"
