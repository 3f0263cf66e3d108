// SPDX-License-Identifier: EUPL-1.2
// What the built server does not do for pages and programs that may not ask, and for requests that are none.
#include "../cli/cli_fixture.h"
#include "served_program.h"

#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QTcpSocket>

using namespace parafa::test;

class TestApiRefusals : public QObject
{
    Q_OBJECT
private:
    TemporaryFolder m_folder;
    std::unique_ptr<ServedProgram> m_program;
    QByteArray m_token;

    QStringList keyOptions() const
    {
        return {"--key", QString::fromStdString("pkcs12:" + keyFile(m_folder)), "--pin-env", "PASSPHRASE", "--consent", "always"};
    }

private slots:
    void initTestCase()
    {
        const QString token = QString::fromStdString(m_folder.path("token"));
        m_program = std::make_unique<ServedProgram>(QStringList{"--origin", allowedPage, "--token-file", token, "--max-body", "1",
                                                                "--read-timeout", "2", "--rate", "1000"} +
                                                    keyOptions());
        QVERIFY2(m_program->listens(), m_program->errors().constData());
        const auto bytes = m_folder.read("token");
        m_token = QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())).trimmed();
        QCOMPARE(m_token.size(), 64);
        QCOMPARE(QFile::permissions(token) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("request"); // PORT and TOKEN are put in
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray host = "Host: localhost:PORT\r\n";
        const QByteArray page = "Origin: https://urad.example\r\n";
        const QByteArray json = "Content-Type: application/json\r\n";
        const auto row = [](const char* name, const QByteArray& request, int status, const char* code) {
            QTest::newRow(name) << request << status << QString::fromLatin1(code);
        };
        row("page", "GET /info HTTP/1.1\r\n" + host + page + "\r\n", 200, "");
        row("token", "GET /info HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n\r\n", 200, "");
        row("no Host", "GET /info HTTP/1.1\r\n" + page + "\r\n", 403, "HOST_NOT_ALLOWED");
        row("other Host", "GET /info HTTP/1.1\r\nHost: evil.example:PORT\r\n" + page + "\r\n", 403, "HOST_NOT_ALLOWED");
        row("Host without port", "GET /info HTTP/1.1\r\nHost: localhost\r\n" + page + "\r\n", 403, "HOST_NOT_ALLOWED");
        row("Host with a tail", "GET /info HTTP/1.1\r\nHost: localhost:PORT.evil.example\r\n" + page + "\r\n", 403,
            "HOST_NOT_ALLOWED");
        row("rebinding with token", "GET /info HTTP/1.1\r\nHost: evil.example:PORT\r\nAuthorization: Bearer TOKEN\r\n\r\n", 403,
            "HOST_NOT_ALLOWED");
        row("other origin", "GET /info HTTP/1.1\r\n" + host + "Origin: https://evil.example\r\n\r\n", 403, "ORIGIN_NOT_ALLOWED");
        row("origin with a tail", "GET /info HTTP/1.1\r\n" + host + "Origin: https://urad.example.evil.example\r\n\r\n", 403,
            "ORIGIN_NOT_ALLOWED");
        row("other scheme", "GET /info HTTP/1.1\r\n" + host + "Origin: http://urad.example\r\n\r\n", 403, "ORIGIN_NOT_ALLOWED");
        row("null origin", "GET /info HTTP/1.1\r\n" + host + "Origin: null\r\n\r\n", 403, "ORIGIN_NOT_ALLOWED");
        row("empty origin", "GET /info HTTP/1.1\r\n" + host + "Origin: \r\n\r\n", 403, "ORIGIN_NOT_ALLOWED");
        row("other origin with token",
            "GET /info HTTP/1.1\r\n" + host + "Origin: https://evil.example\r\nAuthorization: Bearer TOKEN\r\n\r\n", 403,
            "ORIGIN_NOT_ALLOWED");
        row("no token", "GET /info HTTP/1.1\r\n" + host + "\r\n", 401, "TOKEN_REQUIRED");
        row("wrong token", "GET /info HTTP/1.1\r\n" + host + "Authorization: Bearer TOKEN0\r\n\r\n", 401, "TOKEN_REQUIRED");
        row("beginning of the token", "GET /info HTTP/1.1\r\n" + host + "Authorization: Bearer 0\r\n\r\n", 401, "TOKEN_REQUIRED");
        row("form type",
            "POST /sign HTTP/1.1\r\n" + host + page +
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2\r\n\r\n{}",
            415, "UNSUPPORTED_MEDIA_TYPE");
        row("text type", "POST /sign HTTP/1.1\r\n" + host + page + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}", 415,
            "UNSUPPORTED_MEDIA_TYPE");
        row("no type", "POST /sign HTTP/1.1\r\n" + host + page + "Content-Length: 2\r\n\r\n{}", 415, "UNSUPPORTED_MEDIA_TYPE");
        row("no length", "POST /sign HTTP/1.1\r\n" + host + page + json + "\r\n", 411, "LENGTH_REQUIRED");
        row("chunked", "POST /sign HTTP/1.1\r\n" + host + page + json + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411,
            "LENGTH_REQUIRED");
        row("oversize, announced", "POST /sign HTTP/1.1\r\n" + host + page + json + "Content-Length: 1048577\r\n\r\n", 413,
            "BODY_TOO_LARGE");
        row("oversize, sent",
            "POST /sign HTTP/1.1\r\n" + host + page + json + "Content-Length: 3000000\r\n\r\n" + QByteArray(3'000'000, 'x'), 413,
            "BODY_TOO_LARGE");
        row("long head", "GET /info HTTP/1.1\r\n" + host + page + "X: " + QByteArray(20'000, 'x') + "\r\n\r\n", 431,
            "HEAD_TOO_LARGE");
        row("GET of sign", "GET /sign HTTP/1.1\r\n" + host + page + "\r\n", 405, "METHOD_NOT_ALLOWED");
        row("PUT", "PUT /sign HTTP/1.1\r\n" + host + page + json + "Content-Length: 2\r\n\r\n{}", 405, "METHOD_NOT_ALLOWED");
        row("HEAD", "HEAD /info HTTP/1.1\r\n" + host + page + "\r\n", 405, "METHOD_NOT_ALLOWED");
        row("unknown path", "GET / HTTP/1.1\r\n" + host + page + "\r\n", 404, "NOT_FOUND");
        row("traversal", "GET /assets/../../../etc/passwd HTTP/1.1\r\n" + host + page + "\r\n", 404, "NOT_FOUND");
        row("escaped traversal", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host + page + "\r\n", 404, "NOT_FOUND");
        row("path that only resembles", "GET //info HTTP/1.1\r\n" + host + page + "\r\n", 404, "NOT_FOUND");
        row("no HTTP", "\x16\x03\x01\x02\r\n\r\n", 400, "MALFORMED_INPUT");
        row("two hosts", "GET /info HTTP/1.1\r\n" + host + "Host: evil.example\r\n" + page + "\r\n", 400, "MALFORMED_INPUT");
        row("no JSON", "POST /sign HTTP/1.1\r\n" + host + page + json + "Content-Length: 3\r\n\r\n{]}", 400, "MALFORMED_INPUT");
        row("empty", "POST /sign HTTP/1.1\r\n" + host + page + json + "Content-Length: 0\r\n\r\n", 400, "EMPTY_BODY");
        row("array", "POST /validate HTTP/1.1\r\n" + host + page + json + "Content-Length: 2\r\n\r\n[]", 400, "MALFORMED_INPUT");
    }
    void answers()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QString, code);
        request.replace("PORT", QByteArray::number(m_program->port())).replace("TOKEN", m_token);
        const Reply reply = m_program->exchange(request);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
        QVERIFY(!reply.head.contains("Access-Control-Allow-Origin: *"));
        // A page that may not ask must not be able to read why.
        if (code == "HOST_NOT_ALLOWED" || code == "ORIGIN_NOT_ALLOWED")
            QVERIFY(!reply.head.contains("evil.example"));
        if (status >= 400)
            QVERIFY(reply.json().contains("message") && reply.json().contains("details"));
    }

    void preflights()
    {
        const QByteArray begin = "OPTIONS /sign HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_program->port()) + "\r\n";
        const QByteArray asks = "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Private-Network: true\r\n";
        const Reply good = m_program->exchange(begin + "Origin: https://urad.example\r\n" + asks + "\r\n");
        QCOMPARE(good.status, 204);
        QVERIFY(good.body.isEmpty());
        for (const char* field :
             {"Access-Control-Allow-Origin: https://urad.example\r\n", "Access-Control-Allow-Methods: POST, OPTIONS",
              "Access-Control-Allow-Private-Network: true", "Vary: Origin"})
            QVERIFY2(good.head.contains(field), good.head.constData());
        const Reply bad = m_program->exchange(begin + "Origin: https://evil.example\r\n" + asks + "\r\n");
        QCOMPARE(bad.status, 403);
        QVERIFY(!bad.head.contains("Access-Control-Allow"));
    }

    void aSlowCallerIsSentAway()
    {
        QElapsedTimer time;
        time.start();
        const auto socket = m_program->connect("POST /sign HTTP/1.1\r\nHost: loc");
        const Reply reply = ServedProgram::read(*socket);
        QCOMPARE(reply.status, 408);
        QVERIFY(time.elapsed() >= 1'500);
        // with the body missing, too; others are served meanwhile
        QByteArray request = m_program->request("POST", "/sign", "{}");
        request.replace("Content-Length: 2", "Content-Length: 9");
        const auto slow = m_program->connect(request);
        QCOMPARE(m_program->exchange(m_program->request("GET", "/info")).status, 200);
        QCOMPARE(ServedProgram::read(*slow).status, 408);
    }

    void listensOnTheLoopbackOnly()
    {
        for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback() || address.isLinkLocal())
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, static_cast<quint16>(m_program->port()));
            QVERIFY2(!socket.waitForConnected(2'000), qPrintable(address.toString()));
        }
    }

    void tooManyRequests()
    {
        const ServedProgram program({"--origin", allowedPage, "--rate", "2"});
        QVERIFY(program.listens());
        const QByteArray stranger = "GET /info HTTP/1.1\r\nHost: localhost:1\r\n\r\n";
        QCOMPARE(program.exchange(stranger).status, 403); // uses nothing up
        QCOMPARE(program.exchange(program.request("GET", "/info")).status, 200);
        QCOMPARE(program.exchange(program.request("GET", "/info")).status, 200);
        const Reply reply = program.exchange(program.request("GET", "/info"));
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.code(), QString("TOO_MANY_REQUESTS"));
    }

    void doesNotStart_data()
    {
        QTest::addColumn<QStringList>("options");
        const QStringList page = {"--origin", allowedPage};
        QTest::newRow("nobody may ask") << QStringList();
        QTest::newRow("any origin") << QStringList{"--origin", "*"};
        QTest::newRow("origin with a path") << QStringList{"--origin", "https://urad.example/"};
        QTest::newRow("text from nobody") << QStringList{"--text-plain", "--token-file", "t"};
        QTest::newRow("silent without key") << page + QStringList{"--consent", "always"};
        QTest::newRow("silent without PIN") << page + QStringList{"--consent", "always", "--key", "pkcs12:k"};
        QTest::newRow("other consent") << page + QStringList{"--consent", "never"};
        QTest::newRow("port") << page + QStringList{"--port", "70000"};
        QTest::newRow("rate") << page + QStringList{"--rate", "0"};
        QTest::newRow("a file") << page + QStringList{"file"};
    }
    void doesNotStart()
    {
        QFETCH(QStringList, options);
        std::vector<std::string> words = {"serve"};
        for (const QString& option : options)
            words.push_back(option.toStdString());
        const CommandResult result = cli(words);
        QCOMPARE(result.status, 64);
        QCOMPARE(lineCount(result.errors), std::size_t(1));
    }

    void wantsATerminalToAskOn()
    {
        PARAFA_NEEDS_TOOL("setsid");
        const CommandResult result =
            run("setsid", {"--wait", builtProgram("parafa-cli"), "serve", "--origin", allowedPage, "--key",
                           "pkcs12:" + keyFile(m_folder), "--pin-file", m_folder.write("pin", std::string_view("heslo\n"))});
        QCOMPARE(result.status, 64);
        QVERIFY2(result.errors.find("terminal") != std::string::npos, result.errors.c_str());
    }

    void aTakenPortIsSaid()
    {
        const CommandResult result = cli({"serve", "--origin", allowedPage, "--port", std::to_string(m_program->port())});
        QCOMPARE(result.status, 69);
        QVERIFY(result.errors.find("taken") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestApiRefusals)
#include "test_refusals.moc"
