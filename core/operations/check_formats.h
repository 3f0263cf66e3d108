// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/document_format.h"
#include "formats/format_rules.h"
#include "operations/open_document.h"

namespace parafa
{

/// One document with what it is and what the decree says about it (55/2014, § 57a to § 57e).
struct CheckedFormat {
    std::string file; ///< as the caller named it
    std::string name; ///< of the document; inside a nested container "inner.asice/letter.pdf"
    DocumentFormat format;
    FormatAnswer receive, create, conversion;
    /// What the text in force says, where that is another one.
    FormatAnswer receiveNow, createNow, conversionNow;
};

/// The documents of an opened file, those of nested containers after their container; a file that is no container is its own
/// document, and so is one that cannot be read as what its name promises. Asked about the time `services.now`. Errors:
/// CannotRead, Cancelled; LimitExceeded with ZipTooManyEntries where nesting gives more than 10,000 documents. `only`: one of
/// `document.documents`, with what lies in it; null: all.
Result<std::vector<CheckedFormat>> checkFormats(const OpenedDocument& document, const Services& services,
                                                const FormatOptions& options = {}, const Progress& progress = {},
                                                const OpenedPart* only = nullptr);

/// Fills the answers for a format already recognised, and says where it may be used by agreement only.
void answerFormat(CheckedFormat& checked, const FormatRules& rules, UtcTime at);

} // namespace parafa
