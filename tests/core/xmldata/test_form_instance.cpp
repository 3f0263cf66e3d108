// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/form_code_list.h"
#include "xmldata/form_fields.h"
#include "xmldata/form_instance.h"
#include "xmldata/form_labels.h"
#include "xmldata/form_value.h"
#include "xmldata/presentation.h"

#include <QtTest>

using namespace parafa;

namespace
{

constexpr const char* ns = "http://schemas.gov.sk/form/Test.Everything/1.0";

QByteArray schema(const QByteArray& body, const QByteArray& more = "elementFormDefault='qualified'")
{
    return QByteArray("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='") + ns + "' targetNamespace='" + ns + "' " +
           more + ">" + body + "</xs:schema>";
}
ByteView view(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}
std::shared_ptr<const FormModel> modelOf(const QByteArray& xsd)
{
    const auto model = FormModel::read(view(xsd));
    return model ? *model : nullptr;
}
QByteArray xmlOf(FormInstance& form)
{
    const auto data = form.xml();
    return data ? QByteArray(reinterpret_cast<const char*>(data->xml.data()), qsizetype(data->xml.size())) : QByteArray("failed");
}
/// What stands inside the root element.
QString inside(FormInstance& form)
{
    QString xml = QString::fromUtf8(xmlOf(form));
    xml.remove(0, xml.indexOf('>', xml.indexOf("<r")) + 1);
    return xml.left(xml.lastIndexOf('<'));
}
QByteArray sequence(const QByteArray& elements)
{
    return schema("<xs:element name='r'><xs:complexType><xs:sequence>" + elements +
                  "</xs:sequence></xs:complexType></xs:element>");
}
const QByteArray recursive =
    schema("<xs:element name='r' type='Part'/><xs:complexType name='Part'><xs:sequence><xs:element name='name' type='xs:string'/>"
           "<xs:element name='part' type='Part' minOccurs='0'/></xs:sequence></xs:complexType>");

} // namespace

class TestFormInstance : public QObject
{
    Q_OBJECT
private slots:
    void startsEmpty_data()
    {
        QTest::addColumn<QByteArray>("elements");
        QTest::addColumn<QString>("xml");
        const auto row = [](const char* what, const char* elements, const char* xml) {
            QTest::newRow(what) << QByteArray(elements) << QString(xml);
        };
        row("required", "<xs:element name='a' type='xs:string'/>", "<a/>");
        row("optional", "<xs:element name='a' type='xs:string' minOccurs='0'/>", "");
        row("at least two", "<xs:element name='a' type='xs:string' minOccurs='2' maxOccurs='3'/>", "<a/><a/>");
        row("fixed", "<xs:element name='a' type='xs:string' fixed='1 &amp; 2'/>", "<a>1 &amp; 2</a>");
        row("default", "<xs:element name='a' type='xs:string' default='x'/>", "<a>x</a>");
        row("default of what may be absent", "<xs:element name='a' type='xs:string' default='x' minOccurs='0'/>", "");
        row("nothing fits but nil", "<xs:element name='a' type='xs:date' nillable='true'/>", "<a xsi:nil=\"true\"/>");
        row("empty fits", "<xs:element name='a' type='xs:string' nillable='true'/>", "<a/>");
        row("only one value",
            "<xs:element name='a'><xs:simpleType><xs:restriction base='xs:string'><xs:pattern value='[7]'/>"
            "</xs:restriction></xs:simpleType></xs:element>",
            "<a>7</a>");
        row("optional group with required inside",
            "<xs:sequence minOccurs='0'><xs:element name='a' type='xs:string'/></xs:sequence><xs:element name='b' "
            "type='xs:string'/>",
            "<b/>");
        row("choice not made",
            "<xs:choice><xs:element name='a' type='xs:string'/><xs:element name='b' type='xs:string'/></xs:choice>", "");
    }
    void startsEmpty()
    {
        QFETCH(QByteArray, elements);
        QFETCH(QString, xml);
        const auto model = modelOf(sequence(elements));
        QVERIFY(model);
        const auto form = FormInstance::create(model, *model->roots().front());
        QCOMPARE(inside(*form), xml);
    }

