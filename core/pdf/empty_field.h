// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/appearance.h"
#include "pdf/pdf_file.h"

namespace parafa
{

/// A signature field that waits for its signature.
struct PdfEmptyField {
    std::string name;              ///< fully qualified, UTF-8
    std::optional<PdfPlace> place; ///< nothing for one that is seen on no page
};

/// Every signature field without a value, in the order of the form. Errors: as PdfFile::signatures.
Result<std::vector<PdfEmptyField>> emptyFieldsWithPlaces(const PdfFile& file);

} // namespace parafa
