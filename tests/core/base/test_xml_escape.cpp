// SPDX-License-Identifier: EUPL-1.2
#include "base/bytes.h"
#include "base/xml.h"
#include "base/xml_escape.h"

#include <QtTest>

using namespace parafa;

class TestXmlEscape : public QObject
{
    Q_OBJECT

private slots:
    void aParserGivesBackTheSame_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("text") << QByteArray("text");
        QTest::newRow("marks") << QByteArray("a<b & \"c\" > 'd'") << QByteArray("a<b & \"c\" > 'd'");
        QTest::newRow("end of CDATA") << QByteArray("]]>") << QByteArray("]]>");
        QTest::newRow("entity") << QByteArray("&amp;") << QByteArray("&amp;");
        QTest::newRow("white space") << QByteArray(" a\tb\nc\r\nd ") << QByteArray(" a\tb\nc\r\nd ");
        QTest::newRow("not ASCII") << QByteArray("\xC4\xBE\xC5\xA1") << QByteArray("\xC4\xBE\xC5\xA1");
        QTest::newRow("no XML character") << QByteArray("a\x01\x1B") + 'b' << QByteArray("ab");
    }
    void aParserGivesBackTheSame()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        const std::string xml = "<e a=\"" + escapedAttribute(view) + "\">" + escapedText(view) + "</e>";
        const auto document = XmlDocument::parse(asBytes(xml));
        QVERIFY(document);
        QCOMPARE(QByteArray::fromStdString(textOf(document->root())), expected);
        QCOMPARE(QByteArray::fromStdString(attribute(document->root(), "a").value_or("")), expected);
    }
};

QTEST_APPLESS_MAIN(TestXmlEscape)
#include "test_xml_escape.moc"
