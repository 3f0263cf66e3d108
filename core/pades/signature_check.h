// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pades/level.h"
#include "pades/pades.h"

namespace parafa::pades
{

/// Facts of one signature dictionary but for what was changed later and for the level: its arithmetic, its byte range, what its
/// dictionary says. `traits`: what the level depends on.
ParsedSignature checkSignature(const PdfFile& pdf, const PdfSignature& dictionary, const ParseOptions& options,
                               SignatureTraits& traits, const Progress& progress);

/// A document time-stamp the same way. `evidence`: where the token lacks its authority's certificate.
ParsedTimestamp checkTimestamp(const PdfFile& pdf, const PdfSignature& dictionary, const ParseOptions& options,
                               const PdfEvidence& evidence, const Progress& progress);

} // namespace parafa::pades
