// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/zip_directory.h"

#include <mutex>

namespace parafa::zip
{

/// What stored, deflated and other entries share: the size and the checks of a stream of inflated bytes.
class CheckedSource : public ByteSource
{
public:
    CheckedSource(ByteSourcePtr archive, std::shared_ptr<const Directory> directory, std::size_t index);

    std::uint64_t size() const override { return entry().size; }
    Result<void> stream(const ByteSink& sink, const Progress& progress) const final;

protected:
    const RawEntry& entry() const { return m_directory->entries[m_index]; }
    std::size_t index() const { return m_index; }
    const ByteSourcePtr& archive() const { return m_archive; }
    std::unexpected<Error> damaged(std::string detail) const;
    /// Hands on every inflated byte; size and checksum are counted by `stream`.
    virtual Result<void> produce(const ByteSink& sink) const = 0;

private:
    ByteSourcePtr m_archive;
    std::shared_ptr<const Directory> m_directory;
    std::size_t m_index;
};

/// An entry that can be read at random only after it was inflated once: into memory, or an unlinked temporary file.
class InflatedSource : public CheckedSource
{
public:
    using CheckedSource::CheckedSource;
    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override;

private:
    Result<ByteSourcePtr> inflated() const;

    mutable std::mutex m_mutex;
    mutable std::optional<Result<ByteSourcePtr>> m_inflated;
};

/// A method other than stored and deflated (bzip2, LZMA, ...), read through libzip where it has it, else Unsupported.
ByteSourcePtr foreignMethodSource(ByteSourcePtr archive, std::shared_ptr<const Directory> directory, std::size_t index);

} // namespace parafa::zip
