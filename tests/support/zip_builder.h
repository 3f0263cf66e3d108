// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <string>
#include <vector>

namespace parafa::test
{

/// One file of an archive that is put together byte by byte. Whatever is not set follows from the content; everything that is
/// set goes into the archive as it stands, true or not. Written without any code of the reader under test.
struct ZipFile {
    std::string name = {}, content = {};
    std::uint16_t method = 0;             ///< 0, or 8 (the content is deflated); others: `data` must be set
    std::uint16_t flags = 0;              ///< of both headers
    std::optional<std::string> data = {}; ///< compressed bytes
    std::string before = {};              ///< bytes in front of the local header
    std::string descriptor = {};          ///< behind the data; "auto": the right one, with its signature
    std::string localExtra = {}, centralExtra = {};
    std::uint16_t versionMade = 20;
    std::uint32_t attributes = 0;
    std::optional<std::uint32_t> crc = {}, size = {}, compressedSize = {}; ///< of both headers
    // of one header only
    std::optional<std::string> localName = {};
    std::optional<std::uint16_t> localMethod = {}, localFlags = {};
    std::optional<std::uint32_t> localCrc = {}, localSize = {}, localCompressedSize = {};
    std::optional<std::uint32_t> offset = {};
    std::uint16_t disk = 0;
    bool inDirectory = true;
    bool inBody = true; ///< false: only a directory record
};

struct ZipBuilder {
    std::vector<ZipFile> files;
    std::string prefix;
    bool offsetsCountPrefix = true;
    std::string beforeDirectory, afterDirectory, comment, trailing;
    std::optional<std::uint16_t> count, countOnDisk, disk;
    std::optional<std::uint32_t> directorySize, directoryOffset;
    bool zip64 = false; ///< adds the ZIP64 end record and locator
    std::optional<std::uint64_t> zip64Count, zip64Size, zip64Offset;

    std::string build() const;
    ByteSourcePtr source() const;
};

std::string le16(std::uint64_t value);
std::string le32(std::uint64_t value);
std::string le64(std::uint64_t value);
/// One extra field.
std::string extraField(std::uint16_t id, const std::string& content);
std::uint32_t crc32Of(const std::string& content);
std::string deflated(const std::string& content);
Bytes bytesOf(const std::string& text);

/// mimetype, a document, manifest.xml and a signature file (not a true one), in the order and form that ASiC-E asks for.
ZipBuilder soundAsicE();
std::string asicManifestXml(const std::vector<std::pair<std::string, std::string>>& entries);

} // namespace parafa::test
