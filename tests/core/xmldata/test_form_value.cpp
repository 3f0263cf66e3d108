// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/form_model.h"
#include "xmldata/form_value.h"

#include <QtTest>

using namespace parafa;

namespace
{

/// The simple type of this body, read from a schema as a form has it.
std::shared_ptr<const FormModel> modelOf(const QString& type)
{
    const QByteArray schema =
        ("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r'>" + type + "</xs:element></xs:schema>")
            .toUtf8();
    const auto model = FormModel::read({reinterpret_cast<const std::uint8_t*>(schema.data()), std::size_t(schema.size())});
    return model ? *model : nullptr;
}
QString restricted(const char* base, const char* facets)
{
    return QStringLiteral("<xs:simpleType><xs:restriction base='%1'>%2</xs:restriction></xs:simpleType>").arg(base, facets);
}

} // namespace

class TestFormValue : public QObject
{
    Q_OBJECT
private slots:
    void checks_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* base, const char* facets, const char* value, const char* code) {
            QTest::addRow("%s %s '%s'", base, facets, value)
                << restricted(base, facets) << QString::fromUtf8(value) << QString(code);
        };
        row("xs:string", "<xs:maxLength value='3'/>", "žlť", "");
        row("xs:string", "<xs:maxLength value='3'/>", "žltá", "FORM_VALUE_TOO_LONG");
        row("xs:string", "<xs:minLength value='2'/>", "a", "FORM_VALUE_TOO_SHORT");
        row("xs:string", "<xs:length value='2'/>", "abc", "FORM_VALUE_LENGTH");
        row("xs:string", "<xs:pattern value='\\d{2}'/>", "1a", "FORM_VALUE_PATTERN");
        row("xs:string", "<xs:pattern value='a'/><xs:pattern value='b'/>", "b", ""); // of one step one is enough
        row("xs:string", "<xs:enumeration value='x'/>", "y", "FORM_VALUE_NOT_LISTED");
        row("xs:string", "", "a\x01", "FORM_VALUE_CHARACTER");
        row("xs:token", "<xs:enumeration value='x y'/>", "  x   y ", "");
        row("xs:decimal", "", "12,5", "FORM_VALUE_NOT_NUMBER");
        row("xs:decimal", "", "1e3", "FORM_VALUE_NOT_NUMBER");
        row("xs:decimal", "", "-.5", "");
        row("xs:decimal", "<xs:fractionDigits value='2'/>", "1.500", "");
        row("xs:decimal", "<xs:fractionDigits value='2'/>", "1.555", "FORM_VALUE_DECIMALS");
        row("xs:decimal", "<xs:totalDigits value='3'/>", "0012.50", "");
        row("xs:decimal", "<xs:totalDigits value='3'/>", "123.4", "FORM_VALUE_DIGITS");
        row("xs:decimal", "<xs:minInclusive value='-1.5'/>", "-1.50", "");
        row("xs:decimal", "<xs:minInclusive value='-1.5'/>", "-1.51", "FORM_VALUE_TOO_SMALL");
        row("xs:decimal", "<xs:maxExclusive value='100'/>", "100.0", "FORM_VALUE_NOT_BELOW");
        row("xs:decimal", "<xs:minExclusive value='0'/>", "0", "FORM_VALUE_NOT_ABOVE");
        row("xs:integer", "", "1.0", "FORM_VALUE_NOT_WHOLE");
        row("xs:positiveInteger", "", "0", "FORM_VALUE_TOO_SMALL");
        row("xs:byte", "", "128", "FORM_VALUE_TOO_LARGE");
        row("xs:unsignedLong", "", "18446744073709551616", "FORM_VALUE_TOO_LARGE");
        row("xs:boolean", "", "true", "");
        row("xs:boolean", "", "áno", "FORM_VALUE_NOT_BOOLEAN");
        row("xs:date", "", "2024-02-29", "");
        row("xs:date", "", "2023-02-29", "FORM_VALUE_NOT_DATE");
        row("xs:date", "", "2026-04-31", "FORM_VALUE_NOT_DATE");
        row("xs:date", "", "31.1.2026", "FORM_VALUE_NOT_DATE");
        row("xs:date", "", "2026-01-31+01:00", "");
        row("xs:date", "<xs:minInclusive value='2020-01-01'/>", "2019-12-31", "FORM_VALUE_TOO_SMALL");
        row("xs:dateTime", "", "2026-01-31T24:00:00", "");
        row("xs:dateTime", "", "2026-01-31T24:00:01", "FORM_VALUE_NOT_OF_KIND");
        row("xs:time", "", "12:30:00.5Z", "");
        row("xs:gYearMonth", "", "1990-13", "FORM_VALUE_NOT_OF_KIND");
        row("xs:gMonthDay", "", "--02-29", "");
        row("xs:duration", "", "P1Y2MT3H", "");
        row("xs:duration", "", "P1M1Y", "FORM_VALUE_NOT_OF_KIND");
        row("xs:duration", "", "P", "FORM_VALUE_NOT_OF_KIND");
        row("xs:double", "", "1.5E-3", "");
        row("xs:base64Binary", "<xs:maxLength value='2'/>", "AAE=", "");
        row("xs:base64Binary", "", "A", "FORM_VALUE_NOT_OF_KIND");
        row("xs:hexBinary", "", "0g", "FORM_VALUE_NOT_OF_KIND");
        row("xs:NCName", "", "a:b", "FORM_VALUE_PATTERN");
        row("xs:language", "", "sk-SK", "");
        const QString optional =
            "<xs:simpleType><xs:union memberTypes='xs:decimal'><xs:simpleType><xs:restriction "
            "base='xs:string'><xs:enumeration value=''/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>";
        QTest::newRow("union empty") << optional << "" << "";
        QTest::newRow("union number") << optional << "12.50" << "";
        QTest::newRow("union wrong") << optional << "x" << "FORM_VALUE_NOT_NUMBER";
        const QString list = "<xs:simpleType><xs:list itemType='xs:integer'/></xs:simpleType>";
        QTest::newRow("list") << list << " 1  2\n3 " << "";
        QTest::newRow("list wrong") << list << "1 b" << "FORM_VALUE_NOT_WHOLE";
    }
    void checks()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        QFETCH(QString, code);
        const auto model = modelOf(type);
        QVERIFY(model);
        const auto found = checkValue(*model->roots().front()->content->text, value.toStdString());
        QCOMPARE(found ? QString::fromStdString(std::string(codeName(found->code))) : QString(), code);
    }

    void exampleComplies_data()
    {
        QTest::addColumn<QString>("type");
        for (const char* base : {"xs:string", "xs:decimal", "xs:byte", "xs:negativeInteger", "xs:boolean", "xs:date",
                                 "xs:dateTime", "xs:time", "xs:gYear", "xs:gYearMonth", "xs:gMonth", "xs:gMonthDay", "xs:gDay",
                                 "xs:duration", "xs:base64Binary", "xs:hexBinary", "xs:NCName", "xs:anyURI", "xs:NMTOKENS"})
            QTest::addRow("%s", base) << restricted(base, "");
        QTest::newRow("pattern") << restricted("xs:string", "<xs:pattern value='|\\d{10}'/><xs:maxLength value='10'/>");
        QTest::newRow("length") << restricted("xs:string", "<xs:minLength value='8'/><xs:maxLength value='8'/>");
        QTest::newRow("range") << restricted("xs:decimal", "<xs:minExclusive value='12'/><xs:maxInclusive value='20'/>");
    }
    void exampleComplies()
    {
        QFETCH(QString, type);
        const auto model = modelOf(type);
        QVERIFY(model);
        const FormType& simple = *model->roots().front()->content->text;
        QVERIFY(!exampleValue(simple).empty());
        QVERIFY(accepts(simple, exampleValue(simple)));
    }

    void offersValues()
    {
        const auto optional = modelOf(restricted("xs:decimal", "<xs:totalDigits value='1'/><xs:pattern value='[0-1]'/>"));
        QCOMPARE(valuesToPick(*optional->roots().front()->content->text).size(), std::size_t(2));
        const auto open = modelOf(restricted("xs:string", "<xs:pattern value='[0-9]{8}'/>"));
        QVERIFY(valuesToPick(*open->roots().front()->content->text).empty());
    }

private:
    CoreRuntime m_runtime;
};

QTEST_GUILESS_MAIN(TestFormValue)
#include "test_form_value.moc"
