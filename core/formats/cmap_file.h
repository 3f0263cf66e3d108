// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// A CMap: codes to character identifiers, or (ToUnicode) to Unicode (ISO 32000-1, 9.7.5 and 9.10.3).
class CmapFile
{
public:
    struct Code {
        std::uint32_t value = 0;
        int bytes = 0;
        bool operator==(const Code&) const = default;
        /// Codes of one length lie together.
        std::strong_ordering operator<=>(const Code& other) const
        {
            return bytes != other.bytes ? bytes <=> other.bytes : value <=> other.value;
        }
    };

    static CmapFile parse(std::string_view text, std::size_t maxEntries = 500'000);
    /// Two bytes a code, the identifier is the code.
    static CmapFile identity();

    /// The codes of a shown string, by the code space ranges; bytes that fit none are taken as the shortest code.
    std::vector<Code> decode(std::string_view text) const;
    std::optional<std::uint32_t> cid(Code code) const;
    /// UTF-16 values of a code.
    std::optional<std::u16string> unicode(Code code) const;

    std::optional<int> writingMode;
    std::string base; ///< name of the CMap that usecmap names
    std::uint32_t largestCid = 0;
    bool hasCodeSpace() const { return !m_spaces.empty(); }

private:
    template <typename T>
    struct Range {
        std::uint32_t last;
        T first; ///< what the first code stands for
    };
    struct Space {
        Code first;
        std::uint32_t last;
    };
    static bool contains(const Space& space, std::uint32_t value);

    std::vector<Space> m_spaces;
    std::map<Code, Range<std::uint32_t>> m_ranges; ///< by their first code
    std::map<Code, Range<std::u16string>> m_unicodeRanges;
    std::map<Code, std::u16string> m_unicode;
    bool m_identity = false;
};

} // namespace parafa
