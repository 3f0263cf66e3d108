// SPDX-License-Identifier: EUPL-1.2
#include "pdf/embedded_font.h"

#include "base/digest.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

/// Characters of well-formed UTF-8; nothing is checked.
std::u32string charactersOf(const std::string& text)
{
    std::u32string characters;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = size == 1 ? lead : lead & (0x7FU >> size);
        for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        characters.push_back(c);
        i += size;
    }
    return characters;
}

std::string hex4(std::uint32_t value)
{
    const std::uint8_t bytes[] = {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    return toHex(bytes);
}

std::string rounded(double value)
{
    return std::to_string(std::lround(value));
}

/// Six capitals before the name of a subset (ISO 32000-1, 9.6.4).
std::string subsetTag(ByteView font)
{
    std::string tag;
    for (const std::uint8_t byte : digestOf(DigestAlgorithm::Sha256, font).value_or(Bytes(6)))
        if (tag.size() < 6)
            tag += static_cast<char>('A' + byte % 26);
    return tag + "+";
}

} // namespace

Result<void> EmbeddedFont::use(const std::string& text)
{
    for (const char32_t c : charactersOf(text)) {
        if (m_numbers.contains(c))
            continue;
        const std::uint16_t glyph = m_font.glyphOf(c);
        if (glyph == 0)
            return fail(ErrorCode::Unsupported, FindingCode::PdfFontLacksCharacter, {}, "U+" + hex4(c));
        auto place = std::ranges::find(m_glyphs, glyph);
        if (place == m_glyphs.end())
            place = m_glyphs.insert(place, glyph);
        m_numbers[c] = static_cast<std::uint16_t>(place - m_glyphs.begin() + 1);
    }
    return {};
}

double EmbeddedFont::widthOf(const std::string& text) const
{
    double width = 0;
    for (const char32_t c : charactersOf(text))
        width += m_font.widthOf(m_font.glyphOf(c));
    return width;
}

std::string EmbeddedFont::shown(const std::string& text) const
{
    std::string digits;
    for (const char32_t c : charactersOf(text))
        digits += hex4(m_numbers.at(c));
    return "<" + digits + ">";
}

std::string EmbeddedFont::toUnicode() const
{
    std::string text = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                       "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                       "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    std::map<std::uint16_t, char32_t> characters;
    for (const auto& [character, number] : m_numbers)
        characters.emplace(number, character);
    constexpr std::size_t most = 100; // of one block
    for (auto first = characters.begin(); first != characters.end();) {
        const auto count = std::min<std::size_t>(most, static_cast<std::size_t>(std::distance(first, characters.end())));
        text += std::to_string(count) + " beginbfchar\n";
        for (std::size_t i = 0; i < count; ++i, ++first)
            text += "<" + hex4(first->first) + "> <" + hex4(first->second) + ">\n";
        text += "endbfchar\n";
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

int EmbeddedFont::write(PdfUpdate& update) const
{
    std::size_t total = 0;
    const Bytes subset = m_font.subset(m_glyphs, total);
    const TrueTypeFont::Metrics& m = m_font.metrics();
    const std::string name = nameOf(subsetTag(subset) + m.name);
    const int file = update.addStream("/Filter /FlateDecode /Length1 " + std::to_string(subset.size()), deflated(subset));
    // ISO 19005-1, 6.3.5: every glyph of the subset, parts of composites too.
    Bytes present((total + 7) / 8, 0);
    for (std::size_t i = 0; i < total; ++i)
        present[i / 8] = static_cast<std::uint8_t>(present[i / 8] | 0x80U >> (i % 8));
    const int set = update.addStream("/Filter /FlateDecode", deflated(present));
    const int descriptor =
        update.add("<< /Type /FontDescriptor /FontName " + name + " /Flags 4 /FontBBox [" + std::to_string(m.left) + " " +
                   std::to_string(m.bottom) + " " + std::to_string(m.right) + " " + std::to_string(m.top) + "] /ItalicAngle " +
                   std::to_string(m.italicAngle) + " /Ascent " + std::to_string(m.ascent) + " /Descent " +
                   std::to_string(m.descent) + " /CapHeight " + std::to_string(m.ascent) + " /StemV 80 /FontFile2 " +
                   referenceTo(file) + " /CIDSet " + referenceTo(set) + " >>");
    std::string widths = rounded(m_font.widthOf(0));
    for (const std::uint16_t glyph : m_glyphs)
        widths += " " + rounded(m_font.widthOf(glyph));
    const int descendant =
        update.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont " + name +
                   " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor " +
                   referenceTo(descriptor) + " /CIDToGIDMap /Identity /W [0 [" + widths + "]] >>");
    const int unicode = update.addStream("/Filter /FlateDecode", deflated(asBytes(toUnicode())));
    return update.add("<< /Type /Font /Subtype /Type0 /BaseFont " + name + " /Encoding /Identity-H /DescendantFonts [" +
                      referenceTo(descendant) + "] /ToUnicode " + referenceTo(unicode) + " >>");
}

} // namespace parafa
