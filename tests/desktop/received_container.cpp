// SPDX-License-Identifier: EUPL-1.2
#include "received_container.h"

#include "support/command.h"
#include "support/test_pki.h"
#include "window_fixture.h"
#include "xmldata/xml_data_container.h"

namespace parafa::test
{

namespace
{

constexpr std::string_view schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' "
                                    "targetNamespace='http://schemas.gov.sk/form/T.Form/1.0' elementFormDefault='qualified'>"
                                    "<xs:element name='Ziadost'><xs:complexType><xs:sequence>"
                                    "<xs:element name='bod' type='xs:string' maxOccurs='unbounded'/>"
                                    "</xs:sequence></xs:complexType></xs:element></xs:schema>";
constexpr std::string_view style = "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "
                                   "xmlns:f='http://schemas.gov.sk/form/T.Form/1.0' version='1.0'>"
                                   "<xsl:output method='text'/><xsl:template match='/f:Ziadost'>Žiadosť o vydanie potvrdenia\n"
                                   "<xsl:for-each select='f:bod'><xsl:value-of select='.'/><xsl:text>\n</xsl:text></xsl:for-each>"
                                   "</xsl:template></xsl:stylesheet>";

Bytes bytes(std::string_view text)
{
    return Bytes(text.begin(), text.end());
}

} // namespace

Result<Bytes> makeForm(const QStringList& points)
{
    std::string data = "<Ziadost xmlns='http://schemas.gov.sk/form/T.Form/1.0'>";
    for (const QString& point : points)
        data += "<bod>" + point.toStdString() + "</bod>";
    NewXmlDataContainer parts;
    parts.data = bytes(data + "</Ziadost>");
    parts.schemaUri = "http://schemas.gov.sk/form/T.Form/1.0/form.xsd";
    parts.presentationUri = "http://schemas.gov.sk/form/T.Form/1.0/form.xslt";
    parts.schema = bytes(schema);
    parts.stylesheet = bytes(style);
    parts.mediaDestination = "TXT";
    parts.embed = true;
    return buildXmlDataContainer(parts);
}

ReceivedContainer makeReceivedContainer(const TemporaryFolder& folder)
{
    ReceivedContainer made;
    QStringList points;
    for (int i = 1; i <= 40; ++i)
        points += QStringLiteral("%1. Ľúbozvučný údaj žiadateľa číslo %1: %2 €").arg(i).arg(i * 117);
    made.formLines = QStringList(QStringLiteral("Žiadosť o vydanie potvrdenia")) + points;
    made.pages = 7;
    const auto container = makeForm(points);
    if (!container) {
        made.problem = "form: " + container.error().detail;
        return made;
    }
    const std::string xdcf = folder.write("ziadost.xdcf", *container);
    const QByteArray pdf = makePdf(made.pages, QStringLiteral("Rozhodnutie č. 2026/117: úrad žiadosti vyhovuje."));
    const std::string decision = folder.write("rozhodnutie.pdf", std::string_view(pdf.constData(), std::size_t(pdf.size())));
    const TestPki& pki = sharedPki();
    const std::string key = folder.write("official.p12", makePkcs12(pki.signer, {.chain = pki.chain()}));
    const std::string pin = folder.write("pin", "heslo\n");
    made.root = folder.write("root.pem", toPem(pki.root.certificate));
    made.path = folder.path("rozhodnutie_2026-117.asice");
    const CommandResult signing =
        run(builtProgram("parafa-cli"), {"sign", "--key", "pkcs12:" + key, "--pin-file", pin, "-o", made.path, xdcf, decision});
    // The verdict on what was made is no matter here: nobody trusts the issuer yet.
    if (signing.status < 0 || signing.status > 2)
        made.problem = "sign: " + signing.errors + signing.output;
    return made;
}

} // namespace parafa::test
