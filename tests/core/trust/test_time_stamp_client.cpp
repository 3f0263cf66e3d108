// SPDX-License-Identifier: EUPL-1.2
#include "support/answering_client.h"
#include "support/test_evidence.h"
#include "trust/time_stamp_client.h"

#include <QTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

const Bytes someDigest = *digestOf(DigestAlgorithm::Sha256, asBytes("stamped"));

} // namespace

class TestTimeStampClient : public QObject
{
    Q_OBJECT
private slots:
    void goodServiceGivesToken()
    {
        TokenSpec spec;
        spec.time = UtcTime(1767225600);
        AnsweringClient http([&](const HttpRequest& request) {
            return okWith(answerTimestampRequest(sharedPki().timestampAuthority, request.body, spec));
        });
        auto outcome = requestTimeStamp(DigestAlgorithm::Sha256, someDigest, {{"http://tsa.test/", "", nullptr}}, http);
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        QCOMPARE(outcome->time.toIso8601(), std::string("2026-01-01T00:00:00Z"));
        QVERIFY(!outcome->token.empty());
    }

    void answersThatMustNotPass_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char* fault : {"garbage", "empty", "otherDigest", "otherNonce", "replayed", "brokenSignature", "rejection",
                                  "status500", "trailing", "otherPolicy"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void answersThatMustNotPass()
    {
        QFETCH(QByteArray, fault);
        const TestIdentity& authority = sharedPki().timestampAuthority;
        AnsweringClient http([&](const HttpRequest& request) -> Result<HttpResponse> {
            if (fault == "garbage")
                return okWith(Bytes{0x30, 0x03, 0x02, 0x01});
            if (fault == "empty")
                return okWith({});
            if (fault == "otherDigest") {
                const Bytes other = *digestOf(DigestAlgorithm::Sha256, asBytes("other"));
                return okWith(
                    answerTimestampRequest(authority, *makeTimeStampRequest(DigestAlgorithm::Sha256, other, Bytes(16, 1))));
            }
            if (fault == "otherNonce" || fault == "replayed")
                return okWith(
                    answerTimestampRequest(authority, *makeTimeStampRequest(DigestAlgorithm::Sha256, someDigest, Bytes(16, 1))));
            if (fault == "rejection") // PKIStatusInfo { rejection(2), "no" }
                return okWith(*fromHex("300a300802010230030c016e"));
            Bytes asked = request.body;
            if (fault == "otherPolicy") { // 1.2.3.4.2 was asked for; the service reads 1.2.3.4.1
                const Bytes policy = *fromHex("06042a030402");
                const auto at = std::ranges::search(asked, policy);
                if (!at.empty())
                    at.back() = 1;
            }
            Bytes answer = answerTimestampRequest(authority, asked);
            if (fault == "brokenSignature")
                answer[answer.size() - 5] ^= 1;
            if (fault == "trailing")
                answer.push_back(0);
            HttpResponse response = okWith(answer);
            if (fault == "status500")
                response.status = 500;
            return response;
        });
        const std::string policy = fault == "otherPolicy" ? "1.2.3.4.2" : "";
        auto outcome = requestTimeStamp(DigestAlgorithm::Sha256, someDigest, {{"http://tsa.test/", policy, nullptr}}, http);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().subject, std::string("tsa.test:80"));
        QVERIFY(outcome.error().reason);
    }

    void nextServiceIsTried()
    {
        AnsweringClient http([&](const HttpRequest& request) -> Result<HttpResponse> {
            if (request.url.find("down") != std::string::npos)
                return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, "down.test:80", "refused");
            return okWith(answerTimestampRequest(sharedPki().timestampAuthority, request.body));
        });
        auto outcome = requestTimeStamp(DigestAlgorithm::Sha256, someDigest,
                                        {{"http://down.test/", "", nullptr}, {"http://up.test/", "", nullptr}}, http);
        QVERIFY(outcome);
        QCOMPARE(outcome->url, std::string("http://up.test/"));
        QCOMPARE(outcome->failures.size(), std::size_t(1));
        QCOMPARE(outcome->failures[0].subject, std::string("down.test:80"));
        QCOMPARE(http.asked.size(), std::size_t(2));
    }

    void noServiceIsAnArgumentError()
    {
        AnsweringClient http([](const HttpRequest&) { return okWith({}); });
        auto outcome = requestTimeStamp(DigestAlgorithm::Sha256, someDigest, {}, http);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
    }

    void hostOfUrl()
    {
        QCOMPARE(urlHost("http://tsa.example.sk/qts?a"), std::string("tsa.example.sk:80"));
        QCOMPARE(urlHost("https://u:p@[::1]:8443/"), std::string("[::1]:8443"));
        QCOMPARE(urlHost("https://[::1]/"), std::string("[::1]:443"));
    }
};

QTEST_APPLESS_MAIN(TestTimeStampClient)
#include "test_time_stamp_client.moc"
