// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"

#include <QString>

namespace parafa
{

/// Of the findings about a signature in a PDF those that say what was changed after it.
std::vector<Finding> changesAfterSigning(const ParsedSignature& signature);
/// What they come to, in one sentence. `isLast`: nothing was added after the signature at all.
QString changesSentence(const std::vector<Finding>& changes, bool isLast);

} // namespace parafa
