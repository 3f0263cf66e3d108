// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/progress.h"

#include <functional>
#include <memory>

namespace parafa
{

/// Called with consecutive pieces from the first byte on; a failure ends the stream with that error.
using ByteSink = std::function<Result<void>(ByteView)>;

/// Random-access, streamable bytes: a file, memory, a container entry. Immutable and safe to read from several threads.
/// Nothing large is ever loaded whole: prefer `stream`.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Size in bytes. For a deflated entry the declared size; streaming fails where the data disagree with it.
    virtual std::uint64_t size() const = 0;
    /// All bytes in order, in pieces of at most 1 MiB.
    virtual Result<void> stream(const ByteSink& sink, const Progress& progress = {}) const = 0;
    /// Reads up to `buffer.size()` bytes at `offset` and says how many; fewer only at the end. A deflated entry
    /// inflates itself once into memory or, above 16 MiB, into an unlinked temporary file.
    virtual Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const = 0;
    /// A file descriptor with the bytes from `fileOffset` on, where the bytes lie in a plain file; for
    /// copy_file_range and mmap. Owned by the source.
    struct FileRange {
        int descriptor;
        std::uint64_t fileOffset;
    };
    virtual std::optional<FileRange> fileRange() const { return std::nullopt; }
};

using ByteSourcePtr = std::shared_ptr<const ByteSource>;

ByteSourcePtr memorySource(Bytes bytes);
/// Part of another source, which is kept alive.
ByteSourcePtr sliceSource(ByteSourcePtr whole, std::uint64_t offset, std::uint64_t size);
/// A regular file (or "-"-free path), opened once; the descriptor is closed with the source.
/// Errors: InputMissing, CannotRead. A directory, device or FIFO is InputMissing.
Result<ByteSourcePtr> fileSource(const std::string& path);

/// The first `size` bytes of an open file, which now belongs to the source and is closed with it.
ByteSourcePtr descriptorSource(int descriptor, std::uint64_t size);

/// The whole content; LimitExceeded above `limit` bytes.
Result<Bytes> readAll(const ByteSource& source, std::uint64_t limit = std::uint64_t{256} << 20);

} // namespace parafa
