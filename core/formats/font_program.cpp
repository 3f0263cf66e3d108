// SPDX-License-Identifier: EUPL-1.2
#include "formats/font_program.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_CID_H
#include FT_FONT_FORMATS_H
#include FT_TRUETYPE_TABLES_H
#include FT_TRUETYPE_TAGS_H

#include <algorithm>
#include <string_view>

namespace parafa
{

namespace
{

constexpr unsigned maxGlyphs = 65'536;

FT_CharMap mapOf(FT_Face face, int platform, int encoding)
{
    for (int i = 0; i < face->num_charmaps; ++i)
        if (face->charmaps[i]->platform_id == platform && face->charmaps[i]->encoding_id == encoding)
            return face->charmaps[i];
    return nullptr;
}

} // namespace

void FontProgram::FreeLibrary::operator()(FT_LibraryRec_* library) const
{
    FT_Done_FreeType(library);
}

void FontProgram::FreeFace::operator()(FT_FaceRec_* face) const
{
    FT_Done_Face(face);
}

std::optional<FontProgram> FontProgram::open(Bytes bytes)
{
    FontProgram program;
    program.m_bytes = std::make_unique<Bytes>(std::move(bytes));
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return std::nullopt;
    program.m_library.reset(library);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, program.m_bytes->data(), static_cast<FT_Long>(program.m_bytes->size()), 0, &face) != 0)
        return std::nullopt;
    program.m_face.reset(face);
    program.readCharacterMaps();
    if (program.isCidKeyed())
        for (unsigned glyph = 0; glyph < program.glyphCount(); ++glyph) {
            FT_UInt cid = 0;
            if (FT_Get_CID_From_Glyph_Index(face, glyph, &cid) == 0) {
                program.m_cids.emplace(cid, glyph);
                if (!FT_IS_SFNT(face))
                    program.m_loadedAs.emplace(glyph, cid);
            }
        }
    return program;
}

unsigned FontProgram::glyphCount() const
{
    return m_face->num_glyphs < 0 ? 0 : std::min(static_cast<unsigned>(m_face->num_glyphs), maxGlyphs);
}

unsigned FontProgram::loaded(unsigned glyph) const
{
    const auto other = m_loadedAs.find(glyph);
    return other == m_loadedAs.end() ? glyph : other->second;
}

std::optional<double> FontProgram::width(unsigned glyph) const
{
    FT_Fixed advance = 0;
    if (glyph >= glyphCount() || m_face->units_per_EM == 0 ||
        FT_Get_Advance(m_face.get(), loaded(glyph), FT_LOAD_NO_SCALE, &advance) != 0)
        return std::nullopt;
    return static_cast<double>(advance) * 1000.0 / m_face->units_per_EM;
}

bool FontProgram::hasGlyphNames() const
{
    return FT_HAS_GLYPH_NAMES(m_face.get());
}

std::string FontProgram::glyphName(unsigned glyph) const
{
    char name[128] = {};
    return hasGlyphNames() && FT_Get_Glyph_Name(m_face.get(), glyph, name, sizeof name) == 0 ? name : "";
}

unsigned FontProgram::glyphByName(const std::string& name) const
{
    return hasGlyphNames() ? FT_Get_Name_Index(m_face.get(), name.c_str()) : 0;
}

unsigned FontProgram::glyphByBuiltInCode(unsigned code) const
{
    for (FT_Encoding encoding : {FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD, FT_ENCODING_ADOBE_EXPERT})
        if (FT_Select_Charmap(m_face.get(), encoding) == 0)
            return FT_Get_Char_Index(m_face.get(), code);
    return 0;
}

bool FontProgram::isTrueType() const
{
    const char* format = FT_Get_Font_Format(m_face.get());
    return format && std::string_view(format) == "TrueType";
}

bool FontProgram::isCidKeyed() const
{
    return FT_IS_CID_KEYED(m_face.get());
}

std::optional<unsigned> FontProgram::glyphOfCid(unsigned cid) const
{
    const auto found = m_cids.find(cid);
    return found == m_cids.end() ? std::nullopt : std::optional(found->second);
}

/// From the table itself: FreeType adds a map of its own where the font has none, and leaves out those it does not understand.
void FontProgram::readCharacterMaps()
{
    FT_ULong size = 0;
    if (!FT_IS_SFNT(m_face.get()) || FT_Load_Sfnt_Table(m_face.get(), TTAG_cmap, 0, nullptr, &size) != 0 || size < 4)
        return;
    Bytes head(std::min<FT_ULong>(size, 4 + 8 * 256));
    FT_ULong length = head.size();
    if (FT_Load_Sfnt_Table(m_face.get(), TTAG_cmap, 0, head.data(), &length) != 0)
        return;
    const auto number = [&](std::size_t at) { return head[at] << 8 | head[at + 1]; };
    for (std::size_t i = 0, at = 4; i < static_cast<std::size_t>(number(2)) && at + 8 <= head.size(); ++i, at += 8)
        m_maps.emplace_back(number(at), number(at + 2));
}

std::size_t FontProgram::characterMaps() const
{
    return m_maps.size();
}

bool FontProgram::hasCharacterMap(int platform, int encoding) const
{
    return std::ranges::find(m_maps, std::pair(platform, encoding)) != m_maps.end();
}

unsigned FontProgram::glyphByCode(int platform, int encoding, unsigned code) const
{
    FT_CharMap map = hasCharacterMap(platform, encoding) ? mapOf(m_face.get(), platform, encoding) : nullptr;
    return map && FT_Set_Charmap(m_face.get(), map) == 0 ? FT_Get_Char_Index(m_face.get(), code) : 0;
}

std::map<unsigned, std::uint32_t> FontProgram::unicodeOfGlyphs() const
{
    std::map<unsigned, std::uint32_t> result;
    if (FT_Select_Charmap(m_face.get(), FT_ENCODING_UNICODE) != 0)
        return result;
    FT_UInt glyph = 0;
    for (FT_ULong c = FT_Get_First_Char(m_face.get(), &glyph); glyph != 0 && result.size() < maxGlyphs;
         c = FT_Get_Next_Char(m_face.get(), c, &glyph))
        result.emplace(glyph, static_cast<std::uint32_t>(c));
    return result;
}

} // namespace parafa
