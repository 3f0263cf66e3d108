// SPDX-License-Identifier: EUPL-1.2
// The own canonicaliser against libxml2's: the same octets, or none.
#include "base/byte_source.h"
#include "base/canonical_digest.h"
#include "base/runtime.h"
#include "base/xml.h"
#include "base/xml_whole.h"

#include <QDir>
#include <QTest>

using namespace parafa;

namespace
{

/// libxml2's answer: a prefix that nobody declares changes nothing but the way.
Result<Bytes> reference(const XmlDocument& document, const std::vector<const _xmlNode*>& exclude)
{
    return canonicalize(document, nullptr, Canonicalization::Exclusive, {"nobody-declares-this"}, exclude);
}

/// A special character at each place of the blocks that text is looked through in, in text and in attributes.
QByteArray specialsEverywhere()
{
    QByteArray xml = "<a>";
    for (const QByteArray special : {"&amp;", "&lt;", ">", "&#13;", "&quot;", "&#9;", "&#10;"})
        for (int at = 0; at < 70; ++at) {
            const QByteArray value = QByteArray(at, 'x') + special + QByteArray(69 - at, 'y');
            xml += "<b c=\"" + value + "\">" + value + "</b>";
        }
    return xml + "</a>";
}

void row(const char* name, const char* xml)
{
    QTest::newRow(name) << QByteArray(xml);
}

/// The first of all elements, those near the root before those deep below.
std::vector<const _xmlNode*> someElements(const XmlDocument& document, std::size_t most)
{
    std::vector<const _xmlNode*> elements{document.root()};
    for (std::size_t i = 0; i < elements.size() && elements.size() < most; ++i)
        for (const _xmlNode* child : childElements(elements[i]))
            elements.push_back(child);
    elements.resize(std::min(elements.size(), most));
    return elements;
}

const _xmlNode* secondChild(const XmlDocument& document)
{
    const auto all = childElements(document.root());
    return all.size() > 1 ? all[1] : nullptr;
}

} // namespace

