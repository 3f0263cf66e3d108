// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"

#include <QFile>
#include <QJsonArray>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr const char* form = "Parafa.GeneralSubmission/1.0"; // comes with the program

const std::vector<std::string> whole = {"Recipient=Mestský úrad",
                                        "Applicant/Name=Eva Nováková",
                                        "Applicant/Address/Street=Dlhá 1",
                                        "Applicant/Address/Municipality=Nitra",
                                        "Applicant/Address/PostalCode=949 01",
                                        "Subject=Žiadosť",
                                        "Text=Prvý riadok\ndruhý < tretí",
                                        "Delivery=post",
                                        "Date=2026-11-22"};

std::vector<std::string> fill(const std::vector<std::string>& options, const std::vector<std::string>& values = {})
{
    std::vector<std::string> arguments{"form", "fill", form};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), values.begin(), values.end());
    return arguments;
}

} // namespace

class TestFormFill : public QObject
{
    Q_OBJECT
private slots:
    void listsFields()
    {
        const CommandResult text = cli(fill({"--list-fields"}));
        QCOMPARE(text.status, 0);
        QVERIFY(text.output.find("Applicant/Address/PostalCode  string  required  [pattern [0-9]{3} ?[0-9]{2}]") !=
                std::string::npos);
        QVERIFY(text.output.find("Attachments/Attachment[]/Name") != std::string::npos);
        const CommandResult lines = cli(fill({"--list-fields", "--json"}));
        QCOMPARE(lineCount(lines.output), lineCount(text.output));
        for (const QByteArray& line : QByteArray::fromStdString(lines.output).split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject field = json(line.toStdString());
            QVERIFY(field.contains("path") && field.contains("type") && field.contains("limits"));
            if (field["path"] == "Delivery")
                QCOMPARE(field["values"].toArray().size(), 3);
        }
    }

    void writesValidData()
    {
        const TemporaryFolder folder;
        const std::string data = folder.path("out.xml"), container = folder.path("out.xdcf");
        QCOMPARE(cli(fill({"-o", data}, whole)).status, 0);
        QCOMPARE(cli(fill({"-o", container}, whole)).status, 0);
        QCOMPARE(cli({"xdc", "check", container}).status, 0);
        QCOMPARE(cli({"xdc", "create", "--form", form, "-o", folder.path("other.xdcf"), data}).status, 0);
        QFile one(QString::fromStdString(container)), other(QString::fromStdString(folder.path("other.xdcf")));
        QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
        QCOMPARE(one.readAll(), other.readAll()); // both ways make the same container
        const CommandResult shown = cli({"present", "--media", "TXT", container});
        QVERIFY(shown.output.find("Eva Nováková") != std::string::npos);
    }

    void readsJson()
    {
        const TemporaryFolder folder;
        const std::string values = folder.write(
            "values.json",
            R"({"Recipient": "\u017dilina", "Applicant": {"Name": "A", "Address": {"Street": "B", "Municipality": "C",
                "PostalCode": "94901"}, "Email": null}, "Subject": "S", "Text": "T",
                "Attachments": {"Attachment": [{"Name": "one"}, {"Name": "two", "Pages": 3}]},
                "Delivery": "person", "Date": "2026-01-31"})");
        const std::string out = folder.path("out.xml");
        const CommandResult result = cli(fill({"--values", values, "-o", out}, {"Subject=later wins"}));
        QVERIFY2(result.status == 0, result.errors.c_str());
        QFile file(QString::fromStdString(out));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString xml = QString::fromUtf8(file.readAll());
        QVERIFY(xml.contains("<Recipient>Žilina</Recipient>"));
        QVERIFY(xml.contains("<Attachment><Name>two</Name><Pages>3</Pages></Attachment>"));
        QVERIFY(xml.contains("<Subject>later wins</Subject>") && !xml.contains("<Email"));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("missing") << QStringList() << "Recipient" << 1;
        QTest::newRow("wrong") << QStringList{"Date=31.1.2026"} << "real date" << 1;
        QTest::newRow("not listed") << QStringList{"Delivery=pigeon"} << "choose one of the list" << 1;
        QTest::newRow("too many") << QStringList{"Attachments/Attachment[51]/Name=x"} << "no place" << 66;
        QTest::newRow("unknown") << QStringList{"Nothing=1"} << "no place for the value" << 66;
        QTest::newRow("no equals") << QStringList{"Nothing"} << "PATH=VALUE" << 64;
    }
    void refuses()
    {
        QFETCH(QStringList, values);
        QFETCH(QString, said);
        QFETCH(int, exitCode);
        const TemporaryFolder folder;
        std::vector<std::string> words;
        for (const QString& value : values)
            words.push_back(value.toStdString());
        const CommandResult result = cli(fill({"-o", folder.path("out.xml")}, words));
        QVERIFY2(QString::fromStdString(result.errors).contains(said), result.errors.c_str());
        QCOMPARE(result.status, exitCode);
        QVERIFY(!QFile::exists(QString::fromStdString(folder.path("out.xml"))));
    }

    void refusesBrokenJson_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "[]", "{", "{\"a\"}", "{\"a\":1,}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud800\"}", "{\"a\":tru}",
                                 "{\"a\":[[1]]}", "{\"a\":1} x", "{\"a\":01x}"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
        QTest::addRow("deep") << QStringLiteral("{\"a\":").repeated(1000);
    }
    void refusesBrokenJson()
    {
        QFETCH(QString, text);
        const TemporaryFolder folder;
        const CommandResult result =
            cli(fill({"--values", folder.write("v.json", text.toStdString()), "-o", folder.path("out.xml")}));
        QVERIFY(result.status == 3);
        QVERIFY(result.errors.find("JSON") != std::string::npos || !result.errors.empty());
    }

    void keepsADraft()
    {
        const TemporaryFolder folder;
        const std::string draft = folder.path("draft.xml");
        QCOMPARE(cli(fill({"--draft", "-o", draft}, {"Subject=half"})).status, 0);
        QFile file(QString::fromStdString(draft));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<?parafa-draft form="));
        std::vector<std::string> rest = whole;
        std::erase(rest, "Subject=Žiadosť");
        QCOMPARE(cli(fill({"--from", draft, "-o", folder.path("out.xdcf")}, rest)).status, 0);
        const CommandResult shown = cli({"present", "--media", "TXT", folder.path("out.xdcf")});
        QVERIFY(shown.output.find("half") != std::string::npos);
    }

    void wantsATarget()
    {
        QCOMPARE(cli(fill({})).status, 64);
        QCOMPARE(cli(fill({"-o", "x.pdf"})).status, 64);
        QVERIFY(cli({"form", "fill", "Nobody.Knows/1.0", "--list-fields"}).status != 0);
    }
};

QTEST_GUILESS_MAIN(TestFormFill)
#include "test_form_fill.moc"
