// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_page.h"
#include "batch/batch_store.h"
#include "fake_service.h"
#include "heartbeat.h"
#include "support/temporary_folder.h"
#include "window/document_page.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// A core whose verdict is in the file's name: "valid-1.asice", "broken-2.asice", "missing.asice".
struct NamedVerdicts : FakeService {
    mutable std::atomic<int> validated{0};
    Result<OpenedDocumentPtr> open(const std::string& path, const Progress&) const override
    {
        if (path.find("missing") != std::string::npos)
            return fail(ErrorCode::InputMissing, FindingCode::FileUnreadable, path);
        auto opened = std::make_shared<OpenedDocument>();
        opened->path = path;
        return opened;
    }
    Result<Report> validate(const OpenedDocument& opened, const Progress&) const override
    {
        ++validated;
        Report made;
        made.file = opened.path;
        made.verdict = FileVerdict::Unsigned;
        if (opened.path.find("broken") != std::string::npos) {
            made.verdict = FileVerdict::Unreadable;
            made.unreadable = true;
            made.findings.push_back(makeFinding(FindingCode::ReferenceDigestMismatch, {{"name", "=list.pdf"}}));
        }
        return made;
    }
};

QStringList names(const char* kind, int count)
{
    QStringList paths;
    for (int i = 0; i < count; ++i)
        paths += QStringLiteral("/nowhere/%1-%2.asice").arg(QLatin1String(kind)).arg(i);
    return paths;
}

} // namespace

class TestBatch : public QObject
{
    Q_OBJECT

private slots:
    void fillsAndCounts()
    {
        NamedVerdicts service;
        BatchPage page(service, {});
        page.resize(1200, 700);
        page.show();
        page.add(names("broken", 3) + names("unsigned", 2) + QStringList{"/nowhere/missing.asice"} + names("broken", 1));
        QTRY_COMPARE(page.review().running() + page.review().model().waiting(), 0);
        QCOMPARE(page.review().model().rowCount(), 6); // one was named twice
        QCOMPARE(page.review().model().count(StateMark::Invalid), 4);
        QCOMPARE(page.review().model().count(StateMark::Unsigned), 2);
        page.showOnly(StateMark::Unsigned);
        QCOMPARE(page.table()->model()->rowCount(), 2);
        page.showOnly({});
        for (QLineEdit* line : page.findChildren<QLineEdit*>())
            if (line->accessibleName() == QStringLiteral("Search in the table"))
                line->setText(QStringLiteral("broken-1"));
        QCOMPARE(page.table()->model()->rowCount(), 1);
        page.table()->setCurrentIndex(page.table()->model()->index(0, 0));
        QVERIFY2(page.details().contains(QStringLiteral("has changed since it was signed")), qPrintable(page.details()));
        saveScreenshot(page, QStringLiteral("batch"));
        const auto said = [&] {
            return std::ranges::any_of(page.findChildren<QLabel*>(), [](const QLabel* label) {
                return label->isVisible() && label->text() == QStringLiteral("No file matches the filters.");
            });
        };
        QVERIFY(!said());
        for (QLineEdit* line : page.findChildren<QLineEdit*>())
            if (line->accessibleName() == QStringLiteral("Search in the table"))
                line->setText(QStringLiteral("no such name"));
        QVERIFY(said());
    }

    void sortsByWeightNotByWords()
    {
        NamedVerdicts service;
        BatchPage page(service, {});
        page.add(names("unsigned", 1) + names("broken", 1));
        QTRY_COMPARE(page.review().model().waiting() + page.review().running(), 0);
        page.table()->sortByColumn(BatchModel::Verdict, Qt::AscendingOrder);
        const auto first = page.table()->model()->index(0, BatchModel::File).data().toString();
        QCOMPARE(first, QStringLiteral("broken-0.asice"));
    }

    void pausedNothingBegins()
    {
        NamedVerdicts service;
        BatchReview review(service, {});
        review.setPaused(true);
        review.addFiles(names("broken", 50));
        QTest::qWait(50);
        QCOMPARE(service.validated.load(), 0);
        review.setPaused(false);
        QTRY_COMPARE(review.model().waiting() + review.running(), 0);
        QCOMPARE(service.validated.load(), 50);
    }

