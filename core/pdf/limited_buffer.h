// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <optional>

namespace parafa
{

/// The decoded data of a stream; nothing when a filter is not understood, the data are damaged or more than `limit` bytes.
std::optional<Bytes> decodedStream(QPDFObjectHandle stream, std::uint64_t limit);
/// The data as they stand in the file; nothing when they cannot be read or are more than `limit` bytes.
std::optional<Bytes> rawStream(QPDFObjectHandle stream, std::uint64_t limit);

} // namespace parafa
