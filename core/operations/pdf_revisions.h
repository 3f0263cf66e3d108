// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"

#include <string>
#include <vector>

namespace parafa
{

/// How much of a PDF a signature covers: the first `length` octets are the document as it was signed.
struct SignedRevision {
    std::string signatureId; ///< as in the report
    std::uint64_t length = 0;
    bool isLast = false; ///< nothing but white space follows
};

/// One for each signature of a PDF whose byte range is sound; document time-stamps are not among them. Errors: Unreadable,
/// LimitExceeded, CannotRead, Cancelled.
Result<std::vector<SignedRevision>> signedRevisions(const ByteSourcePtr& pdf, const Progress& progress = {});

} // namespace parafa
