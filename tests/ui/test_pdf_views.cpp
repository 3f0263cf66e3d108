// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_service.h"
#include "pades/pades.h"
#include "preview/page_thumbnails.h"
#include "preview/pdf_text.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "preview/reading_order.h"
#include "signatures/revision_view.h"
#include "support/pdf_builder.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window/window_actions.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// A PDF in the window: as it was signed beside as it is now, the pages as small pictures, the text in reading order.
class TestPdfViews : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aChangeAfterSigningIsShownBeside();
    void bothSidesStayOnTheSamePage();
    void theLastSignatureHasNothingBeside();
    void theRevisionIsSaved();
    void thumbnailsAreDrawnAsNeeded();
    void thumbnailsByKeyboard();
    void theTextStandsBesideThePicture();
    void columnsAreReadOneAfterAnother();
    void tagsTellTheOrder();
    void tagsThatHoldNothingOfThePage();
    void wordsByTags();
    void furtherPagesOfTheText();
    void linesAndParagraphs();
    void fittingToTheWidthComesToRest();

private:
    static UtcTime noon() { return UtcTime(1'795'348'800); } // 2026-11-22T12:00:00Z
    DocumentPage& open(WindowFixture& fixture, const std::string& bytes);
    /// Signed in a window-less way by the same core.
    std::string signedPdf(const std::string& bytes, const std::string& name) const;
    static std::string changedAfterSigning(std::size_t* signedLength = nullptr);

    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<CoreService> m_core;
};

void TestPdfViews::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    Services services;
    services.trustAnchors = {sharedPki().root.certificate};
    m_core = std::make_unique<CoreService>(services, noon, CoreService::HtmlLayout());
}

DocumentPage& TestPdfViews::open(WindowFixture& fixture, const std::string& bytes)
{
    fixture.window->openFile(QString::fromStdString(m_files->write("zmluva.pdf", bytes)));
    DocumentPage& page = fixture.window->documentPage();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(page.session().state(), DocumentSession::State::Checked, 20'000); }();
    [&] { QTRY_VERIFY(page.preview().content().pdf); }();
    return page;
}

std::string TestPdfViews::signedPdf(const std::string& bytes, const std::string& name) const
{
    SigningJob job;
    job.documents = {{"zmluva.pdf", "application/pdf", memorySource(Bytes(bytes.begin(), bytes.end()))}};
    job.keyFile = m_files->write("key.p12", makePkcs12(sharedPki().signer, {.chain = sharedPki().chain()}));
    job.passphrase = Secret("heslo");
    job.options.form = SignatureForm::PAdES;
    job.target = m_files->path(name);
    if (const auto outcome = m_core->sign(job, {}); !outcome)
        return {};
    const auto all = readAll(**fileSource(job.target));
    return all ? std::string(all->begin(), all->end()) : std::string();
}

std::string TestPdfViews::changedAfterSigning(std::size_t* signedLength)
{
    PdfBuilder pdf = PdfBuilder::onePage("Suma 100 EUR");
    pdf.finish();
    PdfBuilder::Signature signature;
    signature.value = signerOf(sharedPki().signer);
    pdf.sign(signature);
    if (signedLength)
        *signedLength = pdf.bytes.size();
    pdf.replace(4, "Suma 100 EUR", "Suma 900 EUR");
    pdf.finish();
    return pdf.bytes;
}

void TestPdfViews::aChangeAfterSigningIsShownBeside()
{
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, changedAfterSigning());
    QTRY_VERIFY(page.asSignedButton()->isVisible());
    page.asSignedButton()->click();
    RevisionView& view = page.revisions();
    QVERIFY(view.isVisible());
    QTRY_VERIFY(view.asSigned()->document() && view.current()->document());
    QVERIFY(view.asSigned()->document()->text(0).contains(QStringLiteral("Suma 100 EUR")));
    QVERIFY(view.current()->document()->text(0).contains(QStringLiteral("Suma 900 EUR")));
    QVERIFY2(view.summary().contains(QStringLiteral("does not allow")), qPrintable(view.summary()));
    QVERIFY(view.changes()->count() >= 1);
    QVERIFY2(view.changes()->item(0)->text().contains(QStringLiteral("1")), qPrintable(view.changes()->item(0)->text()));
    QTRY_VERIFY_WITH_TIMEOUT(view.asSigned()->renderedPages() > 0 && view.current()->renderedPages() > 0, 20'000);
    saveScreenshot(*fixture.window, QStringLiteral("pdf-as-signed"));
    QVERIFY(page.leave());
    QVERIFY(!view.isVisible() && page.preview().isVisible());
}

void TestPdfViews::bothSidesStayOnTheSamePage()
{
    const std::string once = signedPdf(makePdf(6, QStringLiteral("Zmluva")).toStdString(), "raz.pdf");
    const std::string twice = signedPdf(once, "dva.pdf");
    QVERIFY(twice.size() > once.size());
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, twice);
    QTRY_VERIFY(page.asSignedButton()->isVisible());
    QVERIFY(page.showAsSigned());
    RevisionView& view = page.revisions();
    QTRY_VERIFY(view.asSigned()->document() && view.current()->document());
    QVERIFY2(view.summary().contains(QStringLiteral("as it allows")), qPrintable(view.summary()));
    view.asSigned()->goToPage(3);
    QCOMPARE(view.current()->currentPage(), view.asSigned()->currentPage());
    QVERIFY(view.current()->currentPage() >= 2);
    view.current()->goToPage(1);
    QCOMPARE(view.asSigned()->currentPage(), view.current()->currentPage());
    view.current()->setZoom(0.5);
    QCOMPARE(view.asSigned()->zoom(), 0.5);
    // Only the first signature was followed by something; the second one opens nothing else.
    page.leave();
    page.selectSignature(1);
    QVERIFY(page.showAsSigned());
    QVERIFY(view.summary().contains(QStringLiteral("as it allows")));
}

