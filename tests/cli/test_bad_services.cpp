// SPDX-License-Identifier: EUPL-1.2
// What a person is told while some services of many are down, slow or lying, and what goes on in spite of them.
#include "cli_fixture.h"
#include "support/loopback_server.h"
#include "support/test_evidence.h"
#include "support/test_trusted_list.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <chrono>
#include <thread>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr int limitSeconds = 1;

/// Answers after the client should have gone.
Bytes hang(const ServedRequest&)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(2'500 * limitSeconds));
    return {};
}

Bytes lie(const std::string& how)
{
    if (how == "garbage")
        return Bytes(2000, 0x80);
    if (how == "large")
        return LoopbackServer::raw("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\nx");
    if (how == "loop")
        return LoopbackServer::raw("HTTP/1.1 307 Again\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n");
    if (how == "page")
        return LoopbackServer::ok(asBytes("<html>Log in to the network</html>"), "text/html");
    if (how == "down")
        return LoopbackServer::raw("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    return {}; // closed without a word
}

std::string pathOf(const ServedRequest& request)
{
    const auto start = request.line.find('/') + 1;
    return request.line.substr(start, request.line.find(' ', start) - start);
}

struct Country {
    const char* territory;
    std::string url;
    const char* condition;
    const char* code; ///< of the fault; empty: none
};

} // namespace

class TestBadServices : public QObject
{
    Q_OBJECT
private slots:
    /// Each country's fault is told with its host, and the list that can be had is used.
    void listsOfOtherCountriesAreFetched()
    {
        const TestIdentity commission = selfSigned({.commonName = "Commission"}, sharedKey(TestKeyType::Rsa2048, 5));
        const TestIdentity country = selfSigned({.commonName = "Operator"}, sharedKey(TestKeyType::Rsa2048, 6));
        ListSpec sk;
        sk.services = {{sharedPki().intermediate.certificate, {{}}}};
        const std::string good = makeTrustedList(sk, country);
        std::string main;
        const LoopbackServer slow(hang);
        const LoopbackServer server([&](const ServedRequest& request) {
            const std::string path = pathOf(request);
            return path == "eu.xml"   ? LoopbackServer::ok(asBytes(main))
                   : path == "sk.xml" ? LoopbackServer::ok(asBytes(good))
                                      : lie(path);
        });
        const std::vector<Country> countries = {
            {"CZ", slow.url(), "missing", "SERVICE_TIMEOUT"},
            {"HU", server.url("/garbage"), "refused", "SERVICE_ANSWER_UNUSABLE"},
            {"AT", server.url("/large"), "refused", "SERVICE_ANSWER_TOO_LARGE"},
            {"DE", server.url("/loop"), "refused", "SERVICE_ANSWER_UNUSABLE"},
            {"PL", "https://127.0.0.1:" + std::to_string(server.port()) + "/", "missing", "SERVICE_TLS"},
            {"FR", "http://127.0.0.1:1/fr.xml", "missing", "SERVICE_UNREACHABLE"},
            {"EE", server.url("/down"), "missing", "SERVICE_REFUSED"},
            {"LV", server.url("/page"), "refused", ""},
            {"SK", server.url("/sk.xml"), "loaded", ""},
        };
        ListSpec eu;
        eu.type = "EUlistofthelists";
        eu.territory = "EU";
        for (const Country& c : countries)
            eu.pointers += listPointer(c.territory, c.url, country.certificate);
        main = makeTrustedList(eu, commission);
        const TemporaryFolder folder;
        folder.write("signers.tsv", toHex(commission.certificate.sha256()) + "\t2040\n");
        folder.write("parafa.conf", "[lists]\nlist-of-lists = " + server.url("/eu.xml") +
                                        "\nsigners = " + folder.path("signers.tsv") +
                                        "\n[network]\nproxy = none\ntimeout-seconds = " + std::to_string(limitSeconds) + "\n");
        const std::map<std::string, std::string> environment = {{"PARAFA_CONFIG", folder.path("parafa.conf")},
                                                                {"XDG_CACHE_HOME", folder.path("cache")}};
        QElapsedTimer timer;
        timer.start();
        const CommandResult update = cli({"trust", "update", "--json"}, environment);
        QVERIFY2(timer.elapsed() < 1'000 * limitSeconds + 10'000, "one limit, for the service that hangs");
        QCOMPARE(update.status, 69);
        const QJsonArray lists = json(update.output)["lists"].toArray();
        QCOMPARE(lists.size(), qsizetype(countries.size()) + 1);
        for (const Country& c : countries) {
            const auto found = std::ranges::find_if(
                lists, [&](const QJsonValue& list) { return list.toObject()["territory"].toString() == c.territory; });
            QVERIFY2(found != lists.end(), c.territory);
            const QJsonObject list = (*found).toObject();
            QVERIFY2(list["condition"].toString() == c.condition, c.territory);
            const QJsonObject error = list["error"].toObject();
            if (*c.code)
                QCOMPARE(error["code"].toString(), QString(c.code));
            if (*c.code) // the host is in the sentence itself
                QVERIFY2(error["text"].toString().contains(QString::fromStdString(urlHost(c.url))),
                         qPrintable(error["text"].toString()));
        }
        // What is unknown about a country is said as that; the country that is known counts.
        const std::string text = cli({"trust", "list"}, environment).output;
        QVERIFY2(text.find("SK  loaded") != std::string::npos, text.c_str());
        const std::string path = signedContainer(folder);
        const QJsonObject signature = json(cli({"validate", "--json", path}, environment).output)["signatures"][0].toObject();
        QCOMPARE(signature["subIndication"].toString(), "TRY_LATER"); // a path was found; only its evidence is not at hand
    }

