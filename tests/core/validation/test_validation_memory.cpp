// SPDX-License-Identifier: EUPL-1.2
#include "support/test_evidence.h"
#include "support/test_pki.h"
#include "validation/validation_memory.h"
#include "validation/validator.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

const UtcTime now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

bool same(const PathResult& a, const PathResult& b)
{
    return a.indication == b.indication && a.subIndication == b.subIndication && a.path == b.path && a.findings == b.findings;
}

TrustStore storeOf(const Certificate& anchor)
{
    TrustStore store;
    store.addAnchor(anchor);
    return store;
}

} // namespace

class TestValidationMemory : public QObject
{
    Q_OBJECT

private slots:
    /// Every answer is the one a path built anew gives, whatever was asked before, up to the seconds around each end of validity.
    void pathsAtAllTimes()
    {
        const TestIdentity root = makeRoot();
        CertificateSpec spec;
        spec.notBefore = *UtcTime::fromIso8601("2021-01-01T00:00:00Z");
        spec.notAfter = *UtcTime::fromIso8601("2023-01-01T00:00:00Z");
        const TestIdentity signer = issue(root, spec, sharedKey(TestKeyType::P256));
        const TrustStore trust = storeOf(root.certificate);
        ValidationMemory memory;
        const std::int64_t start = spec.notBefore.seconds(), end = spec.notAfter.seconds();
        for (int round = 0; round < 2; ++round)
            for (const std::int64_t time :
                 {(start + end) / 2, start - 1, start, start + 1, end - 1, end, end + 1, now.seconds()}) {
                const PathResult fresh = buildPath(signer.certificate, {}, {root.certificate}, UtcTime(time));
                const PathResult remembered = memory.path(signer.certificate, {}, trust, UtcTime(time), PathPurpose::Signature);
                QVERIFY2(same(fresh, remembered), std::to_string(time - start).c_str());
            }
    }

