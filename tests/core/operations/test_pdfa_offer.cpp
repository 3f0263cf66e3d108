// SPDX-License-Identifier: EUPL-1.2
#include "operations/pdfa_offer.h"
#include "operations/second_opinion.h"
#include "support/pdf_builder.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

ByteSourcePtr source(const std::string& text)
{
    return memorySource({text.begin(), text.end()});
}

PagePicture white(int width = 200, int height = 300)
{
    return {width, height, Bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, 255)};
}

/// A filled rectangle.
void paint(PagePicture& picture, int left, int top, int width, int height, std::uint8_t red, std::uint8_t green,
           std::uint8_t blue)
{
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x) {
            std::uint8_t* at = picture.rgb.data() + 3 * (y * picture.width + x);
            at[0] = red;
            at[1] = green;
            at[2] = blue;
        }
}

/// Gives the pages it was told, whatever the file is.
class Painter : public PagePainter
{
public:
    std::map<const ByteSource*, std::vector<PagePicture>> documents;
    Result<std::vector<PagePicture>> paint(const ByteSourcePtr& pdf, std::size_t first, std::size_t count,
                                           const Progress&) override
    {
        const auto& pages = documents.at(pdf.get());
        std::vector<PagePicture> result;
        for (std::size_t i = first; i < std::min(first + count, pages.size()); ++i)
            result.push_back(pages[i]);
        return result;
    }
};

std::string report(const std::string& job)
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><report><buildInformation>"
           "<releaseDetails id=\"core\" version=\"1.26.1\" buildDate=\"2024-05-16T14:30:00Z\"/>"
           "<releaseDetails id=\"gui\" version=\"1.26.2\" buildDate=\"2024-05-16T14:30:00Z\"/>"
           "</buildInformation><jobs><job><item size=\"1\"><name>a.pdf</name></item>" +
           job + "</job></jobs></report>";
}

const std::string broken =
    "<validationReport profileName=\"PDF/A-2B validation profile\" statement=\"PDF file is not compliant\" isCompliant=\"false\">"
    "<details passedRules=\"143\" failedRules=\"1\" passedChecks=\"999\" failedChecks=\"3\">"
    "<rule specification=\"ISO 19005-2:2011\" clause=\"6.2.11.4.1\" testNumber=\"1\" status=\"failed\" failedChecks=\"3\">"
    "<description>The font programs shall be embedded.</description><object>PDFont</object></rule>"
    "<rule specification=\"ISO 19005-2:2011\" clause=\"6.1.2\" testNumber=\"1\" status=\"passed\" failedChecks=\"0\"/>"
    "</details></validationReport>";

} // namespace

