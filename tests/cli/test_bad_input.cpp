// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"
#include "container/container_writer.h"
#include "support/zip_builder.h"

using namespace parafa;
using namespace parafa::test;

/// Whatever comes in: one clear sentence, a documented status, nothing half written, nothing lost.
class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        const TemporaryFolder folder;
        const std::string sound = signedContainer(folder);
        const Bytes bytes = folder.read("o.asice");
        const QByteArray whole(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
        QTest::newRow("truncated in the middle") << whole.left(whole.size() / 2) << "";
        QTest::newRow("truncated by a byte") << whole.chopped(1) << "";
        QTest::newRow("empty") << QByteArray() << "FILE_EMPTY";
        QTest::newRow("text") << QByteArray("Dobrý deň") << "FILE_NOT_RECOGNISED";
        QTest::newRow("bomb") << QByteArray::fromStdString(bomb()) << "ZIP_BOMB";
        QTest::newRow("100,000 entries") << QByteArray::fromStdString(manyEntries()) << "ZIP_TOO_MANY_ENTRIES";
        QTest::newRow("DTD in the signature file")
            << QByteArray::fromStdString(
                   withSignatureFile("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><asic:XAdESSignatures "
                                     "xmlns:asic='http://uri.etsi.org/02918/v1.2.1#'>&x;</asic:XAdESSignatures>"))
            << "XML_DOCTYPE";
        QTest::newRow("signature file that is no XML") << QByteArray::fromStdString(withSignatureFile("Hello")) << "";
    }
    void unreadable()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const TemporaryFolder folder;
        const std::string path = folder.write("in.asice", std::string_view(content.data(), std::size_t(content.size())));
        const CommandResult result = cli({"validate", "--json", path});
        QCOMPARE(result.status, 3);
        QCOMPARE(lineCount(result.output), std::size_t{1});
        QVERIFY2(lineCount(result.errors) == 1, result.errors.c_str());
        QVERIFY(result.errors.find("in.asice") != std::string::npos);
        const QJsonObject report = json(result.output);
        QCOMPARE(report["verdict"].toString(), "unreadable");
        if (!code.isEmpty())
            QVERIFY2(result.output.find("\"" + code.toStdString() + "\"") != std::string::npos, result.output.c_str());
        QCOMPARE(folder.files().size(), std::size_t{1});
    }

    void missingFile()
    {
        const CommandResult result = cli({"validate", "/nonexistent/a.asice"});
        QCOMPARE(result.status, 66);
        QVERIFY(result.output.empty() && lineCount(result.errors) == 1);
        QCOMPARE(cli({"list", "/nonexistent/a.asice"}).status, 66);
        QCOMPARE(cli({"extract", "/nonexistent/a.asice"}).status, 66);
    }

    void wrongPassphrase()
    {
        const TemporaryFolder folder;
        const std::string document = folder.write("a.txt", std::string_view("text"));
        const std::string key = keyFile(folder);
        const CommandResult result =
            cli({"sign", "--key", "pkcs12:" + key, "--pin-env", "PIN", "-o", folder.path("o.asice"), document}, {{"PIN", "zle"}});
        QCOMPARE(result.status, 77);
        QVERIFY(lineCount(result.errors) == 1 && result.errors.find("zle") == std::string::npos);
        QVERIFY(!folder.exists("o.asice"));
        QCOMPARE(folder.files().size(), std::size_t{2});
    }

    void noPassphraseAnywhere()
    {
        const TemporaryFolder folder;
        const std::string document = folder.write("a.txt", std::string_view("text"));
        const CommandResult result = cli({"sign", "--key", "pkcs12:" + keyFile(folder), "--pin-env", "NOT_SET_AT_ALL", "-o",
                                          folder.path("o.asice"), document});
        QCOMPARE(result.status, 64);
    }

    void folderThatIsNotThere()
    {
        const TemporaryFolder folder;
        const std::string document = folder.write("a.txt", std::string_view("text"));
        const CommandResult result =
            cli({"sign", "--key", "pkcs12:" + keyFile(folder), "--pin-env", "PIN", "-o", folder.path("none/o.asice"), document},
                {{"PIN", "heslo"}});
        QCOMPARE(result.status, 73);
        QCOMPARE(lineCount(result.errors), std::size_t{1});
        const std::string container = signedContainer(folder);
        QCOMPARE(cli({"extract", "-C", folder.path("none"), container}).status, 73);
    }

    void fullDisk()
    {
        const TemporaryFolder folder;
        const std::string document = folder.write("a.bin", std::string(200'000, '\x7f') + std::string(1, 'x'));
        folder.write("o.asice", std::string_view("what was there before"));
        folder.write("pin", std::string_view("heslo\n"));
        const std::string key = keyFile(folder);
        const std::size_t before = folder.files().size();
        // Stored, so that it does not fit: random bytes.
        Bytes noise(200'000);
        std::uint32_t state = 1;
        for (std::uint8_t& byte : noise)
            byte = static_cast<std::uint8_t>((state = state * 1664525 + 1013904223) >> 24);
        folder.write("a.bin", noise);
        const CommandResult result = cliWithFileLimit(
            64, {"sign", "--key", "pkcs12:" + key, "--pin-file", folder.path("pin"), "-o", folder.path("o.asice"), document});
        QCOMPARE(result.status, 73);
        QCOMPARE(asText(folder.read("o.asice")), std::string_view("what was there before"));
        QCOMPARE(folder.files().size(), before);

        const std::string container = signedContainer(folder, "big.asice", std::string(200'000, 'x'));
        folder.write("out/keep", std::string_view());
        QCOMPARE(cliWithFileLimit(64, {"extract", "-C", folder.path("out"), container}).status, 73);
        QVERIFY(!folder.exists("out/a.txt"));
    }

    void aBadFileNeverStopsTheOthers()
    {
        const TemporaryFolder folder;
        const std::string good = signedContainer(folder);
        const std::string bad = folder.write("bad.asice", std::string_view("Hello"));
        const CommandResult result = cli({"validate", "--json", bad, good});
        QCOMPARE(result.status, 3);
        QCOMPARE(lineCount(result.output), std::size_t{2});
    }

private:
    static std::string bomb()
    {
        ZipBuilder zip;
        zip.files = {{.name = "mimetype", .content = "application/vnd.etsi.asic-e+zip"},
                     {.name = "zeros.txt", .content = std::string(std::size_t{64} << 20, '\0'), .method = 8}};
        return zip.build();
    }

    static std::string manyEntries()
    {
        ZipBuilder zip;
        for (int i = 0; i < 100'000; ++i)
            zip.files.push_back({.name = "f" + std::to_string(i)});
        zip.zip64 = true;
        zip.count = zip.countOnDisk = std::uint16_t{0xFFFF};
        return zip.build();
    }

    static std::string withSignatureFile(const std::string& content)
    {
        ZipBuilder zip;
        zip.files = {{.name = "mimetype", .content = "application/vnd.etsi.asic-e+zip"},
                     {.name = "a.txt", .content = "text"},
                     {.name = "META-INF/signatures001.xml", .content = content}};
        return zip.build();
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
