// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "gui/open_windows.h"
#include "window_fixture.h"

#include <QElapsedTimer>
#include <QPointer>
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
        OpenWindows windows{[this] { return new MainWindow(service, settings, language); }};
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
        QPointer<MainWindow> window = &program.windows.show({}, true);
        QTRY_VERIFY(program.asked);
        QElapsedTimer since;
        since.start();
        QVERIFY(!program.windows.closeAll(std::chrono::milliseconds(150)));
        QVERIFY(!window->isVisible());
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        program.hangs = false;
        QVERIFY(program.windows.closeAll(std::chrono::seconds(5)));
        QVERIFY(window.isNull());
    }

    void whatEndsIsWaitedFor()
    {
        Program program;
        program.hangs = false;
        program.windows.show({}, true);
        program.windows.show({QStringLiteral("/nowhere/a.asice")}, false);
        QVERIFY(program.windows.closeAll(std::chrono::seconds(5)));
        QCOMPARE(program.windows.leaving(), 0);
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
