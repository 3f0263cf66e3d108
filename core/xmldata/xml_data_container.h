// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/digest.h"
#include "base/finding.h"
#include "base/xml.h"

#include <optional>
#include <string>
#include <vector>

namespace parafa
{

enum class UsedSchemas { None, Referenced, Embedded };

/// UsedXSDReference or UsedPresentationSchemaReference (annex 11, D.4), or the facts of an embedded one.
struct SchemaReference {
    std::string uri;
    std::string transformAlgorithm; ///< C14N URI as written; may be empty in version 1.0
    std::string digestMethod;       ///< "urn:oid:2.16.840.1.101.3.4.2.1"
    Bytes digest;
    std::string contentType, mediaDestination, language, targetEnvironment; ///< presentation only
    Bytes embedded; ///< the embedded xs:schema or xsl:stylesheet, UTF-8 XML; empty when referenced
};

/// XMLDataContainer 1.0 and 1.1 (decree 55/2014, annex 11): values as they stand in the file.
class XmlDataContainer
{
public:
    /// True when the root element is XMLDataContainer in a known namespace; cheap, reads only the beginning.
    static bool looksLike(ByteView beginning);
    /// Errors: Unreadable with XdcMalformed, XmlMalformed, XmlDoctype...
    static Result<XmlDataContainer> parse(ByteView xml);

    std::string version;    ///< "1.0" or "1.1"
    std::string identifier; ///< form identifier, may be empty
    std::string formVersion;
    std::string contentType;
    UsedSchemas usedSchemas = UsedSchemas::None;
    SchemaReference schema;
    SchemaReference presentation;
    Bytes data;       ///< the form's own element as a document, UTF-8 XML, namespaces kept
    int dataLine = 0; ///< where that element starts in the container file, from 1
    std::string dataNamespace, dataElement;
    /// Every departure from the structure of annex 11, in document order; the container is "valid" when none is an error.
    std::vector<Finding> findings;
    bool structureSound() const;
};

/// Digest of a schema or stylesheet as annex 11 wants it: parse, canonicalise without comments, hash.
Result<Bytes> schemaDigest(ByteView xml, Canonicalization method, DigestAlgorithm algorithm);

/// Builds a container 1.1 around form data. `embed` puts both schemas in; otherwise references with digests (C14N 1.0, SHA-256).
struct NewXmlDataContainer {
    Bytes data;
    std::string identifier, formVersion;
    std::string schemaUri, presentationUri;
    Bytes schema, stylesheet;
    std::string mediaDestination; ///< "TXT", "HTML", "XHTML"
    std::string language = "sk", targetEnvironment;
    bool embed = false;
};
Result<Bytes> buildXmlDataContainer(const NewXmlDataContainer& parts);

inline constexpr std::string_view xmlDataContainerMediaType = "application/vnd.gov.sk.xmldatacontainer+xml";

} // namespace parafa
