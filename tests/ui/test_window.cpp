// SPDX-License-Identifier: EUPL-1.2
#include "appearance/card_delegate.h"
#include "heartbeat.h"
#include "preview/pdf_view.h"
#include "preview/preview_pane.h"
#include "sample_report.h"
#include "signatures/signature_details.h"
#include "signing/signing_page.h"
#include "support/temporary_folder.h"
#include "window/document_page.h"
#include "window/settings_page.h"
#include "window/start_page.h"
#include "window/verdict_banner.h"
#include "window/window_actions.h"
#include "window_fixture.h"

#include <QPdfWriter>

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QBuffer>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

using namespace parafa;
using namespace parafa::test;

/// The real main window over a core that answers what each test wants.
class TestWindow : public QObject
{
    Q_OBJECT
private slots:
    void documentsComeBeforeTheVerdict();
    void selectingMarksBothWays();
    void unsignedDocumentsAreMarked();
    void stopLeavesAUsableWindow();
    void whatCannotBeOpenedIsSaidOnTheStartPage();
    void switchesLanguageWhileOpen();
    void namesFromFilesArePlainText();
    void textNeverHidesDirectionCharacters();
    void pdfIsPaintedLazily();
    void searchFindsInPdfAndText();
    void columnsAreReadOneAfterTheOther();
    void everyControlHasAName();
    void everyActionStandsInAMenu();
    void keysCycleThePanesAndGoBack();
    void detailsStandInThePlaceOfThePreview();
    void nestedContainersOpenInPlace();
    void settingsChangeTrustAndLanguage();
    void formatAndClauseAreSaid();
    void manyDocumentsDoNotStall();

private:
    static void openSample(WindowFixture& fixture, const TemporaryFolder& files);
};

void TestWindow::openSample(WindowFixture& fixture, const TemporaryFolder& files)
{
    fixture.window->openFile(QString::fromStdString(files.write("podanie.asice", "x")));
    QTRY_COMPARE(fixture.window->documentPage().session().state(), DocumentSession::State::Checked);
    QTRY_VERIFY(!fixture.window->documentPage().preview().isLoading());
}

void TestWindow::documentsComeBeforeTheVerdict()
{
    FakeService service;
    fillSample(service);
    std::atomic<bool> release{false};
    service.onValidate = [&](const Progress&) -> Result<Report> {
        while (!release)
            QThread::msleep(1);
        return service.report;
    };
    WindowFixture fixture(service);
    TemporaryFolder files;
    fixture.window->openFile(QString::fromStdString(files.write("podanie.asice", "x")));
    DocumentPage& page = fixture.window->documentPage();
    QTRY_COMPARE(page.preview().content().kind, PreviewContent::Kind::Text);
    QCOMPARE(page.session().state(), DocumentSession::State::Checking);
    QCOMPARE(page.banner().headline(), QStringLiteral("Checking the signatures…"));
    QCOMPARE(page.documentList()->model()->rowCount(), 4);
    QCOMPARE(page.signatureList()->model()->rowCount(), 0);
    release = true;
    QTRY_COMPARE(page.session().state(), DocumentSession::State::Checked);
    QCOMPARE(page.banner().headline(), QStringLiteral("Who signed has not been established."));
    QVERIFY(page.banner().reason().contains(QStringLiteral("Ján Novák")));
    QCOMPARE(page.signatureList()->model()->rowCount(), 2);
    QCOMPARE(page.findingList()->model()->rowCount(), 3);
}

void TestWindow::selectingMarksBothWays()
{
    FakeService service;
    fillSample(service);
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    DocumentPage& page = fixture.window->documentPage();
    const auto marked = [](const QListView* list) {
        QList<int> rows;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(CardMarked).toBool())
                rows += row;
        }
        return rows;
    };
    page.selectDocument(2);
    QCOMPARE(marked(page.signatureList()), QList<int>{0});
    page.selectDocument(0);
    QCOMPARE(marked(page.signatureList()), (QList<int>{0, 1}));
    page.selectDocument(3);
    QCOMPARE(marked(page.signatureList()), QList<int>());
    page.selectSignature(1);
    QCOMPARE(marked(page.documentList()), (QList<int>{0, 1}));
    page.selectSignature(0);
    QCOMPARE(marked(page.documentList()), (QList<int>{0, 1, 2}));
}

