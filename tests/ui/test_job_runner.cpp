// SPDX-License-Identifier: EUPL-1.2
#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace parafa;

class TestJobRunner : public QObject
{
    Q_OBJECT
private slots:
    void resultComesOnTheCallersThread();
    void progressComesOnTheCallersThread();
    void stopReachesTheWorkAndItsResultStillComes();
    void aDroppedHandleDropsTheResult();
    void aGoneContextGetsNothing();
    void destructionStopsAndWaits();
    void aQueueKeepsOrder();
    void stoppedForGood();
};

void TestJobRunner::resultComesOnTheCallersThread()
{
    JobRunner runner(2);
    QThread* worker = nullptr;
    QThread* deliverer = nullptr;
    std::unique_ptr<int> got; // a result may be move-only
    JobHandle job = runner.run(
        this,
        [&worker](const Progress&) {
            worker = QThread::currentThread();
            return std::make_unique<int>(42);
        },
        [&](std::unique_ptr<int> result) {
            deliverer = QThread::currentThread();
            got = std::move(result);
        });
    QTRY_VERIFY(got);
    QCOMPARE(*got, 42);
    QVERIFY(worker != thread());
    QCOMPARE(deliverer, thread());
    QCOMPARE(runner.running(), 0);
}

void TestJobRunner::progressComesOnTheCallersThread()
{
    JobRunner runner(1);
    quint64 last = 0;
    bool rightThread = true;
    bool finished = false;
    JobHandle job = runner.run(
        this,
        [](const Progress& progress) {
            for (std::uint64_t i = 1; i <= 1000; ++i)
                progress.report(i, 1000);
            return 0;
        },
        [&](int) { finished = true; },
        [&](quint64 done, quint64) {
            last = done;
            rightThread = rightThread && QThread::currentThread() == thread();
        });
    QTRY_VERIFY(finished);
    QCOMPARE(last, quint64(1000));
    QVERIFY(rightThread);
}

void TestJobRunner::stopReachesTheWorkAndItsResultStillComes()
{
    JobRunner runner(1);
    std::atomic<bool> started{false};
    int result = 0;
    JobHandle job = runner.run(
        this,
        [&started](const Progress& progress) {
            started = true;
            while (!progress.stopRequested())
                QThread::msleep(1);
            return 7;
        },
        [&result](int value) { result = value; });
    QTRY_VERIFY(started);
    job.stop();
    QTRY_COMPARE(result, 7);
}

void TestJobRunner::aDroppedHandleDropsTheResult()
{
    JobRunner runner(1);
    bool delivered = false;
    {
        JobHandle job = runner.run(this, [](const Progress&) { return 1; }, [&delivered](int) { delivered = true; });
    }
    QTRY_COMPARE(runner.running(), 0);
    QVERIFY(!delivered);
}

void TestJobRunner::aGoneContextGetsNothing()
{
    JobRunner runner(1);
    bool delivered = false;
    auto context = std::make_unique<QObject>();
    JobHandle job = runner.run(
        context.get(),
        [](const Progress&) {
            QThread::msleep(20);
            return 1;
        },
        [&delivered](int) { delivered = true; });
    context.reset();
    QTRY_COMPARE(runner.running(), 0);
    QVERIFY(!delivered);
}

void TestJobRunner::destructionStopsAndWaits()
{
    std::atomic<bool> started{false};
    std::atomic<bool> ended{false};
    bool delivered = false;
    JobHandle job;
    {
        JobRunner runner(1);
        job = runner.run(
            this,
            [&](const Progress& progress) {
                started = true;
                while (!progress.stopRequested())
                    QThread::msleep(1);
                ended = true;
                return 1;
            },
            [&delivered](int) { delivered = true; });
        QTRY_VERIFY(started);
    }
    QVERIFY(ended);
    QTest::qWait(10);
    QVERIFY(!delivered);
}

void TestJobRunner::aQueueKeepsOrder()
{
    JobRunner runner(1);
    std::vector<int> order;
    std::vector<JobHandle> jobs;
    for (int i = 0; i < 50; ++i)
        jobs.push_back(runner.run(this, [i](const Progress&) { return i; }, [&order](int value) { order.push_back(value); }));
    QTRY_COMPARE(order.size(), std::size_t(50));
    QVERIFY(std::ranges::is_sorted(order));
}

/// Its window was closed: what runs is asked to stop, what waits never begins.
void TestJobRunner::stoppedForGood()
{
    JobRunner runner(1);
    std::atomic<bool> running{false}, begun{false};
    int told = 0;
    const auto first = runner.run(
        this,
        [&](const Progress& progress) {
            running = true;
            while (!progress.stopRequested())
                QThread::msleep(1);
            return 1;
        },
        [&](int) { ++told; });
    const auto second = runner.run(
        this,
        [&](const Progress&) {
            begun = true;
            return 2;
        },
        [&](int) { ++told; });
    QTRY_VERIFY(running);
    runner.stopAll();
    QTRY_COMPARE(runner.running(), 0);
    QVERIFY(!begun);
    QCOMPARE(told, 1); // by the one that was stopped
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "test_job_runner.moc"
