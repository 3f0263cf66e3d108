// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf_file.h"
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
