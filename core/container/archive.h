// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container.h"

namespace parafa
{

enum class ArchiveType { Tar, Gzip, TarGzip };
/// "TAR", "GZIP", "TGZ".
std::string_view archiveTypeName(ArchiveType type);

struct ArchiveEntry {
    std::string name; ///< UTF-8, never absolute and without ".."
    ByteSourcePtr content;
};

/// A TAR archive, a GZIP file or both (decree 55/2014, § 25), unpacked: memory or unlinked temporary files hold what is inside.
struct Archive {
    ArchiveType type = ArchiveType::Tar;
    std::vector<ArchiveEntry> entries; ///< plain files only, in archive order
    std::vector<Finding> findings;     ///< links and devices left out, names worth a look
};

/// True for the magic of GZIP, or a first header whose TAR checksum holds.
bool looksLikeArchive(const ByteSource& bytes);

/// Unpacks. `name` names the only file of a GZIP that is no TAR: without ".gz". Errors: Unreadable with ArchiveDamaged,
/// EntryNameUnsafe; LimitExceeded with ArchiveTooLarge (entries, bytes, ratio of `limits`); CannotWrite; Cancelled.
Result<Archive> readArchive(const ByteSourcePtr& bytes, std::string_view name, const ContainerLimits& limits = {},
                            const Progress& progress = {});

} // namespace parafa
