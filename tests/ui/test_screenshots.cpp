// SPDX-License-Identifier: EUPL-1.2
#include "window_states.h"

#include <QApplication>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// Writes every main state of the window as a picture into <build>/screenshots, to be looked at; what a machine can tell is
/// in test_accessibility. `cmake --build build/dev --target screenshots` makes all of them, at 100 % and at 200 %.
class TestScreenshots : public QObject
{
    Q_OBJECT
private slots:
    void states_data();
    void states();
};

void TestScreenshots::states_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("sk-light") << "sk" << int(Theme::Light);
    QTest::newRow("sk-dark") << "sk" << int(Theme::Dark);
    QTest::newRow("en-light") << "en" << int(Theme::Light);
    QTest::newRow("en-dark") << "en" << int(Theme::Dark);
    QTest::newRow("cs-contrast") << "cs" << int(Theme::HighContrast);
}

void TestScreenshots::states()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette(Theme(theme)));
    const bool twice = qEnvironmentVariable("QT_SCALE_FACTOR") == QLatin1String("2");
    const QString prefix = QString::fromUtf8(QTest::currentDataTag()) + QLatin1String(twice ? "-200-" : "-100-");
    int pictures = 0;
    WindowStates walk(language, QSize(1280, 800) / (twice ? 2 : 1), [&](QWidget& window, const QString& state) {
        saveScreenshot(window, prefix + state);
        ++pictures;
    });
    walk.walk();
    QApplication::setPalette(before);
    QVERIFY(pictures >= 45);
}

QTEST_MAIN(TestScreenshots)
#include "test_screenshots.moc"
