// SPDX-License-Identifier: EUPL-1.2
#include "common/isolated_module.h"
#include "common/token_keys.h"
#include "keys/token_protocol.h"
#include "support/fixed_pin.h"
#include "support/soft_token.h"

#include <QProcess>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <thread>

using namespace parafa;
using namespace parafa::test;

namespace
{

const std::string helper = PARAFA_BINARY_DIR "/bin/parafa-keys";
const std::string faultModule = PARAFA_BINARY_DIR "/tests/parafa_fault_module.so";

std::string reasonOf(const Error& error)
{
    return error.reason ? std::string(codeName(*error.reason)) : "no reason: " + error.detail;
}

int openFiles()
{
    const auto files = std::filesystem::directory_iterator("/proc/self/fd");
    return int(std::distance(begin(files), end(files)));
}

Bytes message(const Bytes& frame)
{
    Bytes all;
    for (unsigned index = 0; index < 8; ++index)
        all.push_back(static_cast<std::uint8_t>(std::uint64_t(frame.size()) >> (8 * index)));
    all.insert(all.end(), frame.begin(), frame.end());
    return all;
}

TokenCertificate someCertificate()
{
    TokenInfo token;
    token.label = "Karta";
    token.serialNumber = "\xff\x80";
    token.slotId = ~0UL - 5;
    token.pinLastTry = true;
    return {sharedPki().signer.certificate, token, {1, 2}, "Podpis"};
}

} // namespace

/// A module in a process of its own does what it does in ours, and cannot harm ours.
class TestIsolatedModule : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoftToken> m_token;
    TemporaryFolder m_folder;

    void fault(const std::string& text) const
    {
        const std::string path = m_folder.path("faults");
        std::ofstream(path + ".new") << text << '\n';
        std::filesystem::rename(path + ".new", path);
    }
    static Result<TokenSearch> searchOf(const IsolatedModuleLimits& limits = {})
    {
        auto module = IsolatedModule::load(faultModule, helper, limits);
        if (!module)
            return std::unexpected(module.error());
        return searchTokens({*module});
    }
    static TokenEntry entry(const std::string& uri, const IsolatedModuleLimits& limits = {})
    {
        const auto search = searchOf(limits);
        const auto chosen = search ? chooseEntry(*search, *KeyUri::parse(uri)) : std::unexpected(search.error());
        return chosen ? *chosen : TokenEntry{nullptr, someCertificate()};
    }
    static Result<Bytes> signOnce(const TokenEntry& chosen, PinProvider& pins)
    {
        const auto key = chosen.module->openKey(chosen.certificate, pins);
        if (!key)
            return std::unexpected(key.error());
        return (*key)->sign(*algorithmForKey((*key)->certificate(), DigestAlgorithm::Sha256), Bytes{1, 2, 3});
    }

