// SPDX-License-Identifier: EUPL-1.2
#include "signature/timestamp_places.h"
#include "support/test_evidence.h"
#include "support/test_pki.h"
#include "validation/validator.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr int day = 86'400;
const UtcTime now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

UtcTime ago(int days)
{
    return UtcTime(now.seconds() - std::int64_t{days} * day);
}

ValidationContext trusting()
{
    ValidationContext context;
    context.validationTime = now;
    context.trustAnchors = {sharedPki().intermediate.certificate};
    return context;
}

/// Sound, but its certificate was revoked ten days ago.
ParsedSignature revokedSignature()
{
    ParsedSignature signature;
    signature.integrity = Integrity::Intact;
    signature.signer = sharedPki().signer.certificate;
    signature.signerBound = true;
    signature.certificates = sharedPki().chain();
    signature.algorithm = SignatureAlgorithm{};
    signature.digestAlgorithm = DigestAlgorithm::Sha256;
    SignedReference reference;
    reference.digestAlgorithm = DigestAlgorithm::Sha256;
    reference.state = ReferenceState::Match;
    signature.references = {reference};
    OcspSpec spec;
    spec.status = OcspStatus::Revoked;
    spec.producedAt = spec.thisUpdate = now;
    spec.revokedAt = ago(10);
    signature.ocspResponses = {
        makeOcspResponse(sharedPki().ocspResponder, sharedPki().intermediate.certificate, sharedPki().signer.certificate, spec)};
    return signature;
}

enum class Authority { Trusted, Foreign, EndedFiveDaysAgo };

Certificate certificateOf(Authority authority)
{
    CertificateSpec spec;
    spec.commonName = "Pečiatky";
    spec.keyUsage = "critical,digitalSignature";
    spec.extendedKeyUsage = "critical,timeStamping";
    if (authority == Authority::EndedFiveDaysAgo)
        spec.notAfter = ago(5);
    static const TestIdentity stranger = makeRoot("Cudzia autorita");
    if (authority == Authority::Foreign)
        return issue(stranger, spec, sharedKey(TestKeyType::P256, 3)).certificate;
    return issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P256, 3)).certificate;
}

struct Stamp {
    Authority authority;
    int daysAgo;
};

ParsedTimestamp stampOf(const Stamp& stamp, TimestampKind kind = TimestampKind::Archive)
{
    ParsedTimestamp timestamp;
    timestamp.kind = kind;
    timestamp.integrity = Integrity::Intact;
    timestamp.signer = certificateOf(stamp.authority);
    timestamp.certificates = {*timestamp.signer};
    timestamp.imprintAlgorithm = DigestAlgorithm::Sha256;
    timestamp.algorithm = SignatureAlgorithm{SignatureScheme::Ecdsa, DigestAlgorithm::Sha256};
    timestamp.time = ago(stamp.daysAgo);
    return timestamp;
}

ParsedEvidenceRecord recordOf(const std::vector<Stamp>& stamps, Integrity integrity = Integrity::Intact)
{
    ParsedEvidenceRecord record;
    record.integrity = integrity;
    for (const Stamp& stamp : stamps)
        record.timestamps.push_back(stampOf(stamp));
    record.time = record.timestamps.front().time;
    return record;
}

std::string indicationOf(const SignatureVerdict& verdict)
{
    return std::string(mainIndicationName(verdict.indication)) + " " +
           std::string(verdict.subIndication ? subIndicationName(*verdict.subIndication) : "");
}

using Stamps = std::vector<Stamp>;

struct Covered {
    Authority authority;
    int daysAgo;
    TimestampKind kind = TimestampKind::Archive;
    Integrity integrity = Integrity::Intact;
    bool coversOthers = true, overSignature = true;
};
using Covereds = std::vector<Covered>;

} // namespace

Q_DECLARE_METATYPE(Stamps)
Q_DECLARE_METATYPE(Covereds)

