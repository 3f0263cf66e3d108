// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_context.h"
#include "formats/xmp_packet.h"
#include "pdf/pdf_date.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// What the XMP packet says for a text entry of the document information.
std::optional<std::string> counterpart(const XmpPacket& packet, std::string_view ns, std::string_view name)
{
    const XmpNode* property = packet.property(ns, name);
    if (!property)
        return std::nullopt;
    if (property->kind == XmpNode::Simple)
        return property->value;
    if (property->kind == XmpNode::Alt) {
        const auto standard = std::ranges::find(property->children, "x-default", &XmpNode::language);
        if (standard != property->children.end())
            return standard->value;
        // The first one stands in where no default is marked.
        return property->children.empty() ? std::nullopt : std::optional(property->children.front().value);
    }
    // Author: exactly one creator.
    return property->children.size() == 1 ? std::optional(property->children.front().value) : std::nullopt;
}

/// XMP leaves out what is not known: seconds, time, day, month.
std::optional<UtcTime> xmpDate(std::string text)
{
    static constexpr std::string_view full = "0000-01-01T00:00:00";
    if (text.size() < 16)
        text += full.substr(std::min(text.size(), full.size()));
    else if (text.size() == 16 || text[16] != ':')
        text.insert(16, ":00");
    return UtcTime::fromIso8601(text);
}

struct TextPair {
    const char* key;
    std::string_view ns, name;
};
constexpr TextPair textPairs[] = {{"/Title", xmp::dublinCore, "title"},         {"/Author", xmp::dublinCore, "creator"},
                                  {"/Subject", xmp::dublinCore, "description"}, {"/Keywords", xmp::pdf, "Keywords"},
                                  {"/Creator", xmp::basic, "CreatorTool"},      {"/Producer", xmp::pdf, "Producer"}};
struct DatePair {
    const char* key;
    std::string_view name;
};
constexpr DatePair datePairs[] = {{"/CreationDate", "CreateDate"}, {"/ModDate", "ModifyDate"}};

} // namespace

/// ISO 19005-1, 6.7.3: what both say, both say the same.
void checkDocumentInformation(const PdfaContext& context, const XmpPacket& packet)
{
    QPDFObjectHandle info = entry(context.file.pdf->getTrailer(), "/Info");
    if (context.part() > 1 || !info.isDictionary())
        return;
    for (const TextPair& pair : textPairs) {
        QPDFObjectHandle value = entry(info, pair.key);
        if (value.isNull())
            continue;
        std::string text = value.isString() ? value.getUTF8Value() : std::string();
        text.erase(std::find(text.begin(), text.end(), '\0'), text.end());
        if (!value.isString() || counterpart(packet, pair.ns, pair.name) != text)
            context.breach(FindingCode::PdfaMetadataInfo, pair.key + 1);
    }
    for (const DatePair& pair : datePairs) {
        QPDFObjectHandle value = entry(info, pair.key);
        if (value.isNull())
            continue;
        const XmpNode* property = packet.property(xmp::basic, pair.name);
        const auto left = value.isString() ? pdfDate(value.getUTF8Value()) : std::nullopt;
        const auto right = property ? xmpDate(property->value) : std::nullopt;
        if (!left || !right || *left != *right)
            context.breach(FindingCode::PdfaMetadataInfo, pair.key + 1);
    }
}

} // namespace parafa
