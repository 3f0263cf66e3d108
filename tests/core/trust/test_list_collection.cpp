// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "support/test_trusted_list.h"
#include "trust/list_collection.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr UtcTime now{1767225600}; // 2026-01-01
constexpr const char* mainUrl = "http://lists.test/eu.xml";
constexpr const char* skUrl = "http://lists.test/sk.xml";

const TestIdentity& identity(const std::string& name, int key)
{
    static std::map<std::string, TestIdentity> made;
    const auto at = made.find(name);
    if (at != made.end())
        return at->second;
    return made.emplace(name, selfSigned({.commonName = name}, sharedKey(TestKeyType::Rsa2048, key))).first->second;
}
const TestIdentity& commission()
{
    return identity("Commission", 5);
}
const TestIdentity& slovakOperator()
{
    return identity("Slovak operator", 6);
}

std::string mainList(const std::string& sequence = "7")
{
    ListSpec spec;
    spec.type = "EUlistofthelists";
    spec.territory = "EU";
    spec.sequenceNumber = sequence;
    spec.pointers = listPointer("SK", skUrl, slovakOperator().certificate);
    return makeTrustedList(spec, commission());
}

ListSpec slovakSpec()
{
    ListSpec spec;
    spec.services = {{sharedPki().intermediate.certificate, {{}}}};
    return spec;
}

class MapReader final : public ListReader
{
public:
    Result<Bytes> read(const ListPlace& place) override
    {
        asked.push_back(place.url);
        const auto at = lists.find(place.url);
        if (at == lists.end())
            return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, "lists.test:80");
        return Bytes(at->second.begin(), at->second.end());
    }
    void verified(const ListPlace& place, ByteView, const TrustedList*) override { good.push_back(place.territory); }
    std::map<std::string, std::string> lists;
    std::vector<std::string> asked, good;
};

ListChoice choice()
{
    return {mainUrl, {commission().certificate.sha256()}, {}, {}};
}

} // namespace

class TestListCollection : public QObject
{
    Q_OBJECT
private slots:
    void nationalListsAreReached()
    {
        MapReader reader;
        reader.lists = {{mainUrl, mainList()}, {skUrl, makeTrustedList(slovakSpec(), slovakOperator())}};
        TrustStore store;
        const auto states = loadLists(store, choice(), reader, now);
        QCOMPARE(states.size(), std::size_t(2));
        QVERIFY(states[0].isUsed() && states[1].isUsed());
        QCOMPARE(states[0].sequenceNumber, std::uint64_t(7));
        QCOMPARE(states[1].services, std::size_t(1));
        QCOMPARE(reader.good, (std::vector<std::string>{"EU", "SK"}));
        QVERIFY(store.findings().empty() && store.findingsAbout("SK").empty());
        QCOMPARE(store.servicesOf(sharedPki().intermediate.certificate).size(), std::size_t(1));
    }

