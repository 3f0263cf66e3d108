// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

namespace parafa
{

/// Makes qpdf decode every FlateDecode and LZWDecode stream with a limit of 64 MiB: its own decoders have none, and
/// cross-reference and object streams are inflated whole as soon as a file is opened. qpdf keeps filters for the whole process,
/// so this registers once; safe from several threads.
void boundInflation();

/// The rows of a PNG image: inflated, the filter of each row undone (PNG, 9 and 10). Nothing when the data are damaged or are not
/// exactly `rows` rows.
std::optional<Bytes> inflatedRows(ByteView data, std::size_t rows, std::size_t rowBytes, std::size_t pixelBytes);

} // namespace parafa
