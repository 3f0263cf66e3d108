// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_fonts.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

using enum FindingCode;

std::string label(const PdfaFont& font)
{
    const std::string name = font.baseName();
    return name.empty() ? objectPrefix(font.dictionary) + font.type : name;
}

std::optional<double> cidWidth(const PdfaFont& font, unsigned cid)
{
    auto run = font.cidWidths.upper_bound(cid);
    if (run == font.cidWidths.begin())
        return std::nullopt;
    --run;
    return cid <= run->second.last ? std::optional(run->second.width) : std::nullopt;
}

/// Whether the program has a character of its own for an identifier (ISO 32000-1, 9.7.4.2).
bool hasCid(const PdfaFont& font, unsigned cid)
{
    if (font.program->isCidKeyed())
        return font.program->glyphOfCid(cid).has_value();
    if (!font.cidToGid)
        return cid < font.program->glyphCount();
    const std::size_t at = 2 * std::size_t{cid};
    return at + 1 < font.cidToGid->size() &&
           static_cast<unsigned>((*font.cidToGid)[at] << 8 | (*font.cidToGid)[at + 1]) < font.program->glyphCount();
}

/// Part 1 asks for the characters that are shown, part 2 for exactly those that the program has.
void checkCidSet(const PdfaContext& context, const PdfaFont& font)
{
    QPDFObjectHandle stream = entry(font.descriptor, "/CIDSet");
    if (!stream.isStream()) {
        if (context.part() == 1)
            context.breach(PdfaFontSubset, label(font) + ": no CIDSet");
        return;
    }
    const auto bits = context.decoded(stream);
    if (!bits)
        return;
    const auto listed = [&](unsigned cid) { return cid / 8 < bits->size() && ((*bits)[cid / 8] >> (7 - cid % 8) & 1) != 0; };
    const auto wrong = [&](unsigned cid) { context.breach(PdfaFontSubset, label(font) + ": CIDSet, " + std::to_string(cid)); };
    if (context.part() == 1) {
        for (const auto& [code, use] : font.codes)
            if (const auto cid = font.cmap ? font.cmap->cid(code) : std::nullopt;
                cid && *cid != 0 && hasCid(font, *cid) && !listed(*cid))
                return wrong(*cid);
        return;
    }
    for (unsigned cid = 1; cid <= 0xffff; ++cid)
        if (listed(cid) != hasCid(font, cid))
            return wrong(cid);
}

/// The same for names of glyphs.
void checkCharSet(const PdfaContext& context, const PdfaFont& font, const std::set<std::string>& listed)
{
    const FontProgram& program = *font.program;
    const auto wrong = [&](const std::string& name) { context.breach(PdfaFontSubset, label(font) + ": CharSet, " + name); };
    if (context.part() == 1) {
        for (const auto& [code, use] : font.codes)
            if (const auto glyph = font.glyph(code); glyph && *glyph != 0 && !listed.contains(program.glyphName(*glyph)))
                return wrong(program.glyphName(*glyph));
        return;
    }
    std::set<std::string> present;
    for (unsigned glyph = 0; glyph < program.glyphCount(); ++glyph)
        if (const std::string name = program.glyphName(glyph); !name.empty() && name != ".notdef")
            present.insert(name);
    for (const std::string& name : listed)
        if (name != ".notdef" && !present.contains(name))
            return wrong(name);
    for (const std::string& name : present)
        if (!listed.contains(name))
            return wrong(name);
}

/// 6.3.5 (part 2: 6.2.11.4.2).
void checkSubset(const PdfaContext& context, const PdfaFont& font)
{
    if (!font.isSubset())
        return;
    // Part 1 asks for the list also where nothing of the font is rendered.
    if (!font.program) {
        if (context.part() == 1 && (font.type == "Type0" || font.type == "Type1" || font.type == "MMType1"))
            context.breach(PdfaFontSubset, label(font) + ": no font program");
        return;
    }
    if (font.type == "Type0")
        return checkCidSet(context, font);
    if (font.type != "Type1" && font.type != "MMType1")
        return;
    QPDFObjectHandle charSet = entry(font.descriptor, "/CharSet");
    if (!charSet.isString()) {
        if (context.part() == 1)
            context.breach(PdfaFontSubset, label(font) + ": no CharSet");
        return;
    }
    std::set<std::string> listed;
    const std::string names = charSet.getStringValue();
    PdfLexer lexer(names);
    for (PdfToken token = lexer.next(); token.kind != PdfToken::End; token = lexer.next())
        listed.insert(token.text);
    if (font.program->hasGlyphNames())
        checkCharSet(context, font, listed);
}

/// 6.3.6 (part 2: 6.2.11.5).
void checkWidth(const PdfaContext& context, const PdfaFont& font, CmapFile::Code code, unsigned glyph)
{
    const auto inDictionary = widthInDictionary(font, code), inProgram = font.program->width(glyph);
    if (inDictionary && inProgram && std::abs(*inDictionary - *inProgram) > 1.0)
        context.breach(PdfaFontWidths, label(font) + ", code " + std::to_string(code.value));
}

