// SPDX-License-Identifier: EUPL-1.2
#include "formats/cmap_file.h"

#include "formats/pdf_lexer.h"

#include <algorithm>

namespace parafa
{

namespace
{

CmapFile::Code codeOf(const PdfToken& token)
{
    CmapFile::Code code;
    code.bytes = static_cast<int>(std::min<std::size_t>(token.text.size(), 4));
    for (int i = 0; i < code.bytes; ++i)
        code.value = code.value << 8 | static_cast<unsigned char>(token.text[static_cast<std::size_t>(i)]);
    return code;
}

std::u16string utf16Of(const std::string& bytes)
{
    std::u16string text;
    for (std::size_t i = 0; i + 1 < bytes.size() && i < 512; i += 2)
        text += static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]));
    if (bytes.size() == 1)
        text += static_cast<char16_t>(static_cast<unsigned char>(bytes[0]));
    return text;
}

std::uint32_t numberOf(const PdfToken& token)
{
    return token.isNumber() && token.number >= 0 && token.number < 4e9 ? static_cast<std::uint32_t>(token.number) : 0;
}

/// The range that a code lies in: ranges do not overlap.
template <typename Ranges>
typename Ranges::const_iterator rangeOf(const Ranges& ranges, CmapFile::Code code)
{
    auto range = ranges.upper_bound(code);
    if (range == ranges.begin())
        return ranges.end();
    --range;
    return range->first.bytes == code.bytes && code.value <= range->second.last ? range : ranges.end();
}

} // namespace

CmapFile CmapFile::identity()
{
    CmapFile map;
    map.m_identity = true;
    map.m_spaces.push_back({{0, 2}, 0xffff});
    return map;
}

CmapFile CmapFile::parse(std::string_view text, std::size_t maxEntries)
{
    CmapFile map;
    PdfLexer lexer(text);
    PdfToken before, token = lexer.next();
    std::size_t entries = 0;
    const auto isCode = [](const PdfToken& t) { return t.kind == PdfToken::HexString || t.kind == PdfToken::String; };
    for (; token.kind != PdfToken::End; before = std::move(token), token = lexer.next()) {
        if (token.isKeyword("usecmap") && before.kind == PdfToken::Name)
            map.base = before.text;
        if (before.kind == PdfToken::Name && before.text == "WMode" && token.kind == PdfToken::Integer)
            map.writingMode = static_cast<int>(numberOf(token));
        if (token.kind != PdfToken::Keyword || !token.text.starts_with("begin"))
            continue;
        const std::string section = token.text.substr(5);
        const bool range = section.ends_with("range");
        for (PdfToken first = lexer.next(); isCode(first) && ++entries <= maxEntries; first = lexer.next()) {
            const Code low = codeOf(first);
            const std::uint32_t high = range ? codeOf(lexer.next()).value : low.value;
            if (section == "codespacerange") {
                map.m_spaces.push_back({low, high});
                continue;
            }
            const PdfToken target = lexer.next();
            if (section.starts_with("cid")) {
                const std::uint32_t cid = numberOf(target);
                map.m_ranges[low] = {high, cid};
                map.largestCid = std::max(map.largestCid, cid + (high >= low.value ? high - low.value : 0));
            } else if (target.kind == PdfToken::ArrayBegin) {
                Code code = low;
                for (PdfToken one = lexer.next(); isCode(one) && ++entries <= maxEntries; one = lexer.next(), ++code.value)
                    map.m_unicode[code] = utf16Of(one.text);
            } else if (section.starts_with("bf")) {
                if (high == low.value)
                    map.m_unicode[low] = utf16Of(target.text);
                else
                    map.m_unicodeRanges[low] = {high, utf16Of(target.text)};
            }
        }
    }
    return map;
}

bool CmapFile::contains(const Space& space, std::uint32_t value)
{
    // Each byte lies in its own range (ISO 32000-1, 9.7.6.2).
    for (int i = 0; i < space.first.bytes; ++i) {
        const int shift = 8 * i;
        const std::uint32_t byte = value >> shift & 0xff;
        if (byte < (space.first.value >> shift & 0xff) || byte > (space.last >> shift & 0xff))
            return false;
    }
    return true;
}

std::vector<CmapFile::Code> CmapFile::decode(std::string_view text) const
{
    std::vector<Code> codes;
    int shortest = 4;
    for (const Space& space : m_spaces)
        shortest = std::min(shortest, std::max(space.first.bytes, 1));
    if (m_spaces.empty())
        shortest = 2;
    for (std::size_t at = 0; at < text.size();) {
        Code code;
        int taken = 0;
        for (int length = 1; length <= 4 && at + static_cast<std::size_t>(length) <= text.size() && taken == 0; ++length) {
            code.value = code.value << 8 | static_cast<unsigned char>(text[at + static_cast<std::size_t>(length) - 1]);
            code.bytes = length;
            const bool fits = std::ranges::any_of(
                m_spaces, [&](const Space& space) { return space.first.bytes == length && contains(space, code.value); });
            if (fits || (m_spaces.empty() && length == shortest))
                taken = length;
        }
        if (taken == 0) {
            code = {};
            for (int i = 0; i < shortest && at + static_cast<std::size_t>(i) < text.size(); ++i)
                code = {code.value << 8 | static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]), i + 1};
            taken = std::max(code.bytes, 1);
        }
        codes.push_back(code);
        at += static_cast<std::size_t>(taken);
    }
    return codes;
}

std::optional<std::uint32_t> CmapFile::cid(Code code) const
{
    if (m_identity)
        return code.value;
    const auto range = rangeOf(m_ranges, code);
    return range == m_ranges.end() ? std::nullopt : std::optional(range->second.first + (code.value - range->first.value));
}

std::optional<std::u16string> CmapFile::unicode(Code code) const
{
    if (const auto found = m_unicode.find(code); found != m_unicode.end())
        return found->second;
    const auto range = rangeOf(m_unicodeRanges, code);
    if (range == m_unicodeRanges.end() || range->second.first.empty())
        return std::nullopt;
    std::u16string text = range->second.first;
    text.back() = static_cast<char16_t>(text.back() + (code.value - range->first.value));
    return text;
}

} // namespace parafa
