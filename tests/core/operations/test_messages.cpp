// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "operations/nested_parts.h"
#include "operations/sign_documents.h"
#include "support/pdf_builder.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

Services testServices()
{
    Services services;
    services.now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
    return services;
}

Bytes bytes(const std::string& text)
{
    return Bytes(text.begin(), text.end());
}

const std::string form = "<F xmlns='http://schemas.gov.sk/form/T.Form/1.0'><a>1</a></F>";

std::string clause(const std::string& fingerprint, const std::string& time, const std::string& number = "1563-260824-1")
{
    const std::string name = "ConversionCertificateOfPaperToElectronicDocument";
    return "<" + name + " xmlns='http://schemas.gov.sk/form/50349287." + name +
           ".sk/1.3'><NewDocumentInfo><NewDocumentName>new.pdf</NewDocumentName><ElectronicFingerprintValue>" + fingerprint +
           "</ElectronicFingerprintValue><ElectronicFingerprintCalculationMethod><Codelist><CodelistCode>14</"
           "CodelistCode><CodelistItem>"
           "<ItemCode>1</ItemCode><ItemName "
           "Language='sk'>SHA-256</ItemName></CodelistItem></Codelist></ElectronicFingerprintCalculationMethod>"
           "</NewDocumentInfo><ConversionRecordEvidenceNumber>https://data.gov.sk/id/egov/conversion-record/" +
           number + "</ConversionRecordEvidenceNumber><ConversionExecutionDateTime>" + time +
           "</ConversionExecutionDateTime><PersonPerformingConversion><PersonData><PhysicalPerson><PersonName><GivenName>Ján</"
           "GivenName>"
           "<FamilyName>TESTOVACÍ</FamilyName></PersonName></PhysicalPerson></PersonData></PersonPerformingConversion></" +
           name + ">";
}

std::string record(const std::string& fingerprint, const std::string& time, const std::string& number)
{
    return "<ConversionRecord "
           "xmlns='https://data.gov.sk/id/egov/eform/50349287.ConversionRecordOfPaperToElectronicDocument.sk/1.0'>"
           "<NewDocumentInfo><ElectronicFingerprintValue>" +
           fingerprint +
           "</ElectronicFingerprintValue>"
           "<ElectronicFingerprintCalculationMethod>SHA-256</ElectronicFingerprintCalculationMethod></NewDocumentInfo>"
           "<ConversionExecutionDateTime>" +
           time + "</ConversionExecutionDateTime><ConversionRecordEvidenceNumber>" + number +
           "</ConversionRecordEvidenceNumber></ConversionRecord>";
}

std::string message(const std::string& objects)
{
    return "<SKTalkMessage xmlns='http://gov.sk/SKTalkMessage'><EnvelopeVersion>3.0</EnvelopeVersion><Header><MessageInfo><Class>"
           "EGOV_DOCUMENT</Class><MessageID>1</MessageID></MessageInfo></Header><Body><c:MessageContainer "
           "xmlns:c='http://schemas.gov.sk/core/MessageContainer/1.0'><c:MessageId>1</c:MessageId><c:SenderId>ico://sk/1</"
           "c:SenderId>" +
           objects + "</c:MessageContainer></Body></SKTalkMessage>";
}

std::string object(const std::string& name, ByteView content)
{
    return "<c:Object Name='" + name + "' Class='FORM' IsSigned='true' Encoding='Base64'>" + toBase64(content) + "</c:Object>";
}

const std::string pdf = "%PDF-1.4 a new document";

/// A PDF file that these files are attached to.
std::string pdfWith(const std::vector<std::pair<std::string, std::string>>& files)
{
    PdfBuilder built = PdfBuilder::onePage();
    std::string names;
    for (const auto& [name, content] : files) {
        const int stream = built.nextNumber();
        built.setStream(stream, "/Type /EmbeddedFile", content);
        built.set(stream + 1,
                  "<< /Type /Filespec /F (" + name + ") /UF (" + name + ") /EF << /F " + std::to_string(stream) + " 0 R >> >>");
        names += "(" + name + ") " + std::to_string(stream + 1) + " 0 R ";
    }
    built.replace(1, ">>", "/Names << /EmbeddedFiles << /Names [" + names + "] >> >> >>");
    built.finish();
    return {built.bytes.begin(), built.bytes.end()};
}

std::string fingerprintOf(const std::string& content)
{
    return toBase64(*digestOf(DigestAlgorithm::Sha256, asBytes(content)));
}

