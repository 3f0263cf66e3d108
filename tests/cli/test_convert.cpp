// SPDX-License-Identifier: EUPL-1.2
#include "cli/cli_fixture.h"
#include "support/pdf_builder.h"

#include <QFile>
#include <QJsonArray>

using namespace parafa;
using namespace parafa::test;

namespace
{

std::string script(const TemporaryFolder& folder, const std::string& name, const std::string& lines)
{
    const std::string text = "#!/bin/sh\n" + lines + "\n";
    const std::string path = folder.write(name, Bytes(text.begin(), text.end()));
    QFile::setPermissions(QString::fromStdString(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

std::string pdf(const TemporaryFolder& folder, const std::string& text = "Suma 100 EUR")
{
    PdfBuilder builder = PdfBuilder::onePage(text);
    builder.finish();
    return folder.write("a.pdf", Bytes(builder.bytes.begin(), builder.bytes.end()));
}

std::map<std::string, std::string> settings(const TemporaryFolder& folder, const std::string& programs)
{
    const std::string text = "[programs]\n" + programs;
    return {{"PARAFA_CONFIG", folder.write("parafa.conf", Bytes(text.begin(), text.end()))}};
}

} // namespace

/// `convert` and `rules --verapdf` with stand-ins for the programs of other people.
class TestConvert : public QObject
{
    Q_OBJECT

private slots:
    void programsAreNamed()
    {
        const TemporaryFolder folder;
        const std::string gs = script(folder, "my-gs", "exit 0");
        const auto found = cli({"convert", "--programs"}, settings(folder, "ghostscript = " + gs + "\nlibreoffice = off\n"));
        QCOMPARE(found.status, 0);
        QVERIFY(found.output.find("Ghostscript: " + gs) != std::string::npos);
        QVERIFY(found.output.find("LibreOffice") == std::string::npos);
        QCOMPARE(cli({"convert", "--programs"}, settings(folder, "ghostscript = off\nlibreoffice = off\n")).status, 2);
    }

    void wrongUse()
    {
        const TemporaryFolder folder;
        QCOMPARE(cli({"convert", pdf(folder)}).status, 64);
        QCOMPARE(cli({"convert", "-o", folder.path("o.pdf")}).status, 64);
        QCOMPARE(cli({"convert", "-o", folder.path("o.pdf"), folder.path("missing.pdf")}).status, 66);
    }

    /// A program that only copies: the result looks the same and is no PDF/A, so nothing is written.
    void whatIsNotPdfaIsNotWritten()
    {
        const TemporaryFolder folder;
        const std::string gs =
            script(folder, "copy-gs",
                   "for a; do case $a in -sOutputFile=*) out=${a#-sOutputFile=};; esac; last=$a; done\ncp \"$last\" \"$out\"");
        const auto result =
            cli({"convert", "--json", "-o", folder.path("o.pdf"), pdf(folder)}, settings(folder, "ghostscript = " + gs + "\n"));
        QCOMPARE(result.status, 1);
        QVERIFY(!QFile::exists(QString::fromStdString(folder.path("o.pdf"))));
        const QJsonObject offer = json(result.output);
        QVERIFY(offer["output"].isNull() && !offer["conforms"].toBool());
        QCOMPARE(offer["findings"][0]["code"].toString(), "PDFA_MADE_NOT_CONFORMING");
        QVERIFY(result.errors.find("PDF/A") != std::string::npos);
    }

    void withGhostscript()
    {
        PARAFA_NEEDS_TOOL("gs");
        PARAFA_NEEDS_TOOL("pdftoppm");
        const TemporaryFolder folder;
        const auto result = cli({"convert", "--json", "-o", folder.path("o.pdf"), pdf(folder, "")});
        QCOMPARE(result.status, 0);
        const QJsonObject offer = json(result.output);
        QCOMPARE(offer["format"].toString(), "PDF/A-2b");
        QVERIFY(offer["comparison"]["looksTheSame"].toBool());
        const auto rules = cli({"rules", "--json", folder.path("o.pdf")});
        QCOMPARE(json(rules.output)["documents"][0]["format"]["id"].toString(), "PDF/A-2b");
        QCOMPARE(json(rules.output)["documents"][0]["format"]["create"]["allowed"].toString(), "yes");
    }

    void secondOpinion()
    {
        const TemporaryFolder folder;
        const std::string vera =
            script(folder, "verapdf",
                   "cat <<'E'\n<report><buildInformation><releaseDetails id=\"core\" version=\"1.26.1\"/></buildInformation>"
                   "<jobs><job><validationReport profileName=\"PDF/A-1B validation profile\" isCompliant=\"false\"><details>"
                   "<rule specification=\"ISO 19005-1:2005\" clause=\"6.7.11\" testNumber=\"1\" status=\"failed\" "
                   "failedChecks=\"1\"><description>No identification.</description></rule></details>"
                   "</validationReport></job></jobs></report>\nE\nexit 1");
        const auto environment = settings(folder, "verapdf = " + vera + "\n");
        const auto result = cli({"rules", "--json", "--verapdf", pdf(folder)}, environment);
        QCOMPARE(result.status, 0); // the other opinion does not change ours
        const QJsonObject opinion = json(result.output)["documents"][0]["secondOpinion"].toObject();
        QCOMPARE(opinion["program"].toString(), "veraPDF 1.26.1");
        QVERIFY(!opinion["conforms"].toBool());
        QCOMPARE(opinion["rules"][0]["clause"].toString(), "ISO 19005-1:2005, 6.7.11-1");
        QVERIFY(!json(cli({"rules", "--json", pdf(folder)}, environment).output)["documents"][0].toObject().contains(
            "secondOpinion"));
        const auto missing = cli({"rules", "--json", "--verapdf", pdf(folder)}, settings(folder, "verapdf = off\n"));
        QVERIFY(missing.errors.find("veraPDF") != std::string::npos);
        QVERIFY(missing.status != 0);
        QCOMPARE(json(missing.output)["documents"].toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestConvert)
#include "test_convert.moc"
