// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "operations/pdf_options.h"

#include <vector>

namespace parafa
{

/// What a PDF offers to somebody who is about to sign inside it.
struct PdfSigningFacts {
    struct Field {
        std::string name;
        std::optional<PdfPlace> place; ///< nothing for one that is seen on no page
    };
    std::vector<Field> emptyFields;
    bool isSigned = false; ///< a certification must be the first signature
};

/// Errors: Unreadable, LimitExceeded, CannotRead, Cancelled.
Result<PdfSigningFacts> pdfSigningFacts(const ByteSourcePtr& pdf, const Progress& progress = {});

/// The PDF as it will look when it is signed with these options: everything but the value of the signature. No key is used.
/// Errors: those of `addUnsigned` and of opening the file.
Result<ByteSourcePtr> previewPdfSignature(const ByteSourcePtr& pdf, const PdfOptions& options, const Progress& progress = {});

} // namespace parafa
