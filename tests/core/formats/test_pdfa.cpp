// SPDX-License-Identifier: EUPL-1.2
#include "core/formats/pdfa_sample.h"
#include "formats/pdfa.h"
#include "formats/pdfa_report.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

using enum FindingCode;

Result<std::vector<Finding>> check(const std::string& bytes, PdfaFlavour flavour, const PdfaLimits& limits = {})
{
    const auto view = asBytes(bytes);
    const auto pdf = PdfFile::open(memorySource(Bytes(view.begin(), view.end())));
    if (!pdf)
        return std::unexpected(pdf.error());
    return checkPdfa(*pdf, flavour, limits);
}

QByteArray codesOf(const std::vector<Finding>& findings)
{
    QByteArray text;
    for (const Finding& finding : findings)
        text += QByteArray(codeName(finding.code).data()) + '(' +
                QByteArray::fromStdString(std::string(finding.argument("detail"))) + ") ";
    return text;
}

std::string xmp(const std::string& ns, const std::string& inner)
{
    return "<rdf:Description rdf:about=\"\" xmlns:p=\"" + ns + "\">" + inner + "</rdf:Description>";
}

const std::string dublinCore = "http://purl.org/dc/elements/1.1/", basic = "http://ns.adobe.com/xap/1.0/";
const std::string tiff = "http://ns.adobe.com/tiff/1.0/", exif = "http://ns.adobe.com/exif/1.0/";

/// An extension schema that describes one property.
std::string extension(const std::string& ns, const std::string& name, const std::string& type)
{
    const std::string pdfa = "http://www.aiim.org/pdfa/ns/";
    return "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"" + pdfa + "extension/\" xmlns:pdfaSchema=\"" + pdfa +
           "schema#\" xmlns:pdfaProperty=\"" + pdfa +
           "property#\"><pdfaExtension:schemas><rdf:Bag><rdf:li "
           "rdf:parseType=\"Resource\"><pdfaSchema:schema>S</pdfaSchema:schema><pdfaSchema:namespaceURI>" +
           ns +
           "</pdfaSchema:namespaceURI><pdfaSchema:prefix>p</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li "
           "rdf:parseType=\"Resource\"><pdfaProperty:name>" +
           name + "</pdfaProperty:name><pdfaProperty:valueType>" + type +
           "</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>"
           "<pdfaProperty:description>d</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
           "</pdfaExtension:schemas></rdf:Description>";
}

/// One change of a conforming file and the rule it breaks; nothing: the file still conforms.
struct Row {
    const char* name;
    int part;
    std::function<void(PdfaSample&)> change;
    std::optional<FindingCode> breach;
};

void content(PdfaSample& s, const std::string& operators, const std::string& resources = {})
{
    s.setStream(4, "", operators);
    if (!resources.empty())
        s.replace(3, "/Resources << >>", "/Resources << " + resources + " >>");
}

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

/// The page has a packet of its own with a property that the document's packet describes.
void otherPacket(PdfaSample& s)
{
    s.xmpProperties = extension("http://e/", "a", "Text");
    s.setStream(9, "/Type /Metadata /Subtype /XML",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" + xmp("http://e/", "<p:a>b</p:a>") +
                    "</rdf:RDF>");
    s.replace(3, "/Contents", "/Metadata 9 0 R /Contents");
}

