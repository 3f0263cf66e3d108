// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <string>
#include <vector>

namespace parafa
{

/// META-INF/manifest.xml (OpenDocument 1.2 part 3, 4; EN 319 162-1, 4.4.3.2).
struct Manifest {
    struct FileEntry {
        std::string path; ///< as written, UTF-8
        std::string mediaType;
    };
    std::string rootMediaType;    ///< of the entry "/", empty where there is none
    std::vector<FileEntry> files; ///< everything but the root, in document order
};

/// Errors: Unreadable (malformed, document type declaration, foreign root), LimitExceeded.
Result<Manifest> parseManifest(ByteView xml);

} // namespace parafa
