// SPDX-License-Identifier: EUPL-1.2
#include "operations/file_kind.h"

#include <QtTest>

using namespace parafa;

class TestFileKind : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const QByteArray& content, FileKind kind) {
            QTest::newRow(name) << content << int(kind);
        };
        const QByteArray cms = QByteArray::fromHex("3080"
                                                   "06092a864886f70d010702"
                                                   "a080"
                                                   "3080");
        row("empty", {}, FileKind::Empty);
        row("zip", QByteArray("PK\x03\x04", 4) + QByteArray(30, '\0'), FileKind::Zip);
        row("pdf", "%PDF-1.4\n", FileKind::Pdf);
        row("pdf behind garbage", "\n\n%PDF-1.4\n", FileKind::Pdf);
        row("indefinite length CMS", cms, FileKind::Cms);
        row("definite length CMS",
            QByteArray::fromHex("30820100"
                                "06092a864886f70d010702"),
            FileKind::Cms);
        row("other ASN.1",
            QByteArray::fromHex("30820100"
                                "0201"),
            FileKind::Other);
        row("PEM", "-----BEGIN PKCS7-----\nMIIB", FileKind::Cms);
        row("base64", (cms + QByteArray(60, 'x')).toBase64(), FileKind::Cms);
        row("base64 of something else", QByteArray(80, 'x').toBase64(), FileKind::Other);
        row("xml", "<?xml version='1.0'?><a/>", FileKind::Xml);
        row("xml with mark", "\xEF\xBB\xBF <a/>", FileKind::Xml);
        row("signed xml", "<a xmlns='http://www.w3.org/2000/09/xmldsig#'/>", FileKind::SignedXml);
        row("not xml", "< 5", FileKind::Other);
        row("text", "Hello", FileKind::Other);
    }
    void kinds()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, kind);
        const auto source = memorySource(Bytes(content.begin(), content.end()));
        QCOMPARE(int(detectFileKind(*source)), kind);
    }

    void searchOverPieces()
    {
        Bytes bytes(3 << 20, 'a');
        const std::string_view needle = "needle";
        std::ranges::copy(needle, bytes.begin() + (1 << 20) - 3);
        QVERIFY(*containsBytes(*memorySource(bytes), needle));
        QVERIFY(!*containsBytes(*memorySource(bytes), "needles"));
    }
};

QTEST_GUILESS_MAIN(TestFileKind)
#include "test_file_kind.moc"
