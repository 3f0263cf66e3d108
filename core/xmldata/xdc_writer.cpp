// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"
#include "base/xml_escape.h"
#include "xmldata/xml_data_container.h"
#include "xmldata/xml_fragment.h"

#include <algorithm>
#include <map>

namespace parafa
{

namespace
{

using Attributes = std::map<std::string, std::string>; // alphabetical, as signers compare bytes

std::string startTag(std::string_view name, const Attributes& attributes = {})
{
    std::string tag = "<xdc:" + std::string(name);
    for (const auto& [key, value] : attributes)
        if (!value.empty())
            tag += " " + key + "=\"" + escapedAttribute(value) + "\"";
    return tag + ">";
}

std::string endTag(std::string_view name)
{
    return "</xdc:" + std::string(name) + ">";
}

/// The document element alone: comments and instructions before it are not what is embedded.
Result<std::string> rootElementOf(ByteView xml)
{
    auto document = XmlDocument::parse(xml, {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    const Bytes bytes = serializeElement(document->root());
    return std::string(asText(bytes));
}

Result<Attributes> referenceAttributes(ByteView schema)
{
    constexpr auto method = Canonicalization::Inclusive10;
    auto digest = schemaDigest(schema, method, DigestAlgorithm::Sha256);
    if (!digest)
        return std::unexpected(digest.error());
    return Attributes{{"TransformAlgorithm", std::string(canonicalizationUri(method))},
                      {"DigestMethod", "urn:oid:" + std::string(digestOid(DigestAlgorithm::Sha256))},
                      {"DigestValue", toBase64(*digest)}};
}

/// The form version is the last part of its identifier, else 1.0.
std::string versionFrom(const std::string& identifier)
{
    const std::string last = identifier.substr(identifier.rfind('/') + 1);
    const bool version =
        !last.empty() && std::ranges::all_of(last, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == 'v'; });
    return version ? last : "1.0";
}

} // namespace

Result<Bytes> buildXmlDataContainer(const NewXmlDataContainer& parts)
{
    // 55/2014, annex 11: a filled-in form names itself and refers to published schemas; other XML carries its own
    if (!parts.embed && parts.identifier.find('/') == std::string::npos)
        return fail(ErrorCode::InvalidArgument, FindingCode::XdcIdentifierMissing, parts.identifier);
    if (!parts.embed && (parts.schemaUri.empty() || parts.presentationUri.empty()))
        return fail(ErrorCode::InvalidArgument, "a reference needs the addresses of schema and presentation");
    const auto data = rootElementOf(parts.data);
    if (!data)
        return std::unexpected(data.error());

    Attributes media{{"ContentType", "application/xslt+xml"},
                     {"MediaDestinationTypeDescription", parts.mediaDestination},
                     {"Language", parts.language},
                     {"TargetEnvironment", parts.targetEnvironment}};
    Attributes about{{"ContentType", "application/xml; charset=UTF-8"}, {"Identifier", parts.identifier}};
    std::string schemas;
    if (parts.embed) {
        const auto schema = rootElementOf(parts.schema);
        const auto stylesheet = rootElementOf(parts.stylesheet);
        if (!schema || !stylesheet)
            return std::unexpected(schema ? stylesheet.error() : schema.error());
        schemas = startTag("UsedSchemasEmbedded") + startTag("UsedXSDEmbedded") + *schema + endTag("UsedXSDEmbedded") +
                  startTag("UsedPresentationSchemaEmbedded", media) + *stylesheet + endTag("UsedPresentationSchemaEmbedded") +
                  endTag("UsedSchemasEmbedded");
    } else {
        about["Version"] = parts.formVersion.empty() ? versionFrom(parts.identifier) : parts.formVersion;
        const auto schema = referenceAttributes(parts.schema);
        auto stylesheet = referenceAttributes(parts.stylesheet);
        if (!schema || !stylesheet)
            return std::unexpected(schema ? stylesheet.error() : schema.error());
        stylesheet->merge(media);
        schemas = startTag("UsedSchemasReferenced") + startTag("UsedXSDReference", *schema) + escapedText(parts.schemaUri) +
                  endTag("UsedXSDReference") + startTag("UsedPresentationSchemaReference", *stylesheet) +
                  escapedText(parts.presentationUri) + endTag("UsedPresentationSchemaReference") +
                  endTag("UsedSchemasReferenced");
    }
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                            "<xdc:XMLDataContainer xmlns:xdc=\"http://data.gov.sk/def/container/xmldatacontainer+xml/1.1\">" +
                            startTag("XMLData", about) + *data + endTag("XMLData") + schemas + endTag("XMLDataContainer");
    return Bytes(xml.begin(), xml.end());
}

} // namespace parafa
