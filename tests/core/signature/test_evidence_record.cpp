// SPDX-License-Identifier: EUPL-1.2
#include "signature/evidence_record.h"
#include "support/evidence_record_builder.h"

#include <QTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

const Bytes first = {'p', 'r', 'v', 'y'};
const Bytes second = {'d', 'r', 'u', 'h', 'y'};
const Bytes stranger = {'c', 'u', 'd', 'z', 'i'};

EvidenceObject objectOf(const std::string& name, const Bytes& data, bool required = true)
{
    return {name,
            [data](DigestAlgorithm algorithm, std::optional<Canonicalization>) { return onlyDigest(digestOf(algorithm, data)); },
            required};
}

ParsedEvidenceRecord check(const Bytes& record, const std::vector<EvidenceObject>& objects)
{
    const auto parsed = parseEvidenceRecord(record);
    return parsed ? checkEvidenceRecord(*parsed, objects) : malformedEvidenceRecord("record", parsed.error());
}

} // namespace

class TestEvidenceRecord : public QObject
{
    Q_OBJECT

private slots:
    void holds_data()
    {
        QTest::addColumn<bool>("xml");
        QTest::addColumn<int>("shape");
        for (const bool xml : {false, true})
            for (int shape = 0; shape < 6; ++shape)
                QTest::addRow("%s %d", xml ? "XMLERS" : "ERS", shape) << xml << shape;
    }
    void holds()
    {
        QFETCH(bool, xml);
        QFETCH(int, shape);
        EvidenceRecordSpec spec;
        std::vector<Bytes> data{first};
        std::vector<EvidenceObject> objects{objectOf("a", first)};
        std::size_t stamps = 1;
        switch (shape) {
        case 0:
            spec.tree = false;
            break;
        case 1:
            spec.strangers = {stranger, second};
            break;
        case 2:
            data.push_back(second);
            objects.push_back(objectOf("b", second));
            break;
        case 3:
            spec.timestampRenewals = 2;
            spec.stateAlgorithm = false;
            stamps = 3;
            break;
        case 4:
            spec.strangers = {stranger};
            spec.chainRenewal = true;
            stamps = 2;
            break;
        default:
            data.push_back(second);
            spec.timestampRenewals = 1;
            spec.chainRenewal = true;
            stamps = 3;
            break;
        }
        const auto make = xml ? makeXmlers : makeErs;
        const ParsedEvidenceRecord record = check(make(sharedPki().timestampAuthority, data, spec), objects);
        QVERIFY2(record.findings.empty(), record.findings.empty() ? "" : codeName(record.findings[0].code).data());
        QCOMPARE(record.integrity, Integrity::Intact);
        QCOMPARE(record.form, xml ? EvidenceRecordForm::Xmlers : EvidenceRecordForm::Ers);
        QCOMPARE(record.timestamps.size(), stamps);
        QCOMPARE(record.chains, std::size_t{spec.chainRenewal ? 2u : 1u});
        QCOMPARE(record.covers.size(), objects.size());
        QVERIFY(record.time == spec.time);
    }