void TestWindow::unsignedDocumentsAreMarked()
{
    FakeService service;
    fillSample(service);
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    const auto* model = fixture.window->documentPage().documentList()->model();
    QCOMPARE(model->index(0, 0).data(CardBadge).toString(), QStringLiteral("①②"));
    QCOMPARE(model->index(2, 0).data(CardBadge).toString(), QStringLiteral("①"));
    QCOMPARE(model->index(3, 0).data(CardBadge).toString(), QStringLiteral("⚠"));
    QVERIFY(model->index(3, 0).data(CardDetails).toStringList().contains(QStringLiteral("Not signed")));
}

void TestWindow::stopLeavesAUsableWindow()
{
    FakeService service;
    fillSample(service);
    service.onValidate = [&](const Progress& progress) -> Result<Report> {
        while (!progress.stopRequested())
            QThread::msleep(1);
        return fail(ErrorCode::Cancelled, "stopped");
    };
    WindowFixture fixture(service);
    TemporaryFolder files;
    fixture.window->openFile(QString::fromStdString(files.write("podanie.asice", "x")));
    DocumentPage& page = fixture.window->documentPage();
    QTRY_COMPARE(page.session().state(), DocumentSession::State::Checking);
    emit page.banner().stopRequested();
    QTRY_COMPARE(page.session().state(), DocumentSession::State::Stopped);
    QCOMPARE(page.banner().headline(), QStringLiteral("The check was stopped."));
    service.onValidate = nullptr;
    emit page.banner().actionRequested();
    QTRY_COMPARE(page.session().state(), DocumentSession::State::Checked);
}

void TestWindow::whatCannotBeOpenedIsSaidOnTheStartPage()
{
    FakeService service;
    service.onOpen = [](const std::string&) -> Result<OpenedDocumentPtr> {
        return fail(ErrorCode::InputMissing, "no such file");
    };
    WindowFixture fixture(service);
    fixture.window->openFile(QStringLiteral("/nowhere/chyba.asice"));
    QTRY_COMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&fixture.window->startPage()));
    QCOMPARE(fixture.window->startPage().message(), QStringLiteral("chyba.asice could not be opened."));
    QVERIFY(fixture.settings.value(QStringLiteral("recentFiles")).toStringList().isEmpty());
}

void TestWindow::switchesLanguageWhileOpen()
{
    FakeService service;
    fillSample(service);
    WindowFixture fixture(service, QStringLiteral("sk"));
    TemporaryFolder files;
    openSample(fixture, files);
    DocumentPage& page = fixture.window->documentPage();
    QCOMPARE(page.banner().headline(), QStringLiteral("Nie je overené, kto podpísal."));
    QCOMPARE(fixture.window->actions().open->text(), QStringLiteral("&Otvoriť…"));
    fixture.window->setLanguage(QStringLiteral("cs"));
    QTRY_COMPARE(page.banner().headline(), QStringLiteral("Není ověřeno, kdo podepsal."));
    QCOMPARE(fixture.window->actions().open->text(), QStringLiteral("&Otevřít…"));
    fixture.window->setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(page.banner().headline(), QStringLiteral("Who signed has not been established."));
    QCOMPARE(fixture.settings.value(QStringLiteral("language")).toString(), QStringLiteral("en"));
    fixture.window->signFiles({});
    SigningPage& signing = fixture.window->signingPage();
    const auto buttons = signing.findChildren<QAbstractButton*>();
    QVERIFY(std::ranges::any_of(buttons, [](const auto* button) { return button->text() == QStringLiteral("Sign documents"); }));
    fixture.window->setLanguage(QStringLiteral("sk"));
    QTRY_VERIFY(
        std::ranges::any_of(buttons, [](const auto* button) { return button->text() == QStringLiteral("Podpísať dokumenty"); }));
}