void checkGlyph(const PdfaContext& context, const PdfaFont& font, CmapFile::Code code, const PdfaFont::Use& use)
{
    const auto glyph = font.glyph(code);
    if (!glyph)
        return;
    const std::string detail = label(font) + ", code " + std::to_string(code.value);
    const bool simple = font.type != "Type0";
    const bool named = simple && !font.names[code.value & 0xff].empty();
    if (*glyph == 0) {
        if (!named || font.names[code.value & 0xff] == ".notdef")
            context.breach(PdfaFontNotdef, detail);
        // A code that a simple font does not map has no glyph; character 0 of a composite one means .notdef.
        const bool meantNotdef = !simple && (!font.cmap || font.cmap->cid(code).value_or(0) == 0);
        if (use.rendered && meantNotdef)
            checkWidth(context, font, code, *glyph);
        if (use.rendered && !meantNotdef && (!named || font.names[code.value & 0xff] != ".notdef"))
            context.breach(PdfaFontGlyphMissing, detail);
        return;
    }
    if (!use.rendered)
        return;
    if (*glyph >= font.program->glyphCount())
        return context.breach(PdfaFontGlyphMissing, detail);
    checkWidth(context, font, code, *glyph);
}

bool isStandard14(const std::string& name)
{
    static const std::set<std::string> names = {"Courier",     "Courier-Bold",   "Courier-Oblique",   "Courier-BoldOblique",
                                                "Helvetica",   "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique",
                                                "Times-Roman", "Times-Bold",     "Times-Italic",      "Times-BoldItalic",
                                                "Symbol",      "ZapfDingbats"};
    return names.contains(name);
}

} // namespace

std::optional<double> widthInDictionary(const PdfaFont& font, CmapFile::Code code)
{
    if (font.type == "Type0") {
        const auto cid = font.cmap ? font.cmap->cid(code) : std::nullopt;
        if (!cid)
            return std::nullopt;
        QPDFObjectHandle standard = entry(font.descendant, "/DW");
        const auto own = cidWidth(font, *cid);
        return own ? own : standard.isNumber() ? standard.getNumericValue() : 1000.0;
    }
    QPDFObjectHandle widths = entry(font.dictionary, "/Widths"), first = entry(font.dictionary, "/FirstChar");
    QPDFObjectHandle missing = entry(font.descriptor, "/MissingWidth");
    const long long index = first.isInteger() ? code.value - first.getIntValue() : -1;
    if (widths.isArray() && index >= 0 && index < widths.getArrayNItems() &&
        widths.getArrayItem(static_cast<int>(index)).isNumber())
        return widths.getArrayItem(static_cast<int>(index)).getNumericValue();
    return widths.isArray() ? std::optional(missing.isNumber() ? missing.getNumericValue() : 0.0) : std::nullopt;
}

/// 6.3.2 (part 2: 6.2.11.2).
void checkFontDictionary(const PdfaContext& context, const PdfaFont& font)
{
    static const std::set<std::string> types = {"Type1", "MMType1", "TrueType", "Type3", "Type0"};
    static const std::set<std::string> descendants = {"CIDFontType0", "CIDFontType2"};
    const std::string name = label(font);
    const auto wrong = [&](const char* key) { context.breach(PdfaFontDictionary, name + ": " + key); };
    if (nameIn(font.dictionary, "/Type") != "Font")
        wrong("Type");
    if (!types.contains(font.type))
        wrong("Subtype");
    if (font.type != "Type3" && !entry(font.dictionary, "/BaseFont").isName())
        wrong("BaseFont");
    if (!isUtf8(nameIn(font.dictionary, "/BaseFont")))
        context.breach(PdfaNameEncoding, "font name");
    if (font.type == "Type0") {
        if (!has(font.descendant, "/Type") || nameIn(font.descendant, "/Type") != "Font" ||
            !descendants.contains(nameIn(font.descendant, "/Subtype")) || font.baseName().empty())
            wrong("DescendantFonts");
        return;
    }
    if (isStandard14(font.baseName()) && !has(font.dictionary, "/Widths"))
        return;
    QPDFObjectHandle first = entry(font.dictionary, "/FirstChar"), last = entry(font.dictionary, "/LastChar");
    QPDFObjectHandle widths = entry(font.dictionary, "/Widths");
    if (!first.isInteger())
        wrong("FirstChar");
    if (!last.isInteger())
        wrong("LastChar");
    if (!widths.isArray() ||
        (first.isInteger() && last.isInteger() && widths.getArrayNItems() != last.getIntValue() - first.getIntValue() + 1))
        wrong("Widths");
}

/// 6.3.4 to 6.3.6 (part 2: 6.2.11.4, 6.2.11.5, 6.2.11.8).
void checkFontProgram(const PdfaContext& context, const PdfaFont& font)
{
    QPDFObjectHandle third = entry(font.descriptor, "/FontFile3");
    static const std::set<std::string> formats = {"Type1C", "CIDFontType0C", "OpenType"};
    if (third.isStream() &&
        (!formats.contains(nameIn(third, "/Subtype")) || (context.part() == 1 && nameIn(third, "/Subtype") == "OpenType")))
        context.breach(PdfaFontDictionary, label(font) + ": font file " + nameIn(third, "/Subtype"));
    if (font.type == "Type3")
        return;
    if (!font.program) {
        const bool embedded = has(font.descriptor, "/FontFile") || has(font.descriptor, "/FontFile2") || third.isStream();
        if (font.isRendered())
            context.breach(embedded ? PdfaFontDamaged : PdfaFontNotEmbedded, label(font));
        return checkSubset(context, font);
    }
    for (const auto& [code, use] : font.codes)
        checkGlyph(context, font, code, use);
    checkSubset(context, font);
}

} // namespace parafa
