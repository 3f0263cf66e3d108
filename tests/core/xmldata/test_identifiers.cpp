// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/data_codes.h"
#include "xmldata/reference_identifier.h"

#include <QtTest>

using namespace parafa;

namespace
{

Bytes bytes(const QByteArray& text)
{
    return Bytes(text.begin(), text.end());
}
QByteArray code(const QByteArray& list, const QByteArray& item, const QByteArray& name)
{
    return "<Country><Codelist><CodelistCode>" + list + "</CodelistCode><CodelistItem><ItemCode>" + item +
           "</ItemCode><ItemName>" + name + "</ItemName></CodelistItem></Codelist></Country>\n";
}

struct OneList : CodelistSource {
    std::shared_ptr<const Codelist> codelist(const std::string& name) const override
    {
        return name == list.code ? std::make_shared<const Codelist>(list) : nullptr;
    }
    Codelist list;
};

} // namespace

class TestIdentifiers : public QObject
{
    Q_OBJECT
private slots:
    void grammar_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("readable"); // empty: refused
        QTest::addColumn<QString>("current");
        const auto row = [](const char* uri, const char* readable, const char* current) {
            QTest::newRow(uri) << uri << readable << current;
        };
        const auto same = [&row](const char* uri, const char* readable) { row(uri, readable, uri); };
        same("https://data.gov.sk/id/egov/eform/App.GeneralAgenda/1.9", "eform App.GeneralAgenda 1.9");
        same("https://data.gov.sk/id/egov/eform/App.GeneralAgenda/1.9#p", "eform App.GeneralAgenda 1.9 p");
        same("https://data.gov.sk/id/egov/conversion-record/1563-260824-1", "conversion-record 1563-260824-1");
        same("https://data.gov.sk/id/legal-subject/50349287", "legal-subject 50349287");
        same("https://data.gov.sk/def/ontology/legal-subject/", "ontology legal-subject");
        same("https://data.gov.sk/doc/law/act/305-2013/1.2/paragraph/35", "act 305-2013 1.2 paragraph/35");
        row("http://schemas.gov.sk/form/App.GeneralAgenda/1.9", "eform App.GeneralAgenda 1.9",
            "https://data.gov.sk/id/egov/eform/App.GeneralAgenda/1.9");
        row("http://data.gov.sk/doc/eform/App.GeneralAgenda/1.9", "eform App.GeneralAgenda 1.9",
            "https://data.gov.sk/id/egov/eform/App.GeneralAgenda/1.9");
        row("http://data.gov.sk/id/legal-subject/1", "legal-subject 1", "https://data.gov.sk/id/legal-subject/1");
        for (const char* wrong :
             {"", "x", "https://data.gov.sk/", "https://data.gov.sk/id/x", "https://data.gov.sk/other/a/b",
              "ftp://data.gov.sk/id/a/b", "https://data.gov.sk/id//b", "https://data.gov.sk/id/a/../b",
              "https://data.gov.sk/id/a/b%2f", "https://data.gov.sk/id/a/b c", "https://data.gov.sk/id/a/\xC5\xBE",
              "https://data.gov.sk/id/a/b#", "https://host/id/a/b", "http://example.org/id/a/b"})
            row(wrong, "", "");
    }
    void grammar()
    {
        QFETCH(QString, uri);
        QFETCH(QString, readable);
        QFETCH(QString, current);
        const auto identifier = parseReferenceIdentifier(uri.toStdString());
        QCOMPARE(identifier ? QString::fromStdString(identifier->readable()) : QString(), readable);
        QCOMPARE(identifier ? QString::fromStdString(identifier->current) : QString(), current);
        if (identifier)
            QCOMPARE(identifier->old, uri != current);
        QCOMPARE(QString::fromStdString(readableIdentifier(uri.toStdString())), readable.isEmpty() ? uri : readable);
    }

    void valuesInData()
    {
        const auto findings =
            checkReferenceIdentifiers(bytes("<a><b>https://data.gov.sk/id/egov/x/1</b><c> https://data.gov.sk/nonsense </c>"
                                            "<d>https://data.gov.sk/nonsense</d><e>http://example.org/?x</e></a>"));
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(std::string(findings[0].argument("element")), std::string("c"));
        QVERIFY(checkReferenceIdentifiers(bytes("<a")).empty());
    }

    void codes()
    {
        OneList source;
        source.list.code = "CL1";
        source.list.items = {{"703", {}, {{"sk", "Slovensko"}, {"en", "Slovakia"}}, {}},
                             {"200", {}, {{"sk", "Československo"}}, {{}, UtcTime::fromIso8601("1993-01-01T00:00:00Z")}}};
        const UtcTime now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
        const auto check = [&](const QByteArray& inside) {
            return checkCodes(bytes("<r>\n" + inside + "</r>"), source, now, 10);
        };
        QVERIFY(check(code("CL1", "703", "Slovensko")).empty());
        QVERIFY(check(code("CL1", " 703 ", "Slovakia ")).empty());
        QVERIFY(check("<Codelist><CodelistItem><ItemCode>1</ItemCode></CodelistItem></Codelist>").empty()); // names no list
        QVERIFY(check("<NonCodelistData>free</NonCodelistData>").empty());
        const auto unknown = check(code("CL1", "999", "x"));
        QCOMPARE(unknown.size(), std::size_t{1});
        QVERIFY(unknown[0].code == FindingCode::CodelistItemUnknown && unknown[0].severity == Severity::Warning);
        QCOMPARE(std::string(unknown[0].argument("element")), std::string("Country"));
        QCOMPARE(std::string(unknown[0].argument("line")), std::string("11"));
        QVERIFY(hasFinding(check(code("CL1", "200", "Československo")), FindingCode::CodelistItemNotValid));
        const auto misnamed = check(code("CL1", "703", "Česko"));
        QVERIFY(misnamed.size() == 1 && misnamed[0].code == FindingCode::CodelistNameDiffers);
        const auto absent = check(code("CL2", "1", "x") + code("CL2", "2", "y"));
        QVERIFY(absent.size() == 1 && absent[0].code == FindingCode::CodelistNotKnown && absent[0].severity == Severity::Info);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestIdentifiers test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_identifiers.moc"
