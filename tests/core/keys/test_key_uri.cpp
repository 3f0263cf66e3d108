// SPDX-License-Identifier: EUPL-1.2
#include "keys/key_uri.h"
#include "keys/module_file.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

class TestKeyUri : public QObject
{
    Q_OBJECT

    static TokenCertificate onToken()
    {
        TokenInfo token;
        token.label = "Moja karta";
        token.manufacturer = "Výrobca";
        token.model = "M1";
        token.serialNumber = "0042";
        return {sharedPki().signer.certificate, token, Bytes{0x01, 0xAB}, "Podpis; kľúč"};
    }

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("matches");
        QTest::newRow("anything") << "pkcs11:" << true;
        QTest::newRow("token") << "pkcs11:token=Moja%20karta" << true;
        QTest::newRow("other token") << "pkcs11:token=Moja" << false;
        QTest::newRow("serial") << "pkcs11:serial=0042;model=M1" << true;
        QTest::newRow("id") << "pkcs11:id=%01%AB" << true;
        QTest::newRow("id begins the same") << "pkcs11:id=%01" << false;
        QTest::newRow("label") << "pkcs11:object=Podpis%3B%20k%C4%BE%C3%BA%C4%8D;type=private" << true;
        QTest::newRow("other label") << "pkcs11:object=podpis" << false;
        QTest::newRow("unknown attribute") << "pkcs11:token=Moja%20karta;vendor-thing=1" << false;
    }
    void matches()
    {
        QFETCH(QString, uri);
        const auto parsed = KeyUri::parse(uri.toStdString());
        QVERIFY(parsed.has_value());
        QTEST(parsed->matches(onToken()), "matches");
    }

    void ownNameComesBack()
    {
        const std::string text = KeyUri::of(onToken());
        const auto parsed = KeyUri::parse(text);
        QVERIFY2(parsed.has_value(), text.c_str());
        QVERIFY(parsed->matches(onToken()));
        TokenCertificate other = onToken();
        other.id = {0x02};
        QVERIFY(!parsed->matches(other));
    }

    void malformed_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::newRow("other scheme") << "http://x";
        QTest::newRow("no value") << "pkcs11:token";
        QTest::newRow("bad percent") << "pkcs11:id=%zz";
    }
    void malformed()
    {
        QFETCH(QString, uri);
        const auto parsed = KeyUri::parse(uri.toStdString() + "?pin-value=1234");
        QVERIFY(!parsed.has_value());
        QVERIFY(parsed.error().reason == FindingCode::KeyUriMalformed);
        QVERIFY(parsed.error().subject.find("1234") == std::string::npos);
    }

    void queryAttributes()
    {
        const auto parsed = KeyUri::parse("pkcs11:token=a?module-path=/opt/m.so&pin-source=file:/run/pin");
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->modulePath(), std::string("/opt/m.so"));
        QCOMPARE(parsed->pinFile(), std::string("/run/pin"));
        QVERIFY(!parsed->carriesPin());
        QVERIFY(KeyUri::parse("pkcs11:?pin-value=1234")->carriesPin());
    }

    void registryNamesModules()
    {
        const TemporaryFolder folder;
        const std::string library = folder.write("card.so", std::string_view("x"));
        folder.write("registry/card.module", "# Karta\nmodule: " + library + "\npriority: 1\n");
        folder.write("registry/again.module", "module:" + library + "\n");
        folder.write("registry/gone.module", "module: " + folder.path("gone.so") + "\n");
        folder.write("registry/trust.module", "module: " + library + "\ntrust-policy: yes\n");
        folder.write("registry/notes.txt", "module: " + library + "\n");
        // pkcs11.conf(5): for other programs only, or not for this one.
        const std::string foreign = folder.write("foreign.so", std::string_view("x"));
        const std::string ours = folder.write("ours.so", std::string_view("x"));
        folder.write("registry/foreign.module", "module: " + foreign + "\nenable-in: firefox, thunderbird\n");
        folder.write("registry/refused.module", "module: " + foreign + "\ndisable-in: parafa\n");
        folder.write("registry/ours.module", "module: " + ours + "\nenable-in: firefox, parafa\n");
        const auto found = findTokenModules({folder.path("registry"), folder.path("missing")});
        QCOMPARE(std::ranges::count(found, library, &ModuleCandidate::path), 1);
        QCOMPARE(std::ranges::count(found, folder.path("gone.so"), &ModuleCandidate::path), 0);
        QCOMPARE(std::ranges::count(found, foreign, &ModuleCandidate::path), 0);
        QCOMPARE(std::ranges::count(found, ours, &ModuleCandidate::path), 1);
    }

    void tellsWhyAModuleIsNotLoaded_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("loader");
        QTest::addColumn<int>("reason");
        QByteArray foreign(64, '\0');
        foreign.replace(0, 6, QByteArray("\177ELF\1\1", 6));
        foreign[18] = 3; // EM_386
        QTest::newRow("32 bit") << foreign << "wrong ELF class: ELFCLASS32" << int(FindingCode::TokenModuleArchitecture);
        QTest::newRow("library") << QByteArray("x") << "libcard.so.1: cannot open shared object file: No such file or directory"
                                 << int(FindingCode::TokenModuleLibraryMissing);
        QTest::newRow("text") << QByteArray("x") << "invalid ELF header" << int(FindingCode::TokenModuleUnusable);
    }
    void tellsWhyAModuleIsNotLoaded()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, loader);
        QFETCH(int, reason);
        const TemporaryFolder folder;
        const std::string path = folder.write("module.so", std::string_view(content.constData(), std::size_t(content.size())));
        QCOMPARE(int(*whyNotLoaded(path, loader.toStdString()).reason), reason);
        QVERIFY(whyNotLoaded(folder.path("none.so"), "").reason == FindingCode::TokenModuleMissing);
    }
};

QTEST_GUILESS_MAIN(TestKeyUri)
#include "test_key_uri.moc"
