// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/isolated_process.h"
#include "operations/open_document.h"
#include "xmldata/xml_data_container.h"

#include <QtTest>

using namespace parafa;

namespace
{

const std::string textStyle = "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "
                              "xmlns:f='http://schemas.gov.sk/form/T.Form/1.0' version='1.0'>"
                              "<xsl:output method='text'/><xsl:template match='/f:R'>Amount: <xsl:value-of "
                              "select='f:amount'/></xsl:template></xsl:stylesheet>";
const std::string schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' "
                           "targetNamespace='http://schemas.gov.sk/form/T.Form/1.0' elementFormDefault='qualified'>"
                           "<xs:element name='R'><xs:complexType><xs:sequence><xs:element name='amount' "
                           "type='xs:string'/></xs:sequence></xs:complexType></xs:element></xs:schema>";

Bytes bytes(const std::string& text)
{
    return Bytes(text.begin(), text.end());
}

std::string formData(const std::string& amount)
{
    return "<R xmlns='http://schemas.gov.sk/form/T.Form/1.0'><amount>" + amount + "</amount></R>";
}

std::string htmlStyle(const std::string& body)
{
    return "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:f='http://schemas.gov.sk/form/T.Form/1.0' "
           "version='1.0'>"
           "<xsl:output method='html'/><xsl:template match='/f:R'><html><body>" +
           body + "</body></html></xsl:template></xsl:stylesheet>";
}

class OneForm : public FormSource
{
public:
    std::vector<KnownForm> find(const std::string& identifier, const std::string& version) const override
    {
        if (identifier.find("/T.Form/1.0") == std::string::npos || (!version.empty() && version != "1.0"))
            return {};
        KnownForm form;
        form.identifier = "http://data.gov.sk/doc/eform/T.Form/1.0";
        form.version = "1.0";
        form.mediaDestination = "TXT";
        form.language = "sk";
        form.schema = bytes(schema);
        form.stylesheet = bytes(textStyle);
        return {form};
    }
};

NewXmlDataContainer parts(const std::string& content)
{
    NewXmlDataContainer result;
    result.data = bytes(content);
    result.identifier = "http://data.gov.sk/doc/eform/T.Form/1.0";
    result.schemaUri = "http://schemas.gov.sk/form/T.Form/1.0/form.xsd";
    result.presentationUri = "http://schemas.gov.sk/form/T.Form/1.0/form.xslt";
    result.schema = bytes(schema);
    result.stylesheet = bytes(textStyle);
    result.mediaDestination = "TXT";
    return result;
}

NewXmlDataContainer embedded(const std::string& content, const std::string& style, const std::string& media)
{
    NewXmlDataContainer result = parts(content);
    result.embed = true;
    result.identifier.clear();
    result.stylesheet = bytes(style);
    result.mediaDestination = media;
    return result;
}

} // namespace

class TestPresent : public QObject
{
    Q_OBJECT
private:
    IsolatedProcess m_isolated{PARAFA_BINARY_DIR "/bin/parafa-worker"};
    OneForm m_forms;

    Result<DocumentPresentation> present(const Bytes& content, bool withForms = true, const std::string& name = "form.xdcf")
    {
        Services services;
        services.isolated = &m_isolated;
        services.forms = withForms ? &m_forms : nullptr;
        return presentDocument({name, "", memorySource(content), false}, services);
    }
    static std::string shown(const Result<DocumentPresentation>& result)
    {
        return result && result->rendered ? std::string(asText(result->rendered->content)) : std::string();
    }
    static bool says(const Result<DocumentPresentation>& result, FindingCode code)
    {
        return result && hasFinding(result->findings, code);
    }

private slots:
    void fromALocalPackage()
    {
        const auto result = present(*buildXmlDataContainer(parts(formData("100 EUR"))));
        QVERIFY(result);
        QCOMPARE(shown(result), std::string("Amount: 100 EUR"));
        QVERIFY(result->facts.origin == PresentationOrigin::LocalPackage);
        QVERIFY(result->facts.digestMatches == true);
        QVERIFY(result->findings.empty());
        QCOMPARE(result->facts.media, std::string("TXT"));
    }

    void digestMismatchIsNeverShown()
    {
        for (const bool ofSchema : {false, true}) {
            NewXmlDataContainer wrong = parts(formData("100 EUR"));
            (ofSchema ? wrong.schema : wrong.stylesheet) = bytes("<x/>");
            const auto result = present(*buildXmlDataContainer(wrong));
            QVERIFY(result && !result->rendered);
            QVERIFY(result->facts.digestMatches == false);
            QVERIFY(says(result, ofSchema ? FindingCode::XdcSchemaDigestMismatch : FindingCode::XdcTransformDigestMismatch));
        }
    }

