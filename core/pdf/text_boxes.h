// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file_state.h"

namespace parafa
{

/// A rectangle in the default user space of a page.
struct PdfBox {
    double left = 0, bottom = 0, right = 0, top = 0;

    double area() const { return right > left && top > bottom ? (right - left) * (top - bottom) : 0; }
    PdfBox intersection(const PdfBox& other) const;
};

/// From a /Rect, sides put in order; empty where it is none.
PdfBox boxOf(QPDFObjectHandle rectangle);

/// Where a page shows text, one box a shown string. Widths are estimated (half an em a character), fonts are not read: enough to
/// tell whether something lies over text. Invisible text is left out. Nothing where the content cannot be read within the limits.
std::optional<std::vector<PdfBox>> textBoxes(const PdfPage& page, const PdfLimits& limits);

/// A shown string and the marked content that it is part of.
struct MarkedText {
    PdfBox box;
    std::optional<int> mark; ///< MCID (ISO 32000-1, 14.7.4.2); nothing for what belongs to no tag
    bool invisible = false;
};

/// The same with marked content, in the order of the page's content, invisible text included.
std::optional<std::vector<MarkedText>> markedText(const PdfPage& page, const PdfLimits& limits);

} // namespace parafa
