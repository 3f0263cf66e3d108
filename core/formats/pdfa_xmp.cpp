// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_context.h"
#include "formats/xmp_extension.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

/// Every property is predefined or described by an extension schema, and has its type (6.7.9; part 2: 6.6.2.3.1).
void checkProperties(const PdfaContext& context, const XmpPacket& packet, const XmpTypes& types, const XmpExtensions& main,
                     const XmpExtensions& own)
{
    for (const XmpNode& property : packet.properties) {
        if (property.ns == xmp::extension)
            continue;
        const std::string name = property.prefix + ":" + property.name;
        // A description in the file goes before the predefined one; in part 1 it stands in the packet itself.
        const XmpExtensions::Property* described = own.property(property.ns, property.name);
        if (!described && context.part() > 1)
            described = main.property(property.ns, property.name);
        const auto predefined = types.predefined(property.ns, property.name);
        const std::string type(described ? described->type : predefined.value_or(""));
        if (!described && !predefined)
            context.breach(PdfaMetadataProperty, name + " is not described");
        else if (!(described ? *described->types : types).matches(property, type))
            context.breach(PdfaMetadataProperty, name + " is no " + type);
    }
}

/// 6.7.11 (part 2: 6.6.4).
void checkIdentification(const PdfaContext& context, const XmpPacket& packet)
{
    const XmpNode* part = packet.property(xmp::identification, "part");
    const XmpNode* conformance = packet.property(xmp::identification, "conformance");
    if (!part || part->value != std::to_string(context.part()))
        context.breach(PdfaIdentification, "part");
    const std::string levels = context.report.level() == 'A'   ? "A"
                               : context.report.level() == 'U' ? "AU"
                               : context.part() == 1           ? "AB"
                                                               : "ABU";
    if (!conformance || conformance->value.size() != 1 || levels.find(conformance->value) == std::string::npos)
        context.breach(PdfaIdentification, "conformance");
    for (const XmpNode& property : packet.properties)
        if (property.ns == xmp::identification && property.prefix != "pdfaid")
            context.breach(PdfaIdentification, "prefix " + property.prefix);
}

void checkPacket(const PdfaContext& context, const XmpPacket& packet)
{
    if (!packet.wellFormed)
        context.breach(PdfaMetadataMalformed);
    if (packet.headerBytes)
        context.breach(PdfaMetadataPacket, "bytes");
    if (packet.headerEncoding)
        context.breach(PdfaMetadataPacket, "encoding");
    // Part 1 names the XMP Specification of 2004, which allows the other Unicode encodings.
    if (context.part() > 1 && !packet.utf8)
        context.breach(PdfaMetadataMalformed, "not UTF-8");
}

} // namespace

void checkDocumentInformation(const PdfaContext& context, const XmpPacket& packet);

void checkMetadata(const PdfaContext& context)
{
    QPDFObjectHandle stream = entry(context.file.pdf->getRoot(), "/Metadata");
    const auto bytes = stream.isStream() ? context.decoded(stream) : std::nullopt;
    if (!bytes || nameIn(stream, "/Type") != "Metadata" || nameIn(stream, "/Subtype") != "XML")
        return context.breach(PdfaMetadataMissing);
    if (has(stream, "/Filter"))
        context.breach(PdfaMetadataFilter);
    const XmpTypes types(context.part());
    const XmpPacket main = readXmpPacket(*bytes);
    checkPacket(context, main);
    const XmpExtensions extensions(main, context.part(), context.report);
    checkProperties(context, main, types, extensions, extensions);
    checkIdentification(context, main);
    checkDocumentInformation(context, main);
    // Metadata of pages, fonts and images may use what the document's own packet describes.
    for (const auto& [id, place] : context.file.places) {
        QPDFObjectHandle object = context.file.pdf->getObjectByObjGen(id);
        if (!object.isStream() || nameIn(object, "/Type") != "Metadata" || id == stream.getObjGen())
            continue;
        const auto other = context.decoded(object);
        if (!other)
            continue;
        const XmpPacket packet = readXmpPacket(*other);
        checkPacket(context, packet);
        checkProperties(context, packet, types, extensions, XmpExtensions(packet, context.part(), context.report));
    }
}

Result<std::optional<PdfaFlavour>> claimedPdfa(const PdfFile& pdf)
{
    return guarded<std::optional<PdfaFlavour>>(pdf.state(), [&]() -> std::optional<PdfaFlavour> {
        QPDFObjectHandle stream = entry(pdf.state().pdf->getRoot(), "/Metadata");
        const auto bytes = stream.isStream() ? decodedStream(stream, std::uint64_t{8} << 20) : std::nullopt;
        if (!bytes)
            return std::nullopt;
        const XmpPacket packet = readXmpPacket(*bytes);
        const XmpNode* part = packet.property(xmp::identification, "part");
        const XmpNode* conformance = packet.property(xmp::identification, "conformance");
        if (!part && !conformance)
            return std::nullopt;
        PdfaFlavour flavour;
        if (part && part->value.size() == 1 && part->value[0] >= '1' && part->value[0] <= '9')
            flavour.part = part->value[0] - '0';
        if (conformance && conformance->value.size() == 1 &&
            std::string_view("ABUEF").find(conformance->value[0]) != std::string_view::npos)
            flavour.level = conformance->value[0];
        return flavour;
    });
}

} // namespace parafa