void TestPdfViews::theLastSignatureHasNothingBeside()
{
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, signedPdf(makePdf(1, QStringLiteral("Zmluva")).toStdString(), "raz.pdf"));
    QTest::qWait(500);
    QVERIFY(!page.asSignedButton()->isVisible());
    QVERIFY(!page.showAsSigned());
}

void TestPdfViews::theRevisionIsSaved()
{
    std::size_t length = 0;
    const std::string bytes = changedAfterSigning(&length);
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, bytes);
    QTRY_VERIFY(page.asSignedButton()->isVisible());
    page.showAsSigned();
    const QString target = QString::fromStdString(m_files->path("podpisane.pdf"));
    page.revisions().saveTo(target);
    QTRY_VERIFY(QFile::exists(target));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QVERIFY(std::string_view(bytes).starts_with(std::string_view(saved.constData(), std::size_t(saved.size()))));
    QVERIFY(saved.trimmed().endsWith("%%EOF"));
    QVERIFY(std::size_t(saved.size()) <= length && std::size_t(saved.size()) + 2 >= length);
    const auto pdf = PdfFile::open(*fileSource(target.toStdString()));
    const auto parsed = pades::parse(*pdf);
    QVERIFY(parsed && parsed->signatures.size() == 1);
    QCOMPARE(parsed->signatures[0].integrity, Integrity::Intact);
}

void TestPdfViews::thumbnailsAreDrawnAsNeeded()
{
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, makePdf(80, QStringLiteral("Zmluva")).toStdString());
    PageThumbnails* list = page.preview().thumbnails();
    QVERIFY(!list->isVisible());
    QCOMPARE(list->thumbnails().drawn(), 0); // nothing is drawn that nobody sees
    page.preview().setThumbnails(true);
    QVERIFY(list->isVisible());
    QTRY_VERIFY(list->thumbnails().drawn() >= 3);
    QTest::qWait(400);
    saveScreenshot(*fixture.window, QStringLiteral("pdf-thumbnails"));
    QVERIFY2(list->thumbnails().drawn() < 40, qPrintable(QString::number(list->thumbnails().drawn())));
    page.preview().pdfView()->goToPage(50);
    QCOMPARE(list->currentIndex().row(), page.preview().pdfView()->currentPage());
}

void TestPdfViews::thumbnailsByKeyboard()
{
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, makePdf(12, QStringLiteral("Zmluva")).toStdString());
    page.preview().setThumbnails(true);
    PageThumbnails* list = page.preview().thumbnails();
    QTRY_COMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTRY_COMPARE(page.preview().pdfView()->currentPage(), 1);
    QTest::keyClick(list, Qt::Key_End);
    QTRY_COMPARE(page.preview().pdfView()->currentPage(), 11);
    QCOMPARE(list->accessibleName(), QStringLiteral("Pages of the document"));
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(list);
    QVERIFY(accessible && accessible->childCount() >= 12);
    QCOMPARE(accessible->child(3)->text(QAccessible::Name), QStringLiteral("Page 4 of 12"));
}

