// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/error.h"

#include <memory>
#include <string>

namespace parafa
{

/// Writes a file so that the old one or the whole new one is there, never something between: a temporary file in the same
/// folder, flushed to disk, renamed over the target. Symbolic links are followed to the real target, its permissions kept.
/// Destroyed without `commit`, it leaves nothing behind.
class FileWriter
{
public:
    /// Errors: CannotWrite (folder missing, read-only, disk full).
    static Result<FileWriter> create(const std::string& target);

    Result<void> write(ByteView bytes);
    /// Copies a whole source, by the kernel (copy_file_range) where both sides are plain files.
    Result<void> write(const ByteSource& source, const Progress& progress = {});
    /// Overwrites bytes already written (ZIP header patching).
    Result<void> writeAt(std::uint64_t offset, ByteView bytes);
    std::uint64_t position() const;
    /// The bytes written so far as a source, to check one's own output before it is committed.
    Result<ByteSourcePtr> written() const;
    /// Flushes, renames; only now does the target change.
    Result<void> commit();

    FileWriter(FileWriter&&) noexcept;
    FileWriter& operator=(FileWriter&&) noexcept;
    ~FileWriter();

private:
    struct State;
    explicit FileWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Convenience: the whole content in one step.
Result<void> writeFile(const std::string& target, ByteView bytes);

} // namespace parafa
