// SPDX-License-Identifier: EUPL-1.2
// Services as they are in bad times: slow, lying, endless, behind the wrong certificate. Real sockets on loopback.
#include "base/runtime.h"
#include "network/network_http_client.h"
#include "support/command.h"
#include "support/loopback_server.h"
#include "support/temporary_folder.h"
#include "support/test_evidence.h"
#include "trust/network_evidence.h"

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
    TlsServer(const TestIdentity& identity, const TemporaryFolder& folder)
    {
        folder.write("server.pem", toPem(identity.certificate) + toPem(identity.key));
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start("openssl", {"s_server", "-accept", "127.0.0.1:0", "-www", "-cert",
                                    QString::fromStdString(folder.path("server.pem"))});
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
        row("100 MB by its word", "SERVICE_ANSWER_TOO_LARGE");
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
        const LoopbackServer bad([&](const ServedRequest&) -> Bytes {
            if (responder == "hangs")
                std::this_thread::sleep_for(std::chrono::milliseconds(3 * limitMilliseconds));
            if (responder == "closes" || responder == "hangs")
                return {};
            if (responder == "garbage")
                return Bytes(2000, 0x80);
            if (responder == "100 MB by its word")
                return LoopbackServer::raw("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\nx");
            if (responder == "100 MB in fact") {
                Bytes endless = LoopbackServer::raw("HTTP/1.1 200 OK\r\n\r\n");
                endless.resize(std::size_t{100} << 20, 'x');
                return endless;
            }
            if (responder == "redirects to itself")
                return LoopbackServer::raw("HTTP/1.1 307 Again\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
            if (responder == "redirects to a file")
                return LoopbackServer::raw("HTTP/1.1 307 There\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
            return LoopbackServer::ok(asBytes("<html>Log in to the network</html>"), "text/html");
        });
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
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const CoreRuntime runtime;
    TestServices test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_services.moc"
