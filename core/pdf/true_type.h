// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <map>
#include <set>
#include <string>

namespace parafa
{

/// A TrueType font as far as embedding needs it (ISO/IEC 14496-22). The bytes are borrowed and must outlive it; every offset in
/// them is checked.
class TrueTypeFont
{
public:
    /// Errors: Unsupported with PdfFontUnusable (no TrueType outlines, damaged, its maker forbids embedding).
    static Result<TrueTypeFont> read(ByteView bytes);

    /// 0 where the font has no such character.
    std::uint16_t glyphOf(char32_t character) const;
    /// In thousandths of the font size.
    double widthOf(std::uint16_t glyph) const;

    struct Metrics {
        std::string name; ///< PostScript name
        int ascent = 0, descent = 0, italicAngle = 0;
        int left = 0, bottom = 0, right = 0, top = 0; ///< bounding box, thousandths
    };
    const Metrics& metrics() const { return m_metrics; }

    /// The font with only some glyphs, numbered anew from 0 (the missing glyph) in the order of `glyphs`; parts of composite
    /// glyphs follow. `total`: how many there are then.
    Bytes subset(const std::vector<std::uint16_t>& glyphs, std::size_t& total) const;

private:
    explicit TrueTypeFont(ByteView bytes) : m_bytes(bytes) {}
    bool readTables();
    bool readCharacterMap();
    void readNames();
    ByteView table(const std::string& tag) const;
    ByteView glyphData(std::uint16_t glyph) const;
    int scaled(int units) const { return units * 1000 / m_unitsPerEm; }

    ByteView m_bytes;
    std::map<std::string, ByteView> m_tables;
    std::map<char32_t, std::uint16_t> m_characters;
    int m_unitsPerEm = 1000;
    bool m_longOffsets = false;
    std::uint16_t m_glyphCount = 0, m_metricCount = 0;
    Metrics m_metrics;
};

} // namespace parafa
