// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_fonts.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

/// ISO 32000-1, 9.7.5.2, table 118.
bool isPredefinedCmap(const std::string& name, int part)
{
    // Part 1 has only these two; every other map is embedded.
    if (part == 1)
        return name == "Identity-H" || name == "Identity-V";
    static const std::set<std::string> both = {
        "GB-EUC",       "GBpc-EUC",   "GBK-EUC",   "GBKp-EUC",     "GBK2K",      "UniGB-UCS2",  "UniGB-UTF16",
        "B5pc",         "HKscs-B5",   "ETen-B5",   "ETenms-B5",    "CNS-EUC",    "UniCNS-UCS2", "UniCNS-UTF16",
        "90ms-RKSJ",    "90msp-RKSJ", "Add-RKSJ",  "EUC",          "Ext-RKSJ",   "UniJIS-UCS2", "UniJIS-UCS2-HW",
        "UniJIS-UTF16", "KSC-EUC",    "KSCms-UHC", "KSCms-UHC-HW", "UniKS-UCS2", "UniKS-UTF16", "Identity"};
    static const std::set<std::string> horizontal = {"83pv-RKSJ-H", "90pv-RKSJ-H", "KSCpc-EUC-H", "H", "V"};
    if (horizontal.contains(name))
        return true;
    return (name.ends_with("-H") || name.ends_with("-V")) && both.contains(name.substr(0, name.size() - 2));
}

std::string text(QPDFObjectHandle holder, const std::string& key)
{
    QPDFObjectHandle value = entry(holder, key);
    return value.isString() ? value.getStringValue() : std::string();
}

/// 6.3.3.1 (part 2: 6.2.11.3.1): the CMap and the font speak of the same character collection.
void checkCollection(const PdfaContext& context, QPDFObjectHandle cmap, QPDFObjectHandle descendant)
{
    QPDFObjectHandle ofMap = entry(cmap, "/CIDSystemInfo"), ofFont = entry(descendant, "/CIDSystemInfo");
    if (ofMap.isArray() && ofMap.getArrayNItems() > 0)
        ofMap = ofMap.getArrayItem(0);
    bool sound = text(ofMap, "/Registry") == text(ofFont, "/Registry") && text(ofMap, "/Ordering") == text(ofFont, "/Ordering");
    QPDFObjectHandle left = entry(ofFont, "/Supplement"), right = entry(ofMap, "/Supplement");
    if (context.part() > 1 && left.isInteger() && right.isInteger() && left.getIntValue() > right.getIntValue())
        sound = false;
    if (!sound)
        context.breach(PdfaFontCidSystem);
}

/// Collections that the predefined CMaps belong to.
std::string orderingOf(const std::string& name)
{
    for (const char* part : {"GB", "B5", "CNS", "RKSJ", "JIS", "KS"})
        if (name.find(part) != std::string::npos)
            return part == std::string("GB")                                   ? "GB1"
                   : part == std::string("KS")                                 ? "Korea1"
                   : part == std::string("RKSJ") || part == std::string("JIS") ? "Japan1"
                                                                               : "CNS1";
    return name == "H" || name == "V" || name.starts_with("EUC") ? "Japan1" : "";
}