void TestPdfViews::theTextStandsBesideThePicture()
{
    WindowFixture fixture(*m_core);
    const QByteArray bytes = makePdf(6, QStringLiteral("Rozhodnutie o žiadosti"));
    DocumentPage& page = open(fixture, bytes.toStdString());
    PreviewPane& preview = page.preview();
    QVERIFY(!preview.besideText()->isVisible());
    fixture.window->actions().textBeside->trigger();
    QVERIFY(preview.textBeside() && preview.besideText()->isVisible() && preview.pdfView()->isVisible());
    QTRY_VERIFY(preview.besideText()->toPlainText().contains(QStringLiteral("6 / 6")));
    preview.pdfView()->goToPage(3);
    QTRY_VERIFY(preview.besideText()->textCursor().blockNumber() > 0); // goes along
    QTest::qWait(100);
    saveScreenshot(*fixture.window, QStringLiteral("pdf-text-beside"));
    // Stays for the next document, and what is no PDF does not end it.
    fixture.window->openFile(QString::fromStdString(m_files->write("a.txt", "text")));
    QTRY_COMPARE(preview.content().kind, PreviewContent::Kind::Text);
    open(fixture, makePdf(1, QStringLiteral("Druhý dokument")).toStdString());
    QTRY_VERIFY(preview.besideText()->toPlainText().contains(QStringLiteral("Druhý dokument")));
    QVERIFY(preview.besideText()->isVisible());
    preview.setTextBeside(false);
    QVERIFY(!preview.besideText()->isVisible() && preview.besideText()->toPlainText().isEmpty());
}

void TestPdfViews::columnsAreReadOneAfterAnother()
{
    PdfBuilder pdf = PdfBuilder::onePage();
    // Drawn row by row, as programs do: neither the order of drawing nor that of rows is the one to read.
    const char* const left[] = {"Prvy stlpec zacina tu", "a pokracuje druhym", "riadkom az do konca"};
    const char* const right[] = {"Druhy stlpec je vpravo", "cita sa az potom", "ked sa prvy skoncil"};
    std::string content;
    for (int row = 0; row < 3; ++row)
        for (const auto& [x, text] : {std::pair{72, left[row]}, std::pair{330, right[row]}})
            content += "BT /F1 11 Tf " + std::to_string(x) + " " + std::to_string(700 - 14 * row) + " Td (" + text + ") Tj ET\n";
    pdf.setStream(4, "", content);
    pdf.finish();
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, pdf.bytes);
    page.preview().setTextView(true);
    const auto* text = page.preview().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Druhy")));
    QCOMPARE(text->toPlainText(), QStringLiteral("Prvy stlpec zacina tu\na pokracuje druhym\nriadkom az do konca\n\n"
                                                 "Druhy stlpec je vpravo\ncita sa az potom\nked sa prvy skoncil"));
}

namespace
{

/// The heading stands below the paragraph, both in one column, and the paragraph has two strings on its line.
std::string tagged(const char* kids)
{
    PdfBuilder pdf = PdfBuilder::onePage();
    pdf.setStream(4, "",
                  "/P << /MCID 0 >> BDC BT /F1 11 Tf 72 700 Td (Odsek) Tj 60 0 Td (pokracuje) Tj ET EMC\n"
                  "/Artifact BMC BT /F1 11 Tf 72 760 Td (Zahlavie) Tj ET EMC\n"
                  "/H1 << /MCID 1 >> BDC BT /F1 11 Tf 72 640 Td (Nadpis) Tj ET EMC\n");
    pdf.replace(1, "<<", "<< /MarkInfo << /Marked true >> /StructTreeRoot 20 0 R");
    pdf.set(20, std::string("<< /Type /StructTreeRoot /K ") + kids + " >>");
    pdf.finish();
    return pdf.bytes;
}

} // namespace

void TestPdfViews::tagsTellTheOrder()
{
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, tagged("[<< /S /H1 /Pg 3 0 R /K 1 >> << /S /P /K << /Type /MCR /Pg 3 0 R /MCID 0 >> >>]"));
    page.preview().setTextView(true);
    const auto* text = page.preview().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Nadpis")));
    // What no tag holds comes last.
    QCOMPARE(text->toPlainText().simplified(), QStringLiteral("Nadpis Odsek pokracuje Zahlavie"));
}

void TestPdfViews::tagsThatHoldNothingOfThePage()
{
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, tagged("<< /S /P /K [7 20 0 R] >>"));
    page.preview().setTextView(true);
    const auto* text = page.preview().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Nadpis")));
    QCOMPARE(text->toPlainText().simplified(), QStringLiteral("Zahlavie Odsek Nadpis pokracuje"));
}

