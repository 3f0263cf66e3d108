// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"
#include "report/etsi_report.h"
#include "report/requirement_profile.h"
#include "support/command.h"
#include "support/rich_report.h"
#include "support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

QByteArray etsi(const Report& report, const JsonOptions& options = {})
{
    return QByteArray::fromStdString(toEtsiXml(report, options));
}

/// The texts of every element of this local name.
QStringList valuesOf(const QByteArray& xml, const QString& element)
{
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            values += reader.readElementText(QXmlStreamReader::IncludeChildElements);
    return values;
}

Report unsignedReport()
{
    Report report;
    report.verdict = FileVerdict::Unsigned;
    report.findings = {makeFinding(FindingCode::FileUnsigned)};
    return report;
}

Report timestampOnly()
{
    Report report;
    report.timestamps = {{richReport().signatures[0].facts.timestamps[0], richReport().signatures[0].timestampVerdicts[0]}};
    return report;
}

/// `richReport` with the answer of a profile, which lacks a time-stamp.
Report requiredReport()
{
    Report report = richReport();
    RequirementAnswer answer;
    answer.profile = "own office";
    answer.source = "rule <1>";
    answer.sourceConfirmed = false;
    answer.missing = {makeFinding(FindingCode::RequiredTimestampMissing, {{"name", "A"}})};
    report.required = std::make_shared<const RequirementAnswer>(answer);
    return report;
}

/// The schema with what it imports, made to find each other in one folder. Empty where the schemas are not at hand.
QString schemaIn(const TemporaryFolder& folder)
{
    const QString corpus = qEnvironmentVariable("PARAFA_CORPUS", QStringLiteral(PARAFA_SOURCE_DIR "/../shared/corpus"));
    const QDir source(corpus + "/../specs/files/etsi-xsd");
    const QList<std::pair<QString, QByteArray>> files = {{"TS119102-2-v141.xsd", "report.xsd"},
                                                         {"XAdES01903v132-202407.xsd", "xades.xsd"},
                                                         {"ts_119612v020401_xsd.xsd", "tsl.xsd"},
                                                         {"xmldsig-core-schema.xsd", "dsig.xsd"},
                                                         {"xml.xsd", "xml.xsd"}};
    static const QRegularExpression location("schemaLocation=\"[^\"]*(dsig|XAdES|119612|/xml)[^\"]*\"");
    for (const auto& [name, target] : files) {
        QFile file(source.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QString text = QString::fromUtf8(file.readAll());
        text.replace(QRegularExpression("<!DOCTYPE[^\\[>]*(\\[[^\\]]*\\])?[^>]*>"), "");
        QString result;
        qsizetype at = 0;
        for (auto it = location.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString what = match.captured(1);
            result += text.mid(at, match.capturedStart() - at) + "schemaLocation=\"" +
                      (what == "dsig"     ? "dsig.xsd"
                       : what == "XAdES"  ? "xades.xsd"
                       : what == "119612" ? "tsl.xsd"
                                          : "xml.xsd") +
                      '"';
            at = match.capturedEnd();
        }
        folder.write(target.toStdString(), asBytes((result + text.mid(at)).toStdString()));
    }
    return QString::fromStdString(folder.path("report.xsd"));
}

} // namespace

