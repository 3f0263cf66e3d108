// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/finding.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace parafa
{

namespace zip
{
struct Directory;
}

/// Each limit is counted while reading, never believed from a header.
struct ContainerLimits {
    std::size_t maxEntries = 16'384;
    std::uint64_t maxEntryBytes = std::uint64_t{64} << 30;    ///< inflated size of one document
    std::uint64_t maxTotalBytes = std::uint64_t{128} << 30;   ///< inflated size of everything
    std::uint64_t maxMetadataBytes = std::uint64_t{64} << 20; ///< mimetype, manifests, signature files each
    std::uint64_t ratioFloorBytes = std::uint64_t{16} << 20;  ///< the ratio below is looked at above this inflated size
    double maxRatio = 200.0;                                  ///< inflated : deflated
    std::size_t maxNameBytes = 4'096;
    std::uint64_t maxDirectoryBytes = std::uint64_t{64} << 20; ///< the central directory, read as a whole
    // of what lies inside other files, over the whole tree of one file
    std::size_t maxNesting = 16;                             ///< levels
    std::size_t maxNestedFiles = 2'000;                      ///< opened
    std::uint64_t maxNestedBytes = std::uint64_t{4} << 30;   ///< of those files together
    std::uint64_t maxUnpackedBytes = std::uint64_t{4} << 30; ///< of one TAR or GZIP archive, which is unpacked as a whole
};

enum class ContainerType { AsicE, AsicS, PlainZip };
/// "ASiC-E", "ASiC-S", "ZIP".
std::string_view containerTypeName(ContainerType type);
/// "application/vnd.etsi.asic-e+zip" and its like.
std::string_view containerMediaType(ContainerType type);

enum class EntryKind {
    Document,
    Mimetype,
    Manifest,
    AsicManifest,
    XadesSignature,
    CadesSignature,
    TimestampToken,
    EvidenceRecord,
    OtherMetadata,
    Directory
};

/// One file of the archive.
struct ContainerEntry {
    std::string name; ///< UTF-8; bytes that are not UTF-8 were mapped from CP852/CP437 with a finding
    EntryKind kind = EntryKind::Document;
    std::uint64_t size = 0; ///< inflated, bytes
    std::uint64_t compressedSize = 0;
    bool deflated = false;
    std::string mediaType; ///< from the manifest, else guessed from the name; may be empty
    bool listedInManifest = false;
    ByteSourcePtr content;
};

/// An ASiC container read from a ZIP archive (EN 319 162-1) or any plain ZIP. A strict pass over the raw bytes comes before
/// anything else: what different readers would read differently is refused as ambiguous.
class Container
{
public:
    /// True when the bytes start like a ZIP archive or end with its end record.
    static bool looksLikeZip(const ByteSource& bytes);
    /// Errors: Unreadable or LimitExceeded, with the reason as FindingCode (Zip…, EntryName…).
    static Result<Container> open(ByteSourcePtr bytes, const ContainerLimits& limits = {});

    ContainerType type() const { return m_type; }
    /// What the mimetype entry or the archive comment says, else derived from the content.
    const std::string& mediaType() const { return m_mediaType; }
    /// In archive order.
    const std::vector<ContainerEntry>& entries() const { return m_entries; }
    const ContainerEntry* find(std::string_view name) const;
    std::vector<const ContainerEntry*> documents() const;
    /// Tolerated defects, each with its clause.
    const std::vector<Finding>& findings() const { return m_findings; }
    const ByteSourcePtr& bytes() const { return m_bytes; }

private:
    friend class ContainerReader;
    friend class ContainerExtender;
    ContainerType m_type = ContainerType::PlainZip;
    std::string m_mediaType;
    std::vector<ContainerEntry> m_entries;
    std::unordered_map<std::string, std::size_t> m_index; ///< name -> place in m_entries
    std::vector<Finding> m_findings;
    ByteSourcePtr m_bytes;
    std::shared_ptr<const zip::Directory> m_directory; ///< entries in the order of m_entries
};

} // namespace parafa
