// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file.h"
#include "signature/parsed_signature.h"
#include "signature/signed_data.h"

namespace parafa::pades
{

/// Named limits of the signatures of one file.
struct Limits {
    CmsLimits cms;
};

struct ParseOptions {
    std::string file;         ///< file or entry name, for findings
    std::string documentName; ///< the name under which the file itself is covered
    Limits limits;
    CertificatePool* certificates = nullptr; ///< certificates of the same run, each read once; null: none
};

struct ParsedFile {
    std::vector<ParsedSignature> signatures;
    /// Document time-stamps of a file without a signature. Where there are signatures, each has those that cover it.
    std::vector<ParsedTimestamp> timestamps;
    std::vector<Finding> findings; ///< about the file as a whole
};

/// Facts and integrity of every signature and document time-stamp (EN 319 142-1, ISO 32000-1, 12.8), what was changed after each
/// included. Nothing about trust. Errors: LimitExceeded, CannotRead, Cancelled; Unreadable where the objects of the file are.
Result<ParsedFile> parse(const PdfFile& pdf, const ParseOptions& options = {}, const Progress& progress = {});

} // namespace parafa::pades
