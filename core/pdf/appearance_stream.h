// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/appearance.h"
#include "pdf/pdf_update.h"

namespace parafa
{

/// The field that is drawn, as it is seen: turned back by as much as its page is turned.
struct AppearanceFrame {
    double width, height; ///< points
    int rotation;         ///< of the page, clockwise
    bool transparency;    ///< false: an image is laid on white
};

/// Writes the form XObject of a visible signature, its font and image. Colours are device-independent, so that any output intent
/// of PDF/A fits. Gives the object number. Errors: Unsupported with PdfFontUnusable, PdfFontLacksCharacter (subject: it),
/// PdfImageUnusable.
Result<int> writeAppearance(PdfUpdate& update, const PdfAppearance& appearance, const AppearanceFrame& frame);

/// False for a file that claims to be PDF/A: part 1 forbids transparency (ISO 19005-1, 6.4), the others bind it to an output
/// intent.
bool mayBeTransparent(const PdfFile& file);

} // namespace parafa
