// SPDX-License-Identifier: EUPL-1.2
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "sample_report.h"
#include "signing/signing_page.h"
#include "support/temporary_folder.h"
#include "window/document_page.h"
#include "window/start_page.h"
#include "window/verdict_banner.h"
#include "window_fixture.h"

#include <QListView>
#include <QPalette>
#include <QStyle>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// Writes the main states as pictures into <build>/screenshots, to be looked at. What can be told by a machine stands in
/// the other tests.
class TestScreenshots : public QObject
{
    Q_OBJECT
private slots:
    void states_data();
    void states();

private:
    static QPalette darkPalette();
};

QPalette TestScreenshots::darkPalette()
{
    QPalette palette(QColor(0x35, 0x35, 0x35), QColor(0x2b, 0x2b, 0x2b));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x2b, 0x2b, 0x2b));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x6f, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xee, 0xee, 0xee));
    palette.setColor(QPalette::PlaceholderText, QColor(0xaa, 0xaa, 0xaa));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8c, 0x8c, 0x8c));
    return palette;
}

void TestScreenshots::states_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::newRow("sk-light") << "sk" << false;
    QTest::newRow("sk-dark") << "sk" << true;
    QTest::newRow("en-light") << "en" << false;
    QTest::newRow("cs-dark") << "cs" << true;
}

void TestScreenshots::states()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(dark ? darkPalette() : QApplication::style()->standardPalette());
    const QString prefix = QString::fromUtf8(QTest::currentDataTag()) + QLatin1Char('-');

    TemporaryFolder files;
    files.write("podanie_2026-11-22.asice", "x");
    files.write("zmluva.pdf", "x");
    FakeService service;
    fillSample(service);
    WindowFixture fixture(service, language);
    MainWindow& window = *fixture.window;
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("start"));

    service.onValidate = [&service](const Progress& progress) -> Result<Report> {
        for (int i = 0; i < 300 && !progress.stopRequested(); ++i) {
            progress.report(std::uint64_t(i), 300);
            QThread::msleep(2);
        }
        return service.report;
    };
    window.openFile(QString::fromStdString(files.path("podanie_2026-11-22.asice")));
    DocumentPage& page = window.documentPage();
    QTRY_VERIFY(page.session().state() == DocumentSession::State::Checking);
    QTRY_VERIFY(!page.preview().isLoading());
    QTest::qWait(100);
    saveScreenshot(window, prefix + QStringLiteral("checking"));
    QTRY_VERIFY(page.session().state() == DocumentSession::State::Checked);
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("form-text"));
    page.banner().setWhyShown(true);
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("why"));
    page.banner().setWhyShown(false);
    page.showDetails();
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("details"));
    page.leave();
    page.selectSignature(1);
    page.selectDocument(1);
    QTRY_VERIFY(!page.preview().isLoading());
    QTRY_VERIFY(page.preview().pdfView()->renderedPages() > 0);
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("pdf"));
    page.selectDocument(3);
    QTRY_VERIFY(!page.preview().isLoading());
    saveScreenshot(window, prefix + QStringLiteral("cannot-be-shown"));

    service.onLayout = [](ByteView) -> Result<Bytes> {
        const QByteArray pdf = makePdf(1, QStringLiteral("Všeobecná agenda"));
        return Bytes(pdf.begin(), pdf.end());
    };
    window.showSettings();
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("settings"));
    window.signFiles(
        {QString::fromStdString(files.path("zmluva.pdf")), QString::fromStdString(files.path("podanie_2026-11-22.asice"))});
    QTest::qWait(200);
    saveScreenshot(window, prefix + QStringLiteral("signing"));

    service.onOpen = [](const std::string&) -> Result<OpenedDocumentPtr> {
        auto opened = std::make_shared<OpenedDocument>();
        opened->unreadable = Error{ErrorCode::Unreadable, FindingCode::ZipTruncated, {}, {}, {}};
        return opened;
    };
    service.onValidate = [](const Progress&) -> Result<Report> {
        Report report;
        report.findings = {makeFinding(FindingCode::ZipTruncated)};
        return report;
    };
    window.openFile(QString::fromStdString(files.path("zmluva.pdf")));
    QTRY_VERIFY(page.session().state() == DocumentSession::State::Checked);
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("unreadable"));
    service.onOpen = [](const std::string& path) -> Result<OpenedDocumentPtr> { return fail(ErrorCode::InputMissing, path); };
    window.openFile(QString::fromStdString(files.path("chyba.asice")));
    QTRY_VERIFY(window.currentPage() == &window.startPage());
    QTest::qWait(50);
    saveScreenshot(window, prefix + QStringLiteral("not-opened"));
    QApplication::setPalette(before);
}

QTEST_MAIN(TestScreenshots)
#include "test_screenshots.moc"
