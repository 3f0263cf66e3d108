// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"
#include "xades/names.h"
#include "xades/transforms.h"
#include "xades/xpath_filter.h"

#include <QTest>

using namespace parafa;
using namespace parafa::xades;

namespace
{

/// A signature with one reference whose transforms are given, inside a document.
std::string hostDocument(const std::string& transforms)
{
    return "<doc><part>one</part><!-- note --><sum>100</sum>"
           "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo><ds:Reference URI=\"\"><ds:Transforms>" +
           transforms + "</ds:Transforms></ds:Reference></ds:SignedInfo></ds:Signature></doc>";
}

std::string transform(std::string_view uri, const std::string& content = {})
{
    return "<ds:Transform Algorithm=\"" + std::string(uri) + "\">" + content + "</ds:Transform>";
}

std::string xpath(const std::string& expression)
{
    return transform(xpathTransform, "<ds:XPath>" + expression + "</ds:XPath>");
}

std::string filter(const std::string& operations)
{
    return transform(xpathFilter2Transform, operations);
}

std::string operation(const std::string& kind, const std::string& expression)
{
    return "<f:XPath xmlns:f=\"http://www.w3.org/2002/06/xmldsig-filter2\" Filter=\"" + kind + "\">" + expression + "</f:XPath>";
}

} // namespace

class TestTransforms : public QObject
{
    Q_OBJECT

private slots:
    void onOwnDocument_data();
    void onOwnDocument();
    void onOctets_data();
    void onOctets();
    void budgetIsShared();
    void limits();
};

void TestTransforms::onOwnDocument_data()
{
    QTest::addColumn<QString>("transforms");
    QTest::addColumn<QString>("octets"); // "-": none
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("refused");
    const QString unsignedDocument = "<doc><part>one</part><sum>100</sum></doc>";
    QTest::newRow("enveloped") << QString::fromStdString(transform(envelopedTransform)) << unsignedDocument << true << false;
    QTest::newRow("XPath without signatures")
        << QString::fromStdString(xpath("not(ancestor-or-self::ds:Signature)")) << unsignedDocument << true << false;
    QTest::newRow("XPath with here()") << QString::fromStdString(
                                              xpath("count(ancestor-or-self::ds:Signature | here()/ancestor::ds:Signature[1]) "
                                                    "&gt; count(ancestor-or-self::ds:Signature)"))
                                       << unsignedDocument << true << false;
    QTest::newRow("XPath that drops content")
        << QString::fromStdString(xpath("not(ancestor-or-self::ds:Signature) and not(ancestor-or-self::sum)"))
        << "<doc><part>one</part></doc>" << false << false;
    QTest::newRow("XPath that keeps nothing") << QString::fromStdString(xpath("false()")) << "-" << true << false;
    QTest::newRow("XPath that is none") << QString::fromStdString(xpath("(((")) << "-" << true << false;
    QTest::newRow("XPath with a document function")
        << QString::fromStdString(xpath("document('/etc/hostname')")) << "-" << true << false;
    QTest::newRow("subtract signatures") << QString::fromStdString(filter(operation("subtract", "/descendant::ds:Signature")))
                                         << unsignedDocument << true << false;
    QTest::newRow("intersect a part") << QString::fromStdString(filter(operation("intersect", "//part"))) << "<part>one</part>"
                                      << false << false;
    QTest::newRow("intersect, then union") << QString::fromStdString(
                                                  filter(operation("intersect", "//part") + operation("union", "//sum")))
                                           << "<part>one</part><sum>100</sum>" << false << false;
    QTest::newRow("unknown operation") << QString::fromStdString(filter(operation("remove", "//part"))) << "-" << true << false;
    QTest::newRow("stylesheet") << QString::fromStdString(transform(xsltTransform)) << "-" << true << true;
    QTest::newRow("unknown") << QString::fromStdString(transform("urn:x")) << "-" << true << true;
    QTest::newRow("canonical form") << QString::fromStdString(transform(envelopedTransform) +
                                                              transform("http://www.w3.org/2001/10/xml-exc-c14n#WithComments"))
                                    << unsignedDocument << true << false;
    QTest::newRow("canonical form, then XPath")
        << QString::fromStdString(transform(envelopedTransform) + transform("http://www.w3.org/2001/10/xml-exc-c14n#") +
                                  xpath("self::sum or ancestor::sum"))
        << "<sum>100</sum>" << false << false;
}

