// SPDX-License-Identifier: EUPL-1.2
#include "support/answering_client.h"
#include "support/memory_evidence_cache.h"
#include "support/test_evidence.h"
#include "trust/network_evidence.h"
#include "trust/ocsp_request.h"

#include <QTest>

#include <thread>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr UtcTime now{1767225600}; // 2026-01-01
constexpr std::int64_t day = 86'400;
constexpr const char* ocspUrl = "http://ocsp.test/";
constexpr const char* crlUrl = "http://crl.test/list.crl";
constexpr const char* issuersUrl = "http://aia.test/ca.p7c";

struct Subject {
    TestIdentity issuer = sharedPki().intermediate;
    TestIdentity identity;
    explicit Subject(const CertificateSpec& spec = {.crlUrl = crlUrl, .ocspUrl = ocspUrl, .issuersUrl = issuersUrl})
        : identity(issue(issuer, spec, sharedKey(TestKeyType::P256, 3)))
    {
    }
    const Certificate& certificate() const { return identity.certificate; }
};

OcspSpec good(UtcTime from = now)
{
    OcspSpec spec;
    spec.producedAt = spec.thisUpdate = from;
    spec.nextUpdate = UtcTime(from.seconds() + day);
    return spec;
}

std::shared_ptr<const TrustStore> trust()
{
    auto store = std::make_shared<TrustStore>();
    store->addAnchor(sharedPki().root.certificate);
    return store;
}

/// What the validator would conclude from it.
std::vector<CertificateStatus> statuses(const Evidence& evidence, const Subject& subject)
{
    std::vector<CertificateStatus> result;
    for (const RevocationAnswer& answer :
         readRevocation(evidence, subject.certificate(), subject.issuer.certificate, *trust()).answers)
        result.push_back(answer.status);
    return result;
}

Error error(ErrorCode code, FindingCode reason)
{
    return Error{code, reason, {}, "as the test wants"};
}

} // namespace

