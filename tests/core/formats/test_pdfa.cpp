// SPDX-License-Identifier: EUPL-1.2
#include "core/formats/pdfa_rows.h"
#include "formats/pdfa_report.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

using enum FindingCode;

void wrongComponents(PdfaSample& s)
{
    s.setStream(9, "/N 4", iccProfile());
    content(s, "/A cs 1 0 0 sc 0 0 9 9 re f", "/ColorSpace << /A [/ICCBased 9 0 R] >>");
}

const std::string calibrated = "/C cs ", calibratedSpace = "/ColorSpace << /C [/CalRGB << /WhitePoint [1 1 1] >>] >> ";

/// Paints with a tiling pattern.
void tiling(PdfaSample& s, int paintType, const std::string& space, const std::string& operators)
{
    s.setStream(9,
                "/Type /Pattern /PatternType 1 /PaintType " + std::to_string(paintType) +
                    " /TilingType 1 /BBox [0 0 1 1] /XStep 1 /YStep 1 /Resources << >>",
                operators);
    content(s, "/A cs 0 0 0 /P scn 0 0 9 9 re f", "/ColorSpace << /A " + space + " >> /Pattern << /P 9 0 R >>");
}

void image(PdfaSample& s, const std::string& dictionary)
{
    s.setStream(9, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray " + dictionary, "xx");
    content(s, "/I Do", "/XObject << /I 9 0 R >>");
}

void annotation(PdfaSample& s, const std::string& dictionary)
{
    s.replace(3, "/Contents", "/Annots [<< /Type /Annot /Rect [0 0 10 10] " + dictionary + " >>] /Contents");
}

const PdfaRow rows[] = {
    {"sound 1b", 1, [](PdfaSample&) {}, {}},
    {"sound 2b", 2, [](PdfaSample&) {}, {}},
    // file structure
    {"white space after the version, part 1", 1, [](PdfaSample& s) { s.header = "%PDF-1.4 \n%\xe2\xe3\xcf\xd3\n"; }, {}},
    {"white space after the version, part 2", 2, [](PdfaSample& s) { s.header = "%PDF-1.4 \n%\xe2\xe3\xcf\xd3\n"; }, PdfaHeader},
    {"white space first", 1, [](PdfaSample& s) { s.header = " %PDF-1.4\n%\xe2\xe3\xcf\xd3\n"; }, PdfaHeader},
    {"no binary comment", 1, [](PdfaSample& s) { s.header = "%PDF-1.4\n"; }, PdfaHeader},
    {"version 2.0", 2, [](PdfaSample& s) { s.header = "%PDF-2.0\n%\xe2\xe3\xcf\xd3\n"; }, PdfaHeader},
    {"no identifier", 1, [](PdfaSample& s) { s.identifier.clear(); }, PdfaTrailer},
    {"identifier of nothing, part 1", 1, [](PdfaSample& s) { s.identifier = "/ID [<> <>]"; }, {}},
    {"identifier of nothing, part 2", 2, [](PdfaSample& s) { s.identifier = "/ID [<> <>]"; }, PdfaTrailer},
    {"identifier of numbers", 2, [](PdfaSample& s) { s.identifier = "/ID [1 2]"; }, PdfaTrailer},
    {"data after end", 1, [](PdfaSample& s) { s.afterEnd = "\nmore"; }, PdfaDataAfterEnd},
    {"two ends of line", 2, [](PdfaSample& s) { s.afterEnd = "\n\n"; }, PdfaDataAfterEnd},
    {"no end of line", 2, [](PdfaSample& s) { s.afterEnd.clear(); }, {}},
    {"odd hexadecimal digits", 1, [](PdfaSample& s) { s.set(9, "<123>"); }, PdfaHexString},
    {"foreign hexadecimal digit", 2, [](PdfaSample& s) { s.set(9, "<12zz>"); }, PdfaHexString},
    {"hexadecimal with space", 2, [](PdfaSample& s) { s.set(9, "<12 34>"); }, {}},
    {"length too small", 1, [](PdfaSample& s) { s.replace(4, "/Length 25", "/Length 20"); }, PdfaStream},
    {"external stream", 2, [](PdfaSample& s) { s.setStream(9, "/F (other)", "x"); }, PdfaStream},
    {"LZW", 1, [](PdfaSample& s) { s.setStream(9, "/Filter /LZWDecode", "x"); }, PdfaFilter},
    {"JPEG 2000 in 1.4", 1, [](PdfaSample& s) { s.setStream(9, "/Filter /JPXDecode", "x"); }, PdfaFilter},
    {"inline LZW", 2, [](PdfaSample& s) { content(s, "BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI"); }, PdfaInlineFilter},
    {"long name", 1, [](PdfaSample& s) { s.set(9, "/" + std::string(128, 'n')); }, PdfaLimitExceeded},
    {"name of 127", 1, [](PdfaSample& s) { s.set(9, "/" + std::string(127, 'n')); }, {}},
    {"long string, part 1", 1, [](PdfaSample& s) { s.set(9, "(" + std::string(40'000, 's') + ")"); }, {}},
    {"long string, part 2", 2, [](PdfaSample& s) { s.set(9, "(" + std::string(40'000, 's') + ")"); }, PdfaLimitExceeded},
    {"large real, part 1", 1, [](PdfaSample& s) { s.set(9, "32768.5"); }, PdfaLimitExceeded},
    {"large real, part 2", 2, [](PdfaSample& s) { s.set(9, "32768.5"); }, {}},
    {"large integer", 2, [](PdfaSample& s) { s.set(9, "2147483648"); }, PdfaLimitExceeded},
    {"29 graphics states", 1,
     [](PdfaSample& s) {
         std::string q;
         for (int i = 0; i < 29; ++i)
             q += "q ";
         content(s, q);
     },
     PdfaLimitExceeded},
    {"28 graphics states",
     1,
     [](PdfaSample& s) {
         std::string q;
         for (int i = 0; i < 28; ++i)
             q += "q ";
         content(s, q);
     },
     {}},
    {"small page", 2, [](PdfaSample& s) { s.replace(3, "200 200", "2 200"); }, PdfaLimitExceeded},
    // document
    {"layers, part 1", 1, [](PdfaSample& s) { s.replace(1, "/Pages", "/OCProperties << /OCGs [] /D << >> >> /Pages"); },
     PdfaOptionalContent},
    {"layers without name", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/OCProperties << /OCGs [] /D << >> >> /Pages"); },
     PdfaOptionalContent},
    {"layers with name",
     2,
     [](PdfaSample& s) { s.replace(1, "/Pages", "/OCProperties << /OCGs [] /D << /Name (a) >> >> /Pages"); },
     {}},
    {"embedded file, part 1", 1,
     [](PdfaSample& s) {
         s.set(9, "<< /Type /Filespec /F (a) /EF << /F 10 0 R >> >>");
         s.setStream(10, "", "x");
     },
     PdfaEmbeddedFile},
    {"embedded file of an annotation, part 1", 1,
     [](PdfaSample& s) {
         s.setStream(10, "", "x");
         annotation(s, "/Subtype /Link /F 4 /FS << /Type /Filespec /F (a) /EF << /F 10 0 R >> >>");
     },
     PdfaEmbeddedFile},
    {"embedded text", 2,
     [](PdfaSample& s) {
         s.set(9, "<< /Type /Filespec /F (a) /UF (a) /EF << /F 10 0 R >> >>");
         s.setStream(10, "", "x");
     },
     PdfaEmbeddedFile},
    {"embedded PDF/A",
     2,
     [](PdfaSample& s) {
         s.set(9, "<< /Type /Filespec /F (a) /UF (a) /EF << /F 10 0 R >> >>");
         s.setStream(10, "", PdfaSample(1, 'B').bytes());
     },
     {}},
    {"permissions", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/Perms << /Other 3 0 R >> /Pages"); }, PdfaPermissions},
    {"requirements", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/Requirements [] /Pages"); }, PdfaRequirements},
    // colour and graphics
    {"no output intent", 1, [](PdfaSample& s) { s.replace(1, "GTS_PDFA1", "GTS_PDFX"); }, PdfaDeviceColour},
    {"CMYK with RGB profile", 2, [](PdfaSample& s) { content(s, "0 0 0 1 k 0 0 9 9 re f"); }, PdfaDeviceColour},
    {"CMYK chosen, not painted with", 2, [](PdfaSample& s) { content(s, "0 0 0 1 k"); }, PdfaDeviceColour},
    {"CMYK not chosen", 2, [](PdfaSample& s) { content(s, "n", "/ColorSpace << /A /DeviceCMYK >>"); }, {}},
    {"CMYK in an uncoloured pattern",
     2,
     [](PdfaSample& s) { tiling(s, 2, "[/Pattern /DeviceRGB]", "0 0 0 1 k 0 0 1 1 re f"); },
     {}},
    {"CMYK in a coloured pattern", 2, [](PdfaSample& s) { tiling(s, 1, "/Pattern", "0 0 0 1 k 0 0 1 1 re f"); },
     PdfaDeviceColour},
    {"list of blend modes, part 1", 1, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /BM [/Normal] >> >>"); },
     PdfaTransparency},
    {"list of blend modes, part 2", 2, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /BM [/Normal] >> >>"); }, {}},
    {"CMYK beneath an uncoloured pattern", 2, [](PdfaSample& s) { tiling(s, 2, "[/Pattern /DeviceCMYK]", "n"); },
     PdfaDeviceColour},
    {"colourant that is no UTF-8, not used", 2,
     [](PdfaSample& s) {
         content(s, "n", "/ColorSpace << /A [/Separation /#ff /DeviceRGB << /FunctionType 2 /N 1 /Domain [0 1] >>] >>");
     },
     PdfaNameEncoding},
    {"grey", 2, [](PdfaSample& s) { content(s, "0.5 g 0 0 9 9 re f"); }, {}},
    {"CMYK with default",
     2,
     [](PdfaSample& s) {
         s.setStream(9, "/N 4", iccProfile("prtr", "CMYK"));
         content(s, "0 0 0 1 k 0 0 9 9 re f", "/ColorSpace << /DefaultCMYK [/ICCBased 9 0 R] >>");
     },
     {}},
    {"profile of another class", 1, [](PdfaSample& s) { s.setStream(7, "/N 3", iccProfile("link")); }, PdfaOutputIntent},
    {"profile of version 4, part 1", 1, [](PdfaSample& s) { s.setStream(7, "/N 3", iccProfile("mntr", "RGB ", 4)); },
     PdfaOutputIntent},
    {"profile of version 4, part 2", 2, [](PdfaSample& s) { s.setStream(7, "/N 3", iccProfile("mntr", "RGB ", 4)); }, {}},
    {"wrong number of components, part 1", 1, wrongComponents, PdfaIccProfile},
    {"wrong number of components, part 2", 2, wrongComponents, {}},
    {"output profile without N, part 1", 1, [](PdfaSample& s) { s.setStream(7, "", iccProfile()); }, PdfaOutputIntent},
    {"spot colour not described", 2,
     [](PdfaSample& s) {
         s.set(9, "[/DeviceN [/Gold] /DeviceRGB 10 0 R]");
         s.setStream(10, "/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]", "{dup dup}");
         content(s, "/A cs 1 sc 0 0 9 9 re f", "/ColorSpace << /A 9 0 R >>");
     },
     PdfaSpotColour},
    {"unknown operator", 1, [](PdfaSample& s) { content(s, "BX 1 foo EX"); }, PdfaOperator},
    {"rendering intent", 2, [](PdfaSample& s) { content(s, "/Custom ri"); }, PdfaRenderingIntent},
    {"transfer function", 1, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /TR /Identity >> >>"); },
     PdfaGraphicsState},
    {"transfer function not used", 1, [](PdfaSample& s) { content(s, "n", "/ExtGState << /G << /TR /Identity >> >>"); }, {}},
    {"opacity, part 1", 1, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /ca 0.5 >> >>"); }, PdfaTransparency},
    {"opacity, part 2", 2, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /ca 0.5 >> >>"); }, {}},
    {"opaque, part 1",
     1,
     [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /ca 1.0 /BM /Normal /SMask /None >> >>"); },
     {}},
    {"blend mode", 2, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /BM /Custom >> >>"); }, PdfaTransparency},
    {"no blending space", 2,
     [](PdfaSample& s) {
         s.replace(1, "GTS_PDFA1", "GTS_PDFX");
         content(s, calibrated + "/G gs 0 0 1 1 re f", calibratedSpace + "/ExtGState << /G << /ca 0.5 >> >>");
     },
     PdfaTransparency},
    {"no blending space, nothing painted",
     2,
     [](PdfaSample& s) {
         s.replace(1, "GTS_PDFA1", "GTS_PDFX");
         content(s, calibrated + "/G gs", calibratedSpace + "/ExtGState << /G << /ca 0.5 >> >>");
     },
     {}},
    {"no blending space, another opacity",
     2,
     [](PdfaSample& s) {
         s.replace(1, "GTS_PDFA1", "GTS_PDFX");
         content(s, calibrated + "/G gs 0 0 1 1 re f", calibratedSpace + "/ExtGState << /G << /CA 0.5 >> >>");
     },
     {}},
    {"interpolated image", 2,
     [](PdfaSample& s) {
         s.setStream(
             9, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Interpolate true",
             "x");
         content(s, "/I Do", "/XObject << /I 9 0 R >>");
     },
     PdfaImage},
    {"16 bits in an image, part 1", 1, [](PdfaSample& s) { image(s, "/BitsPerComponent 16"); }, PdfaImage},
    {"16 bits in an image, part 2", 2, [](PdfaSample& s) { image(s, "/BitsPerComponent 16"); }, {}},
    {"3 bits in an image", 2, [](PdfaSample& s) { image(s, "/BitsPerComponent 3"); }, PdfaImage},
    {"5 bits in an inline image", 2, [](PdfaSample& s) { content(s, "BI /W 1 /H 1 /BPC 5 /CS /G ID x EI"); }, PdfaImage},
    {"shading not there",
     1,
     [](PdfaSample& s) {
         s.replace(1, "GTS_PDFA1", "GTS_PDFX");
         content(s, "/None sh");
     },
     {}},
    {"soft mask, part 1", 1,
     [](PdfaSample& s) {
         s.setStream(
             9, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 10 0 R",
             "x");
         s.setStream(10, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
         content(s, "/I Do", "/XObject << /I 9 0 R >>");
     },
     PdfaTransparency},
    {"reference XObject", 2,
     [](PdfaSample& s) {
         s.setStream(9, "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << >> /Ref << >>", "n");
         content(s, "/F Do", "/XObject << /F 9 0 R >>");
     },
     PdfaReferenceXObject},
    {"resources of the page", 2,
     [](PdfaSample& s) {
         s.setStream(9, "/Type /XObject /Subtype /Form /BBox [0 0 1 1]", "/G gs");
         content(s, "/F Do", "/XObject << /F 9 0 R >> /ExtGState << /G << /LW 1 >> >>");
     },
     PdfaResources},
    {"form inside itself",
     2,
     [](PdfaSample& s) {
         s.setStream(9, "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /F 9 0 R >> >>", "/F Do");
         content(s, "/F Do", "/XObject << /F 9 0 R >>");
     },
     {}},
    // annotations, forms, actions
    {"annotation type", 1, [](PdfaSample& s) { annotation(s, "/Subtype /Movie /F 4"); }, PdfaAnnotationType},
    {"annotation hidden", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Link /F 6"); }, PdfaAnnotation},
    {"annotation without flags", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Link"); }, PdfaAnnotation},
    {"pop-up without flags", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Popup"); }, {}},
    {"annotation without appearance", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Circle /F 4"); }, PdfaAppearance},
    {"link printed", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Link /F 4"); }, {}},
    {"actions of a field above the widget", 1,
     [](PdfaSample& s) {
         s.set(9, "<< /FT /Tx /T (a) /Kids [10 0 R] /AA << >> >>");
         s.setStream(11, "/Type /XObject /Subtype /Form /BBox [0 0 1 1]", "n");
         s.set(10, "<< /Type /Annot /Subtype /Widget /T (b) /Parent 9 0 R /Rect [0 0 9 9] /F 4 /AP << /N 11 0 R >> >>");
         s.replace(3, "/Contents", "/Annots [10 0 R] /Contents");
         s.replace(1, "/Pages", "/AcroForm << /Fields [9 0 R] >> /Pages");
     },
     PdfaAdditionalAction},
    {"annotation without a rectangle", 2,
     [](PdfaSample& s) { s.replace(3, "/Contents", "/Annots [<< /Type /Annot /Subtype /Circle /F 4 >>] /Contents"); },
     PdfaAppearance},
    {"rendering not needed", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/NeedsRendering false /Pages"); }, {}},
    {"rendering needed", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/NeedsRendering true /Pages"); }, PdfaXfa},
    {"script", 1, [](PdfaSample& s) { s.replace(1, "/Pages", "/OpenAction << /S /JavaScript /JS (a) >> /Pages"); }, PdfaAction},
    {"named action", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/OpenAction << /S /Named /N /Print >> /Pages"); },
     PdfaAction},
    {"page actions, part 2", 2, [](PdfaSample& s) { s.replace(3, "/Contents", "/AA << >> /Contents"); }, PdfaAdditionalAction},
    {"XFA", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/AcroForm << /Fields [] /XFA (a) >> /Pages"); }, PdfaXfa},
    {"appearances needed", 2,
     [](PdfaSample& s) { s.replace(1, "/Pages", "/AcroForm << /Fields [] /NeedAppearances true >> /Pages"); }, PdfaFormField},
};

} // namespace

class TestPdfa : public QObject
{
    Q_OBJECT

private slots:
    void oneRuleEach_data() { addRows(rows); }
    void oneRuleEach() { judgeRow(rows); }

    void everyFindingNamesItsClause()
    {
        PdfaSample sample(2, 'B');
        sample.identifier.clear();
        const auto found = checkPdfaOf(sample.bytes(), {2, 'B'});
        QVERIFY(found && found->size() == 1);
        QCOMPARE(found->front().clause, std::string("ISO 19005-2, 6.1.3"));
        QCOMPARE(pdfaClause(PdfaFontWidths, 1), std::string("ISO 19005-1, 6.3.6"));
        QCOMPARE(pdfaClause(PdfaRequirements, 1), std::string());
    }

    void levelAWantsTags()
    {
        PdfaSample plain(1, 'A');
        const auto without = checkPdfaOf(plain.bytes(), {1, 'A'});
        QVERIFY(without && hasFinding(*without, PdfaNotTagged) && hasFinding(*without, PdfaStructureTree));
        PdfaSample tagged(1, 'A');
        tagged.replace(
            1, "/Pages",
            "/MarkInfo << /Marked true >> /Lang (sk-SK) /StructTreeRoot << /Type /StructTreeRoot /K << /S /Odsek /K [] >> "
            "/RoleMap << /Odsek /P >> >> /Pages");
        const auto with = checkPdfaOf(tagged.bytes(), {1, 'A'});
        QVERIFY2(with && with->empty(), with ? codesOf(*with).constData() : "");
        tagged.replace(1, "sk-SK", "sk_SK");
        const auto language = checkPdfaOf(tagged.bytes(), {1, 'A'});
        QVERIFY(language && hasFinding(*language, PdfaLanguage));
        tagged.replace(1, "/Odsek /P", "/Odsek /Odsek");
        const auto circle = checkPdfaOf(tagged.bytes(), {1, 'A'});
        QVERIFY(circle && hasFinding(*circle, PdfaStructureType));
    }

    void claimIsNotConformance()
    {
        const std::string bytes = PdfaSample(2, 'U').bytes();
        const auto view = asBytes(bytes);
        const auto pdf = PdfFile::open(memorySource(Bytes(view.begin(), view.end())));
        QVERIFY(pdf);
        const auto claim = claimedPdfa(*pdf);
        QVERIFY(claim && *claim);
        QCOMPARE((*claim)->name(), std::string("PDF/A-2u"));
        QVERIFY(!checkPdfa(*pdf, {3, 'B'}));
    }

    void hostileContentEnds()
    {
        PdfaSample many(2, 'B');
        many.setStream(4, "", std::string(100'000, 'n'));
        std::string operators;
        for (int i = 0; i < 2'000; ++i)
            operators += "n ";
        many.setStream(4, "", operators);
        PdfaLimits limits;
        limits.maxOperators = 1'000;
        const auto found = checkPdfaOf(many.bytes(), {2, 'B'}, limits);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::LimitExceeded);
    }
};

QTEST_GUILESS_MAIN(TestPdfa)
#include "test_pdfa.moc"
