// SPDX-License-Identifier: EUPL-1.2
#include "signature/signature_algorithm.h"
#include "support/test_pki.h"

#include <openssl/evp.h>
#include <openssl/params.h>

#include <QTest>

#include <array>

using namespace parafa;
using namespace parafa::test;

Q_DECLARE_METATYPE(parafa::test::TestKeyType)
Q_DECLARE_METATYPE(parafa::SignatureAlgorithm)

class TestSignatureAlgorithm : public QObject
{
    Q_OBJECT

private slots:
    void identifiers_data();
    void identifiers();
    void unknownIdentifiers_data();
    void unknownIdentifiers();
    void values_data();
    void values();
    void otherKeyIsMismatch();
    void restrictedPssKey_data();
    void restrictedPssKey();
    void rawPairs_data();
    void rawPairs();
};

void TestSignatureAlgorithm::identifiers_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("name");
    QTest::newRow("RSA") << "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" << "RSA-SHA256";
    QTest::newRow("RSA with SHA-1") << "http://www.w3.org/2000/09/xmldsig#rsa-sha1" << "RSA-SHA1";
    QTest::newRow("PSS") << "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1" << "RSASSA-PSS-SHA384";
    QTest::newRow("ECDSA") << "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512" << "ECDSA-SHA512";
    QTest::newRow("DSA") << "http://www.w3.org/2000/09/xmldsig#dsa-sha1" << "DSA-SHA1";
    QTest::newRow("EdDSA") << "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519" << "Ed25519";
}

void TestSignatureAlgorithm::identifiers()
{
    QFETCH(QString, uri);
    QFETCH(QString, name);
    const auto algorithm = signatureAlgorithmFromUri(uri.toStdString());
    QVERIFY(algorithm);
    QCOMPARE(QString::fromStdString(signatureAlgorithmName(*algorithm)), name);
    QCOMPARE(signatureAlgorithmUri(*algorithm), std::string_view(uri.toStdString()));
}

void TestSignatureAlgorithm::unknownIdentifiers_data()
{
    QTest::addColumn<QString>("uri");
    QTest::newRow("keyed hash") << "http://www.w3.org/2000/09/xmldsig#hmac-sha1";
    QTest::newRow("keyed hash, SHA-256") << "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
    QTest::newRow("nothing") << "";
    QTest::newRow("longer") << "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256 ";
    QTest::newRow("digest") << "http://www.w3.org/2001/04/xmlenc#sha256";
}

void TestSignatureAlgorithm::unknownIdentifiers()
{
    QFETCH(QString, uri);
    QVERIFY(!signatureAlgorithmFromUri(uri.toStdString()));
}

void TestSignatureAlgorithm::values_data()
{
    QTest::addColumn<TestKeyType>("key");
    QTest::addColumn<bool>("pss");
    QTest::newRow("RSA") << TestKeyType::Rsa2048 << false;
    QTest::newRow("PSS") << TestKeyType::Rsa2048 << true;
    QTest::newRow("P-256") << TestKeyType::P256 << false;
    QTest::newRow("P-384") << TestKeyType::P384 << false;
    QTest::newRow("P-521") << TestKeyType::P521 << false;
    QTest::newRow("Ed25519") << TestKeyType::Ed25519 << false;
}

void TestSignatureAlgorithm::values()
{
    QFETCH(TestKeyType, key);
    QFETCH(bool, pss);
    const TestIdentity identity = selfSigned({}, sharedKey(key));
    const auto algorithm = algorithmForKey(identity.certificate, DigestAlgorithm::Sha256, pss);
    QVERIFY(algorithm);
    const ByteView data = asBytes("podpisuje sa toto");
    auto value = signingKey(identity)->sign(*algorithm, data);
    QVERIFY(value);
    QCOMPARE(verifySignatureValue(identity.certificate, *algorithm, data, *value, EcdsaEncoding::Der), ValueCheck::Correct);
    QCOMPARE(verifySignatureValue(identity.certificate, *algorithm, asBytes("a toto nie"), *value, EcdsaEncoding::Der),
             ValueCheck::Wrong);
    if (algorithm->scheme != SignatureScheme::Ed25519) {
        const auto digest = digestOf(DigestAlgorithm::Sha256, data);
        QCOMPARE(verifySignatureDigest(identity.certificate, *algorithm, *digest, *value, EcdsaEncoding::Der),
                 ValueCheck::Correct);
    }
    value->back() ^= 1;
    QCOMPARE(verifySignatureValue(identity.certificate, *algorithm, data, *value, EcdsaEncoding::Der), ValueCheck::Wrong);
    QCOMPARE(verifySignatureValue(identity.certificate, *algorithm, data, {}, EcdsaEncoding::Der), ValueCheck::Wrong);
}

