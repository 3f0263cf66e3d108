// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"
#include "support/loopback_server.h"
#include "support/pdf_builder.h"
#include "support/test_evidence.h"

#include <QJsonArray>

#include <ctime>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// The program reads the clock: evidence and tokens are of now.
UtcTime now()
{
    return UtcTime(std::time(nullptr));
}

Bytes stamped(const ServedRequest& request)
{
    TokenSpec spec;
    spec.time = now();
    spec.chain = sharedPki().chain();
    return LoopbackServer::ok(answerTimestampRequest(sharedPki().timestampAuthority, request.body, spec));
}

/// A folder with key, anchor, evidence and a document.
struct Desk {
    Desk()
    {
        const UtcTime from(now().seconds() - 3'600), to(now().seconds() + 86'400);
        folder.write("evidence/root.crl", makeCrl(sharedPki().root, from, to));
        folder.write("evidence/issuing.crl", makeCrl(sharedPki().intermediate, from, to));
        folder.write("evidence/notes.txt", std::string_view("no evidence"));
        folder.write("root.pem", toPem(sharedPki().root.certificate));
        folder.write("letter.txt", std::string_view("letter"));
        folder.write("pin", std::string_view("heslo\n"));
        keyFile(folder);
    }
    std::string path(const std::string& name) const { return folder.path(name); }

    std::string letterPdf() const
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        return folder.write("letter.pdf", pdf.bytes);
    }
    CommandResult sign(const std::string& out, std::vector<std::string> more) const
    {
        std::vector<std::string> arguments = {"sign",           "--key",     "pkcs12:" + path("key.p12"),
                                              "--pin-file",     path("pin"), "--trust",
                                              path("root.pem"), "-o",        path(out)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments);
    }
    CommandResult augment(std::vector<std::string> more) const
    {
        std::vector<std::string> arguments = {"augment", "--trust", path("root.pem")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments);
    }
    QJsonObject validated(const std::string& name) const
    {
        return json(cli({"validate", "--json", "--trust", path("root.pem"), path(name)}).output);
    }

    TemporaryFolder folder;
};

std::string levelOf(const QJsonObject& report, int index = 0)
{
    return report["signatures"].toArray()[index].toObject()["level"].toString().toStdString();
}

} // namespace

class TestCliLevels : public QObject
{
    Q_OBJECT

private slots:
    void signAtOnce();
    void badService_data();
    void badService();
    void missingEvidence();
    void augmentBatch();
    void augmentRefuses();
    void loginFromTheEnvironment();
    void bareAndCounter();
    void timestampAlone();
    void insidePdf_data();
    void insidePdf();
    void raisedPdf();
};

void TestCliLevels::signAtOnce()
{
    LoopbackServer server(stamped);
    const Desk desk;
    const auto done = desk.sign(
        "o.asice", {"--level", "LTA", "--tsa", server.url(), "--evidence", desk.path("evidence"), desk.path("letter.txt")});
    QVERIFY2(done.status == 0, done.errors.c_str());
    QCOMPARE(server.requests(), 2);
    const QJsonObject report = desk.validated("o.asice");
    QCOMPARE(report["verdict"].toString(), QString("valid"));
    QCOMPARE(levelOf(report), std::string("XAdES_BASELINE_LTA"));
    const QJsonArray stamps = report["signatures"].toArray()[0].toObject()["timestamps"].toArray();
    QCOMPARE(stamps.size(), 2);
    QCOMPARE(stamps[0].toObject()["kind"].toString(), QString("signature"));
    QCOMPARE(stamps[1].toObject()["kind"].toString(), QString("archive"));
    QCOMPARE(stamps[1].toObject()["indication"].toString(), QString("PASSED"));
}

void TestCliLevels::badService_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"down", "garbage", "wrong nonce", "refused", "HTTP error"})
        QTest::newRow(kind) << kind;
}

