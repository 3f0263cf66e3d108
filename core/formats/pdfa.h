// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"
#include "pdf/pdf_file.h"

#include <optional>
#include <string>
#include <vector>

namespace parafa
{

/// Part and level of ISO 19005: 1 and 'B' for PDF/A-1b.
struct PdfaFlavour {
    int part = 0;
    char level = 0; ///< 'A', 'B' or 'U'; another letter or 0 where the claim names none of them

    bool operator==(const PdfaFlavour&) const = default;
    /// Parts 1 and 2 are checked; 3 and 4 are recognised only.
    bool canBeChecked() const
    {
        return (part == 1 && (level == 'A' || level == 'B')) || (part == 2 && (level == 'A' || level == 'B' || level == 'U'));
    }
    /// "PDF/A-1b".
    std::string name() const;
};

/// Named limits of one conformance check.
struct PdfaLimits {
    std::size_t maxOperators = 20'000'000;                  ///< of all content streams together
    std::size_t maxContentDepth = 24;                       ///< of forms, patterns and glyphs inside each other
    std::uint64_t maxStreamBytes = std::uint64_t{64} << 20; ///< decoded, of one content stream, font or profile
    std::size_t maxCodes = 200'000;                         ///< different character codes looked at of one font
    std::size_t maxFindingsOfOneCode = 3;
    std::size_t maxDepth = 100;       ///< of trees and of nested objects
    std::size_t maxEmbeddedDepth = 2; ///< of files in files that are checked, not only asked for their claim
    std::size_t maxNodes = 1'000'000; ///< of one tree (structure, outline, fields)
};

/// What the XMP packet claims (the PDF/A identification schema), which says nothing about conformance; nothing where it claims
/// no part of PDF/A. Errors: LimitExceeded, CannotRead, Cancelled.
Result<std::optional<PdfaFlavour>> claimedPdfa(const PdfFile& pdf);

/// Whether a file conforms to a flavour of ISO 19005-1 (with its corrigenda) or ISO 19005-2: one PDFA_* finding for what is
/// against it, none where it conforms. A requirement on readers, on the content's meaning (6.8.3 of part 1: the order and the
/// choice of tags) or on the inside of JPEG and JBIG2 data is not checked. `pdf` is only read.
/// Errors: Unsupported where the flavour cannot be checked; LimitExceeded with PdfLimit, CannotRead, Cancelled.
Result<std::vector<Finding>> checkPdfa(const PdfFile& pdf, PdfaFlavour flavour, const PdfaLimits& limits = {});

} // namespace parafa
