// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/references.h"

namespace parafa::xades
{

/// The time-stamps a signature holds, signed and unsigned properties (EN 319 132-1, 5.2.8, 5.3, 5.5), each checked against
/// the octets it must stamp. `signedProperties`: the element a matching reference covers, or null.
std::vector<ParsedTimestamp> checkTimestamps(const FileContext& file, const SignatureShape& shape,
                                             const _xmlNode* signedProperties, const ParsedSignature& facts);

} // namespace parafa::xades
