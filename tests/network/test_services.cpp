// SPDX-License-Identifier: EUPL-1.2
// Services as they are in bad times: slow, lying, endless, behind the wrong certificate. Real sockets on loopback.
#include "base/runtime.h"
#include "common/form_fetcher.h"
#include "common/list_cache.h"
#include "network/network_http_client.h"
#include "support/command.h"
#include "support/loopback_server.h"
#include "support/temporary_folder.h"
#include "support/test_evidence.h"
#include "trust/network_evidence.h"
#include "trust/time_stamp_client.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <netdb.h>

#include <thread>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr UtcTime now{1767225600};
constexpr int limitMilliseconds = 400;

/// subjectAltName with one DNS name (RFC 5280, 4.2.1.6).
std::pair<std::string, Bytes> alternativeName(const std::string& dns)
{
    Bytes name = {0x82, static_cast<std::uint8_t>(dns.size())};
    name.insert(name.end(), dns.begin(), dns.end());
    Bytes sequence = {0x30, static_cast<std::uint8_t>(name.size())};
    sequence.insert(sequence.end(), name.begin(), name.end());
    return {"2.5.29.17", sequence};
}

/// `openssl s_server` with this identity, which answers any GET with a page.
class TlsServer
{
public:
    /// `clients`: a PEM file of authorities of whom a client must have a certificate; empty: anybody may come.
    TlsServer(const TestIdentity& identity, const TemporaryFolder& folder, const std::string& clients = {})
    {
        folder.write("server.pem", toPem(identity.certificate) + toPem(identity.key));
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments = {"s_server", "-accept", "127.0.0.1:0",
                                 "-www",     "-cert",   QString::fromStdString(folder.path("server.pem"))};
        if (!clients.empty())
            arguments += {"-Verify", "3", "-verify_return_error", "-CAfile", QString::fromStdString(clients)};
        m_process.start("openssl", arguments);
        static const QRegularExpression accepting("ACCEPT \\S*:(\\d+)");
        QByteArray seen;
        for (int i = 0; i < 100 && port == 0; ++i) {
            m_process.waitForReadyRead(100);
            seen += m_process.readAll();
            port = accepting.match(QString::fromLatin1(seen)).captured(1).toInt();
        }
    }
    ~TlsServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int port = 0;

private:
    QProcess m_process;
};

