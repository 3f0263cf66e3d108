// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "xades/shape.h"

namespace parafa::xades
{

/// Reads what the signer stated (EN 319 132-1, 5.2) from a SignedProperties element that a matching reference covers:
/// time, place, roles, policy, commitments. Findings for what is missing or malformed go to `facts`.
void readSignedProperties(const _xmlNode* signedProperties, ParsedSignature& facts);

/// Gives each reference the media type its DataObjectFormat states (5.2.4). `references[i]` belongs to `shapes[i]`.
void readDataObjectFormats(const _xmlNode* signedProperties, const std::vector<ReferenceShape>& shapes,
                           std::vector<SignedReference>& references);

/// Collects revocation data from RevocationValues and validation data (5.4.2) into `facts`.
void readRevocationValues(const SignatureShape& signature, ParsedSignature& facts);

} // namespace parafa::xades
