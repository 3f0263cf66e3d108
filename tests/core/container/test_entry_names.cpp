// SPDX-License-Identifier: EUPL-1.2
#include "base/percent_encoding.h"
#include "container/container_writer.h"
#include "support/zip_builder.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

Q_DECLARE_METATYPE(FindingCode)

namespace
{

Result<Container> openWith(const QByteArray& name, std::uint16_t flags = 0x800)
{
    ZipBuilder zip;
    zip.files.push_back({.name = "a.txt", .content = "a"});
    zip.files.push_back({.name = name.toStdString(), .content = "b", .flags = flags});
    return Container::open(zip.source());
}

} // namespace

class TestEntryNames : public QObject
{
    Q_OBJECT

private slots:
    void unsafeNamesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("dot") << QByteArray(".");
        QTest::newRow("dots and slashes") << QByteArray(".//.");
        QTest::newRow("parent") << QByteArray("../x");
        QTest::newRow("parent inside") << QByteArray("folder/../x");
        QTest::newRow("parent at the end") << QByteArray("folder/..");
        QTest::newRow("absolute") << QByteArray("/etc/passwd");
        QTest::newRow("backslash") << QByteArray("folder\\x");
        QTest::newRow("drive") << QByteArray("C:x.txt");
        QTest::newRow("UNC") << QByteArray("//host/share/x");
        QTest::newRow("NUL") << QByteArray("x.txt\0.exe", 10);
    }

    void unsafeNamesAreRefused()
    {
        QFETCH(QByteArray, name);
        const auto container = openWith(name);
        QVERIFY(!container);
        QCOMPARE(codeName(*container.error().reason), codeName(FindingCode::EntryNameUnsafe));
    }

    void oddNamesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<FindingCode>("code");
        const auto row = [](const char* title, const QByteArray& name, FindingCode code) {
            QTest::newRow(title) << name << code;
        };
        row("bidirectional override", "faktura\u202efdp.txt", FindingCode::EntryNameSuspicious);
        row("zero width", "fak\u200btura.txt", FindingCode::EntryNameSuspicious);
        row("control", "fak\ntura.txt", FindingCode::EntryNameSuspicious);
        row("escape sequence", "\x1b[2Jx.txt", FindingCode::EntryNameSuspicious);
        row("Cyrillic letter", "f\u0430ktura.txt", FindingCode::EntryNameSuspicious);
        row("stream", "x.txt:hidden", FindingCode::EntryNameSuspicious);
        row("device", "CON.txt", FindingCode::EntryNameSuspicious);
        row("numbered device", "folder/lpt1", FindingCode::EntryNameSuspicious);
        row("leading dash", "-rf", FindingCode::EntryNameSuspicious);
        row("trailing dot", "x.txt.", FindingCode::EntryNameSuspicious);
        row("trailing space", "x.txt ", FindingCode::EntryNameSuspicious);
        row("dot component", "./x.txt", FindingCode::EntryNameSuspicious);
        row("program", "setup.exe", FindingCode::EntryNameExecutable);
        row("double extension", "faktura.pdf.EXE", FindingCode::EntryNameExecutable);
        row("desktop entry", "list.desktop", FindingCode::EntryNameExecutable);
        row("script", "run.sh", FindingCode::EntryNameExecutable);
        row("hidden behind a space", "x.exe ", FindingCode::EntryNameExecutable);
        row("long", QByteArray(256, 'x'), FindingCode::EntryNameTooLong);
        row("case", "A.TXT", FindingCode::EntryNamesCollide);
        row("trailing dot collides", "a.txt.", FindingCode::EntryNamesCollide);
        row("dot component collides", "./a.txt", FindingCode::EntryNamesCollide);
        row("escaped collides", "%61.txt", FindingCode::EntryNamesCollide);
        row("file that is a folder", "a.txt/b", FindingCode::EntryNamesCollide);
    }

    void oddNamesAreSaid()
    {
        QFETCH(QByteArray, name);
        QFETCH(FindingCode, code);
        const auto container = openWith(name);
        QVERIFY(container);
        QVERIFY(hasFinding(container->findings(), code));
        QCOMPARE(container->entries()[1].name, name.toStdString());
    }

    void ordinaryNamesAreNot_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("Slovak") << QByteArray("Žiadosť o stavebné povolenie (č. 12).pdf");
        QTest::newRow("folder") << QByteArray("prílohy/výkres 1.pdf");
        QTest::newRow("punctuation") << QByteArray("0123456789~#%&()=`@{[]}'.txt");
        QTest::newRow("Cyrillic only") << QByteArray("договор.pdf");
        QTest::newRow("two scripts, two words") << QByteArray("contract договор.pdf");
        QTest::newRow("several dots") << QByteArray("v1.2.final.docx");
        QTest::newRow("device as a part") << QByteArray("console.txt");
        QTest::newRow("255 bytes") << QByteArray(255, 'x');
    }

    void ordinaryNamesAreNot()
    {
        QFETCH(QByteArray, name);
        const auto container = openWith(name);
        QVERIFY(container);
        QCOMPARE(container->findings().size(), std::size_t{0});
    }

    void normalisationCollides()
    {
        ZipBuilder zip;
        zip.files.push_back({.name = "\u017eiados\u0165.txt", .content = "a", .flags = 0x800});
        zip.files.push_back({.name = "z\u030ciadost\u030c.txt", .content = "b", .flags = 0x800});
        const auto container = Container::open(zip.source());
        QVERIFY(container);
        QVERIFY(hasFinding(container->findings(), FindingCode::EntryNamesCollide));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<int>("flags");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("warned");
        QTest::newRow("UTF-8") << QByteArray("žiadosť.txt") << 0x800 << QByteArray("žiadosť.txt") << false;
        QTest::newRow("UTF-8 without flag") << QByteArray("žiadosť.txt") << 0 << QByteArray("žiadosť.txt") << false;
        QTest::newRow("CP852") << QByteArray("\xa7iados\x9c.txt") << 0 << QByteArray("žiadosť.txt") << true;
        QTest::newRow("CP437 only") << QByteArray("10\xf8"
                                                  "C \xfb.txt")
                                    << 0 << QByteArray("10°C √.txt") << true;
        QTest::newRow("not UTF-8 in spite of the flag")
            << QByteArray("\xa7iadost.txt") << 0x800 << QByteArray("žiadost.txt") << true;
    }

    void encodings()
    {
        QFETCH(QByteArray, raw);
        QFETCH(int, flags);
        QFETCH(QByteArray, name);
        QFETCH(bool, warned);
        const auto container = openWith(raw, static_cast<std::uint16_t>(flags));
        QVERIFY(container);
        QCOMPARE(QByteArray::fromStdString(container->entries()[1].name), name);
        const bool seen = std::ranges::any_of(container->findings(), [](const Finding& finding) {
            return finding.code == FindingCode::EntryNameEncoding && finding.severity == Severity::Warning;
        });
        QCOMPARE(seen, warned);
    }

    void unicodePathNamesWhatTheHeaderCannot()
    {
        const std::string raw = "\xa7iadost.txt";
        ZipBuilder zip;
        const std::string extra = extraField(0x7075, std::string(1, '\1') + le32(crc32Of(raw)) + "žiadosť.txt");
        zip.files.push_back({.name = raw, .content = "a", .localExtra = extra, .centralExtra = extra});
        const auto container = Container::open(zip.source());
        QVERIFY(container);
        QCOMPARE(container->entries()[0].name, std::string("žiadosť.txt"));
    }

    void refusalNamesAreUtf8()
    {
        ZipBuilder zip;
        zip.files.push_back({.name = "\xa7.txt", .content = "a", .localMethod = 8});
        const auto container = Container::open(zip.source());
        QVERIFY(!container);
        QVERIFY(isUtf8(container.error().subject));
        QCOMPARE(container.error().subject, std::string("ž.txt"));
    }

    void uriRoundTrip_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("uri");
        QTest::newRow("plain") << QByteArray("folder/a-b_c~1.txt") << QByteArray("folder/a-b_c~1.txt");
        QTest::newRow("space") << QByteArray("a b.txt") << QByteArray("a%20b.txt");
        QTest::newRow("Slovak") << QByteArray("žiadosť.txt") << QByteArray("%C5%BEiados%C5%A5.txt");
        QTest::newRow("delimiters") << QByteArray("a+b#c?d%e:f") << QByteArray("a%2Bb%23c%3Fd%25e%3Af");
    }

    void uriRoundTrip()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, uri);
        QCOMPARE(QByteArray::fromStdString(percentEncoded(name.toStdString())), uri);
        QCOMPARE(nameFromPercentEncoded(uri.toStdString()), std::optional(name.toStdString()));
    }

    void uriReading()
    {
        QCOMPARE(nameFromPercentEncoded("a+b"), std::optional(std::string("a+b"))); // no form encoding
        QCOMPARE(nameFromPercentEncoded("%c5%be"), std::optional(std::string("ž")));
        for (const char* bad : {"%", "a%4", "%zz", "%ff", "a%00b"})
            QCOMPARE(nameFromPercentEncoded(bad), std::nullopt);
    }

    void mediaTypes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("mediaType");
        QTest::newRow("text") << QByteArray("a.txt") << QByteArray("text/plain");
        QTest::newRow("upper case") << QByteArray("A.PDF") << QByteArray("application/pdf");
        QTest::newRow("form") << QByteArray("form.xdcf")
                              << QByteArray("application/vnd.gov.sk.xmldatacontainer+xml; charset=UTF-8");
        QTest::newRow("container") << QByteArray("x/y.asice") << QByteArray("application/vnd.etsi.asic-e+zip");
        QTest::newRow("no extension") << QByteArray("README") << QByteArray("application/octet-stream");
        QTest::newRow("dot in the folder") << QByteArray("a.txt/README") << QByteArray("application/octet-stream");
        QTest::newRow("unknown") << QByteArray("a.qqq") << QByteArray("application/octet-stream");
    }

    void mediaTypes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, mediaType);
        QCOMPARE(QByteArray::fromStdString(mediaTypeForName(name.toStdString())), mediaType);
    }
};

QTEST_GUILESS_MAIN(TestEntryNames)
#include "test_entry_names.moc"
