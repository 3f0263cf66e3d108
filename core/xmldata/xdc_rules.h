// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/xml_data_container.h"

namespace parafa
{

/// What goes beyond the container's structure and needs neither schema nor stylesheet: identifiers, references and digest methods
/// agree with each other (the registries' uniform validation of containers, rules c, d, e, g, k, l, m). The argument "rule" names
/// the letter.
std::vector<Finding> checkXdcRules(const XmlDataContainer& container);

/// Digest algorithm of "urn:oid:…"; nothing where it is unknown.
std::optional<DigestAlgorithm> xdcDigestAlgorithm(std::string_view digestMethod);

/// Compares a schema or stylesheet with the digest of its reference, by the algorithms the reference declares. Version 1.0
/// without a declared transformation matches over the canonical form or over the raw bytes. Nothing where the reference cannot be
/// checked (unknown algorithm, no digest); errors of reading the schema count as no match.
std::optional<bool> matchesReference(const SchemaReference& reference, ByteView schema);

} // namespace parafa