    void candidatesAndPurposeCount()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        ValidationMemory memory;
        const Certificate& signer = pki.signer.certificate;
        QVERIFY(memory.path(signer, {}, trust, now, PathPurpose::Signature).path.empty());
        QCOMPARE(memory.path(signer, pki.chain(), trust, now, PathPurpose::Signature).indication, Indication::Passed);
        QVERIFY(memory.path(signer, {}, trust, now, PathPurpose::Signature).path.empty());
        QVERIFY(same(memory.path(signer, pki.chain(), trust, now, PathPurpose::TimeStamping),
                     buildPath(signer, pki.chain(), {pki.root.certificate}, now, PathPurpose::TimeStamping)));
    }

    /// Good evidence about one certificate, from one issuer, says nothing about another one.
    void answersBelongToTheirCertificate()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& issuer = pki.intermediate.certificate;
        const TestIdentity other = issue(pki.intermediate, {}, sharedKey(TestKeyType::P256));
        const OcspSpec good{.producedAt = now, .thisUpdate = now, .nextUpdate = {}, .revokedAt = {}};
        Evidence evidence;
        evidence.ocspResponses = {makeOcspResponse(pki.ocspResponder, issuer, pki.signer.certificate, good)};
        evidence.revocationLists = {makeCrl(pki.intermediate, now, now, {{other.certificate.serialHex(), now}})};
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            const RevocationAnswers signer = memory.revocation(evidence, pki.signer.certificate, issuer, trust);
            QCOMPARE(signer.answers.size(), std::size_t{2});
            QVERIFY(signer.answers[0].status == CertificateStatus::Good && signer.answers[1].status == CertificateStatus::Good);
            const RevocationAnswers revoked = memory.revocation(evidence, other.certificate, issuer, trust);
            QCOMPARE(revoked.answers.size(), std::size_t{1});
            QVERIFY(revoked.answers[0].status == CertificateStatus::Revoked);
        }
    }

    /// Certificates that no path leads through change nothing; one with the issuer's name and key identifier, but another key,
    /// must not be taken for it, nor its answer for that of the right one.
    void candidatesOfOneNameStayApart()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& signer = pki.signer.certificate;
        CertificateSpec spec;
        spec.commonName = pki.intermediate.certificate.displayName();
        spec.country = pki.intermediate.certificate.subjectAttribute("C");
        spec.organization = pki.intermediate.certificate.subjectAttribute("O");
        spec.isCa = true;
        spec.keyUsage = "critical,keyCertSign,cRLSign";
        const TestIdentity namesake = issue(pki.root, spec, sharedKey(TestKeyType::Rsa2048, 7));
        QVERIFY(namesake.certificate.subject() == pki.intermediate.certificate.subject());
        const std::vector<Certificate> right = {pki.timestampAuthority.certificate, pki.intermediate.certificate};
        const std::vector<Certificate> wrong = {pki.ocspResponder.certificate, namesake.certificate};
        for (const bool rightFirst : {true, false}) {
            ValidationMemory memory;
            for (int round = 0; round < 2; ++round)
                for (const bool askRight : {rightFirst, !rightFirst}) {
                    const auto& candidates = askRight ? right : wrong;
                    const PathResult remembered = memory.path(signer, candidates, trust, now, PathPurpose::Signature);
                    QVERIFY(same(remembered, buildPath(signer, candidates, {pki.root.certificate}, now)));
                    QCOMPARE(remembered.indication == Indication::Passed, askRight);
                }
        }
    }

    /// What is remembered of an answer is not whether it is fresh: that is asked of each control time.
    void freshnessBelongsToTheTime()
    {
        const TestPki& pki = sharedPki();
        const UtcTime later(now.seconds() + 40 * 86'400);
        ParsedSignature signature;
        signature.integrity = Integrity::Intact;
        signature.signer = pki.signer.certificate;
        signature.signerBound = true;
        signature.certificates = {pki.signer.certificate, pki.intermediate.certificate};
        signature.algorithm = SignatureAlgorithm{};
        signature.digestAlgorithm = DigestAlgorithm::Sha256;
        signature.ocspResponses = {makeOcspResponse(
            pki.ocspResponder, pki.intermediate.certificate, pki.signer.certificate,
            {.producedAt = now, .thisUpdate = now, .nextUpdate = UtcTime(now.seconds() + 86'400), .revokedAt = {}})};
        signature.revocationLists = {makeCrl(pki.root, now, UtcTime(now.seconds() + 86'400))};
        ValidationContext context;
        context.trustAnchors = {pki.root.certificate};
        context.memory = std::make_shared<ValidationMemory>();
        for (int round = 0; round < 2; ++round)
            for (const UtcTime time : {now, later}) {
                context.validationTime = time;
                ValidationContext fresh = context;
                fresh.memory = nullptr;
                const SignatureVerdict remembered = validateSignature(signature, context);
                QVERIFY(remembered.findings == validateSignature(signature, fresh).findings);
                QCOMPARE(hasFinding(remembered.findings, FindingCode::RevocationStale), time == later);
            }
    }

    /// Also where evidence is too large to be kept, and where the octet that differs is far inside.
    void changedLargeEvidenceIsReadAnew()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& issuer = pki.intermediate.certificate;
        std::vector<RevokedEntry> many;
        for (int i = 0; i < 4'000; ++i)
            many.push_back({toHex(asBytes("serial" + std::to_string(10'000 + i))), now});
        Evidence sound, broken;
        sound.revocationLists = {makeCrl(pki.intermediate, now, now, many)};
        QVERIFY(sound.revocationLists[0].size() > 70'000);
        broken.revocationLists = sound.revocationLists;
        Bytes& octets = broken.revocationLists[0];
        const std::string text = "serial12000";
        const auto inside = std::ranges::search(octets, asBytes(text));
        QVERIFY(!inside.empty());
        *inside.begin() ^= 1;
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(memory.revocation(sound, pki.signer.certificate, issuer, trust).answers.size(), std::size_t{1});
            QVERIFY(hasFinding(memory.revocation(broken, pki.signer.certificate, issuer, trust).findings,
                               FindingCode::CrlSignatureWrong));
        }
    }

    /// An answer that was changed after a good copy of it was read, in its value and in the certificate it carries.
    void changedAnswersAreReadAnew()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& issuer = pki.intermediate.certificate;
        const OcspSpec spec{.producedAt = now, .thisUpdate = now, .nextUpdate = {}, .revokedAt = {}};
        const Bytes sound = makeOcspResponse(pki.ocspResponder, issuer, pki.signer.certificate, spec);
        Bytes changedResponder = sound;
        changedResponder.back() ^= 1; // the signature of the responder's certificate comes last
        OcspSpec without = spec;
        without.withResponderCertificate = false;
        Bytes changedValue = makeOcspResponse(pki.ocspResponder, issuer, pki.signer.certificate, without);
        changedValue.back() ^= 1;
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(memory.revocation({{}, {sound}, {}}, pki.signer.certificate, issuer, trust).answers.size(), std::size_t{1});
            const RevocationAnswers responder =
                memory.revocation({{}, {changedResponder}, {}}, pki.signer.certificate, issuer, trust);
            QVERIFY(responder.answers.empty());
            QVERIFY(hasFinding(responder.findings, FindingCode::OcspResponderNotAuthorised));
            const RevocationAnswers value =
                memory.revocation({{pki.ocspResponder.certificate}, {changedValue}, {}}, pki.signer.certificate, issuer, trust);
            QVERIFY(value.answers.empty());
            QVERIFY(hasFinding(value.findings, FindingCode::OcspSignatureWrong));
        }
    }

    /// With its responder's certificate inside or beside it, as a whole or as its basic part, an answer says the same.
    void answersInEveryShape()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& issuer = pki.intermediate.certificate;
        OcspSpec spec{.status = OcspStatus::Revoked, .producedAt = now, .thisUpdate = now, .nextUpdate = {}, .revokedAt = now};
        const Bytes whole = makeOcspResponse(pki.ocspResponder, issuer, pki.signer.certificate, spec);
        spec.withResponderCertificate = false;
        const Bytes bare = makeOcspResponse(pki.ocspResponder, issuer, pki.signer.certificate, spec);
        const std::vector<Certificate> responder = {pki.ocspResponder.certificate};
        for (const Evidence& evidence :
             {Evidence{{}, {whole}, {}}, Evidence{{}, {basicOcspResponse(whole)}, {}}, Evidence{responder, {whole}, {}},
              Evidence{responder, {bare}, {}}, Evidence{responder, {basicOcspResponse(bare)}, {}}}) {
            ValidationMemory memory;
            for (int round = 0; round < 2; ++round) {
                const RevocationAnswers read = memory.revocation(evidence, pki.signer.certificate, issuer, trust);
                QCOMPARE(read.answers.size(), std::size_t{1});
                QVERIFY(read.answers[0].status == CertificateStatus::Revoked && read.answers[0].authority == responder[0]);
                QVERIFY(memory.revocation(evidence, pki.ocspResponder.certificate, issuer, trust).answers.empty());
            }
        }
    }

    /// A source is asked once about each certificate of each issuer, and what it says against services is told each time.
    void sourcesAreAskedOnce()
    {
        struct Source : EvidenceSource {
            int asked = 0, askedForIssuers = 0;
            Evidence evidenceFor(const Certificate& subject, const Certificate&, std::vector<Finding>& findings) override
            {
                ++asked;
                findings.push_back(makeFinding(FindingCode::OcspStatusUnknown, {{"name", subject.displayName()}}));
                return {{subject}, {}, {}};
            }
            std::vector<Certificate> issuersOf(const Certificate&, std::vector<Finding>&) override
            {
                ++askedForIssuers;
                return {sharedPki().intermediate.certificate};
            }
        } source;
        const TestPki& pki = sharedPki();
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            std::vector<Finding> findings;
            const Certificate& issuer = pki.intermediate.certificate;
            QVERIFY(memory.evidenceFor(source, pki.signer.certificate, issuer, findings).certificates[0] ==
                    pki.signer.certificate);
            QCOMPARE(findings.size(), std::size_t{1});
            QVERIFY(memory.evidenceFor(source, issuer, pki.root.certificate, findings).certificates[0] == issuer);
            QVERIFY(memory.evidenceFor(source, pki.signer.certificate, pki.root.certificate, findings).certificates.size() == 1);
            QVERIFY(memory.issuersOf(source, pki.signer.certificate, findings)[0] == issuer);
            QCOMPARE(findings.size(), std::size_t{3});
        }
        QCOMPARE(source.asked, 3);
        QCOMPARE(source.askedForIssuers, 1);
    }

    void factsBelongToTheirCertificate()
    {
        const TestPki& pki = sharedPki();
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            QVERIFY(memory.facts(pki.root.certificate).keyUsages.contains("keyCertSign"));
            QVERIFY(memory.facts(pki.signer.certificate).keyUsages.contains("nonRepudiation"));
            QVERIFY(!memory.facts(pki.signer.certificate).keyUsages.contains("keyCertSign"));
        }
    }

    /// A wrong signature stays wrong, and a right one is not taken for it.
    void changedEvidenceIsReadAnew()
    {
        const TestPki& pki = sharedPki();
        const TrustStore trust = storeOf(pki.root.certificate);
        const Certificate& issuer = pki.intermediate.certificate;
        Evidence sound, broken;
        sound.revocationLists = {makeCrl(pki.intermediate, now, now)};
        broken.revocationLists = sound.revocationLists;
        broken.revocationLists[0].back() ^= 1;
        ValidationMemory memory;
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(memory.revocation(sound, pki.signer.certificate, issuer, trust).answers.size(), std::size_t{1});
            const RevocationAnswers wrong = memory.revocation(broken, pki.signer.certificate, issuer, trust);
            QVERIFY(wrong.answers.empty());
            QVERIFY(hasFinding(wrong.findings, FindingCode::CrlSignatureWrong));
        }
    }
};

QTEST_GUILESS_MAIN(TestValidationMemory)
#include "test_validation_memory.moc"
