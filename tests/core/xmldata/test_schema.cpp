// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/pattern_repair.h"
#include "xmldata/presentation.h"

#include <QtTest>

using namespace parafa;

namespace
{

ByteView view(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}
QByteArray schema(const QByteArray& body)
{
    return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>" + body + "</xs:schema>";
}
const QByteArray form =
    schema("<xs:element name=\"r\"><xs:complexType><xs:sequence><xs:element name=\"n\" type=\"xs:int\"/>\n"
           "    <xs:element name=\"d\" minOccurs=\"0\"><xs:simpleType><xs:restriction base=\"xs:string\"><xs:pattern "
           "value=\"[0-9]+\\/[0-9]+\"/></xs:restriction></xs:simpleType></xs:element>\n"
           "    </xs:sequence></xs:complexType></xs:element>");

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT
private slots:
    void validates_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("count");
        QTest::newRow("valid") << QByteArray("<r><n>1</n></r>") << 0;
        QTest::newRow("escaped slash") << QByteArray("<r><n>1</n><d>1/2</d></r>") << 0;
        QTest::newRow("pattern violated") << QByteArray("<r><n>1</n><d>12</d></r>") << 1;
        QTest::newRow("type") << QByteArray("<r>\n<n>x</n></r>") << 1;
        QTest::newRow("missing") << QByteArray("<r/>") << 1;
        QTest::newRow("other root") << QByteArray("<q/>") << 1;
        QTest::newRow("location is not followed")
            << QByteArray("<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                          "xsi:noNamespaceSchemaLocation='file:///nowhere.xsd'><n>1</n></r>")
            << 0;
    }
    void validates()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, count);
        const auto found = validateAgainstSchema(view(xml), view(form));
        QVERIFY2(found, found ? "" : found.error().detail.c_str());
        QCOMPARE(found->size() > 0, count > 0);
    }

    void saysWhere()
    {
        const auto found = validateAgainstSchema(view("<r>\n<n>x</n></r>"), view(form));
        QVERIFY(found && !found->empty());
        QCOMPARE(found->front().line, 2);
        QCOMPARE(found->front().element, std::string("n"));
        QVERIFY(!found->front().message.empty());
    }

    void saysWhy_data()
    {
        QTest::addColumn<QByteArray>("facets");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* facets, const char* value, const char* reason, const char* wanted) {
            QTest::newRow(qPrintable(QString(facets) + " " + value))
                << QByteArray(facets) << QByteArray(value) << QString(reason) << QString(wanted);
        };
        row("string minLength 3", "ab", "FORM_VALUE_TOO_SHORT", "3");
        row("string maxLength 3", "abcd", "FORM_VALUE_TOO_LONG", "3");
        row("string length 3", "abcd", "FORM_VALUE_LENGTH", "3");
        row("string enumeration a", "b", "FORM_VALUE_NOT_LISTED", "");
        row("string pattern [0-9]+", "b", "FORM_VALUE_PATTERN", "");
        row("decimal minInclusive 5", "4.5", "FORM_VALUE_TOO_SMALL", "5");
        row("decimal maxInclusive 5", "5.5", "FORM_VALUE_TOO_LARGE", "5");
        row("decimal minExclusive 5", "5", "FORM_VALUE_NOT_ABOVE", "5");
        row("decimal maxExclusive 5", "5", "FORM_VALUE_NOT_BELOW", "5");
        row("decimal totalDigits 2", "123", "FORM_VALUE_DIGITS", "2");
        row("decimal fractionDigits 1", "1.25", "FORM_VALUE_DECIMALS", "1");
        row("decimal totalDigits 9", "many", "FORM_VALUE_NOT_OF_KIND", ""); // the type has no name of its own
        row("decimal", "many", "FORM_VALUE_NOT_NUMBER", "");
        row("date", "31. 1. 2026", "FORM_VALUE_NOT_DATE", "");
    }
    void saysWhy()
    {
        QFETCH(QByteArray, facets);
        QFETCH(QByteArray, value);
        QFETCH(QString, reason);
        QFETCH(QString, wanted);
        const QList<QByteArray> words = facets.split(' ');
        const QByteArray simple =
            words.size() == 1
                ? schema("<xs:element name='v' type='xs:" + words[0] + "'/>")
                : schema("<xs:element name='v'><xs:simpleType><xs:restriction base='xs:" + words[0] + "'><xs:" + words[1] +
                         " value='" + words[2] + "'/></xs:restriction></xs:simpleType></xs:element>");
        const auto found = validateAgainstSchema(view("<v>" + value + "</v>"), view(simple));
        QVERIFY(found && found->size() == 1); // once, though the checker says it twice
        QVERIFY(found->front().reason);
        QCOMPARE(QString::fromStdString(std::string(codeName(*found->front().reason))), reason);
        QCOMPARE(QString::fromStdString(found->front().wanted), wanted);
        QCOMPARE(found->front().element, std::string("v"));
    }

    void saysWhyOfElements()
    {
        const auto missing = validateAgainstSchema(view("<r/>"), view(form));
        QVERIFY(missing && missing->size() == 1 && missing->front().reason == FindingCode::FormValueMissing);
        QCOMPARE(missing->front().wanted, std::string("n"));
        const auto unknown = validateAgainstSchema(view("<r><n>1</n><x/></r>"), view(form));
        QVERIFY(unknown && unknown->size() == 1 && unknown->front().reason == FindingCode::FormFieldUnknown);
        QCOMPARE(unknown->front().element, std::string("x"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("xsd");
        QTest::addColumn<QString>("code");
        QTest::newRow("include") << schema("<xs:include schemaLocation='http://127.0.0.1:9/a.xsd'/>") << "XDC_SCHEMA_FORBIDDEN";
        QTest::newRow("import") << schema("<xs:import namespace='urn:a' schemaLocation='file:///etc/passwd'/>")
                                << "XDC_SCHEMA_FORBIDDEN";
        QTest::newRow("redefine") << schema("<xs:redefine schemaLocation='a.xsd'/>") << "XDC_SCHEMA_FORBIDDEN";
        QTest::newRow("no schema") << QByteArray("<a/>") << "XDC_SCHEMA_UNUSABLE";
        QTest::newRow("does not compile") << schema("<xs:element name='a' type='nothing'/>") << "XDC_SCHEMA_UNUSABLE";
        QTest::newRow("no XML") << QByteArray("a") << "XML_MALFORMED";
    }
    void refuses()
    {
        QFETCH(QByteArray, xsd);
        QFETCH(QString, code);
        const auto found = validateAgainstSchema(view("<r/>"), view(xsd));
        QVERIFY(!found && found.error().reason);
        const auto name = codeName(*found.error().reason);
        QCOMPARE(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), code);
    }

    void repairsPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("expected");
        QTest::newRow("slash") << "a\\/b" << "a/b";
        QTest::newRow("escaped backslash before slash") << "a\\\\/b" << "a\\\\/b";
        QTest::newRow("colon, quote") << "\\:\\\"" << ":\"";
        QTest::newRow("allowed stay") << "\\.\\-\\d\\p{L}\\[\\^\\n" << "\\.\\-\\d\\p{L}\\[\\^\\n";
        QTest::newRow("at the end") << "a\\" << "a\\";
    }
    void repairsPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(repairPattern(pattern.toStdString())), expected);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestSchema test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_schema.moc"
