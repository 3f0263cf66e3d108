// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_service.h"
#include "pades/pades.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "signing/pdf_signature_box.h"
#include "signing/purpose_box.h"
#include "signing/signature_placer.h"
#include "signing/signing_page.h"
#include "support/command.h"
#include "support/pdf_builder.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace parafa;
using namespace parafa::test;

/// A visible signature inside a PDF, placed in the real window with the mouse and with nothing but the keyboard.
class TestPdfSigning : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void placedWithTheMouse();
    void placedWithTheKeyboardAlone();
    void movedAndResizedWithTheMouse();
    void thePictureIsWhatWillBeSeen();
    void anEmptyFieldIsTaken();
    void aSignedDocumentCannotBeCertified();
    void aCertificationIsOne();
    void withoutAFrameNothingIsSeen();
    void anImageThatIsNoneIsSaid();
    void inSlovakNothingIsCut();

private:
    static UtcTime noon() { return UtcTime(1'795'348'800); } // 2026-11-22T12:00:00Z
    template <typename T>
    static T* named(QWidget& within, const QString& name);
    void begin(WindowFixture& fixture, const std::string& pdf);
    void showOnPage(WindowFixture& fixture) const;
    void sign(WindowFixture& fixture);
    SignaturePlacer* placer() const { return m_page->findChild<PdfSignatureBox*>()->placer(); }
    QByteArray output() const;
    QRectF lastRectangle() const;
    static int darkPixels(const QImage& image);
    pades::ParsedFile parsed() const;
    std::string writePdf(const QByteArray& bytes) { return m_files->write("rozhodnutie.pdf", bytes.toStdString()); }

    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<CoreService> m_core;
    SigningPage* m_page = nullptr;
    std::string m_target;
};

void TestPdfSigning::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    Services services;
    services.trustAnchors = {sharedPki().root.certificate};
    m_core = std::make_unique<CoreService>(services, noon, CoreService::HtmlLayout());
    m_target = m_files->path("podpisane.pdf");
}

template <typename T>
T* TestPdfSigning::named(QWidget& within, const QString& name)
{
    for (T* candidate : within.findChildren<T*>())
        if (candidate->accessibleName() == name)
            return candidate;
    return nullptr;
}

void TestPdfSigning::begin(WindowFixture& fixture, const std::string& pdf)
{
    fixture.window->signFiles({QString::fromStdString(pdf)});
    m_page = &fixture.window->signingPage();
    QCheckBox* inside = nullptr;
    for (QCheckBox* box : m_page->findChildren<QCheckBox*>())
        if (box->text() == QStringLiteral("Sign the PDF itself, without a container"))
            inside = box;
    [&] { QTRY_VERIFY(inside && inside->isVisible()); }();
    [&] { QTRY_VERIFY(m_page->preview().content().pdf); }();
    inside->setChecked(true);
    const std::string key = m_files->write("key.p12", makePkcs12(sharedPki().signer, {.chain = sharedPki().chain()}));
    named<QLineEdit>(*m_page, QStringLiteral("Key file"))->setText(QString::fromStdString(key));
    QTest::keyClicks(named<QLineEdit>(*m_page, QStringLiteral("Passphrase of the key")), QStringLiteral("heslo"));
    QLineEdit* target = named<QLineEdit>(*m_page, QStringLiteral("New signed PDF"));
    target->clear();
    QTest::keyClicks(target, QString::fromStdString(m_target));
}

void TestPdfSigning::showOnPage(WindowFixture&) const
{
    for (QCheckBox* box : m_page->findChildren<QCheckBox*>())
        if (box->text() == QStringLiteral("Show the signature on a page"))
            box->setChecked(true);
}

