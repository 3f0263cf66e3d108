// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_page.h"
#include "batch/task_panel.h"
#include "fake_service.h"
#include "support/temporary_folder.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// Stamps by writing the target; files named "dead" have a service that does not answer.
struct StampService : FakeService {
    mutable std::mutex lock;
    mutable std::vector<StampingJob> jobs;
    std::atomic<bool> dead{true};

    Result<OpenedDocumentPtr> open(const std::string& path, const Progress&) const override
    {
        auto opened = std::make_shared<OpenedDocument>();
        opened->path = path;
        return opened;
    }
    Result<Report> validate(const OpenedDocument& opened, const Progress&) const override { return reportOf(opened.path); }
    Result<AugmentOutcome> stamp(const OpenedDocument& file, const StampingJob& job, std::vector<Finding>& notes,
                                 const Progress&) const override
    {
        if (dead && file.path.find("dead") != std::string::npos) {
            notes.push_back(makeFinding(FindingCode::ServiceUnreachable, {{"name", "tsa.example"}}));
            return fail(ErrorCode::NetworkUnreachable, "no answer");
        }
        const std::scoped_lock guard(lock);
        jobs.push_back(job);
        QFile written(QString::fromStdString(job.target));
        if (!written.open(QIODevice::WriteOnly))
            return fail(ErrorCode::CannotWrite, "no");
        AugmentOutcome outcome;
        outcome.path = job.target;
        outcome.report = reportOf(job.target);
        outcome.report.signatures.front().verdict.renewBefore = UtcTime(4'000'000'000);
        return outcome;
    }
    std::vector<std::string> timeStampServices() const override { return {"http://tsa.example"}; }

private:
    static Report reportOf(const std::string& path)
    {
        Report made;
        made.file = path;
        made.verdict = FileVerdict::Valid;
        made.trustConfigured = true;
        SignatureReport signature;
        signature.facts.id = "S";
        signature.facts.integrity = Integrity::Intact;
        signature.verdict.indication = Indication::Passed;
        // Named by day: "due-10.asice" wants its time-stamp in ten days.
        const auto dash = path.rfind('-');
        if (dash != std::string::npos)
            signature.verdict.renewBefore =
                UtcTime(QDateTime::currentSecsSinceEpoch() + std::strtoll(path.c_str() + dash + 1, nullptr, 10) * 86'400);
        made.signatures = {signature};
        return made;
    }
};

QAbstractButton* button(QWidget& within, const QString& text)
{
    for (QAbstractButton* candidate : within.findChildren<QAbstractButton*>())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

} // namespace

/// Things done with all files of a review: time-stamps, renewals, reports; and what a review keeps over a restart.
class TestBatchTasks : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;

    QString at(const char* name) const { return QString::fromStdString(m_folder->path(name)); }
    std::unique_ptr<BatchPage> page(const DocumentService& service, std::initializer_list<const char*> names) const
    {
        auto page = std::make_unique<BatchPage>(service, QString());
        page->resize(1300, 800);
        page->show();
        QStringList paths;
        for (const char* name : names)
            paths += QString::fromStdString(m_folder->write(name, std::string_view("x")));
        page->add(paths);
        [&] { QTRY_COMPARE(page->review().model().waiting() + page->review().running(), 0); }();
        return page;
    }

private slots:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }

    void stampsAllIntoAFolder()
    {
        StampService service;
        const auto review = page(service, {"in/a.asice", "other/a.asice", "in/dead.asice"});
        m_folder->write("out/keep", std::string_view("x"));
        review->openStamps();
        TaskPanel& panel = review->tasks();
        QVERIFY(panel.isVisible());
        QVERIFY(!button(panel, QStringLiteral("Add time-stamps"))->isEnabled()); // no folder yet
        panel.setFolder(at("out"));
        QTest::qWait(200); // labels follow a moment later
        saveScreenshot(*review, QStringLiteral("batch-stamps"));
        QSignalSpy finished(&panel.task(), &BatchTask::finished);
        button(panel, QStringLiteral("Add time-stamps"))->click();
        QTRY_COMPARE(finished.count(), 1);
        // Two files of one name are two; the originals are untouched; the failure has the sentence of the service.
        QVERIFY(m_folder->exists("out/a.asice") && m_folder->exists("out/a (2).asice"));
        QCOMPARE(m_folder->read("in/a.asice").size(), std::size_t(1));
        QCOMPARE(service.jobs.front().timeStampUrl, std::string("http://tsa.example"));
        QVERIFY(service.jobs.front().level == SignatureLevel::T);
        auto* failures = panel.findChild<QListWidget*>();
        QCOMPARE(failures->count(), 1);
        QVERIFY2(failures->item(0)->text().contains(QStringLiteral("tsa.example")), qPrintable(failures->item(0)->text()));
        QTest::qWait(200); // labels follow a moment later
        saveScreenshot(*review, QStringLiteral("batch-stamps-failed"));
        // Another task does not tell of the failures of this one.
        QVERIFY(review->leave());
        review->openReports();
        QVERIFY(!failures->isVisible() && failures->count() == 0);
        QVERIFY(review->leave());
        review->openStamps();
        button(panel, QStringLiteral("Add time-stamps"))->click();
        QTRY_COMPARE(finished.count(), 2);
        service.dead = false;
        service.jobs.resize(2);
        button(panel, QStringLiteral("Try 1 file(s) again"))->click();
        QTRY_COMPARE(finished.count(), 3);
        QVERIFY(m_folder->exists("out/dead.asice"));
        QCOMPARE(service.jobs.size(), std::size_t(3)); // done is done once
        QVERIFY(review->leave());
        QVERIFY(!review->leave());
    }

