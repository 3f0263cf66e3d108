// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "codelists/codelist.h"

#include <QtTest>

using namespace parafa;

namespace
{

Result<std::vector<Codelist>> read(const QByteArray& text)
{
    return readCodelists(Bytes(text.begin(), text.end()));
}
UtcTime day(const char* date)
{
    return *UtcTime::fromIso8601(std::string(date) + "T12:00:00Z");
}
const QByteArray heading =
    "Kód číselnika,URI číselníka,Názov číselníka,Ang. názov číselníka,Začiatok účinnosti,Kód položky,Názov "
    "položky,Ang. názov položky,Začiatok účinnosti položky,Koniec účinnosti položky\n";

} // namespace

class TestCodelists : public QObject
{
    Q_OBJECT
private slots:
    void table()
    {
        const auto lists =
            read("\xEF\xBB\xBF" + heading +
                 "CL1,https://data.gov.sk/set/codelist/CL1,Krajiny,Countries,1900-01-01,703,\"Slovensko, \"\"SR\"\"\",Slovakia,"
                 "2010-01-01,\r\nCL1,,Krajiny,,,200,Československo,Czechoslovakia,1950-01-01,31.12.1992\n"
                 "CL2,,Iné,,,1,jedna\nviac,,,\n,,,,,,,,,\n"
                 "CL1,,Krajiny,,,200,Znova,,1. 2. 2020,\n");
        QVERIFY2(lists, lists ? "" : lists.error().detail.c_str());
        QCOMPARE(lists->size(), std::size_t{2});
        const Codelist& list = lists->front();
        QCOMPARE(list.code, std::string("CL1"));
        QCOMPARE(list.items.size(), std::size_t{3});
        QCOMPARE(std::string(nameIn(list.names, "en")), std::string("Countries"));
        QCOMPARE(std::string(nameIn(list.items[0].names, "sk")), std::string("Slovensko, \"SR\""));
        QCOMPARE(std::string(nameIn(list.items[0].names, "cs")), std::string("Slovensko, \"SR\"")); // no Czech: Slovak
        QVERIFY(list.stateOf("703", day("2026-01-01")) == CodeState::Valid);
        QVERIFY(list.stateOf("703", day("2009-12-31")) == CodeState::NotValidThen);
        QVERIFY(list.stateOf("70", day("2026-01-01")) == CodeState::Unknown);
        QVERIFY(list.stateOf("", day("2026-01-01")) == CodeState::Unknown);
        QVERIFY(list.stateOf("200", day("1992-12-31")) == CodeState::Valid); // the last day counts
        QVERIFY(list.stateOf("200", day("1993-01-01")) == CodeState::NotValidThen);
        QVERIFY(list.stateOf("200", day("2020-02-01")) == CodeState::Valid); // the code came back
        QCOMPARE(std::string(nameIn(list.find("200", day("2020-02-01"))->names, "sk")), std::string("Znova"));
        QCOMPARE(std::string(nameIn(lists->at(1).items[0].names, "sk")),
                 std::string("jedna")); // a line end without quotes ends it
    }

    void otherSeparatorsAndOrder()
    {
        for (const char separator : {';', '\t'}) {
            QByteArray text = "Názov položky|Kód položky|Kód číselníka\nmuž|M|CL003003\n";
            text.replace('|', separator);
            const auto lists = read(text);
            QVERIFY(lists && lists->front().code == "CL003003");
            QVERIFY(lists->front().stateOf("M", day("2026-01-01")) == CodeState::Valid);
        }
    }

    void xmlGoesRound()
    {
        const auto lists = read(
            "<Codelists xmlns='http://example.org/any'><Codelist><CodelistCode>CL9</CodelistCode><CodelistName "
            "Language='SK'>A &amp; "
            "B</CodelistName><EffectiveTo>2030-12-31</EffectiveTo><CodelistItems><CodelistItem><ItemCode>1</ItemCode>"
            "<ItemURI>https://data.gov.sk/id/x/1</ItemURI><ItemName Language='sk'>jeden</ItemName><ItemName xml:lang='en'>one"
            "</ItemName><ValidFrom>2015-01-01T10:00:00Z</ValidFrom><ValidTo>2016-01-01T00:00:00Z</ValidTo></CodelistItem>"
            "</CodelistItems></Codelist></Codelists>");
        QVERIFY2(lists, lists ? "" : lists.error().detail.c_str());
        const Codelist& list = lists->front();
        QVERIFY(list.stateOf("https://data.gov.sk/id/x/1", day("2015-06-01")) == CodeState::Valid);
        QVERIFY(list.stateOf("1", day("2016-01-01")) == CodeState::Valid);
        QVERIFY(list.stateOf("1", day("2016-01-02")) == CodeState::NotValidThen);
        QVERIFY(list.stateOf("1", *UtcTime::fromIso8601("2015-01-01T09:59:59Z")) == CodeState::NotValidThen);
        const auto again = readCodelists(codelistXml(list));
        QVERIFY(again && again->size() == 1);
        QVERIFY(again->front() == list);
    }

    void listItselfEnds()
    {
        const auto lists = read("<Codelist><CodelistCode>C</CodelistCode><EffectiveTo>31.12.2019</EffectiveTo>"
                                "<CodelistItem><ItemCode>1</ItemCode></CodelistItem></Codelist>");
        QVERIFY(lists);
        QVERIFY(lists->front().stateOf("1", day("2019-12-31")) == CodeState::Valid);
        QVERIFY(lists->front().stateOf("1", day("2020-01-01")) == CodeState::NotValidThen);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n");
        QTest::newRow("no columns") << QByteArray("a,b\n1,2\n");
        QTest::newRow("no items") << heading;
        QTest::newRow("open quote") << heading + "CL1,,x,,,1,\"a,,,\n";
        QTest::newRow("no date") << heading + "CL1,,x,,,1,a,,someday,\n";
        QTest::newRow("no such day") << heading + "CL1,,x,,,1,a,,2015-02-30,\n";
        QTest::newRow("other encoding") << heading + "CL1,,x,,,1,\xE1,,,\n";
        QTest::newRow("too many columns") << QByteArray(300, ',') + "\n";
        QTest::newRow("other XML") << QByteArray("<a/>");
        QTest::newRow("no code") << QByteArray("<Codelist><CodelistItem><ItemCode>1</ItemCode></CodelistItem></Codelist>");
        QTest::newRow("item without code") << QByteArray(
            "<Codelist><CodelistCode>C</CodelistCode><CodelistItem><ItemName>a</ItemName></CodelistItem></Codelist>");
        QTest::newRow("DTD") << QByteArray("<!DOCTYPE Codelist [<!ENTITY a 'b'>]><Codelist/>");
        QTest::newRow("long text") << heading + "CL1,,x,,,1," + QByteArray(20'000, 'a') + ",,,\n";
    }
    void refused()
    {
        QFETCH(QByteArray, file);
        const auto lists = read(file);
        QVERIFY(!lists);
    }

    void limits()
    {
        CodelistLimits limits;
        limits.maxItems = 1;
        const QByteArray two = heading + "CL1,,x,,,1,a,,,\nCL1,,x,,,2,b,,,\n";
        const auto lists = readCodelists(Bytes(two.begin(), two.end()), limits);
        QVERIFY(!lists && lists.error().code == ErrorCode::LimitExceeded);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestCodelists test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_codelists.moc"
