// SPDX-License-Identifier: EUPL-1.2
#include "support/test_trusted_list.h"

#include "base/xml.h"

#include <cstdlib>

namespace parafa::test
{

namespace
{

constexpr std::string_view dsig = "http://www.w3.org/2000/09/xmldsig#";

std::string base64Of(ByteView bytes)
{
    return toBase64(bytes);
}

void fill(std::string& text, const std::string& placeholder, const std::string& value)
{
    const std::size_t at = text.find(placeholder);
    if (at == std::string::npos)
        std::abort();
    text.replace(at, placeholder.size(), value);
}

_xmlNode* find(_xmlNode* node, std::string_view name)
{
    if (localName(node) == name)
        return node;
    for (_xmlNode* child : childElements(node))
        if (_xmlNode* found = find(child, name))
            return found;
    return nullptr;
}

/// Exclusive canonical form of the first element of this name, of the document without one.
Bytes canonical(const std::string& xml, std::string_view name = {})
{
    const auto document = XmlDocument::parse(asBytes(xml));
    auto bytes = canonicalize(*document, name.empty() ? nullptr : find(document->root(), name), Canonicalization::Exclusive);
    return *bytes;
}

std::string sha256(ByteView bytes)
{
    return base64Of(*digestOf(DigestAlgorithm::Sha256, bytes));
}

const std::string uri = "<URI xml:lang=\"en\">http://list.example/</URI>";

/// TS 119 612, 5.3.5
std::string address()
{
    return "<PostalAddresses><PostalAddress xml:lang=\"en\"><StreetAddress>Street 1</StreetAddress><Locality>Town</Locality>"
           "<CountryName>SK</CountryName></PostalAddress></PostalAddresses><ElectronicAddress>"
           "<URI xml:lang=\"en\">mailto:list@list.example</URI>" +
           uri + "</ElectronicAddress>";
}

std::string stateXml(const ServiceStateSpec& state, const Certificate& identity)
{
    std::string xml = "<ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/" + state.type +
                      "</ServiceTypeIdentifier><ServiceName><Name xml:lang=\"en\">Service</Name></ServiceName>"
                      "<ServiceDigitalIdentity><DigitalId><X509Certificate>" +
                      base64Of(identity.der()) +
                      "</X509Certificate></DigitalId></ServiceDigitalIdentity>"
                      "<ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/" +
                      state.status + "</ServiceStatus><StatusStartingTime>" + state.from.toIso8601() + "</StatusStartingTime>";
    if (!state.extensions.empty())
        xml += "<ServiceInformationExtensions>" + state.extensions + "</ServiceInformationExtensions>";
    return xml;
}

} // namespace

std::string qualification(const std::vector<std::string>& qualifiers, const std::string& criteria, const std::string& assertion)
{
    std::string xml = "<Extension Critical=\"true\"><q:Qualifications><q:QualificationElement><q:Qualifiers>";
    for (const std::string& qualifier : qualifiers)
        xml += "<q:Qualifier uri=\"http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/" + qualifier + "\"/>";
    xml += "</q:Qualifiers><q:CriteriaList assert=\"" + assertion + "\">";
    xml += criteria.empty() ? "<q:KeyUsage><q:KeyUsageBit name=\"nonRepudiation\">true</q:KeyUsageBit></q:KeyUsage>" : criteria;
    return xml + "</q:CriteriaList></q:QualificationElement></q:Qualifications></Extension>";
}

std::string listPointer(const std::string& territory, const std::string& url, const Certificate& signer, const std::string& type)
{
    return "<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>" +
           base64Of(signer.der()) +
           "</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>" + url +
           "</TSLLocation><AdditionalInformation><OtherInformation><TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/" +
           type + "</TSLType></OtherInformation><OtherInformation><SchemeTerritory>" + territory +
           "</SchemeTerritory></OtherInformation><OtherInformation><a:MimeType>application/vnd.etsi.tsl+xml</a:MimeType>"
           "</OtherInformation></AdditionalInformation></OtherTSLPointer>";
}

std::string trustedListXml(const ListSpec& spec)
{
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\" "
        "xmlns:q=\"http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#\" "
        "xmlns:x=\"http://uri.etsi.org/01903/v1.3.2#\" xmlns:a=\"http://uri.etsi.org/02231/v2/additionaltypes#\" "
        "Id=\"list\" TSLTag=\"http://uri.etsi.org/19612/TSLTag\"><SchemeInformation><TSLVersionIdentifier>" +
        spec.version + "</TSLVersionIdentifier><TSLSequenceNumber>" + spec.sequenceNumber +
        "</TSLSequenceNumber><TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/" + spec.type +
        "</TSLType><SchemeOperatorName><Name xml:lang=\"en\">Operator</Name></SchemeOperatorName><SchemeOperatorAddress>" +
        address() + "</SchemeOperatorAddress><SchemeName><Name xml:lang=\"en\">" + spec.territory +
        ":Test list</Name></SchemeName><SchemeInformationURI>" + uri +
        "</SchemeInformationURI><StatusDeterminationApproach>http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/EUappropriate"
        "</StatusDeterminationApproach><SchemeTypeCommunityRules>" +
        uri + "</SchemeTypeCommunityRules><SchemeTerritory>" + spec.territory +
        "</SchemeTerritory><PolicyOrLegalNotice><TSLLegalNotice xml:lang=\"en\">Test</TSLLegalNotice></PolicyOrLegalNotice>"
        "<HistoricalInformationPeriod>65535</HistoricalInformationPeriod>";
    if (!spec.pointers.empty())
        xml += "<PointersToOtherTSL>" + spec.pointers + "</PointersToOtherTSL>";
    xml += "<ListIssueDateTime>" + spec.issued.toIso8601() + "</ListIssueDateTime><NextUpdate>";
    if (spec.nextUpdate)
        xml += "<dateTime>" + spec.nextUpdate->toIso8601() + "</dateTime>";
    xml += "</NextUpdate></SchemeInformation><TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName>"
           "<Name xml:lang=\"en\">Provider</Name></TSPName><TSPTradeName><Name "
           "xml:lang=\"en\">VATSK-1234567890</Name></TSPTradeName>"
           "<TSPAddress>" +
           address() + "</TSPAddress><TSPInformationURI>" + uri + "</TSPInformationURI></TSPInformation><TSPServices>";
    for (const ServiceSpec& service : spec.services) {
        xml += "<TSPService><ServiceInformation>" + stateXml(service.states.front(), service.identity) + "</ServiceInformation>";
        if (service.states.size() > 1) {
            xml += "<ServiceHistory>";
            for (std::size_t i = 1; i < service.states.size(); ++i)
                xml += "<ServiceHistoryInstance>" + stateXml(service.states[i], service.identity) + "</ServiceHistoryInstance>";
            xml += "</ServiceHistory>";
        }
        xml += "</TSPService>";
    }
    return xml + "</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>";
}

std::string signList(const std::string& xml, const TestIdentity& signer)
{
    const auto key = signingKey(signer);
    const auto algorithm = algorithmForKey(signer.certificate, DigestAlgorithm::Sha256);
    const std::string exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    const std::string digestMethod = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>";
    std::string signature =
        "<ds:Signature xmlns:ds=\"" + std::string(dsig) + "\" Id=\"sig\"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" +
        exclusive + "\"/><ds:SignatureMethod Algorithm=\"" + std::string(signatureAlgorithmUri(*algorithm)) +
        "\"/><ds:Reference URI=\"\"><ds:Transforms><ds:Transform "
        "Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/><ds:Transform Algorithm=\"" +
        exclusive + "\"/></ds:Transforms>" + digestMethod + "<ds:DigestValue>" + sha256(canonical(xml)) +
        "</ds:DigestValue></ds:Reference><ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#props\">"
        "<ds:Transforms><ds:Transform Algorithm=\"" +
        exclusive + "\"/></ds:Transforms>" + digestMethod +
        "<ds:DigestValue>@properties@</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>@value@"
        "</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" +
        base64Of(signer.certificate.der()) +
        "</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object><xades:QualifyingProperties "
        "xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" Target=\"#sig\"><xades:SignedProperties Id=\"props\">"
        "<xades:SignedSignatureProperties><xades:SigningTime>2025-01-01T00:00:00Z</xades:SigningTime>"
        "<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>" +
        digestMethod + "<ds:DigestValue>" + sha256(signer.certificate.der()) +
        "</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>"
        "</xades:SignedProperties></xades:QualifyingProperties></ds:Object></ds:Signature>";
    const std::size_t end = xml.rfind("</TrustServiceStatusList>");
    std::string whole = xml.substr(0, end) + signature + xml.substr(end);
    fill(whole, "@properties@", sha256(canonical(whole, "SignedProperties")));
    auto value = key->sign(*algorithm, canonical(whole, "SignedInfo"));
    if (!value)
        std::abort();
    if (algorithm->scheme == SignatureScheme::Ecdsa)
        value = *ecdsaDerToRaw(*value, signer.certificate.keyBits());
    fill(whole, "@value@", base64Of(*value));
    return whole;
}

} // namespace parafa::test