    void sets_data()
    {
        QTest::addColumn<QByteArray>("elements");
        QTest::addColumn<QStringList>("values"); // path=value
        QTest::addColumn<QString>("xml");        // empty: the last one is refused
        const QByteArray address =
            "<xs:element name='address' minOccurs='0' maxOccurs='unbounded'><xs:complexType><xs:sequence>"
            "<xs:element name='town' type='xs:string'/><xs:element name='zip' type='xs:string' minOccurs='0'/>"
            "</xs:sequence><xs:attribute name='kind' type='xs:string'/></xs:complexType></xs:element>";
        QTest::newRow("in the order of the schema")
            << QByteArray(
                   "<xs:element name='a' type='xs:string' minOccurs='0'/><xs:element name='b' type='xs:string' minOccurs='0'/>")
            << QStringList{"b=2", "a=<1>"} << "<a>&lt;1&gt;</a><b>2</b>";
        QTest::newRow("repeats") << address << QStringList{"address[2]/town=Nitra", "address[1]/@kind=x"}
                                 << "<address kind=\"x\"><town/></address><address><town>Nitra</town></address>";
        QTest::newRow("unknown") << address << QStringList{"address/street=x"} << "";
        QTest::newRow("no value there") << address << QStringList{"address=x"} << "";
        QTest::newRow("attribute unknown") << address << QStringList{"address/@other=x"} << "";
        QTest::newRow("number nought") << address << QStringList{"address[0]/town=x"} << "";
        QTest::newRow("past the end") << QByteArray("<xs:element name='a' type='xs:string' maxOccurs='2'/>")
                                      << QStringList{"a[3]=x"} << "";
        const QByteArray choice = "<xs:choice><xs:sequence><xs:element name='a' type='xs:string'/><xs:element name='b' "
                                  "type='xs:string'/></xs:sequence><xs:element name='c' type='xs:string'/></xs:choice>";
        QTest::newRow("alternative") << choice << QStringList{"b=1"} << "<a/><b>1</b>";
        QTest::newRow("other alternative") << choice << QStringList{"c=1"} << "<c>1</c>";
        QTest::newRow("two alternatives") << choice << QStringList{"b=1", "c=1"} << "";
        QTest::newRow("group that repeats")
            << QByteArray("<xs:sequence minOccurs='0' maxOccurs='unbounded'><xs:element name='k' type='xs:string'/><xs:element "
                          "name='v' type='xs:string'/></xs:sequence>")
            << QStringList{"v[2]=2", "k=1"} << "<k>1</k><v/><k/><v>2</v>";
        QTest::newRow("emptied again") << QByteArray("<xs:element name='a' type='xs:date' minOccurs='0'/>")
                                       << QStringList{"a=2026-01-31", "a="} << "(empty)";
        QTest::newRow("raw") << QByteArray("<xs:element name='a'><xs:complexType mixed='true'><xs:sequence><xs:any "
                                           "minOccurs='0'/></xs:sequence></xs:complexType></xs:element>")
                             << QStringList{"a=x <b xmlns=\"\">y</b>"} << "<a>x <b xmlns=\"\">y</b></a>";
    }
    void sets()
    {
        QFETCH(QByteArray, elements);
        QFETCH(QStringList, values);
        QFETCH(QString, xml);
        const auto model = modelOf(sequence(elements));
        QVERIFY(model);
        const auto form = FormInstance::create(model, *model->roots().front());
        bool done = true;
        for (const QString& value : values) {
            const qsizetype equals = value.indexOf('=', value.startsWith("address[1]/@") ? 10 : 0);
            const auto result = form->set(value.left(equals).toStdString(), value.mid(equals + 1).toStdString());
            done = result.has_value();
            if (!done)
                QCOMPARE(result.error().reason, std::optional(FindingCode::FormFieldUnknown));
        }
        QCOMPARE(done, !xml.isEmpty());
        if (done)
            QCOMPARE(inside(*form), xml == "(empty)" ? QString() : xml);
    }

