// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"
#include "support/pdf_builder.h"

#include <QJsonArray>

using namespace parafa;
using namespace parafa::test;

/// `sign --form pades` as scripts see it.
class TestSignPdfCommand : public QObject
{
    Q_OBJECT

    static CommandResult sign(const TemporaryFolder& folder, std::vector<std::string> more)
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        std::vector<std::string> arguments = {"sign",
                                              "--form",
                                              "pades",
                                              "--key",
                                              "pkcs12:" + keyFile(folder),
                                              "--pin-env",
                                              "HESLO",
                                              "-o",
                                              folder.path("o.pdf"),
                                              folder.write("a.pdf", pdf.bytes)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments, {{"HESLO", "heslo"}});
    }

private slots:
    void signsAndIsReadBack()
    {
        const TemporaryFolder folder;
        const auto made = sign(folder, {"--reason", "súhlasím", "--certify", "2"});
        QVERIFY2(made.status == 0, made.errors.c_str());
        const auto read = cli({"validate", "--json", folder.path("o.pdf")});
        const QJsonObject signature = json(read.output)["signatures"].toArray().first().toObject();
        QCOMPARE(signature["level"].toString(), QString("PAdES_BASELINE_B"));
        QCOMPARE(signature["integrity"].toString(), QString("intact"));
    }

    void visible()
    {
        if (!QFile::exists("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
            QSKIP("fonts-dejavu-core is not installed: this check was left out");
        const TemporaryFolder folder;
        const auto made = sign(folder, {"--visible", "1,60,60,220,60", "--reason", "súhlasím", "--language", "sk"});
        QVERIFY2(made.status == 0, made.errors.c_str());
        PARAFA_NEEDS_TOOL("pdftotext");
        const auto text = run("pdftotext", {folder.path("o.pdf"), "-"});
        QVERIFY2(text.output.find("Dôvod: súhlasím") != std::string::npos, text.output.c_str());
        QVERIFY2(text.output.find("Podpísal:") != std::string::npos, text.output.c_str());
    }

    void wrongWishes_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("status");
        QTest::newRow("four numbers") << QStringList{"--visible", "1,60,60,220"} << 64;
        QTest::newRow("a word") << QStringList{"--visible", "1,60,x,220,60"} << 64;
        QTest::newRow("page nought") << QStringList{"--visible", "0,60,60,220,60"} << 64;
        QTest::newRow("beside the page") << QStringList{"--visible", "1,560,60,220,60"} << 64;
        QTest::newRow("certify 4") << QStringList{"--certify", "4"} << 64;
        QTest::newRow("no such font") << QStringList{"--visible", "1,60,60,220,60", "--font", "/nowhere.ttf"} << 66;
        QTest::newRow("no such image") << QStringList{"--visible", "1,60,60,220,60", "--image", "/nowhere.png"} << 66;
    }
    void wrongWishes()
    {
        QFETCH(QStringList, more);
        QFETCH(int, status);
        const TemporaryFolder folder;
        std::vector<std::string> options;
        for (const QString& one : more)
            options.push_back(one.toStdString());
        const auto made = sign(folder, options);
        QVERIFY2(made.status == status, (std::to_string(made.status) + made.errors).c_str());
        QVERIFY(!folder.exists("o.pdf"));
        QCOMPARE(lineCount(made.errors), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestSignPdfCommand)
#include "test_sign_pdf_command.moc"
