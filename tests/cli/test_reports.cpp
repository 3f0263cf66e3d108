// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"

#include <QFileInfo>

using namespace parafa;
using namespace parafa::test;

class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void oneFile()
    {
        const TemporaryFolder folder;
        const std::string file = signedContainer(folder);
        const std::vector<std::string> arguments = {
            "validate",           "--offline",     "--language",          "sk", "--at", "2026-11-22T10:00:00Z", "--report-etsi",
            folder.path("r.xml"), "--report-html", folder.path("r.html"), file};
        QCOMPARE(cli(arguments).status, 2);
        const Bytes xml = folder.read("r.xml"), html = folder.read("r.html");
        QVERIFY(asText(xml).find("urn:etsi:019102:mainindication:indeterminate") != std::string_view::npos);
        QVERIFY(asText(html).find("Správa o overení podpisov") != std::string_view::npos);
        QVERIFY(asText(html).find("a.txt") != std::string_view::npos);
        // The same again is the same.
        QCOMPARE(cli(arguments).status, 2);
        QVERIFY(folder.read("r.xml") == xml && folder.read("r.html") == html);
    }

    void folderOfReports_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("ending");
        QTest::newRow("html") << "html" << ".html";
        QTest::newRow("etsi") << "etsi" << ".xml";
        QTest::newRow("json") << "json" << ".json";
    }
    void folderOfReports()
    {
        QFETCH(QString, format);
        QFETCH(QString, ending);
        const TemporaryFolder folder;
        const std::string a = signedContainer(folder, "a.asice"), b = folder.write("b.asice", std::string_view("no container"));
        folder.write("reports/x", std::string_view(""));
        const auto result = cli({"validate", "--offline", "--report-dir", folder.path("reports"), "--report-format",
                                 format.toStdString(), "--jobs", "2", a, b, folder.path("missing.asice")});
        QVERIFY(result.status != 0);
        int found = 0;
        for (const std::string& name : folder.files())
            found += QString::fromStdString(name).endsWith(ending) ? 1 : 0;
        QCOMPARE(found, 3);
    }

    void onePageOfSeveral()
    {
        const TemporaryFolder folder;
        const std::string a = signedContainer(folder, "a.asice"), b = signedContainer(folder, "b.asice");
        const std::vector<std::string> common = {"validate", "--offline", "--at", "2026-11-22T10:00:00Z", "--language", "en"};
        const auto with = [&](std::vector<std::string> more) {
            std::vector<std::string> all = common;
            all.insert(all.end(), more.begin(), more.end());
            return cli(all).status;
        };
        QCOMPARE(with({"--report-html", folder.path("1.html"), a, b}), 2);
        QCOMPARE(with({"--report-html", folder.path("2.html"), "--jobs", "2", b, a}), 2);
        QVERIFY(folder.read("1.html") == folder.read("2.html"));
        const Bytes page = folder.read("1.html");
        QVERIFY(asText(page).find("<h2>Summary</h2>") != std::string_view::npos);
    }

    void pdf()
    {
        const TemporaryFolder folder;
        const std::string file = signedContainer(folder);
        if (!QFileInfo::exists(QString::fromStdString(builtProgram("parafa-render"))))
            QSKIP("the layout helper was not built");
        const auto result = cli({"validate", "--offline", "--language", "sk", "--report-pdf", folder.path("r.pdf"), file},
                                {{"PARAFA_RENDER_UNSANDBOXED", "1"}});
        QVERIFY2(result.status == 2, result.errors.c_str());
        QVERIFY(asText(folder.read("r.pdf")).starts_with("%PDF-"));
        PARAFA_NEEDS_TOOL("pdftotext");
        const auto text = run("pdftotext", {"-layout", folder.path("r.pdf"), "-"});
        QVERIFY2(text.output.find("Správa o overení podpisov") != std::string::npos, text.output.c_str());
    }

    void targetThatCannotBeWritten()
    {
        const TemporaryFolder folder;
        const std::string file = signedContainer(folder);
        for (const char* option : {"--report-etsi", "--report-html"}) {
            const auto result = cli({"validate", "--offline", option, folder.path("none/r"), file});
            QCOMPARE(result.status, 73);
            QVERIFY(result.errors.find("none/r") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "test_reports.moc"
