// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file_state.h"

namespace parafa
{

/// True for a dictionary that is, or claims to be, a signature or a document time-stamp (ISO 32000-1, 12.8.1).
bool looksLikeSignature(QPDFObjectHandle dictionary);

/// Everything a signature dictionary says, and its places in the raw bytes. `holder`: the indirect object it lies in.
/// `end`: offset after the dictionary, 0 when its place is not known.
Result<PdfSignature> readSignatureDictionary(const PdfFileState& state, QPDFObjectHandle dictionary, QPDFObjGen holder,
                                             std::uint64_t& end);

/// What the field's /Lock adds (ISO 32000-1, 12.7.4.5).
void readFieldLock(QPDFObjectHandle field, PdfSignature& signature);

} // namespace parafa
