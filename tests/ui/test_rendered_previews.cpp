// SPDX-License-Identifier: EUPL-1.2
#include "common/html_renderer.h"
#include "gui/core_service.h"
#include "preview/preview_content.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace parafa;

/// HTML and SVG as the window shows them, laid out by the real helper with its engine.
class TestRenderedPreviews : public QObject
{
    Q_OBJECT

    const HtmlRenderer m_renderer{PARAFA_BINARY_DIR "/bin/parafa-render"};
    CoreService m_service{Services(), [] { return UtcTime(1'795'348'800); }, // 2026-11-22T12:00:00Z
                          [this](ByteView page, const Progress& progress) { return m_renderer.toPdf(page, progress); }};

    PreviewContent load(const char* name, const QByteArray& content) const
    {
        return loadPreview({name, {}, memorySource(Bytes(content.begin(), content.end())), false}, m_service, {});
    }

    static bool has(const PreviewContent& content, PreviewNote note)
    {
        return std::ranges::find(content.notes, note) != content.notes.end();
    }

    /// How much of the first page is of about this colour, in pixels at 36 dots an inch.
    static int pixelsLike(const PreviewContent& content, QColor wanted)
    {
        const QImage page = content.pdf->render(0, 36);
        int count = 0;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x) {
                const QColor seen = page.pixelColor(x, y);
                count += std::abs(seen.red() - wanted.red()) + std::abs(seen.green() - wanted.green()) +
                                     std::abs(seen.blue() - wanted.blue()) <
                                 60
                             ? 1
                             : 0;
            }
        return count;
    }

private slots:
    void initTestCase()
    {
        if (!QFileInfo::exists(QStringLiteral(PARAFA_BINARY_DIR "/bin/parafa-render")))
            QSKIP("parafa-render is not built: this check was left out");
        const QByteArray page = "<html><p>a</p></html>";
        const auto pdf = m_renderer.toPdf(asBytes(std::string_view(page.data(), std::size_t(page.size()))));
        if (!pdf && (pdf.error().code == ErrorCode::Unsupported || pdf.error().code == ErrorCode::NotFound))
            QSKIP(qPrintable("parafa-render does not run here: " + QString::fromStdString(pdf.error().detail)));
        QVERIFY2(pdf, pdf ? "" : pdf.error().detail.c_str());
    }

    void htmlIsLaidOutAndInert()
    {
        const PreviewContent content =
            load("a.html", "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body style='margin:0'>"
                           "<p id='p'>Žiadosť č. 7</p><div style='background:#00c000;height:200px'></div>"
                           "<script>document.getElementById('p').innerHTML='bezal skript'</script>"
                           "<img src='file:///etc/hostname' alt=''></body></html>");
        QCOMPARE(content.kind, PreviewContent::Kind::Pdf);
        QVERIFY(has(content, PreviewNote::InertPage) && !has(content, PreviewNote::SimplifiedView));
        const QString text = content.pdf->text(0);
        QVERIFY2(text.contains(QString::fromUtf8("Žiadosť č. 7")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("skript")));
        QVERIFY(pixelsLike(content, QColor(0, 0xc0, 0)) > 5'000);
    }

    void htmlOfManyPages()
    {
        QByteArray rows;
        for (int i = 1; i <= 200; ++i)
            rows += "<p>riadok " + QByteArray::number(i) + "</p>";
        const PreviewContent content = load("a.xhtml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><html "
                                                       "xmlns=\"http://www.w3.org/1999/xhtml\"><body>" +
                                                           rows + "</body></html>");
        QCOMPARE(content.kind, PreviewContent::Kind::Pdf);
        QVERIFY(content.pdf->pageCount() > 2);
        QVERIFY(content.pdf->text(content.pdf->pageCount() - 1).contains(QStringLiteral("riadok 200")));
    }

    void svgIsDrawn()
    {
        const PreviewContent content =
            load("a.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" "
                          "height=\"200\"><rect width=\"300\" height=\"200\" fill=\"#d00000\"/>"
                          "<script>document.documentElement.innerHTML=''</script>"
                          "<image href=\"file:///etc/passwd\" width=\"10\" height=\"10\"/></svg>");
        QCOMPARE(content.kind, PreviewContent::Kind::Pdf);
        QVERIFY(has(content, PreviewNote::InertPage));
        QVERIFY(pixelsLike(content, QColor(0xd0, 0, 0)) > 3'000);
    }

    void svgThatIsNoneIsEmpty()
    {
        const PreviewContent content = load("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"300\" ");
        QVERIFY(content.kind != PreviewContent::Kind::Pdf || pixelsLike(content, Qt::black) == 0);
    }
};

QTEST_MAIN(TestRenderedPreviews)
#include "test_rendered_previews.moc"