void TestPdfSigning::sign(WindowFixture& fixture)
{
    QAbstractButton* button = nullptr;
    for (QAbstractButton* candidate : m_page->findChildren<QAbstractButton*>())
        if (candidate->text() == QStringLiteral("Sign 1 document"))
            button = candidate;
    [&] { QTRY_VERIFY(button && button->isEnabled()); }();
    button->click();
    DocumentSession& session = fixture.window->documentPage().session();
    const QString path = QFileInfo(QString::fromStdString(m_target)).absoluteFilePath();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(session.path() == path && session.state() == DocumentSession::State::Checked, 30'000); }();
}

QByteArray TestPdfSigning::output() const
{
    QFile file(QString::fromStdString(m_target));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int TestPdfSigning::darkPixels(const QImage& image)
{
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128;
    return dark;
}

/// As written into the file, read without this program's PDF code.
QRectF TestPdfSigning::lastRectangle() const
{
    static const QRegularExpression pattern(QStringLiteral(R"(/Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\])"));
    QRectF found;
    for (auto each = pattern.globalMatch(QString::fromLatin1(output())); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        found = QRectF(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                       QPointF(match.captured(3).toDouble(), match.captured(4).toDouble()));
    }
    return found;
}

pades::ParsedFile TestPdfSigning::parsed() const
{
    const auto source = fileSource(m_target);
    const auto pdf = source ? PdfFile::open(*source) : std::unexpected(source.error());
    return pdf ? pades::parse(*pdf).value_or(pades::ParsedFile()) : pades::ParsedFile();
}

void TestPdfSigning::placedWithTheMouse()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(2, QStringLiteral("Rozhodnutie"))));
    showOnPage(fixture);
    QVERIFY(placer());
    PdfView* view = m_page->preview().pdfView();
    view->goToPage(0);
    const QPoint from = view->viewRect(0, QRectF(60, 300, 180, 70)).topLeft().toPoint();
    const QPoint to = view->viewRect(0, QRectF(60, 300, 180, 70)).bottomRight().toPoint();
    QTest::mousePress(placer(), Qt::LeftButton, {}, from);
    QTest::mouseMove(placer(), (from + to) / 2);
    QTest::mouseMove(placer(), to);
    QTest::mouseRelease(placer(), Qt::LeftButton, {}, to);
    const auto place = placer()->place();
    QVERIFY(place);
    QCOMPARE(place->page, 0);
    QVERIFY(std::abs(place->rect.left() - 60) < 2 && std::abs(place->rect.top() - 300) < 2);
    QVERIFY(std::abs(place->rect.width() - 180) < 3 && std::abs(place->rect.height() - 70) < 3);
    QTRY_VERIFY(!placer()->picture().isNull());
    saveScreenshot(*fixture.window, QStringLiteral("pdf-signing-placed"));
    sign(fixture);

    const QSizeF size = view->document() ? view->document()->pageSize(0) : QSizeF(595, 842);
    const QRectF written = lastRectangle();
    QVERIFY(std::abs(written.left() - place->rect.left()) < 0.01);
    QVERIFY(std::abs(written.top() - (size.height() - place->rect.bottom())) < 0.51); // the size in points is rounded by the view
    QVERIFY(std::abs(written.width() - place->rect.width()) < 0.01);
    QVERIFY(std::abs(written.height() - place->rect.height()) < 0.01);
    const auto signatures = parsed().signatures;
    QCOMPARE(signatures.size(), std::size_t(1));
    QCOMPARE(signatures[0].integrity, Integrity::Intact);
    const auto report = fixture.window->documentPage().session().report();
    QCOMPARE(report->signatures.size(), std::size_t(1));
    QCOMPARE(report->signatures[0].facts.form, SignatureForm::PAdES);

    PARAFA_NEEDS_TOOL("pdfsig");
    const CommandResult opinion = run("pdfsig", {"-nocert", m_target});
    QVERIFY2(opinion.output.find("Signature is Valid") != std::string::npos, opinion.output.c_str());
    QVERIFY2(opinion.output.find("Total document signed") != std::string::npos, opinion.output.c_str());
}