    void readsBack_data()
    {
        QTest::addColumn<QByteArray>("elements");
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QStringList>("leftOut");
        const QByteArray two = "<xs:element name='a' type='xs:string' minOccurs='0' nillable='true'/><xs:element name='b' "
                               "type='xs:string' maxOccurs='unbounded'/>";
        const QString xsi = "http://www.w3.org/2001/XMLSchema-instance";
        QTest::newRow("whole") << two << "<a>1</a><b> x </b><b>y\nz</b>" << QStringList();
        QTest::newRow("empty but there") << two << "<a/><b/>" << QStringList();
        QTest::newRow("nil") << two << "<a xsi:nil=\"true\"/><b/>" << QStringList();
        QTest::newRow("line ends") << two << "<b>1&#13;\n2</b>" << QStringList();
        QTest::newRow("unknown") << two << "<x/><b>1</b>" << QStringList{"x"};
        QTest::newRow("out of order") << two << "<b>1</b><a>2</a>" << QStringList{"a"};
        const QByteArray choices =
            "<xs:choice minOccurs='0' maxOccurs='unbounded'><xs:element name='a' type='xs:string'/><xs:element "
            "name='b' type='xs:string'/></xs:choice>";
        QTest::newRow("choices in their order") << choices << "<b>1</b><a>2</a><b>3</b>" << QStringList();
        const QByteArray wild =
            "<xs:element name='a' type='xs:string' minOccurs='0'/><xs:any minOccurs='0' maxOccurs='unbounded' "
            "namespace='##other' processContents='lax'/>";
        QTest::newRow("wildcard") << wild << "<a>1</a><o:x xmlns:o=\"urn:o\"><o:y/></o:x>" << QStringList();
        const QByteArray mixed =
            "<xs:element name='a'><xs:complexType mixed='true'><xs:sequence><xs:element name='p' type='xs:string' "
            "minOccurs='0' maxOccurs='9'/></xs:sequence></xs:complexType></xs:element>";
        QTest::newRow("mixed") << mixed << "<a>text <p>one</p> &amp; more</a>" << QStringList();
        QTest::newRow("not asked attribute") << two << "<b q=\"1\">x</b>" << QStringList{"b/@q"};
    }
    void readsBack()
    {
        QFETCH(QByteArray, elements);
        QFETCH(QString, xml);
        QFETCH(QStringList, leftOut);
        const auto model = modelOf(sequence(elements));
        QVERIFY(model);
        const QByteArray data =
            QByteArray("<r xmlns='") + ns + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + xml.toUtf8() + "</r>";
        const auto form = FormInstance::read(model, view(data));
        QVERIFY(form);
        QStringList left;
        for (const std::string& path : (*form)->leftOut())
            left << QString::fromStdString(path);
        QCOMPARE(left, leftOut);
        if (leftOut.isEmpty())
            QCOMPARE(inside(**form).remove(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""), xml);
    }

    void choosesTypes()
    {
        const auto model = modelOf(schema(
            "<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='who' "
            "type='Person'/></xs:sequence></xs:complexType>"
            "</xs:element><xs:complexType name='Person'><xs:sequence><xs:element name='name' type='xs:string'/></xs:sequence>"
            "</xs:complexType><xs:complexType name='Clerk'><xs:complexContent><xs:extension "
            "base='Person'><xs:sequence><xs:element "
            "name='office' type='xs:string'/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>"));
        QVERIFY(model);
        const QByteArray data = QByteArray("<r xmlns='") + ns +
                                "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><who xsi:type='Clerk'><name>A</name>"
                                "<office>B</office></who></r>";
        const auto form = FormInstance::read(model, view(data));
        QVERIFY(form && (*form)->leftOut().empty());
        QCOMPARE(inside(**form), "<who xsi:type=\"Clerk\"><name>A</name><office>B</office></who>");
    }

    void prefixesWhereChildrenHaveNoNamespace()
    {
        const QByteArray xsd = schema("<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='a' type='xs:string'/>"
                                      "</xs:sequence></xs:complexType></xs:element>",
                                      "elementFormDefault='unqualified'");
        const auto model = modelOf(xsd);
        const auto other = FormInstance::create(model, *model->roots().front());
        QVERIFY(other->set("a", "1"));
        const auto valid = validateAgainstSchema(other->xml()->xml, view(xsd));
        QVERIFY(valid && valid->empty());
    }

    void endsWhereAFormContainsItself()
    {
        const auto model = modelOf(recursive);
        QVERIFY(model);
        const auto form = FormInstance::create(model, *model->roots().front());
        QVERIFY(form->set("part/part/name", "deep"));
        QCOMPARE(inside(*form), "<name/><part><name/><part><name>deep</name></part></part>");
        const FormFields fields = fieldsOf(*model->roots().front(), "sk");
        QCOMPARE(fields.fields.size(), std::size_t(1));
        QCOMPARE(fields.notFollowed.size(), std::size_t(1));
        // one that must contain itself cannot be filled in, and says so
        QByteArray endless = recursive;
        endless.replace(" minOccurs='0'", "");
        const auto never = modelOf(endless);
        const auto impossible = FormInstance::create(never, *never->roots().front());
        QVERIFY(!impossible->xml());
    }