class TestNetworkEvidence : public QObject
{
    Q_OBJECT
private slots:
    void ocspAnswerIsTakenAndKept()
    {
        const Subject subject;
        AnsweringClient http([&](const HttpRequest& request) {
            return okWith(answerOcspRequest(sharedPki().ocspResponder, subject.issuer.certificate, subject.certificate(),
                                            request.body, good()));
        });
        MemoryEvidenceCache cache;
        std::vector<Finding> findings;
        NetworkEvidence source(&http, &cache, trust(), now);
        const Evidence evidence = source.evidenceFor(subject.certificate(), subject.issuer.certificate, findings);
        QVERIFY(findings.empty());
        QCOMPARE(http.asked, std::vector<std::string>{ocspUrl});
        QCOMPARE(statuses(evidence, subject), std::vector{CertificateStatus::Good});

        // The second question is answered from the cache, and without network, too.
        source.evidenceFor(subject.certificate(), subject.issuer.certificate, findings);
        QCOMPARE(http.asked.size(), std::size_t(1));
        NetworkEvidence offline(nullptr, &cache, trust(), UtcTime(now.seconds() + 30 * day));
        QCOMPARE(offline.evidenceFor(subject.certificate(), subject.issuer.certificate, findings).ocspResponses.size(),
                 std::size_t(1));
        // An hour later the service is asked again, and what is at hand stays where it fails.
        AnsweringClient down([](const HttpRequest&) -> Result<HttpResponse> {
            return std::unexpected(error(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable));
        });
        NetworkEvidence later(&down, &cache, trust(), UtcTime(now.seconds() + 7'200));
        QCOMPARE(statuses(later.evidenceFor(subject.certificate(), subject.issuer.certificate, findings), subject),
                 std::vector{CertificateStatus::Good});
        QVERIFY(hasFinding(findings, FindingCode::ServiceUnreachable));
    }

    void damagedCacheIsNotBelieved()
    {
        const Subject subject;
        MemoryEvidenceCache cache;
        Bytes forged = makeOcspResponse(sharedPki().signer, subject.issuer.certificate, subject.certificate(), good());
        cache.store(EvidenceKind::OcspAnswer, toHex(subject.certificate().sha256()), {forged, now});
        AnsweringClient http([&](const HttpRequest& request) {
            return okWith(answerOcspRequest(sharedPki().ocspResponder, subject.issuer.certificate, subject.certificate(),
                                            request.body, good()));
        });
        std::vector<Finding> findings;
        const Evidence evidence =
            NetworkEvidence(&http, &cache, trust(), now).evidenceFor(subject.certificate(), subject.issuer.certificate, findings);
        QCOMPARE(http.asked.size(), std::size_t(1));
        QCOMPARE(statuses(evidence, subject), std::vector{CertificateStatus::Good});
    }

    void lyingRespondersAreNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("lie");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("usable");
        const auto row = [](const char* lie, const char* code, bool usable = false) {
            QTest::newRow(lie) << QByteArray(lie) << QByteArray(code) << usable;
        };
        row("other nonce", "SERVICE_ANSWER_UNUSABLE");
        row("no nonce, fresh", "", true);
        row("no nonce, recorded", "SERVICE_ANSWER_UNUSABLE");
        row("no nonce, from the future", "SERVICE_ANSWER_UNUSABLE");
        row("other certificate", "SERVICE_ANSWER_UNUSABLE");
        row("not authorised", "");
        row("garbage", "SERVICE_ANSWER_UNUSABLE");
        row("html", "SERVICE_ANSWER_UNUSABLE");
        row("status 500", "SERVICE_REFUSED");
        row("unreachable", "SERVICE_UNREACHABLE");
        row("too large", "SERVICE_ANSWER_TOO_LARGE");
        row("tls", "SERVICE_TLS");
    }
    void lyingRespondersAreNotBelieved()
    {
        QFETCH(QByteArray, lie);
        QFETCH(QByteArray, code);
        QFETCH(bool, usable);
        const Subject subject({.ocspUrl = ocspUrl});
        const Subject other({.commonName = "Iný", .ocspUrl = ocspUrl});
        const TestIdentity& issuer = subject.issuer;
        const TestIdentity& responder = sharedPki().ocspResponder;
        AnsweringClient http([&](const HttpRequest& request) -> Result<HttpResponse> {
            const Bytes question = request.body;
            if (lie == "other nonce") {
                const Bytes foreign = *makeOcspRequest(subject.certificate(), issuer.certificate, Bytes(32, 7));
                return okWith(answerOcspRequest(responder, issuer.certificate, subject.certificate(), foreign, good()));
            }
            if (lie.startsWith("no nonce")) {
                const std::int64_t shift = lie.endsWith("recorded") ? -10 * day : lie.endsWith("future") ? 10 * day : 0;
                return okWith(
                    makeOcspResponse(responder, issuer.certificate, subject.certificate(), good(UtcTime(now.seconds() + shift))));
            }
            if (lie == "other certificate")
                return okWith(answerOcspRequest(responder, issuer.certificate, other.certificate(), question, good()));
            if (lie == "not authorised")
                return okWith(answerOcspRequest(sharedPki().signer, issuer.certificate, subject.certificate(), question, good()));
            if (lie == "unreachable")
                return std::unexpected(error(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable));
            if (lie == "too large")
                return std::unexpected(error(ErrorCode::LimitExceeded, FindingCode::ServiceAnswerTooLarge));
            if (lie == "tls")
                return std::unexpected(error(ErrorCode::NetworkUnreachable, FindingCode::ServiceTls));
            HttpResponse response = okWith(lie == "html" ? Bytes{'<', 'h', 't', 'm', 'l', '>'} : Bytes(64, 0x30));
            if (lie == "status 500")
                response.status = 500;
            return response;
        });
        std::vector<Finding> findings;
        const Evidence evidence =
            NetworkEvidence(&http, nullptr, trust(), now).evidenceFor(subject.certificate(), issuer.certificate, findings);
        QCOMPARE(statuses(evidence, subject).size(), std::size_t(usable ? 1 : 0));
        if (code.isEmpty()) {
            QVERIFY(findings.empty());
            return;
        }
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(std::string(codeName(findings[0].code)), code.toStdString());
        QCOMPARE(std::string(findings[0].argument("name")), std::string("ocsp.test:80"));
    }

    void revocationListAnswersWhereOcspDoesNot()
    {
        const Subject subject;
        AnsweringClient http([&](const HttpRequest& request) -> Result<HttpResponse> {
            if (request.url == ocspUrl)
                return std::unexpected(error(ErrorCode::NetworkUnreachable, FindingCode::ServiceTimeout));
            return okWith(makeCrl(subject.issuer, now, UtcTime(now.seconds() + day),
                                  {{subject.certificate().serialHex(), UtcTime(now.seconds() - day), 1}}));
        });
        MemoryEvidenceCache cache;
        std::vector<Finding> findings;
        NetworkEvidence source(&http, &cache, trust(), now);
        const Evidence evidence = source.evidenceFor(subject.certificate(), subject.issuer.certificate, findings);
        QCOMPARE(statuses(evidence, subject), std::vector{CertificateStatus::Revoked});
        QVERIFY(hasFinding(findings, FindingCode::ServiceTimeout));
        // A silent host is not waited for twice; another certificate's list comes from the cache.
        const Subject next;
        source.evidenceFor(next.certificate(), next.issuer.certificate, findings);
        QCOMPARE(http.asked, (std::vector<std::string>{ocspUrl, crlUrl}));
    }

    void listsOfOtherKindsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("indirect, of another issuer") << QByteArray("indirect") << QByteArray("CRL_INDIRECT");
        QTest::newRow("not a list") << QByteArray("garbage") << QByteArray("SERVICE_ANSWER_UNUSABLE");
        QTest::newRow("ldap only") << QByteArray("ldap") << QByteArray("CRL_LDAP_NOT_FETCHED");
    }
    void listsOfOtherKindsAreNamed()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, code);
        const Subject subject({.crlUrl = kind == "ldap" ? "ldap://directory.test/cn=x" : crlUrl});
        AnsweringClient http([&](const HttpRequest&) {
            if (kind == "garbage")
                return okWith(Bytes(100, 'x'));
            return okWith(makeCrl(sharedPki().root, now, UtcTime(now.seconds() + day), {}, CrlKind::Indirect));
        });
        std::vector<Finding> findings;
        const Evidence evidence = NetworkEvidence(&http, nullptr, trust(), now)
                                      .evidenceFor(subject.certificate(), subject.issuer.certificate, findings);
        QVERIFY(statuses(evidence, subject).empty());
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(std::string(codeName(findings[0].code)), code.toStdString());
        QCOMPARE(http.asked.empty(), kind == "ldap");
    }

    void deltaListIsRecognisedAndNotUsed()
    {
        const Subject subject({.crlUrl = crlUrl});
        const Bytes delta = makeCrl(subject.issuer, now, UtcTime(now.seconds() + day), {}, CrlKind::Delta);
        QVERIFY(revocationListShape(delta)->delta);
        const RevocationAnswers read =
            readRevocation({{}, {}, {delta}}, subject.certificate(), subject.issuer.certificate, *trust());
        QVERIFY(read.answers.empty());
        QVERIFY(hasFinding(read.findings, FindingCode::CrlDelta));
    }

    void issuersComeInEveryShape_data()
    {
        QTest::addColumn<QByteArray>("shape");
        QTest::addColumn<bool>("found");
        for (const char* shape : {"der", "pem", "p7c", "pem p7c"})
            QTest::newRow(shape) << QByteArray(shape) << true;
        QTest::newRow("another authority's") << QByteArray("other") << false;
        QTest::newRow("html") << QByteArray("html") << false;
    }
    void issuersComeInEveryShape()
    {
        QFETCH(QByteArray, shape);
        QFETCH(bool, found);
        const Subject subject;
        const Certificate& issuer = subject.issuer.certificate;
        AnsweringClient http([&](const HttpRequest&) {
            if (shape == "der")
                return okWith(Bytes(issuer.der().begin(), issuer.der().end()));
            const std::string text = shape == "pem"       ? toPem(issuer)
                                     : shape == "pem p7c" ? "-----BEGIN PKCS7-----\n" + toBase64(makeCertificateBag({issuer})) +
                                                                "\n-----END PKCS7-----\n"
                                     : shape == "other" ? toPem(sharedPki().root.certificate)
                                                        : "<html>";
            return okWith(shape == "p7c" ? makeCertificateBag({sharedPki().root.certificate, issuer})
                                         : Bytes(text.begin(), text.end()));
        });
        std::vector<Finding> findings;
        const auto issuers = NetworkEvidence(&http, nullptr, trust(), now).issuersOf(subject.certificate(), findings);
        QCOMPARE(issuers.size(), std::size_t(found ? 1 : 0));
        QCOMPARE(findings.empty(), shape != "html");
        if (found)
            QVERIFY(issuers[0] == issuer);
    }

    void addressesAreReplacedOrSwitchedOff()
    {
        const Subject subject;
        AnsweringClient http([&](const HttpRequest& request) {
            return okWith(answerOcspRequest(sharedPki().ocspResponder, subject.issuer.certificate, subject.certificate(),
                                            request.body, good()));
        });
        NetworkEvidenceOptions options;
        options.rewrite = [](EvidenceKind kind, const std::string&) -> std::optional<std::string> {
            return kind == EvidenceKind::OcspAnswer ? std::optional<std::string>("http://mirror.test/ocsp") : std::nullopt;
        };
        std::vector<Finding> findings;
        NetworkEvidence source(&http, nullptr, trust(), now, options);
        source.evidenceFor(subject.certificate(), subject.issuer.certificate, findings);
        QVERIFY(source.issuersOf(subject.certificate(), findings).empty());
        QCOMPARE(http.asked, std::vector<std::string>{"http://mirror.test/ocsp"});
    }

    void severalThreadsMayAsk()
    {
        const Subject subject;
        AnsweringClient http([&](const HttpRequest& request) {
            return okWith(answerOcspRequest(sharedPki().ocspResponder, subject.issuer.certificate, subject.certificate(),
                                            request.body, good()));
        });
        MemoryEvidenceCache cache;
        NetworkEvidence source(&http, &cache, trust(), now);
        std::atomic<int> answered = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] {
                    std::vector<Finding> findings;
                    for (int round = 0; round < 5; ++round)
                        answered += int(
                            source.evidenceFor(subject.certificate(), subject.issuer.certificate, findings).ocspResponses.size());
                });
        }
        QCOMPARE(answered.load(), 20);
    }
};

QTEST_GUILESS_MAIN(TestNetworkEvidence)
#include "test_network_evidence.moc"
