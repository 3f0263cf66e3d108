// SPDX-License-Identifier: EUPL-1.2
// Who is let in, what is read as a request, and what runs out.
#include "api/access.h"
#include "api/batches.h"
#include "api/consent.h"
#include "api/rate_limit.h"

#include <QtTest>

using namespace parafa::api;
using namespace std::chrono_literals;

class TestApiRules : public QObject
{
    Q_OBJECT
private slots:
    void heads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status"); // 0: taken
        QTest::newRow("plain") << QByteArray("GET /info?a=b HTTP/1.1\r\nHost: localhost:1") << 0;
        QTest::newRow("length") << QByteArray("POST /sign HTTP/1.1\r\nContent-Length: 12") << 0;
        QTest::newRow("empty") << QByteArray() << 400;
        QTest::newRow("no version") << QByteArray("GET /info") << 400;
        QTest::newRow("HTTP/2") << QByteArray("GET /info HTTP/2") << 400;
        QTest::newRow("absolute target") << QByteArray("GET http://localhost/info HTTP/1.1") << 400;
        QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1") << 400;
        QTest::newRow("bare line feed") << QByteArray("GET /info HTTP/1.1\r\nA: b\nHost: x") << 400;
        QTest::newRow("folded field") << QByteArray("GET /info HTTP/1.1\r\nA: b\r\n c") << 400;
        QTest::newRow("space before colon") << QByteArray("GET /info HTTP/1.1\r\nHost : x") << 400;
        QTest::newRow("two hosts") << QByteArray("GET /info HTTP/1.1\r\nHost: a\r\nhost: b") << 400;
        QTest::newRow("two origins") << QByteArray("GET /info HTTP/1.1\r\nOrigin: a\r\nORIGIN: b") << 400;
        QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1") << 400;
        QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1") << 400;
        QTest::newRow("signed length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: +1") << 400;
        QTest::newRow("huge length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999") << 400;
        QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked") << 411;
    }
    void heads()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        const auto head = RequestHead::parse(text.toStdString());
        QCOMPARE(head ? 0 : head.error().status, status);
    }

    void origins_data()
    {
        QTest::addColumn<bool>("exact");
        for (const char* origin :
             {"https://urad.example", "http://localhost:8080", "https://urad.example:8443", "http://[::1]:8080"})
            QTest::newRow(origin) << true;
        for (const char* origin :
             {"*", "null", "https://*", "https://*.example", "https://Urad.example", "https://urad.example/",
              "https://urad.example:443", "http://a:80", "urad.example", "ftp://urad.example", "https://",
              "https://urad.example:", "https://a b", "https://user@urad.example", "https://a?b", "https://[::1"})
            QTest::newRow(origin) << false;
    }
    void origins()
    {
        QFETCH(bool, exact);
        QCOMPARE(isExactOrigin(QTest::currentDataTag()), exact);
    }

    void theQuestionSaysWhoAndWhat_data()
    {
        QTest::addColumn<parafa::Language>("language");
        QTest::addColumn<QString>("question");
        QTest::newRow("sk") << parafa::Language::Sk << "Súhlasíte? [áno/nie]";
        QTest::newRow("cs") << parafa::Language::Cs << "Souhlasíte? [ano/ne]";
        QTest::newRow("en") << parafa::Language::En << "Do you agree? [yes/no]";
    }
    void theQuestionSaysWhoAndWhat()
    {
        QFETCH(parafa::Language, language);
        QFETCH(QString, question);
        using What = ConsentRequest::What;
        for (const What what : {What::Sign, What::Batch, What::Certificates}) {
            const QString text =
                QString::fromStdString(consentQuestion({what, "https://urad.example", "name.txt\n", "Text\x1b[2J", 7}, language));
            QVERIFY(text.contains("https://urad.example") && text.contains(question));
            QVERIFY(!text.contains(QChar(0x1b)));
            QCOMPARE(text.contains("name.txt"), what == What::Sign);
            QCOMPARE(text.contains(": 7"), what == What::Batch);
        }
        const std::string cut = consentQuestion({What::Sign, {}, "n", std::string(1'000'000, 'x'), 1}, language);
        QVERIFY(cut.size() < 70'000 && cut.find("...") != std::string::npos);
        const std::string hidden = consentQuestion({What::Sign, {}, "n", {}, 1}, language);
        QVERIFY(hidden.find("token") != std::string::npos);
    }

    void theBucketFillsUpEvenly()
    {
        RateLimit limit(2);
        const RateLimit::Time start{1h};
        QVERIFY(limit.take(start));
        QVERIFY(limit.take(start));
        QVERIFY(!limit.take(start + 1s));
        QVERIFY(limit.take(start + 31s));
        QVERIFY(!limit.take(start + 32s));
    }

    void aBatchBelongsToWhoStartedIt()
    {
        Batches batches;
        const Batches::Time start{1h};
        QVERIFY(batches.start("1", "a", 1, start));
        QCOMPARE(batches.take("1", "b", start).error().code, std::string("BATCH_NOT_FOUND"));
        QCOMPARE(batches.take("2", "a", start).error().code, std::string("BATCH_NOT_FOUND"));
        QCOMPARE(batches.start("2", "b", 1, start).error().code, std::string("BATCH_CONFLICT"));
        QVERIFY(batches.take("1", "a", start));
        QCOMPARE(batches.take("1", "a", start).error().status, 500);
        QCOMPARE(batches.finish("1", "b").error().status, 404);
        QCOMPARE(batches.finish("1", "a").value(), true);
        QCOMPARE(batches.finish("1", "a").error().status, 404);
    }

    void aBatchEndsWhenNothingComes()
    {
        Batches batches;
        const Batches::Time start{1h};
        QVERIFY(batches.start("1", "a", 2, start));
        QVERIFY(batches.take("1", "a", start + 59s));
        QCOMPARE(batches.take("1", "a", start + 59s + 61s).error().code, std::string("BATCH_EXPIRED"));
        QVERIFY(batches.start("2", "b", 1, start + 59s + 61s));
    }
};

QTEST_GUILESS_MAIN(TestApiRules)
#include "test_rules.moc"