    void countriesFail_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("condition");
        QTest::addColumn<QByteArray>("finding");
        const auto row = [](const char* fault, ListCondition condition, const char* finding) {
            QTest::newRow(fault) << QByteArray(fault) << int(condition) << QByteArray(finding);
        };
        row("absent", ListCondition::Missing, "TRUSTED_LIST_NOT_LOADED");
        row("signed by another", ListCondition::Refused, "TRUSTED_LIST_NOT_LOADED");
        row("of another country", ListCondition::Refused, "TRUSTED_LIST_NOT_LOADED");
        row("garbage", ListCondition::Refused, "TRUSTED_LIST_NOT_LOADED");
        row("expired", ListCondition::Expired, "TRUSTED_LIST_EXPIRED");
        row("closed", ListCondition::Closed, "TRUSTED_LIST_CLOSED");
        row("switched off", ListCondition::SwitchedOff, "TRUSTED_LIST_NOT_LOADED");
    }
    void countriesFail()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, condition);
        QFETCH(QByteArray, finding);
        ListSpec spec = slovakSpec();
        if (fault == "of another country")
            spec.territory = "CZ";
        if (fault == "expired")
            spec.nextUpdate = UtcTime(now.seconds() - 1);
        if (fault == "closed")
            spec.nextUpdate.reset();
        MapReader reader;
        reader.lists[mainUrl] = mainList();
        if (fault != "absent")
            reader.lists[skUrl] = fault == "garbage"
                                      ? "<html/>"
                                      : makeTrustedList(spec, fault == "signed by another" ? commission() : slovakOperator());
        ListChoice wanted = choice();
        if (fault == "switched off")
            wanted.addresses["SK"] = "";
        TrustStore store;
        const auto states = loadLists(store, wanted, reader, now);
        QCOMPARE(states.size(), std::size_t(2));
        QCOMPARE(int(states[1].condition), condition);
        QVERIFY(store.findings().empty()); // only that country's certificates are concerned
        QCOMPARE(store.findingsAbout("SK").size(), std::size_t(1));
        QCOMPARE(std::string(codeName(store.findingsAbout("SK")[0].code)), finding.toStdString());
        QVERIFY(store.findingsAbout("CZ").empty());
    }

    void listOfListsMustBeSignedByThePinned()
    {
        MapReader reader;
        reader.lists = {{mainUrl, mainList()}, {skUrl, makeTrustedList(slovakSpec(), slovakOperator())}};
        ListChoice wanted = choice();
        wanted.pinned = {slovakOperator().certificate.sha256()};
        TrustStore store;
        const auto states = loadLists(store, wanted, reader, now);
        QCOMPARE(states.size(), std::size_t(1));
        QVERIFY(states[0].condition == ListCondition::Refused);
        QVERIFY(states[0].error->reason == FindingCode::TrustedListSignerUnknown);
        QVERIFY(hasFinding(store.findings(), FindingCode::TrustedListNotLoaded));
        QVERIFY(store.empty());
        QVERIFY(reader.good.empty());
        // A national list in its place is no list of lists, whoever signed it.
        reader.lists[mainUrl] = makeTrustedList(slovakSpec(), commission());
        TrustStore other;
        QVERIFY(loadLists(other, choice(), reader, now)[0].condition == ListCondition::Refused);
    }

    void choiceOfCountriesAndAddresses()
    {
        MapReader reader;
        reader.lists = {{mainUrl, mainList()}, {"http://mirror.test/sk", makeTrustedList(slovakSpec(), slovakOperator())}};
        ListChoice wanted = choice();
        wanted.addresses["SK"] = "http://mirror.test/sk";
        TrustStore store;
        QVERIFY(loadLists(store, wanted, reader, now)[1].isUsed());
        wanted.territories = {"CZ"};
        TrustStore none;
        QCOMPARE(loadLists(none, wanted, reader, now).size(), std::size_t(1));
        wanted.listOfLists.clear();
        reader.asked.clear();
        QVERIFY(loadLists(none, wanted, reader, now)[0].condition == ListCondition::SwitchedOff);
        QVERIFY(reader.asked.empty());
    }

    void pivotsAreFollowed()
    {
        // The new signer is allowed only by the pivot, which the pinned one signed.
        const TestIdentity& next = identity("Next signer", 7);
        ListSpec pivot;
        pivot.type = "EUlistofthelists";
        pivot.territory = "EU";
        pivot.pointers = listPointer("EU", mainUrl, next.certificate, "EUlistofthelists");
        ListSpec main = pivot;
        main.sequenceNumber = "9";
        std::string xml = trustedListXml(main);
        xml.insert(xml.find("</SchemeInformationURI>"), "<URI xml:lang=\"en\">http://lists.test/pivot-8.xml</URI>");
        MapReader reader;
        reader.lists = {{mainUrl, signList(xml, next)}, {"http://lists.test/pivot-8.xml", makeTrustedList(pivot, commission())}};
        TrustStore store;
        QVERIFY(loadLists(store, choice(), reader, now)[0].isUsed());
        QCOMPARE(reader.good.size(), std::size_t(2)); // the pivot is kept, too
        reader.lists.erase("http://lists.test/pivot-8.xml");
        QVERIFY(loadLists(store, choice(), reader, now)[0].condition == ListCondition::Missing);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestListCollection test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_list_collection.moc"
