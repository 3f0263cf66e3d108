// SPDX-License-Identifier: EUPL-1.2
// What a page gets: signed containers, form data made into containers, verdicts.
#include "../cli/cli_fixture.h"
#include "served_program.h"

#include <QJsonArray>
#include <QTcpSocket>
#include <QUuid>

using namespace parafa::test;

namespace
{

QByteArray sample(const char* name)
{
    QFile file(QStringLiteral(PARAFA_SOURCE_DIR "/resources/forms/general-submission/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject formParameters()
{
    return {{"level", "XAdES_BASELINE_B"},
            {"container", "ASiC_E"},
            {"containerXmlns", "http://data.gov.sk/def/container/xmldatacontainer+xml/1.1"},
            {"identifier", "http://data.gov.sk/doc/eform/Parafa.GeneralSubmission/1.0"},
            {"schema", QString::fromUtf8(sample("schema.xsd"))},
            {"transformation", QString::fromUtf8(sample("Content/form.sb.xslt"))}};
}

QJsonObject withText(QJsonObject parameters, const char* name, const QByteArray& value)
{
    parameters.insert(name, QString::fromUtf8(value));
    return parameters;
}

} // namespace

class TestApiSigning : public QObject
{
    Q_OBJECT
private:
    TemporaryFolder m_folder;
    std::unique_ptr<ServedProgram> m_program;

    /// The verdict of the command line over a signed file of an answer.
    QJsonObject verdict(const Reply& reply)
    {
        const QByteArray content = QByteArray::fromBase64(reply.json().value("content").toString().toLatin1());
        const std::string path =
            m_folder.write("answer", std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
        return json(cli({"validate", "--json", path}).output);
    }

private slots:
    void initTestCase()
    {
        m_program = std::make_unique<ServedProgram>(QStringList{"--origin", allowedPage, "--text-plain", "--rate", "1000",
                                                                "--key", QString::fromStdString("pkcs12:" + keyFile(m_folder)),
                                                                "--pin-env", "PASSPHRASE", "--consent", "always"});
        QVERIFY2(m_program->listens(), m_program->errors().constData());
    }

    void info()
    {
        const QJsonObject info = m_program->exchange(m_program->request("GET", "/info")).json();
        QCOMPARE(info.value("status").toString(), QString("READY"));
        QCOMPARE(info.value("availableDrivers").toArray(), QJsonArray{"keystore"});
        QVERIFY(!info.value("version").toString().isEmpty());
    }

    void certificates()
    {
        const Reply reply = m_program->exchange(m_program->request("GET", "/certificates?driver=eid,keystore"));
        QCOMPARE(reply.status, 200);
        const QJsonObject first = reply.json().value("certificates").toArray().at(0).toObject();
        QVERIFY(first.value("subject").toString().contains("Testovac"));
        QCOMPARE(m_program->exchange(m_program->request("GET", "/certificates?driver=eid")).code(), QString("DRIVER_NOT_FOUND"));
    }

    void signs_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("covers");
        const QJsonObject xades{{"level", "XAdES_BASELINE_B"}, {"container", "ASiC_E"}};
        const QJsonObject cades{{"level", "CAdES_BASELINE_B"}, {"container", "ASiC_E"}, {"digestAlgorithm", "SHA512"}};
        const QByteArray xml = sample("sample.xml");
        QTest::newRow("text") << signRequest("list.txt", "Vážený úrad", "text/plain", xades) << "XAdES" << "list.txt";
        QTest::newRow("CAdES") << signRequest("list.txt", "abc", "text/plain;base64", cades) << "CAdES" << "list.txt";
        QTest::newRow("ASiC-S") << signRequest("list.txt", "abc", "text/plain",
                                               {{"level", "XAdES_BASELINE_B"}, {"container", "ASiC_S"}})
                                << "XAdES" << "list.txt";
        QTest::newRow("form as text") << signRequest("data.xml", xml, "application/xml", formParameters()) << "XAdES"
                                      << "data.xdcf";
        QTest::newRow("known form") << signRequest({}, xml, "application/xml; base64",
                                                   {{"level", "XAdES_BASELINE_B"}, {"autoLoadEform", true}})
                                    << "XAdES" << "document.xdcf";
        QTest::newRow("hostile name") << signRequest("../../META-INF/x.txt", "abc", "text/plain", xades) << "XAdES" << "";
    }
    void signs()
    {
        QFETCH(QJsonObject, request);
        QFETCH(QString, form);
        QFETCH(QString, covers);
        const Reply reply = m_program->post("/sign", request);
        QVERIFY2(reply.status == 200, reply.body.constData());
        QVERIFY(!reply.json().value("signedBy").toString().isEmpty());
        QVERIFY(!reply.json().value("issuedBy").toString().isEmpty());
        const QJsonObject signature = verdict(reply).value("signatures").toArray().at(0).toObject();
        QCOMPARE(signature.value("integrity").toString(), QString("intact"));
        QCOMPARE(signature.value("form").toString(), form);
        const QString covered = signature.value("covers").toArray().at(0).toString();
        if (covers.isEmpty())
            QVERIFY2(!covered.contains('/') && covered.endsWith("x.txt"), qPrintable(covered));
        else
            QCOMPARE(covered, covers);
    }

    void signsAContainerAgain()
    {
        const Reply first = m_program->post(
            "/sign", signRequest("a.txt", "abc", "text/plain", {{"level", "CAdES_BASELINE_B"}, {"container", "ASiC_E"}}));
        const QByteArray container = QByteArray::fromBase64(first.json().value("content").toString().toLatin1());
        const Reply second = m_program->post("/sign", signRequest({}, container, "application/vnd.etsi.asic-e+zip; base64", {}));
        QVERIFY2(second.status == 200, second.body.constData());
        const QJsonArray signatures = verdict(second).value("signatures").toArray();
        QCOMPARE(signatures.size(), 2);
        for (const QJsonValue& signature : signatures)
            QCOMPARE(signature.toObject().value("form").toString(), QString("CAdES"));
    }

    void formDataHoldAgainstTheirRules()
    {
        const Reply reply =
            m_program->post("/sign", signRequest("f.xml", sample("sample.xml"), "application/xml", formParameters()));
        const QByteArray container = QByteArray::fromBase64(reply.json().value("content").toString().toLatin1());
        const std::string path =
            m_folder.write("f.asice", std::string_view(container.constData(), static_cast<std::size_t>(container.size())));
        const QJsonObject check = json(cli({"xdc", "check", "--json", path}).output);
        QCOMPARE(check.value("container").toString(), QString("valid"));
        QCOMPARE(check.value("data").toString(), QString("valid"));
        QCOMPARE(check.value("schemaDigest").toString(), QString("match"));
        QCOMPARE(check.value("transformDigest").toString(), QString("match"));
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray xml = sample("sample.xml");
        QByteArray violating = xml;
        violating.replace("<Applicant>", "<Applicant><Unknown/>");
        const QJsonObject good = formParameters();
        const auto row = [](const char* name, const QJsonObject& request, int status, const char* code) {
            QTest::newRow(name) << request << status << QString::fromLatin1(code);
        };
        QJsonObject anonymous = good;
        anonymous.remove("identifier");
        QJsonObject plain = good;
        plain.remove("containerXmlns");
        row("data against the schema", signRequest("f.xml", violating, "application/xml", good), 422, "UNPROCESSABLE_INPUT");
        row("no XML", signRequest("f.xml", "abc", "application/xml", good), 422, "UNPROCESSABLE_INPUT");
        row("DTD",
            signRequest("f.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "application/xml", good),
            422, "UNPROCESSABLE_INPUT");
        row("schema that is none", signRequest("f.xml", xml, "application/xml", withText(good, "schema", "<a/>")), 422,
            "UNPROCESSABLE_INPUT");
        row("stylesheet that does not run",
            signRequest("f.xml", xml, "application/xml",
                        withText(good, "transformation",
                                 "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                                 "<xsl:output method='text'/><xsl:template match='/'><xsl:call-template name='none'/>"
                                 "</xsl:template></xsl:stylesheet>")),
            422, "UNPROCESSABLE_INPUT");
        row("stylesheet without output", signRequest("f.xml", xml, "application/xml", withText(good, "transformation", "<a/>")),
            422, "UNPROCESSABLE_INPUT");
        row("no identifier", signRequest("f.xml", xml, "application/xml", anonymous), 422, "UNPROCESSABLE_INPUT");
        row("schema without a container", signRequest("f.xml", xml, "application/xml", plain), 422, "UNPROCESSABLE_INPUT");
        row("container of text", signRequest("f.txt", xml, "text/plain", good), 422, "UNPROCESSABLE_INPUT");
        row("unknown form",
            signRequest("f.xml", "<a xmlns='http://schemas.gov.sk/form/No.Such/1.0'/>", "application/xml",
                        {{"level", "XAdES_BASELINE_B"}, {"autoLoadEform", true}}),
            400, "UNKNOWN_EFORM");
        row("form of the tax office",
            signRequest("f.xml", "<dokument/>", "application/xml", {{"level", "XAdES_BASELINE_B"}, {"fsFormId", "792_772"}}), 400,
            "UNKNOWN_EFORM");
        row("no level", signRequest("a.txt", "abc", "text/plain", {{"container", "ASiC_E"}}), 422, "UNSUPPORTED_SIGNATURE_LEVEL");
        row("level that is none", signRequest("a.txt", "abc", "text/plain", {{"level", "XAdES_B"}}), 422,
            "UNSUPPORTED_SIGNATURE_LEVEL");
        row("container that is none",
            signRequest("a.txt", "abc", "text/plain", {{"level", "XAdES_BASELINE_B"}, {"container", "ZIP"}}), 422,
            "UNPROCESSABLE_INPUT");
        row("PAdES in a container",
            signRequest("a.pdf", "%PDF-1.4 ", "application/pdf", {{"level", "PAdES_BASELINE_B"}, {"container", "ASiC_E"}}), 422,
            "UNPROCESSABLE_INPUT");
        row("PAdES of text", signRequest("a.txt", "abc", "text/plain", {{"level", "PAdES_BASELINE_B"}}), 422,
            "UNPROCESSABLE_INPUT");
        row("enveloped in text", signRequest("a.txt", "abc", "text/plain", {{"level", "XAdES_BASELINE_B"}}), 422,
            "UNPROCESSABLE_INPUT");
        row("level of another type", signRequest("a.txt", "abc", "text/plain", {{"level", 1}}), 400, "MALFORMED_INPUT");
        row("no document", {{"payloadMimeType", "text/plain"}}, 400, "MALFORMED_INPUT");
        row("no media type", signRequest("a.txt", "abc", {}, {{"level", "XAdES_BASELINE_B"}}), 400, "MALFORMED_INPUT");
        row("no base64", {{"document", QJsonObject{{"content", "%%%"}}}, {"payloadMimeType", "text/plain;base64"}}, 400,
            "MALFORMED_INPUT");
        QJsonObject batch = signRequest("a.txt", "abc", "text/plain", {{"level", "XAdES_BASELINE_B"}, {"container", "ASiC_E"}});
        batch.insert("batchId", "00000000-0000-0000-0000-000000000000");
        row("unknown batch", batch, 404, "BATCH_NOT_FOUND");
    }
    void refuses()
    {
        QFETCH(QJsonObject, request);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Reply reply = m_program->post("/sign", request);
        QVERIFY2(reply.status == status && reply.code() == code, reply.body.constData());
        QVERIFY(!reply.json().value("message").toString().isEmpty());
        if (QByteArray(QTest::currentDataTag()) == "data against the schema")
            QVERIFY2(reply.json().value("details").toString().contains("Unknown"), reply.body.constData());
        QVERIFY(!reply.body.contains("root:"));
        QVERIFY(!reply.body.contains("/tmp/"));
    }

    void aContainerMustFitTheSchemasSent()
    {
        const std::string data = m_folder.write("data.xml", std::string_view(sample("sample.xml").toStdString()));
        const std::string path = m_folder.path("form.xdcf");
        const auto made = cli({"xdc", "create", "--form", "Parafa.GeneralSubmission/1.0", "--media", "TXT", "-o", path, data});
        QVERIFY2(made.status == 0, made.errors.c_str());
        const auto bytes = m_folder.read("form.xdcf");
        const QByteArray xdc(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        const QString type = "application/vnd.gov.sk.xmldatacontainer+xml";
        QJsonObject parameters = formParameters();
        parameters.remove("containerXmlns");
        QCOMPARE(m_program->post("/sign", signRequest("form.xdcf", xdc, type, parameters)).status, 200);
        const QByteArray other = sample("Content/form.sb.xslt").replace("<xsl:template", "<xsl:template priority='1'");
        const Reply reply =
            m_program->post("/sign", signRequest("form.xdcf", xdc, type, withText(parameters, "transformation", other)));
        QCOMPARE(reply.status, 422);
        QVERIFY(!reply.json().value("details").toString().isEmpty());
    }

    void batches()
    {
        QCOMPARE(m_program->post("/batch", {{"totalNumberOfDocuments", 0}}).code(), QString("MALFORMED_INPUT"));
        const QString id = m_program->post("/batch", {{"totalNumberOfDocuments", 2}}).json().value("batchId").toString();
        QVERIFY(!QUuid::fromString(id).isNull());
        QCOMPARE(m_program->post("/batch", {{"totalNumberOfDocuments", 2}}).code(), QString("BATCH_CONFLICT"));
        QJsonObject request = signRequest("a.txt", "abc", "text/plain", {{"level", "XAdES_BASELINE_B"}, {"container", "ASiC_E"}});
        request.insert("batchId", id);
        QCOMPARE(m_program->post("/sign", request).status, 200);
        const QByteArray end = "{\"batchId\":\"" + id.toLatin1() + "\"}";
        const Reply unfinished = m_program->exchange(m_program->request("DELETE", "/batch", end));
        QCOMPARE(unfinished.json().value("status").toString(), QString("NOT_FINISHED"));
        QCOMPARE(m_program->exchange(m_program->request("DELETE", "/batch", end)).code(), QString("BATCH_NOT_FOUND"));
    }

    void twoAtOnce()
    {
        const QByteArray body =
            QJsonDocument(signRequest("a.txt", "abc", "text/plain", {{"level", "XAdES_BASELINE_B"}, {"container", "ASiC_E"}}))
                .toJson();
        const QByteArray request = m_program->request("POST", "/sign", body);
        const auto first = m_program->connect(request.left(request.size() - 10));
        const auto second = m_program->connect(request);
        QCOMPARE(ServedProgram::read(*second).status, 200);
        first->write(request.right(10));
        QCOMPARE(ServedProgram::read(*first).status, 200);
    }

    void validates()
    {
        const std::string path = signedContainer(m_folder);
        const auto bytes = m_folder.read("o.asice");
        const QByteArray container(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        const Reply reply = m_program->post("/validate", signRequest("o.asice", container, "application/zip;base64", {}));
        QCOMPARE(reply.status, 200);
        const QJsonObject direct = json(cli({"validate", "--json", path}).output);
        QCOMPARE(reply.json().value("verdict"), direct.value("verdict"));
        QCOMPARE(reply.json().value("signatures"), direct.value("signatures"));
        const Reply none = m_program->post("/validate", signRequest("o.asice", "PK\x03\x04", "application/zip;base64", {}));
        QCOMPARE(none.json().value("verdict").toString(), QString("unreadable"));
    }

    void saysWhetherSignaturesAreEnough()
    {
        signedContainer(m_folder);
        const auto bytes = m_folder.read("o.asice");
        const QByteArray container(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        QJsonObject asked = signRequest("o.asice", container, "application/zip;base64", {});
        QVERIFY(m_program->post("/validate", asked).json().value("required").isNull());
        asked["require"] = "sk-decision";
        const QJsonObject answer = m_program->post("/validate", asked).json().value("required").toObject();
        QCOMPARE(answer.value("profile").toString(), QString("sk-decision"));
        QVERIFY(!answer.value("enough").toBool(true)); // the test's signer is not qualified
        QVERIFY(!answer.value("missing").toArray().isEmpty());
        // A page names profiles, never files.
        for (const char* name : {"no-such-profile", "/etc/passwd", "../profiles/sk-decision", "sk-decision.xml"}) {
            asked["require"] = name;
            const Reply refused = m_program->post("/validate", asked);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.code(), QString("UNKNOWN_REQUIREMENT"));
        }
        asked["require"] = 7;
        QCOMPARE(m_program->post("/validate", asked).code(), QString("MALFORMED_INPUT"));
    }

    void takesTextFromPagesWhereAllowed()
    {
        const QByteArray body =
            QJsonDocument(signRequest("a.txt", "abc", "text/plain", {{"level", "XAdES_BASELINE_B"}, {"container", "ASiC_E"}}))
                .toJson();
        QCOMPARE(m_program->exchange(m_program->request("POST", "/sign", body, "text/plain;charset=UTF-8")).status, 200);
        QCOMPARE(m_program->exchange(m_program->request("POST", "/sign", body, "text/html")).status, 415);
    }

    void logsNothingPrivate()
    {
        m_program->post("/sign", signRequest("tajomstvo-nazov.txt", "tajomstvo", "text/plain", {}));
        m_program->exchange(m_program->request("GET", "/info?tajomstvo"));
        m_program->exchange(m_program->request("GET", "/tajomstvo"));
        const QByteArray errors = m_program->errors();
        QVERIFY(errors.contains("POST /sign 422"));
        QVERIFY2(!errors.contains("tajomstvo") && !errors.contains("heslo"), errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestApiSigning)
#include "test_signing.moc"
