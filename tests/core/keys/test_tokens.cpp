// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_search.h"
#include "support/command.h"
#include "support/fixed_pin.h"
#include "support/soft_token.h"

#include <p11-kit/pkcs11.h>

#include <QtTest>

#include <filesystem>

using namespace parafa;
using namespace parafa::test;

namespace
{

int openFiles()
{
    const auto files = std::filesystem::directory_iterator("/proc/self/fd");
    return int(std::distance(begin(files), end(files)));
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoftToken> m_token;
    std::string m_module = PARAFA_BINARY_DIR "/tests/parafa_fault_module.so";

    /// The module is loaded anew for each test: faults of one leave nothing for the next.
    TokenEntry entry(const std::string& uri) const
    {
        const TokenSearch search = searchTokens(std::vector<std::string>{m_module});
        const auto chosen = chooseEntry(search, *KeyUri::parse(uri));
        return chosen ? *chosen : TokenEntry{nullptr, {sharedPki().signer.certificate, {}, {}, {}}};
    }
    static void fault(const std::string& text) { qputenv("PARAFA_FAULT", QByteArray::fromStdString(text)); }
    static SignatureAlgorithm algorithm(const Certificate& certificate, bool pss = false)
    {
        return *algorithmForKey(certificate, DigestAlgorithm::Sha256, pss);
    }

private slots:
    void initTestCase()
    {
        if (SoftToken::module().empty())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: tokens are not tested");
        qputenv("PARAFA_FAULT_TARGET", QByteArray::fromStdString(SoftToken::module()));
        m_token = std::make_unique<SoftToken>();
        QVERIFY(m_token->ready());
        const TestPki& pki = sharedPki();
        QVERIFY(m_token->add(pki.signer, "01", "Podpis RSA"));
        CertificateSpec login;
        login.commonName = "Prihlasovanie";
        login.keyUsage = "critical,digitalSignature";
        QVERIFY(m_token->add(issue(pki.intermediate, login, TestKeyType::P256), "02", "Prihlasovanie"));
        QVERIFY(m_token->add(issue(pki.intermediate, {}, TestKeyType::P384), "03", "Podpis EC"));
        QVERIFY(m_token->addCertificate(pki.intermediate.certificate, "10", "Vydavateľ"));
        QVERIFY(m_token->addCertificate(issue(pki.intermediate).certificate, "04", "Bez kľúča"));
    }
    void init() { fault(""); }

    void listsCertificatesWithoutPin()
    {
        const TokenSearch search = searchTokens(std::vector<std::string>{m_module});
        QVERIFY(search.failures.empty());
        QCOMPARE(search.entries.size(), std::size_t(5));
        QCOMPARE(search.entries.front().certificate.token.label, std::string("Karta"));
        QVERIFY(search.entries.front().certificate.certificate.allowsNonRepudiation());
        QCOMPARE(search.entries.back().certificate.label, std::string("Vydavateľ"));
    }

    void signs_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("pss");
        QTest::addColumn<QString>("faults");
        QTest::newRow("RSA") << "pkcs11:id=%01" << false << "";
        QTest::newRow("RSA, the token hashes") << "pkcs11:id=%01" << false << "no-mechanism=1";
        QTest::newRow("PSS") << "pkcs11:id=%01" << true << "";
        QTest::newRow("PSS, the token hashes") << "pkcs11:id=%01" << true << "no-mechanism=0xd";
        QTest::newRow("ECDSA") << "pkcs11:id=%03" << false << "";
        QTest::newRow("key without the certificate's label") << "pkcs11:object=Podpis%20EC" << false << "";
        QTest::newRow("reader with keys") << "pkcs11:id=%03" << false << "flags=0x100";
    }
    void signs()
    {
        QFETCH(QString, uri);
        QFETCH(bool, pss);
        QFETCH(QString, faults);
        fault(faults.toStdString());
        const TokenEntry chosen = entry(uri.toStdString());
        QVERIFY(chosen.module);
        FixedPin pins("1234");
        const auto key = chosen.module->openKey(chosen.certificate, pins);
        QVERIFY2(key.has_value(), key ? "" : key.error().detail.c_str());
        QCOMPARE(pins.logins, faults.startsWith("flags") ? 0 : 1);
        const auto how = algorithm((*key)->certificate(), pss);
        const Bytes data{1, 2, 3};
        const auto value = (*key)->sign(how, data);
        QVERIFY2(value.has_value(), value ? "" : value.error().detail.c_str());
        QVERIFY(verifySignatureValue((*key)->certificate(), how, data, *value, EcdsaEncoding::Der) == ValueCheck::Correct);
        QCOMPARE((*key)->chain().size(), std::size_t(1));
    }

    void asksForEachSignatureWhereTheKeyWants()
    {
        fault("always-authenticate");
        const TokenEntry chosen = entry("pkcs11:id=%01");
        FixedPin pins("1234");
        const auto key = chosen.module->openKey(chosen.certificate, pins);
        QVERIFY(key.has_value());
        for (int i = 0; i < 2; ++i)
            QVERIFY((*key)->sign(algorithm((*key)->certificate()), Bytes{1}).has_value());
        QCOMPARE(pins.logins, 1);
        QCOMPARE(pins.signatures, 2);
        QCOMPARE(pins.last.keyLabel, std::string("Podpis RSA"));
    }

