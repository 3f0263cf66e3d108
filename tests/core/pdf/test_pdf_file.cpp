// SPDX-License-Identifier: EUPL-1.2
#include "pdf/limited_buffer.h"
#include "pdf/pdf_file_state.h"
#include "support/pdf_builder.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

Result<PdfFile> open(const std::string& bytes, const PdfLimits& limits = {}, const Progress& progress = {})
{
    const auto view = asBytes(bytes);
    return PdfFile::open(memorySource(Bytes(view.begin(), view.end())), limits, progress);
}

struct Active {
    const char* name;
    int object;
    const char* from;
    const char* to;
    FindingCode finding;
};

const Active actives[] = {
    {"opening script", 1, " >>", " /OpenAction << /S /JavaScript /JS (app.alert) >> >>", FindingCode::PdfJavaScript},
    {"script by name", 1, " >>", " /Names << /JavaScript << /Names [] >> >> >>", FindingCode::PdfJavaScript},
    {"launch", 1, " >>", " /OpenAction << /S /Launch /F (calc.exe) >> >>", FindingCode::PdfLaunchAction},
    {"address", 1, " >>", " /OpenAction << /S /URI /URI (http://127.0.0.1:9) >> >>", FindingCode::PdfAutomaticLink},
    {"address after another action", 1, " >>", " /OpenAction << /S /Named /N /NextPage /Next << /S /URI /URI (http://x) >> >> >>",
     FindingCode::PdfAutomaticLink},
    {"submit", 3, "/Type /Page ", "/Type /Page /AA << /O << /S /SubmitForm /F (http://x) >> >> ", FindingCode::PdfSubmitAction},
    {"other file", 1, " >>", " /OpenAction << /S /GoToR /F (/etc/passwd) >> >>", FindingCode::PdfRemoteFile},
    {"embedded file", 1, " >>", " /Names << /EmbeddedFiles << /Names [] >> >> >>", FindingCode::PdfEmbeddedFile},
    {"attachment", 3, "/Type /Page ", "/Type /Page /Annots [<< /Subtype /FileAttachment /Rect [0 0 1 1] >>] ",
     FindingCode::PdfEmbeddedFile},
    {"XFA", 1, " >>", " /AcroForm << /Fields [] /XFA (x) >> >>", FindingCode::PdfXfaForm},
    {"film", 3, "/Type /Page ", "/Type /Page /Annots [<< /Subtype /Movie /Rect [0 0 1 1] >>] ", FindingCode::PdfMultimedia},
    {"huge page", 2, "595 842", "2000000000 842", FindingCode::PdfPageSize},
    {"page tree loop", 2, "[3 0 R]", "[3 0 R 2 0 R]", FindingCode::PdfPageTreeLoop},
};

} // namespace

