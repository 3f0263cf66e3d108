// SPDX-License-Identifier: EUPL-1.2
#include "support/zip_builder.h"

#include <zlib.h>

namespace parafa::test
{

std::string le16(std::uint64_t value)
{
    return {static_cast<char>(value), static_cast<char>(value >> 8)};
}

std::string le32(std::uint64_t value)
{
    return le16(value) + le16(value >> 16);
}

std::string le64(std::uint64_t value)
{
    return le32(value) + le32(value >> 32);
}

std::string extraField(std::uint16_t id, const std::string& content)
{
    return le16(id) + le16(content.size()) + content;
}

std::uint32_t crc32Of(const std::string& content)
{
    std::uint32_t crc = 0xffffffff;
    for (const char c : content) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

std::string deflated(const std::string& content)
{
    std::string result(compressBound(content.size()) + 64, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

Bytes bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

std::string ZipBuilder::build() const
{
    std::string out = prefix;
    std::string directory;
    std::size_t records = 0;
    const std::size_t uncounted = offsetsCountPrefix ? 0 : prefix.size();
    for (const ZipFile& file : files) {
        const std::string data = file.data ? *file.data : file.method == 8 ? deflated(file.content) : file.content;
        const std::uint32_t crc = file.crc.value_or(crc32Of(file.content));
        const std::uint64_t size = file.size.value_or(static_cast<std::uint32_t>(file.content.size()));
        const std::uint64_t compressed = file.compressedSize.value_or(static_cast<std::uint32_t>(data.size()));
        if (file.inBody)
            out += file.before;
        const std::size_t offset = out.size() - uncounted;
        if (file.inBody) {
            const std::string localName = file.localName.value_or(file.name);
            out += le32(0x04034b50) + le16(20) + le16(file.localFlags.value_or(file.flags)) +
                   le16(file.localMethod.value_or(file.method)) + le16(0) + le16(0x21) + le32(file.localCrc.value_or(crc)) +
                   le32(file.localCompressedSize.value_or(static_cast<std::uint32_t>(compressed))) +
                   le32(file.localSize.value_or(static_cast<std::uint32_t>(size))) + le16(localName.size()) +
                   le16(file.localExtra.size()) + localName + file.localExtra + data;
            out += file.descriptor == "auto" ? le32(0x08074b50) + le32(crc) + le32(compressed) + le32(size) : file.descriptor;
        }
        if (!file.inDirectory)
            continue;
        ++records;
        directory += le32(0x02014b50) + le16(file.versionMade) + le16(20) + le16(file.flags) + le16(file.method) + le16(0) +
                     le16(0x21) + le32(crc) + le32(compressed) + le32(size) + le16(file.name.size()) +
                     le16(file.centralExtra.size()) + le16(0) + le16(file.disk) + le16(0) + le32(file.attributes) +
                     le32(file.offset.value_or(static_cast<std::uint32_t>(offset))) + file.name + file.centralExtra;
    }
    out += beforeDirectory;
    const std::size_t directoryAt = out.size() - uncounted;
    out += directory + afterDirectory;
    if (zip64) {
        const std::size_t at = out.size() - uncounted;
        out += le32(0x06064b50) + le64(44) + le16(45) + le16(45) + le32(0) + le32(0) + le64(zip64Count.value_or(records)) +
               le64(zip64Count.value_or(records)) + le64(zip64Size.value_or(directory.size())) +
               le64(zip64Offset.value_or(directoryAt)) + le32(0x07064b50) + le32(0) + le64(at) + le32(1);
    }
    const std::uint16_t listed = count.value_or(static_cast<std::uint16_t>(records));
    out += le32(0x06054b50) + le16(disk.value_or(0)) + le16(disk.value_or(0)) + le16(countOnDisk.value_or(listed)) +
           le16(listed) + le32(directorySize.value_or(static_cast<std::uint32_t>(directory.size()))) +
           le32(directoryOffset.value_or(static_cast<std::uint32_t>(directoryAt))) + le16(comment.size()) + comment;
    return out + trailing;
}

ByteSourcePtr ZipBuilder::source() const
{
    return memorySource(bytesOf(build()));
}

std::string asicManifestXml(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string xml = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">";
    for (const auto& [path, mediaType] : entries)
        xml += "<m:file-entry m:full-path=\"" + path + "\" m:media-type=\"" + mediaType + "\"/>";
    return xml + "</m:manifest>";
}

ZipBuilder soundAsicE()
{
    ZipBuilder zip;
    zip.files.push_back({.name = "mimetype", .content = "application/vnd.etsi.asic-e+zip"});
    zip.files.push_back({.name = "letter.txt", .content = "Vážený pán starosta, žiadam o povolenie."});
    zip.files.push_back({.name = "META-INF/manifest.xml",
                         .content = asicManifestXml({{"/", "application/vnd.etsi.asic-e+zip"}, {"letter.txt", "text/plain"}}),
                         .method = 8});
    zip.files.push_back({.name = "META-INF/signatures0.xml", .content = "<signatures/>", .method = 8});
    return zip;
}

} // namespace parafa::test
