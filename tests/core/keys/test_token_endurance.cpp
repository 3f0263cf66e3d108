// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_search.h"
#include "support/soft_token.h"

#include <QtTest>

#include <dlfcn.h>

#include <filesystem>
#include <fstream>

using namespace parafa;
using namespace parafa::test;

namespace
{

class KnownPin final : public PinProvider
{
public:
    Result<Secret> pin(const PinRequest&) override
    {
        ++asked;
        return Secret("1234");
    }
    int asked = 0;
};

int openFiles()
{
    const auto files = std::filesystem::directory_iterator("/proc/self/fd");
    return int(std::distance(begin(files), end(files)));
}

/// Memory in use, KiB.
long residentKiB()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

/// What the module counts, see fault_module.cpp.
long openSessions(const std::string& module)
{
    void* library = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
    const auto count = library ? reinterpret_cast<long (*)()>(::dlsym(library, "parafaOpenSessions")) : nullptr;
    const long sessions = count ? count() : -1;
    if (library)
        ::dlclose(library);
    return sessions;
}

/// Signatures made: 10,000, or what PARAFA_ENDURANCE says (sanitizers are slow).
int rounds()
{
    const int wanted = qEnvironmentVariableIntValue("PARAFA_ENDURANCE");
    return wanted > 0 ? wanted : 10'000;
}

} // namespace

/// Ten thousand signatures leave nothing behind: no session, no open file, no memory; with one key kept open, and with a key
/// opened for each. Labelled slow; run it under AddressSanitizer with the asan preset.
class TestTokenEndurance : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoftToken> m_token;
    std::string m_module = PARAFA_BINARY_DIR "/tests/parafa_fault_module.so";
    std::optional<TokenEntry> m_entry;

    struct Footprint {
        int files = openFiles();
        long sessions;
        long resident = residentKiB();
    };
    Footprint footprint() const { return {.sessions = openSessions(m_module)}; }
    /// Allocators keep some; a leak of one small object a signature would be a megabyte.
    static constexpr long allowedKiB = 1024;
    void compare(const Footprint& before, const char* what, int signatures)
    {
        const Footprint after = footprint();
        qInfo("%s, %d signatures: files %d -> %d, sessions %ld -> %ld, memory %ld -> %ld KiB", what, signatures, before.files,
              after.files, before.sessions, after.sessions, before.resident, after.resident);
        QCOMPARE(after.files, before.files);
        QCOMPARE(after.sessions, before.sessions);
#ifndef __SANITIZE_ADDRESS__ // which keeps freed memory on purpose and finds leaks itself
        QVERIFY2(after.resident - before.resident < allowedKiB, qPrintable(QString::number(after.resident - before.resident)));
#endif
    }
    static SignatureAlgorithm algorithm()
    {
        SignatureAlgorithm algorithm;
        algorithm.scheme = SignatureScheme::Ecdsa;
        return algorithm;
    }

private slots:
    void initTestCase()
    {
        if (SoftToken::module().empty())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: cards are not tested");
        m_token = std::make_unique<SoftToken>();
        const TestIdentity identity = issue(sharedPki().intermediate, {}, TestKeyType::P256);
        QVERIFY(m_token->ready() && m_token->add(identity, "03", "Podpis"));
        qputenv("PARAFA_FAULT_TARGET", QByteArray::fromStdString(SoftToken::module()));
        const TokenSearch search = searchTokens(std::vector<std::string>{m_module});
        QCOMPARE(search.entries.size(), std::size_t(1));
        m_entry = search.entries.front();
    }

    void oneKeyKeptOpen()
    {
        KnownPin pins;
        Footprint before{.sessions = 0};
        {
            auto key = m_entry->module->openKey(m_entry->certificate, pins);
            QVERIFY(key.has_value());
            for (int i = 0; i < 200; ++i) // what is allocated once is allocated now
                QVERIFY((*key)->sign(algorithm(), Bytes{1}).has_value());
            before = footprint();
            QCOMPARE(before.sessions, 1L);
            for (int i = 0; i < rounds(); ++i)
                QVERIFY((*key)->sign(algorithm(), Bytes{std::uint8_t(i)}).has_value());
            compare(before, "one key", rounds());
        }
        QCOMPARE(pins.asked, 1);
        QCOMPARE(openSessions(m_module), 0L);
    }

    void aKeyOpenedForEach()
    {
        KnownPin pins;
        const auto signOnce = [&] {
            auto key = m_entry->module->openKey(m_entry->certificate, pins);
            return key && (*key)->sign(algorithm(), Bytes{1}).has_value();
        };
        for (int i = 0; i < 50; ++i)
            QVERIFY(signOnce());
        const Footprint before = footprint();
        QCOMPARE(before.sessions, 0L);
        for (int i = 0; i < rounds() / 10; ++i) // each opens, logs in, searches and closes
            QVERIFY(signOnce());
        compare(before, "a key for each", rounds() / 10);
    }
};

QTEST_GUILESS_MAIN(TestTokenEndurance)
#include "test_token_endurance.moc"
