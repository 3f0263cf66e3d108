// SPDX-License-Identifier: EUPL-1.2
#include "container/container_writer.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

struct Row {
    std::string_view extension;
    std::string_view mediaType;
};

/// By extension; the names registered with IANA, and for Slovak forms the spelling that the central portal writes.
constexpr auto table = std::to_array<Row>({
    {"7z", "application/x-7z-compressed"},
    {"asc", "text/plain"},
    {"asice", "application/vnd.etsi.asic-e+zip"},
    {"asics", "application/vnd.etsi.asic-s+zip"},
    {"bdoc", "application/vnd.etsi.asic-e+zip"},
    {"bmp", "image/bmp"},
    {"csv", "text/csv"},
    {"doc", "application/msword"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"eml", "message/rfc822"},
    {"gif", "image/gif"},
    {"gz", "application/gzip"},
    {"htm", "text/html"},
    {"html", "text/html"},
    {"ico", "image/vnd.microsoft.icon"},
    {"jpe", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"json", "application/json"},
    {"mp3", "audio/mpeg"},
    {"mp4", "video/mp4"},
    {"odf", "application/vnd.oasis.opendocument.formula"},
    {"odg", "application/vnd.oasis.opendocument.graphics"},
    {"odp", "application/vnd.oasis.opendocument.presentation"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"p7b", "application/pkcs7-mime"},
    {"p7c", "application/pkcs7-mime"},
    {"p7m", "application/pkcs7-mime"},
    {"p7s", "application/pkcs7-signature"},
    {"pdf", "application/pdf"},
    {"pkcs7", "application/pkcs7-mime"},
    {"png", "image/png"},
    {"ppt", "application/vnd.ms-powerpoint"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"rar", "application/vnd.rar"},
    {"rtf", "application/rtf"},
    {"sce", "application/vnd.etsi.asic-e+zip"},
    {"scs", "application/vnd.etsi.asic-s+zip"},
    {"svg", "image/svg+xml"},
    {"tar", "application/x-tar"},
    {"tgz", "application/gzip"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"tst", "application/vnd.etsi.timestamp-token"},
    {"txt", "text/plain"},
    {"webp", "image/webp"},
    {"xdc", "application/vnd.gov.sk.xmldatacontainer+xml; charset=UTF-8"},
    {"xdcf", "application/vnd.gov.sk.xmldatacontainer+xml; charset=UTF-8"},
    {"xhtml", "application/xhtml+xml"},
    {"xls", "application/vnd.ms-excel"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"xml", "application/xml"},
    {"xsd", "application/xml"},
    {"xsl", "application/xslt+xml"},
    {"xslt", "application/xslt+xml"},
    {"zip", "application/zip"},
});
static_assert(std::ranges::is_sorted(table, {}, &Row::extension));

} // namespace

std::string mediaTypeForName(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    if (dot != std::string_view::npos && name.find('/', dot) == std::string_view::npos) {
        std::string extension(name.substr(dot + 1));
        for (char& c : extension)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        const auto row = std::ranges::lower_bound(table, extension, {}, &Row::extension);
        if (row != table.end() && row->extension == extension)
            return std::string(row->mediaType);
    }
    return "application/octet-stream";
}

} // namespace parafa