void TestCliLevels::badService()
{
    QFETCH(QString, kind);
    LoopbackServer server([&](const ServedRequest&) {
        if (kind == "wrong nonce") {
            const Bytes digest(32, 1), nonce(8, 1);
            TokenSpec spec;
            spec.time = now();
            return LoopbackServer::ok(answerTimestampRequest(
                sharedPki().timestampAuthority, *makeTimeStampRequest(DigestAlgorithm::Sha256, digest, nonce), spec));
        }
        if (kind == "refused")
            return LoopbackServer::ok(Bytes{0x30, 5, 0x30, 3, 2, 1, 2});
        if (kind == "HTTP error")
            return LoopbackServer::raw("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        return LoopbackServer::ok(Bytes{1, 2, 3});
    });
    const Desk desk;
    // Nobody listens on the port of a server that was closed.
    const std::string url = kind == "down" ? "http://127.0.0.1:9/" : server.url();
    const std::size_t before = desk.folder.files().size();
    const auto made = desk.sign("o.asice", {"--level", "T", "--tsa", url, desk.path("letter.txt")});
    QCOMPARE(made.status, 69);
    QVERIFY2(made.errors.find("127.0.0.1") != std::string::npos, made.errors.c_str());
    QCOMPARE(desk.folder.files().size(), before);

    QCOMPARE(desk.sign("b.asice", {desk.path("letter.txt")}).status, 0);
    const Bytes original = desk.folder.read("b.asice");
    const auto raised = desk.augment({"--level", "T", "--tsa", url, "-o", desk.path("t.asice"), desk.path("b.asice")});
    QCOMPARE(raised.status, 69);
    QVERIFY2(raised.errors.find("127.0.0.1") != std::string::npos, raised.errors.c_str());
    QVERIFY(!desk.folder.exists("t.asice"));
    QCOMPARE(desk.folder.read("b.asice"), original);
    // A second service that answers is enough, and the first one is named.
    LoopbackServer good(stamped);
    const auto second =
        desk.augment({"--level", "T", "--tsa", url, "--tsa", good.url(), "-o", desk.path("t.asice"), desk.path("b.asice")});
    QVERIFY2(second.status == 0, second.errors.c_str());
    QVERIFY(second.errors.find("127.0.0.1") != std::string::npos);
    QCOMPARE(levelOf(desk.validated("t.asice")), std::string("XAdES_BASELINE_T"));
}

void TestCliLevels::missingEvidence()
{
    LoopbackServer server(stamped);
    const Desk desk;
    for (const char* level : {"LT", "LTA"}) {
        const auto made = desk.sign("o.asice", {"--level", level, "--tsa", server.url(), "--evidence",
                                                desk.path("evidence/root.crl"), desk.path("letter.txt")});
        QCOMPARE(made.status, 69);
        QVERIFY2(made.errors.find("Ján Testovací") != std::string::npos, made.errors.c_str());
        QVERIFY(made.errors.find("Testovacia časová pečiatka") != std::string::npos);
        QVERIFY(!desk.folder.exists("o.asice"));
    }
    // Without --tsa no network is asked for.
    const auto noService = desk.sign("o.asice", {"--level", "T", desk.path("letter.txt")});
    QCOMPARE(noService.status, 64);
    QVERIFY(!desk.folder.exists("o.asice"));
}

void TestCliLevels::augmentBatch()
{
    LoopbackServer server(stamped);
    const Desk desk;
    QCOMPARE(desk.sign("a.asice", {desk.path("letter.txt")}).status, 0);
    QCOMPARE(desk.sign("b.asice", {"--form", "cades", desk.path("letter.txt")}).status, 0);
    desk.folder.write("list", desk.path("a.asice") + "\n" + desk.path("letter.txt") + "\n" + desk.path("gone") + "\n" +
                                  desk.path("b.asice") + "\n");
    desk.folder.write("out/keep", std::string_view("here before"));
    const auto done = desk.augment({"--level", "LTA", "--tsa", server.url(), "--evidence", desk.path("evidence"), "--out-dir",
                                    desk.path("out"), "--files-from", desk.path("list")});
    // What failed decides the status, and the others were done.
    QCOMPARE(done.status, 66);
    QVERIFY(done.errors.find("gone") != std::string::npos);
    QVERIFY(done.errors.find("letter.txt") != std::string::npos);
    QCOMPARE(lineCount(done.output), std::size_t{2});
    QVERIFY(done.output.find("XAdES_BASELINE_B -> XAdES_BASELINE_LTA") != std::string::npos);
    QCOMPARE(levelOf(desk.validated("out/a.asice")), std::string("XAdES_BASELINE_LTA"));
    QCOMPARE(levelOf(desk.validated("out/b.asice")), std::string("CAdES_BASELINE_LTA"));
    QVERIFY(!desk.folder.exists("out/letter.txt"));
    QVERIFY(desk.folder.exists("out/keep"));
}

void TestCliLevels::augmentRefuses()
{
    LoopbackServer server(stamped);
    const Desk desk;
    QCOMPARE(desk.sign("a.asice", {desk.path("letter.txt")}).status, 0);
    const Bytes original = desk.folder.read("a.asice");
    const std::string in = desk.path("a.asice");
    QCOMPARE(desk.augment({"--level", "T", "--tsa", server.url(), "-o", in, in}).status, 73);
    QCOMPARE(desk.augment({"--level", "T", "--tsa", server.url(), "--out-dir", desk.folder.path(), in}).status, 73);
    QCOMPARE(desk.augment({"--level", "T", "--tsa", server.url(), "--out-dir", desk.path("missing"), in}).status, 73);
    QCOMPARE(desk.augment({"--level", "B", "--tsa", server.url(), "-o", desk.path("x"), in}).status, 64);
    QCOMPARE(desk.augment({"--tsa", server.url(), "-o", desk.path("x"), in}).status, 64);
    QCOMPARE(desk.augment({"--level", "T", "--tsa", server.url(), in}).status, 64);
    QCOMPARE(desk.augment({"--level", "T", "--tsa", server.url(), "-o", desk.path("x"), desk.path("letter.txt")}).status, 2);
    QCOMPARE(desk.augment({"--level", "T", "--tsa", server.url(), "-o", desk.path("x"), desk.path("gone")}).status, 66);
    QCOMPARE(
        desk.augment({"--level", "LT", "--tsa", server.url(), "--evidence", desk.path("gone"), "-o", desk.path("x"), in}).status,
        66);
    QVERIFY(!desk.folder.exists("x"));
    QCOMPARE(desk.folder.read("a.asice"), original);
}

void TestCliLevels::loginFromTheEnvironment()
{
    std::string head;
    LoopbackServer server([&](const ServedRequest& request) {
        head = request.head;
        return stamped(request);
    });
    const Desk desk;
    const std::vector<std::string> arguments = {"sign",
                                                "--key",
                                                "pkcs12:" + desk.path("key.p12"),
                                                "--pin-file",
                                                desk.path("pin"),
                                                "--level",
                                                "T",
                                                "--tsa",
                                                server.url(),
                                                "--tsa-login-env",
                                                "TEST_TSA_LOGIN",
                                                "-o",
                                                desk.path("o.asice"),
                                                desk.path("letter.txt")};
    QCOMPARE(cli(arguments, {{"TEST_TSA_LOGIN", "no colon"}}).status, 64);
    QCOMPARE(cli(arguments, {{"TEST_TSA_LOGIN", "user:secret"}}).status, 0);
    QVERIFY(head.find("Basic dXNlcjpzZWNyZXQ=") != std::string::npos);
}

void TestCliLevels::bareAndCounter()
{
    const Desk desk;
    desk.folder.write("data.xml", std::string_view("<a/>"));
    QCOMPARE(desk.sign("o.xml", {"--container", "none", "--packaging", "enveloped", desk.path("data.xml")}).status, 0);
    const QJsonObject report = desk.validated("o.xml");
    QCOMPARE(levelOf(report), std::string("XAdES_BASELINE_B"));
    const std::string id = report["signatures"].toArray()[0].toObject()["id"].toString().toStdString();
    QCOMPARE(desk.sign("c.xml", {"--counter", id, desk.path("o.xml")}).status, 0);
    const QJsonObject counter =
        desk.validated("c.xml")["signatures"].toArray()[0].toObject()["counterSignatures"].toArray()[0].toObject();
    QCOMPARE(counter["integrity"].toString(), QString("intact"));
    QCOMPARE(desk.sign("x.xml", {"--counter", "nobody", desk.path("o.xml")}).status, 66);

    QCOMPARE(desk.sign("o.p7m", {"--form", "cades", "--container", "none", "--packaging", "enveloping", desk.path("letter.txt")})
                 .status,
             0);
    QCOMPARE(desk.sign("c.p7m", {"--counter", "o.p7m-1", desk.path("o.p7m")}).status, 0);
    const QJsonObject held = desk.validated("c.p7m")["signatures"].toArray()[0].toObject();
    const QJsonObject over = held["counterSignatures"].toArray()[0].toObject();
    QCOMPARE(held["integrity"].toString(), QString("intact"));
    QCOMPARE(over["id"].toString(), QString("c.p7m-1-C1"));
    QCOMPARE(over["level"].toString(), QString("CAdES_BASELINE_B"));
    QCOMPARE(over["integrity"].toString(), QString("intact"));
    QCOMPARE(over["indication"].toString(), QString("INDETERMINATE")); // no revocation data: as of any other signature

    desk.folder.write("b.txt", std::string_view("second"));
    const auto two = desk.sign("x.p7s", {"--form", "cades", "--container", "none", desk.path("letter.txt"), desk.path("b.txt")});
    QCOMPARE(two.status, 64);
    QVERIFY(two.errors.find("--container asice") != std::string::npos);
    QVERIFY(!desk.folder.exists("x.p7s") && !desk.folder.exists("x.xml"));
}

void TestCliLevels::timestampAlone()
{
    LoopbackServer server(stamped);
    const Desk desk;
    const auto done = cli({"sign", "--form", "timestamp", "--container", "asics", "--tsa", server.url(), "-o",
                           desk.path("o.asics"), desk.path("letter.txt")});
    QVERIFY2(done.status == 0, done.errors.c_str());
    const QJsonObject report = desk.validated("o.asics");
    QCOMPARE(report["signatures"].toArray().size(), 0);
    QCOMPARE(report["timestamps"].toArray()[0].toObject()["integrity"].toString(), QString("intact"));
    QCOMPARE(report["verdict"].toString(), QString("valid"));
}

void TestCliLevels::insidePdf_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("requests");
    QTest::newRow("T") << "T" << 1;
    QTest::newRow("LT") << "LT" << 1;
    QTest::newRow("LTA") << "LTA" << 2;
}

