// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/xml_data_container.h"

#include <QtTest>

using namespace parafa;

namespace
{

constexpr const char* ns11 = "http://data.gov.sk/def/container/xmldatacontainer+xml/1.1";

QByteArray dataPart(const QByteArray& content = "<R xmlns='http://schemas.gov.sk/form/T/1.0'><a>1</a></R>")
{
    return "<x:XMLData ContentType='application/xml; charset=UTF-8' Identifier='http://data.gov.sk/doc/eform/T/1.0' "
           "Version='1.0'>" +
           content + "</x:XMLData>";
}
QByteArray schemaPart(const QByteArray& attributes = " TransformAlgorithm='http://www.w3.org/TR/2001/REC-xml-c14n-20010315' "
                                                     "DigestMethod='urn:oid:2.16.840.1.101.3.4.2.1' DigestValue='AAAA'")
{
    return "<x:UsedXSDReference" + attributes + ">http://schemas.gov.sk/form/T/1.0/form.xsd</x:UsedXSDReference>";
}
QByteArray presentationPart(const QByteArray& media = " MediaDestinationTypeDescription='TXT' Language='sk'")
{
    return "<x:UsedPresentationSchemaReference TransformAlgorithm='http://www.w3.org/2001/10/xml-exc-c14n#' "
           "DigestMethod='urn:oid:2.16.840.1.101.3.4.2.3' DigestValue='AAECAw==' ContentType='application/xslt+xml'" +
           media + ">http://schemas.gov.sk/form/T/1.0/form.xslt</x:UsedPresentationSchemaReference>";
}
QByteArray referenced(const QByteArray& content = schemaPart() + presentationPart())
{
    return "<x:UsedSchemasReferenced>" + content + "</x:UsedSchemasReferenced>";
}
QByteArray container(const QByteArray& content, const QByteArray& ns = ns11)
{
    return "<x:XMLDataContainer xmlns:x=\"" + ns + "\">" + content + "</x:XMLDataContainer>";
}
ByteView view(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}
QString text(const Bytes& bytes)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace

class TestContainer : public QObject
{
    Q_OBJECT
private slots:
    void readsReferences()
    {
        const auto read = XmlDataContainer::parse(view(container(dataPart() + referenced())));
        QVERIFY(read);
        QVERIFY(read->findings.empty());
        QVERIFY(read->structureSound());
        QCOMPARE(read->version, std::string("1.1"));
        QCOMPARE(read->identifier, std::string("http://data.gov.sk/doc/eform/T/1.0"));
        QCOMPARE(read->formVersion, std::string("1.0"));
        QVERIFY(read->usedSchemas == UsedSchemas::Referenced);
        QCOMPARE(read->schema.uri, std::string("http://schemas.gov.sk/form/T/1.0/form.xsd"));
        QCOMPARE(read->presentation.digest, (Bytes{0, 1, 2, 3}));
        QCOMPARE(read->presentation.mediaDestination, std::string("TXT"));
        QCOMPARE(read->presentation.language, std::string("sk"));
        QCOMPARE(read->dataNamespace, std::string("http://schemas.gov.sk/form/T/1.0"));
        QVERIFY(text(read->data).endsWith("<R xmlns=\"http://schemas.gov.sk/form/T/1.0\"><a>1</a></R>"));
    }