void TestPdfSigning::placedWithTheKeyboardAlone()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(2, QStringLiteral("Rozhodnutie"))));
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const auto tabTo = [&](const QString& name) {
        for (int i = 0; i < 120; ++i) {
            QWidget* focus = QApplication::focusWidget();
            auto* button = qobject_cast<QAbstractButton*>(focus);
            if (focus && (focus->accessibleName() == name || (button && button->text() == name)))
                return true;
            QTest::keyClick(focus ? focus : fixture.window.get(), Qt::Key_Tab);
        }
        return false;
    };
    named<QLineEdit>(*m_page, QStringLiteral("Key file"))->setFocus();
    QVERIFY(tabTo(QStringLiteral("Show the signature on a page")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(tabTo(QStringLiteral("Page of the signature")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // from the last page to the first
    QVERIFY(tabTo(QStringLiteral("Width")));
    auto* width = qobject_cast<QDoubleSpinBox*>(QApplication::focusWidget());
    QVERIFY(width);
    width->selectAll();
    QTest::keyClicks(width, QLocale().toString(60.0, 'f', 1));
    QVERIFY(tabTo(QStringLiteral("Reason for signing")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("schvalujem"));
    QVERIFY(tabTo(QStringLiteral("Place of the signature on the page")));
    QWidget* frame = QApplication::focusWidget();
    QCOMPARE(frame, static_cast<QWidget*>(placer()));
    const SignaturePlace before = *placer()->place();
    QCOMPARE(before.page, 0);
    QVERIFY(std::abs(before.rect.width() - 60 * 72 / 25.4) < 0.2);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(frame, Qt::Key_Left);
    QTest::keyClick(frame, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(frame, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(frame, Qt::Key_PageDown);
    const SignaturePlace after = *placer()->place();
    constexpr double millimetre = 72 / 25.4;
    QCOMPARE(after.page, 1);
    QVERIFY(std::abs(before.rect.left() - after.rect.left() - 3 * millimetre) < 0.01);
    QVERIFY(std::abs(before.rect.top() - after.rect.top() - 10 * millimetre) < 0.01);
    QVERIFY(std::abs(after.rect.height() - before.rect.height() - millimetre) < 0.01);
    QVERIFY2(placer()->accessibleDescription().startsWith(QStringLiteral("Page 2, ")),
             qPrintable(placer()->accessibleDescription()));
    QTRY_VERIFY(!placer()->picture().isNull());
    saveScreenshot(*fixture.window, QStringLiteral("pdf-signing-keyboard"));
    QVERIFY(tabTo(QStringLiteral("Sign 1 document")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.window->documentPage().session().state(), DocumentSession::State::Checked, 30'000);
    QVERIFY(std::abs(lastRectangle().left() - after.rect.left()) < 0.01);
    QVERIFY(std::abs(lastRectangle().height() - after.rect.height()) < 0.01);
    const auto signatures = parsed().signatures;
    QCOMPARE(signatures.size(), std::size_t(1));
    QCOMPARE(signatures[0].integrity, Integrity::Intact);
}

void TestPdfSigning::movedAndResizedWithTheMouse()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(1, QStringLiteral("Rozhodnutie"))));
    showOnPage(fixture);
    PdfView* view = m_page->preview().pdfView();
    const auto drag = [&](const QPoint& from, const QPoint& to) {
        QTest::mousePress(placer(), Qt::LeftButton, {}, from);
        QTest::mouseMove(placer(), to);
        QTest::mouseRelease(placer(), Qt::LeftButton, {}, to);
    };
    const auto frame = [&] { return view->viewRect(0, placer()->place()->rect); };
    const QSizeF size = placer()->place()->rect.size();
    view->reveal(0, placer()->place()->rect);
    const QRectF first = placer()->place()->rect;
    drag(frame().center().toPoint(), frame().center().toPoint() + QPoint(-60, -40));
    QCOMPARE(placer()->place()->rect.size(), size);
    QVERIFY(placer()->place()->rect.left() < first.left() - 10 && placer()->place()->rect.top() < first.top() - 10);
    const QRectF moved = placer()->place()->rect;
    drag(frame().bottomRight().toPoint(), frame().bottomRight().toPoint() + QPoint(30, 20));
    QVERIFY(std::abs(placer()->place()->rect.left() - moved.left()) < 1.5);
    QVERIFY(placer()->place()->rect.width() > size.width() + 5 && placer()->place()->rect.height() > size.height() + 5);
    // Never off the page, however far the mouse goes.
    drag(frame().center().toPoint(), QPoint(-5000, -5000));
    QVERIFY(placer()->place()->rect.left() >= 0 && placer()->place()->rect.top() >= 0);
    // A click brings the frame without changing its size.
    const QSizeF before = placer()->place()->rect.size();
    const QPoint click = view->viewRect(0, QRectF(100, 500, 1, 1)).topLeft().toPoint();
    view->reveal(0, QRectF(100, 500, 1, 1));
    QTest::mouseClick(placer(), Qt::LeftButton, {}, view->viewRect(0, QRectF(100, 500, 1, 1)).topLeft().toPoint());
    Q_UNUSED(click)
    QCOMPARE(placer()->place()->rect.size(), before);
    QVERIFY(std::abs(placer()->place()->rect.left() - 100) < 2);
}

/// The picture in the frame and the page of the signed file, drawn the same way, are the same picture.
void TestPdfSigning::thePictureIsWhatWillBeSeen()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(1, QStringLiteral("Rozhodnutie"))));
    QTest::keyClick(named<QLineEdit>(*m_page, QStringLiteral("Passphrase of the key")), Qt::Key_Return);
    for (QAbstractButton* button : m_page->findChildren<QAbstractButton*>())
        if (button->text() == QStringLiteral("Show the key"))
            button->click();
    showOnPage(fixture);
    named<QLineEdit>(*m_page, QStringLiteral("Own text in the visible signature"))
        ->setText(QStringLiteral("Mestský úrad Žilina"));
    QTest::qWait(600); // typing has ended
    QTRY_VERIFY(!placer()->picture().isNull());
    const QImage promised = placer()->picture();
    const QRectF rect = placer()->place()->rect;
    sign(fixture);
    PdfDocument::Failure failure = PdfDocument::Failure::None;
    const auto document = PdfDocument::load(*fileSource(m_target), failure);
    QVERIFY(document);
    const QImage page = document->render(0, 150);
    const double scale = 150 / 72.0;
    const QImage made =
        page.copy(QRectF(rect.topLeft() * page.width() / document->pageSize(0).width(), rect.size() * scale).toRect());
    QCOMPARE(made.size().width(), promised.size().width());
    // Where the cut falls within a pixel may differ by one.
    int dark = 0, best = made.width() * made.height();
    for (int shift = 0; shift < 9; ++shift) {
        int different = 0;
        dark = 0;
        for (int y = 1; y + 1 < std::min(made.height(), promised.height()); ++y)
            for (int x = 1; x + 1 < made.width(); ++x) {
                different += std::abs(qGray(made.pixel(x + shift % 3 - 1, y + shift / 3 - 1)) - qGray(promised.pixel(x, y))) > 60;
                dark += qGray(promised.pixel(x, y)) < 128;
            }
        best = std::min(best, different);
    }
    QVERIFY(dark > 300); // there is writing
    QVERIFY2(best < dark / 5, qPrintable(QStringLiteral("%1 of %2").arg(best).arg(dark)));
}

void TestPdfSigning::anEmptyFieldIsTaken()
{
    PdfBuilder pdf = PdfBuilder::onePage("Formular");
    pdf.replace(3, "/Type /Page", "/Type /Page /Annots [6 0 R]");
    pdf.replace(1, "/Type /Catalog", "/Type /Catalog /AcroForm << /Fields [6 0 R] >>");
    pdf.set(6, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Podpis veduceho) /P 3 0 R /Rect [100 120 300 180] /F 4 >>");
    pdf.finish();
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(QByteArray::fromStdString(pdf.bytes)));
    QComboBox* field = named<QComboBox>(*m_page, QStringLiteral("Signature field"));
    QTRY_COMPARE(field->currentText(), QStringLiteral("Podpis veduceho"));
    QTRY_VERIFY(placer() && placer()->place()); // it is on a page, so it is proposed to be seen
    QVERIFY(std::abs(placer()->place()->rect.left() - 100) < 0.01 && std::abs(placer()->place()->rect.width() - 200) < 0.01);
    const SignaturePlace before = *placer()->place();
    QTest::keyClick(placer(), Qt::Key_Left);
    QCOMPARE(*placer()->place(), before); // the form decides where
    QTRY_VERIFY(!placer()->picture().isNull());
    QVERIFY(darkPixels(placer()->picture()) > 100);
    const auto* box = m_page->findChild<PdfSignatureBox*>();
    m_page->findChild<QScrollArea*>()->ensureWidgetVisible(m_page->findChild<PdfSignatureBox*>(), 0, box->height());
    saveScreenshot(*fixture.window, QStringLiteral("pdf-signing-field"));
    sign(fixture);
    const auto file = PdfFile::open(*fileSource(m_target));
    QVERIFY(file);
    const auto signatures = file->signatures();
    QVERIFY(signatures && signatures->size() == 1);
    QCOMPARE(signatures->front().fieldName, std::string("Podpis veduceho"));
    QVERIFY(file->emptySignatureFields()->empty());
    QCOMPARE(parsed().signatures[0].integrity, Integrity::Intact);
}

void TestPdfSigning::aSignedDocumentCannotBeCertified()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(1, QStringLiteral("Rozhodnutie"))));
    QComboBox* certify = named<QComboBox>(*m_page, QStringLiteral("What may change after this signature"));
    QTest::qWait(200);
    QVERIFY(certify->isEnabled());
    sign(fixture);
    const std::string once = m_files->write("raz.pdf", output().toStdString());
    m_target = m_files->path("dvakrat.pdf");
    begin(fixture, once);
    QTRY_VERIFY(!certify->isEnabled());
    showOnPage(fixture);
    sign(fixture);
    const auto signatures = parsed().signatures;
    QCOMPARE(signatures.size(), std::size_t(2));
    for (const ParsedSignature& signature : signatures)
        QCOMPARE(signature.integrity, Integrity::Intact);
}