class TestPdfFile : public QObject
{
    Q_OBJECT

private slots:
    void opensAndCountsPages()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        const auto file = open(pdf.bytes);
        QVERIFY(file);
        QCOMPARE(file->pageCount(), std::size_t{1});
        QVERIFY(!file->isRepaired());
        QCOMPARE(file->revisionEnds().size(), std::size_t{1});
        QVERIFY(file->findings().value().empty());
        QVERIFY(file->signatures().value().empty());
    }

    void seesWhatActs_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(actives); ++i)
            QTest::newRow(actives[i].name) << static_cast<int>(i);
    }
    void seesWhatActs()
    {
        QFETCH(int, index);
        const Active& active = actives[index];
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.replace(active.object, active.from, active.to);
        pdf.finish();
        const auto file = open(pdf.bytes);
        QVERIFY(file);
        QVERIFY(hasFinding(file->findings().value(), active.finding));
    }

    void damagedTable()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        std::string bytes = pdf.bytes;
        bytes.replace(bytes.rfind("startxref\n") + 10, 3, "999");
        const auto file = open(bytes);
        QVERIFY(file);
        QVERIFY(file->isRepaired());
        QVERIFY(hasFinding(file->findings().value(), FindingCode::PdfRepaired));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        PdfBuilder pdf = PdfBuilder::onePage();
        PdfBuilder noPages = PdfBuilder::onePage();
        noPages.replace(1, "/Pages 2 0 R", "");
        noPages.finish();
        pdf.finish();
        QTest::newRow("text") << QByteArray("%PDF-1.7\nhello");
        QTest::newRow("no page tree") << QByteArray::fromStdString(noPages.bytes);
        QTest::newRow("cut") << QByteArray::fromStdString(pdf.bytes.substr(0, 60));
        std::string encrypted = pdf.bytes;
        encrypted.replace(encrypted.find("/Root 1 0 R"), 11, "/Root 1 0 R /Encrypt << /Filter /Standard >>");
        QTest::newRow("encryption without its keys") << QByteArray::fromStdString(encrypted);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const auto file = open(bytes.toStdString());
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Unreadable);
    }

    /// An object stream of 300 MiB in 300 KiB: opening must neither take the memory nor believe what is in it.
    void inflationIsBounded()
    {
        const QByteArray blank(300 << 20, ' ');
        const QByteArray packed = qCompress(QByteArray("1 0 << /Type /Catalog /Pages 2 0 R >> ") + blank, 9).mid(4);
        std::string bytes = "%PDF-1.5\n";
        std::vector<std::size_t> places(5, 0);
        places[3] = bytes.size();
        bytes += "3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + std::to_string(packed.size()) +
                 " >>\nstream\n" + packed.toStdString() + "\nendstream\nendobj\n";
        places[2] = bytes.size();
        bytes += "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
        places[4] = bytes.size();
        std::string rows;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const std::size_t value = i == 1 ? 3 : places[i];
            rows += static_cast<char>(i == 0 ? 0 : i == 1 ? 2 : 1);
            for (const int shift : {24, 16, 8, 0})
                rows += static_cast<char>(value >> shift & 0xFF);
            rows += '\0';
        }
        bytes += "4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R /Length " + std::to_string(rows.size()) +
                 " >>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" + std::to_string(places[4]) + "\n%%EOF\n";
        const auto file = open(bytes);
        QVERIFY(!file);
    }

    /// The same with LZW, whose codes grow to 4,096 octets each: 200 MiB in 80 KiB.
    void lzwIsBoundedAndRight()
    {
        std::string packed;
        std::uint32_t bits = 0;
        int count = 0;
        const auto put = [&](std::uint32_t code, int width) {
            bits = bits << width | code;
            for (count += width; count >= 8; count -= 8)
                packed += static_cast<char>(bits >> (count - 8) & 0xFF);
            bits &= (1U << count) - 1U;
        };
        const auto fileWith = [&](const std::string& content) {
            PdfBuilder pdf = PdfBuilder::onePage();
            pdf.set(4, "<< /Filter /LZWDecode /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
                           "\nendstream");
            pdf.set(6, "<< /Type /Annot /Subtype /Square /Rect [72 690 200 730] /P 3 0 R >>");
            pdf.replace(3, "/Type /Page ", "/Type /Page /Annots [6 0 R] ");
            pdf.finish();
            return pdf.bytes;
        };
        // ISO 32000-1, 7.4.4.2, example 1: the octets 45 45 45 45 45 65 45 45 45 66.
        const std::string example = "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01";
        const auto sound = open(fileWith(example));
        QVERIFY(sound);
        QPDFObjectHandle stream = sound->state().pdf->getObjectByID(4, 0);
        const auto decoded = decodedStream(stream, 100);
        QVERIFY(decoded);
        QCOMPARE(toHex(*decoded), std::string("2d2d2d2d2d412d2d2d42"));
        put(256, 9);
        put('a', 9);
        std::uint32_t code = 258;
        for (; code < 4095; ++code)
            put(code, code < 511 ? 9 : code < 1023 ? 10 : code < 2047 ? 11 : 12);
        for (int i = 0; i < 50'000; ++i)
            put(4094, 12);
        const auto bomb = open(fileWith(packed));
        QVERIFY(bomb);
        QVERIFY(!decodedStream(bomb->state().pdf->getObjectByID(4, 0), ~std::uint64_t{0}));
    }

    void keepsLimits()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        PdfLimits limits;
        limits.maxPages = 0;
        auto file = open(pdf.bytes, limits);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::LimitExceeded);
        limits = {};
        limits.minReadBytes = 10;
        limits.readFactor = 0;
        file = open(pdf.bytes, limits);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::LimitExceeded);
    }

    void stops()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        std::stop_source source;
        source.request_stop();
        const auto file = open(pdf.bytes, {}, {{}, source.get_token()});
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPdfFile)
#include "test_pdf_file.moc"
