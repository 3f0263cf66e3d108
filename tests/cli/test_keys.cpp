// SPDX-License-Identifier: EUPL-1.2
#include "cli/cli_fixture.h"
#include "support/soft_token.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

/// `keys` and `sign --key pkcs11:` of the built program with a real module and unattended PIN.
class TestCliKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoftToken> m_token;
    std::string m_module = SoftToken::module();

    CommandResult sign(const TemporaryFolder& folder, const std::string& uri, const std::string& pin,
                       std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments = {"sign", "--key", uri, "--pin-env", "PIN", "-o", folder.path("o.asice")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        arguments.push_back(folder.write("a.txt", std::string_view("text")));
        return cli(arguments, {{"PIN", pin}});
    }

private slots:
    void initTestCase()
    {
        if (m_module.empty())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: tokens are not tested");
        m_token = std::make_unique<SoftToken>();
        QVERIFY(m_token->ready());
        CertificateSpec person;
        person.serialNumber = "PNOSK-9001011234";
        QVERIFY(m_token->add(issue(sharedPki().intermediate, person), "01", "Podpis"));
        CertificateSpec old = person;
        old.notAfter = UtcTime(1609459200);
        QVERIFY(m_token->add(issue(sharedPki().intermediate, old, TestKeyType::P256), "02", "Starý"));
        QVERIFY(m_token->addCertificate(sharedPki().intermediate.certificate, "10", "Vydavateľ"));
    }

    void listsWhatCanSign()
    {
        const auto listed = cli({"keys", "--json", "--module", m_module});
        QCOMPARE(listed.status, 0);
        QCOMPARE(lineCount(listed.output), std::size_t(1));
        const QJsonObject key = json(listed.output);
        QVERIFY(key["key"].toString().startsWith("pkcs11:"));
        QCOMPARE(key["purpose"].toString(), QString("signing"));
        QCOMPARE(key["token"]["label"].toString(), QString("Karta"));
        QVERIFY(!listed.output.empty() && listed.output.find("9001011234") == std::string::npos);
        QCOMPARE(lineCount(cli({"keys", "--json", "--all", "--module", m_module}).output), std::size_t(3));
    }

    void listsKeysOfFiles()
    {
        const TemporaryFolder folder;
        const auto listed = cli({"keys", "--json", "--pin-env", "PIN", keyFile(folder)}, {{"PIN", "heslo"}});
        QCOMPARE(listed.status, 0);
        QVERIFY(json(listed.output)["key"].toString().startsWith("pkcs12:"));
        QCOMPARE(cli({"keys", "--pin-env", "PIN", keyFile(folder)}, {{"PIN", "zle"}}).status, 77);
    }

    void signsWithWhatKeysPrinted()
    {
        const TemporaryFolder folder;
        const std::string uri = json(cli({"keys", "--json", "--module", m_module}).output)["key"].toString().toStdString();
        const auto made = sign(folder, uri, "1234", {"--module", m_module});
        QVERIFY2(made.status == 0, made.errors.c_str());
        const auto checked = cli({"validate", "--json", folder.path("o.asice")});
        QCOMPARE(json(checked.output)["signatures"][0]["integrity"].toString(), QString("intact"));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const QString module = "?module-path=" + QString::fromStdString(m_module);
        QTest::newRow("wrong PIN") << "pkcs11:id=%01" + module << "9999" << 77 << "PIN";
        QTest::newRow("no such key") << "pkcs11:id=%99" + module << "1234" << 77 << "card";
        QTest::newRow("malformed") << "pkcs11:id" << "1234" << 64 << "address";
        QTest::newRow("PIN in the URI") << "pkcs11:id=%01" + module + "&pin-value=1234" << "1234" << 64 << "--pin-env";
        QTest::newRow("no such module") << "pkcs11:id=%01?module-path=/nowhere/m.so" << "1234" << 66 << "/nowhere/m.so";
    }
    void refusals()
    {
        QFETCH(QString, uri);
        QFETCH(QString, pin);
        QFETCH(int, status);
        QFETCH(QString, says);
        const TemporaryFolder folder;
        const auto made = sign(folder, uri.toStdString(), pin.toStdString());
        QCOMPARE(made.status, status);
        QCOMPARE(lineCount(made.errors), std::size_t(1));
        QVERIFY2(made.errors.find(says.toStdString()) != std::string::npos, made.errors.c_str());
        QVERIFY(made.errors.find("1234") == std::string::npos);
        QVERIFY(!folder.exists("o.asice"));
    }

    void pinFromTheUrisSource()
    {
        const TemporaryFolder folder;
        const std::string pin = folder.write("pin", std::string_view("1234\n"));
        const auto made = cli({"sign", "--key", "pkcs11:id=%01?module-path=" + m_module + "&pin-source=file:" + pin, "-o",
                               folder.path("o.asice"), folder.write("a.txt", std::string_view("text"))});
        QVERIFY2(made.status == 0, made.errors.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCliKeys)
#include "test_keys.moc"
