// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file_state.h"

namespace parafa
{

/// The number of an object that one revision of a signed file has twice: readers see the one that the cross-references name, and
/// a later revision could turn to the other (a shadow attack). Nothing for a file without signatures. What merely looks like an
/// object inside a stream, as in an embedded file, is none. qpdf's exceptions pass through.
std::optional<int> repeatedObject(const PdfFileState& state);

} // namespace parafa