class TestPdfaOffer : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreCompared_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("visible");
        QTest::newRow("the same") << 0 << false;
        QTest::newRow("moved by a pixel") << 1 << false;
        QTest::newRow("a little paler") << 2 << false;
        QTest::newRow("a word is missing") << 3 << true;
        QTest::newRow("the same lightness in another colour") << 4 << true;
        QTest::newRow("another size") << 5 << true;
        QTest::newRow("one pixel wider") << 6 << false;
        QTest::newRow("no pixels") << 7 << true;
    }
    void pagesAreCompared()
    {
        QFETCH(int, kind);
        QFETCH(bool, visible);
        PagePicture one = white(), other = white(kind == 5 ? 210 : kind == 6 ? 201 : 200);
        paint(one, 50, 50, 24, 6, 0, 0, 200);
        if (kind == 1)
            paint(other, 51, 51, 24, 6, 0, 0, 200);
        else if (kind == 2)
            paint(other, 50, 50, 24, 6, 30, 30, 220);
        else if (kind == 4)
            paint(other, 50, 50, 24, 6, 0, 100, 0);
        else if (kind != 3)
            paint(other, 50, 50, 24, 6, 0, 0, 200);
        if (kind == 7)
            other = {};
        const PageDifference difference = comparePages(one, other);
        QCOMPARE(difference.isVisible(), visible);
        QCOMPARE(comparePages(other, one).isVisible(), visible);
        QVERIFY(difference.share >= 0 && difference.share <= 1);
    }

    void documentsAreCompared_data()
    {
        QTest::addColumn<int>("pages");
        QTest::addColumn<int>("otherPages");
        QTest::addColumn<int>("changed"); // 1-based; 0: none
        QTest::addColumn<int>("different");
        QTest::newRow("one page") << 1 << 1 << 0 << 0;
        QTest::newRow("more than are painted at once") << 20 << 20 << 0 << 0;
        QTest::newRow("exactly as many") << 16 << 16 << 0 << 0;
        QTest::newRow("a later page") << 20 << 20 << 19 << 19;
        QTest::newRow("a page too few") << 9 << 8 << 0 << 9;
        QTest::newRow("a page too many") << 8 << 9 << 0 << 9;
        QTest::newRow("nothing came out") << 3 << 0 << 0 << 1;
    }
    void documentsAreCompared()
    {
        QFETCH(int, pages);
        QFETCH(int, otherPages);
        QFETCH(int, changed);
        QFETCH(int, different);
        const auto one = source("1"), other = source("2");
        Painter painter;
        painter.documents[one.get()].assign(static_cast<std::size_t>(pages), white());
        painter.documents[other.get()].assign(static_cast<std::size_t>(otherPages), white());
        if (changed > 0)
            paint(painter.documents[other.get()][static_cast<std::size_t>(changed - 1)], 10, 10, 40, 40, 0, 0, 0);
        const auto result = compareDocuments(one, other, painter);
        QVERIFY(result);
        QCOMPARE(result->looksTheSame(), different == 0);
        QCOMPARE(static_cast<int>(result->firstDifferent.value_or(0)), different);
    }

    void nothingWithoutPagesLooksTheSame()
    {
        const auto one = source("1"), other = source("2");
        Painter painter;
        painter.documents[one.get()];
        painter.documents[other.get()];
        QVERIFY(!compareDocuments(one, other, painter)->looksTheSame());
        painter.documents[one.get()].assign(20, white(2, 2));
        painter.documents[other.get()].assign(20, white(2, 2));
        QCOMPARE(compareDocuments(one, other, painter, {}, 16).error().code, ErrorCode::LimitExceeded);
    }

    void aSignedPdfStaysAsItIs()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        QVERIFY(mayBecomePdfa("a.pdf", source(pdf.bytes)));
        PdfBuilder::Signature signature;
        signature.value = signerOf(sharedPki().signer);
        pdf.sign(signature);
        const auto refused = mayBecomePdfa("a.pdf", source(pdf.bytes));
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, std::optional(FindingCode::PdfaSourceSigned));
    }

    void onlyWhatHasPages()
    {
        QVERIFY(mayBecomePdfa("a.txt", source("a\n")));
        QVERIFY(canBecomePdfa(*mayBecomePdfa("a.txt", source("a\n"))));
        QVERIFY(mayBecomePdfa("a.html", source("<!DOCTYPE html><html></html>")));
        QCOMPARE(mayBecomePdfa("a.xml", source("<?xml version=\"1.0\"?><a/>")).error().reason,
                 std::optional(FindingCode::PdfaNoWay));
        QCOMPARE(mayBecomePdfa("a.pdf", source("%PDF-1.4 broken")).error().code, ErrorCode::Unreadable);
    }

    /// A PDF that does not even claim PDF/A is not offered, however like the original it looks.
    void onlyWhatConformsIsOffered()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        const auto original = source(pdf.bytes), made = source(pdf.bytes);
        Painter painter;
        painter.documents[original.get()] = painter.documents[made.get()] = {white()};
        const auto format = mayBecomePdfa("letter.pdf", original);
        const auto offer = examinePdfa("letter.pdf", original, *format, made, "Program 1", &painter, Services());
        QVERIFY(offer);
        QCOMPARE(offer->name, std::string("letter (PDF-A).pdf"));
        QVERIFY(offer->difference && offer->difference->looksTheSame());
        QVERIFY(!offer->conforms() && !offer->mayBeOffered());
        QCOMPARE(offer->findings().front().code, FindingCode::PdfaMadeNotConforming);
        const auto uncompared = examinePdfa("letter.pdf", original, *format, made, "Program 1", nullptr, Services());
        QCOMPARE(uncompared->comparison, PdfaOffer::Comparison::NoPainter);
        const auto text =
            examinePdfa("a.b.docx", source("a"), *mayBecomePdfa("a.txt", source("a")), made, "P", &painter, Services());
        QCOMPARE(text->comparison, PdfaOffer::Comparison::NoPages);
        QCOMPARE(text->name, std::string("a.b.pdf"));
    }

    void veraPdfIsRead()
    {
        const std::string xml = report(broken);
        const auto opinion = readVeraPdfReport(asBytes(xml));
        QVERIFY(opinion);
        QCOMPARE(opinion->program, std::string("veraPDF 1.26.1"));
        QCOMPARE(opinion->profile, std::string("PDF/A-2B validation profile"));
        QVERIFY(!opinion->conforms);
        QCOMPARE(opinion->rules.size(), std::size_t{1});
        QCOMPARE(opinion->rules[0].clause, std::string("ISO 19005-2:2011, 6.2.11.4.1-1"));
        QCOMPARE(opinion->rules[0].description, std::string("The font programs shall be embedded."));
        QCOMPARE(opinion->rules[0].failures, std::size_t{3});
    }

    void noAnswerIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no XML") << QByteArray("usage: verapdf");
        QTest::newRow("something else") << QByteArray("<a/>");
        QTest::newRow("a job that failed") << QByteArray::fromStdString(
            report("<taskException type=\"PARSE\" isExecuted=\"true\" isSuccess=\"false\">Couldn't parse</taskException>"));
        QTest::newRow("an answer that is none") << QByteArray::fromStdString(report("<validationReport isCompliant=\"maybe\"/>"));
        QTest::newRow("an entity") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><report/>");
    }
    void noAnswerIsNoAnswer()
    {
        QFETCH(QByteArray, xml);
        const auto opinion = readVeraPdfReport({reinterpret_cast<const std::uint8_t*>(xml.constData()), std::size_t(xml.size())});
        QVERIFY(!opinion);
        if (xml.contains("taskException"))
            QCOMPARE(opinion.error().detail, std::string("Couldn't parse"));
    }
};

QTEST_GUILESS_MAIN(TestPdfaOffer)
#include "test_pdfa_offer.moc"
