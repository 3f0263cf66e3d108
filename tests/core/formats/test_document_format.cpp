// SPDX-License-Identifier: EUPL-1.2
#include "formats/document_format.h"
#include "formats/font_names.h"
#include "formats/format_rules.h"
#include "support/pdf_builder.h"

#include <QTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

using enum FindingCode;

ByteSourcePtr source(std::string_view text)
{
    const auto view = asBytes(text);
    return memorySource(Bytes(view.begin(), view.end()));
}

/// A PNG of one grey pixel; the checksums are those of these chunks.
const std::string png("\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01"
                      "\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\x9c\x63\x60\x00\x00\x00"
                      "\x02\x00\x01\x48\xaf\xa4\x71\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82",
                      67);

struct Row {
    const char* name;
    std::string content;
    const char* fileName;
    const char* id;
    std::optional<FindingCode> finding;
};

std::string changed(std::string text, std::size_t at)
{
    text[at] ^= 1;
    return text;
}

const Row rows[] = {
    {"text", "Ahoj, svet\n", "a.txt", "TXT", {}},
    {"Slovak text", "\xc4\xbeudia\r\n\xc5\xbeij\xc3\xba\r\n", "a.txt", "TXT", {}},
    {"text with mark", "\xef\xbb\xbfx\n", "a.txt", "TXT", FormatTextMark},
    {"text of another code page",
     "\xfe"
     "ivot\n",
     "a.txt", "unknown", FormatTextEncoding},
    {"text with a control character", "a\x07\n", "a.txt", "TXT", FormatTextControl},
    {"two kinds of line ends", "a\r\nb\n", "a.txt", "TXT", FormatTextLineEnds},
    {"text named as a picture", "a\n", "a.png", "TXT", FormatExtensionMismatch},
    {"PNG", png, "a.png", "PNG", {}},
    {"PNG with a wrong checksum", changed(png, 20), "a.png", "PNG", FormatPngDamaged},
    {"PNG cut off", png.substr(0, 50), "a.png", "PNG", FormatPngDamaged},
    {"PNG with more behind", png + "x", "a.png", "PNG", FormatPngDamaged},
    {"PNG named as a PDF", png, "a.pdf", "PNG", FormatExtensionMismatch},
    {"GIF", "GIF89a......", "a.gif", "GIF", {}},
    {"JPEG", "\xff\xd8\xff\xe0....JFIF", "a.jpg", "JPEG", {}},
    {"TIFF", std::string("II*\0........", 12), "a.tiff", "TIFF", {}},
    {"film",
     std::string("\0\0\0\x18"
                 "ftypmp42....",
                 16),
     "a.mp4",
     "MP4",
     {}},
    {"HTML", "<!DOCTYPE html><html></html>", "a.html", "HTML", {}},
    {"XHTML", "<?xml version=\"1.0\"?><!-- <svg> --><html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "a.xhtml", "HTML", {}},
    {"SVG", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.svg", "SVG", {}},
    {"XML", "<?xml version=\"1.0\"?><data/>", "a.xml", "XML", {}},
    {"mail", "Received: by x\nMIME-Version: 1.0\nFrom: a\n\nx\n", "a.eml", "EML", {}},
    {"table", "a,b\r\n1,\"x,\ny\"\r\n", "a.csv", "CSV", FormatCsvAnnex},
    {"table with uneven rows", "a,b\r\n1\r\n", "a.csv", "CSV", FormatCsvRules},
    {"table with semicolons", "a;b\r\n1;2\r\n", "a.csv", "CSV", FormatCsvRules},
    {"one column with a semicolon in its text", "a\r\n1; 2\r\n", "a.csv", "CSV", FormatCsvAnnex},
    {"table with a stray quote", "a,b\r\n1,x\"y\r\n", "a.csv", "CSV", FormatCsvRules},
    {"nothing known", std::string("\x01\0\x02\0", 4), "a.bin", "unknown", FormatNotRecognised},
};

std::string pdfWith(const std::string& entry)
{
    PdfBuilder pdf = PdfBuilder::onePage();
    if (!entry.empty())
        pdf.replace(1, " >>", " " + entry + " >>");
    pdf.finish();
    return pdf.bytes;
}

} // namespace

class TestDocumentFormat : public QObject
{
    Q_OBJECT

private slots:
    void recognised_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(rows); ++i)
            QTest::newRow(rows[i].name) << static_cast<int>(i);
    }
    void recognised()
    {
        QFETCH(int, index);
        const Row& row = rows[index];
        const auto format = recogniseFormat(source(row.content), row.fileName, {});
        QVERIFY(format);
        QCOMPARE(format->id, std::string(row.id));
        if (row.finding)
            QVERIFY(hasFinding(format->findings, *row.finding));
        else
            QVERIFY(format->findings.empty());
    }

    /// Decree 55/2014, § 21 a) and d).
    void soundAndFilm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("clause");
        const auto row = [](const char* title, QByteArray bytes, const char* name, const char* id, const char* clause) {
            QTest::newRow(title) << bytes << QByteArray(name) << QByteArray(id) << QByteArray(clause);
        };
        const char *mpeg = "§ 57a d), § 21 a) 1", *ogg = "§ 57a d), § 21 a) 2", *other = "§ 57a d)";
        const QByteArray program("\0\0\1\xba....", 8), sequence("\0\0\1\xb3....", 8),
            mp4("\0\0\0\x18"
                "ftypM4A ....",
                16);
        row("MPEG program stream", program, "a.mpg", "MPEG", mpeg);
        row("MPEG video", sequence, "a.mpeg", "MPEG", mpeg);
        row("MPEG transport stream", ("G" + QByteArray(187, '.')).repeated(3), "a.ts", "MPEG", mpeg);
        row("MPEG-4", mp4, "a.mp4", "MP4", mpeg);
        row("MPEG-4 sound", mp4, "a.m4a", "MP4", mpeg);
        for (const char* name : {"a.ogg", "a.oga", "a.ogv", "a.ogx"})
            row(name, "OggS....", name, "OGG", ogg);
        row("MP3 with a tag", "ID3.....", "a.mp3", "MP3", "§ 57a d), § 21 d) 2");
        row("MP3", "\xff\xfb\x90\x44....", "a.mp3", "MP3", "§ 57a d), § 21 d) 2");
        row("MP3 with checksums", "\xff\xfa\x90\x44....", "a.mp3", "MP3", "§ 57a d), § 21 d) 2");
        row("MP3 of MPEG-2", "\xff\xf3\x90\x44....", "a.mp3", "MP3", "§ 57a d), § 21 d) 2");
        const auto wave = [](int tag, const QByteArray& before = {}, const QByteArray& more = {}) {
            const QByteArray format = QByteArray(1, static_cast<char>(tag)) + char(tag >> 8) + QByteArray(14, '\1') + more;
            return "RIFF....WAVE" + before + "fmt " + char(format.size()) + QByteArray(3, '\0') + format;
        };
        row("WAV in LPCM", wave(1), "a.wav", "WAV", "§ 57a d), § 21 a) 3");
        row("WAV in LPCM after another chunk", wave(1, QByteArray("LIST\3\0\0\0abc\0", 12)), "a.wav", "WAV",
            "§ 57a d), § 21 a) 3");
        row("WAV in LPCM, extensible", wave(0xfffe, {}, QByteArray(8, '\0') + QByteArray("\1\0", 2) + QByteArray(14, '.')),
            "a.wav", "WAV", "§ 57a d), § 21 a) 3");
        row("WAV in ADPCM", wave(2), "a.wav", "WAV", other);
        row("WAV in MP3", wave(0x55), "a.wav", "WAV", other);
        row("WAV without a format", "RIFF....WAVEdata", "a.wav", "WAV", other);
        const auto aiffC = [](const char* compression) {
            return "FORM....AIFCCOMM" + QByteArray("\0\0\0\x16", 4) + QByteArray(18, '\1') + compression;
        };
        row("AIFF", "FORM....AIFFCOMM", "a.aiff", "AIFF", "§ 57a d), § 21 a) 4");
        row("AIFF, short name", "FORM....AIFFCOMM", "a.aif", "AIFF", "§ 57a d), § 21 a) 4");
        row("AIFF-C in LPCM", aiffC("sowt"), "a.aif", "AIFF", "§ 57a d), § 21 a) 4");
        row("AIFF-C compressed", aiffC("ima4"), "a.aif", "AIFF", other);
    }
    void soundAndFilm()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, clause);
        const auto format = recogniseFormat(source(bytes.toStdString()), name.toStdString(), {});
        QVERIFY(format);
        QCOMPARE(QByteArray::fromStdString(format->id), id);
        QCOMPARE(format->extensionAgrees, std::optional(true));
        const auto answer =
            FormatRules::builtIn().answer(FormatUse::Receive, format->ruleName, *UtcTime::fromIso8601("2019-06-01"));
        QCOMPARE(permissionName(answer.permission), std::string_view("by-agreement"));
        QCOMPARE(QByteArray::fromStdString(answer.clause), clause);
    }
    void likeSoundButIsNot()
    {
        QVERIFY(recogniseFormat(source(std::string("\xff\xfe"
                                                   "a\0b\0",
                                                   6)),
                                "a.txt", {})
                    ->id != "MP3");
        QCOMPARE(recogniseFormat(source("G is a letter"), "a.txt", {})->id, std::string("TXT"));
        QCOMPARE(recogniseFormat(source(std::string("\0\0\0\x18"
                                                    "ftypheic....",
                                                    16)),
                                 "a.heic", {})
                     ->id,
                 std::string("unknown"));
    }

    void declaredMediaTypeIsCompared()
    {
        QCOMPARE(recogniseFormat(source(png), "a.png", "image/png")->mediaTypeAgrees, std::optional(true));
        QCOMPARE(recogniseFormat(source(png), "a.png", "image/PNG; x=y")->mediaTypeAgrees, std::optional(true));
        const auto wrong = recogniseFormat(source(png), "a.png", "application/pdf");
        QCOMPARE(wrong->mediaTypeAgrees, std::optional(false));
        QVERIFY(hasFinding(wrong->findings, FormatMediaTypeMismatch));
        QVERIFY(!recogniseFormat(source(png), "a", {})->extensionAgrees);
    }

    void pdfOutsideOfTheDecree_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArray>("clause");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
        QTest::newRow("form") << QByteArray("/AcroForm << /Fields [] >>") << QByteArray("");
        QTest::newRow("script") << QByteArray("/OpenAction << /S /JavaScript /JS (a) >>") << QByteArray("55/2014, § 19 a) 2b");
        QTest::newRow("XFA") << QByteArray("/AcroForm << /Fields [] /XFA (x) >>") << QByteArray("55/2014, § 19 a) 2b");
        QTest::newRow("film") << QByteArray("/OpenAction << /S /Rendition >>") << QByteArray("55/2014, § 19 a) 2a");
    }
    void pdfOutsideOfTheDecree()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QByteArray, clause);
        const auto format = recogniseFormat(source(pdfWith(entry.toStdString())), "a.pdf", {});
        QVERIFY(format);
        QCOMPARE(format->id, std::string("PDF"));
        QCOMPARE(format->ruleName, std::string(clause.isEmpty() ? "PDF" : "PDF-other"));
        const auto error = std::ranges::find(format->findings, Severity::Error, &Finding::severity);
        QCOMPARE(error == format->findings.end() ? std::string() : error->clause, clause.toStdString());
    }

    void accessibilityIsAdvice()
    {
        const auto plain = recogniseFormat(source(pdfWith("")), "a.pdf", {});
        QVERIFY(hasFinding(plain->findings, PdfNoLanguage) && hasFinding(plain->findings, PdfNotTagged));
        QVERIFY(!hasFinding(plain->findings, PdfScanOnly));
        const auto tagged = recogniseFormat(
            source(pdfWith("/Lang (sk) /MarkInfo << /Marked true >> /StructTreeRoot << /K << /S /Figure >> >>")), "a.pdf", {});
        QVERIFY(!hasFinding(tagged->findings, PdfNoLanguage) && !hasFinding(tagged->findings, PdfNotTagged));
        QVERIFY(hasFinding(tagged->findings, PdfNoAlternativeText));
        PdfBuilder scan = PdfBuilder::onePage();
        scan.setStream(4, "", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI");
        scan.finish();
        QVERIFY(hasFinding(recogniseFormat(source(scan.bytes), "a.pdf", {})->findings, PdfScanOnly));
    }

    void rulesHaveValidityInTime()
    {
        const FormatRules& rules = FormatRules::builtIn();
        const UtcTime then = *UtcTime::fromIso8601("2019-06-01T00:00:00Z"), now = *UtcTime::fromIso8601("2026-01-01T00:00:00Z");
        const FormatAnswer answer = rules.answer(FormatUse::Receive, "PDF/A-1", then);
        QCOMPARE(answer.permission, FormatPermission::Yes);
        QCOMPARE(answer.clause, std::string("§ 57a b) 1"));
        QCOMPARE(answer.decree(), std::string("55/2014, version 2019-02-26"));
        QVERIFY(answer.inForce);
        QVERIFY(!rules.answer(FormatUse::Receive, "PDF/A-1", now).inForce);
        QCOMPARE(rules.answerInForce(FormatUse::Receive, "PDF/A-1", now).permission, FormatPermission::Unconfirmed);
        QCOMPARE(rules.answer(FormatUse::Conversion, "PDF", then).permission, FormatPermission::No);
        QCOMPARE(rules.answer(FormatUse::Create, "PDF", then).permission, FormatPermission::ByAgreement);
        QCOMPARE(rules.answer(FormatUse::Receive, "DOCX", then).permission, FormatPermission::ByAgreement);
        const UtcTime before = *UtcTime::fromIso8601("2010-01-01T00:00:00Z");
        QCOMPARE(rules.answer(FormatUse::Receive, "PDF", before).permission, FormatPermission::Unconfirmed);
    }

    void rulesAreData()
    {
        const auto own =
            FormatRules::parse("# x\nset\t1/2030\t2030-01-01\t2030-01-01\t\tconfirmed\nrule\treceive\tPDF\tno\t§ 1\n");
        QVERIFY(own);
        const UtcTime at = *UtcTime::fromIso8601("2031-01-01T00:00:00Z");
        QCOMPARE(own->answer(FormatUse::Receive, "PDF", at).permission, FormatPermission::No);
        QCOMPARE(own->answer(FormatUse::Receive, "TXT", at).permission, FormatPermission::Unconfirmed);
        for (const char* wrong : {"", "rule\treceive\tPDF\tno\t§ 1\n", "set\ta\tb\tnever\t\tconfirmed\n",
                                  "set\ta\tb\t2030-01-01\t\tconfirmed\nrule\treceive\tPDF\tmaybe\t§ 1\n", "x\n"})
            QVERIFY(!FormatRules::parse(wrong));
    }

    void glyphNamesBecomeUnicode()
    {
        const auto found = unicodeOfNames({"A", "lcaron", "uni20AC", "nosuchglyphname"});
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found.at("lcaron"), std::uint32_t{0x13e});
        QCOMPARE(found.at("uni20AC"), std::uint32_t{0x20ac});
        QCOMPARE((*baseEncoding("WinAnsiEncoding"))[0x80], std::string("Euro"));
        QCOMPARE((*baseEncoding("MacRomanEncoding"))[0x80], std::string("Adieresis"));
        QVERIFY(!baseEncoding("IdentityEncoding"));
    }
};

QTEST_GUILESS_MAIN(TestDocumentFormat)
#include "test_document_format.moc"
