// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container.h"

namespace parafa::zip
{

/// One file of the archive as both its headers, which agree, describe it.
struct RawEntry {
    std::string name;        ///< the bytes of the header, in whatever encoding
    std::string unicodePath; ///< Info-ZIP Unicode path extra field (APPNOTE 4.6.9); empty where absent or stale
    std::uint16_t versionMade = 0;
    std::uint16_t versionNeeded = 0;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint16_t time = 0;
    std::uint16_t date = 0;
    std::uint32_t crc = 0;
    std::uint64_t compressedSize = 0;
    std::uint64_t size = 0;
    std::uint16_t internalAttributes = 0;
    std::uint32_t externalAttributes = 0;
    Bytes extra;                        ///< of the directory, without the ZIP64 field
    Bytes comment;                      ///< of the directory
    std::uint64_t localOffset = 0;      ///< of the local header, from the first byte of the file
    std::uint64_t dataOffset = 0;       ///< of the compressed bytes
    std::uint64_t endOffset = 0;        ///< behind the compressed bytes and the data descriptor
    std::uint16_t localExtraLength = 0; ///< bytes

    bool isUtf8Flagged() const { return (flags & (1U << 11)) != 0; }
};

/// The end record (classical and ZIP64 agree) and what it points at.
struct EndRecord {
    std::uint64_t entryCount = 0;
    std::uint64_t directoryOffset = 0; ///< where the central directory really begins
    std::uint64_t directorySize = 0;
    std::uint64_t prefix = 0; ///< bytes before the archive that its offsets do not count
    std::string comment;
};

/// What a strict pass over the raw bytes found: exactly one way to read the archive.
struct Directory {
    EndRecord end;
    std::vector<RawEntry> entries;   ///< in the order of the central directory
    std::vector<std::size_t> layout; ///< indexes into `entries` in the order of the file
    std::vector<Finding> findings;
};

/// The only end record of the file, at its end. Errors: Unreadable with ZipTruncated, ZipNoEndRecord, ZipMultiDisk, ZipAmbiguous.
Result<EndRecord> findEndRecord(const ByteSource& bytes);

/// Reads and checks the whole structure (APPNOTE 4.3); no content is looked at.
/// Errors: Unreadable or LimitExceeded with a Zip... reason.
Result<Directory> readDirectory(const ByteSource& bytes, const ContainerLimits& limits);

/// Compares every local header and data descriptor with the directory, and every byte of the file with an owner.
/// Fills `dataOffset`, `endOffset`, `localExtraLength`, `layout` and the findings.
Result<void> checkLocalHeaders(const ByteSource& bytes, Directory& directory);

/// Extra fields of one header. Errors: Unreadable with ZipHeadersDisagree.
struct ExtraFields {
    std::optional<Bytes> zip64;
    std::optional<Bytes> unicodePath;
    Bytes others; ///< everything but ZIP64, as it stands
};
Result<ExtraFields> parseExtraFields(ByteView extra, const std::string& name);
/// The path of a Unicode path field whose checksum fits the header's name; empty otherwise.
std::string unicodePathOf(const ExtraFields& extra, const std::string& headerName);

/// All of `buffer` or an error (Unreadable with ZipTruncated at the end of the file).
Result<void> readExactly(const ByteSource& bytes, std::uint64_t offset, std::span<std::uint8_t> buffer);

} // namespace parafa::zip