    void unknownForm()
    {
        const auto result = present(*buildXmlDataContainer(parts(formData("100 EUR"))), false);
        QVERIFY(result && !result->rendered);
        QVERIFY(result->facts.origin == PresentationOrigin::None);
        QVERIFY(says(result, FindingCode::FormNotKnown) && says(result, FindingCode::PresentationNotAvailable));
    }

    void embeddedIsTheSendersOwn()
    {
        const auto result = present(*buildXmlDataContainer(embedded(formData("100 EUR"), textStyle, "TXT")));
        QCOMPARE(shown(result), std::string("Amount: 100 EUR"));
        QVERIFY(result->facts.origin == PresentationOrigin::Document);
        QVERIFY(says(result, FindingCode::PresentationFromDocument));
        QVERIFY(!says(result, FindingCode::PresentationOmitsData));
    }

    void dataAgainstTheSchema()
    {
        const auto result =
            present(*buildXmlDataContainer(parts("<R xmlns='http://schemas.gov.sk/form/T.Form/1.0'>\n<other/></R>")));
        QVERIFY(says(result, FindingCode::XdcDataInvalid));
    }

    void bareData()
    {
        const auto result = present(bytes(formData("100 EUR")), true, "form.xml");
        QCOMPARE(shown(result), std::string("Amount: 100 EUR"));
        QVERIFY(says(result, FindingCode::FormXmlBare));
    }