    void keepsItsLimits()
    {
        const auto model =
            modelOf(sequence("<xs:element name='a' minOccurs='30000' maxOccurs='30000'><xs:complexType><xs:sequence>"
                             "<xs:element name='b' type='xs:string' minOccurs='30000' maxOccurs='30000'/>"
                             "</xs:sequence></xs:complexType></xs:element>"));
        QVERIFY(model);
        const auto form = FormInstance::create(model, *model->roots().front());
        const auto data = form->xml();
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::LimitExceeded);
    }

    void refusesSchemas_data()
    {
        QTest::addColumn<QByteArray>("xsd");
        QTest::addColumn<QString>("reason");
        QTest::newRow("include") << schema("<xs:include schemaLocation='http://x/y.xsd'/><xs:element name='r'/>")
                                 << "XDC_SCHEMA_FORBIDDEN";
        QTest::newRow("import") << schema("<xs:import namespace='urn:x'/><xs:element name='r'/>") << "XDC_SCHEMA_FORBIDDEN";
        QTest::newRow("entities") << QByteArray("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")
                                  << "XML_DOCTYPE";
        QTest::newRow("no schema") << QByteArray("<x/>") << "XDC_SCHEMA_UNUSABLE";
        QTest::newRow("no elements") << schema("") << "XDC_SCHEMA_UNUSABLE";
        QTest::newRow("unknown type") << sequence("<xs:element name='a' type='Nowhere'/>") << "XDC_SCHEMA_UNUSABLE";
        QTest::newRow("type made from itself")
            << schema("<xs:element name='r' type='A'/><xs:simpleType name='A'><xs:restriction base='A'/></xs:simpleType>")
            << "XDC_SCHEMA_UNUSABLE";
        QTest::newRow("content made from itself")
            << schema("<xs:element name='r' type='A'/><xs:complexType name='A'><xs:complexContent><xs:extension base='A'/>"
                      "</xs:complexContent></xs:complexType>")
            << "XDC_SCHEMA_UNUSABLE";
        QTest::newRow("group inside itself")
            << schema("<xs:element name='r'><xs:complexType><xs:group ref='g'/></xs:complexType></xs:element><xs:group name='g'>"
                      "<xs:sequence><xs:group ref='g'/></xs:sequence></xs:group>")
            << "XDC_SCHEMA_UNUSABLE";
    }
    void refusesSchemas()
    {
        QFETCH(QByteArray, xsd);
        QFETCH(QString, reason);
        const auto model = FormModel::read(view(xsd));
        QVERIFY(!model);
        QVERIFY(model.error().reason);
        QCOMPARE(QString::fromStdString(std::string(codeName(*model.error().reason))), reason);
    }

    void namesProblemsWithTheirField()
    {
        const auto model =
            modelOf(sequence("<xs:element name='day' type='xs:date'/><xs:element name='n' type='xs:int' "
                             "maxOccurs='3'/><xs:choice><xs:element name='x' type='xs:string'/><xs:element name='y' "
                             "type='xs:string'/></xs:choice>"));
        QVERIFY(model);
        const auto form = FormInstance::create(model, *model->roots().front());
        QVERIFY(form->set("n[1]", "1") && form->set("n[2]", "two"));
        QStringList seen;
        for (const FormProblem& problem : form->check())
            seen << QString::fromStdString(problem.path) + ' ' +
                        QString::fromStdString(std::string(codeName(problem.finding.code)));
        QCOMPARE(seen, QStringList({"day FORM_VALUE_MISSING", "n[2] FORM_VALUE_NOT_WHOLE", " FORM_CHOICE_MISSING"}));
        const auto lines = form->xml(FormLayout::ByLines);
        QVERIFY(lines);
        const auto violations =
            validateAgainstSchema(lines->xml, view(sequence("<xs:element name='day' type='xs:date'/><xs:element "
                                                            "name='n' type='xs:int' maxOccurs='3'/>")));
        QVERIFY(violations && violations->size() >= 2);
        QCOMPARE(lines->pathOfLine.at(std::size_t(violations->front().line) - 1), std::string("day"));
        QCOMPARE(lines->pathOfLine.at(std::size_t(violations->back().line) - 1), std::string("n[2]"));
    }

    void takesItemsOfCodeLists()
    {
        const QByteArray item = "<xs:complexType name='Coded'><xs:choice><xs:element name='Free' type='xs:token'/><xs:element "
                                "name='Codelist'><xs:complexType><xs:sequence><xs:element name='CodelistCode' type='xs:token'/>"
                                "<xs:element name='CodelistItem'><xs:complexType><xs:sequence><xs:element name='ItemCode' "
                                "type='xs:token'/><xs:element name='ItemName' type='xs:token'/></xs:sequence></xs:complexType>"
                                "</xs:element></xs:sequence></xs:complexType></xs:element></xs:choice></xs:complexType>";
        const auto model =
            modelOf(schema("<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='Country' type='Coded'>"
                           "<xs:annotation><xs:documentation>D.1 As in CL000086 Krajina.</xs:documentation>"
                           "</xs:annotation></xs:element><xs:element name='Plain' type='xs:token'/></xs:sequence>"
                           "</xs:complexType></xs:element>" +
                           item));
        QVERIFY(model);
        const auto form = FormInstance::create(model, *model->roots().front());
        QVERIFY(!codeListOf(*form, *form->find("Plain")));
        const auto place = codeListOf(*form, *form->find("Country"));
        QVERIFY(place);
        QCOMPARE(place->codeList, std::string("CL000086"));
        presetCodeList(*form, *form->find("Country")); // nothing chosen yet: nothing written
        QVERIFY(!form->find("Country/Codelist"));
        QVERIFY(pickItem(*form, *place, {"703", "Slovensko"}));
        QCOMPARE(inside(*form), "<Country><Codelist><CodelistCode>CL000086</CodelistCode><CodelistItem><ItemCode>703</ItemCode>"
                                "<ItemName>Slovensko</ItemName></CodelistItem></Codelist></Country><Plain/>");
    }

    void labels_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("readable");
        QTest::newRow("words") << "DatumVydaniaRozhodnutia" << "Datum vydania rozhodnutia";
        QTest::newRow("acronym") << "ICOFirmy" << "ICO firmy";
        QTest::newRow("designer") << "tbDic" << "Dic";
        QTest::newRow("date") << "dtpZdObdobieOd" << "Zd obdobie od";
        QTest::newRow("row") << "r39" << "R39";
        QTest::newRow("underscore") << "druh_zariadenia" << "Druh zariadenia";
        QTest::newRow("one letter") << "OznamenieOUprave" << "Oznamenie o uprave";
        QTest::newRow("plain") << "cbr" << "Cbr";
    }
    void labels()
    {
        QFETCH(QString, name);
        QFETCH(QString, readable);
        QCOMPARE(QString::fromStdString(readableName(name.toStdString())), readable);
    }

    void prefersAnnotations()
    {
        const auto model = modelOf(schema(
            "<xs:element name='StreetName' type='xs:string'><xs:annotation><xs:documentation>D.1.3.7 Obsahuje nazov ulice."
            "</xs:documentation></xs:annotation></xs:element><xs:element name='Subject' type='xs:string'><xs:annotation>"
            "<xs:documentation xml:lang='sk'>Predmet podania:</xs:documentation><xs:documentation xml:lang='en'>Subject of it"
            "</xs:documentation></xs:annotation></xs:element>"));
        QVERIFY(model);
        const auto label = [&](std::size_t i, const char* language) {
            return labelOf(*model->roots()[i], *model->roots()[i]->content, language);
        };
        QCOMPARE(label(0, "sk").label, std::string("Street name"));
        QCOMPARE(label(0, "sk").help, std::string("Obsahuje nazov ulice."));
        QCOMPARE(label(1, "sk").label, std::string("Predmet podania"));
        QCOMPARE(label(1, "en").label, std::string("Subject of it"));
        QCOMPARE(label(1, "cs").label, std::string("Predmet podania"));
    }

private:
    CoreRuntime m_runtime;
};

QTEST_GUILESS_MAIN(TestFormInstance)
#include "test_form_instance.moc"