class TestEtsi : public QObject
{
    Q_OBJECT

private slots:
    void meetsTheSchema_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("everything") << etsi(richReport());
        JsonOptions worded;
        worded.sentence = [](const Finding&) { return std::string("Veta <s> \x01 značkami."); };
        QTest::newRow("with sentences") << etsi(richReport(), worded);
        QTest::newRow("not signed") << etsi(unsignedReport());
        QTest::newRow("time-stamp only") << etsi(timestampOnly());
        QTest::newRow("with the answer of a profile") << etsi(requiredReport());
        Report bare;
        bare.signatures.emplace_back();
        QTest::newRow("nothing known of the signature") << etsi(bare);
        Report unreadable;
        unreadable.unreadable = true;
        QTest::newRow("unreadable") << etsi(unreadable);
    }
    void meetsTheSchema()
    {
        QFETCH(QByteArray, xml);
        const TemporaryFolder folder;
        const QString schema = schemaIn(folder);
        const std::string path = folder.write("report.xml", asBytes(xml.toStdString()));
        if (schema.isEmpty() || !toolExists("xmllint"))
            QSKIP("the ETSI schemas or xmllint are not at hand");
        const auto result = run("xmllint", {"--noout", "--nonet", "--schema", schema.toStdString(), path});
        QVERIFY2(result.status == 0, result.errors.c_str());
    }

    void sameBytes()
    {
        const Report report = richReport();
        const Report copy = report;
        QCOMPARE(etsi(report), etsi(copy));
    }

    void saysWhatWasFound()
    {
        const QByteArray xml = etsi(richReport());
        QCOMPARE(valuesOf(xml, "SignatureValidationStatus").size(), 2 + 1); // two signatures, one token
        QVERIFY(valuesOf(xml, "MainIndication").contains("urn:etsi:019102:mainindication:indeterminate"));
        QVERIFY(valuesOf(xml, "SubIndication").contains("urn:etsi:019102:subindication:REVOKED_NO_POE"));
        QCOMPARE(valuesOf(xml, "RevocationTime").first(), "2026-11-01T00:00:00Z");
        QCOMPARE(valuesOf(xml, "POETime").first(), "2026-11-02T10:00:00Z");
        QCOMPARE(valuesOf(xml, "SignatureValidationProcessID").first(), "urn:etsi:019102:validationprocess:LTA");
        QVERIFY(valuesOf(xml, "direct").first().contains("SK, sequence number 42"));
        QVERIFY(valuesOf(xml, "Status").contains("urn:etsi:019102:constraintStatus:disabled"));
        QCOMPARE(valuesOf(etsi(unsignedReport()), "MainIndication").first(), "urn:cef:dss:mainindication:noSignatureFound");
        QCOMPARE(valuesOf(etsi(timestampOnly()), "MainIndication").first(), "urn:etsi:019102:mainindication:passed");
    }

    /// Once for each of the two signatures, never for a time-stamp, and no indication changes by it.
    void saysWhetherItIsEnough()
    {
        const QByteArray xml = etsi(requiredReport());
        QCOMPARE(valuesOf(xml, "Value").count("not enough"), 2);
        QCOMPARE(valuesOf(xml, "Type").count("urn:parafa:requirement:own%20office:missing"), 2);
        QCOMPARE(valuesOf(xml, "Type").count("urn:parafa:requirement:own%20office:source:unconfirmed"), 2);
        QVERIFY(valuesOf(xml, "Value").contains("rule <1>"));
        QVERIFY(valuesOf(xml, "Value").contains("REQUIRED_TIMESTAMP_MISSING"));
        QCOMPARE(valuesOf(xml, "MainIndication"), valuesOf(etsi(richReport()), "MainIndication"));
        QVERIFY(!etsi(richReport()).contains("urn:parafa:requirement"));
    }

    void everyReferenceLeadsSomewhere()
    {
        QSet<QString> ids, wanted;
        QXmlStreamReader reader(etsi(richReport()));
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString id = reader.attributes().value("id").toString();
            QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
            ids.insert(id);
            for (const QString& target : reader.attributes().value("VOReference").toString().split(' '))
                wanted.insert(target);
        }
        QVERIFY(!reader.hasError());
        QVERIFY(wanted.size() > 5);
        QVERIFY2(ids.contains(wanted), qPrintable(QStringList((wanted - ids).values()).join(' ')));
    }

    void personalNumbersAreMasked()
    {
        QVERIFY(!valuesOf(etsi(richReport()), "Signer").join(' ').contains("9001011234"));
        JsonOptions open;
        open.showPersonalNumbers = true;
        QVERIFY(valuesOf(etsi(richReport(), open), "Signer").join(' ').contains("9001011234"));
    }
};

QTEST_GUILESS_MAIN(TestEtsi)
#include "test_etsi.moc"
