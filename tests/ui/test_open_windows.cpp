// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "gui/open_windows.h"
#include "window_fixture.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// Several windows, and closing one whose card does not answer.
class TestOpenWindows : public QObject
{
    Q_OBJECT

    struct Program {
        Program() : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        {
            // as a module that hangs: nothing can stop it
            service.onKeys = [this] {
                asked = true;
                while (hangs)
                    QThread::msleep(2);
                return KeyOffers();
            };
        }
        ~Program() { hangs = false; }
        QTemporaryDir folder;
        QSettings settings;
        FakeService service;
        LanguageSwitch language;
        std::atomic<bool> hangs{true}, asked{false};
        OpenWindows windows{[this] { return new MainWindow(service, settings, language); }, std::chrono::milliseconds(150)};
    };

private slots:
    void aHangingCardHoldsNobodyUp()
    {
        Program program;
        QPointer<MainWindow> window = &program.windows.show({}, true);
        QTRY_VERIFY(program.asked);
        QElapsedTimer since;
        since.start();
        window->close();
        QVERIFY(!window->isVisible());
        // Another window is made and answers meanwhile.
        MainWindow& other = program.windows.show({}, false);
        QVERIFY(&other != window);
        QVERIFY(other.isVisible());
        QTest::qWait(100);
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(program.windows.leaving(), 1);
        program.hangs = false;
        QTRY_COMPARE(program.windows.leaving(), 0);
        QTRY_VERIFY(window.isNull());
    }

    void theProgramDoesNotWaitForIt()
    {
        Program program;
        QSignalSpy finished(&program.windows, &OpenWindows::finished);
        QPointer<MainWindow> window = &program.windows.show({}, true);
        QTRY_VERIFY(program.asked);
        window->close();
        QVERIFY(!window->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 1000);
        QCOMPARE(finished.front().front().toBool(), false);
    }

    void whatEndsIsWaitedFor()
    {
        Program program;
        program.hangs = false;
        QSignalSpy finished(&program.windows, &OpenWindows::finished);
        QPointer<MainWindow> first = &program.windows.show({}, true);
        QPointer<MainWindow> second = &program.windows.show({QStringLiteral("/nowhere/a.asice")}, false);
        QVERIFY(first != second);
        first->close();
        QTRY_VERIFY(first.isNull());
        QCOMPARE(finished.count(), 0); // one is still open
        second->close();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.front().front().toBool(), true);
        QVERIFY(second.isNull());
    }

    void aFreeWindowIsTaken()
    {
        Program program;
        program.hangs = false;
        MainWindow& first = program.windows.show({}, false);
        QCOMPARE(&program.windows.show({}, false), &first);
        program.windows.show({QStringLiteral("/nowhere/a.asice"), QStringLiteral("/nowhere/b.asice")}, true);
        QVERIFY(!first.isFree());
        QVERIFY(&program.windows.show({QStringLiteral("/nowhere/c.asice")}, false) != &first);
    }
};

QTEST_MAIN(TestOpenWindows)
#include "test_open_windows.moc"
