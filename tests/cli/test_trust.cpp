// SPDX-License-Identifier: EUPL-1.2
// Trusted lists, evidence and settings as an administrator of a closed network meets them.
#include "cli_fixture.h"
#include "container/container_writer.h"
#include "support/loopback_server.h"
#include "support/test_evidence.h"
#include "support/test_trusted_list.h"

#include <QJsonArray>

#include <chrono>

using namespace parafa;
using namespace parafa::test;

namespace
{

UtcTime realNow()
{
    return UtcTime(std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count());
}

/// A small European Union on loopback: a list of lists, one country, an OCSP responder; and a computer that knows them.
class Network
{
public:
    Network()
        : server([this](const ServedRequest& request) { return answer(request); }),
          commission(selfSigned({.commonName = "Commission"}, sharedKey(TestKeyType::Rsa2048, 5))),
          country(selfSigned({.commonName = "Operator"}, sharedKey(TestKeyType::Rsa2048, 6))),
          signer(issue(sharedPki().intermediate, {.ocspUrl = server.url("/ocsp")}, sharedKey(TestKeyType::P256, 4)))
    {
        publish("1");
        folder.write("signers.tsv", toHex(commission.certificate.sha256()) + "\t2040\n");
        configure({});
        Services services;
        services.now = realNow();
        const auto key = signingKey(signer, sharedPki().chain());
        document = folder.path("signed.asice");
        const std::string text = "text";
        if (!signDocuments({{"a.txt", "text/plain", memorySource({text.begin(), text.end()})}}, *key, {}, document, services))
            qFatal("signing");
    }

    void publish(const std::string& sequence)
    {
        ListSpec spec;
        spec.sequenceNumber = sequence;
        spec.services = {{sharedPki().intermediate.certificate, {{}}}};
        national = makeTrustedList(spec, country);
        ListSpec eu;
        eu.type = "EUlistofthelists";
        eu.territory = "EU";
        eu.pointers = listPointer("SK", server.url("/sk.xml"), country.certificate);
        main = makeTrustedList(eu, commission);
    }

    void configure(const std::string& more)
    {
        folder.write("parafa.conf", "[lists]\nlist-of-lists = " + server.url("/eu.xml") + "\nsigners = " +
                                        folder.path("signers.tsv") + "\n[network]\nproxy = none\ntimeout-seconds = 3\n" + more);
    }

    CommandResult cli(const std::vector<std::string>& arguments, const std::string& computer = "one") const
    {
        return parafa::test::cli(arguments, {{"PARAFA_CONFIG", folder.path("parafa.conf")},
                                             {"XDG_CACHE_HOME", folder.path(computer + "/cache")},
                                             {"XDG_DATA_HOME", folder.path(computer + "/data")}});
    }
    QJsonObject judge(const std::vector<std::string>& options, const std::string& computer = "one") const
    {
        std::vector<std::string> arguments = {"validate", "--json", document};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return json(cli(arguments, computer).output)["signatures"][0].toObject();
    }

