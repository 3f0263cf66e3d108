// SPDX-License-Identifier: EUPL-1.2
#include "core/formats/pdfa_rows.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

using enum FindingCode;

/// A number of a CFF dictionary in five bytes, so that sizes do not depend on it.
std::string number(std::size_t value)
{
    return {'\x1d', static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

std::string index(const std::vector<std::string>& items)
{
    std::string offsets(1, '\x01'), data;
    for (const std::string& item : items) {
        data += item;
        offsets += static_cast<char>(data.size() + 1);
    }
    const std::string count = {'\0', static_cast<char>(items.size())};
    return items.empty() ? count : count + '\x01' + offsets + data;
}

/// A bare CID-keyed CFF program (Adobe Technical Note 5176): .notdef, then characters 2 and 7, each as wide as told.
std::string cidKeyedProgram(int widthOf2, int widthOf7)
{
    const auto glyph = [](int width) {
        return std::string{'\x1c', static_cast<char>(width >> 8), static_cast<char>(width), '\x0e'};
    };
    const std::string charStrings = index({glyph(1000), glyph(widthOf2), glyph(widthOf7)});
    const std::string charset("\x00\x00\x02\x00\x07", 5), select("\x00\x00\x00\x00", 4);
    const std::string start = std::string("\x01\x00\x04\x01", 4) + index({"Own"});
    const std::string strings = index({"Adobe", "Identity"}) + index({});
    const auto top = [&](std::size_t base) {
        const std::size_t glyphs = base + charset.size() + select.size(), fonts = glyphs + charStrings.size();
        return index({number(391) + number(392) + number(0) + "\x0c\x1e" + number(base) + "\x0f" + number(base + charset.size()) +
                      "\x0c\x25" + number(glyphs) + "\x11" + number(fonts) + "\x0c\x24" + number(100) + "\x0c\x22"});
    };
    const std::size_t base = start.size() + top(0).size() + strings.size();
    const auto fonts = [&](std::size_t place) { return index({number(0) + number(place) + "\x12"}); };
    const std::size_t end = base + charset.size() + select.size() + charStrings.size() + fonts(0).size();
    return start + top(base) + strings + charset + select + charStrings + fonts(end);
}

struct Composite {
    std::string encoding = "/Identity-H", ordering = "Identity", widths = "/W [2 [600] 7 [700]]", shown = "<00020007>";
    std::string cidSet = std::string(1, '\x21'); ///< characters 2 and 7
    std::string name = "ABCDEF+Own";
};

/// The page shows text in a composite font.
void composite(PdfaSample& s, const Composite& font)
{
    s.setStream(20, "/Subtype /CIDFontType0C", cidKeyedProgram(600, 700));
    s.setStream(21, "", font.cidSet);
    s.set(22, "<< /Type /FontDescriptor /FontName /" + font.name +
                  " /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 /FontFile3 20 0 R " +
                  (font.cidSet.empty() ? ">>" : "/CIDSet 21 0 R >>"));
    s.set(23, "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + font.name +
                  " /CIDSystemInfo << /Registry (Adobe) /Ordering (" + font.ordering +
                  ") /Supplement 0 >> /FontDescriptor 22 0 R /DW 1000 " + font.widths + " >>");
    s.set(24, "<< /Type /Font /Subtype /Type0 /BaseFont /" + font.name + " /Encoding " + font.encoding +
                  " /DescendantFonts [23 0 R] >>");
    content(s, "BT /F 9 Tf " + font.shown + " Tj ET", "/Font << /F 24 0 R >>");
}

PdfaRow row(const char* name, int part, Composite font, std::optional<FindingCode> breach = {})
{
    return {name, part, [font](PdfaSample& s) { composite(s, font); }, breach};
}

const PdfaRow rows[] = {
    row("CID-keyed font, part 1", 1, {}),
    row("CID-keyed font, part 2", 2, {}),
    row("width of a character", 1, {.widths = "/W [2 [600] 7 [702]]"}, PdfaFontWidths),
    row("width of a character, rounded", 2, {.widths = "/W [2 [600] 7 [701]]"}),
    row("width left to the default", 2, {.widths = "/W [2 [600]]"}, PdfaFontWidths),
    row("width of .notdef, part 1", 1, {.widths = "/W [0 [500] 2 [600] 7 [700]]", .shown = "<0000>"}, PdfaFontWidths),
    row("character not in the program", 1, {.shown = "<0003>"}, PdfaFontGlyphMissing),
    row("CIDSet lacks a character shown, part 1", 1, {.cidSet = "\x20"}, PdfaFontSubset),
    row("CIDSet lacks a character not shown, part 1", 1, {.shown = "<0002>", .cidSet = "\x20"}),
    row("CIDSet lacks a character not shown, part 2", 2, {.shown = "<0002>", .cidSet = "\x20"}, PdfaFontSubset),
    row("CIDSet has one more, part 1", 1, {.cidSet = "\x25"}),
    row("CIDSet has one more, part 2", 2, {.cidSet = "\x25"}, PdfaFontSubset),
    row("no CIDSet, part 1", 1, {.cidSet = ""}, PdfaFontSubset),
    row("no CIDSet, part 2", 2, {.cidSet = ""}),
    row("no CIDSet of a whole font, part 1", 1, {.cidSet = "", .name = "Own"}),
    row("predefined map, part 1", 1, {.encoding = "/UniJIS-UCS2-H", .ordering = "Japan1"}, PdfaFontCmap),
    row("predefined map, part 2", 2, {.encoding = "/UniJIS-UCS2-H", .ordering = "Japan1"}),
    row("predefined map of another collection", 2, {.encoding = "/UniGB-UCS2-H", .ordering = "Japan1"}, PdfaFontCidSystem),
    {"font not embedded", 1,
     [](PdfaSample& s) {
         content(s, "BT /F 9 Tf (a) Tj ET", "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>");
     },
     PdfaFontNotEmbedded},
    {"font not embedded, invisible",
     1,
     [](PdfaSample& s) {
         content(s, "BT /F 9 Tf 3 Tr (a) Tj ET", "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>");
     },
     {}},
    {"font not used",
     1,
     [](PdfaSample& s) { content(s, "n", "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"); },
     {}},
    {"damaged font", 2,
     [](PdfaSample& s) {
         s.setStream(9, "", "no font");
         content(s, "BT /F 9 Tf (a) Tj ET",
                 "/Font << /F << /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 97 /LastChar 97 /Widths [500] /Encoding "
                 "/WinAnsiEncoding /FontDescriptor << /Flags 32 /FontFile2 9 0 R >> >> >>");
     },
     PdfaFontDamaged},
    {"widths missing", 2,
     [](PdfaSample& s) {
         content(s, "BT /F 9 Tf 3 Tr (a) Tj ET", "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Own >> >>");
     },
     PdfaFontDictionary},
    {"Type 3 width", 1,
     [](PdfaSample& s) {
         s.setStream(9, "", "500 0 d0");
         content(s, "BT /F 9 Tf (a) Tj ET",
                 "/Font << /F << /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 9 0 "
                 "R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [400] >> >>");
     },
     PdfaFontWidths},
    {"Type 3 same width",
     1,
     [](PdfaSample& s) {
         s.setStream(9, "", "500 0 d0");
         content(s, "BT /F 9 Tf (a) Tj ET",
                 "/Font << /F << /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 9 0 "
                 "R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [500] >> >>");
     },
     {}},
    {"CMap not embedded", 2,
     [](PdfaSample& s) {
         content(
             s, "BT /F 9 Tf 3 Tr (ab) Tj ET",
             "/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Own-H /DescendantFonts [<< /Type /Font /Subtype "
             "/CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >> >>");
     },
     PdfaFontCmap},
};

} // namespace

class TestPdfaFonts : public QObject
{
    Q_OBJECT

private slots:
    void oneRuleEach_data() { addRows(rows); }
    void oneRuleEach() { judgeRow(rows); }
};

QTEST_GUILESS_MAIN(TestPdfaFonts)
#include "test_pdfa_fonts.moc"
