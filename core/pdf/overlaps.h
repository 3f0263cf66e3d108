// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file_state.h"

namespace parafa
{

/// Annotations and signature appearances that lie over text of their page: what hides an amount or a name, whether it was there
/// when the document was signed or came later. One finding a page; markup that is made to lie over text does not count.
std::vector<Finding> findOverlaps(const PdfPages& pages, const PdfLimits& limits);

} // namespace parafa