void TestCliLevels::insidePdf()
{
    QFETCH(QString, level);
    LoopbackServer server(stamped);
    const Desk desk;
    const std::string letter = desk.letterPdf();
    const std::vector<std::string> wanted = {"--form", "pades", "--level", level.toStdString(), "--tsa", server.url()};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> all = wanted;
        all.insert(all.end(), more.begin(), more.end());
        return desk.sign("o.pdf", all);
    };
    // Without evidence there is no LT: who lacks it is said, and nothing is written.
    const auto lacking = with({"--evidence", desk.path("evidence/root.crl"), letter});
    if (level == "T") {
        QFETCH(int, requests);
        QVERIFY2(lacking.status == 0, lacking.errors.c_str());
        QCOMPARE(server.requests(), requests);
    } else {
        QCOMPARE(lacking.status, 69);
        QVERIFY2(lacking.errors.find("Ján Testovací") != std::string::npos, lacking.errors.c_str());
        QVERIFY(!desk.folder.exists("o.pdf"));
        const int before = server.requests();
        const auto done = with({"--evidence", desk.path("evidence"), letter});
        QVERIFY2(done.status == 0, done.errors.c_str());
        QFETCH(int, requests);
        QCOMPARE(server.requests() - before, requests);
    }
    const QJsonObject report = desk.validated("o.pdf");
    QCOMPARE(levelOf(report), "PAdES_BASELINE_" + level.toStdString());
    QCOMPARE(report["verdict"].toString(), level == "T" ? QString("indeterminate") : QString("valid"));
    QCOMPARE(desk.sign("n.pdf", {"--form", "pades", "--level", level.toStdString(), letter}).status, 64);
    QVERIFY(!desk.folder.exists("n.pdf"));
}

