// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/text_check.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>

namespace parafa
{

namespace
{

struct Range {
    char32_t first, last;
};

template <std::size_t Count>
bool in(const std::array<Range, Count>& ranges, char32_t c)
{
    return std::ranges::any_of(ranges, [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// Unicode 15: Bidi_Control
constexpr std::array<Range, 4> directionControls = {{{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}}};
// zero width, fillers, tags; the soft hyphen shows only at a line end
constexpr std::array<Range, 11> invisible = {{{0x00AD, 0x00AD},
                                              {0x034F, 0x034F},
                                              {0x115F, 0x1160},
                                              {0x17B4, 0x17B5},
                                              {0x180B, 0x180E},
                                              {0x200B, 0x200D},
                                              {0x2060, 0x2064},
                                              {0x3164, 0x3164},
                                              {0xFEFF, 0xFEFF},
                                              {0xFFA0, 0xFFA0},
                                              {0xE0000, 0xE0FFF}}};
constexpr std::array<Range, 6> combining = {
    {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 5> latin = {{{'A', 'Z'}, {'a', 'z'}, {0x00C0, 0x024F}, {0x1E00, 0x1EFF}, {0x2C60, 0x2C7F}}};
constexpr std::array<Range, 6> foreign = {
    {{0x0370, 0x03FF}, {0x0400, 0x052F}, {0x0531, 0x0586}, {0x10A0, 0x10FF}, {0x13A0, 0x13FF}, {0x1F00, 0x1FFF}}};
// digits and letters made to look like the ASCII ones
constexpr std::array<Range, 6> lookAlike = {
    {{0x0660, 0x0669}, {0x06F0, 0x06F9}, {0x0966, 0x096F}, {0xFF10, 0xFF19}, {0xFF21, 0xFF5A}, {0x1D400, 0x1D7FF}}};
// Cyrillic and Greek letters that look like a digit or stand for one in fraud
constexpr std::u32string_view digitLike = U"ОоЗзОоІіӏЅбΟοІΙ";
constexpr std::u32string_view units = U"μΩπΔ";

char32_t decode(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(index < text.size() ? text[index] : 0); };
    const unsigned char first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t value = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t index = 1; index < length; ++index)
        value = (value << 6) | (byte(at + index) & 0x3Fu);
    at += length;
    return value;
}

class TextScan
{
public:
    explicit TextScan(const TextLimits& limits) : m_limits(limits) {}

    void scan(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const bool start = at == 0;
            const char32_t c = decode(text, at);
            if (c < 0x80) {
                ascii(c);
                continue;
            }
            if (in(directionControls, c))
                note(FindingCode::TextDirectionControl, c);
            else if (in(invisible, c) && !(c == 0xFEFF && start))
                note(FindingCode::TextInvisibleCharacter, c);
            else if (c <= 0x9F)
                note(FindingCode::TextControlCharacter, c);
            marks(c);
            line(c);
            word(c);
        }
        endWord();
    }

    std::map<FindingCode, std::pair<std::size_t, std::string>> found;

private:
    void note(FindingCode code, char32_t example)
    {
        auto& entry = found[code];
        if (entry.first++ == 0) {
            char text[16];
            std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(example));
            entry.second = text;
        }
    }
    /// The usual character, without a look into the tables.
    void ascii(char32_t c)
    {
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
            note(FindingCode::TextControlCharacter, c);
        m_marks = 0;
        line(c);
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        const bool digit = c >= '0' && c <= '9';
        m_latin |= letter;
        m_digit |= digit;
        if (!letter && !digit)
            endWord();
    }
    void marks(char32_t c)
    {
        m_marks = in(combining, c) ? m_marks + 1 : 0;
        if (m_marks > m_limits.maxCombiningMarks) {
            note(FindingCode::TextCombiningMarks, c);
            m_marks = 0;
        }
    }
    void line(char32_t c)
    {
        m_line = c == '\n' || c == '\r' ? 0 : m_line + 1;
        if (m_line > m_limits.maxLineCharacters) {
            note(FindingCode::TextLongLine, c);
            m_line = 0;
        }
    }
    void word(char32_t c)
    {
        if (in(lookAlike, c))
            note(FindingCode::TextMixedScripts, c);
        if (in(combining, c))
            return;
        if (!in(latin, c) && !in(foreign, c)) {
            endWord();
            return;
        }
        m_latin |= in(latin, c);
        if (in(foreign, c) && units.find(c) == std::u32string_view::npos) {
            m_foreign = c;
            m_digitLike |= digitLike.find(c) != std::u32string_view::npos;
        }
    }

    void endWord()
    {
        if (m_foreign && (m_latin || (m_digit && m_digitLike)))
            note(FindingCode::TextMixedScripts, m_foreign);
        m_foreign = 0;
        m_latin = m_digit = m_digitLike = false;
    }

    TextLimits m_limits;
    std::size_t m_marks = 0, m_line = 0;
    char32_t m_foreign = 0;
    bool m_latin = false, m_digit = false, m_digitLike = false;
};

} // namespace

std::vector<Finding> checkText(std::string_view utf8, std::string_view place, const TextLimits& limits)
{
    TextScan scan(limits);
    scan.scan(utf8);
    std::vector<Finding> findings;
    for (const auto& [code, seen] : scan.found)
        findings.push_back(
            makeFinding(code, {{"place", std::string(place)}, {"count", std::to_string(seen.first)}, {"example", seen.second}}));
    return findings;
}

} // namespace parafa
