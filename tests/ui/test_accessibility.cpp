// SPDX-License-Identifier: EUPL-1.2
#include "visible_faults.h"
#include "window_states.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace parafa;
using namespace parafa::test;

/// Every state of the window, in every theme, at both sizes: what a machine can tell about who can use it (EN 301 549,
/// WCAG 2.1 AA). A second run with QT_SCALE_FACTOR=2 has half the room.
class TestAccessibility : public QObject
{
    Q_OBJECT
private slots:
    void theChecksSeeFaults();
    void everyState_data();
    void everyState();
};

void TestAccessibility::theChecksSeeFaults()
{
    QWidget window;
    window.setAutoFillBackground(true);
    QPalette palette(Qt::white);
    palette.setColor(QPalette::WindowText, QColor(0xaa, 0xaa, 0xaa));
    auto* faint = new QLabel(QStringLiteral("Pale grey words"), &window);
    faint->setPalette(palette);
    faint->setAutoFillBackground(true);
    faint->setGeometry(10, 10, 200, 20);
    auto* narrow = new QLabel(QStringLiteral("A long sentence in a narrow place"), &window);
    narrow->setPalette(Qt::white);
    narrow->setGeometry(10, 40, 60, 20);
    auto* outside = new QPushButton(QStringLiteral("Half outside"), &window);
    outside->setGeometry(150, 100, 120, 30);
    auto* nameless = new QPushButton(&window);
    nameless->setGeometry(10, 100, 40, 30);
    window.resize(220, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(lowContrasts(window).size(), 1);
    QVERIFY(lowContrasts(window).front().contains(QStringLiteral("Pale grey")));
    const QStringList cut = cutOffTexts(window);
    QVERIFY2(cut.filter(QStringLiteral("narrow")).size() == 1, qPrintable(cut.join(QLatin1Char('\n'))));
    QVERIFY2(cut.filter(QStringLiteral("Half outside")).size() == 1, qPrintable(cut.join(QLatin1Char('\n'))));
    QCOMPARE(accessibilityFaults(window).size(), 1);
    QVERIFY(accessibilityFaults(window).front().endsWith(QStringLiteral("has no name")));
    // "Half outside" was made first and lies to the right: going on to the nameless one is a step back.
    const QStringList tabs = tabFaults(window);
    QVERIFY2(tabs.size() == 1 && tabs.front().contains(QStringLiteral("lies behind it")),
             qPrintable(tabs.join(QLatin1Char('\n'))));
    QVERIFY(contrastRatio(qRgb(0, 0, 0), qRgb(255, 255, 255)) > 20.9);
}

void TestAccessibility::everyState_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<double>("fontScale");
    QTest::newRow("sk light") << "sk" << int(Theme::Light) << 1.0;
    QTest::newRow("cs dark") << "cs" << int(Theme::Dark) << 1.0;
    QTest::newRow("en high contrast") << "en" << int(Theme::HighContrast) << 1.0;
    if (qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR"))
        QTest::newRow("sk light, letters of 200 %") << "sk" << int(Theme::Light) << 2.0;
}

void TestAccessibility::everyState()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    QFETCH(double, fontScale);
    const QPalette before = QApplication::palette();
    const QFont font = QApplication::font();
    QApplication::setPalette(palette(Theme(theme)));
    QFont larger = font;
    larger.setPointSizeF(font.pointSizeF() * fontScale);
    QApplication::setFont(larger);
    const double scale = qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR") ? 1 : qEnvironmentVariable("QT_SCALE_FACTOR").toDouble();
    const QSize room = QSize(1280, 800) / scale;
    QStringList faults;
    WindowStates states(language, room, [&](QWidget& window, const QString& state) {
        if (window.width() > room.width() || window.height() > room.height())
            faults += state + QStringLiteral(": the window wants %1 × %2").arg(window.width()).arg(window.height());
        for (const QString& fault : accessibilityFaults(window) + cutOffTexts(window) + lowContrasts(window) + tabFaults(window))
            faults += state + QStringLiteral(": ") + fault;
    });
    states.walk();
    QApplication::setFont(font);
    QApplication::setPalette(before);
    faults.removeDuplicates();
    for (const QString& fault : faults)
        qWarning().noquote() << fault; // a failure's own message has no room for all
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 faults, see above").arg(faults.size())));
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