void TestSignatureAlgorithm::otherKeyIsMismatch()
{
    const TestIdentity rsa = selfSigned({}, sharedKey(TestKeyType::Rsa2048));
    const TestIdentity ec = selfSigned({}, sharedKey(TestKeyType::P256));
    const SignatureAlgorithm ecdsa{.scheme = SignatureScheme::Ecdsa};
    const SignatureAlgorithm pkcs1{.scheme = SignatureScheme::RsaPkcs1};
    const Bytes value(64, 1);
    QCOMPARE(verifySignatureValue(rsa.certificate, ecdsa, asBytes("x"), value, EcdsaEncoding::RawRs), ValueCheck::KeyMismatch);
    QCOMPARE(verifySignatureValue(ec.certificate, pkcs1, asBytes("x"), value, EcdsaEncoding::Der), ValueCheck::KeyMismatch);
}

void TestSignatureAlgorithm::rawPairs_data()
{
    QTest::addColumn<TestKeyType>("key");
    QTest::addColumn<int>("size");
    QTest::newRow("P-256") << TestKeyType::P256 << 64;
    QTest::newRow("P-384") << TestKeyType::P384 << 96;
    QTest::newRow("P-521") << TestKeyType::P521 << 132;
}

void TestSignatureAlgorithm::rawPairs()
{
    QFETCH(TestKeyType, key);
    QFETCH(int, size);
    const TestIdentity identity = selfSigned({}, sharedKey(key));
    const SignatureAlgorithm algorithm{.scheme = SignatureScheme::Ecdsa};
    const auto der = signingKey(identity)->sign(algorithm, asBytes("x"));
    QVERIFY(der);
    const auto raw = ecdsaDerToRaw(*der, identity.certificate.keyBits());
    QVERIFY(raw);
    QCOMPARE(int(raw->size()), size);
    QCOMPARE(verifySignatureValue(identity.certificate, algorithm, asBytes("x"), *raw, EcdsaEncoding::RawRs),
             ValueCheck::Correct);
    QVERIFY(ecdsaRawToDer(*raw) == *der);

    Bytes odd = *raw;
    odd.pop_back();
    QVERIFY(!ecdsaRawToDer(odd));
    QVERIFY(!ecdsaRawToDer({}));
    Bytes trailing = *der;
    trailing.push_back(0);
    QVERIFY(!ecdsaDerToRaw(trailing, identity.certificate.keyBits()));
}

void TestSignatureAlgorithm::restrictedPssKey_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::addColumn<bool>("correct");
    using enum DigestAlgorithm;
    QTest::newRow("as the key demands") << SignatureAlgorithm{SignatureScheme::RsaPss, Sha512, Sha512, 64} << true;
    QTest::newRow("another digest") << SignatureAlgorithm{SignatureScheme::RsaPss, Sha256, Sha256, 32} << false;
    QTest::newRow("another mask digest") << SignatureAlgorithm{SignatureScheme::RsaPss, Sha512, Sha256, 64} << false;
    QTest::newRow("shorter salt") << SignatureAlgorithm{SignatureScheme::RsaPss, Sha512, Sha512, 32} << false;
    QTest::newRow("other scheme") << SignatureAlgorithm{SignatureScheme::RsaPkcs1, Sha512, Sha512, 0} << false;
}

/// RFC 4055, 3.1: a certificate for RSASSA-PSS with parameters allows no others, though the numbers of the key would.
void TestSignatureAlgorithm::restrictedPssKey()
{
    QFETCH(SignatureAlgorithm, algorithm);
    QFETCH(bool, correct);
    // The numbers of an ordinary key, with restrictions.
    const TestKey plain = sharedKey(TestKeyType::Rsa2048);
    int salt = 64;
    std::string digest = "SHA512";
    std::array<OSSL_PARAM, 4> restrictions = {OSSL_PARAM_construct_utf8_string("digest", digest.data(), 0),
                                              OSSL_PARAM_construct_utf8_string("mgf1-digest", digest.data(), 0),
                                              OSSL_PARAM_construct_int("saltlen", &salt), OSSL_PARAM_construct_end()};
    OSSL_PARAM* numbers = nullptr;
    QVERIFY(EVP_PKEY_todata(plain.get(), EVP_PKEY_KEYPAIR, &numbers) == 1);
    OSSL_PARAM* both = OSSL_PARAM_merge(numbers, restrictions.data());
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA-PSS", nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY* made = nullptr;
    const bool done =
        EVP_PKEY_fromdata_init(context.get()) == 1 && EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEYPAIR, both) == 1;
    OSSL_PARAM_free(both);
    OSSL_PARAM_free(numbers);
    QVERIFY(done);
    const TestKey restricted(made, EVP_PKEY_free);

    const TestIdentity root = makeRoot();
    const auto value = signingKey(issue(root, {}, plain))->sign(algorithm, asBytes("x"));
    QVERIFY2(value, value ? "" : value.error().detail.c_str());
    const ValueCheck check =
        verifySignatureValue(issue(root, {}, restricted).certificate, algorithm, asBytes("x"), *value, EcdsaEncoding::Der);
    QCOMPARE(check == ValueCheck::Correct, correct);
}

QTEST_GUILESS_MAIN(TestSignatureAlgorithm)
#include "test_signature_algorithm.moc"
