// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "preview/image_view.h"
#include "preview/preview_pane.h"
#include "support/temporary_folder.h"
#include "window/document_page.h"
#include "window_fixture.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

OpenedPart part(const std::string& name, const QByteArray& content, const std::string& mediaType = {})
{
    return {name, mediaType, memorySource(Bytes(content.begin(), content.end())), false};
}

void put(QByteArray& bytes, quint32 value, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += char(value >> (8 * i));
}

/// A TIFF 6.0 baseline file, little-endian, grey, one strip a page; each page has another shade.
QByteArray tiff(int pages, int side = 8)
{
    QByteArray bytes("II*\0", 4);
    put(bytes, 8, 4);
    for (int page = 0; page < pages; ++page) {
        constexpr int entries = 8;
        const auto directory = quint32(bytes.size());
        const quint32 data = directory + 2 + entries * 12 + 4;
        const quint32 values[entries][3] = {{256, 3, quint32(side)},
                                            {257, 3, quint32(side)},
                                            {258, 3, 8},
                                            {259, 3, 1},
                                            {262, 3, 1},
                                            {273, 4, data},
                                            {278, 3, quint32(side)},
                                            {279, 4, quint32(side) * quint32(side)}};
        put(bytes, entries, 2);
        for (const auto& [tag, type, value] : values) {
            put(bytes, tag, 2);
            put(bytes, type, 2);
            put(bytes, 1, 4);
            put(bytes, value, 4);
        }
        put(bytes, page + 1 < pages ? data + quint32(side * side) : 0, 4);
        bytes += QByteArray(side * side, char(40 * page));
    }
    return bytes;
}

/// Two frames of one pixel.
QByteArray gif()
{
    QByteArray bytes("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff", 19);
    for (const char pixel : {'\x44', '\x4c'})
        bytes += QByteArray("\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02", 20) + pixel + QByteArray("\x01\0", 2);
    return bytes + ';';
}