    /// Time-stamping services that fail in each way, one after another; the last one stamps.
    void theLastTimeStampingServiceStamps()
    {
        const LoopbackServer slow(hang);
        const LoopbackServer bad([](const ServedRequest& request) { return lie(pathOf(request)); });
        const LoopbackServer good([](const ServedRequest& request) {
            TokenSpec spec;
            spec.time = UtcTime(
                std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count());
            return LoopbackServer::ok(answerTimestampRequest(sharedPki().timestampAuthority, request.body, spec));
        });
        const TemporaryFolder folder;
        const std::vector<std::string> services = {slow.url(),
                                                   bad.url("/garbage"),
                                                   bad.url("/large"),
                                                   bad.url("/loop"),
                                                   "https://127.0.0.1:" + std::to_string(bad.port()) + "/",
                                                   "http://127.0.0.1:1/",
                                                   bad.url("/page"),
                                                   good.url()};
        std::string settings = "[network]\nproxy = none\ntimeout-seconds = " + std::to_string(limitSeconds) + "\n[timestamp]\n";
        for (const std::string& url : services)
            settings += "service = " + url + "\n";
        folder.write("parafa.conf", settings);
        const std::string path = signedContainer(folder);
        QElapsedTimer timer;
        timer.start();
        const CommandResult done = cli({"augment", "--online", "--level", "T", "-o", folder.path("t.asice"), path},
                                       {{"PARAFA_CONFIG", folder.path("parafa.conf")}, {"XDG_CACHE_HOME", folder.path("cache")}});
        QVERIFY2(done.status == 0, done.errors.c_str());
        QVERIFY(timer.elapsed() < 1'000 * limitSeconds + 10'000);
        for (const std::string& url : services)
            QCOMPARE(done.errors.find(urlHost(url)) != std::string::npos, url != good.url());
        QCOMPARE(json(cli({"validate", "--json", folder.path("t.asice")}).output)["signatures"][0].toObject()["level"].toString(),
                 "XAdES_BASELINE_T");
    }

    void formsAreFetchedAsTheSettingsSay_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("portal hangs") << QByteArray("[forms]\nportal = SLOW\n") << QStringList{} << 69
                                      << QByteArray("127.0.0.1:");
        QTest::newRow("portal off") << QByteArray("[forms]\nportal = off\n") << QStringList{} << 66 << QByteArray("A.B");
        QTest::newRow("no network") << QByteArray("[forms]\nportal = SLOW\n") << QStringList{"--offline"} << 64
                                    << QByteArray("--offline");
        QTest::newRow("network locked") << QByteArray("[network]\nonline = no\n[locked]\nkeys = network.online\n")
                                        << QStringList{} << 64 << QByteArray("switched off");
        QTest::newRow("another portal by option, locked") << QByteArray("[forms]\nportal = off\n[locked]\nkeys = forms.portal\n")
                                                          << QStringList{"--portal", "SLOW"} << 66 << QByteArray("A.B");
        QTest::newRow("proxy is asked, not the portal")
            << QByteArray("[network]\nproxy = http://127.0.0.1:1\n[forms]\nportal = SLOW\n") << QStringList{} << 69
            << QByteArray("127.0.0.1:1");
    }
    void formsAreFetchedAsTheSettingsSay()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QByteArray, said);
        const LoopbackServer slow(hang);
        const TemporaryFolder folder;
        settings.replace("SLOW", QByteArray::fromStdString(slow.url()));
        folder.write("parafa.conf", settings.toStdString() + "[network]\ntimeout-seconds = " + std::to_string(limitSeconds) +
                                        (settings.contains("proxy") ? "\n" : "\nproxy = none\n"));
        std::vector<std::string> arguments = {"form", "fetch", "A.B/1.0"};
        for (const QString& option : options)
            arguments.push_back(option == "SLOW" ? slow.url() : option.toStdString());
        QElapsedTimer timer;
        timer.start();
        const CommandResult done =
            cli(arguments, {{"PARAFA_CONFIG", folder.path("parafa.conf")}, {"XDG_DATA_HOME", folder.path("data")}});
        QVERIFY(timer.elapsed() < 1'000 * limitSeconds + 5'000);
        QVERIFY2(done.status == status, (std::to_string(done.status) + ": " + done.errors).c_str());
        QVERIFY2(done.errors.find(said.toStdString()) != std::string::npos, done.errors.c_str());
        QCOMPARE(slow.requests(), QByteArray(QTest::currentDataTag()) == "portal hangs" ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(TestBadServices)
#include "test_bad_services.moc"