const Row rows[] = {
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
    {"CMYK in an uncoloured pattern", 2, [](PdfaSample& s) { tiling(s, 2, "[/Pattern /DeviceRGB]", "0 0 0 1 k 0 0 1 1 re f"); }, {}},
    {"CMYK in a coloured pattern", 2, [](PdfaSample& s) { tiling(s, 1, "/Pattern", "0 0 0 1 k 0 0 1 1 re f"); }, PdfaDeviceColour},
    {"list of blend modes, part 1", 1, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /BM [/Normal] >> >>"); },
     PdfaTransparency},
    {"list of blend modes, part 2", 2, [](PdfaSample& s) { content(s, "/G gs", "/ExtGState << /G << /BM [/Normal] >> >>"); }, {}},
    {"CMYK beneath an uncoloured pattern", 2, [](PdfaSample& s) { tiling(s, 2, "[/Pattern /DeviceCMYK]", "n"); }, PdfaDeviceColour},
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
    {"shading not there", 1,
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
    // fonts
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
    // annotations, forms, actions
    {"annotation type", 1, [](PdfaSample& s) { annotation(s, "/Subtype /Movie /F 4"); }, PdfaAnnotationType},
    {"annotation hidden", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Link /F 6"); }, PdfaAnnotation},
    {"annotation without flags", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Link"); }, PdfaAnnotation},
    {"pop-up without flags", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Popup"); }, {}},
    {"annotation without appearance", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Circle /F 4"); }, PdfaAppearance},
    {"link printed", 2, [](PdfaSample& s) { annotation(s, "/Subtype /Link /F 4"); }, {}},
    {"script", 1, [](PdfaSample& s) { s.replace(1, "/Pages", "/OpenAction << /S /JavaScript /JS (a) >> /Pages"); }, PdfaAction},
    {"named action", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/OpenAction << /S /Named /N /Print >> /Pages"); },
     PdfaAction},
    {"page actions, part 2", 2, [](PdfaSample& s) { s.replace(3, "/Contents", "/AA << >> /Contents"); }, PdfaAdditionalAction},
    {"XFA", 2, [](PdfaSample& s) { s.replace(1, "/Pages", "/AcroForm << /Fields [] /XFA (a) >> /Pages"); }, PdfaXfa},
    {"appearances needed", 2,
     [](PdfaSample& s) { s.replace(1, "/Pages", "/AcroForm << /Fields [] /NeedAppearances true >> /Pages"); }, PdfaFormField},
    // metadata
    {"metadata of another kind", 2, [](PdfaSample& s) { s.setStream(6, "/Type /Metadata /Subtype /Text", "<rdf/>"); }, PdfaMetadataMissing},
    {"no metadata", 1, [](PdfaSample& s) { s.replace(1, "/Metadata 6 0 R", ""); }, PdfaMetadataMissing},
    {"packet with encoding", 2, [](PdfaSample& s) { s.packetHeader += " encoding=\"UTF-8\""; }, PdfaMetadataPacket},
    {"title",
     1,
     [](PdfaSample& s) {
         s.xmpProperties = xmp(dublinCore, "<p:title><rdf:Alt><rdf:li xml:lang=\"x-default\">T</rdf:li></rdf:Alt></p:title>");
     },
     {}},
    {"title as text", 1, [](PdfaSample& s) { s.xmpProperties = xmp(dublinCore, "<p:title>T</p:title>"); }, PdfaMetadataProperty},
    {"bag for sequence", 2,
     [](PdfaSample& s) { s.xmpProperties = xmp(dublinCore, "<p:creator><rdf:Bag><rdf:li>T</rdf:li></rdf:Bag></p:creator>"); },
     PdfaMetadataProperty},
    {"no date", 2, [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:CreateDate>yesterday</p:CreateDate>"); },
     PdfaMetadataProperty},
    {"date",
     2,
     [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:CreateDate>2026-01-02T03:04:05.6+01:00</p:CreateDate>"); },
     {}},
    {"date without leading zeros",
     2,
     [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:CreateDate>2026-1-2T3</p:CreateDate>"); },
     {}},
    {"date with another separator", 2,
     [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:CreateDate>2026/01/02</p:CreateDate>"); }, PdfaMetadataProperty},
    {"value outside of a list", 1, [](PdfaSample& s) { s.xmpProperties = xmp(tiff, "<p:Orientation>9</p:Orientation>"); }, {}},
    {"value of a list of another type", 1,
     [](PdfaSample& s) { s.xmpProperties = xmp(tiff, "<p:Orientation>left</p:Orientation>"); }, PdfaMetadataProperty},
    {"resolution as a number", 2, [](PdfaSample& s) { s.xmpProperties = xmp(tiff, "<p:XResolution>72</p:XResolution>"); }, {}},
    {"position with one digit, part 1", 1,
     [](PdfaSample& s) { s.xmpProperties = xmp(exif, "<p:GPSLatitude>48,8.5N</p:GPSLatitude>"); }, PdfaMetadataProperty},
    {"position with one digit, part 2",
     2,
     [](PdfaSample& s) { s.xmpProperties = xmp(exif, "<p:GPSLatitude>48,8.5N</p:GPSLatitude>"); },
     {}},
    {"media type with parameters", 2,
     [](PdfaSample& s) { s.xmpProperties = xmp(dublinCore, "<p:format>text/plain; charset=utf-8</p:format>"); },
     PdfaMetadataProperty},
    {"predefined property described otherwise",
     2,
     [](PdfaSample& s) {
         s.xmpProperties = extension(basic, "Nickname", "Bag Text") + xmp(basic, "<p:Nickname><rdf:Bag/></p:Nickname>");
     },
     {}},
    {"described type in other words",
     2,
     [](PdfaSample& s) {
         s.xmpProperties = extension("http://e/", "a", "closed Choice of Integer") + xmp("http://e/", "<p:a>7</p:a>");
     },
     {}},
    {"described type unknown", 2, [](PdfaSample& s) { s.xmpProperties = extension("http://e/", "a", "Any"); },
     PdfaMetadataExtension},
    {"described in the main packet, part 1", 1, otherPacket, PdfaMetadataProperty},
    {"described in the main packet, part 2", 2, otherPacket, {}},
    {"packet attribute on another line", 2, [](PdfaSample& s) { s.packetHeader += "\nbytes = \"1\""; }, PdfaMetadataPacket},
    {"text beside properties", 2, [](PdfaSample& s) { s.xmpProperties = xmp(basic, "stray<p:Nickname>a</p:Nickname>"); },
     PdfaMetadataMalformed},
    {"field twice", 2,
     [](PdfaSample& s) {
         s.xmpProperties = xmp("http://ns.adobe.com/xap/1.0/mm/",
                               "<p:DerivedFrom rdf:parseType=\"Resource\"><r:versionID "
                               "xmlns:r=\"http://ns.adobe.com/xap/1.0/sType/ResourceRef#\">1</r:versionID><r:versionID "
                               "xmlns:r=\"http://ns.adobe.com/xap/1.0/sType/ResourceRef#\">2</r:versionID></p:DerivedFrom>");
     },
     PdfaMetadataMalformed},
    {"value with qualifiers as attributes",
     2,
     [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:Nickname rdf:value=\"a\" p:Label=\"b\"/>"); },
     {}},
    {"attribute without a namespace", 2, [](PdfaSample& s) { s.xmpProperties = "<rdf:Description rdf:about=\"\" other=\"x\"/>"; },
     PdfaMetadataMalformed},
    {"property of 2005, part 1", 1, [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:Rating>3</p:Rating>"); },
     PdfaMetadataProperty},
    {"property of 2005, part 2", 2, [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:Rating>3</p:Rating>"); }, {}},
    {"own property not described", 2, [](PdfaSample& s) { s.xmpProperties = xmp("http://example.org/", "<p:a>b</p:a>"); },
     PdfaMetadataProperty},
    {"property twice", 2,
     [](PdfaSample& s) { s.xmpProperties = xmp(basic, "<p:Nickname>a</p:Nickname><p:Nickname>b</p:Nickname>"); },
     PdfaMetadataMalformed},
    {"not well-formed", 2, [](PdfaSample& s) { s.xmpProperties = "<rdf:Description>"; }, PdfaMetadataMalformed},
    {"another part claimed", 2, [](PdfaSample& s) { s.part = 1; }, PdfaIdentification},
    {"information differs", 1,
     [](PdfaSample& s) {
         s.set(9, "<< /Title (Other) >>");
         s.identifier += " /Info 9 0 R";
     },
     PdfaMetadataInfo},
    {"information differs, part 2",
     2,
     [](PdfaSample& s) {
         s.set(9, "<< /Title (Other) >>");
         s.identifier += " /Info 9 0 R";
     },
     {}},
};

} // namespace

class TestPdfa : public QObject
{
    Q_OBJECT

private slots:
    void oneRuleEach_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(rows); ++i)
            QTest::newRow(rows[i].name) << static_cast<int>(i);
    }
    void oneRuleEach()
    {
        QFETCH(int, index);
        const Row& row = rows[index];
        PdfaSample sample(row.part, 'B');
        row.change(sample);
        const auto found = check(sample.bytes(), {row.part, 'B'});
        QVERIFY2(found, found ? "" : found.error().detail.c_str());
        if (!row.breach)
            QVERIFY2(found->empty(), codesOf(*found).constData());
        else
            QVERIFY2(hasFinding(*found, *row.breach), codesOf(*found).constData());
    }

    void everyFindingNamesItsClause()
    {
        PdfaSample sample(2, 'B');
        sample.identifier.clear();
        const auto found = check(sample.bytes(), {2, 'B'});
        QVERIFY(found && found->size() == 1);
        QCOMPARE(found->front().clause, std::string("ISO 19005-2, 6.1.3"));
        QCOMPARE(pdfaClause(PdfaFontWidths, 1), std::string("ISO 19005-1, 6.3.6"));
        QCOMPARE(pdfaClause(PdfaRequirements, 1), std::string());
    }

    void levelAWantsTags()
    {
        PdfaSample plain(1, 'A');
        const auto without = check(plain.bytes(), {1, 'A'});
        QVERIFY(without && hasFinding(*without, PdfaNotTagged) && hasFinding(*without, PdfaStructureTree));
        PdfaSample tagged(1, 'A');
        tagged.replace(
            1, "/Pages",
            "/MarkInfo << /Marked true >> /Lang (sk-SK) /StructTreeRoot << /Type /StructTreeRoot /K << /S /Odsek /K [] >> "
            "/RoleMap << /Odsek /P >> >> /Pages");
        const auto with = check(tagged.bytes(), {1, 'A'});
        QVERIFY2(with && with->empty(), with ? codesOf(*with).constData() : "");
        tagged.replace(1, "sk-SK", "sk_SK");
        const auto language = check(tagged.bytes(), {1, 'A'});
        QVERIFY(language && hasFinding(*language, PdfaLanguage));
        tagged.replace(1, "/Odsek /P", "/Odsek /Odsek");
        const auto circle = check(tagged.bytes(), {1, 'A'});
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
        const auto found = check(many.bytes(), {2, 'B'}, limits);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::LimitExceeded);
    }
};

QTEST_GUILESS_MAIN(TestPdfa)
#include "test_pdfa.moc"