void TestWindow::namesFromFilesArePlainText()
{
    FakeService service;
    fillSample(service);
    const std::string nasty = "<img src=x>\xE2\x80\xAE"
                              "fdp.exe\n&lt;b&gt;";
    auto opened = std::make_shared<OpenedDocument>(*service.document);
    opened->documents[0].name = nasty;
    service.document = opened;
    service.report.documents[0].name = nasty;
    service.report.signatures[0] = sampleSignature("S1", "<b>Ján</b>\xE2\x80\xAE", {nasty});
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    const QString shown = fixture.window->documentPage().documentList()->model()->index(0, 0).data().toString();
    QCOMPARE(shown, QStringLiteral("<img src=x>fdp.exe &lt;b&gt;"));
    for (const QLabel* label : fixture.window->findChildren<QLabel*>()) {
        if (label->text().contains(QLatin1Char('<')))
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x202E)));
    }
}

void TestWindow::textNeverHidesDirectionCharacters()
{
    FakeService service;
    fillSample(service);
    auto opened = std::make_shared<OpenedDocument>(*service.document);
    const std::string_view text = "suma \xE2\x80\xAE"
                                  "001\n";
    opened->documents = {{"a.txt", "text/plain", memorySource(Bytes(text.begin(), text.end())), false}};
    service.document = opened;
    service.onPresent = nullptr;
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    QCOMPARE(fixture.window->documentPage().preview().content().text, QStringLiteral("suma [U+202E]001\n"));
}

void TestWindow::pdfIsPaintedLazily()
{
    FakeService service;
    fillSample(service);
    const QByteArray pdf = makePdf(500, QStringLiteral("Strana"));
    auto opened = std::make_shared<OpenedDocument>(*service.document);
    opened->documents = {{"a.pdf", "application/pdf", memorySource(Bytes(pdf.begin(), pdf.end())), false}};
    service.document = opened;
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    PdfView* view = fixture.window->documentPage().preview().pdfView();
    QCOMPARE(view->document()->pageCount(), 500);
    QTRY_VERIFY(view->renderedPages() > 0);
    QTest::qWait(100);
    QVERIFY2(view->renderedPages() <= 4, qPrintable(QString::number(view->renderedPages())));
    view->goToPage(400);
    QCOMPARE(view->currentPage(), 400);
    QTRY_VERIFY(view->renderedPages() > 1);
    QVERIFY(view->renderedPages() < 12);
    view->rotate();
    QCOMPARE(view->currentPage(), 400);
}

void TestWindow::searchFindsInPdfAndText()
{
    FakeService service;
    fillSample(service);
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    DocumentPage& page = fixture.window->documentPage();
    page.selectDocument(1);
    QTRY_COMPARE(page.preview().content().kind, PreviewContent::Kind::Pdf);
    int places = -1;
    connect(page.preview().pdfView(), &PdfView::found, this, [&places](int, int count) { places = count; });
    page.preview().pdfView()->find(QStringLiteral("košice"), false);
    QTRY_COMPARE(places, 5);
    page.preview().setTextView(true);
    const auto* text = page.preview().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Ľubica Šťastná")));
    page.preview().setTextView(false);
}

