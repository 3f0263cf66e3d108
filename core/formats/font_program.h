// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/handle.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace parafa
{

/// An embedded font as FreeType reads it: glyphs, names, widths. The one place that knows FreeType. Glyph 0 is .notdef.
class FontProgram
{
public:
    /// Nothing where FreeType does not take it. Owns the bytes.
    static std::optional<FontProgram> open(Bytes bytes);

    unsigned glyphCount() const;
    /// In thousandths of the em; nothing where the glyph cannot be read.
    std::optional<double> width(unsigned glyph) const;

    bool hasGlyphNames() const;
    std::string glyphName(unsigned glyph) const;
    /// 0 where no glyph has the name.
    unsigned glyphByName(const std::string& name) const;
    /// By the encoding inside a Type 1 or CFF program; 0 for none.
    unsigned glyphByBuiltInCode(unsigned code) const;

    bool isTrueType() const;
    /// CFF program with its own character identifiers.
    bool isCidKeyed() const;
    /// Glyph of a character identifier in a CID-keyed program; nothing where it has none.
    std::optional<unsigned> glyphOfCid(unsigned cid) const;
    const std::map<unsigned, unsigned>& cids() const { return m_cids; } ///< CID -> glyph

    std::size_t characterMaps() const;
    bool hasCharacterMap(int platform, int encoding) const;
    unsigned glyphByCode(int platform, int encoding, unsigned code) const;
    /// Glyph -> a Unicode value, by the Unicode table of the font or the one FreeType makes from names.
    std::map<unsigned, std::uint32_t> unicodeOfGlyphs() const;

private:
    struct FreeLibrary {
        void operator()(FT_LibraryRec_* library) const;
    };
    struct FreeFace {
        void operator()(FT_FaceRec_* face) const;
    };
    FontProgram() = default;

    std::unique_ptr<Bytes> m_bytes;
    std::unique_ptr<FT_LibraryRec_, FreeLibrary> m_library;
    std::unique_ptr<FT_FaceRec_, FreeFace> m_face;
    void readCharacterMaps();

    /// What FreeType wants to load a glyph: a bare CID-keyed CFF program is loaded by character identifier.
    unsigned loaded(unsigned glyph) const;

    std::map<unsigned, unsigned> m_cids;
    std::map<unsigned, unsigned> m_loadedAs;
    std::vector<std::pair<int, int>> m_maps; ///< platform and encoding of each subtable
};

} // namespace parafa