void TestPdfViews::wordsByTags()
{
    const auto word = [](const char* text, double x, double y) {
        return PlacedWord{QString::fromUtf8(text), QRectF(x, y, 30, 10), true};
    };
    const auto order = [](const std::vector<PlacedWord>& words) {
        QStringList texts;
        for (const PlacedWord& one : words)
            texts += one.text;
        return texts.join(QLatin1Char(' '));
    };
    const std::vector<PlacedWord> words = {word("a", 0, 0), word("b", 40, 0), word("c", 100, 0), word("d", 0, 50)};
    QCOMPARE(order(orderedByTags(words, {})), QStringLiteral("a b c d"));
    QCOMPARE(order(orderedByTags(words, {{QRectF(0, 0, 1, 10), 2}, {QRectF(100, 1, 1, 9), 1}, {QRectF(0, 50, 1, 10), 0}})),
             QStringLiteral("d c a b"));
    // A piece that begins behind the word, or on another line, is not its own.
    QCOMPARE(order(orderedByTags(words, {{QRectF(60, 0, 1, 10), 0}, {QRectF(0, 20, 1, 10), 5}})), QStringLiteral("a b c d"));
}

void TestPdfViews::furtherPagesOfTheText()
{
    PdfBuilder pdf = PdfBuilder::onePage();
    std::string kids;
    for (int i = 0; i < 7; ++i) {
        const int page = 10 + 2 * i;
        kids += std::to_string(page) + " 0 R ";
        pdf.set(page, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >> /Contents " +
                          std::to_string(page + 1) + " 0 R >>");
        std::string lines;
        for (int line = 0; line < 40; ++line)
            lines += "1 0 0 1 72 " + std::to_string(700 - 14 * line) + " Tm (riadok) Tj ";
        pdf.setStream(page + 1, "", "BT /F1 11 Tf " + lines + "1 0 0 1 72 50 Tm (strana" + std::to_string(i + 1) + ") Tj ET");
    }
    pdf.set(2, "<< /Type /Pages /Count 7 /Kids [" + kids + "] >>");
    pdf.finish();
    WindowFixture fixture(*m_core);
    DocumentPage& page = open(fixture, pdf.bytes);
    page.preview().setTextPagesAtOnce(2);
    page.preview().setTextView(true);
    auto* text = page.preview().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("strana2")));
    QVERIFY(!text->toPlainText().contains(QStringLiteral("strana3")));
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum());
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("strana4")));
    QVERIFY(!text->toPlainText().contains(QStringLiteral("strana5")));
    // A search goes on into what has not been read yet.
    page.preview().startSearch();
    auto* line = page.preview().findChild<QLineEdit*>();
    line->setText(QStringLiteral("strana7"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(text->textCursor().selectedText(), QStringLiteral("strana7"));
}

void TestPdfViews::linesAndParagraphs()
{
    const auto word = [](const char* text, double x, double y, bool space) {
        return PlacedWord{QString::fromUtf8(text), QRectF(x, y, 30, 10), space};
    };
    QCOMPARE(linesOf({}), QString());
    QCOMPARE(linesOf({word("jeden", 0, 0, true), word("dva", 35, 0, false)}), QStringLiteral("jeden dva"));
    QCOMPARE(linesOf({word("spo", 0, 0, false), word("lu", 30.5, 0, false)}), QStringLiteral("spolu"));
    QCOMPARE(linesOf({word("hore", 0, 0, true), word("dole", 0, 13, false)}), QStringLiteral("hore\ndole"));
    QCOMPARE(linesOf({word("odsek", 0, 0, false), word("odsek", 0, 40, false)}), QStringLiteral("odsek\n\nodsek"));
    QCOMPARE(linesOf({word("koniec", 0, 300, false), word("stlpec", 200, 0, false)}), QStringLiteral("koniec\n\nstlpec"));
}

/// Where a page just fits without a scroll bar and just not with one, no size may be sought for ever.
void TestPdfViews::fittingToTheWidthComesToRest()
{
    const QByteArray bytes = makePdf(1, QStringLiteral("Zmluva"));
    PdfDocument::Failure failure = PdfDocument::Failure::None;
    const auto pdf = PdfDocument::load(memorySource(Bytes(bytes.begin(), bytes.end())), failure);
    PdfView view;
    view.resize(344, 400);
    view.show();
    view.setDocument(pdf);
    for (int height = 420; height < 520; height += 3) {
        view.resize(344, height);
        QTRY_VERIFY2(view.renderedPages() > 0, qPrintable(QString::number(height)));
        int changes = 0;
        const auto counting = connect(&view, &PdfView::zoomChanged, this, [&] { ++changes; });
        QTest::qWait(30);
        disconnect(counting);
        QVERIFY2(changes < 5, qPrintable(QStringLiteral("%1 high: %2").arg(height).arg(changes)));
    }
}

QTEST_MAIN(TestPdfViews)
#include "test_pdf_views.moc"
