// SPDX-License-Identifier: EUPL-1.2
#include "network/http_message.h"
#include "network/network_http_client.h"
#include "network/url.h"
#include "support/loopback_server.h"

#include <QTest>

#include <thread>

using namespace parafa;
using namespace parafa::network;
using namespace parafa::test;

namespace
{

NetworkSettings withoutProxy()
{
    return {};
}

HttpRequest get(const std::string& url)
{
    HttpRequest request;
    request.url = url;
    request.limits.timeout = std::chrono::milliseconds(3000);
    return request;
}

} // namespace

class TestNetworkClient : public QObject
{
    Q_OBJECT
private slots:
    void urls_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // empty: refused
        QTest::newRow("plain") << QByteArray("http://A.sk/x?y#z") << QByteArray("http://a.sk/x?y");
        QTest::newRow("port") << QByteArray("https://a.sk:8443") << QByteArray("https://a.sk:8443/");
        QTest::newRow("own port") << QByteArray("https://a.sk:443/") << QByteArray("https://a.sk/");
        QTest::newRow("query only") << QByteArray("http://a.sk?q") << QByteArray("http://a.sk/?q");
        QTest::newRow("ipv6") << QByteArray("http://[::1]:80/") << QByteArray("http://[::1]/");
        QTest::newRow("ldap") << QByteArray("ldap://a.sk/cn=x") << QByteArray();
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << QByteArray();
        QTest::newRow("user") << QByteArray("http://bank.sk@evil.sk/") << QByteArray();
        QTest::newRow("line end") << QByteArray("http://a.sk/\r\nX: y") << QByteArray();
        QTest::newRow("space") << QByteArray("http://a.sk/a b") << QByteArray();
        QTest::newRow("port 0") << QByteArray("http://a.sk:0/") << QByteArray();
        QTest::newRow("port big") << QByteArray("http://a.sk:65536/") << QByteArray();
        QTest::newRow("no host") << QByteArray("http:///x") << QByteArray();
        QTest::newRow("relative") << QByteArray("/x") << QByteArray();
    }
    void urls()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto url = Url::parse(text.toStdString());
        QCOMPARE(url ? url->text() : std::string(), expected.toStdString());
    }

    void relativeLocations()
    {
        const Url base = *Url::parse("https://a.sk/d/x?q");
        QCOMPARE(base.resolve("y")->text(), std::string("https://a.sk/d/y"));
        QCOMPARE(base.resolve("/y")->text(), std::string("https://a.sk/y"));
        QCOMPARE(base.resolve("//b.sk/")->text(), std::string("https://b.sk/"));
        QCOMPARE(base.resolve("?z")->text(), std::string("https://a.sk/d/x?z"));
        QVERIFY(!base.resolve("ftp://b.sk/"));
    }

    void responses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status"); // 0: refused
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const char* bytes, int status, const char* body = "") {
            QTest::newRow(name) << QByteArray(bytes) << status << QByteArray(body);
        };
        row("length", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcd", 200, "abc");
        row("to the end", "HTTP/1.0 200 OK\r\n\r\nabc", 200, "abc");
        row("chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n", 200, "abc");
        row("interim", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", 404);
        row("no content", "HTTP/1.1 204 No\r\n\r\n", 204);
        row("cut body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", 0);
        row("cut chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", 0);
        row("bad chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nab", 0);
        row("huge chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nab", 0);
        row("too large", "HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n", 0);
        row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", 0);
        row("gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nabc", 0);
        row("not http", "SSH-2.0-OpenSSH_9.2\r\n\r\n", 0);
        row("empty", "", 0);
        row("folded header", "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n", 0);
    }
    void responses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        for (const int size : {1, 7, 4096}) {
            qsizetype at = 0;
            auto response = readResponse(
                [&]() -> Result<Bytes> {
                    const QByteArray piece = bytes.mid(at, size);
                    at += piece.size();
                    return Bytes(piece.begin(), piece.end());
                },
                100);
            QCOMPARE(response ? response->status : 0, status);
            if (response)
                QCOMPARE(std::string(asText(response->body)), body.toStdString());
        }
    }

    void postWithLogin()
    {
        LoopbackServer server([](const ServedRequest& request) {
            return LoopbackServer::ok(asBytes(request.line + "\n" + request.head + std::string(asText(request.body))));
        });
        NetworkHttpClient client(withoutProxy());
        HttpRequest request = get(server.url("/tsa"));
        request.method = HttpRequest::Method::Post;
        request.body = {'x', 'y'};
        request.headers = {{"Content-Type", "application/timestamp-query"}};
        const HttpLogin login{"user", Secret("pass")};
        request.login = &login;
        auto response = client.send(request, {});
        QVERIFY2(response, response ? "" : response.error().detail.c_str());
        const std::string text(asText(response->body));
        QVERIFY(text.starts_with("POST /tsa HTTP/1.1\n"));
        QVERIFY(text.find("Authorization: Basic dXNlcjpwYXNz") != std::string::npos);
        QVERIFY(text.ends_with("xy"));
    }

    void redirects_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<bool>("followed");
        QTest::newRow("relative") << QByteArray("/target") << true;
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
        QTest::newRow("loop") << QByteArray("/start") << false;
        QTest::newRow("line end") << QByteArray("http://a b/") << false;
    }
    void redirects()
    {
        QFETCH(QByteArray, location);
        QFETCH(bool, followed);
        LoopbackServer server([&](const ServedRequest& request) {
            if (request.line.find("/target") != std::string::npos)
                return LoopbackServer::ok(asBytes("there"));
            return LoopbackServer::raw("HTTP/1.1 302 Found\r\nLocation: " + location.toStdString() +
                                       "\r\nContent-Length: 0\r\n\r\n");
        });
        NetworkHttpClient client(withoutProxy());
        auto response = client.send(get(server.url("/start")), {});
        QCOMPARE(bool(response), followed);
        if (!followed)
            QCOMPARE(*response.error().reason, FindingCode::ServiceAnswerUnusable);
        QVERIFY(server.requests() <= 5);
    }

    void plainProxyGetsTheWholeUrl()
    {
        LoopbackServer proxy(
            [](const ServedRequest& request) { return LoopbackServer::ok(asBytes(request.line + request.head)); });
        NetworkSettings settings;
        settings.proxy.httpProxy = "http://me:secret@127.0.0.1:" + std::to_string(proxy.port());
        NetworkHttpClient client(settings);
        auto response = client.send(get("http://tsa.invalid/x"), {});
        QVERIFY(response);
        const std::string text(asText(response->body));
        QVERIFY(text.starts_with("GET http://tsa.invalid/x HTTP/1.1"));
        QVERIFY(text.find("Proxy-Authorization: Basic bWU6c2VjcmV0") != std::string::npos);
        settings.proxy.direct = {"invalid"};
        NetworkHttpClient direct(settings);
        QVERIFY(!direct.send(get("http://tsa.invalid/x"), {}));
    }

    void platformProxyIsAskedForEachUrl()
    {
        LoopbackServer proxy(
            [](const ServedRequest& request) { return LoopbackServer::ok(asBytes(request.line + request.head)); });
        std::vector<std::string> asked;
        NetworkSettings settings;
        settings.platformProxy = [&](const std::string& url) {
            asked.push_back(url);
            return url.find("inside") != std::string::npos ? std::string()
                                                           : "http://me:secret@127.0.0.1:" + std::to_string(proxy.port());
        };
        NetworkHttpClient client(settings);
        const auto response = client.send(get("http://tsa.invalid/x"), {});
        QVERIFY(response);
        QVERIFY(asText(response->body).starts_with("GET http://tsa.invalid/x HTTP/1.1"));
        QVERIFY(!client.send(get("http://inside.invalid/"), {}));
        QCOMPARE(asked.size(), std::size_t(2));
        QCOMPARE(proxy.requests(), 1);
        // What the settings say comes first.
        settings.proxy.httpProxy = "http://127.0.0.1:" + std::to_string(proxy.port());
        QVERIFY(NetworkHttpClient(settings).send(get("http://inside.invalid/"), {}));
        QCOMPARE(asked.size(), std::size_t(2));
    }

    void refusingProxyIsNamed()
    {
        LoopbackServer proxy([](const ServedRequest&) { return LoopbackServer::raw("HTTP/1.1 407 Login\r\n\r\n"); });
        NetworkSettings settings;
        settings.proxy.httpsProxy = "127.0.0.1:" + std::to_string(proxy.port());
        NetworkHttpClient client(settings);
        auto response = client.send(get("https://tsa.invalid/x"), {});
        QVERIFY(!response);
        QCOMPARE(response.error().subject, "127.0.0.1:" + std::to_string(proxy.port()));
    }

    void faultsAreNamed()
    {
        NetworkHttpClient client(withoutProxy());
        {
            LoopbackServer slow([](const ServedRequest&) {
                std::this_thread::sleep_for(std::chrono::milliseconds(600));
                return LoopbackServer::raw("HTTP/1.1 200 OK\r\n\r\n");
            });
            HttpRequest request = get(slow.url());
            request.limits.timeout = std::chrono::milliseconds(150);
            auto late = client.send(request, {});
            QVERIFY(!late);
            QCOMPARE(*late.error().reason, FindingCode::ServiceTimeout);
            QCOMPARE(late.error().subject, "127.0.0.1:" + std::to_string(slow.port()));
        }
        int freePort = 0;
        {
            LoopbackServer gone([](const ServedRequest&) { return Bytes{}; });
            freePort = gone.port();
            auto tls = client.send(get("https://127.0.0.1:" + std::to_string(freePort) + "/"), {});
            QVERIFY(!tls);
            auto silent = client.send(get(gone.url()), {});
            QVERIFY(!silent);
            QCOMPARE(*silent.error().reason, FindingCode::ServiceAnswerUnusable);
        }
        auto refused = client.send(get("http://127.0.0.1:" + std::to_string(freePort) + "/"), {});
        QVERIFY(!refused);
        QCOMPARE(*refused.error().reason, FindingCode::ServiceUnreachable);
        std::stop_source stop;
        stop.request_stop();
        Progress progress;
        progress.stop = stop.get_token();
        auto stopped = client.send(get("http://127.0.0.1:9/"), progress);
        QVERIFY(!stopped);
    }

    void headersCannotBeSplit()
    {
        NetworkHttpClient client(withoutProxy());
        HttpRequest request = get("http://127.0.0.1:9/");
        request.headers = {{"A", "b\r\nC: d"}};
        auto response = client.send(request, {});
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(TestNetworkClient)
#include "test_network_client.moc"
