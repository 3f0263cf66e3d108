// SPDX-License-Identifier: EUPL-1.2
#include "sample_form.h"

namespace parafa::test
{

namespace
{

constexpr std::string_view manifest =
    "<m:Manifest xmlns:m='urn:manifest:1.0'><m:file-entry media-type='application/xslt+xml' media-destination='sign' "
    "media-destination-type='text/plain' media-destination-type-description='TXT' media-language='sk' full-path='form.xslt'/>"
    "<m:file-entry media-type='text/xml' full-path='schema.xsd'/></m:Manifest>";
constexpr std::string_view meta =
    "<meta:metadata xmlns:meta='urn:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>"
    "http://data.gov.sk/doc/eform/Vzor.Ziadost/1.0</dc:identifier><dc:title xml:lang='sk'>Žiadosť o vydanie potvrdenia o "
    "trvalom pobyte</dc:title><meta:version>1.0</meta:version></meta:metadata>";
constexpr std::string_view style =
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output method='text'/>"
    "<xsl:template match='/'><xsl:value-of select='.'/></xsl:template></xsl:stylesheet>";

std::string element(const std::string& name, const std::string& label, const std::string& type, const std::string& more = {})
{
    return "<xs:element name='" + name + "' " + more + (type.starts_with("xs:") ? " type='" + type + "'" : "") +
           "><xs:annotation><xs:documentation>" + label + "</xs:documentation></xs:annotation>" +
           (type.starts_with("xs:") ? "" : type) + "</xs:element>";
}

std::string schema()
{
    const std::string choice = "<xs:simpleType><xs:restriction base='xs:string'><xs:enumeration value='poštou'/><xs:enumeration "
                               "value='do elektronickej schránky'/></xs:restriction></xs:simpleType>";
    return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://schemas.gov.sk/form/Vzor.Ziadost/1.0' "
           "elementFormDefault='qualified'><xs:element name='Ziadost'><xs:complexType><xs:sequence>" +
           element("Meno", "Meno a priezvisko žiadateľa", "xs:token") + element("Den", "Dátum narodenia", "xs:date") +
           element("Text", "Odôvodnenie žiadosti", "xs:string") +
           element("Poplatok", "Uhradený správny poplatok v eurách", "xs:decimal", "minOccurs='0'") +
           element("Sposob", "Spôsob doručenia", choice) +
           element("Suhlas", "Súhlasím so spracovaním osobných údajov", "xs:boolean") +
           element("Priloha", "Príloha", "xs:token", "minOccurs='0' maxOccurs='5'") +
           "</xs:sequence></xs:complexType></xs:element></xs:schema>";
}

FormPackageFile file(const std::string& name, std::string_view content)
{
    return {name, Bytes(content.begin(), content.end())};
}

} // namespace

SampleForms::SampleForms()
{
    auto package = FormPackage::read({file("META-INF/manifest.xml", manifest), file("meta.xml", meta),
                                      file("schema.xsd", schema()), file("form.xslt", style)});
    if (package)
        m_package = std::move(*package);
}

std::vector<FormOffer> SampleForms::forms() const
{
    return {{m_package.identifier, m_package.version, m_package.title},
            {"http://data.gov.sk/doc/eform/App.GeneralAgenda/1.9", "1.9", "Všeobecná agenda"}};
}

} // namespace parafa::test
