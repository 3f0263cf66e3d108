// SPDX-License-Identifier: EUPL-1.2
#include "formats/document_format.h"

#include "base/ascii.h"
#include "container/container.h"
#include "xmldata/xml_data_container.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

using enum FindingCode;

constexpr FormatNames knownFormats[] = {
    {"PDF", "application/pdf", "pdf"},
    {"TXT", "text/plain", "txt"},
    {"PNG", "image/png", "png"},
    {"XMLDataContainer", "application/vnd.gov.sk.xmldatacontainer+xml", "xdcf|xml|xdc"},
    {"ASiC-E", "application/vnd.etsi.asic-e+zip", "asice|sce"},
    {"ASiC-S", "application/vnd.etsi.asic-s+zip", "asics|scs"},
    {"DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
    {"XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
    {"PPTX", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"},
    {"ODT", "application/vnd.oasis.opendocument.text", "odt"},
    {"ODS", "application/vnd.oasis.opendocument.spreadsheet", "ods"},
    {"ODP", "application/vnd.oasis.opendocument.presentation", "odp"},
    {"HTML", "text/html|application/xhtml+xml", "html|htm|xhtml"},
    {"GIF", "image/gif", "gif"},
    {"JPEG", "image/jpeg", "jpg|jpeg|jpe|jfif|jfi|jif"},
    {"TIFF", "image/tiff", "tif|tiff"},
    {"SVG", "image/svg+xml", "svg"},
    {"CSV", "text/csv", "csv"},
    {"ZIP", "application/zip|application/x-zip-compressed", "zip"},
    {"GZIP", "application/gzip|application/x-gzip", "gz|tgz"},
    {"TAR", "application/x-tar", "tar"},
    {"XML", "application/xml|text/xml", "xml|xsd|xslt|xsl"},
    {"EML", "message/rfc822", "eml"},
    {"MPEG", "video/mpeg|video/mp2t", "mpg|mpeg|ts"},
    {"MP4", "video/mp4|audio/mp4", "mp4|m4a|m4v"},
    {"MP3", "audio/mpeg", "mp3"},
    {"OGG", "application/ogg|audio/ogg|video/ogg", "ogg|oga|ogv|ogx"},
    {"WAV", "audio/wav|audio/x-wav|audio/vnd.wave", "wav"},
    {"AIFF", "audio/aiff|audio/x-aiff", "aiff|aif"},
    {"RTF", "application/rtf|text/rtf", "rtf"},
    {"DOC", "application/msword|application/vnd.ms-excel|application/vnd.ms-powerpoint", "doc|xls|ppt"},
    {"CMS", "application/pkcs7-mime|application/pkcs7-signature|application/vnd.etsi.cades", "p7m|p7s|p7c"},
};

bool isListed(std::string_view list, std::string_view item)
{
    while (true) {
        const std::size_t bar = list.find('|');
        if (list.substr(0, bar) == item)
            return true;
        if (bar == std::string_view::npos)
            return false;
        list.remove_prefix(bar + 1);
    }
}

struct Magic {
    std::size_t offset;
    std::string_view bytes, id;
};
using namespace std::string_view_literals;
constexpr Magic magics[] = {
    {0, "\x89PNG\r\n\x1a\n"sv, "PNG"},
    {0, "GIF87a"sv, "GIF"},
    {0, "GIF89a"sv, "GIF"},
    {0, "\xff\xd8\xff"sv, "JPEG"},
    {0, "II*\0"sv, "TIFF"},
    {0, "MM\0*"sv, "TIFF"},
    {0, "\x1f\x8b"sv, "GZIP"},
    {0, "OggS"sv, "OGG"},
    {0, "ID3"sv, "MP3"},
    {0, "\0\0\1\xba"sv, "MPEG"},
    {0, "\0\0\1\xb3"sv, "MPEG"},
    {4, "ftyp"sv, "MP4"},
    {0, "{\\rtf"sv, "RTF"},
    {0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "DOC"},
    {257, "ustar"sv, "TAR"},
};

std::string byMagic(std::string_view head)
{
    // Images use the file format of MPEG-4 too.
    static constexpr std::string_view images[] = {"heic", "heix", "hevc", "mif1", "msf1", "avif"};
    if (head.size() > 12 && head.substr(4, 4) == "ftyp" && std::ranges::find(images, head.substr(8, 4)) != std::end(images))
        return "";
    for (const Magic& magic : magics)
        if (head.size() >= magic.offset && head.substr(magic.offset).starts_with(magic.bytes))
            return std::string(magic.id);
    if (head.starts_with("RIFF") && head.size() > 12 && head.substr(8, 4) == "WAVE")
        return "WAV";
    if (head.starts_with("FORM") && head.size() > 12 && head.substr(8, 3) == "AIF")
        return "AIFF";
    if (head.substr(0, 1'024).find("%PDF-") != std::string_view::npos)
        return "PDF";
    return soundByFrames(head);
}

/// A container: by its mimetype entry and its parts.
std::string byArchive(const ByteSourcePtr& content, DocumentFormat& format)
{
    const auto container = Container::open(content);
    if (!container) {
        format.findings.push_back(container.error().asFinding());
        return "ZIP";
    }
    if (container->type() != ContainerType::PlainZip)
        return std::string(containerTypeName(container->type()));
    for (const FormatNames& known : knownFormats)
        if (known.id.starts_with("OD") && container->mediaType() == known.mediaTypes)
            return std::string(known.id);
    if (const ContainerEntry* mimetype = container->find("mimetype"); mimetype && mimetype->size < 200)
        if (const auto bytes = readAll(*mimetype->content, 200))
            for (const FormatNames& known : knownFormats)
                if (asText(*bytes) == known.mediaTypes)
                    return std::string(known.id);
    if (container->find("[Content_Types].xml")) {
        if (container->find("word/document.xml"))
            return "DOCX";
        if (container->find("xl/workbook.xml"))
            return "XLSX";
        if (container->find("ppt/presentation.xml"))
            return "PPTX";
    }
    return "ZIP";
}

/// A text: what its first element or line says.
std::string byMarkup(std::string_view head)
{
    if (head.starts_with("\xef\xbb\xbf"))
        head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (!head.starts_with('<'))
        return "";
    const std::string lower = asciiLower(head.substr(0, 4'096));
    if (XmlDataContainer::looksLike(asBytes(head)))
        return "XMLDataContainer";
    // The first element: after declaration, comments and instructions.
    std::size_t at = 0;
    while (at < lower.size() && lower[at] == '<' && (lower.compare(at, 2, "<?") == 0 || lower.compare(at, 2, "<!") == 0)) {
        if (lower.compare(at, 14, "<!doctype html") == 0)
            return "HTML";
        const bool comment = lower.compare(at, 4, "<!--") == 0;
        const std::size_t end = lower.find(comment ? "-->" : ">", at);
        at = end == std::string::npos ? lower.size() : lower.find('<', end);
    }
    if (at >= lower.size())
        return lower.starts_with("<?xml") ? "XML" : "";
    const std::string name = lower.substr(at + 1, lower.find_first_of(" \t\r\n/>", at) - at - 1);
    if (name == "html")
        return "HTML";
    if (name == "svg" || name.ends_with(":svg"))
        return "SVG";
    return lower.starts_with("<?xml") || lower.find(" xmlns") != std::string::npos ? "XML" : "";
}

/// Headers of a mail: several lines "Name: value" of which one names the sender or the format.
bool looksLikeMail(std::string_view head)
{
    std::size_t headers = 0;
    bool known = false;
    while (!head.empty() && headers < 40) {
        const std::string_view line = head.substr(0, head.find('\n'));
        head.remove_prefix(std::min(line.size() + 1, head.size()));
        if (line.empty() || line == "\r")
            break;
        if (line.starts_with(' ') || line.starts_with('\t'))
            continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos)
            return false;
        const std::string name = asciiLower(line.substr(0, colon));
        known = known || name == "received" || name == "mime-version" || name == "message-id" || name == "return-path";
        ++headers;
    }
    return known && headers >= 3;
}

std::string extensionOf(std::string_view name)
{
    const std::string_view base = name.substr(name.find_last_of("/\\") + 1);
    const std::size_t dot = base.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string() : asciiLower(base.substr(dot + 1));
}

std::string_view bareMediaType(std::string_view mediaType)
{
    mediaType = mediaType.substr(0, mediaType.find(';'));
    return mediaType.substr(0, mediaType.find_last_not_of(" \t") + 1);
}

/// § 18 f): the right extension and media type for the content.
void compareNames(DocumentFormat& format, std::string_view name, std::string_view mediaType)
{
    const FormatNames* names = formatNames(format.id.starts_with("PDF") ? "PDF" : std::string_view(format.id));
    const std::string extension = extensionOf(name);
    if (!extension.empty() && names) {
        format.extensionAgrees = isListed(names->extensions, extension);
        if (!*format.extensionAgrees)
            format.findings.push_back(makeFinding(FormatExtensionMismatch, {{"extension", extension}, {"format", format.id}}));
    }
    if (!mediaType.empty() && names) {
        const std::string bare = asciiLower(bareMediaType(mediaType));
        format.mediaTypeAgrees =
            isListed(names->mediaTypes, bare) || (format.id == "XMLDataContainer" && bare == "application/xml");
        if (!*format.mediaTypeAgrees)
            format.findings.push_back(makeFinding(FormatMediaTypeMismatch, {{"mediaType", bare}, {"format", format.id}}));
    }
}

bool isBinary(std::string_view head)
{
    return head.find('\0') != std::string_view::npos && !head.starts_with("\xff\xfe") && !head.starts_with("\xfe\xff");
}

} // namespace

const FormatNames* formatNames(std::string_view id)
{
    const auto found = std::ranges::find(knownFormats, id, &FormatNames::id);
    return found == std::end(knownFormats) ? nullptr : &*found;
}

Result<DocumentFormat> recogniseFormat(const ByteSourcePtr& content, std::string_view name, std::string_view mediaType,
                                       const FormatOptions& options, const Progress& progress)
{
    DocumentFormat format;
    std::string head(std::min<std::uint64_t>(content->size(), 65'536), '\0');
    const auto read = content->readAt(0, {reinterpret_cast<std::uint8_t*>(head.data()), head.size()});
    if (!read)
        return std::unexpected(read.error());
    head.resize(*read);
    std::string id = byMagic(head);
    if (id.empty() && Container::looksLikeZip(*content))
        id = byArchive(content, format);
    if (id.empty())
        id = byMarkup(head);
    if (id.empty() && looksLikeMail(head))
        id = "EML";
    // Text has no mark of its own: a table is told by the name, and only from text.
    if (id.empty() && !head.empty() && !isBinary(head))
        id = extensionOf(name) == "csv" || bareMediaType(mediaType) == "text/csv" ? "CSV" : "TXT";
    if (!id.empty()) {
        format.id = id;
        format.ruleName = (id == "WAV" || id == "AIFF") && !isLinearPcm(*content, id) ? id + "-other" : id;
        format.mediaType = std::string(formatNames(id)->mediaTypes.substr(0, formatNames(id)->mediaTypes.find('|')));
    } else {
        format.findings.push_back(makeFinding(FormatNotRecognised));
    }
    Result<void> checked;
    if (id == "PDF")
        checkPdfFormat(content, format, options, progress);
    else if (options.depth == FormatDepth::Check && id == "TXT")
        checked = checkTextFormat(*content, format, options, progress);
    else if (options.depth == FormatDepth::Check && id == "CSV")
        checked = checkTableFormat(*content, format, options, progress);
    else if (options.depth == FormatDepth::Check && id == "PNG")
        checked = checkPng(*content, format, progress);
    if (!checked)
        return std::unexpected(checked.error());
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped");
    compareNames(format, name, mediaType);
    return format;
}

} // namespace parafa
