// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <string>
#include <vector>

namespace parafa
{

/// One entry of a dictionary as it stands in the file.
struct RawEntry {
    std::string key;              ///< decoded (#xx), with its slash
    std::uint64_t valueBegin = 0; ///< offset of the first byte of the value
    std::uint64_t valueEnd = 0;   ///< offset after its last byte
    bool keyEscaped = false;      ///< written with #xx
};

/// A dictionary read from the raw bytes, keys in order, repeated ones too: what a parser that keeps the last of two does not
/// tell. Nothing is interpreted beyond ISO 32000-1, 7.2 and 7.3.
struct RawDictionary {
    std::uint64_t begin = 0; ///< offset of "<<"
    std::uint64_t end = 0;   ///< offset after ">>"
    std::vector<RawEntry> entries;

    std::vector<const RawEntry*> all(std::string_view key) const;
};

/// Reads the dictionary at `offset` (white space before it is skipped). Errors: Unreadable, LimitExceeded, CannotRead.
Result<RawDictionary> readRawDictionary(const ByteSource& bytes, std::uint64_t offset, std::uint64_t maxBytes);

} // namespace parafa