private slots:
    void initTestCase()
    {
        if (SoftToken::module().empty())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: tokens are not tested");
        qputenv("PARAFA_FAULT_TARGET", QByteArray::fromStdString(SoftToken::module()));
        qputenv("PARAFA_FAULT_FILE", QByteArray::fromStdString(m_folder.path("faults")));
        m_token = std::make_unique<SoftToken>();
        QVERIFY(m_token->ready());
        const TestPki& pki = sharedPki();
        QVERIFY(m_token->add(pki.signer, "01", "Podpis RSA"));
        QVERIFY(m_token->add(issue(pki.intermediate, {}, TestKeyType::P384), "03", "Podpis EC"));
        QVERIFY(m_token->addCertificate(pki.intermediate.certificate, "10", "Vydavateľ"));
    }
    void init() { fault(""); }

    void signsAsInOurProcess_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("pss");
        QTest::addColumn<QString>("faults");
        QTest::addColumn<int>("logins");
        QTest::addColumn<int>("signatures");
        QTest::newRow("RSA") << "pkcs11:id=%01" << false << "" << 1 << 0;
        QTest::newRow("PSS") << "pkcs11:id=%01" << true << "" << 1 << 0;
        QTest::newRow("ECDSA") << "pkcs11:id=%03" << false << "" << 1 << 0;
        QTest::newRow("reader with keys") << "pkcs11:id=%03" << false << "flags=0x100" << 0 << 0;
        QTest::newRow("PIN for each signature") << "pkcs11:id=%01" << false << "always-authenticate" << 1 << 1;
        QTest::newRow("a module that prints") << "pkcs11:id=%01" << false << "prints" << 1 << 0;
    }
    void signsAsInOurProcess()
    {
        QFETCH(QString, uri);
        QFETCH(bool, pss);
        QFETCH(QString, faults);
        fault(faults.toStdString());
        const TokenEntry chosen = entry(uri.toStdString());
        QVERIFY(chosen.module);
        QCOMPARE(chosen.module->path(), faultModule);
        FixedPin pins("1234");
        const auto key = chosen.module->openKey(chosen.certificate, pins);
        QVERIFY2(key.has_value(), key ? "" : key.error().detail.c_str());
        const auto how = *algorithmForKey((*key)->certificate(), DigestAlgorithm::Sha256, pss);
        const Bytes data{1, 2, 3};
        const auto value = (*key)->sign(how, data);
        QVERIFY2(value.has_value(), value ? "" : value.error().detail.c_str());
        QVERIFY(verifySignatureValue((*key)->certificate(), how, data, *value, EcdsaEncoding::Der) == ValueCheck::Correct);
        QCOMPARE((*key)->chain().size(), std::size_t(1));
        QTEST(pins.logins, "logins");
        QTEST(pins.signatures, "signatures");
    }

    void aFaultKeepsItsReason_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("reason");
        QTest::newRow("wrong PIN") << "" << "9999" << "TOKEN_PIN_WRONG";
        QTest::newRow("removed while signing") << "C_Sign=0x32" << "1234" << "TOKEN_REMOVED";
        QTest::newRow("failed") << "C_Sign=6" << "1234" << "TOKEN_FUNCTION_FAILED";
        QTest::newRow("locked") << "flags=0x40000" << "1234" << "TOKEN_PIN_LOCKED";
        QTest::newRow("crash at the login") << "crash=C_Login" << "1234" << "TOKEN_MODULE_CRASHED";
        QTest::newRow("crash while signing") << "crash=C_Sign" << "1234" << "TOKEN_MODULE_CRASHED";
        QTest::newRow("hang while signing") << "hang=C_Sign" << "1234" << "TOKEN_MODULE_HUNG";
    }
    void aFaultKeepsItsReason()
    {
        QFETCH(QString, faults);
        QFETCH(QString, pin);
        QFETCH(QString, reason);
        IsolatedModuleLimits limits;
        limits.use = std::chrono::milliseconds(1'000);
        const TokenEntry chosen = entry("pkcs11:id=%01", limits);
        QVERIFY(chosen.module);
        fault(faults.toStdString());
        FixedPin pins(pin.toStdString());
        const auto value = signOnce(chosen, pins);
        QVERIFY(!value.has_value());
        QCOMPARE(QString::fromStdString(reasonOf(value.error())), reason);
        // As usable as before once the fault is gone, a crash included.
        fault("");
        FixedPin right("1234");
        const auto again = signOnce(chosen, right);
        QVERIFY2(again.has_value(), again ? "" : reasonOf(again.error()).c_str());
    }

    void aPinThatNobodyGivesIsNotSent()
    {
        const TokenEntry chosen = entry("pkcs11:id=%01");
        QVERIFY(chosen.module);
        FixedPin nobody("");
        const auto value = signOnce(chosen, nobody);
        QVERIFY(!value.has_value());
        QVERIFY(value.error().code == ErrorCode::Cancelled);
        QCOMPARE(nobody.logins, 1);
    }

    void aModuleThatCannotBeLoadedSaysWhy_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("faults");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not there") << "/nowhere/card.so" << "" << "TOKEN_MODULE_MISSING";
        QTest::newRow("no module") << PARAFA_BINARY_DIR "/CMakeCache.txt" << "" << "TOKEN_MODULE_UNUSABLE";
    }
    void aModuleThatCannotBeLoadedSaysWhy()
    {
        QFETCH(QString, path);
        const auto module = IsolatedModule::load(path.toStdString(), helper);
        QVERIFY(!module.has_value());
        QTEST(QString::fromStdString(reasonOf(module.error())), "reason");
        QCOMPARE(module.error().subject, path.toStdString());
        QVERIFY(IsolatedModule::load(path.toStdString(), "").error().code == ErrorCode::Unsupported);
    }

    void aModuleThatCrashesAgainAndAgainIsLeftAlone()
    {
        auto module = IsolatedModule::load(faultModule, helper);
        QVERIFY(module.has_value());
        fault("crash=C_GetSlotList");
        for (int i = 0; i < 5; ++i)
            QCOMPARE(reasonOf((*module)->tokens().error()), std::string("TOKEN_MODULE_CRASHED"));
        fault("");
        QCOMPARE(reasonOf((*module)->tokens().error()), std::string("TOKEN_MODULE_CRASHED"));
    }

    void aKeyDoesNotOutliveItsProcess()
    {
        const TokenEntry chosen = entry("pkcs11:id=%01");
        QVERIFY(chosen.module);
        FixedPin pins("1234");
        const auto first = chosen.module->openKey(chosen.certificate, pins);
        QVERIFY(first.has_value());
        fault("crash=C_GetSlotList");
        QVERIFY(!chosen.module->tokens().has_value());
        fault("");
        QVERIFY(chosen.module->tokens().has_value());
        const auto how = *algorithmForKey((*first)->certificate(), DigestAlgorithm::Sha256);
        QCOMPARE(reasonOf((*first)->sign(how, Bytes{1}).error()), std::string("TOKEN_SESSION_LOST"));
    }

    void stoppingEndsAHangingCall()
    {
        const TokenKeys keys({faultModule}, [](const std::string& path) { return IsolatedModule::load(path, helper); });
        QCOMPARE(keys.search().entries.size(), std::size_t(3));
        fault("hang=C_GetSlotList");
        std::stop_source stop;
        std::thread person([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        const TokenSearch search = keys.search(stop.get_token());
        person.join();
        QCOMPARE(search.failures.size(), std::size_t(1));
        QVERIFY(search.failures.front().code == ErrorCode::Cancelled);
        fault("");
        QCOMPARE(keys.search().entries.size(), std::size_t(3));
        // Stopped before it began: nobody is asked for a PIN. Stopped in between: the next call does not wait either.
        FixedPin pins("1234");
        const auto none = keys.withKey("pkcs11:id=%01", pins, stop.get_token(), [](SigningKey&) { return Result<void>(); });
        QVERIFY(!none.has_value());
        QCOMPARE(pins.logins, 0);
        std::stop_source later;
        const auto between = keys.withKey("pkcs11:id=%01", pins, later.get_token(), [&](SigningKey& key) {
            fault("hang=C_Sign");
            later.request_stop();
            return key.sign(*algorithmForKey(key.certificate(), DigestAlgorithm::Sha256), Bytes{1});
        });
        QVERIFY(!between.has_value() && between.error().code == ErrorCode::Cancelled);
    }

    void theHelperEndsWithTheProgram_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::newRow("idle") << "";
        QTest::newRow("in a call that never ends") << "hang=C_GetSlotList";
    }
    void theHelperEndsWithTheProgram()
    {
        QFETCH(QString, faults);
        QProcess process;
        process.start(QString::fromStdString(helper), QStringList());
        QVERIFY(process.waitForStarted());
        TokenRequest request;
        request.path = faultModule;
        const Bytes load = message(encodeTokenRequest(request));
        process.write(reinterpret_cast<const char*>(load.data()), qint64(load.size()));
        QVERIFY(process.waitForReadyRead());
        fault(faults.toStdString());
        request.task = TokenTask::Tokens;
        const Bytes tokens = message(encodeTokenRequest(request));
        process.write(reinterpret_cast<const char*>(tokens.data()), qint64(tokens.size()));
        QVERIFY(process.waitForBytesWritten());
        QTest::qWait(100);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10'000));
    }

    void anAnswerThatIsNoneIsRefused()
    {
        const Bytes certificates = encodeTokenAnswer(Result<std::vector<TokenCertificate>>({someCertificate()}));
        const auto read = decodeCertificates(certificates);
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), std::size_t(1));
        QCOMPARE(read->front().token.slotId, ~0UL - 5);
        QCOMPARE(read->front().token.serialNumber, std::string("\xff\x80"));
        QVERIFY(read->front().token.pinLastTry && !read->front().token.pinLocked);
        for (std::size_t size = 0; size < certificates.size(); ++size)
            QVERIFY(!decodeCertificates(ByteView(certificates).first(size)).has_value());
        for (std::size_t at = 0; at < certificates.size(); ++at) {
            Bytes changed = certificates;
            changed[at] ^= 0xff;
            (void)decodeCertificates(changed); // whatever it says: no more than what is at hand is read
            (void)decodeTokens(changed);
            (void)decodeOpenedKey(changed);
            (void)decodePinRequest(changed);
            (void)decodeTokenRequest(changed);
        }
        Bytes longer = certificates;
        longer.push_back(0);
        QVERIFY(!decodeCertificates(longer).has_value());
        QVERIFY(!decodeDone(certificates).has_value());
        TokenFrameLimits small;
        small.maxAnswerBytes = 10;
        QVERIFY(!decodeCertificates(certificates, small).has_value());
        QVERIFY(!decodePin(Bytes{1, 2, 3}).has_value());
        QCOMPARE(std::string(decodePin(encodePin(Secret("12ž4")))->text()), std::string("12ž4"));
    }

    void manySignaturesLeaveNothingOpen()
    {
        const TokenEntry chosen = entry("pkcs11:id=%03");
        QVERIFY(chosen.module);
        FixedPin pins("1234");
        QVERIFY(signOnce(chosen, pins).has_value());
        const int before = openFiles();
        for (int i = 0; i < 200; ++i)
            QVERIFY(signOnce(chosen, pins).has_value());
        QCOMPARE(openFiles(), before);
    }
};

QTEST_GUILESS_MAIN(TestIsolatedModule)
#include "test_isolated_module.moc"
