// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_fonts.h"

#include <algorithm>

namespace parafa
{

namespace
{

QPDFObjectHandle firstOf(QPDFObjectHandle array)
{
    return array.isArray() && array.getArrayNItems() > 0 ? array.getArrayItem(0) : QPDFObjectHandle::newNull();
}

/// Differences over a base encoding (ISO 32000-1, 9.6.6).
GlyphNames namesOf(QPDFObjectHandle encoding, bool symbolic, bool embedded)
{
    GlyphNames names;
    const std::string baseName = encoding.isName() ? encoding.getName().substr(1) : nameIn(encoding, "/BaseEncoding");
    const GlyphNames* base = baseEncoding(baseName);
    if (!base && !symbolic && !embedded)
        base = baseEncoding("StandardEncoding");
    if (base)
        names = *base;
    QPDFObjectHandle differences = entry(encoding, "/Differences");
    std::size_t code = 0;
    for (int i = 0; differences.isArray() && i < std::min(differences.getArrayNItems(), 1'000); ++i) {
        QPDFObjectHandle item = differences.getArrayItem(i);
        if (item.isInteger())
            code = static_cast<std::size_t>(std::clamp(item.getIntValue(), 0LL, 255LL));
        else if (item.isName() && code < names.size())
            names[code++] = item.getName().substr(1);
    }
    return names;
}

/// [c [w...] first last w ...] (ISO 32000-1, 9.7.4.3).
std::map<unsigned, PdfaFont::CidWidths> cidWidthsOf(QPDFObjectHandle widths)
{
    constexpr double largest = 65'535;
    std::map<unsigned, PdfaFont::CidWidths> runs;
    const auto number = [](QPDFObjectHandle value) { return value.isNumber() ? value.getNumericValue() : 0.0; };
    for (int i = 0; widths.isArray() && i + 1 < widths.getArrayNItems();) {
        const auto first = static_cast<unsigned>(std::clamp(number(widths.getArrayItem(i)), 0.0, largest));
        QPDFObjectHandle second = widths.getArrayItem(i + 1);
        if (second.isArray()) {
            for (int k = 0; k < std::min(second.getArrayNItems(), 65'536); ++k)
                runs[first + static_cast<unsigned>(k)] = {first + static_cast<unsigned>(k), number(second.getArrayItem(k))};
            i += 2;
        } else if (i + 2 < widths.getArrayNItems()) {
            runs[first] = {static_cast<unsigned>(std::clamp(number(second), 0.0, largest)), number(widths.getArrayItem(i + 2))};
            i += 3;
        } else {
            break;
        }
    }
    return runs;
}

} // namespace

bool PdfaFont::isRendered() const
{
    return std::ranges::any_of(codes, [](const auto& use) { return use.second.rendered; });
}

bool PdfaFont::isSymbolic() const
{
    QPDFObjectHandle flags = entry(descriptor, "/Flags");
    return flags.isInteger() && (flags.getIntValue() & 4) != 0;
}

std::string PdfaFont::baseName() const
{
    QPDFObjectHandle own = descendant;
    return nameIn(own.isDictionary() ? own : dictionary, "/BaseFont");
}

bool PdfaFont::isSubset() const
{
    const std::string name = baseName();
    return name.size() > 7 && name[6] == '+' &&
           std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<unsigned> PdfaFont::glyph(CmapFile::Code code) const
{
    if (!program)
        return std::nullopt;
    if (type != "Type0")
        return type == "TrueType" ? trueTypeGlyph(code.value) : simpleGlyph(code.value);
    const auto cid = cmap ? cmap->cid(code) : std::nullopt;
    // A code that the map leaves out is character 0.
    return predefinedCmap || !cmap ? std::nullopt : cidGlyph(cid.value_or(0));
}

std::optional<unsigned> PdfaFont::simpleGlyph(unsigned code) const
{
    const std::string& name = names[code & 0xff];
    if (name.empty())
        return program->isTrueType() ? trueTypeGlyph(code) : program->glyphByBuiltInCode(code & 0xff);
    return program->hasGlyphNames() ? std::optional(program->glyphByName(name)) : std::nullopt;
}

/// ISO 32000-1, 9.6.6.4.
std::optional<unsigned> PdfaFont::trueTypeGlyph(unsigned code) const
{
    if (!isSymbolic() && has(dictionary, "/Encoding")) {
        const std::string& name = names[code & 0xff];
        if (program->hasCharacterMap(3, 1)) {
            if (const auto known = unicode.find(name); known != unicode.end())
                if (const unsigned found = program->glyphByCode(3, 1, known->second))
                    return found;
        }
        if (const auto mac = macRomanCode(name); mac && program->hasCharacterMap(1, 0))
            if (const unsigned found = program->glyphByCode(1, 0, *mac))
                return found;
        if (const unsigned found = program->glyphByName(name))
            return found;
        return 0;
    }
    for (unsigned base : {0x0000U, 0xf000U, 0xf100U, 0xf200U})
        if (const unsigned found = program->glyphByCode(3, 0, base + code))
            return found;
    for (const auto& [platform, encoding] : {std::pair{1, 0}, std::pair{3, 1}, std::pair{0, 3}})
        if (const unsigned found = program->glyphByCode(platform, encoding, code))
            return found;
    return 0;
}

std::optional<unsigned> PdfaFont::cidGlyph(unsigned cid) const
{
    if (nameIn(descendant, "/Subtype") == "CIDFontType0")
        return program->isCidKeyed() ? program->glyphOfCid(cid).value_or(program->glyphCount()) : cid;
    if (!cidToGid)
        return cid;
    const std::size_t at = 2 * std::size_t{cid};
    return at + 1 < cidToGid->size() ? static_cast<unsigned>((*cidToGid)[at] << 8 | (*cidToGid)[at + 1]) : 0;
}

PdfaFont& PdfaFonts::fontOf(QPDFObjectHandle font)
{
    if (!font.isIndirect()) {
        const auto known = std::ranges::find_if(m_direct, [&](const auto& f) { return f->dictionary.isSameObjectAs(font); });
        if (known != m_direct.end())
            return **known;
    } else if (const auto known = m_fonts.find(font.getObjGen()); known != m_fonts.end()) {
        return *known->second;
    }
    auto added = std::make_unique<PdfaFont>();
    added->dictionary = font;
    load(*added);
    if (font.isIndirect())
        return *(m_fonts[font.getObjGen()] = std::move(added));
    return *m_direct.emplace_back(std::move(added));
}

void PdfaFonts::load(PdfaFont& font) const
{
    font.type = nameIn(font.dictionary, "/Subtype");
    font.descendant = font.type == "Type0" ? firstOf(entry(font.dictionary, "/DescendantFonts")) : QPDFObjectHandle::newNull();
    font.descriptor = entry(font.type == "Type0" ? font.descendant : font.dictionary, "/FontDescriptor");
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
        if (QPDFObjectHandle stream = entry(font.descriptor, key); stream.isStream() && !font.program)
            if (auto bytes = m_context.decoded(stream))
                font.program = FontProgram::open(std::move(*bytes));
    QPDFObjectHandle encoding = entry(font.dictionary, "/Encoding");
    if (font.type != "Type0") {
        // A Type 3 font has no encoding beyond its own.
        font.names = namesOf(encoding, font.isSymbolic(), font.program.has_value() || font.type == "Type3");
        if (font.type == "TrueType")
            font.unicode = unicodeOfNames({font.names.begin(), font.names.end()});
        return;
    }
    font.cidWidths = cidWidthsOf(entry(font.descendant, "/W"));
    if (QPDFObjectHandle map = entry(font.descendant, "/CIDToGIDMap"); map.isStream())
        font.cidToGid = decodedStream(map, 1 << 18).value_or(Bytes());
    const std::string name = encoding.isName() ? encoding.getName().substr(1) : std::string();
    if (name == "Identity-H" || name == "Identity-V")
        font.cmap = CmapFile::identity();
    else if (encoding.isStream()) {
        if (const auto bytes = m_context.decoded(encoding))
            font.cmap = CmapFile::parse(asText(*bytes));
        font.predefinedCmap = font.cmap && !font.cmap->base.empty() && !font.cmap->base.starts_with("Identity");
    } else {
        font.predefinedCmap = true;
    }
}

const std::vector<CmapFile::Code>& PdfaFonts::show(QPDFObjectHandle dictionary, std::string_view text, TextShown how)
{
    PdfaFont& font = fontOf(dictionary);
    if (font.type == "Type0" && font.cmap) {
        m_shown = font.cmap->decode(text);
    } else {
        const std::size_t width = font.type == "Type0" ? 2 : 1;
        m_shown.clear();
        for (std::size_t i = 0; i + width <= text.size(); i += width) {
            CmapFile::Code code;
            code.bytes = static_cast<int>(width);
            for (std::size_t byte = 0; byte < width; ++byte)
                code.value = code.value << 8 | static_cast<unsigned char>(text[i + byte]);
            m_shown.push_back(code);
        }
    }
    for (const CmapFile::Code& code : m_shown) {
        PdfaFont::Use& use = font.codes[code];
        use.rendered = use.rendered || how.renderingMode != 3;
        use.unreplaced = use.unreplaced || !how.replaced;
    }
    if (font.codes.size() > m_context.report.limits().maxCodes)
        throw PdfLimitReached{"character codes"};
    return m_shown;
}

void PdfaFonts::check()
{
    const auto one = [&](const PdfaFont& font) {
        checkFontDictionary(m_context, font);
        checkFontProgram(m_context, font);
        checkFontEncoding(m_context, font);
        if (m_context.report.level() != 'B')
            checkFontUnicode(m_context, font);
    };
    for (const auto& [id, font] : m_fonts)
        one(*font);
    for (const auto& font : m_direct)
        one(*font);
}

} // namespace parafa
