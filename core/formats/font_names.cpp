// SPDX-License-Identifier: EUPL-1.2
#include "formats/font_names.h"

#include "formats/font_program.h"

#include <algorithm>

namespace parafa
{

namespace
{

struct Glyph {
    std::string_view name;
    std::uint32_t unicode;
    int standard, mac, win;
};
constexpr Glyph glyphs[] = {
#define PARAFA_GLYPH(name, unicode, standard, mac, win) {name, unicode, standard, mac, win},
#include "formats/font_encodings.def"
#undef PARAFA_GLYPH
};

GlyphNames tableOf(int Glyph::* code)
{
    GlyphNames names;
    for (const Glyph& glyph : glyphs)
        if (glyph.*code > 0)
            names[static_cast<std::size_t>(glyph.*code)] = glyph.name;
    return names;
}

/// Type 1 encryption (Adobe Type 1 Font Format, 7.1).
Bytes encrypted(std::string_view plain)
{
    Bytes result;
    std::uint16_t key = 55665;
    const auto put = [&](char c) {
        const auto cipher = static_cast<std::uint8_t>(static_cast<std::uint8_t>(c) ^ (key >> 8));
        key = static_cast<std::uint16_t>((static_cast<unsigned>(cipher) + key) * 52845U + 22719U);
        result.push_back(cipher);
    };
    for (int i = 0; i < 4; ++i)
        put('x');
    for (char c : plain)
        put(c);
    return result;
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && name.size() < 64 &&
           std::ranges::all_of(
               name,
               [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

} // namespace

const GlyphNames* baseEncoding(std::string_view name)
{
    static const GlyphNames standard = tableOf(&Glyph::standard), mac = tableOf(&Glyph::mac), win = tableOf(&Glyph::win);
    if (name == "StandardEncoding")
        return &standard;
    if (name == "MacRomanEncoding")
        return &mac;
    return name == "WinAnsiEncoding" ? &win : nullptr;
}

std::optional<std::uint32_t> macRomanCode(std::string_view glyphName)
{
    for (const Glyph& glyph : glyphs)
        if (glyph.name == glyphName && glyph.mac > 0)
            return static_cast<std::uint32_t>(glyph.mac);
    return std::nullopt;
}

bool isStandardLatin(std::string_view glyphName)
{
    return std::ranges::find(glyphs, glyphName, &Glyph::name) != std::end(glyphs);
}

std::map<std::string, std::uint32_t> unicodeOfNames(const std::set<std::string>& names)
{
    std::map<std::string, std::uint32_t> found;
    std::set<std::string> rest;
    for (const std::string& name : names) {
        const auto known = std::ranges::find(glyphs, name, &Glyph::name);
        if (known != std::end(glyphs))
            found[name] = known->unicode;
        else if (isPlainName(name))
            rest.insert(name);
    }
    if (rest.empty())
        return found;
    // FreeType knows the Adobe Glyph List, and tells it only by the Unicode table it makes for a Type 1 font: so it is given one
    // with empty glyphs of these names.
    std::string inner =
        "dup /Private 4 dict dup begin /RD {string currentfile exch readstring pop} def /ND {def} def /lenIV -1 def end\n"
        "2 index /CharStrings " +
        std::to_string(rest.size() + 1) + " dict dup begin\n/.notdef 1 RD \x0e ND\n";
    for (const std::string& name : rest)
        inner += "/" + name + " 1 RD \x0e ND\n";
    inner += "end put put dup /FontName get exch definefont pop mark currentfile closefile\n";
    const std::string_view outer =
        "%!PS-AdobeFont-1.0: Names\n11 dict begin /FontName /Names def /FontType 1 def /PaintType 0 def\n"
        "/FontMatrix [0.001 0 0 0.001 0 0] def /Encoding StandardEncoding def /FontBBox {0 0 0 0} def\n"
        "currentdict end currentfile eexec\n";
    Bytes font(outer.begin(), outer.end());
    const Bytes secret = encrypted(inner);
    font.insert(font.end(), secret.begin(), secret.end());
    if (const auto program = FontProgram::open(std::move(font)))
        for (const auto& [glyph, unicode] : program->unicodeOfGlyphs())
            if (rest.contains(program->glyphName(glyph)))
                found[program->glyphName(glyph)] = unicode;
    return found;
}

} // namespace parafa