    void noForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other XML") << QByteArray("<a/>");
        QTest::newRow("broken XML") << QByteArray("<a");
    }
    void noForm()
    {
        QFETCH(QByteArray, content);
        const auto result = present(Bytes(content.begin(), content.end()), true, "a.xml");
        QVERIFY(!result && result.error().code == ErrorCode::NotFound);
        const auto claimed = present(Bytes(content.begin(), content.end()), true, "a.xdcf");
        QVERIFY(claimed && !claimed->rendered && hasErrors(claimed->findings));
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("xdc");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const NewXmlDataContainer& container, FindingCode code) {
            const auto built = buildXmlDataContainer(container);
            QVERIFY2(built, built ? name : (name + (": " + built.error().detail)).c_str());
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(built->data()), static_cast<qsizetype>(built->size()))
                                << int(code);
        };
        const auto html = [](const std::string& body) { return embedded(formData("900 EUR"), htmlStyle(body), "HTML"); };
        const std::string amount = "<xsl:value-of select='f:amount'/>";
        row("display", html("<p style='display:none'>" + amount + "</p>"), FindingCode::PresentationHidesText);
        row("rule", html("<style>.h{display : none}</style><p class='h'>" + amount + "</p>"), FindingCode::PresentationHidesText);
        row("rule with ancestors",
            html("<style>.a > div span{visibility:hidden}</style><p class='a b'><div><span>" + amount +
                 "</span></div></p><div class='a'><div><span>" + amount + "</span></div></div>"),
            FindingCode::PresentationHidesText);
        row("white", html("<p style='color:#fff'>" + amount + "</p>"), FindingCode::PresentationHidesText);
        row("tiny", html("<p style='font-size:1px'>" + amount + "</p>"), FindingCode::PresentationHidesText);
        row("far away", html("<p style='position:absolute;left:-9999px'>" + amount + "</p>"), FindingCode::PresentationHidesText);
        row("covered",
            html("<p>" + amount +
                 "</p><div style='position:fixed;top:0;left:0;width:100%;height:100%;background:#fff'>1 EUR</div>"),
            FindingCode::PresentationHidesText);
        row("script", html("<script>1</script>"), FindingCode::PresentationActiveContent);
        row("handler", html("<img src='data:,' onerror='x()'/>"), FindingCode::PresentationActiveContent);
        row("script address", html("<a href='java&#10;script:x()'>x</a><a href=' javascript:x()'>y</a>"),
            FindingCode::PresentationActiveContent);
        row("remote image", html("<img src='http://127.0.0.1:9/x.png'/>"), FindingCode::PresentationExternalContent);
        row("local frame", html("<iframe src='file:///etc/passwd'></iframe>"), FindingCode::PresentationExternalContent);
        row("style address", html("<p style='background:url(http://127.0.0.1:9/)'>x</p>"),
            FindingCode::PresentationExternalContent);
        row("omits", html("<p>1 EUR</p>"), FindingCode::PresentationOmitsData);
        row("identity", html(amount + "<xsl:value-of select='generate-id()'/>"), FindingCode::PresentationNotRepeatable);
        row("media", embedded(formData("1"), textStyle, "HTML"), FindingCode::PresentationMediaDiffers);
        row("not XSLT", embedded(formData("1"), "<x/>", "HTML"), FindingCode::PresentationFailed);
        row("direction",
            parts(formData("1\xE2\x80\xAE"
                           "00 EUR")),
            FindingCode::TextDirectionControl);
        row("zero width",
            parts(formData("1\xE2\x80\x8B"
                           "00 EUR")),
            FindingCode::TextInvisibleCharacter);
        row("look-alike",
            parts(formData("1\xD0\x9E"
                           "0 EUR")),
            FindingCode::TextMixedScripts);
        row("Cyrillic in a word", parts(formData("P\xD0\xB0vol")), FindingCode::TextMixedScripts);
        row("control",
            parts(formData("1\xC2\x9B"
                           "2J")),
            FindingCode::TextControlCharacter);
        std::string marks = "a";
        for (int index = 0; index < 30; ++index)
            marks += "\xCC\xB6";
        row("marks", parts(formData(marks)), FindingCode::TextCombiningMarks);
        row("long line", parts(formData(std::string(100'000, 'A'))), FindingCode::TextLongLine);
        NewXmlDataContainer other = parts(formData("1"));
        other.identifier = "http://data.gov.sk/doc/eform/Other/1.0";
        row("other form", other, FindingCode::XdcReferenceOtherForm);
        other.identifier = "http://data.gov.sk/doc/eform/../../etc/passwd";
        row("traversal", other, FindingCode::XdcIdentifierSuspicious);
        other.identifier = "http://data.g\xD0\xBEv.sk/doc/eform/T.Form/1.0";
        row("look-alike identifier", other, FindingCode::XdcIdentifierSuspicious);
        NewXmlDataContainer including = embedded(formData("1"), textStyle, "TXT");
        including.schema = bytes("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include "
                                 "schemaLocation='http://127.0.0.1:9/a.xsd'/></xs:schema>");
        row("schema includes", including, FindingCode::XdcSchemaForbidden);
    }
    void hostile()
    {
        QFETCH(QByteArray, xdc);
        QFETCH(int, code);
        const auto result = present(Bytes(xdc.begin(), xdc.end()));
        QVERIFY(result);
        QStringList codes;
        for (const Finding& finding : result->findings)
            codes << QString::fromStdString(std::string(codeName(finding.code)));
        QVERIFY2(hasFinding(result->findings, static_cast<FindingCode>(code)), qPrintable(codes.join(' ')));
    }

    void ordinaryHtmlIsQuiet()
    {
        const std::string body =
            "<style>@media print{.n{display:none}} th{background:#003366;color:#fff} .c{position:absolute;top:3px} "
            "a:hover{color:#fff} .nothere > .caption span{display:none}</style><p class='caption'><span>seen</span></p>"
            "<table><tr><th>Amount</th><td style='font-size:9pt;line-height:1;text-indent:-5px'><xsl:value-of "
            "select='f:amount'/></td></tr></table>"
            "<img src='data:image/png;base64,AAAA' style='width:0;height:0'/><p style='display:none'></p><a "
            "href='http://example.org'>x</a>";
        const auto result = present(*buildXmlDataContainer(embedded(formData("900 EUR"), htmlStyle(body), "HTML")));
        QVERIFY(result && result->rendered);
        QStringList codes;
        for (const Finding& finding : result->findings)
            codes << QString::fromStdString(std::string(codeName(finding.code))) +
                         QString::fromStdString(std::string(finding.argument("what")));
        QCOMPARE(codes.join(' '), QString("XDC_FORM_NEEDS_REFERENCES PRESENTATION_FROM_DOCUMENT"));
    }

    void nothingIsRunWithoutIsolation()
    {
        const auto built = *buildXmlDataContainer(parts(formData("1")));
        Services services;
        services.forms = &m_forms;
        const auto result = presentDocument({"a.xdcf", "", memorySource(built), false}, services);
        QVERIFY(result && !result->rendered && hasFinding(result->findings, FindingCode::PresentationNotAvailable));
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestPresent test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_present.moc"