    void renewsWhatIsDue()
    {
        StampService service;
        const auto review = page(service, {"over-0.asice", "soon-20.asice", "later-200.asice"});
        review->showRenewals(30);
        QCOMPARE(review->table()->model()->rowCount(), 2);
        review->openStamps();
        TaskPanel& panel = review->tasks();
        for (QComboBox* box : panel.findChildren<QComboBox*>())
            if (box->itemText(1) == QStringLiteral("The files themselves are replaced"))
                box->setCurrentIndex(1);
        QSignalSpy finished(&panel.task(), &BatchTask::finished);
        button(panel, QStringLiteral("Add time-stamps"))->click();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(service.jobs.size(), std::size_t(2));
        QVERIFY(service.jobs.front().level == SignatureLevel::LTA);
        // The rows know at once that they are renewed.
        review->showRenewals({});
        review->showRenewals(365);
        QCOMPARE(review->table()->model()->rowCount(), 1);
    }

    void oneReportForEach()
    {
        StampService service;
        const auto review = page(service, {"in/a.asice", "other/a.asice"});
        m_folder->write("out/keep", std::string_view("x"));
        review->openReports();
        review->tasks().setFolder(at("out"));
        QSignalSpy finished(&review->tasks().task(), &BatchTask::finished);
        button(review->tasks(), QStringLiteral("Save reports"))->click();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(m_folder->exists("out/a.asice.html") && m_folder->exists("out/a.asice (2).html"));
        QVERIFY(asText(m_folder->read("out/a.asice.html")).find("<html") != std::string_view::npos);
    }

    void stoppedTheRestIsNotReached()
    {
        BatchTask task;
        std::atomic<bool> go{false};
        std::atomic<int> calls{0};
        QSignalSpy finished(&task, &BatchTask::finished);
        task.start({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, 1,
                   [&](const QString& path, const Progress& progress) {
                       ++calls;
                       while (!go && !progress.stopRequested())
                           QThread::msleep(2);
                       BatchTask::Outcome outcome;
                       outcome.path = path;
                       outcome.cancelled = progress.stopRequested();
                       return outcome;
                   });
        QTRY_COMPARE(calls.load(), 1);
        task.stop();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(task.left(), 3);
        QCOMPARE(calls.load(), 1);
        go = true;
        task.retry();
        QTRY_COMPARE(finished.count(), 2);
        QCOMPARE(task.done(), 3);
    }

    void aStillPreliminaryFileIsLeftAloneForAWhile()
    {
        StampService service;
        BatchReview review(service, {});
        BatchRow row;
        row.path = at("a.asice");
        row.state = BatchRow::State::Done;
        row.mark = StateMark::Preliminary;
        row.finalAfter = UtcTime(1000);
        review.model().restore({row});
        QCOMPARE(review.recheckDue(UtcTime(999)), 0);
        QCOMPARE(review.recheckDue(UtcTime(2000)), 1);
        QTRY_COMPARE(review.running() + review.model().waiting(), 0);
        review.model().restore({row}); // it is preliminary still
        QCOMPARE(review.recheckDue(UtcTime(2060)), 0);
        QCOMPARE(review.recheckDue(UtcTime(2000 + BatchReview::recheckPause)), 1);
    }

    void theWatchedFolderSurvives()
    {
        StampService service;
        m_folder->write("in/a.asice", std::string_view("x"));
        const QString kept = at("review.json");
        {
            BatchReview review(service, kept);
            review.watch(at("in"));
            QTRY_COMPARE_WITH_TIMEOUT(review.model().rowCount(), 1, 8000);
        }
        BatchReview later(service, kept);
        QVERIFY(later.resume());
        QCOMPARE(later.watched(), at("in"));
        m_folder->write("in/b.asice", std::string_view("x"));
        QTRY_COMPARE_WITH_TIMEOUT(later.model().rowCount(), 2, 10'000);
    }

    void savesAsideWhileItRuns()
    {
        StampService service;
        const QString kept = at("review.json");
        BatchReview review(service, kept);
        review.addFiles({at("a.asice")});
        QTRY_COMPARE(review.model().waiting() + review.running(), 0);
        review.saveAside();
        QTRY_VERIFY(QFile::exists(kept)); // a crash from here on loses nothing
        QCOMPARE(loadBatch(kept).rows.size(), std::size_t(1));
    }
};

QTEST_MAIN(TestBatchTasks)
#include "test_batch_tasks.moc"
