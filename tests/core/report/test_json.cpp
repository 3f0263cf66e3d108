// SPDX-License-Identifier: EUPL-1.2
#include "report/json_writer.h"
#include "report/report.h"
#include "report/text_cleaning.h"
#include "support/test_pki.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

QJsonObject parsed(const std::string& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject{{"error", error.errorString()}};
}

Report sample()
{
    CertificateSpec spec;
    spec.serialNumber = "PNOSK-9001011234";
    Report report;
    report.file = "a.asice";
    report.isContainer = true;
    report.containerType = ContainerType::AsicE;
    report.containerMediaType = "application/vnd.etsi.asic-e+zip";
    report.verdict = FileVerdict::Indeterminate;
    DocumentReport document;
    document.name = "form.xdcf";
    document.coveredBy = {"S-1"};
    auto nested = std::make_shared<Report>();
    nested->file = "inner.asice";
    nested->unreadable = true;
    document.nested = nested;
    report.documents = {document};
    SignatureReport signature;
    signature.facts.id = "S-1";
    signature.facts.integrity = Integrity::Intact;
    signature.facts.level = "XAdES_BASELINE_B";
    signature.facts.signer = issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P256)).certificate;
    signature.facts.findings = {makeFinding(FindingCode::SigningTimeMissing)};
    signature.verdict.findings = signature.facts.findings;
    ParsedTimestamp timestamp;
    timestamp.time = UtcTime(0);
    timestamp.integrity = Integrity::Intact;
    signature.facts.timestamps = {timestamp};
    signature.timestampVerdicts = {SignatureVerdict{}};
    report.signatures = {signature};
    return report;
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfTheContract()
    {
        const QJsonObject json = parsed(toJson(sample()));
        for (const char* name :
             {"file", "size", "validatedAt", "verdict", "container", "signatures", "timestamps", "evidenceRecords", "findings"})
            QVERIFY2(json.contains(name), name);
        const QJsonObject document = json["container"]["documents"][0].toObject();
        for (const char* name : {"name", "mediaType", "size", "sha256", "coveredBy", "format", "presentation", "nested"})
            QVERIFY2(document.contains(name), name);
        QCOMPARE(document["nested"]["verdict"].toString(), "unreadable");
        QVERIFY(document["nested"]["container"].isNull());
        const QJsonObject signature = json["signatures"][0].toObject();
        for (const char* name : {"id",
                                 "file",
                                 "form",
                                 "level",
                                 "integrity",
                                 "indication",
                                 "subIndication",
                                 "qualification",
                                 "legalType",
                                 "mandate",
                                 "onBehalfOf",
                                 "finality",
                                 "finalAfter",
                                 "renewBefore",
                                 "signer",
                                 "claimedSigningTime",
                                 "bestSignatureTime",
                                 "digestAlgorithm",
                                 "signatureAlgorithm",
                                 "keyBits",
                                 "covers",
                                 "counterSignatures",
                                 "timestamps",
                                 "findings"})
            QVERIFY2(signature.contains(name), name);
        for (const char* name : {"name", "subject", "issuer", "serial", "sha256", "notBefore", "notAfter"})
            QVERIFY2(signature["signer"].toObject().contains(name), name);
        QVERIFY(signature["claimedSigningTime"].isNull());
        QCOMPARE(signature["findings"].toArray().size(), 1);
        QCOMPARE(signature["timestamps"][0]["time"].toString(), "1970-01-01T00:00:00Z");
        QVERIFY(signature["findings"][0]["text"].isNull());
    }

    void oneLine()
    {
        Report report = sample();
        report.documents[0].name = "a\nb\r\xE2\x80\xA8"
                                   "c\"\\";
        const std::string json = toJson(report);
        QVERIFY(json.find('\n') == std::string::npos && json.find("\xE2\x80\xA8") == std::string::npos);
        QCOMPARE(parsed(json)["container"].toObject()["documents"][0]["name"].toString(), QString::fromUtf8("a\nb\r\xE2\x80\xA8"
                                                                                                            "c\"\\"));
    }

    void badBytesAreReplaced()
    {
        Report report = sample();
        report.documents[0].name = "a\xFF\xC0\xAF\xED\xA0\x80z";
        const QString name = parsed(toJson(report))["container"].toObject()["documents"][0]["name"].toString();
        QVERIFY(name.startsWith("a") && name.endsWith("z") && name.contains(QChar(0xFFFD)));
    }

    void personalNumbers()
    {
        const Report report = sample();
        QVERIFY(toJson(report).find("9001011234") == std::string::npos);
        JsonOptions options;
        options.showPersonalNumbers = true;
        QVERIFY(toJson(report, options).find("9001011234") != std::string::npos);
    }

    void masking_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("PNO") << "serialNumber=PNOSK-9001011234,C=SK" << "serialNumber=PNOSK-**********,C=SK";
        QTest::newRow("stroke inside") << "PNOCZ-900101/1234" << "PNOCZ-***********";
        QTest::newRow("identity card") << "IDCSK-EA123456" << "IDCSK-********";
        QTest::newRow("passport") << "PASSK-P3000180" << "PASSK-********";
        QTest::newRow("birth number") << "CN=Novak 900101/123" << "CN=Novak **********";
        QTest::newRow("birth number without stroke") << "7801233540" << "**********";
        QTest::newRow("company") << "NTRSK-12345678, VATSK-2020202020" << "NTRSK-12345678, VATSK-2020202020";
        QTest::newRow("date with stroke") << "201913/12" << "201913/12";
        QTest::newRow("hash") << "sha256 0123456789012345" << "sha256 0123456789012345";
    }
    void masking()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(QString::fromStdString(maskPersonalNumbers(text.toStdString())), masked);
    }

    void terminalCannotBeMoved()
    {
        QCOMPARE(QString::fromStdString(printable("faktura\xE2\x80\xAE"
                                                  "fdp.exe\x1B[2J\xC2\x9B")),
                 QString("faktura\\u{202E}fdp.exe\\u{001B}[2J\\u{009B}"));
        QCOMPARE(QString::fromStdString(printable("žiadosť č. 5")), QString("žiadosť č. 5"));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
