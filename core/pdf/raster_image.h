// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

namespace parafa
{

/// An image as a PDF holds it (ISO 32000-1, 8.9.5): eight bits a component.
struct RasterImage {
    std::size_t width = 0, height = 0;
    int components = 3; ///< 1 grey, 3 RGB
    bool jpeg = false;  ///< `samples` are the JPEG file as it is; else rows of samples
    Bytes samples;
    Bytes opacity; ///< one octet a pixel; empty: opaque
};

/// Reads PNG (not interlaced) or JPEG (grey or colour; taken over as it is). Errors: Unsupported with PdfImageUnusable.
Result<RasterImage> readImage(ByteView file);

/// Laid on white: without opacity.
void flatten(RasterImage& image);

} // namespace parafa
