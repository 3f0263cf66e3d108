// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/presentation.h"
#include "xmldata/worker_protocol.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace parafa;

namespace
{

ByteView view(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

QByteArray stylesheet(const QByteArray& body, const QByteArray& output = "<xsl:output method='text'/>",
                      const QByteArray& attributes = {})
{
    return "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'" + attributes + ">" + output + body +
           "</xsl:stylesheet>";
}
QByteArray root(const QByteArray& body)
{
    return "<xsl:template match=\"/\">" + body + "</xsl:template>";
}
const QByteArray data = "<r><a>1</a><b>&#x17E;lt&#xFD;</b></r>";

QByteArray bytes(const Result<RenderedPresentation>& result)
{
    return result
               ? QByteArray(reinterpret_cast<const char*>(result->content.data()), static_cast<qsizetype>(result->content.size()))
               : QByteArray("error");
}

} // namespace

class TestTransform : public QObject
{
    Q_OBJECT
private slots:
    void presents_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<int>("media");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("text, nothing added")
            << stylesheet(root("A: <xsl:value-of select='r/a'/>")) << int(PresentationMedia::Text) << QByteArray("A: 1");
        QTest::newRow("text keeps CR LF of references")
            << stylesheet(root("<xsl:text>a&#13;&#10;b</xsl:text>")) << int(PresentationMedia::Text) << QByteArray("a\r\nb");
        QTest::newRow("literal CR LF is LF")
            << stylesheet(root("<xsl:text>a\r\nb</xsl:text>")) << int(PresentationMedia::Text) << QByteArray("a\nb");
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + stylesheet(root("x")) << int(PresentationMedia::Text)
                                         << QByteArray("x");
        QTest::newRow("always UTF-8") << stylesheet(root("<xsl:value-of select='r/b'/>"),
                                                    "<xsl:output method='text' encoding='windows-1250'/>")
                                      << int(PresentationMedia::Text) << QByteArray("žltý");
        QTest::newRow("html") << stylesheet(root("<p>x<br/></p>"), "<xsl:output method='html'/>") << int(PresentationMedia::Html)
                              << QByteArray("<p>x<br></p>\n");
        QTest::newRow("xhtml") << stylesheet(root("<html><br/></html>"),
                                             "<xsl:output method='xml' omit-xml-declaration='yes' "
                                             "doctype-system='http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'/>")
                               << int(PresentationMedia::Xhtml) << QByteArray();
        QTest::newRow("html by its root") << stylesheet(root("<html/>"), "") << int(PresentationMedia::Html) << QByteArray();
    }
    void presents()
    {
        QFETCH(QByteArray, style);
        QFETCH(int, media);
        QFETCH(QByteArray, expected);
        const auto result = transformPresentation(view(data), view(style));
        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QCOMPARE(int(result->media), media);
        if (!expected.isEmpty())
            QCOMPARE(bytes(result), expected);
        QVERIFY(result->repeatable);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& style, const char* code) {
            QTest::newRow(name) << style << QString(code);
        };
        const QByteArray exsl = " xmlns:exsl='http://exslt.org/common' extension-element-prefixes='exsl'";
        row("document of a file", stylesheet(root("<xsl:value-of select=\"document('file:///etc/hostname')\"/>")),
            "PRESENTATION_FORBIDDEN");
        row("document of the network", stylesheet(root("<xsl:copy-of select=\"document('http://127.0.0.1:9/x')\"/>")),
            "PRESENTATION_FORBIDDEN");
        row("document of itself", stylesheet(root("<xsl:value-of select=\"document('')\"/>")), "PRESENTATION_FORBIDDEN");
        row("import", stylesheet("<xsl:import href='file:///tmp/x.xslt'/>" + root("x")), "PRESENTATION_FORBIDDEN");
        row("include", stylesheet("<xsl:include href='http://127.0.0.1:9/x.xslt'/>" + root("x")), "PRESENTATION_FORBIDDEN");
        row("exsl:document",
            stylesheet(root("<exsl:document href='/tmp/parafa-must-not-exist'>x</exsl:document>"), "<xsl:output method='text'/>",
                       exsl),
            "PRESENTATION_FORBIDDEN");
        row("exsl:document without prefixes",
            stylesheet(root("<e:document xmlns:e='http://exslt.org/common' href='/tmp/parafa-must-not-exist'>x</e:document>")),
            "PRESENTATION_FORBIDDEN");
        row("xt:document",
            stylesheet(root("<e:document xmlns:e='http://www.jclark.com/xt' href='/tmp/parafa-must-not-exist'>x</e:document>")),
            "PRESENTATION_FORBIDDEN");
        row("saxon:output",
            stylesheet(root("<e:output xmlns:e='http://icl.com/saxon' file='/tmp/parafa-must-not-exist'>x</e:output>")),
            "PRESENTATION_FORBIDDEN");
        row("redirect:write",
            stylesheet(root(
                "<e:write xmlns:e='org.apache.xalan.xslt.extensions.Redirect' file='/tmp/parafa-must-not-exist'>x</e:write>")),
            "PRESENTATION_FORBIDDEN");
        row("xsl:document", stylesheet(root("<xsl:document href='/tmp/parafa-must-not-exist'>x</xsl:document>")),
            "PRESENTATION_FORBIDDEN");
        row("declared extension element", stylesheet(root("<my:go/>"), "", " xmlns:my='urn:my' extension-element-prefixes='my'"),
            "PRESENTATION_FORBIDDEN");
        row("script",
            stylesheet("<m:script xmlns:m='urn:schemas-microsoft-com:xslt' implements-prefix='m'>x</m:script>" + root("x")),
            "PRESENTATION_FORBIDDEN");
        row("extension function",
            stylesheet(root("<xsl:value-of select='d:date()' xmlns:d='http://exslt.org/dates-and-times'/>")),
            "PRESENTATION_FORBIDDEN");
        row("endless recursion",
            stylesheet(root("<xsl:call-template name='a'/>") +
                       "<xsl:template name='a'><xsl:call-template name='a'/></xsl:template>"),
            "PRESENTATION_LIMIT");
        row("exponential calls",
            stylesheet(root("<xsl:call-template name='a'><xsl:with-param name='n' select='40'/></xsl:call-template>") +
                       "<xsl:template name='a'><xsl:param name='n'/><xsl:if test='$n > 0'><xsl:call-template "
                       "name='a'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template><xsl:call-template "
                       "name='a'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template></xsl:if></xsl:template>"),
            "PRESENTATION_LIMIT");
        row("no stylesheet", "<x>hello</x>", "PRESENTATION_FAILED");
        row("does not compile", stylesheet(root("<xsl:value-of select='((('/>")), "PRESENTATION_FAILED");
        row("terminates", stylesheet(root("<xsl:message terminate='yes'>no</xsl:message>")), "PRESENTATION_FAILED");
        row("neither text nor HTML", stylesheet(root("<a/>"), "<xsl:output method='xml'/>"), "PRESENTATION_FAILED");
        row("not well formed", "<xsl:stylesheet", "XML_MALFORMED");
        row("entities", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + stylesheet(root("&b;")), "XML_DOCTYPE");
    }
    void refuses()
    {
        QFETCH(QByteArray, style);
        QFETCH(QString, code);
        QElapsedTimer clock;
        clock.start();
        const auto result = transformPresentation(view(data), view(style));
        QVERIFY2(!result, bytes(result).constData());
        QVERIFY(result.error().reason);
        const auto name = codeName(*result.error().reason);
        QVERIFY2(code == QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), result.error().detail.c_str());
        QVERIFY(!QFile::exists("/tmp/parafa-must-not-exist"));
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }

    void limitsOutput()
    {
        TransformLimits limits;
        limits.maxOutputBytes = 1'000;
        const auto result = transformPresentation(view("<r>" + QByteArray(2'000, 'x') + "</r>"),
                                                  view(stylesheet(root("<xsl:value-of select='.'/>"))), limits);
        QVERIFY(!result);
        QVERIFY(result.error().reason == FindingCode::PresentationLimit);
    }

    void presentsDeepData()
    {
        QByteArray deep = "x";
        for (int level = 0; level < 200; ++level)
            deep = "<a>" + deep + "</a>";
        QCOMPARE(bytes(transformPresentation(view(deep), view(stylesheet("")))), QByteArray("x"));
    }

    void findsWhatDependsOnTheProgram_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("repeatable");
        QTest::newRow("id shown") << QByteArray("<xsl:value-of select='generate-id(r/a)'/>") << false;
        QTest::newRow("id compared") << QByteArray("<xsl:if test='generate-id(r/a) = generate-id(r/*[1])'>same</xsl:if>") << true;
        QTest::newRow("vendor shown") << QByteArray("<xsl:value-of select=\"system-property('xsl:vendor')\"/>") << false;
        QTest::newRow("version shown") << QByteArray("<xsl:value-of select=\"system-property('xsl:version')\"/>") << true;
        QTest::newRow("sorted by id")
            << QByteArray(
                   "<xsl:for-each select='r/*'><xsl:sort select='generate-id()'/><xsl:value-of select='name()'/></xsl:for-each>")
            << false;
    }
    void findsWhatDependsOnTheProgram()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, repeatable);
        const QByteArray style = stylesheet(root(body));
        const auto one = transformPresentation(view(data), view(style));
        const auto two = transformPresentation(view(data), view(style));
        QVERIFY2(one && two, one ? "" : one.error().detail.c_str());
        QCOMPARE(one->repeatable, repeatable);
        QCOMPARE(one->content, two->content);
    }

    void framesGoThereAndBack()
    {
        const Bytes frame = RequestFrame(WorkerTask::ValidateSchema, view(data), asBytes("schema"), asBytes("key")).joined();
        const auto request = decodeRequest(frame);
        QVERIFY(request);
        QCOMPARE(asText(request->schema), std::string_view("schema"));
        QCOMPARE(asText(request->key), std::string_view("key"));
        QVERIFY(!decodeRequest(ByteView(frame).first(frame.size() - 1)));
        QVERIFY(request->task == WorkerTask::ValidateSchema);
        QCOMPARE(Bytes(request->data.begin(), request->data.end()), Bytes(data.begin(), data.end()));
        const auto shown = decodePresentation(encodeAnswer(Result<RenderedPresentation>(RenderedPresentation{
            PresentationMedia::Html, {'x'}, false, "t", {makeFinding(FindingCode::PresentationHidesText, {{"what", "size"}})}})));
        QVERIFY(shown && shown->media == PresentationMedia::Html && !shown->repeatable && shown->findings.size() == 1 &&
                shown->findings.front().argument("what") == "size" && shown->content == Bytes{'x'});
        const auto violations = decodeViolations(encodeAnswer(Result<std::vector<SchemaViolation>>({{3, "a", "b"}})));
        QVERIFY(violations && violations->size() == 1 && violations->front().line == 3);
        const Result<RenderedPresentation> failed = fail(ErrorCode::LimitExceeded, FindingCode::PresentationLimit, "s", "d");
        const auto back = decodePresentation(encodeAnswer(failed));
        QVERIFY(!back && back.error().code == ErrorCode::LimitExceeded && back.error().reason == FindingCode::PresentationLimit &&
                back.error().subject == "s");
    }

    void brokenFramesAreRefused()
    {
        const Bytes good = encodeAnswer(Result<RenderedPresentation>(
            RenderedPresentation{PresentationMedia::Html,
                                 {'x', 'y'},
                                 true,
                                 "t",
                                 {makeFinding(FindingCode::PresentationHidesText, {{"what", "size"}})}}));
        for (std::size_t size = 0; size < good.size(); ++size)
            QVERIFY(!decodePresentation(ByteView(good).first(size)));
        for (std::size_t at = 0; at < good.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                Bytes bad = good;
                bad[at] ^= static_cast<std::uint8_t>(1 << bit);
                (void)decodePresentation(bad); // must not crash
                (void)decodeViolations(bad);
                (void)decodeRequest(bad);
            }
        Bytes longer = good;
        longer.push_back(0);
        QVERIFY(!decodePresentation(longer));
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestTransform test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_transform.moc"