class TestExistence : public QObject
{
    Q_OBJECT

private slots:
    void records_data()
    {
        QTest::addColumn<Stamps>("stamps");
        QTest::addColumn<int>("integrity");
        QTest::addColumn<int>("provenDaysAgo"); // 0: proves nothing
        QTest::addColumn<QByteArray>("expected");
        const QByteArray passed = "TOTAL-PASSED ", revoked = "INDETERMINATE REVOKED_NO_POE";
        const auto row = [](const char* name, const Stamps& stamps, Integrity integrity, int proven, const QByteArray& expected) {
            QTest::newRow(name) << stamps << int(integrity) << proven << expected;
        };
        using enum Authority;
        using enum Integrity;
        row("before the revocation", {{Trusted, 20}}, Intact, 20, passed);
        row("after the revocation", {{Trusted, 9}}, Intact, 9, revoked);
        row("broken", {{Trusted, 20}}, Broken, 0, revoked);
        row("data not at hand", {{Trusted, 20}}, Unknown, 0, revoked);
        row("authority not trusted", {{Foreign, 20}}, Intact, 0, revoked);
        row("authority ended", {{EndedFiveDaysAgo, 20}}, Intact, 0, revoked);
        row("renewed", {{Trusted, 20}, {Trusted, 3}}, Intact, 20, passed);
        row("renewed before the authority ended", {{EndedFiveDaysAgo, 20}, {Trusted, 8}}, Intact, 20, passed);
        row("renewed after the authority ended", {{EndedFiveDaysAgo, 20}, {Trusted, 3}}, Intact, 3, revoked);
        row("only the renewal is trusted", {{Foreign, 30}, {Trusted, 20}}, Intact, 20, passed);
        row("only the renewal is trusted, and late", {{Foreign, 30}, {Trusted, 3}}, Intact, 3, revoked);
        row("renewal not trusted", {{Trusted, 20}, {Foreign, 3}}, Intact, 20, passed);
        row("ended, renewal not trusted", {{EndedFiveDaysAgo, 20}, {Foreign, 8}}, Intact, 0, revoked);
        row("from the future", {{Trusted, -2}}, Intact, 0, revoked);
    }
    void records()
    {
        QFETCH(Stamps, stamps);
        QFETCH(int, integrity);
        QFETCH(int, provenDaysAgo);
        QFETCH(QByteArray, expected);
        const ParsedEvidenceRecord record = recordOf(stamps, Integrity(integrity));
        const JudgedEvidenceRecord judged = judgeEvidenceRecord(record, trusting());
        QCOMPARE(judged.proof.has_value(), provenDaysAgo != 0);
        if (judged.proof)
            QCOMPARE(judged.proof->time, ago(provenDaysAgo));
        QCOMPARE(judged.timestamps.size(), stamps.size());

        // The same record inside the signature, and beside it.
        ParsedSignature inside = revokedSignature();
        inside.evidenceRecords = {record};
        const SignatureVerdict verdict = validateSignature(inside, trusting());
        QCOMPARE(QByteArray(indicationOf(verdict).c_str()), expected);
        QCOMPARE(verdict.timeProven, provenDaysAgo != 0);
        QCOMPARE(*verdict.bestSignatureTime, ago(provenDaysAgo));
        ExistenceProofs proofs;
        if (judged.proof)
            proofs.push_back(*judged.proof);
        QCOMPARE(QByteArray(indicationOf(judgeSignature(revokedSignature(), trusting(), proofs).signature).c_str()), expected);
    }

    void withoutRecord()
    {
        const SignatureVerdict verdict = validateSignature(revokedSignature(), trusting());
        QCOMPARE(indicationOf(verdict), std::string("INDETERMINATE REVOKED_NO_POE"));
        QVERIFY(!verdict.timeProven);
    }

    /// A record proves the time-stamps that are older than it, as an archive time-stamp does.
    void timestampsBelow_data()
    {
        QTest::addColumn<int>("recordDaysAgo"); // 0: none
        QTest::addColumn<int>("bestDaysAgo");
        QTest::newRow("no record") << 0 << 0;
        QTest::newRow("record in time") << 8 << 20;
        QTest::newRow("record too late") << 3 << 3;
        QTest::newRow("record older than the time-stamp") << 25 << 25;
    }
    void timestampsBelow()
    {
        QFETCH(int, recordDaysAgo);
        QFETCH(int, bestDaysAgo);
        ParsedSignature signature = revokedSignature();
        signature.timestamps = {stampOf({Authority::EndedFiveDaysAgo, 20}, TimestampKind::Signature)};
        ExistenceProofs proofs;
        if (recordDaysAgo > 0)
            proofs.push_back({ago(recordDaysAgo)});
        const JudgedSignature judged = judgeSignature(signature, trusting(), proofs);
        QCOMPARE(*judged.signature.bestSignatureTime, ago(bestDaysAgo));
        QCOMPARE(judged.timestamps[0].indication == Indication::Passed, recordDaysAgo == 8);
        QCOMPARE(validateTimestamp(signature.timestamps[0], trusting(), proofs).indication == Indication::Passed,
                 recordDaysAgo == 8);
    }

