// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <string>
#include <vector>

namespace parafa
{

/// A rectangle on a page as it is shown (rotated, cropped): points from the lower left corner.
struct PdfPlace {
    std::size_t page = 1; ///< counted from 1
    double x = 0, y = 0, width = 0, height = 0;
};

/// What a visible signature shows. The image stands left of the text, or alone.
struct PdfAppearance {
    std::vector<std::string> lines; ///< UTF-8; wrapped at spaces, as large as fits
    Bytes font;                     ///< TrueType; needed where there are lines, embedded as far as used
    Bytes image;                    ///< PNG or JPEG; empty: none
    std::string language;           ///< BCP 47, of the lines; empty: not said
};

} // namespace parafa
