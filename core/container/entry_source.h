// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/zip_directory.h"

namespace parafa::zip
{

/// Inflated bytes kept in memory at most when an entry is read at random; above, an unlinked temporary file.
inline constexpr std::uint64_t maxBytesInMemory = std::uint64_t{16} << 20;

/// The content of an entry. Streaming checks size and CRC-32 and fails with ZipDamaged where they are wrong; more bytes
/// than the directory says are never handed out. Reading a stored entry at random reads the archive itself, unchecked.
/// `entry` may point into `directory`, which the source keeps alive; `index` is its place there.
ByteSourcePtr entrySource(ByteSourcePtr archive, std::shared_ptr<const Directory> directory, std::size_t index);

} // namespace parafa::zip
