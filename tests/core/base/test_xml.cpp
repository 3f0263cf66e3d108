// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "base/xml.h"

#include <QtTest>

#include <limits>

using namespace parafa;

class TestXml : public QObject
{
    Q_OBJECT

    CoreRuntime m_runtime;

private slots:
    void parse_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("refusal"); // empty: parses
        const auto row = [](const char* name, const QByteArray& xml, const char* refusal) {
            QTest::newRow(name) << xml << refusal;
        };
        row("plain", "<a>x</a>", "");
        row("byte order mark", "\xef\xbb\xbf<a/>", "");
        row("utf-16", QByteArray("\xff\xfe<\0a\0/\0>\0", 10), "");
        row("half a utf-16 unit", QByteArray("\xff\xfe<\0a\0/\0>", 9), "XML_ENCODING");
        row("doctype", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "XML_DOCTYPE");
        row("external entity", "<!DOCTYPE a SYSTEM 'http://127.0.0.1/x.dtd'><a/>", "XML_DOCTYPE");
        row("doctype in a comment is text", "<!-- <!DOCTYPE a> --><a/>", "");
        row("doctype in CDATA is text", "<a><![CDATA[<!DOCTYPE a>]]></a>", "");
        row("undefined entity", "<a>&e;</a>", "XML_MALFORMED");
        row("cut off", "<a><b></a>", "XML_MALFORMED");
        row("empty", "", "XML_MALFORMED");
        row("text after root", "<a/>x", "XML_MALFORMED");
        row("two attributes of one name", "<a b='1' b='2'/>", "XML_MALFORMED");
        row("not utf-8", "<a>\xff</a>", "XML_ENCODING");
        row("utf-7 declared", "<?xml version='1.0' encoding='UTF-7'?><a/>", "XML_ENCODING");
        row("latin 2 in a signature", "<?xml version='1.0' encoding='ISO-8859-2'?><a>\xbe</a>", "XML_ENCODING");
        row("deep", QByteArray("<a>").repeated(300) + QByteArray("</a>").repeated(300), "XML_LIMIT");
        QByteArray wide = "<a";
        for (int i = 0; i < 60'000; ++i)
            wide += " a" + QByteArray::number(i) + "=''";
        row("60,000 attributes", wide + "/>", "XML_LIMIT");
        row("greater-than in an attribute", "<a b='>'/>", "");
    }
    void parse()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, refusal);
        const auto document =
            XmlDocument::parse({reinterpret_cast<const std::uint8_t*>(xml.constData()), static_cast<std::size_t>(xml.size())});
        const QString got = document ? QString() : QString::fromUtf8(codeName(document.error().reason.value()).data());
        QCOMPARE(got, refusal);
    }

    void documentsMayUseOtherEncodings()
    {
        const auto document =
            XmlDocument::parse(asBytes("<?xml version='1.0' encoding='ISO-8859-2'?><a>\xbe</a>"), {}, XmlEncodings::Common);
        QVERIFY(document.has_value());
        QCOMPARE(textOf(document->root()), std::string("ž"));
    }

    void canonicalForm_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("inclusive keeps scope")
            << QByteArray("http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
            << QByteArray("<p:b xmlns=\"urn:d\" xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" y=\"2\" z=\"1\"></p:b>");
        QTest::newRow("exclusive drops scope") << QByteArray("http://www.w3.org/2001/10/xml-exc-c14n#")
                                               << QByteArray("<p:b xmlns:p=\"urn:p\" y=\"2\" z=\"1\"></p:b>");
        QTest::newRow("with comments") << QByteArray("http://www.w3.org/2001/10/xml-exc-c14n#WithComments")
                                       << QByteArray("<p:b xmlns:p=\"urn:p\" y=\"2\" z=\"1\"><!--c--></p:b>");
    }
    void canonicalForm()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, expected);
        const auto document = XmlDocument::parse(
            asBytes("<a xmlns='urn:d' xmlns:q='urn:q'><p:b xmlns:p='urn:p' z='1' y='2'><!--c--><x/></p:b></a>"));
        QVERIFY(document.has_value());
        const _xmlNode* b = childElements(document->root()).front();
        const auto form =
            canonicalize(*document, b, canonicalizationFromUri(method.toStdString()).value(), {}, {childElements(b).front()});
        QVERIFY(form.has_value());
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(form->data()), static_cast<int>(form->size())), expected);
    }

    void relativeNamespaceIsAnErrorNotAnEmptyForm()
    {
        const auto document = XmlDocument::parse(asBytes("<a xmlns:r='relative'><b r:x=''/></a>"));
        QVERIFY(document.has_value());
        const auto form = canonicalize(*document, document->root(), Canonicalization::Inclusive10);
        QVERIFY(!form.has_value());
        QCOMPARE(form.error().reason, FindingCode::CanonicalizationFailed);
    }

    void commentsDoNotCutText()
    {
        const auto document = XmlDocument::parse(asBytes("<a>konate\xc4\xbe<!-- x --> bez<?pi y?> opr\xc3\xa1vnenia</a>"));
        QVERIFY(document.has_value());
        QCOMPARE(textOf(document->root()), std::string("konateľ bez oprávnenia"));
    }
};

QTEST_APPLESS_MAIN(TestXml)
#include "test_xml.moc"
