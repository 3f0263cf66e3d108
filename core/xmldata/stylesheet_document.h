// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"

namespace parafa
{

/// What entities of a stylesheet may expand to.
struct EntityLimits {
    std::size_t maxEntities = 1'000;
    std::size_t maxNesting = 8;
    std::size_t maxExpandedBytes = std::size_t{1} << 20; ///< of all references together
};

/// Parses a published stylesheet or schema. Unlike every other document it may have a document type declaration with an
/// internal subset of text entities (`<!ENTITY euro "&#x20ac;">`; official stylesheets have them): these are put in here, under
/// limits, and the declaration is dropped, so that libxml2 never sees one. An external subset, an external or parameter
/// entity, an entity with markup or of unlimited size, attribute defaults and notations are refused.
/// Encodings as of documents (XmlEncodings::Common). Errors: those of XmlDocument::parse; Unreadable with XmlDoctype (detail:
/// what is refused), LimitExceeded with XmlLimit.
Result<XmlDocument> parseStylesheet(ByteView xml, const XmlLimits& limits = {}, const EntityLimits& entities = {});

} // namespace parafa