void TestPdfSigning::aCertificationIsOne()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(1, QStringLiteral("Rozhodnutie"))));
    QTest::qWait(200);
    named<QComboBox>(*m_page, QStringLiteral("What may change after this signature"))->setCurrentIndex(2);
    sign(fixture);
    const auto file = PdfFile::open(*fileSource(m_target));
    const auto signatures = file->signatures();
    QVERIFY(signatures && signatures->size() == 1);
    QVERIFY(signatures->front().isCertification);
    QCOMPARE(signatures->front().docMdp, std::optional(2));
}

void TestPdfSigning::withoutAFrameNothingIsSeen()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(1, QStringLiteral("Rozhodnutie"))));
    QVERIFY(!placer());
    sign(fixture);
    QCOMPARE(lastRectangle().size(), QSizeF(0, 0));
    QCOMPARE(parsed().signatures[0].integrity, Integrity::Intact);
}

void TestPdfSigning::anImageThatIsNoneIsSaid()
{
    WindowFixture fixture(*m_core);
    begin(fixture, writePdf(makePdf(1, QStringLiteral("Rozhodnutie"))));
    showOnPage(fixture);
    const std::string image = m_files->write("obrazok.png", "to nie je obrazok");
    named<QLineEdit>(*m_page, QStringLiteral("Image in the visible signature, PNG or JPEG"))
        ->setText(QString::fromStdString(image));
    const auto said = [&] {
        return std::ranges::any_of(m_page->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("image"), Qt::CaseInsensitive) &&
                   label->text().length() > 20;
        });
    };
    QTRY_VERIFY(said());
    QVERIFY(placer()->picture().isNull());
}

