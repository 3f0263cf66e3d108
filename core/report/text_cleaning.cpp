// SPDX-License-Identifier: EUPL-1.2
#include "report/text_cleaning.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace parafa
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isWordCharacter(char c)
{
    return isDigit(c) || isUpper(c) || (c >= 'a' && c <= 'z');
}

/// Length of the character at the start of `text` and its value; length 0 when the bytes are not UTF-8 (RFC 3629).
std::size_t decode(std::string_view text, char32_t& character)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) {
        character = first;
        return 1;
    }
    std::size_t length = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
        character = first & 0x1F;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        character = first & 0x0F;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        character = first & 0x07;
    }
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
        character = (character << 6) | (byte(i) & 0x3Fu);
    }
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool outside = (character >= 0xD800 && character <= 0xDFFF) || character > 0x10FFFF;
    return overlong || outside ? 0 : length;
}

/// EN 319 412-1, 5.1.3 and 5.1.5: three letters, a country, a hyphen, the identifier. "??:" is a national scheme.
std::size_t personalIdentifierAt(std::string_view text, std::size_t at)
{
    constexpr std::array<std::string_view, 4> schemes = {"PNO", "IDC", "PAS", "TIN"};
    const std::string_view rest = text.substr(at);
    if (rest.size() < 7)
        return 0;
    const bool natural = std::ranges::any_of(schemes, [&](std::string_view s) { return rest.starts_with(s); });
    const bool national = isUpper(rest[0]) && isUpper(rest[1]) && rest[2] == ':';
    if (!(natural || national) || !isUpper(rest[3]) || !isUpper(rest[4]) || rest[5] != '-')
        return 0;
    return 6;
}

/// A Czech or Slovak birth number: six digits that can be a date (months +50 for women, +20/+70), a stroke, three or four.
std::size_t birthNumberAt(std::string_view text, std::size_t at)
{
    std::size_t digits = 0;
    while (at + digits < text.size() && isDigit(text[at + digits]))
        ++digits;
    std::size_t end = at + digits;
    if (digits == 6 && end < text.size() && text[end] == '/') {
        std::size_t tail = 0;
        while (end + 1 + tail < text.size() && isDigit(text[end + 1 + tail]))
            ++tail;
        if (tail != 3 && tail != 4)
            return 0;
        end += 1 + tail;
    } else if (digits != 10) {
        return 0;
    } else {
        std::uint64_t value = 0;
        for (std::size_t i = at; i < end; ++i)
            value = value * 10 + static_cast<std::uint64_t>(text[i] - '0');
        // Before 1986 a remainder of 10 was written as 0.
        if (value % 11 != 0 && !(value / 10 % 11 == 10 && value % 10 == 0))
            return 0;
    }
    const int month = (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
    const int day = (text[at + 4] - '0') * 10 + (text[at + 5] - '0');
    const int plain = month > 70 ? month - 70 : month > 50 ? month - 50 : month > 20 ? month - 20 : month;
    return plain >= 1 && plain <= 12 && day >= 1 && day <= 31 ? end - at : 0;
}

} // namespace

void forEachCharacter(std::string_view text, const std::function<void(char32_t, std::string_view)>& visit)
{
    while (!text.empty()) {
        char32_t character = 0;
        const std::size_t length = decode(text, character);
        if (length == 0) {
            visit(0xFFFD, "\xEF\xBF\xBD");
            text.remove_prefix(1);
        } else {
            visit(character, text.substr(0, length));
            text.remove_prefix(length);
        }
    }
}

bool isControlOrDirection(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

std::string printable(std::string_view text)
{
    std::string out;
    forEachCharacter(text, [&](char32_t character, std::string_view bytes) {
        if (!isControlOrDirection(character)) {
            out += bytes;
            return;
        }
        char escape[16];
        std::snprintf(escape, sizeof escape, "\\u{%04X}", static_cast<unsigned>(character));
        out += escape;
    });
    return out;
}

std::string maskPersonalNumbers(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool wordStart = at == 0 || !isWordCharacter(text[at - 1]);
        if (const std::size_t head = wordStart ? personalIdentifierAt(text, at) : 0; head != 0) {
            out += text.substr(at, head);
            at += head;
            while (at < text.size() && (isWordCharacter(text[at]) || text[at] == '/' || text[at] == '-')) {
                out += '*';
                ++at;
            }
        } else if (const std::size_t length = wordStart ? birthNumberAt(text, at) : 0; length != 0) {
            out.append(length, '*');
            at += length;
        } else {
            out += text[at++];
        }
    }
    return out;
}

} // namespace parafa
