// SPDX-License-Identifier: EUPL-1.2
#include "core/formats/pdfa_rows.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

using enum FindingCode;

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

/// The page has a packet of its own with a property that the document's packet describes.
void otherPacket(PdfaSample& s)
{
    s.xmpProperties = extension("http://e/", "a", "Text");
    s.setStream(9, "/Type /Metadata /Subtype /XML",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" + xmp("http://e/", "<p:a>b</p:a>") +
                    "</rdf:RDF>");
    s.replace(3, "/Contents", "/Metadata 9 0 R /Contents");
}

const PdfaRow rows[] = {
    {"metadata of another kind", 2, [](PdfaSample& s) { s.setStream(6, "/Type /Metadata /Subtype /Text", "<rdf/>"); },
     PdfaMetadataMissing},
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
    {"information as the only language says",
     1,
     [](PdfaSample& s) {
         s.set(9, "<< /Title (T) >>");
         s.identifier += " /Info 9 0 R";
         s.xmpProperties = xmp(dublinCore, "<p:title><rdf:Alt><rdf:li xml:lang=\"sk\">T</rdf:li></rdf:Alt></p:title>");
     },
     {}},
    {"information differs, part 2",
     2,
     [](PdfaSample& s) {
         s.set(9, "<< /Title (Other) >>");
         s.identifier += " /Info 9 0 R";
     },
     {}},
};

} // namespace

class TestPdfaMetadata : public QObject
{
    Q_OBJECT

private slots:
    void oneRuleEach_data() { addRows(rows); }
    void oneRuleEach() { judgeRow(rows); }
};

QTEST_GUILESS_MAIN(TestPdfaMetadata)
#include "test_pdfa_metadata.moc"
