// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/cmap_file.h"
#include "formats/font_names.h"
#include "formats/font_program.h"
#include "formats/pdfa_context.h"

#include <map>
#include <memory>

namespace parafa
{

/// How a string was shown.
struct TextShown {
    int renderingMode = 0;
    bool replaced = false; ///< inside marked content with ActualText
};

/// One font of the file with the codes shown in it.
struct PdfaFont {
    struct Use {
        bool rendered = false;   ///< in a rendering mode other than 3
        bool unreplaced = false; ///< outside of ActualText
    };

    QPDFObjectHandle dictionary;
    QPDFObjectHandle descendant; ///< of a composite font
    QPDFObjectHandle descriptor;
    std::string type; ///< Subtype of the dictionary
    std::optional<CmapFile> cmap;
    bool predefinedCmap = false; ///< a CJK map that is not at hand: codes cannot be followed
    std::map<CmapFile::Code, Use> codes;
    std::optional<FontProgram> program;
    GlyphNames names;                             ///< of a simple font, where its dictionary says
    std::map<std::string, std::uint32_t> unicode; ///< of those names, for a TrueType font
    struct CidWidths {
        unsigned last;
        double width;
    };
    std::map<unsigned, CidWidths> cidWidths; ///< of a composite font, by the first character of each run
    std::optional<Bytes> cidToGid;           ///< of a composite font, where it is a stream
    bool isRendered() const;
    bool isSymbolic() const;
    std::string baseName() const; ///< BaseFont
    bool isSubset() const;        ///< ABCDEF+ before the name
    /// Place in the program of a code: nothing where it cannot be told, 0 is .notdef.
    std::optional<unsigned> glyph(CmapFile::Code code) const;

private:
    std::optional<unsigned> simpleGlyph(unsigned code) const;
    std::optional<unsigned> trueTypeGlyph(unsigned code) const;
    std::optional<unsigned> cidGlyph(unsigned cid) const;
};

/// The fonts of a file: collected while content is read, judged at the end (6.3; part 2: 6.2.11).
class PdfaFonts
{
public:
    explicit PdfaFonts(const PdfaContext& context) : m_context(context) {}

    /// Text shown in a font. Gives the codes, for the glyph descriptions of a Type 3 font.
    const std::vector<CmapFile::Code>& show(QPDFObjectHandle font, std::string_view text, TextShown how);
    PdfaFont& fontOf(QPDFObjectHandle font);
    void check();

private:
    void load(PdfaFont& font) const;

    const PdfaContext& m_context;
    std::map<QPDFObjGen, std::unique_ptr<PdfaFont>> m_fonts;
    std::vector<std::unique_ptr<PdfaFont>> m_direct; ///< fonts that are no indirect objects
    std::vector<CmapFile::Code> m_shown;
};

// --- one function a group of rules, over one font
void checkFontDictionary(const PdfaContext& context, const PdfaFont& font);
void checkFontProgram(const PdfaContext& context, const PdfaFont& font);  ///< embedded, glyphs, widths, subset
void checkFontEncoding(const PdfaContext& context, const PdfaFont& font); ///< encodings of TrueType fonts, CMaps
void checkFontUnicode(const PdfaContext& context, const PdfaFont& font);  ///< levels U and A
/// Width of a code in the font dictionary, in its own units; nothing where it has none.
std::optional<double> widthInDictionary(const PdfaFont& font, CmapFile::Code code);

} // namespace parafa