/// What a service in this state answers.
Bytes answerBadly(const QByteArray& how)
{
    if (how == "hangs")
        std::this_thread::sleep_for(std::chrono::milliseconds(3 * limitMilliseconds));
    if (how == "closes" || how == "hangs")
        return {};
    if (how == "garbage")
        return Bytes(2000, 0x80);
    if (how == "1 GB by its word")
        return LoopbackServer::raw("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\nx");
    if (how == "100 MB in fact") {
        Bytes endless = LoopbackServer::raw("HTTP/1.1 200 OK\r\n\r\n");
        endless.resize(std::size_t{100} << 20, 'x');
        return endless;
    }
    if (how == "redirects to itself")
        return LoopbackServer::raw("HTTP/1.1 307 Again\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
    if (how == "redirects to a file")
        return LoopbackServer::raw("HTTP/1.1 307 There\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
    return LoopbackServer::ok(asBytes("<html>Log in to the network</html>"), "text/html");
}

/// Why a service did not help, and which.
struct Failure {
    std::string code, host;
};

Failure failureOf(const std::vector<Finding>& findings)
{
    return findings.empty() ? Failure{}
                            : Failure{std::string(codeName(findings[0].code)), std::string(findings[0].argument("name"))};
}

Failure failureOf(const Error& error)
{
    return {error.reason ? std::string(codeName(*error.reason)) : std::string(), error.subject};
}

/// Asks one kind of service at this address.
Failure ask(const QByteArray& service, const std::string& url)
{
    network::NetworkSettings settings;
    settings.timeout = std::chrono::milliseconds(limitMilliseconds); // as an administrator sets it for all services
    network::NetworkHttpClient http(settings);
    auto trust = std::make_shared<TrustStore>();
    trust->addAnchor(sharedPki().root.certificate);
    const NetworkEvidenceOptions options;
    NetworkEvidence source(&http, nullptr, trust, now, options);
    std::vector<Finding> findings;
    if (service == "OCSP answers") {
        const TestIdentity subject = issue(sharedPki().intermediate, {.ocspUrl = url}, sharedKey(TestKeyType::P256, 9));
        source.evidenceFor(subject.certificate, sharedPki().intermediate.certificate, findings);
        return failureOf(findings);
    }
    if (service == "revocation list") {
        const TestIdentity subject = issue(sharedPki().intermediate, {.crlUrl = url}, sharedKey(TestKeyType::P256, 9));
        source.evidenceFor(subject.certificate, sharedPki().intermediate.certificate, findings);
        return failureOf(findings);
    }
    if (service == "issuers") {
        const TestIdentity subject = issue(sharedPki().intermediate, {.issuersUrl = url}, sharedKey(TestKeyType::P256, 9));
        source.issuersOf(subject.certificate, findings);
        return failureOf(findings);
    }
    if (service == "time-stamps") {
        HttpLimits limits;
        limits.maxBodyBytes = 1 << 20;
        const auto token = requestTimeStamp(DigestAlgorithm::Sha256, Bytes(32, 1), {{url, {}, nullptr}}, http, limits);
        return token ? Failure{} : failureOf(token.error());
    }
    if (service == "forms" || service == "catalogue of forms") {
        const TemporaryFolder folder;
        FormCatalogue catalogue(folder.path("catalogue"));
        FormFetcher fetcher(http, {url, url, url}, folder.path("forms"));
        const Error error = service == "forms" ? fetcher.fetch("http://schemas.gov.sk/form/A.B/1.0", now).error()
                                               : catalogue.fetch(http, url, now).error();
        return failureOf(error);
    }
    // One country's list, and the list of lists with its pivots, are read alike.
    NetworkListReader reader(http, 60);
    const auto place = service == "list of lists" ? ListPlace::Kind::ListOfLists : ListPlace::Kind::National;
    const auto list = reader.read({place, "SK", url});
    return list ? Failure{} : failureOf(list.error());
}

} // namespace

class TestServices : public QObject
{
    Q_OBJECT
private slots:
    void tls_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("certificate of a known authority for this name") << QByteArray("good") << QByteArray();
        QTest::newRow("unknown authority") << QByteArray("unknown") << QByteArray("SERVICE_TLS");
        QTest::newRow("another name") << QByteArray("name") << QByteArray("SERVICE_TLS");
        QTest::newRow("expired") << QByteArray("expired") << QByteArray("SERVICE_TLS");
        QTest::newRow("no TLS at all") << QByteArray("plain") << QByteArray("SERVICE_TLS");
    }
    void tls()
    {
        PARAFA_NEEDS_TOOL("openssl");
        addrinfo* known = nullptr;
        if (::getaddrinfo("localhost", nullptr, nullptr, &known) != 0)
            QSKIP("this computer does not know the name localhost: TLS by name is not tested");
        ::freeaddrinfo(known);
        QFETCH(QByteArray, server);
        QFETCH(QByteArray, reason);
        const TemporaryFolder folder;
        CertificateSpec spec{.commonName = "server", .keyUsage = "digitalSignature", .extendedKeyUsage = "serverAuth"};
        spec.rawExtensions = {alternativeName(server == "name" ? "other.test" : "localhost")};
        if (server == "expired")
            spec.notAfter = UtcTime(1600000000);
        const TlsServer running(issue(sharedPki().root, spec, sharedKey(TestKeyType::P256, 8)), folder);
        QVERIFY(running.port > 0);
        const LoopbackServer plain([](const ServedRequest&) { return LoopbackServer::raw("HTTP/1.1 200 OK\r\n\r\n"); });

        network::NetworkSettings settings;
        if (server != "unknown")
            settings.caFile = folder.write("ca.pem", toPem(sharedPki().root.certificate));
        network::NetworkHttpClient http(settings);
        HttpRequest request;
        request.url = "https://localhost:" + std::to_string(server == "plain" ? plain.port() : running.port) + "/";
        request.limits.timeout = std::chrono::seconds(10);
        const auto response = http.send(request, {});
        if (reason.isEmpty()) {
            QVERIFY2(response, response ? "" : response.error().detail.c_str());
            QCOMPARE(response->status, 200);
            QVERIFY(asText(response->body).find("s_server") != std::string_view::npos);
            return;
        }
        QVERIFY(!response);
        QVERIFY(response.error().reason);
        QCOMPARE(std::string(codeName(*response.error().reason)), reason.toStdString());
        QVERIFY2(response.error().subject.starts_with("localhost:"), response.error().subject.c_str());
    }

    /// Time-stamping services that know their customers by the certificate of the TLS client.
    void clientCertificate_data()
    {
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<bool>("served");
        QTest::newRow("the customer's") << QByteArray("good") << true;
        QTest::newRow("none") << QByteArray("none") << false;
        QTest::newRow("of somebody else's authority") << QByteArray("foreign") << false;
        QTest::newRow("no such file") << QByteArray("missing") << false;
        QTest::newRow("a certificate without its key") << QByteArray("keyless") << false;
    }
    void clientCertificate()
    {
        PARAFA_NEEDS_TOOL("openssl");
        QFETCH(QByteArray, shown);
        QFETCH(bool, served);
        const TemporaryFolder folder;
        CertificateSpec spec{.commonName = "server", .keyUsage = "digitalSignature", .extendedKeyUsage = "serverAuth"};
        spec.rawExtensions = {{"2.5.29.17", {0x30, 0x06, 0x87, 0x04, 127, 0, 0, 1}}}; // iPAddress
        const std::string ca = folder.write("ca.pem", toPem(sharedPki().root.certificate));
        const TlsServer running(issue(sharedPki().root, spec, sharedKey(TestKeyType::P256, 8)), folder, ca);
        QVERIFY(running.port > 0);
        const TestIdentity foreigner = makeRoot("Cudzia");
        const TestIdentity customer =
            issue(shown == "foreign" ? foreigner : sharedPki().root,
                  {.commonName = "customer", .keyUsage = "digitalSignature", .extendedKeyUsage = "clientAuth"},
                  sharedKey(TestKeyType::P256, 7));
        folder.write("customer.pem", toPem(customer.certificate) + (shown == "keyless" ? std::string() : toPem(customer.key)));
        network::NetworkSettings settings;
        settings.caFile = ca;
        network::NetworkHttpClient http(settings);
        HttpLogin login;
        if (shown != "none")
            login.identityFile = folder.path(shown == "missing" ? "nothing.pem" : "customer.pem");
        HttpRequest request;
        request.url = "https://127.0.0.1:" + std::to_string(running.port) + "/";
        request.login = &login;
        request.limits.timeout = std::chrono::seconds(10);
        const auto response = http.send(request, {});
        QCOMPARE(response.has_value(), served);
        if (!served) {
            QVERIFY(response.error().reason == FindingCode::ServiceTls ||
                    response.error().reason == FindingCode::ServiceAnswerUnusable ||
                    response.error().reason == FindingCode::ServiceUnreachable);
            QCOMPARE(response.error().subject, "127.0.0.1:" + std::to_string(running.port));
        }
    }

    void evidenceComesThoughServicesAreBad_data()
    {
        QTest::addColumn<QByteArray>("responder");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* responder, const char* reason) {
            QTest::newRow(responder) << QByteArray(responder) << QByteArray(reason);
        };
        row("hangs", "SERVICE_TIMEOUT");
        row("closes", "SERVICE_ANSWER_UNUSABLE");
        row("garbage", "SERVICE_ANSWER_UNUSABLE");
        row("1 GB by its word", "SERVICE_ANSWER_TOO_LARGE");
        row("100 MB in fact", "SERVICE_ANSWER_TOO_LARGE");
        row("redirects to itself", "SERVICE_ANSWER_UNUSABLE");
        row("redirects to a file", "SERVICE_ANSWER_UNUSABLE");
        row("nobody there", "SERVICE_UNREACHABLE");
        row("HTML with status 200", "SERVICE_ANSWER_UNUSABLE");
    }
    void evidenceComesThoughServicesAreBad()
    {
        QFETCH(QByteArray, responder);
        QFETCH(QByteArray, reason);
        const LoopbackServer bad([&](const ServedRequest&) { return answerBadly(responder); });
        const LoopbackServer lists([&](const ServedRequest&) {
            return LoopbackServer::ok(makeCrl(sharedPki().intermediate, now, UtcTime(now.seconds() + 86'400)));
        });
        const std::string url = responder == "nobody there" ? "http://127.0.0.1:1/" : bad.url();
        const Certificate subject =
            issue(sharedPki().intermediate, {.crlUrl = lists.url("/a.crl"), .ocspUrl = url}, sharedKey(TestKeyType::P256, 9))
                .certificate;
        auto trust = std::make_shared<TrustStore>();
        trust->addAnchor(sharedPki().root.certificate);
        network::NetworkHttpClient http({});
        NetworkEvidenceOptions options;
        options.ocsp.timeout =
            std::chrono::milliseconds(responder == "100 MB in fact" ? 10 * limitMilliseconds : limitMilliseconds);
        NetworkEvidence source(&http, nullptr, trust, now, options);
        std::vector<Finding> findings;
        QElapsedTimer timer;
        timer.start();
        const Evidence evidence = source.evidenceFor(subject, sharedPki().intermediate.certificate, findings);
        QVERIFY2(timer.elapsed() < 10 * limitMilliseconds + 3000, "within the stated time");
        QCOMPARE(evidence.revocationLists.size(), std::size_t(1)); // the rest goes on
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(std::string(codeName(findings[0].code)), reason.toStdString());
        QCOMPARE(std::string(findings[0].argument("name")), urlHost(url));
    }

    void everyServiceIsNamedWithItsFault_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("reason");
        const std::vector<std::pair<const char*, const char*>> faults = {
            {"hangs", "SERVICE_TIMEOUT"},
            {"closes", "SERVICE_ANSWER_UNUSABLE"},
            {"garbage", "SERVICE_ANSWER_UNUSABLE"},
            {"1 GB by its word", "SERVICE_ANSWER_TOO_LARGE"},
            {"redirects to itself", "SERVICE_ANSWER_UNUSABLE"},
            {"redirects to a file", "SERVICE_ANSWER_UNUSABLE"},
            {"nobody there", "SERVICE_UNREACHABLE"},
            {"no TLS where TLS is asked for", "SERVICE_TLS"},
        };
        for (const char* service : {"OCSP answers", "revocation list", "issuers", "time-stamps", "list of lists", "trusted list",
                                    "forms", "catalogue of forms"})
            for (const auto& [fault, reason] : faults)
                QTest::addRow("%s: %s", service, fault) << QByteArray(service) << QByteArray(fault) << QByteArray(reason);
    }
    void everyServiceIsNamedWithItsFault()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, reason);
        const LoopbackServer bad([&](const ServedRequest&) { return answerBadly(fault); });
        const std::string url = fault == "nobody there"      ? "http://127.0.0.1:1/"
                                : fault.startsWith("no TLS") ? "https://127.0.0.1:" + std::to_string(bad.port()) + "/"
                                                             : bad.url();
        QElapsedTimer timer;
        timer.start();
        const Failure failure = ask(service, url);
        QVERIFY2(timer.elapsed() < 10 * limitMilliseconds + 3000, "within the stated time");
        QCOMPARE(failure.code, reason.toStdString());
        QCOMPARE(failure.host, urlHost(url));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const CoreRuntime runtime;
    TestServices test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_services.moc"
