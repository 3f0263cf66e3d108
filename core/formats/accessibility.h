// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file.h"

namespace parafa
{

/// What decree 55/2014, § 18 d) asks of a PDF that an office sends or publishes, as warnings: not only a scan, language, no
/// barrier to assistive technology, tags, alternative texts, a title. Whether tags and texts are right is not judged. Nothing
/// where the file cannot be walked within its limits.
std::vector<Finding> checkAccessibility(const PdfFile& pdf);

} // namespace parafa