void TestWindow::columnsAreReadOneAfterTheOther()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(72);
        QPainter painter(&writer);
        painter.setFont(QFont(QStringLiteral("Liberation Serif"), 11));
        for (int line = 0; line < 12; ++line) {
            painter.drawText(QPointF(20, 60 + 14 * line), QStringLiteral("ľavý stĺpec riadok %1").arg(line));
            painter.drawText(QPointF(300, 60 + 14 * line), QStringLiteral("pravý stĺpec riadok %1").arg(line));
        }
        painter.drawText(QPointF(20, 400), QStringLiteral("Záver pod oboma."));
    }
    PdfDocument::Failure failure{};
    const auto pdf = PdfDocument::load(memorySource(Bytes(bytes.begin(), bytes.end())), failure);
    QVERIFY(pdf);
    const QString text = pdf->text(0);
    QVERIFY2(text.indexOf(QStringLiteral("ľavý stĺpec riadok 11")) < text.indexOf(QStringLiteral("pravý stĺpec riadok 0")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("ľavý stĺpec riadok 0\nľavý stĺpec riadok 1\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("\n\nZáver pod oboma.")), qPrintable(text));
}

void TestWindow::everyControlHasAName()
{
    FakeService service;
    fillSample(service);
    WindowFixture fixture(service);
    TemporaryFolder files;
    const auto check = [&fixture] {
        QStringList nameless;
        for (QWidget* widget : fixture.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->text(QAccessible::Name).isEmpty())
                nameless += QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        }
        return nameless.join(QStringLiteral(", "));
    };
    QCOMPARE(check(), QString());
    openSample(fixture, files);
    for (int row = 0; row < 4; ++row) {
        fixture.window->documentPage().selectDocument(row);
        QTRY_VERIFY(!fixture.window->documentPage().preview().isLoading());
        QCOMPARE(check(), QString());
    }
    fixture.window->documentPage().banner().setWhyShown(true);
    fixture.window->documentPage().preview().startSearch();
    QCOMPARE(check(), QString());
    fixture.window->signFiles({QString::fromStdString(files.write("b.txt", "b"))});
    QTest::qWait(50);
    QCOMPARE(check(), QString());
}

void TestWindow::everyActionStandsInAMenu()
{
    FakeService service;
    WindowFixture fixture(service);
    QSet<const QAction*> inMenus;
    for (const QMenu* menu : fixture.window->menuBar()->findChildren<QMenu*>()) {
        for (const QAction* action : menu->actions())
            inMenus += action;
    }
    QSet<QString> shortcuts;
    for (const QAction* action : fixture.window->actions().findChildren<QAction*>(Qt::FindDirectChildrenOnly)) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
        QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        QVERIFY(!action->text().isEmpty());
        for (const QKeySequence& shortcut : action->shortcuts()) {
            QVERIFY2(!shortcuts.contains(shortcut.toString()), qPrintable(shortcut.toString()));
            shortcuts += shortcut.toString();
        }
    }
    for (const char* expected : {"Ctrl+O", "Ctrl+S", "Ctrl+P", "Ctrl+F", "F6", "Alt+1", "Alt+9", "Esc"})
        QVERIFY2(shortcuts.contains(QLatin1String(expected)), expected);
}