    /// EN 319 102-1, 5.6.2.3: what proves a time-stamp covers it and holds itself.
    void covered_data()
    {
        QTest::addColumn<Covereds>("stamps"); // from the innermost; a later one covers those before it unless it says otherwise
        QTest::addColumn<int>("bestDaysAgo"); // 0: nothing is proven
        using enum Authority;
        const Covered inner{.authority = EndedFiveDaysAgo, .daysAgo = 20, .kind = TimestampKind::Signature};
        const auto row = [&](const char* name, const Covereds& around, int best) {
            Covereds all = {inner};
            all.insert(all.end(), around.begin(), around.end());
            QTest::newRow(name) << all << best;
        };
        row("nothing around it", {}, 0);
        row("in time", {{.authority = Trusted, .daysAgo = 8}}, 20);
        row("too late", {{.authority = Trusted, .daysAgo = 3}}, 3);
        row("not over it", {{.authority = Trusted, .daysAgo = 8, .coversOthers = false}}, 8);
        row("by nobody known", {{.authority = Foreign, .daysAgo = 8}}, 0);
        row("imprint of something else", {{.authority = Trusted, .daysAgo = 8, .integrity = Integrity::Broken}}, 0);
        row("data not at hand", {{.authority = Trusted, .daysAgo = 8, .integrity = Integrity::Unknown}}, 0);
        row("by an authority that has ended", {{.authority = EndedFiveDaysAgo, .daysAgo = 8}}, 0);
        row("renewed before that one ended",
            {{.authority = EndedFiveDaysAgo, .daysAgo = 8}, {.authority = Trusted, .daysAgo = 7}}, 20);
        row("renewed after that one ended", {{.authority = EndedFiveDaysAgo, .daysAgo = 8}, {.authority = Trusted, .daysAgo = 3}},
            3);
        row("the renewal is over something else",
            {{.authority = EndedFiveDaysAgo, .daysAgo = 8}, {.authority = Trusted, .daysAgo = 7, .integrity = Integrity::Broken}},
            0);
        row("the renewal does not cover it",
            {{.authority = EndedFiveDaysAgo, .daysAgo = 8}, {.authority = Trusted, .daysAgo = 7, .coversOthers = false}}, 7);
        row("older than what it covers", {{.authority = Trusted, .daysAgo = 22}}, 22);
        row("only over references",
            {{.authority = Trusted, .daysAgo = 30, .kind = TimestampKind::ValidationData, .overSignature = false}}, 0);
    }
    void covered()
    {
        QFETCH(Covereds, stamps);
        QFETCH(int, bestDaysAgo);
        ParsedSignature signature = revokedSignature();
        for (const Covered& stamp : stamps) {
            ParsedTimestamp timestamp = stampOf({stamp.authority, stamp.daysAgo}, stamp.kind);
            timestamp.integrity = stamp.integrity;
            timestamp.overSignature = stamp.overSignature;
            timestamp.place = signature.timestamps.size() + 1;
            timestamp.coversBelow = stamp.kind == TimestampKind::Archive && stamp.coversOthers ? timestamp.place : 0;
            signature.timestamps.push_back(timestamp);
        }
        const JudgedSignature judged = judgeSignature(signature, trusting());
        QCOMPARE(judged.signature.timeProven, bestDaysAgo != 0);
        QCOMPARE(*judged.signature.bestSignatureTime, ago(bestDaysAgo));
        // The order in the file is not what counts.
        std::ranges::reverse(signature.timestamps);
        QCOMPARE(*judgeSignature(signature, trusting()).signature.bestSignatureTime, ago(bestDaysAgo));
    }

    /// A record inside the signature proves the time-stamps that it covers, not those added behind it.
    void coveredByRecord()
    {
        ParsedSignature signature = revokedSignature();
        signature.timestamps = {stampOf({Authority::EndedFiveDaysAgo, 20}, TimestampKind::Signature)};
        signature.timestamps[0].place = 3;
        signature.evidenceRecords = {recordOf({{Authority::Trusted, 8}})};
        signature.evidenceRecords[0].coversBelow = 4;
        QCOMPARE(*judgeSignature(signature, trusting()).signature.bestSignatureTime, ago(20));
        signature.evidenceRecords[0].coversBelow = 3;
        QCOMPARE(*judgeSignature(signature, trusting()).signature.bestSignatureTime, ago(8));
    }

