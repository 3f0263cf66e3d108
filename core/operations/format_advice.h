// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "signature/signing.h"

namespace parafa
{

/// Why the recipient of a document may refuse it (55/2014, § 57a to § 57c): the gravest reason.
struct FormatAdvice {
    std::string document; ///< its name
    Finding reason;
    bool stops = false; ///< damaged, or with what the decree keeps out: not signed without somebody insisting
};

/// Advice for each document that is not in order; none about containers. Asked about the time `services.now`.
/// Errors: Cancelled. A document that cannot be recognised is left to signing itself.
Result<std::vector<FormatAdvice>> adviseFormats(const std::vector<DocumentToSign>& documents, const Services& services,
                                                const Progress& progress = {});
/// The same about one document.
std::optional<FormatAdvice> adviseFormat(const std::string& name, const ByteSourcePtr& content, const Services& services,
                                         const Progress& progress = {});

} // namespace parafa