    void eachFaultHasItsOwnReason_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("asked");
        const auto row = [](const char* name, const char* faults, FindingCode reason, int asked = 1, const char* pin = "1234") {
            QTest::newRow(name) << QString(faults) << QString(pin) << int(reason) << asked;
        };
        row("wrong PIN", "", FindingCode::TokenPinWrong, 1, "9999");
        row("wrong PIN, last try", "flags=0x20000", FindingCode::TokenPinWrongLastTry, 1, "9999");
        row("PIN too short", "C_Login=0xa2", FindingCode::TokenPinShape);
        row("locked by this try", "C_Login=0xa4", FindingCode::TokenPinLocked);
        row("locked before", "flags=0x40000", FindingCode::TokenPinLocked, 0);
        row("PIN must be changed", "flags=0x80000", FindingCode::TokenPinMustChange, 0);
        row("cancelled at the reader", "C_Login=0x50", FindingCode::TokenCancelled);
        row("login fails, which is no wrong PIN", "C_Login=6", FindingCode::TokenFunctionFailed);
        row("removed in login", "C_Login=0x32", FindingCode::TokenRemoved);
        row("removed while signing", "C_Sign=0x32", FindingCode::TokenRemoved);
        row("taken out while signing", "C_Sign=0xe0", FindingCode::TokenRemoved);
        row("session lost", "C_Sign=0xb3", FindingCode::TokenSessionLost);
        row("busy", "C_SignInit=0x90", FindingCode::TokenBusy);
        row("too many sessions", "C_OpenSession=0xb1", FindingCode::TokenBusy, 0);
        row("mechanism refused", "C_SignInit=0x70", FindingCode::TokenMechanismMissing);
        row("mechanism not offered", "C_GetMechanismInfo=0x70", FindingCode::TokenMechanismMissing);
        row("key not for signing", "C_SignInit=0x68", FindingCode::TokenKeyNotForSigning);
        row("signing fails", "C_Sign=6", FindingCode::TokenFunctionFailed);
        row("maker's own value", "C_Sign=0x80000001", FindingCode::TokenFunctionFailed);
        row("wrong PIN for the signature", "always-authenticate;C_Login-signature=0xa0", FindingCode::TokenPinWrong, 2);
    }
    void eachFaultHasItsOwnReason()
    {
        QFETCH(QString, faults);
        QFETCH(QString, pin);
        QFETCH(int, reason);
        QFETCH(int, asked);
        const TokenEntry chosen = entry("pkcs11:id=%01");
        QVERIFY(chosen.module);
        fault(faults.toStdString());
        FixedPin pins(pin.toStdString());
        const auto key = chosen.module->openKey(chosen.certificate, pins);
        Result<Bytes> value = key ? (*key)->sign(algorithm((*key)->certificate()), Bytes{1}) : std::unexpected(key.error());
        QVERIFY(!value.has_value());
        QVERIFY(value.error().reason.has_value());
        QCOMPARE(std::string(codeName(*value.error().reason)), std::string(codeName(FindingCode(reason))));
        QCOMPARE(pins.logins + pins.signatures, asked); // a refused PIN is never sent again
        // The token is as usable as before once the fault is gone.
        fault("");
        FixedPin right("1234");
        const auto again = chosen.module->openKey(chosen.certificate, right);
        QVERIFY(again.has_value());
        QVERIFY((*again)->sign(algorithm((*again)->certificate()), Bytes{1}).has_value());
    }

    void choosesOrRefuses_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<int>("reason");
        QTest::newRow("nothing fits") << "pkcs11:token=Iná" << int(FindingCode::TokenKeyNotFound);
        QTest::newRow("several for signing") << "pkcs11:token=Karta" << int(FindingCode::KeyUriAmbiguous);
        QTest::newRow("no private key") << "pkcs11:id=%04" << int(FindingCode::TokenKeyMissing);
    }
    void choosesOrRefuses()
    {
        QFETCH(QString, uri);
        QFETCH(int, reason);
        const auto chosen = chooseEntry(searchTokens(std::vector<std::string>{m_module}), *KeyUri::parse(uri.toStdString()));
        FixedPin pins("1234");
        const auto key = chosen ? chosen->module->openKey(chosen->certificate, pins) : std::unexpected(chosen.error());
        QVERIFY(!key.has_value());
        QCOMPARE(int(*key.error().reason), reason);
    }

    void aReaderPluggedInLaterIsSeen()
    {
        fault("new-reader");
        QCOMPARE(searchTokens(std::vector<std::string>{m_module}).entries.size(), std::size_t(5));
    }

    void aReaderWithKeysAsksForEachSignatureToo()
    {
        // CKF_PROTECTED_AUTHENTICATION_PATH: no PIN passes through the program, neither at the login nor for the signature.
        fault("flags=0x100;always-authenticate");
        const TokenEntry chosen = entry("pkcs11:id=%01");
        FixedPin pins("wrong");
        const auto key = chosen.module->openKey(chosen.certificate, pins);
        QVERIFY(key.has_value());
        QVERIFY((*key)->sign(algorithm((*key)->certificate()), Bytes{1}).has_value());
        QCOMPARE(pins.logins + pins.signatures, 0);
    }

    void aModuleThatIsNoneIsAFailureOfItsOwn()
    {
        const TokenSearch search = searchTokens(std::vector<std::string>{"/nowhere/card.so", m_module});
        QCOMPARE(search.failures.size(), std::size_t(1));
        QVERIFY(search.failures.front().reason == FindingCode::TokenModuleMissing);
        QCOMPARE(search.entries.size(), std::size_t(5));
    }

    void manySignaturesLeaveNothingOpen()
    {
        const TokenEntry chosen = entry("pkcs11:id=%03");
        FixedPin pins("1234");
        const auto how = algorithm(chosen.certificate.certificate);
        const auto signOnce = [&] {
            const auto key = chosen.module->openKey(chosen.certificate, pins);
            return key && (*key)->sign(how, Bytes{1}).has_value();
        };
        QVERIFY(signOnce());
        const int before = openFiles();
        for (int i = 0; i < 200; ++i)
            QVERIFY(signOnce());
        QCOMPARE(openFiles(), before);
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "test_tokens.moc"