    /// EN 319 102-1, 5.5.4: a content time-stamp is older than the signature, and the signature younger than it.
    void contentTimestamp_data()
    {
        QTest::addColumn<int>("contentDaysAgo");
        QTest::addColumn<int>("stampDaysAgo");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("before the signature's") << 25 << 20 << QByteArray("TOTAL-PASSED ");
        QTest::newRow("later than the signature's") << 15 << 20 << QByteArray("INDETERMINATE TIMESTAMP_ORDER_FAILURE");
        QTest::newRow("after the revocation") << 8 << 7 << QByteArray("TOTAL-FAILED REVOKED");
        QTest::newRow("before the revocation, signature's after") << 12 << 7 << QByteArray("INDETERMINATE REVOKED_NO_POE");
    }
    void contentTimestamp()
    {
        QFETCH(int, contentDaysAgo);
        QFETCH(int, stampDaysAgo);
        QFETCH(QByteArray, expected);
        ParsedSignature signature = revokedSignature();
        signature.timestamps = {stampOf({Authority::Trusted, contentDaysAgo}, TimestampKind::Content),
                                stampOf({Authority::Trusted, stampDaysAgo}, TimestampKind::Signature)};
        signature.timestamps[1].place = 1;
        QCOMPARE(QByteArray(indicationOf(validateSignature(signature, trusting())).c_str()), expected);
    }

    void places_data()
    {
        QTest::addColumn<QByteArray>("kinds");   // s: signature, a: archive
        QTest::addColumn<QByteArray>("covered"); // "covering>covered" pairs
        QTest::addColumn<QByteArray>("proven");  // the same, as the places say
        QTest::newRow("chain") << QByteArray("saa") << QByteArray("1>0 2>0 2>1") << QByteArray("1>0 2>0 2>1");
        QTest::newRow("chain, in another order") << QByteArray("aas") << QByteArray("1>0 1>2 0>2") << QByteArray("0>2 1>0 1>2");
        QTest::newRow("added behind the archive") << QByteArray("sas") << QByteArray("1>0") << QByteArray("1>0");
        QTest::newRow("added between two") << QByteArray("saas") << QByteArray("1>0 2>0 2>1 2>3")
                                           << QByteArray("1>0 2>0 2>1 2>3");
        // No chain: the second leaves out what the first has. Less is said than is so.
        QTest::newRow("two beside each other") << QByteArray("saa") << QByteArray("1>0 2>0") << QByteArray("1>0 2>0");
        QTest::newRow("each its own") << QByteArray("ssaa") << QByteArray("2>0 3>1") << QByteArray("3>1");
    }
    void places()
    {
        QFETCH(QByteArray, kinds);
        QFETCH(QByteArray, covered);
        QFETCH(QByteArray, proven);
        std::vector<ParsedTimestamp> stamps(std::size_t(kinds.size()));
        for (std::size_t i = 0; i < stamps.size(); ++i)
            stamps[i].kind = kinds[qsizetype(i)] == 'a' ? TimestampKind::Archive : TimestampKind::Signature;
        const auto pair = [](std::size_t a, std::size_t b) {
            return QByteArray::number(qulonglong(a)) + '>' + QByteArray::number(qulonglong(b));
        };
        placeTimestamps(stamps, 0, 10, [&](std::size_t a, std::size_t b) { return covered.split(' ').contains(pair(a, b)); });
        QByteArrayList got;
        for (std::size_t a = 0; a < stamps.size(); ++a)
            for (std::size_t b = 0; b < stamps.size(); ++b)
                if (stamps[b].place < stamps[a].coversBelow)
                    got.push_back(pair(a, b));
        QCOMPARE(got.join(' '), proven);
        QVERIFY(std::ranges::all_of(stamps, [](const ParsedTimestamp& stamp) { return stamp.place >= 10; }));
    }

    /// What protects the signature last says when the next renewal is due.
    void renewal()
    {
        ParsedSignature signature = revokedSignature();
        CertificateSpec spec;
        spec.keyUsage = "critical,digitalSignature";
        spec.extendedKeyUsage = "critical,timeStamping";
        spec.notAfter = UtcTime(now.seconds() + 30 * day);
        ParsedTimestamp stamp = stampOf({Authority::Trusted, 20});
        stamp.signer = issue(sharedPki().intermediate, spec, sharedKey(TestKeyType::P256, 3)).certificate;
        signature.signer = [] {
            CertificateSpec ending;
            ending.notAfter = ago(1);
            ending.serial = std::stoull(sharedPki().signer.certificate.serialHex(), nullptr, 16);
            return issue(sharedPki().intermediate, ending, sharedPki().signer.key).certificate;
        }();
        ParsedEvidenceRecord record = recordOf({{Authority::Trusted, 20}});
        record.timestamps = {stamp};
        signature.evidenceRecords = {record};
        const JudgedSignature judged = judgeSignature(signature, trusting());
        QCOMPARE(*judged.evidenceRecords.at(0).proof->protectedUntil, spec.notAfter);
        if (judged.signature.indication == Indication::Passed)
            QCOMPARE(*judged.signature.renewBefore, spec.notAfter);
    }
};

QTEST_GUILESS_MAIN(TestExistence)
#include "test_existence.moc"
