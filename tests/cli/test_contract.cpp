// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"

#include <QJsonArray>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// The value at "a.b.0.c"; undefined where any part is missing.
QJsonValue at(QJsonValue value, const QString& path)
{
    for (const QString& part : path.split('.')) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        if (isIndex)
            value = value.isArray() ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        else
            value = value.isObject() ? value.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

} // namespace

/// What scripts may count on: options, fields of the JSON and exit statuses. A line here goes only with a line in the changes.
class TestCliContract : public QObject
{
    Q_OBJECT

private slots:
    void options_data();
    void options();
    void fields_data();
    void fields();
    void statuses_data();
    void statuses();
};

void TestCliContract::options_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("options");
    const auto row = [](const char* command, const char* options) { QTest::newRow(command) << command << options; };
    row("validate", "--json --report-etsi --report-html --report-pdf --trust --list-signer --policy --require --at --offline "
                    "--online --report-dir --detached --detached-digest --evidence-record --files-from -0 --jobs --progress "
                    "--file-digest --show-personal-numbers");
    row("sign", "--key --pin-env --pin-file --form --container --level --packaging --tsa --digest --profile --trust "
                "--online --offline --force-format -o");
    row("augment", "--level --tsa --trust -o --out-dir --files-from -0");
    row("list", "--json");
    row("extract", "-C --document");
    row("present", "--document --media --language --forms -o");
    row("form", "--forms --json --values --from --list-fields -o");
    row("xdc", "--json --forms --form --embed --schema --transform -o");
    row("rules", "--json");
    row("id", "--json");
    row("keys", "--module");
    row("trust", "--json --offline");
    row("serve", "--port");
    row("demo", "--language");
}

void TestCliContract::options()
{
    QFETCH(QString, command);
    QFETCH(QString, options);
    const auto help = cli({command.toStdString(), "--help"});
    QCOMPARE(help.status, 0);
    for (const QString& option : options.split(' ')) {
        const std::string line = "\n  " + option.toStdString() + " ";
        QVERIFY2(help.output.find(line) != std::string::npos, option.toUtf8().constData());
    }
    QCOMPARE(cli({command.toStdString(), "--no-such-option"}).status, 64);
}

void TestCliContract::fields_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("paths");
    QTest::newRow("validate") << "validate"
                              << "file size validatedAt verdict container.type container.mediaType container.documents.0.name "
                                 "container.documents.0.mediaType container.documents.0.size container.documents.0.sha256 "
                                 "container.documents.0.coveredBy.0 container.documents.0.format "
                                 "container.documents.0.presentation container.documents.0.nested timestamps evidenceRecords "
                                 "findings";
    QTest::newRow("a signature") << "validate"
                                 << "signatures.0.id signatures.0.file signatures.0.form signatures.0.level "
                                    "signatures.0.integrity signatures.0.indication signatures.0.subIndication "
                                    "signatures.0.qualification signatures.0.legalType signatures.0.mandate "
                                    "signatures.0.onBehalfOf signatures.0.finality signatures.0.finalAfter "
                                    "signatures.0.renewBefore signatures.0.claimedSigningTime signatures.0.bestSignatureTime "
                                    "signatures.0.digestAlgorithm signatures.0.signatureAlgorithm signatures.0.keyBits "
                                    "signatures.0.covers.0 signatures.0.counterSignatures signatures.0.timestamps";
    QTest::newRow("its signer") << "validate"
                                << "signatures.0.signer.name signatures.0.signer.subject signatures.0.signer.issuer "
                                   "signatures.0.signer.serial signatures.0.signer.sha256 signatures.0.signer.notBefore "
                                   "signatures.0.signer.notAfter";
    QTest::newRow("a finding") << "validate"
                               << "signatures.0.findings.0.code signatures.0.findings.0.severity "
                                  "signatures.0.findings.0.clause signatures.0.findings.0.text "
                                  "signatures.0.findings.0.arguments";
    QTest::newRow("rules") << "rules"
                           << "documents.0.file documents.0.name documents.0.format.id documents.0.format.detected "
                              "documents.0.format.declared documents.0.format.conforms documents.0.format.extensionAgrees "
                              "documents.0.format.mediaTypeAgrees documents.0.format.receive.allowed "
                              "documents.0.format.receive.clause documents.0.format.receive.decree documents.0.format.create "
                              "documents.0.format.conversion documents.0.format.findings";
    QTest::newRow("xdc check") << "xdc check"
                               << "file container version schemas identifier formVersion data schemaDigest transformDigest "
                                  "presentation findings";
}

void TestCliContract::fields()
{
    QFETCH(QString, command);
    QFETCH(QString, paths);
    const TemporaryFolder folder;
    std::vector<std::string> arguments;
    for (const QString& word : command.split(' '))
        arguments.push_back(word.toStdString());
    // The sample of `demo` is form data in a container of its own.
    const bool form = command == "xdc check";
    QVERIFY(!form || cli({"demo", folder.path("d")}).status == 0);
    arguments.insert(arguments.end(), {"--json", form ? folder.path("d/general-submission.xdcf") : signedContainer(folder)});
    if (command == "validate")
        arguments.emplace_back("--file-digest");
    const QJsonObject report = json(cli(arguments).output);
    QVERIFY(!report.isEmpty());
    for (const QString& path : paths.split(' '))
        QVERIFY2(!at(report, path).isUndefined(), path.toUtf8().constData());
}

void TestCliContract::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QStringList& arguments, int status) {
        QTest::newRow(name) << arguments << status;
    };
    row("no evidence of revocation", {"validate", "--trust", "@root.pem", "--at", "2026-11-22T10:00:00Z", "@o.asice"}, 2);
    row("unknown issuer", {"validate", "@o.asice"}, 2);
    row("unsigned", {"validate", "@a.txt"}, 2);
    row("broken", {"validate", "@broken.asice"}, 3);
    row("gone", {"validate", "@gone"}, 66);
    row("no file", {"validate"}, 64);
    row("no such policy", {"validate", "--policy", "@gone", "@o.asice"}, 66);
    row("wrong passphrase", {"sign", "--key", "pkcs12:@key.p12", "--pin-file", "@a.txt", "-o", "@n.asice", "@a.txt"}, 77);
    row("no folder", {"sign", "--key", "pkcs12:@key.p12", "--pin-file", "@pin", "-o", "@none/n.asice", "@a.txt"}, 73);
    row("no service",
        {"sign", "--key", "pkcs12:@key.p12", "--pin-file", "@pin", "--level", "T", "--tsa", "http://127.0.0.1:9/", "-o",
         "@n.asice", "@a.txt"},
        69);
}

void TestCliContract::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const TemporaryFolder folder;
    signedContainer(folder);
    keyFile(folder);
    folder.write("a.txt", std::string_view("not a passphrase\n"));
    folder.write("pin", std::string_view("heslo\n"));
    folder.write("root.pem", toPem(sharedPki().root.certificate));
    folder.write("broken.asice", std::string_view("PK\x03\x04 not a container"));
    std::vector<std::string> words;
    for (QString word : arguments)
        words.push_back(word.replace("@", QString::fromStdString(folder.path() + "/")).toStdString());
    const auto result = cli(words);
    QVERIFY2(result.status == status, (std::to_string(result.status) + " " + result.errors).c_str());
}

QTEST_GUILESS_MAIN(TestCliContract)
#include "test_contract.moc"
