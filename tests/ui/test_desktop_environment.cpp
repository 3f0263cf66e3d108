// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_service.h"
#include "gui/folder_code_lists.h"
#include "gui/platform_proxy.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"

#include <QNetworkProxy>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// The desktop program takes the settings of the computer: whom to trust, what is locked, and nothing before it is needed.
class TestDesktopEnvironment : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void anchorsOfTheSettingsCount();
    void anchorsOfTheUserCountBeside();
    void lockedAnchorsAreAllThereAre();
    void nothingIsReadBeforeSomethingIsJudged();
    void wrongSettingsJudgeNothing();
    void theNetworkIsThereOnlyWhereAskedFor();
    void aLockedNetworkStaysOff();
    void timeStampServicesAreProposed();
    void pickListsComeFromTheFolders();
    void proxiesOfThePlatform();

private:
    static UtcTime noon() { return UtcTime(1'795'348'800); } // 2026-11-22T12:00:00Z
    void configure(const std::string& text) const { m_files->write("parafa.conf", text); }
    Result<Report> judge(const CoreService& core) const;

    std::unique_ptr<TemporaryFolder> m_files;
    std::string m_signed;
};

void TestDesktopEnvironment::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    qputenv("PARAFA_CONFIG", QByteArray::fromStdString(m_files->path("parafa.conf")));
    qputenv("XDG_CONFIG_DIRS", QByteArray::fromStdString(m_files->path("none")));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(m_files->path("cache")));
    configure("");
    m_files->write("root.pem", toPem(sharedPki().root.certificate));
    m_signed = m_files->path("signed.asice");
    Services services;
    services.now = noon();
    const std::string text = "text";
    const auto key = signingKey(sharedPki().signer, sharedPki().chain());
    QVERIFY(signDocuments({{"a.txt", "text/plain", memorySource({text.begin(), text.end()})}}, *key, {}, m_signed, services));
}

/// A script may name several; those that requests cannot go through are passed over, "directly" ends the search.
void TestDesktopEnvironment::proxiesOfThePlatform()
{
    const QNetworkProxy plain(QNetworkProxy::HttpProxy, "proxy.office.example", 3128);
    const QNetworkProxy login(QNetworkProxy::HttpProxy, "::1", 8080, "office", "p@ss:word");
    const QNetworkProxy socks(QNetworkProxy::Socks5Proxy, "socks.example", 1080), direct(QNetworkProxy::NoProxy);
    QCOMPARE(usableProxy({plain}), std::string("http://proxy.office.example:3128"));
    QCOMPARE(usableProxy({login}), std::string("http://office:p@ss:word@[::1]:8080"));
    QCOMPARE(usableProxy({socks, plain}), std::string("http://proxy.office.example:3128"));
    QCOMPARE(usableProxy({direct, plain}), std::string());
    QCOMPARE(usableProxy({socks}), std::string());
    QCOMPARE(usableProxy({}), std::string());
}

void TestDesktopEnvironment::cleanup()
{
    for (const char* name : {"PARAFA_CONFIG", "XDG_CONFIG_DIRS", "XDG_CACHE_HOME"})
        qunsetenv(name);
}

Result<Report> TestDesktopEnvironment::judge(const CoreService& core) const
{
    const auto opened = core.open(m_signed, {});
    if (!opened)
        return std::unexpected(opened.error());
    return core.validate(**opened, {});
}

void TestDesktopEnvironment::anchorsOfTheSettingsCount()
{
    DesktopEnvironment environment(noon);
    QVERIFY(environment.load());
    const CoreService core(environment, {}, {});
    auto report = judge(core);
    QVERIFY(report && !report->trustConfigured);
    configure("[validation]\ntrust = " + m_files->path("root.pem") + "\n");
    QVERIFY(environment.load());
    report = judge(core);
    QVERIFY(report && report->trustConfigured);
    QCOMPARE(report->trustBasis.anchors, std::size_t(1));
    QVERIFY(report->trustBasis.evidenceSource);
}