void TestWindow::keysCycleThePanesAndGoBack()
{
    FakeService service;
    fillSample(service);
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    MainWindow& window = *fixture.window;
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    DocumentPage& page = window.documentPage();
    page.documentList()->setFocus();
    QTest::keyClick(&window, Qt::Key_F6);
    QVERIFY(page.preview().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&window, Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(page.signatureList()));
    QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(page.preview().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(page.signatureList()->currentIndex().row(), 1);
    page.banner().setWhyShown(true);
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(!page.banner().whyShown());
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(window.currentPage(), static_cast<QWidget*>(&window.startPage()));
}

void TestWindow::detailsStandInThePlaceOfThePreview()
{
    FakeService service;
    fillSample(service);
    service.report.signatures[1] = sampleSignature("S2", "Eva Nov\xC3\xA1 PNOSK-8551011234", {"ziadost.xdcf"});
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    DocumentPage& page = fixture.window->documentPage();
    page.selectSignature(1);
    fixture.window->actions().certificate->trigger();
    QVERIFY(page.detailsShown());
    const QString text = page.details().text();
    QVERIFY(text.contains(QStringLiteral("XAdES, baseline level B")));
    QVERIFY(text.contains(QStringLiteral("SHA-256")));
    QVERIFY2(!text.contains(QStringLiteral("8551011234")), qPrintable(text));
    page.selectSignature(0);
    QVERIFY(page.details().text().contains(QStringLiteral("Ján Novák")));
    fixture.window->actions().back->trigger();
    QVERIFY(!page.detailsShown());
}

void TestWindow::nestedContainersOpenInPlace()
{
    FakeService service;
    fillSample(service);
    auto opened = std::make_shared<OpenedDocument>(*service.document);
    constexpr std::string_view zip = "PK\x03\x04..........................mimetypeapplication/vnd.etsi.asic-e+zip";
    opened->documents[0] = {"inner.asice", "application/vnd.etsi.asic-e+zip", memorySource(Bytes(zip.begin(), zip.end())), false};
    service.document = opened;
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    DocumentPage& page = fixture.window->documentPage();
    QCOMPARE(page.preview().content().reason, NoPreview::SignedContainer);
    emit page.preview().openNestedRequested();
    QTRY_COMPARE(page.session().name(), QStringLiteral("inner.asice"));
    QTRY_COMPARE(page.documentList()->model()->rowCount(), 1);
    QTRY_COMPARE(page.preview().content().text, QStringLiteral("in"));
    QCOMPARE(page.session().outerNames(), QStringList{QStringLiteral("podanie.asice")});
    fixture.window->actions().back->trigger();
    QCOMPARE(page.session().name(), QStringLiteral("podanie.asice"));
    QCOMPARE(page.documentList()->model()->rowCount(), 4);
    QCOMPARE(page.session().state(), DocumentSession::State::Checked);
}

void TestWindow::settingsChangeTrustAndLanguage()
{
    FakeService service;
    WindowFixture fixture(service);
    fixture.window->actions().settings->trigger();
    SettingsPage& page = fixture.window->settingsPage();
    QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&page));
    emit page.trustFilesChanged({QStringLiteral("/etc/ssl/a.pem")});
    QCOMPARE(fixture.settings.value(QStringLiteral("trust/files")).toStringList(), QStringList{QStringLiteral("/etc/ssl/a.pem")});
    emit page.languageChosen(QStringLiteral("sk"));
    QTRY_COMPARE(fixture.window->actions().open->text(), QStringLiteral("&Otvoriť…"));
    fixture.window->actions().back->trigger();
    QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&fixture.window->startPage()));
}

void TestWindow::formatAndClauseAreSaid()
{
    FakeService service;
    fillSample(service);
    QVERIFY(service.report.documents.size() > 1);
    service.report.documents[0].format = FormatFacts{"PDF/A-1b", "yes", "§ 57a b) 1"};
    service.report.documents[1].format = FormatFacts{"DOCX", "by-agreement", "§ 57a c)"};
    service.report.documents[1].clause = ClauseFacts{.data = {}, .document = "other.pdf", .signedTogetherBy = {}};
    service.report.documents[1].clause->data.number = "1563-260824-1";
    WindowFixture fixture(service);
    TemporaryFolder files;
    openSample(fixture, files);
    DocumentPage& page = fixture.window->documentPage();
    QTRY_COMPARE(page.session().state(), DocumentSession::State::Checked);
    const auto said = [&page](const std::string& name) {
        const QAbstractItemModel& model = *page.documentList()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data(CardIdentity).toString().toStdString() == name)
                return model.index(row, 0).data(Qt::AccessibleTextRole).toString();
        return QString();
    };
    QVERIFY(
        said(service.report.documents[0].name).contains(QStringLiteral("Format PDF/A-1b: everybody must take it (§ 57a b) 1)")));
    const QString second = said(service.report.documents[1].name);
    QVERIFY(second.contains(QStringLiteral("only by agreement")));
    QVERIFY(second.contains(QStringLiteral("1563-260824-1")) && second.contains(QStringLiteral("It belongs to other.pdf.")));
}

void TestWindow::manyDocumentsDoNotStall()
{
    FakeService service;
    fillMany(service, 10'000);
    const qint64 stall = stallOf([&](Heartbeat& heartbeat) {
        WindowFixture fixture(service);
        TemporaryFolder files;
        QTest::qWait(50);
        heartbeat.start();
        openSample(fixture, files);
        QTest::qWait(300);
        fixture.window->documentPage().selectDocument(9'998);
        QTest::qWait(100);
        heartbeat.stop();
    });
    qInfo("longest stall with 10,000 documents: %lld ms", static_cast<long long>(stall));
    QVERIFY2(stall < feltStall, qPrintable(QString::number(stall)));
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
