// SPDX-License-Identifier: EUPL-1.2
#include "cli/cli_fixture.h"
#include "support/pdf_builder.h"

#include <QJsonArray>

using namespace parafa;
using namespace parafa::test;

namespace
{

std::string pdf(const TemporaryFolder& folder, const std::string& name, const std::string& entry = {})
{
    PdfBuilder builder = PdfBuilder::onePage();
    if (!entry.empty())
        builder.replace(1, " >>", " " + entry + " >>");
    builder.finish();
    const auto view = asBytes(builder.bytes);
    return folder.write(name, Bytes(view.begin(), view.end()));
}

const std::string script = "/OpenAction << /S /JavaScript /JS (a) >>";

QStringList codes(const QJsonValue& findings)
{
    QStringList list;
    for (const QJsonValue& finding : findings.toArray())
        list << finding["code"].toString();
    return list;
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void rulesOfDocuments()
    {
        const TemporaryFolder folder;
        const CommandResult result = cli({"rules", "--json", signedContainer(folder), pdf(folder, "plain.pdf")});
        QCOMPARE(result.status, 0);
        QCOMPARE(lineCount(result.output), std::size_t{1});
        const QJsonArray documents = json(result.output)["documents"].toArray();
        QCOMPARE(documents.size(), 2);
        const QJsonObject text = documents[0]["format"].toObject();
        QCOMPARE(documents[0]["name"].toString(), "a.txt");
        QCOMPARE(text["id"].toString(), "TXT");
        QCOMPARE(text["detected"].toString(), "text/plain");
        QVERIFY(text["declared"].isNull() && text["conforms"].isNull());
        QVERIFY(text["extensionAgrees"].toBool() && text["mediaTypeAgrees"].toBool());
        QCOMPARE(text["receive"]["allowed"].toString(), "yes");
        QCOMPARE(text["receive"]["clause"].toString(), "§ 57a b) 3");
        QCOMPARE(text["receive"]["decree"].toString(), "55/2014, version 2019-02-26");
        QCOMPARE(text["receive"]["now"]["allowed"].toString(), "unconfirmed");
        QCOMPARE(documents[1]["format"]["create"]["allowed"].toString(), "by-agreement");
        QCOMPARE(documents[1]["format"]["conversion"]["allowed"].toString(), "no");
    }

    void anErrorFindingIsAStatus()
    {
        const TemporaryFolder folder;
        const CommandResult result = cli({"rules", "--json", pdf(folder, "script.pdf", script)});
        QCOMPARE(result.status, 1);
        const QJsonObject format = json(result.output)["documents"][0]["format"].toObject();
        QVERIFY(codes(format["findings"]).contains("PDF_JAVASCRIPT"));
        QCOMPARE(format["receive"]["allowed"].toString(), "by-agreement");
        QCOMPARE(cli({"rules", folder.path("missing.pdf")}).status, 66);
    }

    /// An administrator's table counts for every command.
    void tableOfTheSettings()
    {
        const TemporaryFolder folder;
        const std::string table = "set\t1/2030\t2020-01-01\t2020-01-01\t\tconfirmed\nrule\treceive\tTXT\tno\t§ 9\n";
        const std::string rules = folder.write("rules.tsv", table);
        const std::map<std::string, std::string> environment = {
            {"PARAFA_CONFIG", folder.write("parafa.conf", "[formats]\nrules = " + rules + "\n")}};
        const std::string container = signedContainer(folder);
        const QJsonObject answer =
            json(cli({"rules", "--json", container}, environment).output)["documents"][0]["format"].toObject();
        QCOMPARE(answer["receive"]["allowed"].toString(), "no");
        QCOMPARE(answer["receive"]["decree"].toString(), "1/2030, version 2020-01-01");
        const QJsonObject report = json(cli({"validate", "--json", container}, environment).output);
        QCOMPARE(report["container"]["documents"][0]["format"]["allowed"].toString(), "no");
        // Half of the rules is no rule.
        folder.write("rules.tsv", table + "rule\treceive\tPDF\tperhaps\t§ 9\n");
        const CommandResult wrong = cli({"rules", container}, environment);
        QCOMPARE(wrong.status, 64);
        QVERIFY(wrong.errors.find("rules.tsv") != std::string::npos);
        const std::map<std::string, std::string> missing = {
            {"PARAFA_CONFIG", folder.write("parafa.conf", "[formats]\nrules = " + folder.path("none.tsv") + "\n")}};
        QCOMPARE(cli({"rules", container}, missing).status, 66);
    }

    void ownTableOfRules()
    {
        const TemporaryFolder folder;
        const std::string table = "set\t1/2020\t2020-01-01\t2020-01-01\t\tconfirmed\nrule\treceive\tPDF\tno\t§ 9\n";
        const std::string file = folder.write("rules.tsv", Bytes(table.begin(), table.end()));
        const CommandResult result = cli({"rules", "--json", "--rules", file, pdf(folder, "plain.pdf")});
        QCOMPARE(json(result.output)["documents"][0]["format"]["receive"]["clause"].toString(), "§ 9");
        QCOMPARE(cli({"rules", "--rules", pdf(folder, "x.pdf"), pdf(folder, "y.pdf")}).status, 64);
    }

    void validateTellsTheFormat()
    {
        const TemporaryFolder folder;
        const QJsonObject report = json(cli({"validate", "--json", signedContainer(folder)}).output);
        const QJsonObject format = report["container"]["documents"][0]["format"].toObject();
        QCOMPARE(format["id"].toString(), "TXT");
        QCOMPARE(format["allowed"].toString(), "yes");
        QCOMPARE(format["clause"].toString(), "§ 57a b) 3");
    }

    void identifiers()
    {
        const TemporaryFolder folder;
        const QJsonObject one = json(cli({"id", "--json", signedContainer(folder)}).output);
        QCOMPARE(one["container"].toString(), "ASiC-E");
        QCOMPARE(one["documents"][0]["format"].toString(), "TXT");
        QCOMPARE(one["imprints"].toArray().size(), 1);
        QCOMPARE(one["imprints"][0]["of"].toString(), "signature");
        // RFC 3161, 2.4.1: SEQUENCE { AlgorithmIdentifier with NULL, OCTET STRING }, 51 octets for SHA-256
        const QString hex = one["imprints"][0]["hex"].toString();
        QVERIFY(hex.startsWith("3031300d060960864801650304020105000420"));
        QCOMPARE(hex.size(), 102);
        QCOMPARE(hex.mid(38), one["imprints"][0]["digest"].toString());
        QCOMPARE(QByteArray::fromHex(hex.toLatin1()).toBase64(), one["imprints"][0]["base64"].toString().toLatin1());

        const std::string plain = pdf(folder, "plain.pdf");
        const QJsonObject direct = json(cli({"id", "--json", plain}).output);
        QVERIFY(direct["container"].isNull());
        QCOMPARE(direct["imprints"][0]["of"].toString(), "document");
        const CommandResult digest = run("openssl", {"dgst", "-sha256", "-r", plain});
        QCOMPARE(direct["imprints"][0]["digest"].toString().toStdString(), digest.output.substr(0, 64));
    }

    void signingAsksFirst()
    {
        const TemporaryFolder folder;
        const std::string file = pdf(folder, "script.pdf", script), target = folder.path("out.asice");
        std::vector<std::string> sign = {"sign", "--key", "pkcs12:" + keyFile(folder), "--pin-env", "PIN", "-o", target, file};
        const CommandResult refused = cli(sign, {{"PIN", "heslo"}});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.errors.find("script") != std::string::npos);
        QCOMPARE(lineCount(refused.errors), std::size_t{1});
        QVERIFY(!QFile::exists(QString::fromStdString(target)));
        sign.push_back("--force-format");
        const CommandResult forced = cli(sign, {{"PIN", "heslo"}});
        QCOMPARE(forced.status, 0);
        QVERIFY(QFile::exists(QString::fromStdString(target)));
        QVERIFY(forced.output.find("may refuse it") != std::string::npos);
    }

    void signingWarnsByAgreement()
    {
        const TemporaryFolder folder;
        const std::string target = folder.path("out.asice");
        const CommandResult signedOne = cli({"sign", "--key", "pkcs12:" + keyFile(folder), "--pin-env", "PIN", "-o", target,
                                             folder.write("a.gif", Bytes{'G', 'I', 'F', '8', '9', 'a', 0, 0})},
                                            {{"PIN", "heslo"}});
        QCOMPARE(signedOne.status, 0);
        QVERIFY(signedOne.errors.find("by agreement") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "test_formats.moc"
