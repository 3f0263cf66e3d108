// SPDX-License-Identifier: EUPL-1.2
#include "text/clean_name.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace parafa
{

namespace
{

struct Range {
    char32_t first, last;
};

/// Unicode 15: controls, the bidirectional controls, zero-width and other default-ignorable characters, separators of
/// lines, tag characters, and what is no character at all.
constexpr auto hidden = std::to_array<Range>({
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
});

bool isHidden(char32_t character)
{
    for (const Range& range : hidden)
        if (character >= range.first && character <= range.last)
            return true;
    return false;
}

/// One character of UTF-8 (RFC 3629) and its length in bytes; length 0 where the bytes are none.
struct Decoded {
    char32_t character = 0;
    std::size_t length = 0;
};

Decoded decode(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return {};
    char32_t character = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        character = (character << 6) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    if (character < smallest[length] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
        return {};
    return {character, length};
}

} // namespace

std::string cleanName(std::string_view name)
{
    std::string clean;
    clean.reserve(name.size());
    char escaped[16];
    while (!name.empty()) {
        const Decoded next = decode(name);
        if (next.length == 0) {
            std::snprintf(escaped, sizeof escaped, "\\x{%02X}", unsigned(static_cast<std::uint8_t>(name.front())));
            clean += escaped;
            name.remove_prefix(1);
            continue;
        }
        if (isHidden(next.character)) {
            std::snprintf(escaped, sizeof escaped, "\\u{%04X}", unsigned(next.character));
            clean += escaped;
        } else {
            clean += name.substr(0, next.length);
        }
        name.remove_prefix(next.length);
    }
    return clean;
}

bool needsCleaning(std::string_view name)
{
    return cleanName(name) != name;
}

} // namespace parafa