    void breaks_data()
    {
        QTest::addColumn<bool>("xml");
        QTest::addColumn<int>("defect");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, int defect, FindingCode code) {
            for (const bool xml : {false, true})
                QTest::addRow("%s, %s", name, xml ? "XMLERS" : "ERS") << xml << defect << static_cast<int>(code);
        };
        row("other data", 0, FindingCode::EvidenceRecordDigestMismatch);
        row("other data, no tree", 1, FindingCode::EvidenceRecordDigestMismatch);
        row("time-stamp renewal of something else", 2, FindingCode::EvidenceRecordRenewalBroken);
        row("chain that leaves the data out", 3, FindingCode::EvidenceRecordDigestMismatch);
        row("times descend", 4, FindingCode::EvidenceRecordTimesNotAscending);
        row("one of two objects is missing in the tree", 5, FindingCode::EvidenceRecordDigestMismatch);
    }
    void breaks()
    {
        QFETCH(bool, xml);
        QFETCH(int, defect);
        QFETCH(int, code);
        EvidenceRecordSpec spec;
        spec.tree = defect != 1;
        spec.timestampRenewals = defect == 2 || defect == 4;
        spec.renewalOfOther = defect == 2;
        spec.chainRenewal = defect == 3;
        spec.chainWithoutObjects = defect == 3;
        spec.timesDescend = defect == 4;
        std::vector<EvidenceObject> objects{objectOf("a", defect <= 1 ? second : first)};
        if (defect == 5)
            objects.push_back(objectOf("b", second));
        const auto make = xml ? makeXmlers : makeErs;
        const ParsedEvidenceRecord record = check(make(sharedPki().timestampAuthority, {first}, spec), objects);
        QCOMPARE(record.integrity, Integrity::Broken);
        QVERIFY(hasFinding(record.findings, static_cast<FindingCode>(code)));
    }

    void chainRenewalOfSomethingElse()
    {
        EvidenceRecordSpec spec;
        spec.chainRenewal = true;
        spec.renewalOfOther = true;
        for (const auto make : {makeErs, makeXmlers})
            QCOMPARE(check(make(sharedPki().timestampAuthority, {first}, spec), {objectOf("a", first)}).integrity,
                     Integrity::Broken);
    }

    void changedTreeBreaksTheTimestamp()
    {
        EvidenceRecordSpec spec;
        spec.strangers = {stranger};
        Bytes record = makeErs(sharedPki().timestampAuthority, {first}, spec);
        const Bytes digest = *digestOf(DigestAlgorithm::Sha256, stranger);
        const auto at = std::search(record.begin(), record.end(), digest.begin(), digest.end());
        QVERIFY(at != record.end());
        *at ^= 1;
        const ParsedEvidenceRecord checked = check(record, {objectOf("a", first)});
        QCOMPARE(checked.integrity, Integrity::Broken);
        QVERIFY(hasFinding(checked.findings, FindingCode::EvidenceRecordTimestampWrong));
    }

    // Digests of other lengths could be cut out of one list in several ways.
    void digestsOfAnotherLengthAreRefused()
    {
        auto record = *parseErs(makeErs(sharedPki().timestampAuthority, {first, second}));
        QCOMPARE(checkEvidenceRecord(record, {objectOf("a", first)}).integrity, Integrity::Intact);
        // The same octets in ascending order, cut elsewhere: the root is the same, the list is another.
        std::vector<Bytes>& list = record.chains[0].timestamps[0].hashTree[0];
        std::ranges::sort(list);
        Bytes all = list[0];
        all.insert(all.end(), list[1].begin(), list[1].end());
        bool cut = false;
        for (std::ptrdiff_t at = 1; at < 64 && !cut; ++at) {
            list = {Bytes(all.begin(), all.begin() + at), Bytes(all.begin() + at, all.end())};
            cut = at != 32 && list[0] < list[1];
        }
        QVERIFY(cut);
        const ParsedEvidenceRecord checked = checkEvidenceRecord(record, {});
        QCOMPARE(checked.integrity, Integrity::Broken);
        QVERIFY(hasFinding(checked.findings, FindingCode::EvidenceRecordTimestampWrong));
    }

    void missingDataAreNoDefect()
    {
        const Bytes record = makeErs(sharedPki().timestampAuthority, {first});
        const ParsedEvidenceRecord without = check(record, {});
        QCOMPARE(without.integrity, Integrity::Unknown);
        QVERIFY(hasFinding(without.findings, FindingCode::EvidenceRecordDataMissing));
        const ParsedEvidenceRecord optional = check(record, {objectOf("a", first), objectOf("b", second, false)});
        QCOMPARE(optional.integrity, Integrity::Intact);
        QCOMPARE(optional.covers, std::vector<std::string>{"a"});
    }

    void badTokenBreaks()
    {
        auto record = *parseErs(makeErs(sharedPki().timestampAuthority, {first}));
        record.chains[0].timestamps[0].token = {0x30, 0x00};
        QCOMPARE(checkEvidenceRecord(record, {objectOf("a", first)}).integrity, Integrity::Broken);
    }

    void lateRenewalIsSeen()
    {
        CertificateSpec authority;
        authority.extendedKeyUsage = "critical,timeStamping";
        authority.keyUsage = "critical,digitalSignature";
        authority.notAfter = UtcTime{1767225600 + 3600};
        const TestIdentity shortLived = issue(sharedPki().intermediate, authority);
        EvidenceRecordSpec spec;
        spec.timestampRenewals = 1;
        const ParsedEvidenceRecord record = check(makeErs(shortLived, {first}, spec), {objectOf("a", first)});
        QVERIFY(hasFinding(record.findings, FindingCode::EvidenceRecordRenewedLate));
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const Bytes good = makeErs(sharedPki().timestampAuthority, {first});
        const auto bytes = [](const Bytes& data) {
            return QByteArray(reinterpret_cast<const char*>(data.data()), qsizetype(data.size()));
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << bytes(good).chopped(1);
        QTest::newRow("more behind") << bytes(good) + 'x';
        QTest::newRow("other version") << bytes(good).replace(QByteArray("\x02\x01\x01", 3), QByteArray("\x02\x01\x02", 3));
        QTest::newRow("no chain") << QByteArray("\x30\x0b\x02\x01\x01\x30\x04\x06\x02\x2a\x03\x30\x00", 13);
        QTest::newRow("order with a gap")
            << bytes(makeXmlers(sharedPki().timestampAuthority, {first})).replace("Chain Order=\"1\"", "Chain Order=\"2\"");
        QTest::newRow("foreign root") << QByteArray("<EvidenceRecord xmlns=\"urn:x\"/>");
        QTest::newRow("doctype") << "<!DOCTYPE a>" + bytes(makeXmlers(sharedPki().timestampAuthority, {first}));
    }
    void malformed()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!parseEvidenceRecord({reinterpret_cast<const std::uint8_t*>(bytes.data()), std::size_t(bytes.size())}));
    }

    void limits()
    {
        EvidenceRecordSpec spec;
        spec.timestampRenewals = 3;
        for (const auto make : {makeErs, makeXmlers}) {
            const Bytes record = make(sharedPki().timestampAuthority, {first}, spec);
            QVERIFY(parseEvidenceRecord(record));
            QCOMPARE(parseEvidenceRecord(record, {.maxTimestamps = 3}).error().code, ErrorCode::LimitExceeded);
            QCOMPARE(parseEvidenceRecord(record, {.maxDigests = 3}).error().code, ErrorCode::LimitExceeded);
            QCOMPARE(parseEvidenceRecord(record, {.maxBytes = 100}).error().code, ErrorCode::LimitExceeded);
        }
    }

    void isRecognised()
    {
        QVERIFY(looksLikeEvidenceRecord(makeErs(sharedPki().timestampAuthority, {first})));
        QVERIFY(looksLikeEvidenceRecord(makeXmlers(sharedPki().timestampAuthority, {first})));
        QVERIFY(!looksLikeEvidenceRecord(makeTimestampToken(sharedPki().timestampAuthority, first)));
        QVERIFY(!looksLikeEvidenceRecord(asBytes("<a><EvidenceRecord xmlns=\"urn:ietf:params:xml:ns:ers\"/></a>")));
    }
};

QTEST_GUILESS_MAIN(TestEvidenceRecord)
#include "test_evidence_record.moc"
