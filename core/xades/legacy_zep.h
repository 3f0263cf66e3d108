// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/shape.h"

#include <string>
#include <vector>

namespace parafa::xades
{

/// XAdES_ZEP, the Slovak profile of signatures before July 2016: what verifiers of that time checked. No schema of it is public,
/// so nothing beyond that is concluded from it.

/// True when XML begins with a DataEnvelope of any version of the profile.
bool looksLikeZepEnvelope(ByteView head);

/// A signed object of the envelope.
struct ZepObject {
    std::string name;      ///< from its Id, with an extension for its media type
    std::string mediaType; ///< as written, may be empty
    Bytes content;         ///< decoded from base64, or the canonical form of the XML inside
};
/// Errors: those of XmlDocument::parse.
Result<std::vector<ZepObject>> zepObjects(ByteView envelope);

/// What differs from the structure the profile prescribes; one warning each.
std::vector<Finding> checkZepStructure(const SignatureShape& shape);

} // namespace parafa::xades