void checkComposite(const PdfaContext& context, const PdfaFont& font)
{
    QPDFObjectHandle encoding = entry(font.dictionary, "/Encoding");
    const std::string name = encoding.isName() ? encoding.getName().substr(1) : nameIn(encoding, "/CMapName");
    if (encoding.isStream()) {
        if (!name.starts_with("Identity"))
            checkCollection(context, encoding, font.descendant);
        QPDFObjectHandle mode = entry(encoding, "/WMode");
        if (font.cmap) {
            if ((mode.isInteger() ? mode.getIntValue() : 0) != font.cmap->writingMode.value_or(0))
                context.breach(PdfaFontCmap, name + ": WMode");
            if (font.cmap->largestCid > 65'535)
                context.breach(PdfaLimitExceeded, "CID");
            if (!font.cmap->base.empty() && !isPredefinedCmap(font.cmap->base, context.part()))
                context.breach(PdfaFontCmap, font.cmap->base);
        }
        QPDFObjectHandle base = entry(encoding, "/UseCMap");
        const std::string baseName = base.isName() ? base.getName().substr(1) : nameIn(base, "/CMapName");
        if (context.part() > 1 && !base.isNull() && !isPredefinedCmap(baseName, context.part()))
            context.breach(PdfaFontCmap, baseName);
    } else if (!isPredefinedCmap(name, context.part())) {
        context.breach(PdfaFontCmap, name);
    } else if (!name.starts_with("Identity")) {
        const std::string ordering = text(entry(font.descendant, "/CIDSystemInfo"), "/Ordering");
        if (text(entry(font.descendant, "/CIDSystemInfo"), "/Registry") != "Adobe" || ordering != orderingOf(name))
            context.breach(PdfaFontCidSystem, name);
    }
    QPDFObjectHandle map = entry(font.descendant, "/CIDToGIDMap");
    const bool embedded = has(font.descriptor, "/FontFile2") || has(font.descriptor, "/FontFile3");
    const bool needed = embedded && (context.part() > 1 || font.isRendered());
    if (nameIn(font.descendant, "/Subtype") == "CIDFontType2" && needed && !map.isStream() &&
        !(map.isName() && map.getName() == "/Identity"))
        context.breach(PdfaFontCidToGid, font.baseName());
}

/// "uni20AC" and "u1F600" have a meaning, but are not in the Adobe Glyph List.
bool isUnicodeName(const std::string& name)
{
    const std::size_t prefix = name.starts_with("uni") ? 3 : 1;
    const std::string_view digits = std::string_view(name).substr(std::min(prefix, name.size()));
    return name.starts_with('u') && digits.size() >= 4 && digits.find_first_not_of("0123456789ABCDEF") == std::string_view::npos;
}

/// 6.3.7 (part 2: 6.2.11.6).
void checkTrueType(const PdfaContext& context, const PdfaFont& font)
{
    QPDFObjectHandle encoding = entry(font.dictionary, "/Encoding");
    const bool symbolic = font.isSymbolic();
    const auto wrong = [&](const char* what) { context.breach(PdfaFontEncoding, font.baseName() + ": " + what); };
    if (symbolic && !encoding.isNull())
        wrong("symbolic font with an encoding");
    if (!symbolic) {
        const std::string base = encoding.isName() ? encoding.getName().substr(1) : nameIn(encoding, "/BaseEncoding");
        QPDFObjectHandle differences = entry(encoding, "/Differences");
        if (base != "MacRomanEncoding" && base != "WinAnsiEncoding")
            wrong("neither MacRomanEncoding nor WinAnsiEncoding");
        if (differences.isArray()) {
            std::set<std::string> names;
            for (int i = 0; i < std::min(differences.getArrayNItems(), 1'000); ++i)
                if (QPDFObjectHandle item = differences.getArrayItem(i); item.isName())
                    names.insert(item.getName().substr(1));
            if (context.part() == 1)
                wrong("Differences");
            else if (std::ranges::any_of(names, isUnicodeName) || unicodeOfNames(names).size() != names.size() ||
                     (font.program && !font.program->hasCharacterMap(3, 1)))
                wrong("Differences outside of the Adobe Glyph List");
        }
    }
    if (!font.program)
        return;
    const std::size_t maps = font.program->characterMaps();
    const bool symbolMap = font.program->hasCharacterMap(3, 0);
    if (symbolic && maps != 1 && !(context.part() > 1 && symbolMap))
        wrong("cmap of a symbolic font");
    if (!symbolic && context.part() > 1 && (maps == 0 || (maps == 1 && symbolMap)))
        wrong("cmap of a non-symbolic font");
}

bool isPrivateUse(const std::u16string& text)
{
    return std::ranges::any_of(text, [](char16_t c) { return (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xdb80 && c <= 0xdbff); });
}

/// What stands for a Unicode value where there is no ToUnicode map.
bool isKnownWithoutMap(const PdfaContext& context, const PdfaFont& font)
{
    if (font.type == "Type0") {
        const std::string ordering = text(entry(font.descendant, "/CIDSystemInfo"), "/Ordering");
        static const std::set<std::string> collections = {"GB1", "CNS1", "Japan1", "Korea1"};
        QPDFObjectHandle encoding = entry(font.dictionary, "/Encoding");
        const std::string name = encoding.isName() ? encoding.getName().substr(1) : std::string();
        return (collections.contains(ordering) && text(entry(font.descendant, "/CIDSystemInfo"), "/Registry") == "Adobe") ||
               (isPredefinedCmap(name, 2) && !name.starts_with("Identity"));
    }
    QPDFObjectHandle encoding = entry(font.dictionary, "/Encoding");
    if (font.type == "TrueType")
        return !font.isSymbolic() || encoding.isName();
    if (encoding.isName() && encoding.getName() != "/StandardEncoding" &&
        (baseEncoding(encoding.getName().substr(1)) || encoding.getName() == "/MacExpertEncoding"))
        return true;
    std::set<std::string> used;
    for (const auto& [code, use] : font.codes) {
        std::string name = font.names[code.value & 0xff];
        if (name.empty() && font.program)
            name = font.program->glyphName(font.program->glyphByBuiltInCode(code.value & 0xff));
        used.insert(name);
    }
    used.erase(".notdef");
    if (context.part() == 1)
        return std::ranges::all_of(used, [](const std::string& name) { return isStandardLatin(name); });
    return unicodeOfNames(used).size() == used.size();
}

} // namespace

void checkFontEncoding(const PdfaContext& context, const PdfaFont& font)
{
    if (font.type == "Type0")
        checkComposite(context, font);
    else if (font.type == "TrueType")
        checkTrueType(context, font);
}

/// 6.3.8 (part 2: 6.2.11.7).
void checkFontUnicode(const PdfaContext& context, const PdfaFont& font)
{
    QPDFObjectHandle stream = entry(font.dictionary, "/ToUnicode");
    const auto bytes = stream.isStream() ? context.decoded(stream) : std::nullopt;
    if (!bytes) {
        if (!isKnownWithoutMap(context, font))
            context.breach(PdfaFontUnicode, font.baseName());
        return;
    }
    if (context.part() == 1)
        return;
    const CmapFile map = CmapFile::parse(asText(*bytes));
    for (const auto& [code, use] : font.codes) {
        auto text = map.unicode(code);
        if (!text && code.bytes == 1)
            text = map.unicode({code.value, 2});
        const std::string detail = font.baseName() + ", code " + std::to_string(code.value);
        if (!text || text->empty() || text->find_first_of(std::u16string_view(u"\0\ufeff\ufffe", 3)) != std::u16string::npos)
            context.breach(PdfaFontUnicode, detail);
        else if (context.report.level() == 'A' && use.unreplaced && isPrivateUse(*text))
            context.breach(PdfaFontActualText, detail);
    }
}

} // namespace parafa