    void readsEmbedded()
    {
        // prefixes declared on the envelope and named in attribute values stay declared
        const QByteArray xml = QByteArray("<XMLDataContainer xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns='") + ns11 +
                               "'><XMLData ContentType='application/xml; charset=UTF-8'><doc xmlns=''><a/></doc></XMLData>\n"
                               "            <UsedSchemasEmbedded><UsedXSDEmbedded><xs:schema><xs:element name='doc' "
                               "type='xs:string'/></xs:schema></UsedXSDEmbedded>\n"
                               "            <UsedPresentationSchemaEmbedded ContentType='application/xslt+xml' "
                               "MediaDestinationTypeDescription='HTML'>\n"
                               "            <t:stylesheet xmlns:t='http://www.w3.org/1999/XSL/Transform' "
                               "version='1.0'/></UsedPresentationSchemaEmbedded></UsedSchemasEmbedded></XMLDataContainer>";
        const auto read = XmlDataContainer::parse(view(xml));
        QVERIFY(read);
        QVERIFY(read->findings.empty());
        QVERIFY(read->usedSchemas == UsedSchemas::Embedded);
        QVERIFY(text(read->schema.embedded).contains("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">"));
        QVERIFY(!text(read->data).contains("xmldatacontainer"));
        QVERIFY(text(read->presentation.embedded).contains("t:stylesheet"));
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& content, const char* code) {
            QTest::newRow(name) << container(content) << QString(code);
        };
        row("no schemas", dataPart(), "XDC_SCHEMAS_MISSING");
        row("no data", referenced(), "XDC_MALFORMED");
        row("two data", dataPart() + dataPart() + referenced(), "XDC_MALFORMED");
        row("data after schemas", referenced() + dataPart(), "XDC_MALFORMED");
        row("both kinds", dataPart() + referenced() + "<x:UsedSchemasEmbedded/>", "XDC_MALFORMED");
        row("empty data", dataPart("") + referenced(), "XDC_DATA_MISSING");
        row("text in data", dataPart("text<a/>") + referenced(), "XDC_MALFORMED");
        row("two roots", dataPart("<a/><b/>") + referenced(), "XDC_MALFORMED");
        row("foreign element", dataPart() + referenced() + "<more/>", "XDC_MALFORMED");
        row("schemas inside the data only", dataPart("<a>" + referenced() + "</a>"), "XDC_SCHEMAS_MISSING");
        row("no XSD", dataPart() + referenced(presentationPart()), "XDC_MALFORMED");
        row("no presentation", dataPart() + referenced(schemaPart()), "XDC_MALFORMED");
        row("two XSD", dataPart() + referenced(schemaPart() + schemaPart() + presentationPart()), "XDC_MALFORMED");
        row("wrong order", dataPart() + referenced(presentationPart() + schemaPart()), "XDC_MALFORMED");
        row("no digest", dataPart() + referenced(schemaPart("") + presentationPart()), "XDC_ATTRIBUTE_MISSING");
        row("bad base64",
            dataPart() + referenced(schemaPart(" TransformAlgorithm='http://www.w3.org/2006/12/xml-c14n11' "
                                               "DigestMethod='urn:oid:2.16' DigestValue='!'") +
                                    presentationPart()),
            "XDC_ATTRIBUTE_INVALID");
        row("comments in the transformation",
            dataPart() +
                referenced(schemaPart(" TransformAlgorithm='http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments' "
                                      "DigestMethod='urn:oid:2.16' DigestValue='AAAA'") +
                           presentationPart()),
            "XDC_ATTRIBUTE_INVALID");
        row("no media", dataPart() + referenced(schemaPart() + presentationPart("")), "XDC_ATTRIBUTE_MISSING");
        row("short language",
            dataPart() + referenced(schemaPart() + presentationPart(" MediaDestinationTypeDescription='TXT' Language='s'")),
            "XDC_ATTRIBUTE_INVALID");
        row("no content type", "<x:XMLData><a/></x:XMLData>" + referenced(), "XDC_ATTRIBUTE_MISSING");
        row("other content type", "<x:XMLData ContentType=\"text/xml\"><a/></x:XMLData>" + referenced(), "XDC_ATTRIBUTE_INVALID");
        QTest::newRow("declared other encoding")
            << "<?xml version='1.0' encoding='ISO-8859-2'?>" + container(dataPart() + referenced()) << QString("XDC_NOT_UTF8");
    }
    void broken()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, code);
        const auto read = XmlDataContainer::parse(view(xml));
        QVERIFY(read);
        QVERIFY(!read->structureSound());
        QStringList codes;
        for (const Finding& finding : read->findings)
            codes << QString::fromUtf8(codeName(finding.code).data(), static_cast<qsizetype>(codeName(finding.code).size()));
        QVERIFY2(codes.contains(code), qPrintable(codes.join(' ')));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other root") << QByteArray("<a/>");
        QTest::newRow("other namespace") << container(dataPart(), "http://example.org/");
        QTest::newRow("later version") << container(dataPart(), "http://data.gov.sk/def/container/xmldatacontainer+xml/2.0");
        QTest::newRow("document type") << "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + container(dataPart());
        QTest::newRow("cut") << container(dataPart()).chopped(5);
        QByteArray deep;
        for (int level = 0; level < 400; ++level)
            deep += "<a>";
        for (int level = 0; level < 400; ++level)
            deep += "</a>";
        QTest::newRow("400 levels") << container(dataPart(deep));
    }
    void refused()
    {
        QFETCH(QByteArray, xml);
        QVERIFY(!XmlDataContainer::parse(view(xml)));
    }

    void version10MayOmitTheTransformation()
    {
        const QByteArray schema = schemaPart(" DigestMethod='urn:oid:2.16.840.1.101.3.4.2.1' DigestValue='AAAA'");
        const auto old = XmlDataContainer::parse(view(container(dataPart() + referenced(schema + presentationPart()),
                                                                "http://data.gov.sk/def/container/xmldatacontainer+xml/1.0")));
        QVERIFY(old);
        QCOMPARE(old->version, std::string("1.0"));
        QVERIFY(old->structureSound());
        const auto now = XmlDataContainer::parse(view(container(dataPart() + referenced(schema + presentationPart()))));
        QVERIFY(now && !now->structureSound());
    }

    void recognisedByContent_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<bool>("expected");
        QTest::newRow("plain") << container("") << true;
        QTest::newRow("declaration, comment, instruction")
            << "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <a> --><?i ?>" + container("") << true;
        QTest::newRow("document type") << "<!DOCTYPE x [<!ENTITY e 'x>y'>]>" + container("") << true;
        QTest::newRow("other name") << QByteArray("<a xmlns='http://data.gov.sk/def/container/xmldatacontainer+xml/1.1'/>")
                                    << false;
        QTest::newRow("other namespace") << container("", "urn:x") << false;
        QTest::newRow("text") << QByteArray("XMLDataContainer") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void recognisedByContent()
    {
        QFETCH(QByteArray, xml);
        QFETCH(bool, expected);
        QCOMPARE(XmlDataContainer::looksLike(view(xml)), expected);
    }