void TestPdfSigning::inSlovakNothingIsCut()
{
    WindowFixture fixture(*m_core, QStringLiteral("sk"));
    fixture.window->signFiles({QString::fromStdString(writePdf(makePdf(1, QStringLiteral("Rozhodnutie"))))});
    m_page = &fixture.window->signingPage();
    auto* inside = m_page->findChild<PurposeBox*>()->findChild<QCheckBox*>();
    QTRY_VERIFY(inside->isVisible());
    inside->setChecked(true);
    auto* box = m_page->findChild<PdfSignatureBox*>();
    QCOMPARE(box->title(), QStringLiteral("Podpis v PDF"));
    for (QCheckBox* candidate : box->findChildren<QCheckBox*>())
        candidate->setChecked(true);
    for (QToolButton* more : box->findChildren<QToolButton*>())
        more->setChecked(true);
    QTRY_VERIFY(placer() && !placer()->picture().isNull());
    m_page->findChild<QScrollArea*>()->ensureWidgetVisible(box, 0, box->height());
    saveScreenshot(*fixture.window, QStringLiteral("sk-pdf-signing"));
    QVERIFY(box->findChild<QDoubleSpinBox*>()->text().contains(QLatin1Char(',')));
    for (const QLabel* label : box->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
    for (const QCheckBox* candidate : box->findChildren<QCheckBox*>())
        QVERIFY2(candidate->width() >= candidate->minimumSizeHint().width(), qPrintable(candidate->text()));
}

QTEST_MAIN(TestPdfSigning)
#include "test_pdf_signing.moc"