void TestTransforms::onOwnDocument()
{
    QFETCH(QString, transforms);
    QFETCH(QString, octets);
    QFETCH(bool, whole);
    QFETCH(bool, refused);
    const std::string text = hostDocument(transforms.toStdString());
    const auto document = XmlDocument::parse(asBytes(text));
    QVERIFY(document);
    const _xmlNode* signature = firstChild(document->root(), dsNs, "Signature");
    const auto references = readReferences(firstChild(signature, dsNs, "SignedInfo"), {});
    WorkBudget budget;
    const TransformOutcome outcome =
        runTransforms(NodeSet{.document = &*document}, references.front().transforms, signature, {}, budget);
    QCOMPARE(outcome.refused, refused);
    QCOMPARE(outcome.octets.has_value(), octets != "-");
    if (!outcome.octets) {
        QVERIFY(hasErrors(outcome.findings));
        return;
    }
    QCOMPARE(QString::fromUtf8(std::string(asText(std::get<Bytes>(*outcome.octets)))), octets);
    QCOMPARE(outcome.wholeContent, whole);
    QCOMPARE(hasFinding(outcome.findings, FindingCode::TransformChangesContent), !whole);
}

void TestTransforms::onOctets_data()
{
    QTest::addColumn<QString>("transforms");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("octets");
    const QString canonical = QString::fromStdString(transform("http://www.w3.org/TR/2001/REC-xml-c14n-20010315"));
    QTest::newRow("canonical XML") << canonical << "<a  b='1'/>" << "<a b=\"1\"></a>";
    QTest::newRow("comments of a parsed document stay out") << canonical << "<a><!-- x --></a>" << "<a></a>";
    QTest::newRow("comments asked for") << QString::fromStdString(
                                               transform("http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"))
                                        << "<a><!-- x --></a>" << "<a><!-- x --></a>";
    QTest::newRow("not XML") << canonical << "text" << "-";
    QTest::newRow("document type") << canonical << "<!DOCTYPE a><a/>" << "-";
    QTest::newRow("relative namespace") << canonical << "<a xmlns='b'/>" << "-";
    QTest::newRow("base64") << QString::fromStdString(transform(base64Transform)) << "YWJj" << "abc";
    QTest::newRow("not base64") << QString::fromStdString(transform(base64Transform)) << "?" << "-";
}

void TestTransforms::onOctets()
{
    QFETCH(QString, transforms);
    QFETCH(QString, content);
    QFETCH(QString, octets);
    const std::string text = hostDocument(transforms.toStdString());
    const auto document = XmlDocument::parse(asBytes(text));
    const _xmlNode* signature = firstChild(document->root(), dsNs, "Signature");
    const auto references = readReferences(firstChild(signature, dsNs, "SignedInfo"), {});
    const std::string bytes = content.toStdString();
    WorkBudget budget;
    const TransformOutcome outcome =
        runTransforms(memorySource(Bytes(bytes.begin(), bytes.end())), references.front().transforms, signature, {}, budget);
    QCOMPARE(outcome.octets.has_value(), octets != "-");
    if (outcome.octets)
        QCOMPARE(QString::fromUtf8(std::string(asText(std::get<Bytes>(*outcome.octets)))), octets);
}

// One file may not cost more because it holds many signatures.
void TestTransforms::budgetIsShared()
{
    const std::string text = hostDocument(transform(envelopedTransform));
    const auto document = XmlDocument::parse(asBytes(text));
    const _xmlNode* signature = firstChild(document->root(), dsNs, "Signature");
    const auto references = readReferences(firstChild(signature, dsNs, "SignedInfo"), {});
    WorkBudget budget{.bytes = 60};
    int done = 0;
    bool refused = false;
    for (int i = 0; i < 10; ++i) {
        const TransformOutcome outcome =
            runTransforms(NodeSet{.document = &*document}, references.front().transforms, signature, {}, budget);
        done += outcome.octets ? 1 : 0;
        refused = outcome.refused && hasFinding(outcome.findings, FindingCode::XmlLimit);
    }
    QCOMPARE(done, 2);
    QVERIFY(refused);
}

void TestTransforms::limits()
{
    std::string many = "<doc xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">";
    for (int i = 0; i < 2000; ++i)
        many += "<a/>";
    many += transform(xpathTransform, "<ds:XPath>count(//a[count(//a) &gt; 1]) &gt; 1</ds:XPath>") + "</doc>";
    const auto document = XmlDocument::parse(asBytes(many));
    QVERIFY(document);
    const _xmlNode* element = firstChild(document->root(), dsNs, "Transform");
    const NodeSet nodes{.document = &*document};
    const auto operations = filterByXPath(nodes, element, {.maxOperations = 100'000});
    QVERIFY(!operations);
    QCOMPARE(operations.error().code, ErrorCode::LimitExceeded);
    const auto count = filterByXPath(nodes, element, {.maxNodes = 100});
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::LimitExceeded);
}

QTEST_GUILESS_MAIN(TestTransforms)
#include "test_transforms.moc"
