// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container_writer.h"
#include "container/zip_directory.h"

namespace parafa::zip
{

/// From which values on the ZIP64 forms are written (APPNOTE 4.5.3); lower values serve tests.
struct ZipWriterOptions {
    std::uint64_t zip64Bytes = 0xffffffff; ///< sizes and offsets
    std::uint64_t zip64Entries = 0xffff;
};

/// Writes one archive front to back. Every time is 1980-01-01, no data descriptors, no extra fields but ZIP64.
class ZipWriter
{
public:
    explicit ZipWriter(FileWriter& file, const ZipWriterOptions& options = {}) : m_file(file), m_options(options) {}

    /// Appends a file. Errors: of reading the content, CannotWrite, Cancelled.
    Result<void> add(const NewEntry& entry, const Progress& progress = {});
    /// Appends entries of an archive byte for byte: headers, data and descriptors. They lie one behind the other there.
    Result<void> copy(const ByteSourcePtr& archive, const std::vector<const RawEntry*>& run, const Progress& progress = {});
    /// Writes the central directory, listing the entries in `order` (indexes in the order they were appended; empty: that order).
    Result<void> finish(const std::string& comment = {}, const std::vector<std::size_t>& order = {});

    std::size_t entryCount() const { return m_entries.size(); }

private:
    Result<void> writeStored(const NewEntry& entry, RawEntry& raw, const Progress& progress);
    Result<void> writeDeflated(const NewEntry& entry, RawEntry& raw, const Progress& progress);
    Bytes localHeader(const RawEntry& raw, bool wide) const;
    Bytes centralHeader(const RawEntry& raw) const;

    FileWriter& m_file;
    ZipWriterOptions m_options;
    std::vector<RawEntry> m_entries;
};

/// What Compression::Automatic means for this file: media that are compressed already are stored, others are deflated where
/// a probe of the first 64 KiB shrinks by a twentieth.
Result<Compression> chooseCompression(const NewEntry& entry);

} // namespace parafa::zip