void TestDesktopEnvironment::anchorsOfTheUserCountBeside()
{
    DesktopEnvironment environment(noon);
    QVERIFY(environment.load());
    CoreService core(environment, {}, {});
    QCOMPARE(core.trust({m_files->path("root.pem")}).value_or(0), std::size_t(1));
    auto report = judge(core);
    QVERIFY(report && report->trustConfigured);
    // Taken away again, nobody is trusted: what was read once does not stay.
    QVERIFY(core.trust({}));
    report = judge(core);
    QVERIFY(report && !report->trustConfigured);
}

void TestDesktopEnvironment::lockedAnchorsAreAllThereAre()
{
    configure("[locked]\nkeys = validation.trust\n");
    DesktopEnvironment environment(noon);
    QVERIFY(environment.load());
    CoreService core(environment, {}, {});
    QVERIFY(core.trust({m_files->path("root.pem")}));
    const auto report = judge(core);
    QVERIFY(report && !report->trustConfigured);
}

void TestDesktopEnvironment::nothingIsReadBeforeSomethingIsJudged()
{
    configure("[validation]\ntrust = " + m_files->path("absent.pem") + "\n");
    DesktopEnvironment environment(noon);
    QVERIFY(environment.load());
    const CoreService core(environment, {}, {});
    QVERIFY(core.open(m_signed, {}));
    const auto report = judge(core);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InputMissing);
}

void TestDesktopEnvironment::wrongSettingsJudgeNothing()
{
    configure("[network]\nonlin = yes\n");
    DesktopEnvironment environment(noon);
    const auto loaded = environment.load();
    QVERIFY(!loaded);
    QVERIFY(loaded.error().detail.find("parafa.conf:2") != std::string::npos);
    const CoreService core(environment, {}, {});
    QVERIFY(core.open(m_signed, {}));
    const auto report = judge(core);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
}

void TestDesktopEnvironment::theNetworkIsThereOnlyWhereAskedFor()
{
    DesktopEnvironment environment(noon);
    QVERIFY(environment.load());
    QVERIFY(!environment.forReading()->services.http);
    QVERIFY(!environment.forJudging()->services.http);
    QVERIFY(environment.forJudging(true)->services.http);
    configure("[network]\nonline = yes\n");
    QVERIFY(environment.load());
    QVERIFY(!environment.forReading()->services.http);
    QVERIFY(environment.forJudging()->services.http);
}

void TestDesktopEnvironment::aLockedNetworkStaysOff()
{
    configure("[network]\nonline = no\n[locked]\nkeys = network.online\n");
    DesktopEnvironment environment(noon);
    QVERIFY(environment.load());
    QVERIFY(environment.forJudging());
    QVERIFY(!environment.forJudging(true));
    QVERIFY(!environment.separate(true));
}

void TestDesktopEnvironment::timeStampServicesAreProposed()
{
    configure("[timestamp]\nservice = http://tsa.example.sk/ policy=1.2.3\nservice = http://tsa2.example.sk/\n");
    DesktopEnvironment environment(noon);
    QVERIFY(environment.load());
    const CoreService core(environment, {}, {});
    QCOMPARE(core.timeStampServices(), (std::vector<std::string>{"http://tsa.example.sk/", "http://tsa2.example.sk/"}));
}

void TestDesktopEnvironment::pickListsComeFromTheFolders()
{
    Codelist list;
    list.code = "CL000086";
    list.items = {{"1", {}, {{"sk", "Prvá"}, {"en", "First"}}, {}},
                  {"2", {}, {{"sk", "Stará"}}, {std::nullopt, UtcTime(1'000'000'000)}},
                  {"3", {}, {{"sk", "Tretia"}}, {}}};
    m_files->write("lists/CL000086.xml", codelistXml(list));
    const CodelistFolders folders({m_files->path("lists")});
    const FolderCodeLists lookup(folders, noon);
    const auto items = lookup.items("CL000086", "en");
    QCOMPARE(items.size(), std::size_t(2)); // what no longer counts is not offered
    QCOMPARE(items[0].name, std::string("First"));
    QCOMPARE(items[1].code, std::string("3"));
    QCOMPARE(items[1].name, std::string("Tretia"));
    QVERIFY(lookup.items("CL999999", "sk").empty());
}

QTEST_GUILESS_MAIN(TestDesktopEnvironment)
#include "test_desktop_environment.moc"