void TestCliLevels::raisedPdf()
{
    LoopbackServer server(stamped);
    const Desk desk;
    QCOMPARE(desk.sign("b.pdf", {"--form", "pades", desk.letterPdf()}).status, 0);
    const Bytes original = desk.folder.read("b.pdf");
    const auto raise = [&](const std::string& level, const std::string& from, const std::string& to) {
        return desk.augment(
            {"--level", level, "--tsa", server.url(), "--evidence", desk.path("evidence"), "-o", desk.path(to), desk.path(from)});
    };
    std::string from = "b.pdf";
    for (const std::string level : {"T", "LT", "LTA", "LTA"}) {
        const std::string to = "x" + from;
        const auto done = raise(level, from, to);
        QVERIFY2(done.status == 0, done.errors.c_str());
        QVERIFY2(done.output.find("-> PAdES_BASELINE_" + level) != std::string::npos, done.output.c_str());
        const QJsonObject report = desk.validated(to);
        QCOMPARE(levelOf(report), "PAdES_BASELINE_" + level);
        QCOMPARE(report["verdict"].toString(), level == "T" ? QString("indeterminate") : QString("valid"));
        // Every byte that was there stays.
        const Bytes before = desk.folder.read(from), after = desk.folder.read(to);
        QVERIFY(after.size() > before.size() && std::equal(before.begin(), before.end(), after.begin()));
        from = to;
    }
    QCOMPARE(desk.folder.read("b.pdf"), original);
    // Nothing is written without evidence, or where nobody signed.
    const auto lacking = desk.augment({"--level", "LTA", "--tsa", server.url(), "-o", desk.path("n.pdf"), desk.path("b.pdf")});
    QCOMPARE(lacking.status, 69);
    QVERIFY2(lacking.errors.find("Ján Testovací") != std::string::npos, lacking.errors.c_str());
    QCOMPARE(raise("T", "letter.pdf", "n.pdf").status, 2);
    const auto down =
        desk.augment({"--level", "T", "--tsa", "http://127.0.0.1:9/", "-o", desk.path("n.pdf"), desk.path("b.pdf")});
    QCOMPARE(down.status, 69);
    QVERIFY2(down.errors.find("127.0.0.1") != std::string::npos, down.errors.c_str());
    QVERIFY(!desk.folder.exists("n.pdf"));
}

QTEST_GUILESS_MAIN(TestCliLevels)
#include "test_levels.moc"
