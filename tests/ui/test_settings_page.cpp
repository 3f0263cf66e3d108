// SPDX-License-Identifier: EUPL-1.2
#include "common/settings_file.h"
#include "fake_service.h"
#include "gui/core_settings.h"
#include "support/temporary_folder.h"
#include "window/settings_page.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// The settings page over real settings files: what is changed stands in the person's file, what is locked stays.
class TestSettingsPage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aKeyIsChangedInItsPlace_data();
    void aKeyIsChangedInItsPlace();
    void whatIsNotUnderstoodIsNotWritten();
    void theNetworkIsSwitchedOn();
    void timeStampServicesAreAddedAndRemoved();
    void lockedKeysAreShownAndStay();
    void updatingWithoutNetworkSaysWhy();
    void modulesAreRemembered();
    void picture();

private:
    std::string text() const { return std::string(asText(m_files->read("parafa.conf"))); }
    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<DesktopEnvironment> m_environment;
    std::unique_ptr<CoreSettings> m_settings;
    void configure(const std::string& text);
    template <typename T>
    static T* labelled(QWidget& within, const QString& text)
    {
        for (T* candidate : within.findChildren<T*>())
            if (candidate->text().contains(text))
                return candidate;
        return nullptr;
    }
};

void TestSettingsPage::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    qputenv("PARAFA_CONFIG", QByteArray::fromStdString(m_files->path("parafa.conf")));
    qputenv("XDG_CONFIG_DIRS", QByteArray::fromStdString(m_files->path("none")));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(m_files->path("cache")));
    configure("");
}

void TestSettingsPage::configure(const std::string& text)
{
    m_files->write("parafa.conf", text);
    const auto clock = [] { return UtcTime(1'795'348'800); };
    m_environment = std::make_unique<DesktopEnvironment>(clock);
    m_settings = std::make_unique<CoreSettings>(*m_environment, clock);
    QVERIFY(m_environment->load());
}

void TestSettingsPage::aKeyIsChangedInItsPlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("empty") << QByteArray() << QByteArray("[a]\nk = 1\nk = 2\n");
    QTest::newRow("other section") << QByteArray("[b]\nk = 9\n") << QByteArray("[b]\nk = 9\n\n[a]\nk = 1\nk = 2\n");
    QTest::newRow("replaced") << QByteArray("# note\n[a] # here\nk = 7\nk=8\nl = 3\n[b]\nk = 9\n")
                              << QByteArray("# note\n[a] # here\nk = 1\nk = 2\nl = 3\n[b]\nk = 9\n");
    QTest::newRow("no end of line") << QByteArray("[a]\nl = 3") << QByteArray("[a]\nk = 1\nk = 2\nl = 3\n");
}

void TestSettingsPage::aKeyIsChangedInItsPlace()
{
    QFETCH(QByteArray, before);
    QTEST(QByteArray::fromStdString(withSetting(before.toStdString(), "a", "k", {"1", "2"})), "after");
}

void TestSettingsPage::whatIsNotUnderstoodIsNotWritten()
{
    QVERIFY(!m_settings->setTimeStampServices({"tsa.example.sk"}));
    QVERIFY(!m_settings->setTimeStampServices({"http://tsa.example.sk/\n[network]"}));
    QCOMPARE(text(), std::string());
}

void TestSettingsPage::theNetworkIsSwitchedOn()
{
    FakeService service;
    WindowFixture fixture(service);
    fixture.window->setSettingsService(*m_settings);
    fixture.window->showSettings();
    auto* online = labelled<QCheckBox>(fixture.window->settingsPage(), QStringLiteral("Ask services"));
    QVERIFY(online && online->isEnabled() && !online->isChecked());
    online->click();
    QCOMPARE(text(), std::string("[network]\nonline = yes\n"));
    QVERIFY(m_environment->settings().online);
}

void TestSettingsPage::timeStampServicesAreAddedAndRemoved()
{
    configure("[timestamp]\nservice = http://one.example/ policy=1.2.3\n");
    QVERIFY(m_settings->setTimeStampServices({"http://two.example/", "http://one.example/"}));
    QCOMPARE(text(), std::string("[timestamp]\nservice = http://two.example/\nservice = http://one.example/ policy=1.2.3\n"));
    QVERIFY(m_settings->setTimeStampServices({}));
    QVERIFY(m_settings->settings().timeStampServices.empty());
}

void TestSettingsPage::lockedKeysAreShownAndStay()
{
    configure("[network]\nonline = no\n[locked]\nkeys = network.online timestamp.service validation.trust\n");
    const std::string before = text();
    QVERIFY(!m_settings->setOnline(true));
    QVERIFY(!m_settings->setTimeStampServices({"http://one.example/"}));
    QCOMPARE(text(), before);
    FakeService service;
    WindowFixture fixture(service);
    fixture.window->setSettingsService(*m_settings);
    fixture.window->showSettings();
    SettingsPage& page = fixture.window->settingsPage();
    QVERIFY(!labelled<QCheckBox>(page, QStringLiteral("Ask services"))->isEnabled());
    QVERIFY(labelled<QLabel>(page, QStringLiteral("Set by your administrator.")));
    QTRY_VERIFY(!labelled<QPushButton>(page, QStringLiteral("Update now"))->isEnabled());
    QVERIFY(!labelled<QPushButton>(page, QStringLiteral("Add certificates"))->isEnabled());
}

void TestSettingsPage::updatingWithoutNetworkSaysWhy()
{
    configure("[network]\nproxy = none\ntimeout-seconds = 1\n[lists]\nlist-of-lists = http://127.0.0.1:9/eu.xml\n");
    FakeService service;
    WindowFixture fixture(service);
    fixture.window->setSettingsService(*m_settings);
    fixture.window->showSettings();
    SettingsPage& page = fixture.window->settingsPage();
    QTRY_VERIFY(labelled<QLabel>(page, QStringLiteral("No trusted lists are on this computer yet.")));
    auto* update = labelled<QPushButton>(page, QStringLiteral("Update now"));
    QTRY_VERIFY(update->isEnabled());
    update->click();
    QVERIFY(!update->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(labelled<QLabel>(page, QStringLiteral("1 list cannot be used.")), 15'000);
    QVERIFY(update->isEnabled());
}

void TestSettingsPage::modulesAreRemembered()
{
    FakeService service;
    WindowFixture fixture(service);
    fixture.window->setSettingsService(*m_settings);
    m_settings->addKeyModules({"/opt/card/libcard.so"});
    fixture.window->showSettings();
    const auto modules = m_settings->keyModules();
    QVERIFY(!modules.empty() && modules.back().added);
    QCOMPARE(m_settings->modulesToAsk().back(), std::string("/opt/card/libcard.so"));
    emit fixture.window->settingsPage().keyModulesChanged({QStringLiteral("/opt/card/libcard.so")});
    QCOMPARE(WindowSettings(fixture.settings).keyModules(), QStringList{QStringLiteral("/opt/card/libcard.so")});
}

void TestSettingsPage::picture()
{
    configure("[timestamp]\nservice = http://tsa.example.sk/\n[locked]\nkeys = timestamp.service\n");
    FakeService service;
    WindowFixture fixture(service, QStringLiteral("sk"));
    fixture.window->setSettingsService(*m_settings);
    fixture.window->resize(1000, 1150);
    fixture.window->showSettings();
    QTest::qWait(200);
    saveScreenshot(*fixture.window, QStringLiteral("sk-settings-all"));
}

QTEST_MAIN(TestSettingsPage)
#include "test_settings_page.moc"