    TemporaryFolder folder;
    bool listsDown = false, ocspDown = false;
    std::string main, national, document;

private:
    Bytes answer(const ServedRequest& request)
    {
        if (request.line.find("/ocsp") != std::string::npos && !ocspDown) {
            OcspSpec spec;
            spec.producedAt = spec.thisUpdate = realNow();
            spec.nextUpdate = UtcTime(realNow().seconds() + 86'400);
            return LoopbackServer::ok(answerOcspRequest(sharedPki().ocspResponder, sharedPki().intermediate.certificate,
                                                        signer.certificate, request.body, spec));
        }
        if (request.line.find("/eu.xml") != std::string::npos && !listsDown)
            return LoopbackServer::ok(asBytes(main));
        if (request.line.find("/sk.xml") != std::string::npos && !listsDown)
            return LoopbackServer::ok(asBytes(national));
        return LoopbackServer::raw("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    }

public:
    LoopbackServer server;
    TestIdentity commission, country, signer;
};

bool hasCode(const QJsonArray& findings, const char* code)
{
    return std::ranges::any_of(findings, [&](const QJsonValue& f) { return f.toObject()["code"] == QLatin1String(code); });
}

} // namespace

class TestTrust : public QObject
{
    Q_OBJECT
private slots:
    void listsAreFetchedAndUsed()
    {
        Network network;
        QVERIFY(hasCode(network.judge({})["findings"].toArray(), "NO_TRUST_ANCHORS"));
        const int before = network.server.requests();
        QCOMPARE(before, 0); // nobody asked for the network

        const CommandResult update = network.cli({"trust", "update", "--json"});
        QVERIFY2(update.status == 0, (update.output + update.errors).c_str());
        const QJsonArray lists = json(update.output)["lists"].toArray();
        QCOMPARE(lists.size(), 2);
        for (const QJsonValue& list : lists)
            QCOMPARE(list.toObject()["condition"].toString(), "loaded");
        QCOMPARE(lists[1].toObject()["territory"].toString(), "SK");

        const QJsonObject quiet = network.judge({});
        QCOMPARE(quiet["subIndication"].toString(), "TRY_LATER");
        QCOMPARE(network.server.requests(), 2);
        const QJsonObject offline = network.judge({"--online", "--offline"});
        QCOMPARE(offline["subIndication"].toString(), "TRY_LATER");
        QCOMPARE(network.server.requests(), 2);

        const QJsonObject online = network.judge({"--online", "--jobs", "2"});
        QCOMPARE(online["indication"].toString(), "TOTAL-PASSED");
        QCOMPARE(network.server.requests(), 3);
        // The answer stays at hand: without network the result is the same.
        QCOMPARE(network.judge({"--offline"})["indication"].toString(), "TOTAL-PASSED");
        QCOMPARE(json(network.cli({"trust", "list", "--json"}).output)["evidence"].toObject()["ocsp"].toObject()["count"].toInt(),
                 1);
    }

    void servicesThatFailAreNamed()
    {
        Network network;
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        network.ocspDown = true;
        const QJsonObject signature = network.judge({"--online"});
        QCOMPARE(signature["indication"].toString(), "INDETERMINATE");
        QCOMPARE(signature["integrity"].toString(), "intact");
        const QJsonArray findings = signature["findings"].toArray();
        const auto refused = std::ranges::find_if(
            findings, [](const QJsonValue& f) { return f.toObject()["code"] == QLatin1String("SERVICE_REFUSED"); });
        QVERIFY(refused != findings.end());
        QCOMPARE((*refused).toObject()["arguments"].toObject()["name"].toString().toStdString(),
                 "127.0.0.1:" + std::to_string(network.server.port()));
    }

    void lastGoodListStays()
    {
        Network network;
        network.publish("5");
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        network.listsDown = true;
        const CommandResult down = network.cli({"trust", "update", "--json"});
        QCOMPARE(down.status, 69);
        QCOMPARE(json(down.output)["lists"][0]["condition"].toString(), "missing");
        QVERIFY(json(down.output)["lists"][0]["kept"].toBool());
        const auto shown = [&] { return json(network.cli({"trust", "list", "--json"}).output)["lists"][1].toObject(); };
        QCOMPARE(shown()["sequenceNumber"].toInt(), 5);
        QVERIFY(network.cli({"trust", "list"}).output.find("SK  loaded  No. 5") != std::string::npos);
        network.listsDown = false;
        network.publish("4"); // somebody plays an old list again
        QVERIFY(json(network.cli({"trust", "update", "--json"}).output)["lists"][1]["older"].toBool());
        QCOMPARE(shown()["sequenceNumber"].toInt(), 5);
        network.national = "<html>Login</html>";
        const CommandResult garbage = network.cli({"trust", "update", "--json"});
        QCOMPARE(garbage.status, 3);
        QCOMPARE(json(garbage.output)["lists"][1]["condition"].toString(), "refused");
        QCOMPARE(shown()["sequenceNumber"].toInt(), 5);
        QVERIFY(network.judge({})["subIndication"].toString() == "TRY_LATER"); // the list still serves
    }

    void changedCacheIsRefusedAtLoad()
    {
        Network network;
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        for (const std::string& file : network.folder.files())
            if (file.starts_with("one/cache/parafa/lists/SK")) {
                Bytes content = network.folder.read(file);
                const std::string changed(asText(content));
                network.folder.write(file, changed.substr(0, changed.find("Provider")) + "Another" +
                                               changed.substr(changed.find("Provider") + 7));
            }
        const QJsonObject list = json(network.cli({"trust", "list", "--json"}).output)["lists"][1].toObject();
        QCOMPARE(list["condition"].toString(), "refused");
        const QJsonObject signature = network.judge({});
        QVERIFY(hasCode(signature["findings"].toArray(), "TRUSTED_LIST_NOT_LOADED"));
        QCOMPARE(signature["qualification"].toString(), "unknown");
    }

    void bundleCarriesEverything()
    {
        Network network;
        QCOMPARE(network.cli({"trust", "export", network.folder.path("empty.zip")}).status, 66);
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        QCOMPARE(network.judge({"--online"})["indication"].toString(), "TOTAL-PASSED");
        const std::string bundle = network.folder.path("bundle.zip");
        const CommandResult exported = network.cli({"trust", "export", "--json", bundle});
        QVERIFY2(exported.status == 0, (exported.output + exported.errors).c_str());
        QCOMPARE(json(exported.output)["lists"].toInt(), 2);
        QCOMPARE(json(exported.output)["evidence"].toInt(), 1);

        const int requests = network.server.requests();
        const CommandResult imported = network.cli({"trust", "import", "--json", bundle}, "two");
        QVERIFY2(imported.status == 0, (imported.output + imported.errors).c_str());
        QCOMPARE(json(imported.output)["lists"].toInt(), 2);
        QCOMPARE(json(imported.output)["ageDays"].toInt(), 0);
        QCOMPARE(network.judge({}, "two")["indication"].toString(), "TOTAL-PASSED");
        QCOMPARE(network.server.requests(), requests);
    }

    void falseBundlesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("changed part") << QByteArray("changed");
        QTest::newRow("part the table does not name") << QByteArray("more");
        QTest::newRow("part that leaves the folder") << QByteArray("../evil");
        QTest::newRow("no table") << QByteArray("no table");
        QTest::newRow("not a ZIP file") << QByteArray("text");
    }
    void falseBundlesAreRefused()
    {
        QFETCH(QByteArray, fault);
        Network network;
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        const std::string good = network.folder.path("good.zip"), bad = network.folder.path("bad.zip");
        QCOMPARE(network.cli({"trust", "export", good}).status, 0);
        const auto archive = Container::open(*fileSource(good));
        QVERIFY(archive);
        std::vector<NewEntry> entries;
        for (const ContainerEntry& entry : archive->entries()) {
            if (fault == "no table" && entry.name == "bundle.tsv")
                continue;
            ByteSourcePtr content = entry.content;
            if (fault == "changed" && entry.name.ends_with("1.xml"))
                content = memorySource(Bytes(10, 'x'));
            entries.push_back({entry.name, content, entry.mediaType});
        }
        if (fault == "more")
            entries.push_back({"more.xml", memorySource({1}), ""});
        if (fault == "text" || fault == "../evil") {
            network.folder.write("bad.zip", std::string_view("not a ZIP file"));
        } else {
            auto writer = writeContainer(bad, ContainerType::PlainZip, entries, {});
            QVERIFY(writer && writer->commit());
        }
        if (fault == "../evil") { // only the raw bytes can say it: the writer refuses such names
            std::string bytes(asText(network.folder.read("good.zip")));
            for (std::size_t at = 0; (at = bytes.find("lists/0.xml", at)) != std::string::npos; at += 3)
                bytes.replace(at, 11, "../evil.xml");
            network.folder.write("bad.zip", bytes);
        }
        const CommandResult result = network.cli({"trust", "import", bad}, "two");
        QCOMPARE(result.status, 3);
        QVERIFY(!network.folder.exists("two/cache/parafa/lists"));
        QVERIFY(!network.folder.exists("two/cache/evil.xml") && !network.folder.exists("evil.xml"));
    }

    void bundleOfAnotherUnionIsNotTrusted()
    {
        Network network;
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        const std::string bundle = network.folder.path("bundle.zip");
        QCOMPARE(network.cli({"trust", "export", bundle}).status, 0);
        network.folder.write("signers.tsv", std::string(64, 'a') + "\n");
        const CommandResult imported = network.cli({"trust", "import", "--json", bundle}, "two");
        QCOMPARE(imported.status, 3);
        QCOMPARE(json(imported.output)["lists"].toInt(), 0);
        QVERIFY(!network.folder.exists("two/cache/parafa/lists"));
    }

    void endpointsAreShownAndAsked()
    {
        Network network;
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        network.configure("[timestamp]\nservice = http://127.0.0.1:1/tsa\n[forms]\nportal = off\ncatalogue = off\n"
                          "business-register = off\n"
                          "[evidence]\naddress = http://ocsp.test/ off\n[locked]\nkeys = timestamp.service\n");
        const CommandResult asked = network.cli({"trust", "endpoints", "--json"});
        QCOMPARE(asked.status, 69);
        const QJsonArray endpoints = json(asked.output)["endpoints"].toArray();
        QMap<QString, QJsonObject> byPurpose;
        for (const QJsonValue& endpoint : endpoints)
            byPurpose[endpoint["purpose"].toString()] = endpoint.toObject();
        QCOMPARE(byPurpose["list-of-lists"]["state"].toString(), "answered");
        QCOMPARE(byPurpose["list-of-lists"]["host"].toString().toStdString(),
                 "127.0.0.1:" + std::to_string(network.server.port()));
        QCOMPARE(byPurpose["trusted-list"]["note"].toString(), "SK");
        QCOMPARE(byPurpose["time-stamp"]["state"].toString(), "not-reachable");
        QVERIFY(byPurpose["time-stamp"]["locked"].toBool());
        QCOMPARE(byPurpose["ocsp"]["state"].toString(), "off");
        const int requests = network.server.requests();
        QVERIFY(network.cli({"trust", "endpoints", "--offline"}).output.find("not asked") != std::string::npos);
        QCOMPARE(network.server.requests(), requests);
    }

    void administratorSwitchesTheNetworkOff()
    {
        Network network;
        network.folder.write("admin/parafa/parafa.conf",
                             std::string_view("[network]\nonline = no\n[locked]\nkeys = network.online\n"));
        const auto locked = [&](std::vector<std::string> arguments) {
            return parafa::test::cli(arguments, {{"PARAFA_CONFIG", network.folder.path("parafa.conf")},
                                                 {"XDG_CONFIG_DIRS", network.folder.path("admin")},
                                                 {"XDG_CACHE_HOME", network.folder.path("three")}});
        };
        QCOMPARE(locked({"validate", "--online", network.document}).status, 64);
        QCOMPARE(locked({"trust", "update"}).status, 64);
        QCOMPARE(locked({"validate", network.document}).status, 2);
        QCOMPARE(network.server.requests(), 0);
        network.folder.write("parafa.conf", std::string_view("[network]\nonlin = yes\n"));
        const CommandResult faulty = network.cli({"validate", network.document});
        QCOMPARE(faulty.status, 64);
        QVERIFY(faulty.errors.find("parafa.conf:2: network.onlin") != std::string::npos);
    }

    void requirementsAndPolicy()
    {
        Network network;
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        QCOMPARE(network.judge({"--online"})["indication"].toString(), "TOTAL-PASSED");
        const CommandResult judged = network.cli({"validate", "--json", "--require", "sk-submission", network.document});
        QCOMPARE(judged.status, 4); // valid, but the certificate is not qualified
        const QJsonObject required = json(judged.output)["required"].toObject();
        QCOMPARE(required["profile"].toString(), "sk-submission");
        QVERIFY(!required["enough"].toBool());
        QVERIFY(hasCode(required["missing"].toArray(), "REQUIRED_QUALIFICATION_MISSING"));
        const std::string own = network.folder.write(
            "own.xml",
            std::string_view("<requirementProfile id=\"own\"><accept qualification=\"QESig QESeal AdESig-QC AdESeal-QC "
                             "AdESig AdESeal\"/></requirementProfile>"));
        const CommandResult enough = network.cli({"validate", "--require", own, network.document});
        QVERIFY2(enough.status == 0, enough.output.c_str());
        QVERIFY(enough.output.find("own: the signatures are enough.") != std::string::npos);
        QCOMPARE(network.cli({"validate", "--require", "nothing", network.document}).status, 66);
        QVERIFY(json(network.cli({"validate", "--json", network.document}).output)["required"].isNull());

        const std::string html = network.folder.path("r.html"), xml = network.folder.path("r.xml");
        QCOMPARE(network
                     .cli({"validate", "--language", "en", "--require", "cz-recognised", "--report-html", html, "--report-etsi",
                           xml, network.document})
                     .status,
                 4);
        const Bytes page = network.folder.read("r.html"), etsi = network.folder.read("r.xml");
        QVERIFY(asText(page).find("the signatures are not enough.") != std::string_view::npos);
        QVERIFY(asText(page).find("unconfirmed") != std::string_view::npos);
        QVERIFY(asText(etsi).find("urn:parafa:requirement:cz-recognised:missing") != std::string_view::npos);

        const std::string strict = network.folder.write(
            "strict.xml",
            std::string_view("<validationPolicy><algorithms><digest name=\"SHA-256\" until=\"2020-01-01T00:00:00Z\"/>"
                             "</algorithms></validationPolicy>"));
        QVERIFY(network.judge({"--policy", strict})["subIndication"].toString().startsWith("CRYPTO_CONSTRAINTS_FAILURE"));
        network.folder.write("strict.xml", std::string_view("<validationPolicy><graceful/></validationPolicy>"));
        QCOMPARE(network.cli({"validate", "--policy", strict, network.document}).status, 3);
    }

    /// For a registry: what must be renewed by when, the soonest first; what is not valid stands at the end and is not left out.
    void renewalsAreListed()
    {
        Network network;
        QCOMPARE(network.cli({"trust", "update"}).status, 0);
        const std::string broken = network.folder.write("a-broken.asice", std::string_view("no container"));
        const std::string list = network.folder.path("renewals.tsv");
        const auto lines = [&](const std::vector<std::string>& more) {
            std::vector<std::string> arguments = {"validate", "--online", "--renewals", list, broken, network.document};
            arguments.insert(arguments.end(), more.begin(), more.end());
            network.cli(arguments);
            const Bytes content = network.folder.read("renewals.tsv");
            return QString::fromUtf8(reinterpret_cast<const char*>(content.data()), qsizetype(content.size())).split('\n');
        };
        const QStringList written = lines({});
        QCOMPARE(written.size(), 4);
        QVERIFY(written[0].startsWith("# renew before\t"));
        const QStringList due = written[1].split('\t');
        QCOMPARE(due.size(), 4);
        QCOMPARE(due[0], network.judge({"--offline"})["renewBefore"].toString());
        QVERIFY(due[0].endsWith('Z'));
        QCOMPARE(due[1], "due");
        QCOMPARE(due[3].toStdString(), network.document);
        QCOMPARE(written[2].toStdString(), "-\tunreadable\t\t" + broken);
        QCOMPARE(lines({"--jobs", "2"}), written);
        QCOMPARE(network.cli({"validate", "--renewals", "/nowhere/at/all", network.document}).status, 73);
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "test_trust.moc"
