// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "xades/shape.h"

namespace parafa::xades
{

/// The level a signature has reached by what it holds, as DSS names it: "XAdES_BASELINE_LT", "XAdES_EPES",
/// "XML_NOT_ETSI"… (EN 319 132-1, 6.3; EN 319 132-2, 6). `signedProperties`: the element a matching reference covers.
std::string levelOf(const SignatureShape& shape, const _xmlNode* signedProperties, const ParsedSignature& facts);

} // namespace parafa::xades
