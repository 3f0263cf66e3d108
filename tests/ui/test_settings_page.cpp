// SPDX-License-Identifier: EUPL-1.2
#include "common/settings_file.h"
#include "fake_service.h"
#include "gui/core_settings.h"
#include "operations/form_bundle.h"
#include "support/loopback_server.h"
#include "support/temporary_folder.h"
#include "window/settings_addresses.h"
#include "window/settings_lists.h"
#include "window/settings_page.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <filesystem>

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
    void addressesAreShownAndAsked();
    void bundlesGoOutAndIn();
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

void TestSettingsPage::addressesAreShownAndAsked()
{
    const LoopbackServer answering([](const ServedRequest&) { return LoopbackServer::ok({}); });
    configure("[network]\nproxy = none\ntimeout-seconds = 2\n[lists]\nlist-of-lists = "
              "http://127.0.0.1:9/eu.xml\n[timestamp]\nservice = " +
              answering.url() + "\n[forms]\nportal = off\ncatalogue = off\nbusiness-register = off\n");
    JobRunner runner(2);
    AddressesSection section(*m_settings, runner);
    section.retranslate();
    section.resize(800, 300);
    section.QWidget::show();
    QCOMPARE(section.table()->topLevelItemCount(), 0); // nothing is read unasked
    section.load();
    QTRY_COMPARE(section.table()->topLevelItemCount(), 5);
    QCOMPARE(section.table()->topLevelItem(2)->text(2), QStringLiteral("switched off")); // the portal of forms
    QCOMPARE(section.table()->topLevelItem(0)->text(0), QStringLiteral("127.0.0.1:9"));
    QCOMPARE(section.table()->topLevelItem(0)->text(2), QStringLiteral("not asked"));
    section.askAll();
    QTRY_VERIFY_WITH_TIMEOUT(!section.isAsking(), 15'000);
    QVERIFY2(section.table()->topLevelItem(0)->text(2).startsWith(QStringLiteral("does not answer")),
             qPrintable(section.table()->topLevelItem(0)->text(2)));
    QCOMPARE(section.table()->topLevelItem(1)->text(2), QStringLiteral("answers"));
    QVERIFY(!m_environment->settings().online); // asking once switches nothing on
    configure("[network]\nonline = no\n[locked]\nkeys = network.online\n");
    QVERIFY(!m_settings->askAddress({ServiceAddress::Purpose::TimeStamp, answering.url(), {}, {}, false}, {}));
}

void TestSettingsPage::bundlesGoOutAndIn()
{
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_files->path("data")));
    const std::string target = m_files->path("bundle.zip");
    QVERIFY(!m_settings->exportBundle(target, {})); // nothing is here yet
    const auto imported = importForms(PARAFA_SOURCE_DIR "/resources/forms/general-submission", userFormsFolder());
    QVERIFY(imported);
    JobRunner runner(2);
    ListsSection section(*m_settings, runner);
    section.retranslate();
    section.exportBundle(QString::fromStdString(target));
    QTRY_VERIFY(labelled<QLabel>(section, QStringLiteral("Saved to")));
    QVERIFY(labelled<QLabel>(section, QStringLiteral("1 form")));
    std::filesystem::remove_all(m_files->path("data"));
    QSignalSpy changed(&section, &ListsSection::changed);
    section.importBundle(QString::fromStdString(target));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(labelled<QLabel>(section, QStringLiteral("Taken over from a bundle")));
    QVERIFY(m_files->exists("data/parafa/forms/Parafa.GeneralSubmission-1.0/meta.xml"));
    section.importBundle(QString::fromStdString(m_files->write("bad.zip", "no archive")));
    QTRY_VERIFY(labelled<QLabel>(section, QStringLiteral("Nothing was taken over.")));
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
