// SPDX-License-Identifier: EUPL-1.2
#include "common/page_program.h"
#include "common/pdfa_maker.h"
#include "common/verapdf.h"
#include "support/command.h"
#include "support/pdf_builder.h"
#include "support/temporary_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// A program of a few lines of shell.
std::string script(const TemporaryFolder& folder, const std::string& name, const std::string& lines)
{
    const std::string text = "#!/bin/sh\n" + lines + "\n";
    const std::string path = folder.write(name, Bytes(text.begin(), text.end()));
    QFile::setPermissions(QString::fromStdString(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

ByteSourcePtr onePage()
{
    PdfBuilder pdf = PdfBuilder::onePage();
    pdf.finish();
    return memorySource({pdf.bytes.begin(), pdf.bytes.end()});
}

Settings with(const std::string& ghostscript, const std::string& office = "off")
{
    Settings settings;
    settings.ghostscript = ghostscript;
    settings.libreOffice = office;
    return settings;
}

} // namespace

/// Programs of other people: found, kept in a private folder without network, ended when they do not end.
class TestOutsidePrograms : public QObject
{
    Q_OBJECT

private slots:
    void aProgramIsFound()
    {
        const TemporaryFolder folder;
        QVERIFY(!findProgram({}, {"no-such-program-here", "sh"}).empty());
        QVERIFY(findProgram("off", {"sh"}).empty());
        QVERIFY(findProgram(folder.path("missing"), {"sh"}).empty());
        QVERIFY(findProgram(folder.write("plain.txt", "x"), {"sh"}).empty());
        const std::string own = script(folder, "own", "exit 0");
        QCOMPARE(findProgram(own, {"sh"}), own);
    }

    void settingsNameThem()
    {
        Settings settings;
        QVERIFY(settings.apply("[programs]\nghostscript = /opt/gs\nlibreoffice = off\nverapdf = /opt/verapdf\n", "a.conf"));
        QCOMPARE(settings.ghostscript, std::string("/opt/gs"));
        QCOMPARE(settings.libreOffice, std::string("off"));
        QCOMPARE(settings.veraPdf, std::string("/opt/verapdf"));
    }

    void theFolderIsPrivateAndGoes()
    {
        std::string path;
        {
            const auto folder = PrivateFolder::create();
            QVERIFY(folder);
            path = folder->path();
            const QFileInfo info(QString::fromStdString(path));
            QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther),
                     QFile::Permissions());
            QVERIFY(QFile(QString::fromStdString(folder->file("a"))).open(QIODevice::WriteOnly));
        }
        QVERIFY(!QFileInfo::exists(QString::fromStdString(path)));
    }

    /// Only the loopback device, and that is down.
    void noNetworkInside()
    {
        const TemporaryFolder files;
        const auto folder = PrivateFolder::create();
        const std::string program =
            script(files, "net", "tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '; cat /proc/net/route");
        const auto ran = runOutsideProgram(program, {}, *folder, Sealing::Demanded, {}, {});
        if (!ran && ran.error().reason == FindingCode::ProgramNotSealed)
            QSKIP("this kernel does not give a network of its own: this check was left out");
        QVERIFY(ran);
        const std::string said(asText(ran->output));
        QVERIFY2(said.starts_with("lo\n") || said.empty(), said.c_str());
        QVERIFY(said.find("eth") == std::string::npos && said.find("en") == std::string::npos);
    }

    void itsHomeIsTheFolder()
    {
        const TemporaryFolder files;
        const auto folder = PrivateFolder::create();
        const std::string program = script(files, "home", "printf '%s %s' \"$HOME\" \"$PARAFA_SECRET\"");
        qputenv("PARAFA_SECRET", "x");
        const auto ran = runOutsideProgram(program, {}, *folder, Sealing::WherePossible, {}, {});
        QVERIFY(ran);
        QCOMPARE(std::string(asText(ran->output)), folder->path() + " ");
    }

    void picturesAreRead_data()
    {
        QTest::addColumn<QByteArray>("ppm");
        QTest::addColumn<int>("pictures"); // -1: damaged
        QTest::newRow("none") << QByteArray() << 0;
        QTest::newRow("one") << QByteArray("P6\n1 1\n255\nabc") << 1;
        QTest::newRow("two") << QByteArray("P6\n1 1\n255\nabcP6 2 1 255 abcdef") << 2;
        QTest::newRow("cut") << QByteArray("P6\n2 1\n255\nabc") << -1;
        QTest::newRow("huge") << QByteArray("P6\n99999 99999\n255\nabc") << -1;
        QTest::newRow("another kind") << QByteArray("P5\n1 1\n255\na") << -1;
        QTest::newRow("16 bits") << QByteArray("P6\n1 1\n65535\nabcdef") << -1;
        QTest::newRow("negative") << QByteArray("P6\n-1 1\n255\nabc") << -1;
    }
    void picturesAreRead()
    {
        QFETCH(QByteArray, ppm);
        QFETCH(int, pictures);
        const auto read = readPpm({reinterpret_cast<const std::uint8_t*>(ppm.constData()), std::size_t(ppm.size())});
        QCOMPARE(read ? int(read->size()) : -1, pictures);
    }

    void whatFailsIsSaid_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("code");
        QTest::newRow("complains") << QByteArray("echo no >&2; exit 1") << int(ErrorCode::Unreadable);
        QTest::newRow("makes nothing") << QByteArray("exit 0") << int(ErrorCode::Unreadable);
        QTest::newRow("does not end") << QByteArray("sleep 60") << int(ErrorCode::LimitExceeded);
        QTest::newRow("says too much") << QByteArray("yes") << int(ErrorCode::LimitExceeded);
    }
    void whatFailsIsSaid()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, code);
        const TemporaryFolder files;
        const Settings settings = with(script(files, "gs", lines.toStdString()));
        PdfaMakerLimits limits;
        limits.run.wallTime = std::chrono::milliseconds(1'500);
        const auto made = makePdfa("a.pdf", onePage(), findPdfaPrograms(settings), nullptr, Services(), {}, limits);
        QVERIFY(!made);
        QCOMPARE(int(made.error().code), code);
        QCOMPARE(made.error().reason, std::optional(FindingCode::PdfaConversionFailed));
    }

    void whatIsMissingIsSaid()
    {
        const auto made = makePdfa("a.pdf", onePage(), findPdfaPrograms(with("off")), nullptr, Services());
        QCOMPARE(made.error().reason, std::optional(FindingCode::PdfaProgramMissing));
        const TemporaryFolder files;
        // Ghostscript takes PDF only.
        const auto text = makePdfa("a.txt", memorySource(Bytes{'a'}), findPdfaPrograms(with(script(files, "gs", "exit 0"))),
                                   nullptr, Services());
        QCOMPARE(text.error().reason, std::optional(FindingCode::PdfaProgramMissing));
    }

    /// What LibreOffice is asked, with a stand-in that leaves a note of it.
    void libreOfficeIsAskedWithAFreshProfile()
    {
        const TemporaryFolder files;
        const std::string note = files.path("note.txt");
        const std::string office =
            script(files, "soffice",
                   "[ \"$1\" = --version ] && { echo 'LibreOffice 7.4.7.2 40(Build:2)'; exit 0; }\n"
                   "printf '%s\\n' \"$@\" > " +
                       note +
                       "\n"
                       "for last; do :; done\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n"
                       "mkdir -p \"$out\" && cp \"$last\" \"$out/source.pdf\"");
        const auto made =
            makePdfa("list.txt", memorySource(Bytes{'a', '\n'}), findPdfaPrograms(with("off", office)), nullptr, Services());
        if (!made && made.error().reason == FindingCode::ProgramNotSealed)
            QSKIP("this kernel does not give a network of its own: this check was left out");
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        QCOMPARE(made->program, std::string("LibreOffice 7.4.7.2"));
        QVERIFY(!made->conforms() && !made->mayBeOffered()); // it is the text itself
        QFile asked(QString::fromStdString(note));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        const QByteArray words = asked.readAll();
        QVERIFY(words.contains("-env:UserInstallation=file:///"));
        QVERIFY(words.contains("writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}"));
    }

    void libreOfficeMakesPdfa()
    {
        PARAFA_NEEDS_TOOL("soffice");
        PARAFA_NEEDS_TOOL("pdftoppm");
        PageProgram painter(PageProgram::find());
        const std::string text = "Ziadost\n";
        const auto made = makePdfa("list.txt", memorySource(Bytes(text.begin(), text.end())), findPdfaPrograms(with("off", {})),
                                   &painter, Services());
        if (!made && made.error().reason == FindingCode::ProgramNotSealed)
            QSKIP("this kernel does not give a network of its own: this check was left out");
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        QVERIFY(made->program.starts_with("LibreOffice "));
        QVERIFY(made->checked.format.id.starts_with("PDF/A-2"));
        QVERIFY(made->conforms());
    }

    void ghostscriptMakesPdfa()
    {
        PARAFA_NEEDS_TOOL("gs");
        PARAFA_NEEDS_TOOL("pdftoppm");
        PageProgram painter(PageProgram::find());
        const auto made = makePdfa("a.pdf", onePage(), findPdfaPrograms(with({})), &painter, Services());
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        QCOMPARE(made->checked.format.id, std::string("PDF/A-2b"));
        QVERIFY(made->conforms());
        QVERIFY(made->difference);
        QCOMPARE(made->difference->pages, std::size_t{1});
        QVERIFY(made->program.starts_with("Ghostscript "));
        qInfo("densest difference %.3f", made->difference->worst.densest);
        // The sample names Helvetica without embedding it, so another font of the same widths stands in: seen, and not hidden.
        QCOMPARE(made->mayBeOffered(), made->difference->looksTheSame());
    }

    /// Ghostscript ends well and makes an empty document of what it cannot read: only comparing shows it.
    void anEmptyResultIsNotOffered()
    {
        PARAFA_NEEDS_TOOL("pdftoppm");
        const TemporaryFolder files;
        PdfBuilder empty = PdfBuilder::onePage("");
        empty.finish();
        const std::string result = files.write("empty.pdf", Bytes(empty.bytes.begin(), empty.bytes.end()));
        const std::string program =
            script(files, "gs", "for a; do case $a in -sOutputFile=*) cp " + result + " \"${a#-sOutputFile=}\";; esac; done");
        PageProgram painter(PageProgram::find());
        const auto made = makePdfa("a.pdf", onePage(), findPdfaPrograms(with(program)), &painter, Services());
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        QCOMPARE(made->difference->firstDifferent, std::optional<std::size_t>(1));
        QVERIFY(!made->mayBeOffered());
    }

    void veraPdfIsAsked()
    {
        const TemporaryFolder files;
        const std::string note = files.path("note.txt");
        const std::string program =
            script(files, "verapdf",
                   "printf '%s\\n' \"$@\" > " + note +
                       "\ncat <<'E'\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<report>"
                       "<buildInformation><releaseDetails id=\"core\" version=\"1.26.1\"/></buildInformation><jobs><job>"
                       "<validationReport profileName=\"PDF/A-1B validation profile\" isCompliant=\"true\"><details/>"
                       "</validationReport></job></jobs></report>\nE\nexit 0");
        const auto opinion = askVeraPdf(program, onePage(), "1b");
        QVERIFY2(opinion.has_value(), opinion ? "" : opinion.error().detail.c_str());
        QVERIFY(opinion->conforms && opinion->rules.empty());
        QFile asked(QString::fromStdString(note));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QVERIFY(asked.readAll().startsWith("--format\nmrr\n--flavour\n1b\n/"));
        QCOMPARE(askVeraPdf({}, onePage()).error().reason, std::optional(FindingCode::VeraPdfMissing));
        QCOMPARE(askVeraPdf(script(files, "silent", "exit 7"), onePage()).error().reason,
                 std::optional(FindingCode::VeraPdfFailed));
    }
};

QTEST_GUILESS_MAIN(TestOutsidePrograms)
#include "test_outside_programs.moc"