/// The head of a PNG of that size; nothing else of it is ever needed.
QByteArray hugePng(quint32 side)
{
    QImage small(1, 1, QImage::Format_Grayscale8);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    small.save(&buffer, "PNG");
    for (int at : {16, 20})
        for (int i = 0; i < 4; ++i)
            bytes[at + i] = char(side >> (24 - 8 * i));
    // The checksum of the head, so that the reader takes it.
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= quint8(bytes[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    crc = ~crc;
    for (int i = 0; i < 4; ++i)
        bytes[29 + i] = char(crc >> (24 - 8 * i));
    return bytes;
}

bool has(const PreviewContent& content, PreviewNote note)
{
    return std::ranges::find(content.notes, note) != content.notes.end();
}

} // namespace

/// What § 19, § 20 and § 24 make an office receive, made ready to be looked at without running or fetching anything.
class TestPreviews : public QObject
{
    Q_OBJECT
private slots:
    void pagesOfATiff();
    void framesOfAGif();
    void whatIsTooLargeIsRefused();
    void whatIsDamagedIsSaid();
    void htmlIsLaidOutElsewhere();
    void htmlWithoutTheHelper();
    void htmlInAnotherEncoding();
    void svgIsAnInertPicture();
    void tables_data();
    void tables();
    void aLongTableIsCut();
    void turningPages();
    void pictures();
};

void TestPreviews::pagesOfATiff()
{
    if (!QImageReader::supportedImageFormats().contains("tiff"))
        QSKIP("Qt's image format plugins are not installed: this check was left out");
    const FakeService service;
    const PreviewContent content = loadPreview(part("scan.tif", tiff(3)), service, {});
    QCOMPARE(content.kind, PreviewContent::Kind::Image);
    QCOMPARE(content.pages->count(), 3);
    QVERIFY(!content.pages->isAnimation());
    for (int page = 0; page < 3; ++page)
        QCOMPARE(qGray(content.pages->page(page).image.pixel(1, 1)), 40 * page);
    QCOMPARE(content.pages->page(7).failure, ImagePages::Failure::Damaged);
    PreviewLimits limits;
    limits.image.pages = 2;
    const PreviewContent cut = loadPreview(part("scan.tif", tiff(3)), service, {}, limits);
    QCOMPARE(cut.pages->count(), 2);
    QVERIFY(has(cut, PreviewNote::OnlyBeginning));
}

void TestPreviews::framesOfAGif()
{
    const FakeService service;
    const PreviewContent content = loadPreview(part("a.gif", gif()), service, {});
    QCOMPARE(content.kind, PreviewContent::Kind::Image);
    QCOMPARE(content.pages->count(), 2);
    QVERIFY(has(content, PreviewNote::StillFrames));
    QCOMPARE(qGray(content.image.pixel(0, 0)), 0);
    QCOMPARE(qGray(content.pages->page(1).image.pixel(0, 0)), 255);
}

void TestPreviews::whatIsTooLargeIsRefused()
{
    const FakeService service;
    const PreviewContent content = loadPreview(part("a.png", hugePng(60'000)), service, {});
    QCOMPARE(content.kind, PreviewContent::Kind::Nothing);
    QCOMPARE(content.reason, NoPreview::TooManyPixels);
    QCOMPARE(content.imageSize, QSize(60'000, 60'000));
    PreviewLimits limits;
    limits.image.bytes = 10;
    QCOMPARE(loadPreview(part("a.gif", gif()), service, {}, limits).reason, NoPreview::TooLarge);
}

void TestPreviews::whatIsDamagedIsSaid()
{
    const FakeService service;
    QCOMPARE(loadPreview(part("a.gif", gif().left(14)), service, {}).reason, NoPreview::Damaged);
    QCOMPARE(loadPreview(part("a.jpg", QByteArray("\xff\xd8\xff\xe0 x", 6)), service, {}).reason, NoPreview::Damaged);
}

void TestPreviews::htmlIsLaidOutElsewhere()
{
    FakeService service;
    QByteArray given;
    service.onLayout = [&given](ByteView html) -> Result<Bytes> {
        given = QByteArray(reinterpret_cast<const char*>(html.data()), qsizetype(html.size()));
        const QByteArray pdf = makePdf(2, QStringLiteral("x"));
        return Bytes(pdf.begin(), pdf.end());
    };
    const QByteArray page = "<!DOCTYPE html><html><body>Ahoj <script>alert(1)</script></body></html>";
    const PreviewContent content = loadPreview(part("a.html", page), service, {});
    QCOMPARE(content.kind, PreviewContent::Kind::Pdf);
    QCOMPARE(content.pdf->pageCount(), 2);
    QVERIFY(has(content, PreviewNote::InertPage) && !has(content, PreviewNote::SimplifiedView));
    QCOMPARE(given, page);
    PreviewLimits limits;
    limits.pageBytes = 10;
    QCOMPARE(loadPreview(part("a.html", page), service, {}, limits).reason, NoPreview::TooLarge);
}

void TestPreviews::htmlWithoutTheHelper()
{
    const FakeService service;
    const PreviewContent content = loadPreview(part("a.xhtml", "<?xml version=\"1.0\"?><html><p>a</p></html>"), service, {});
    QCOMPARE(content.kind, PreviewContent::Kind::Html);
    QVERIFY(has(content, PreviewNote::InertPage) && has(content, PreviewNote::SimplifiedView));
}

void TestPreviews::htmlInAnotherEncoding()
{
    FakeService service;
    QString given;
    service.onLayout = [&given](ByteView html) -> Result<Bytes> {
        given = QString::fromUtf8(reinterpret_cast<const char*>(html.data()), qsizetype(html.size()));
        return fail(ErrorCode::Unsupported, "none");
    };
    loadPreview(part("a.html", "<html><p>\x9e\xe1"
                               "ba</p></html>"),
                service, {});
    QCOMPARE(given, QString::fromUtf8("<html><p>žába</p></html>"));
}

void TestPreviews::svgIsAnInertPicture()
{
    FakeService service;
    QByteArray given;
    service.onLayout = [&given](ByteView html) -> Result<Bytes> {
        given = QByteArray(reinterpret_cast<const char*>(html.data()), qsizetype(html.size()));
        const QByteArray pdf = makePdf(1, QStringLiteral("x"));
        return Bytes(pdf.begin(), pdf.end());
    };
    const QByteArray svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script><image href=\"file:///etc/passwd\"/></svg>";
    QCOMPARE(loadPreview(part("a.svg", svg), service, {}).kind, PreviewContent::Kind::Pdf);
    QVERIFY(given.contains("<img") && given.contains(svg.toBase64()));
    QVERIFY(!given.contains("script") && !given.contains("passwd"));
    // Without the helper it is what it is written as, never drawn in this process.
    service.onLayout = {};
    QCOMPARE(loadPreview(part("a.svg", svg), service, {}).kind, PreviewContent::Kind::Text);
}

void TestPreviews::tables_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<QString>("cells"); // rows with "/", columns with "|"
    const auto row = [](const char* name, const QByteArray& csv, char separator, const char* cells) {
        QTest::newRow(name) << csv << QChar(QLatin1Char(separator)) << QString::fromUtf8(cells);
    };
    row("RFC 4180", "a,b\r\n1,\"x,\r\ny\"\r\n", ',', "a|b/1|x,~y");
    row("quotes in quotes", "a,\"say \"\"x\"\"\"\r\n", ',', "a|say \"x\"");
    row("semicolons", "meno;suma\nNov\xc3\xa1k;1,50\n", ';', "meno|suma/Novák|1,50");
    row("tabs", "a\tb\n1\t2\n", '\t', "a|b/1|2");
    row("bars", "a|b\n1|2\n", '|', "a|b/1|2");
    row("a mark before it",
        "\xef\xbb\xbf"
        "a,b\n",
        ',', "a|b");
    row("old line ends", "a,b\r1,2\r", ',', "a|b/1|2");
    row("uneven rows", "a,b\n1\n", ',', "a|b/1");
    row("no line end", "a,b", ',', "a|b");
    row("one column", "a\nb\n", ',', "a/b");
    row("an open quote", "a,\"b\n", ',', "a|b~");
}

void TestPreviews::tables()
{
    QFETCH(QByteArray, csv);
    QFETCH(QChar, separator);
    QFETCH(QString, cells);
    const FakeService service;
    const PreviewContent content = loadPreview(part("a.csv", csv), service, {});
    QCOMPARE(content.kind, PreviewContent::Kind::Table);
    QCOMPARE(content.table->separator, separator);
    QStringList rows;
    for (const QStringList& row : content.table->rows)
        rows += row.join(QLatin1Char('|'));
    QString shown = rows.join(QLatin1Char('/'));
    shown.remove(QLatin1Char('\r')).replace(QLatin1Char('\n'), QLatin1Char('~'));
    QCOMPARE(shown.remove(QStringLiteral("[U+000D]")), cells);
    QCOMPARE(has(content, PreviewNote::OtherSeparator), separator != QLatin1Char(','));
}

void TestPreviews::aLongTableIsCut()
{
    QByteArray csv;
    for (int i = 0; i < 30; ++i)
        csv += "1,2,3,4\n";
    CsvLimits limits;
    limits.rows = 10;
    limits.columns = 3;
    const CsvTable table = CsvTable::parse(QString::fromUtf8(csv), limits);
    QVERIFY(table.cut);
    QCOMPARE(int(table.rows.size()), 10);
    QCOMPARE(table.columns, 3);
    limits.cell = 2;
    QCOMPARE(CsvTable::parse(QStringLiteral("abcdef,b"), limits).rows.front().front(), QStringLiteral("ab"));
}

void TestPreviews::turningPages()
{
    if (!QImageReader::supportedImageFormats().contains("tiff"))
        QSKIP("Qt's image format plugins are not installed: this check was left out");
    const TemporaryFolder files;
    FakeService service;
    auto document = std::make_shared<OpenedDocument>();
    document->documents = {part("scan.tif", tiff(3))};
    service.document = document;
    WindowFixture fixture(service);
    fixture.window->openFile(QString::fromStdString(files.write("scan.tif", "x")));
    PreviewPane& pane = fixture.window->documentPage().preview();
    QTRY_VERIFY(pane.content().kind == PreviewContent::Kind::Image);
    ImageView* view = pane.imageView();
    QCOMPARE(view->pageCount(), 3);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_PageDown);
    QCOMPARE(view->currentPage(), 1);
    QTRY_COMPARE(qGray(view->image().pixel(1, 1)), 40);
    QTest::keyClick(view, Qt::Key_End);
    QTRY_COMPARE(qGray(view->image().pixel(1, 1)), 80);
    QTest::keyClick(view, Qt::Key_PageDown);
    QCOMPARE(view->currentPage(), 2);
    bool numbered = false;
    for (const QLabel* label : pane.findChildren<QLabel*>())
        numbered = numbered || (label->isVisible() && label->text() == QStringLiteral("3 / 3"));
    QVERIFY(numbered);
}

void TestPreviews::pictures()
{
    const TemporaryFolder files;
    FakeService service;
    auto document = std::make_shared<OpenedDocument>();
    document->documents = {
        part("zoznam.csv", "Meno;Obec;Suma\r\nJ\xc3\xa1n Nov\xc3\xa1k;Nitra;1 200,50\r\nEva Mal\xc3\xa1;Ko\xc5\xa1ice;80,00\r\n",
             "text/csv"),
        part("sken.tif", tiff(3, 200), "image/tiff"), part("velky.png", hugePng(60'000), "image/png"),
        part("stranka.html", "<!DOCTYPE html><html><h1>Oznam</h1><p>Text</p></html>", "text/html")};
    service.document = document;
    WindowFixture fixture(service, QStringLiteral("sk"));
    fixture.window->openFile(QString::fromStdString(files.write("a.zip", "x")));
    DocumentPage& page = fixture.window->documentPage();
    const QStringList names{QStringLiteral("table"), QStringLiteral("tiff"), QStringLiteral("too-large"), QStringLiteral("html")};
    for (int i = 0; i < 4; ++i) {
        QTRY_VERIFY(page.documentList()->model()->rowCount() == 4);
        page.selectDocument(i);
        QTRY_VERIFY(!page.preview().isLoading());
        QTest::qWait(50);
        saveScreenshot(*fixture.window, QStringLiteral("preview-") + names[i]);
    }
    QVERIFY(page.preview().findChild<QTableView*>());
}

QTEST_MAIN(TestPreviews)
#include "test_previews.moc"