class TestXmlWhole : public QObject
{
    Q_OBJECT
private slots:
    void sameOctets_data()
    {
        QTest::addColumn<QByteArray>("xml");
        row("plain", "<a><b/><c>text</c></a>");
        row("escapes", "<a x='&#9;&#10;&#13;&lt;&amp;&quot;&gt;\"'>&amp;&lt;&gt;&#13;\"'<b/><c/></a>");
        row("instructions and comments", "<?p one?><!-- c --><a><?q  two &lt; ?><!-- d --><b/></a><!-- e --><?r?><?s three?>");
        row("character data", "<a><![CDATA[<&>]]>x<b/></a>");
        row("unused namespaces", "<a xmlns='urn:1' xmlns:p='urn:p' xmlns:q='urn:q'><p:b/><c/></a>");
        row("redeclared", "<a xmlns:p='urn:1'><p:b><p:c xmlns:p='urn:2'><p:d xmlns:p='urn:1'/></p:c></p:b><p:e/></a>");
        row("default undone", "<a xmlns='urn:1'><b xmlns=''><c/><d xmlns='urn:1'/></b><e/></a>");
        row("no default to undo", "<a><b xmlns=''><c/></b></a>");
        row("attributes in order", "<a xmlns:y='urn:a' xmlns:x='urn:b' b='1' a='2' x:a='3' y:b='4' y:a='5'><b/></a>");
        row("two prefixes of one namespace", "<p:a xmlns:p='urn:1' xmlns:q='urn:1'><q:b q:x='1' p:y='2'/><p:c/></p:a>");
        row("xml attributes", "<a xml:lang='sk' xml:space='preserve'><b xml:lang='cs'/></a>");
        row("prefix order", "<a><c:b xmlns:c='urn:c' xmlns:B='urn:B' xmlns:a='urn:a' a:x='1' B:x='2'/><d/></a>");
        row("unused redeclaration between", "<p:a xmlns:p='urn:1'><b xmlns:p='urn:2'><p:c/></b></p:a>");
        row("letters beyond ASCII", "<š xmlns:ž='urn:z' ž:č='ď'>ň€😀<b/></š>");
        row("empty text", "<a x=''><b></b></a>");
        QTest::newRow("specials at every place") << specialsEverywhere();
        QTest::newRow("longer than what is handed on at once")
            << QByteArray("<a><b>" + QByteArray(100'000, 'x') + "&amp;</b><c>" + QByteArray(32'768, 'y') + "</c></a>");
        row("declared again, unchanged",
            "<a xmlns='urn:1' xmlns:p='urn:p'><b xmlns='urn:1' xmlns:p='urn:p' xmlns:q='urn:p'/></a>");
        row("xml declared", "<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:id='x'><b/></a>");
        const QString corpus = qEnvironmentVariable("PARAFA_CORPUS") + "/trust/lists";
        for (const QFileInfo& file : QDir(corpus).entryInfoList({"*.xml"})) {
            QFile content(file.filePath());
            if (!qEnvironmentVariableIsEmpty("PARAFA_CORPUS") && content.open(QIODevice::ReadOnly))
                QTest::newRow(qPrintable(file.fileName())) << content.readAll();
        }
    }
    void sameOctets()
    {
        QFETCH(QByteArray, xml);
        const auto document = XmlDocument::parse(asBytes(xml.toStdString()));
        QVERIFY(document);
        const auto own = wholeDocument(document->doc(), {}, NamespaceRule::Exclusive);
        QVERIFY(own);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(own->data()), qsizetype(own->size())),
                 QByteArray::fromStdString(std::string(asText(*reference(*document, {})))));
        const auto inclusive = wholeDocument(document->doc(), {}, NamespaceRule::Inclusive);
        QVERIFY(inclusive);
        for (Canonicalization method : {Canonicalization::Inclusive10, Canonicalization::Inclusive11}) {
            const auto canonical = canonicalize(*document, nullptr, method);
            QVERIFY(canonical);
            QCOMPARE(std::string(asText(*inclusive)), std::string(asText(*canonical)));
        }
        const std::vector<const _xmlNode*> exclude = {secondChild(*document)};
        if (!exclude[0])
            return;
        QCOMPARE(std::string(asText(*wholeDocument(document->doc(), exclude, NamespaceRule::Exclusive))),
                 std::string(asText(*reference(*document, exclude))));
    }

    void sameOctetsOfAnElement_data()
    {
        sameOctets_data();
        row("from far above",
            "<a xmlns='urn:1' xmlns:p='urn:p' xmlns:q='urn:q'><p:b xmlns:q='urn:other'><c xmlns=''><p:d q:e=''/></c></p:b></a>");
        row("undone above", "<a xmlns='urn:1'><b xmlns=''><c><d xmlns='urn:1'/></c></b></a>");
        row("xml attributes above", "<a xml:lang='sk' xmlns:p='urn:p'><b><c xml:space='preserve'/></b></a>");
    }
    void sameOctetsOfAnElement()
    {
        QFETCH(QByteArray, xml);
        const auto document = XmlDocument::parse(asBytes(xml.toStdString()));
        QVERIFY(document);
        const bool comments = xml.contains("<!--");
        for (const _xmlNode* node : someElements(*document, 40)) {
            const auto exclusive = elementSubset(node, {}, NamespaceRule::Exclusive);
            QVERIFY(exclusive);
            QCOMPARE(std::string(asText(*exclusive)),
                     std::string(asText(*canonicalize(*document, node, Canonicalization::Exclusive, {"nobody-declares-this"}))));
            // With comments it is libxml2 that answers.
            if (const auto inclusive = elementSubset(node, {}, NamespaceRule::Inclusive); inclusive && !comments)
                QCOMPARE(std::string(asText(*inclusive)),
                         std::string(asText(*canonicalize(*document, node, Canonicalization::Inclusive10WithComments))));
        }
    }
    void attributesFromAboveAreLeftToTheLibrary()
    {
        const auto document = XmlDocument::parse(asBytes("<a xml:lang='sk'><b/></a>"));
        QVERIFY(document);
        QVERIFY(elementSubset(document->root(), {}, NamespaceRule::Inclusive));
        QVERIFY(!elementSubset(childElements(document->root()).front(), {}, NamespaceRule::Inclusive));
        QCOMPARE(
            std::string(asText(*canonicalize(*document, childElements(document->root()).front(), Canonicalization::Inclusive10))),
            std::string("<b xml:lang=\"sk\"></b>"));
    }

    void digestOfTheCanonicalForm_data() { sameOctets_data(); }
    void digestOfTheCanonicalForm()
    {
        QFETCH(QByteArray, xml);
        const auto document = XmlDocument::parse(asBytes(xml.toStdString()));
        QVERIFY(document);
        for (Canonicalization method : {Canonicalization::Inclusive10, Canonicalization::Exclusive, Canonicalization::Inclusive11,
                                        Canonicalization::Inclusive10WithComments}) {
            const auto digest = canonicalDigest(*document, method, DigestAlgorithm::Sha256);
            const auto canonical = canonicalize(*document, nullptr, method);
            QVERIFY(digest && canonical);
            QVERIFY(*digest == digestOf(DigestAlgorithm::Sha256, *canonical));
        }
    }
    void noDigestWithoutACanonicalForm()
    {
        const auto document = XmlDocument::parse(asBytes("<a xmlns='relative'><b/></a>"));
        QVERIFY(document);
        QVERIFY(!canonicalDigest(*document, Canonicalization::Inclusive10, DigestAlgorithm::Sha256));
    }

    void relativeNamespacesAreLeftToTheLibrary_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("used") << QByteArray("<a xmlns='relative'><b/></a>");
        QTest::newRow("unused") << QByteArray("<a xmlns:p='relative/x'><b/></a>");
        QTest::newRow("not ASCII") << QByteArray("<p:a xmlns:p='urn:\xc5\xbe'><b/></p:a>");
        QTest::newRow("white space") << QByteArray("<p:a xmlns:p='urn:a b'><b/></p:a>");
        QTest::newRow("colon in the path") << QByteArray("<p:a xmlns:p='x/y:z'><b/></p:a>");
    }
    void relativeNamespacesAreLeftToTheLibrary()
    {
        QFETCH(QByteArray, xml);
        const auto document = XmlDocument::parse(asBytes(xml.toStdString()));
        QVERIFY(document);
        QVERIFY(!wholeDocument(document->doc(), {}, NamespaceRule::Exclusive));
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestXmlWhole test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_xml_whole.moc"