std::vector<std::string> codes(const std::vector<Finding>& findings)
{
    std::vector<std::string> result;
    for (const Finding& finding : findings)
        result.emplace_back(codeName(finding.code));
    return result;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    /// A container over the clause and other documents, signed by Ján Testovací; the bytes.
    Bytes signedContainer(const std::vector<std::pair<std::string, std::string>>& documents)
    {
        std::vector<DocumentToSign> list;
        for (const auto& [name, content] : documents)
            list.push_back({name, "application/octet-stream", memorySource(bytes(content))});
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        const std::string path = m_folder.path("signed.asice");
        const auto outcome = signDocuments(list, *key, {}, path, testServices());
        return outcome ? *readAll(**fileSource(path)) : Bytes();
    }

    static Report validated(const std::string& name, const Bytes& content)
    {
        const auto document = openBytes(name, memorySource(content), testServices());
        return *validateDocument(*document, testServices());
    }

    static const DocumentReport& clauseOf(const Report& report)
    {
        return *std::ranges::find_if(report.documents, [](const DocumentReport& d) { return d.clause.has_value(); });
    }

private slots:
    void messageIsOpened()
    {
        const Bytes container = signedContainer({{"form.xml", form}});
        const std::string text = message("<c:Object Name='Form' Class='FORM' MimeType='application/x-eform-xml' Encoding='XML'>" +
                                         form + "</c:Object>" + object("signed.asice", container));
        const auto document = openBytes("message.xml", memorySource(bytes(text)), testServices());
        QVERIFY(document->message && !document->unreadable);
        QCOMPARE(document->documents.size(), std::size_t{2});
        const auto parts = nestedParts(*document, testServices());
        QCOMPARE(parts.size(), std::size_t{3});
        QCOMPARE(parts[0].path, std::string("Form.xml"));
        QCOMPARE(parts[2].path, std::string("signed.asice/form.xml"));
        const auto part = findPart(*document, "signed.asice/form.xml", testServices());
        QVERIFY(part);
        QCOMPARE(std::string(asText(*readAll(*part->content))), form);
        QVERIFY(!findPart(*document, "signed.asice/other.xml", testServices()));
        QVERIFY(!findPart(*document, "Form.xml/a", testServices()));

        const Report report = *validateDocument(*document, testServices());
        QVERIFY(report.verdict == FileVerdict::Unsigned);
        QVERIFY(report.message && report.message->sender == "ico://sk/1");
        QVERIFY(report.documents[1].nested && report.documents[1].nested->signatures.size() == 1);
        QVERIFY(report.documents[1].nested->signatures[0].facts.integrity == Integrity::Intact);
        QVERIFY(hasFinding(report.documents[0].findings, FindingCode::FormXmlBare));
        QVERIFY(toJson(report).find("\"message\":{\"class\":\"EGOV_DOCUMENT\"") != std::string::npos);

        const auto written = extractDocuments(*document, m_folder.path(), {"signed.asice/form.xml"}, {}, testServices());
        QVERIFY(written && written->size() == 1);
        QCOMPARE(std::string(asText(*readAll(**fileSource(written->front())))), form);
    }

    void damagedMessage()
    {
        const auto document = openBytes("m.xml", memorySource(bytes(message({}).substr(0, 200))), testServices());
        QVERIFY(document->unreadable);
        QVERIFY((*validateDocument(*document, testServices())).unreadable);
    }

    void clauseAndDocument()
    {
        const Report report = validated(
            "c.asice", signedContainer({{"c.xml", clause(fingerprintOf(pdf), "2026-08-24T10:00:00+02:00")}, {"new.pdf", pdf}}));
        const DocumentReport& document = clauseOf(report);
        QCOMPARE(document.clause->data.number, std::string("1563-260824-1"));
        QCOMPARE(document.clause->data.time->toIso8601(), std::string("2026-08-24T08:00:00Z"));
        QCOMPARE(document.clause->document, std::string("new.pdf"));
        QCOMPARE(document.clause->signedTogetherBy.size(), std::size_t{1});
        for (FindingCode code :
             {FindingCode::ClauseRecognised, FindingCode::ClauseDocumentFound, FindingCode::ClauseWithoutTimestamp})
            QVERIFY(hasFinding(document.findings, code));
        for (FindingCode code : {FindingCode::ClauseDocumentMissing, FindingCode::ClauseNotSignedTogether,
                                 FindingCode::ClauseSignerDiffers, FindingCode::ClauseIncomplete})
            QVERIFY2(!hasFinding(document.findings, code), codes(document.findings).back().c_str());
        QVERIFY(toJson(report).find("\"clause\":{\"kind\":\"conversion\",\"number\":\"1563-260824-1\"") != std::string::npos);
    }

    void clauseOfAnotherDocument()
    {
        const Report report = validated(
            "c.asice",
            signedContainer({{"c.xml", clause(fingerprintOf("other"), "2026-08-24T10:00:00+02:00")}, {"new.pdf", pdf}}));
        QVERIFY(hasFinding(clauseOf(report).findings, FindingCode::ClauseDocumentMissing));
        QVERIFY(report.verdict != FileVerdict::Valid);
    }

    void incompleteClause()
    {
        const Report report = validated("c.asice", signedContainer({{"c.xml", clause("*", "yesterday", "")}, {"new.pdf", pdf}}));
        QCOMPARE(std::ranges::count(codes(clauseOf(report).findings), "CLAUSE_INCOMPLETE"), 3);
    }

    void otherPerson()
    {
        std::string text = clause(fingerprintOf(pdf), "2026-08-24T10:00:00+02:00");
        text.replace(text.find("TESTOVACÍ"), std::string("TESTOVACÍ").size(), "Iný");
        const Report report = validated("c.asice", signedContainer({{"c.xml", text}, {"new.pdf", pdf}}));
        QVERIFY(hasFinding(clauseOf(report).findings, FindingCode::ClauseSignerDiffers));
    }

    void notSignedTogether()
    {
        const std::string text =
            message("<c:Object Name='c.xml' Encoding='XML'>" + clause(fingerprintOf(pdf), "2026-08-24T10:00:00+02:00") +
                    "</c:Object>" + object("new.pdf", bytes(pdf)));
        const Report report = validated("m.xml", bytes(text));
        QVERIFY(hasFinding(clauseOf(report).findings, FindingCode::ClauseDocumentFound));
        QVERIFY(hasFinding(clauseOf(report).findings, FindingCode::ClauseNotSignedTogether));
    }

    void recordIsCompared_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("differences");
        QTest::newRow("same") << "2026-08-24T10:00:00+02:00" << "1563-260824-1" << 0;
        QTest::newRow("same moment, other zone") << "2026-08-24T09:00:00+01:00" << "1563-260824-1" << 0;
        QTest::newRow("time") << "2026-08-24T10:00:01+02:00" << "1563-260824-1" << 1;
        QTest::newRow("number") << "2026-08-24T10:00:00+02:00" << "2" << 1;
        QTest::newRow("both") << "2026-08-25T10:00:00+02:00" << "2" << 2;
    }
    void recordIsCompared()
    {
        QFETCH(QString, time);
        QFETCH(QString, number);
        QFETCH(int, differences);
        const Bytes container =
            signedContainer({{"c.xml", clause(fingerprintOf(pdf), "2026-08-24T10:00:00+02:00")}, {"new.pdf", pdf}});
        const Report report = validated(
            "m.xml", bytes(message(object("c.asice", container) + "<c:Object Name='r.xml' Encoding='XML'>" +
                                   record(fingerprintOf(pdf), time.toStdString(), number.toStdString()) + "</c:Object>")));
        QCOMPARE(std::ranges::count(codes(report.findings), "CLAUSE_RECORD_DIFFERS"), differences);
    }

    void clauseAttachedToAPdf_data()
    {
        QTest::addColumn<bool>("documentAttached"); // beside the clause; else beside the PDF
        QTest::addColumn<bool>("signedAround");
        QTest::addColumn<QString>("fingerprintOf");
        const QString own = QString::fromStdString(pdf);
        QTest::newRow("alone, nothing signed") << true << false << own;
        QTest::newRow("in a signed container") << true << true << own;
        QTest::newRow("its document lies beside the PDF") << false << true << own;
        QTest::newRow("of another document") << true << true << "other";
    }
    void clauseAttachedToAPdf()
    {
        QFETCH(bool, documentAttached);
        QFETCH(bool, signedAround);
        QFETCH(QString, fingerprintOf);
        std::vector<std::pair<std::string, std::string>> attached{
            {"c.xml", clause(::fingerprintOf(fingerprintOf.toStdString()), "2026-08-24T10:00:00+02:00")}};
        if (documentAttached)
            attached.emplace_back("new.pdf", pdf);
        const std::string holder = pdfWith(attached);
        std::vector<std::pair<std::string, std::string>> documents{{"holder.pdf", holder}};
        if (!documentAttached)
            documents.emplace_back("new.pdf", pdf);
        const Report report =
            signedAround ? validated("c.asice", signedContainer(documents)) : validated("holder.pdf", bytes(holder));
        // container, PDF, attachments
        const Report* file = signedAround ? report.documents[0].nested.get() : &report;
        QVERIFY(file && file->documents[0].nested);
        const DocumentReport& document = clauseOf(*file->documents[0].nested);
        const bool same = fingerprintOf.toStdString() == pdf;
        QCOMPARE(document.clause->document, same ? std::string("new.pdf") : std::string());
        QCOMPARE(document.clause->signedTogetherBy.size(), std::size_t{signedAround ? 1u : 0u});
        QCOMPARE(hasFinding(document.findings, FindingCode::ClauseNotSignedTogether), !signedAround);
        QCOMPARE(hasFinding(document.findings, FindingCode::ClauseDocumentMissing), !same);
        // the PDF says it, too
        QVERIFY(hasFinding(file->documents[0].findings, FindingCode::ClauseRecognised));
    }

    void otherFormsAreNoClauses()
    {
        const Report report = validated("c.asice", signedContainer({{"form.xml", form}}));
        QVERIFY(!report.documents[0].clause);
        QVERIFY(clauseKindOf("http://data.gov.sk/doc/eform/1.DolozkaPravoplatnosti.sk/1.0", "X") == ClauseKind::Finality);
        QVERIFY(!clauseKindOf("http://data.gov.sk/doc/eform/App.GeneralAgenda/1.9", "GeneralAgenda"));
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestMessages test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_messages.moc"
