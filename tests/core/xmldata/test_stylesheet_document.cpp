// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/presentation.h"
#include "xmldata/stylesheet_document.h"
#include "xmldata/xml_data_container.h"

#include <QtTest>

using namespace parafa;

namespace
{

ByteView view(const QByteArray& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.constData()), static_cast<std::size_t>(text.size())};
}
QByteArray document(const QByteArray& subset, const QByteArray& content)
{
    return "<?xml version='1.0' encoding='UTF-8'?>\n<!-- made by a tool -->\n<!DOCTYPE a [\n" + subset + "\n]>\n<a b='" +
           content + "'>" + content + "</a>";
}

} // namespace

class TestStylesheetDocument : public QObject
{
    Q_OBJECT
private slots:
    void expands_data()
    {
        QTest::addColumn<QByteArray>("subset");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("text");
        QTest::newRow("characters") << QByteArray("<!ENTITY copy \"&#169;\"><!ENTITY e '&#x20ac;'>") << QByteArray("&copy;&e;")
                                    << "©€";
        QTest::newRow("address") << QByteArray("<!-- c --><?p i?><!ENTITY ns \"http://example.org/a\">") << QByteArray("&ns;/b")
                                 << "http://example.org/a/b";
        QTest::newRow("in another") << QByteArray("<!ENTITY one '&two;!'><!ENTITY two '2'>") << QByteArray("&one;") << "2!";
        QTest::newRow("first counts") << QByteArray("<!ENTITY x '1'><!ENTITY x '2'>") << QByteArray("&x;") << "1";
        QTest::newRow("known to XML") << QByteArray("<!ENTITY lt '&#38;#60;'><!ENTITY quot 'x'>")
                                      << QByteArray("&lt;&quot;&amp;&#65;") << "<\"&A";
        QTest::newRow("twice escaped") << QByteArray("<!ENTITY tilde '&amp;#126;'><!ENTITY less '&#38;#60;'>")
                                       << QByteArray("&tilde;&less;") << "&#126;<";
        QTest::newRow("quotes stay inside values") << QByteArray("<!ENTITY q \"'\">") << QByteArray("&q;") << "'";
        QTest::newRow("no entity used") << QByteArray() << QByteArray("plain") << "plain";
    }
    void expands()
    {
        QFETCH(QByteArray, subset);
        QFETCH(QByteArray, content);
        QFETCH(QString, text);
        const auto parsed = parseStylesheet(view(document(subset, content)));
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QCOMPARE(QString::fromStdString(textOf(parsed->root())), text);
        QCOMPARE(QString::fromStdString(*attribute(parsed->root(), "b")), text);
    }

    void nothingInCommentsAndSections()
    {
        const auto parsed = parseStylesheet(view("<!DOCTYPE a [<!ENTITY x '1'>]><a><!-- &x; --><![CDATA[&x;]]><?p &x;?></a>"));
        QVERIFY(parsed);
        QCOMPARE(textOf(parsed->root()), std::string("&x;"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("external subset") << QByteArray("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>");
        QTest::newRow("external and internal") << QByteArray("<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY x '1'>]><a/>");
        QTest::newRow("external entity") << document("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;");
        QTest::newRow("public entity") << document("<!ENTITY x PUBLIC 'p' 'http://127.0.0.1:9/'>", "");
        QTest::newRow("parameter entity") << document("<!ENTITY % x 'y'>", "");
        QTest::newRow("parameter reference") << document("%x;", "");
        QTest::newRow("parameter reference in a value") << document("<!ENTITY x '%y;'>", "&x;");
        QTest::newRow("attribute defaults") << document("<!ATTLIST a c CDATA 'd'>", "");
        QTest::newRow("notation") << document("<!NOTATION n SYSTEM 'x'>", "");
        QTest::newRow("markup") << document("<!ENTITY x '<b/>'>", "&x;");
        QTest::newRow("markup by reference") << document("<!ENTITY x '&#60;b/>'>", "&x;");
        QTest::newRow("markup by pieces") << document("<!ENTITY l '&#x3C;'><!ENTITY x '&l;b/>'>", "&x;");
        QTest::newRow("itself") << document("<!ENTITY x '&x;'>", "&x;");
        QTest::newRow("each other") << document("<!ENTITY x '&y;'><!ENTITY y '&x;'>", "&x;");
        QTest::newRow("not declared") << document("<!ENTITY x '1'>", "&y;");
        QTest::newRow("second declaration") << document("<!ENTITY x '1'>", "") + "<!DOCTYPE a>";
        QTest::newRow("not closed") << QByteArray("<!DOCTYPE a [<!ENTITY x '1'>");
        QTest::newRow("value not closed") << QByteArray("<!DOCTYPE a [<!ENTITY x '1>]><a/>");
        QByteArray laughs = "<!ENTITY a0 'lol lol lol lol lol lol'>";
        for (int i = 1; i < 8; ++i)
            laughs += "<!ENTITY a" + QByteArray::number(i) + " '" +
                      QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(16) + "'>";
        QTest::newRow("bomb") << document(laughs, "&a6;");
        QTest::newRow("long times many") << document("<!ENTITY x '" + QByteArray(100'000, 'x') + "'>",
                                                     QByteArray("&x;").repeated(1'000));
        QByteArray many;
        for (int i = 0; i < 1'100; ++i)
            many += "<!ENTITY e" + QByteArray::number(i) + " '1'>";
        QTest::newRow("many") << document(many, "");
    }
    void refuses()
    {
        QFETCH(QByteArray, xml);
        QElapsedTimer timer;
        timer.start();
        const auto parsed = parseStylesheet(view(xml));
        QVERIFY(!parsed);
        QVERIFY(timer.elapsed() < 1'000);
    }

    void otherDocumentsStillHaveNone()
    {
        const QByteArray xml = document("<!ENTITY x '1'>", "&x;");
        QVERIFY(!XmlDocument::parse(view(xml)));
        QVERIFY(!validateAgainstSchema(view(xml), view("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>")));
    }

    void presentsAndDigests()
    {
        const QByteArray style =
            "<!DOCTYPE xsl:stylesheet [<!ENTITY euro \"&#x20ac;\"><!ENTITY ns 'http://www.w3.org/1999/XSL/Transform'>]>"
            "<xsl:stylesheet xmlns:xsl='&ns;' version='1.0'><xsl:output method='text'/><xsl:template "
            "match='/'>1 &euro;</xsl:template></xsl:stylesheet>";
        const auto shown = transformPresentation(view("<a/>"), view(style));
        QVERIFY(shown);
        QCOMPARE(std::string(asText(shown->content)), std::string("1 €"));
        // the canonical form has the entities replaced and no declaration: the same digest as of the file without them
        const QByteArray plain = "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:output "
                                 "method='text'/><xsl:template match='/'>1 \xE2\x82\xAC</xsl:template></xsl:stylesheet>";
        const auto one = schemaDigest(view(style), Canonicalization::Inclusive10, DigestAlgorithm::Sha256);
        const auto two = schemaDigest(view(plain), Canonicalization::Inclusive10, DigestAlgorithm::Sha256);
        QVERIFY(one && two && *one == *two);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestStylesheetDocument test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_stylesheet_document.moc"