    void digestIgnoresMarkLineEndsAndComments()
    {
        const QByteArray plain = "<a>\n<b c='1' a='2'/></a>";
        const QByteArray other = "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- x --><a>\r\n<b  a=\"2\" c=\"1\"></b><!-- y --></a>";
        const auto one = schemaDigest(view(plain), Canonicalization::Inclusive10, DigestAlgorithm::Sha256);
        const auto two = schemaDigest(view(other), Canonicalization::Inclusive10, DigestAlgorithm::Sha256);
        QVERIFY(one && two);
        QCOMPARE(*one, *two);
        QVERIFY(*one == *digestOf(DigestAlgorithm::Sha256, asBytes("<a>\n<b a=\"2\" c=\"1\"></b></a>")));
    }

    void buildsReferences()
    {
        NewXmlDataContainer parts;
        const QByteArray data =
            "<?xml version=\"1.0\"?>\n<!-- no --><R xmlns=\"http://schemas.gov.sk/form/T/1.0\">\n <a>Žltý &amp; &lt;</a><b/></R>";
        parts.data.assign(data.begin(), data.end());
        parts.identifier = "http://data.gov.sk/doc/eform/T/1.0";
        parts.schemaUri = "http://schemas.gov.sk/form/T/1.0/form.xsd";
        parts.presentationUri = "http://schemas.gov.sk/form/T/1.0/form.xslt";
        parts.schema = Bytes{'<', 's', '/', '>'};
        parts.stylesheet = Bytes{'<', 't', '/', '>'};
        parts.mediaDestination = "TXT";
        const auto built = buildXmlDataContainer(parts);
        QVERIFY(built);
        const QString sum = QString::fromStdString(toBase64(*digestOf(DigestAlgorithm::Sha256, asBytes("<s></s>"))));
        const QString styleSum = QString::fromStdString(toBase64(*digestOf(DigestAlgorithm::Sha256, asBytes("<t></t>"))));
        const QString expected =
            QString("<?xml version=\"1.0\" encoding=\"UTF-8\"?><xdc:XMLDataContainer xmlns:xdc=\"%1\"><xdc:XMLData "
                    "ContentType=\"application/xml; charset=UTF-8\" "
                    "Identifier=\"http://data.gov.sk/doc/eform/T/1.0\" Version=\"1.0\"><R "
                    "xmlns=\"http://schemas.gov.sk/form/T/1.0\">\n <a>Žltý &amp; &lt;</a><b/></R></xdc:XMLData>"
                    "<xdc:UsedSchemasReferenced><xdc:UsedXSDReference DigestMethod=\"urn:oid:2.16.840.1.101.3.4.2.1\" "
                    "DigestValue=\"%2\" "
                    "TransformAlgorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\">http://schemas.gov.sk/form/T/1.0/"
                    "form.xsd</xdc:UsedXSDReference>"
                    "<xdc:UsedPresentationSchemaReference ContentType=\"application/xslt+xml\" "
                    "DigestMethod=\"urn:oid:2.16.840.1.101.3.4.2.1\" DigestValue=\"%3\" Language=\"sk\" "
                    "MediaDestinationTypeDescription=\"TXT\" "
                    "TransformAlgorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\">http://schemas.gov.sk/form/T/1.0/"
                    "form.xslt"
                    "</xdc:UsedPresentationSchemaReference></xdc:UsedSchemasReferenced></xdc:XMLDataContainer>")
                .arg(ns11, sum, styleSum);
        QCOMPARE(text(*built), expected);
        const auto read = XmlDataContainer::parse(*built);
        QVERIFY(read && read->findings.empty());
    }

    void buildsEmbedded()
    {
        NewXmlDataContainer parts;
        parts.embed = true;
        parts.data = Bytes{'<', 'd', '/', '>'};
        parts.schema = Bytes{'<', 's', '/', '>'};
        parts.stylesheet = Bytes{'<', 't', '/', '>'};
        parts.mediaDestination = "HTML";
        const auto built = buildXmlDataContainer(parts);
        QVERIFY(built);
        const auto read = XmlDataContainer::parse(*built);
        QVERIFY(read && read->findings.empty());
        QVERIFY(read->usedSchemas == UsedSchemas::Embedded);
        QVERIFY(read->identifier.empty() && read->formVersion.empty());
    }

    void refusesToBuild()
    {
        NewXmlDataContainer parts;
        parts.data = Bytes{'<', 'd', '/', '>'};
        QVERIFY(!buildXmlDataContainer(parts)); // a reference needs an identifier
        parts.identifier = "noslash";
        QVERIFY(!buildXmlDataContainer(parts));
        parts.embed = true;
        QVERIFY(!buildXmlDataContainer(parts)); // schemas are no XML
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestContainer test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_container.moc"
