// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

/// Namespaces and identifiers of XMLDSIG, XAdES (EN 319 132-1 and the versions of TS 101 903 before it) and ASiC.
namespace parafa::xades
{

inline constexpr std::string_view dsNs = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr std::string_view excC14nNs = "http://www.w3.org/2001/10/xml-exc-c14n#";
inline constexpr std::string_view xades111Ns = "http://uri.etsi.org/01903/v1.1.1#";
inline constexpr std::string_view xades122Ns = "http://uri.etsi.org/01903/v1.2.2#";
inline constexpr std::string_view xades132Ns = "http://uri.etsi.org/01903/v1.3.2#";
inline constexpr std::string_view xades141Ns = "http://uri.etsi.org/01903/v1.4.1#";
inline constexpr std::string_view evidenceNs = "http://uri.etsi.org/19132/v1.1.1#";
inline constexpr std::string_view zepNsStart = "http://www.ditec.sk/ep/signature_formats/xades_zep/";
inline constexpr std::string_view asicNs = "http://uri.etsi.org/02918/v1.2.1#";
inline constexpr std::string_view asicOldNs = "http://uri.etsi.org/02918/v1.1.1#";
inline constexpr std::string_view openDocumentSignaturesNs = "urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0";

inline constexpr std::string_view manifestType = "http://www.w3.org/2000/09/xmldsig#Manifest";
inline constexpr std::string_view signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";
inline constexpr std::string_view counterSignatureType = "http://uri.etsi.org/01903#CountersignedSignature";

inline constexpr std::string_view envelopedTransform = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
inline constexpr std::string_view base64Transform = "http://www.w3.org/2000/09/xmldsig#base64";
inline constexpr std::string_view xpathTransform = "http://www.w3.org/TR/1999/REC-xpath-19991116";
inline constexpr std::string_view xpathFilter2Transform = "http://www.w3.org/2002/06/xmldsig-filter2";
inline constexpr std::string_view xsltTransform = "http://www.w3.org/TR/1999/REC-xslt-19991116";

inline bool isXadesNamespace(std::string_view ns)
{
    return ns == xades132Ns || ns == xades141Ns || ns == xades122Ns || ns == xades111Ns;
}

/// The Type of a reference to SignedProperties: with and without the version number older editions wrote.
inline bool isSignedPropertiesType(std::string_view type)
{
    return type == signedPropertiesType || type == "http://uri.etsi.org/01903/v1.1.1#SignedProperties" ||
           type == "http://uri.etsi.org/01903/v1.2.2#SignedProperties" ||
           type == "http://uri.etsi.org/01903/v1.3.2#SignedProperties";
}

} // namespace parafa::xades
