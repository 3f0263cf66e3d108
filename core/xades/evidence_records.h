// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/references.h"

#include <vector>

namespace parafa::xades
{

/// The records of every SealingEvidenceRecords property (EN 319 132-3, 5.2), checked over the signature that has it.
/// `facts`: what is known of the signature so far.
std::vector<ParsedEvidenceRecord> checkEvidenceRecords(const FileContext& file, const SignatureShape& shape,
                                                       const _xmlNode* signedProperties, const ParsedSignature& facts);

} // namespace parafa::xades