    void goesOnAfterARestart()
    {
        const TemporaryFolder folder;
        const QString kept = QString::fromStdString(folder.path("review.json"));
        NamedVerdicts service;
        {
            BatchReview review(service, kept);
            review.addFiles(names("broken", 2));
            QTRY_COMPARE(review.model().waiting() + review.running(), 0);
            review.setPaused(true);
            review.addFiles(names("unsigned", 3));
        }
        QCOMPARE(service.validated.load(), 2);
        BatchReview later(service, kept);
        QVERIFY(later.resume());
        QTRY_COMPARE(later.model().waiting() + later.running(), 0);
        QCOMPARE(service.validated.load(), 5); // what was done is not done again
        QCOMPARE(later.model().count(StateMark::Invalid), 2);
        QCOMPARE(later.model().count(StateMark::Unsigned), 3);
        folder.write("review.json", std::string_view("{ damaged"));
        BatchReview damaged(service, kept);
        QVERIFY(!damaged.resume());
    }

    void watchesAFolder()
    {
        const TemporaryFolder folder;
        folder.write("in/broken-0.asice", std::string_view("x"));
        folder.write("in/notes.txt", std::string_view("x"));
        NamedVerdicts service;
        BatchReview review(service, {});
        review.watch(QString::fromStdString(folder.path("in")));
        QTRY_COMPARE(review.model().rowCount(), 1);
        folder.write("in/broken-1.asice", std::string_view("x"));
        QTRY_COMPARE_WITH_TIMEOUT(review.model().rowCount(), 2, 8000);
    }

    void checksAgainWhatCanBecomeFinal()
    {
        NamedVerdicts service;
        BatchReview review(service, {});
        BatchRow early, late;
        early.path = "/nowhere/early.asice";
        late.path = "/nowhere/late.asice";
        early.state = late.state = BatchRow::State::Done;
        early.mark = late.mark = StateMark::Preliminary;
        early.finalAfter = UtcTime(1000);
        late.finalAfter = UtcTime(3000);
        review.model().restore({early, late});
        QCOMPARE(review.recheckDue(UtcTime(2000)), 1);
        QTRY_COMPARE(service.validated.load(), 1);
    }

    void tablesForOthers()
    {
        BatchRow row;
        row.path = QStringLiteral("/a/\"b\",c.asice");
        row.state = BatchRow::State::Done;
        row.mark = StateMark::Valid;
        row.headline = QStringLiteral("Valid.");
        row.signer = QStringLiteral("=cmd|' /C calc'!A0");
        row.findings = QStringLiteral("first <b>\nsecond");
        row.time = UtcTime(0);
        const QByteArray csv = batchCsv({row});
        QVERIFY(csv.startsWith("\xEF\xBB\xBF\"Verdict\","));
        QCOMPARE(csv.count("\r\n"), 2);
        QVERIFY(csv.contains("\"/a/\"\"b\"\",c.asice\""));
        QVERIFY(csv.contains("\"'=cmd|"));
        QVERIFY(csv.contains("\"1970-01-01T00:00:00Z\""));
        const QByteArray html = batchHtml({row});
        QVERIFY(html.contains("first &lt;b&gt;<br>second"));
        QVERIFY(!html.contains("<script") && !html.contains("http"));
    }

    void opensInPlaceAndComesBack()
    {
        NamedVerdicts service;
        WindowFixture fixture(service);
        fixture.window->review(names("broken", 1));
        BatchPage& page = fixture.window->batchPage();
        QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&page));
        QTRY_COMPARE(page.review().model().count(StateMark::Invalid), 1);
        emit page.openRequested(QStringLiteral("/nowhere/broken-0.asice"));
        QTRY_COMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&fixture.window->documentPage()));
        QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&page));
    }

    void manyRowsDoNotStall()
    {
        NamedVerdicts service;
        const qint64 stall = stallOf([&](Heartbeat& heartbeat) {
            BatchPage page(service, {});
            page.resize(1200, 700);
            page.show();
            heartbeat.start();
            page.add(names("broken", 20'000));
            QTRY_COMPARE_WITH_TIMEOUT(page.review().model().waiting() + page.review().running(), 0, 60'000);
            heartbeat.stop();
        });
        qInfo("longest stall with 20,000 rows: %lld ms", static_cast<long long>(stall));
        QVERIFY2(stall < feltStall, qPrintable(QString::number(stall)));
    }
};

QTEST_MAIN(TestBatch)
#include "test_batch.moc"
