// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/html_renderer.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace parafa;

namespace
{

Bytes bytes(const QByteArray& text)
{
    return Bytes(text.begin(), text.end());
}

/// What poppler's tools say about a PDF; the tests' independent reader.
QByteArray tool(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        return "no answer";
    return process.readAllStandardOutput();
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT
private:
    HtmlRenderer m_renderer{PARAFA_BINARY_DIR "/bin/parafa-render"};
    QTemporaryDir m_folder;

    QString save(const Bytes& pdf)
    {
        const QString path = m_folder.filePath("page.pdf");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(reinterpret_cast<const char*>(pdf.data()), static_cast<qint64>(pdf.size()));
        return path;
    }

private slots:
    void laysOut()
    {
        QByteArray html = "<!DOCTYPE html><html><body style='font-family:DejaVu Sans'>";
        for (int index = 1; index <= 150; ++index)
            html += "<p>Žltý kôň č. " + QByteArray::number(index) + "</p>";
        const auto pdf = m_renderer.toPdf(bytes(html + "<a href='http://example.org/'>odkaz</a></body></html>"));
        QVERIFY2(pdf, pdf ? "" : pdf.error().detail.c_str());
        const QString path = save(*pdf);
        const QByteArray info = tool("pdfinfo", {path});
        QVERIFY2(info.contains("A4"), info.constData());
        QVERIFY(info.contains("Pages:") && !info.contains("Pages:           1\n"));
        QVERIFY(!info.contains("CreationDate"));
        const QString text = QString::fromUtf8(tool("pdftotext", {path, "-"}));
        QVERIFY(text.contains(QString::fromUtf8("Žltý kôň č. 150")));
        for (const QByteArray& line : tool("pdffonts", {path}).split('\n').mid(2))
            if (!line.isEmpty())
                QVERIFY2(line.contains(" yes "), line.constData());
        QVERIFY2(!asText(*pdf).contains("/URI"), "links are inert");
    }

    void reachesForNothing()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(listener.serverPort()) + "/";
        const QByteArray html = "<html><head><meta http-equiv='refresh' content='0;url=" + address +
                                "refresh'><link rel='stylesheet' href='" + address + "a.css'><link rel='prefetch' href='" +
                                address + "p'><link rel='preconnect' href='" + address + "'><style>@import url(" + address +
                                "b.css);body{background:url(" + address + "c.png)}@font-face{font-family:f;src:url(" + address +
                                "f.woff)}p{font-family:f}</style></head><body><p>shown</p><img src='" + address +
                                "i.png'><iframe src='" + address + "frame'></iframe><object data='" + address +
                                "o'></object><embed src='" + address + "e'><video src='" + address +
                                "v' autoplay></video><img src='file:///etc/hostname'><iframe "
                                "src='file:///etc/passwd'></iframe><iframe src=\"data:text/html,"
                                "<p>framed</p>\"></iframe><script>document.body.innerHTML='script ran';new Image().src='" +
                                address +
                                "s'</script><img src='x' onerror=\"document.body.innerHTML='handler ran'\"><svg "
                                "onload=\"document.body.innerHTML='svg ran'\">"
                                "<image href='" +
                                address + "svg.png'/></svg></body></html>";
        const auto pdf = m_renderer.toPdf(bytes(html));
        QVERIFY2(pdf, pdf ? "" : pdf.error().detail.c_str());
        QTest::qWait(200);
        QVERIFY2(!listener.hasPendingConnections(), "a connection was opened");
        const QByteArray text = tool("pdftotext", {save(*pdf), "-"});
        QVERIFY2(text.contains("shown"), text.constData());
        QVERIFY2(!text.contains("ran") && !text.contains("root:") && !text.contains("framed"), text.constData());
    }

    void showsLargePagesAndDataImages()
    {
        // a picture of three megabytes: 1000 x 1000 pixels of noise, a BMP
        QByteArray pixels(3'000'000, '\0');
        for (int index = 0; index < pixels.size(); ++index)
            pixels[index] = static_cast<char>((index * 2654435761u) >> 13);
        const auto little = [](quint32 value, int size) {
            QByteArray out;
            for (int index = 0; index < size; ++index)
                out += static_cast<char>(value >> (8 * index));
            return out;
        };
        const QByteArray bmp = "BM" + little(54 + 3'000'000, 4) + little(0, 4) + little(54, 4) + little(40, 4) +
                               little(1'000, 4) + little(1'000, 4) + little(1, 2) + little(24, 2) + little(0, 4) +
                               little(3'000'000, 4) + little(2'835, 4) + little(2'835, 4) + little(0, 4) + little(0, 4) + pixels;
        const auto pdf = m_renderer.toPdf(bytes("<html><body><p>picture</p><img style='width:300px' src='data:image/bmp;base64," +
                                                bmp.toBase64() + "'></body></html>"));
        QVERIFY2(pdf, pdf ? "" : pdf.error().detail.c_str());
        const QByteArray images = tool("pdfimages", {"-list", save(*pdf)});
        QVERIFY2(images.contains("1000"), images.constData());
    }

    void equalPagesAreEqualFiles()
    {
        const Bytes html = bytes("<html><body><p>same</p></body></html>");
        const auto one = m_renderer.toPdf(html);
        const auto two = m_renderer.toPdf(html);
        QVERIFY(one && two);
        QCOMPARE(*one, *two);
    }

    void emptyPage()
    {
        const auto pdf = m_renderer.toPdf({});
        QVERIFY(pdf || pdf.error().reason == FindingCode::PresentationFailed);
    }

    void saysThatTheHelperIsAbsent()
    {
        const auto pdf = HtmlRenderer("/nonexistent/parafa-render").toPdf(bytes("<p>x</p>"));
        QVERIFY(!pdf);
        QCOMPARE(int(pdf.error().code), int(ErrorCode::NotFound));
    }

    void endsWithTheTimeLimit()
    {
        ChildLimits limits;
        limits.wallTime = std::chrono::milliseconds(20);
        const auto pdf = HtmlRenderer(PARAFA_BINARY_DIR "/bin/parafa-render", limits).toPdf(bytes("<p>x</p>"));
        QVERIFY(!pdf && pdf.error().reason == FindingCode::PresentationLimit);
    }

    void refusesToRunAsRoot()
    {
        if (geteuid() != 0)
            QSKIP("needs root");
        const QByteArray before = qgetenv("PARAFA_RENDER_UNSANDBOXED");
        qunsetenv("PARAFA_RENDER_UNSANDBOXED");
        const auto pdf = m_renderer.toPdf(bytes("<p>x</p>"));
        qputenv("PARAFA_RENDER_UNSANDBOXED", before);
        QVERIFY(!pdf);
        QCOMPARE(int(pdf.error().code), int(ErrorCode::Unsupported));
    }
};

int main(int argc, char** argv)
{
    if (geteuid() == 0)
        qputenv("PARAFA_RENDER_UNSANDBOXED", "1");
    const CoreRuntime runtime;
    QCoreApplication application(argc, argv);
    TestRender test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_render.moc"
