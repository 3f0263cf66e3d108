// SPDX-License-Identifier: EUPL-1.2
#include "container/zip_directory.h"

#include "container/zip_format.h"

#include <zlib.h>

namespace parafa::zip
{

namespace
{

std::unexpected<Error> disagree(const std::string& name, std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::ZipHeadersDisagree, name, std::move(detail));
}

/// APPNOTE 4.5.3: in the directory, only the values whose classical field is saturated, in this order. Fields beyond
/// those must at least repeat the classical values: some readers take them.
Result<void> applyZip64(RawEntry& entry, const std::optional<Bytes>& field, std::uint16_t disk)
{
    std::vector<std::uint64_t*> wanted;
    for (std::uint64_t* value : {&entry.size, &entry.compressedSize, &entry.localOffset})
        if (*value == saturated32)
            wanted.push_back(value);
    if (!field)
        return wanted.empty() ? Result<void>{} : disagree(entry.name, "ZIP64 sizes are missing");
    const ByteView bytes = *field;
    const bool diskToo = disk == saturated16;
    const std::size_t needed = wanted.size() * 8 + (diskToo ? 4 : 0);
    if (bytes.size() < needed)
        return disagree(entry.name, "ZIP64 field too short");
    if (bytes.size() > needed) {
        const std::uint64_t* all[] = {&entry.size, &entry.compressedSize, &entry.localOffset};
        for (std::size_t i = 0; i < 3 && (i + 1) * 8 <= bytes.size(); ++i)
            if (*all[i] != saturated32 && load64(bytes, i * 8) != *all[i])
                return disagree(entry.name, "ZIP64 field contradicts the header");
    }
    for (std::size_t i = 0; i < wanted.size(); ++i)
        *wanted[i] = load64(bytes, i * 8);
    if (diskToo && load32(bytes, wanted.size() * 8) != 0)
        return fail(ErrorCode::Unreadable, FindingCode::ZipMultiDisk, entry.name);
    return {};
}

Result<RawEntry> parseCentralHeader(ByteView& rest, const EndRecord& end, const ContainerLimits& limits)
{
    if (rest.size() < centralHeaderSize || load32(rest, 0) != centralSignature)
        return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, {}, "the central directory has fewer records than it says");
    const std::size_t nameLength = load16(rest, 28);
    const std::size_t extraLength = load16(rest, 30);
    const std::size_t commentLength = load16(rest, 32);
    const std::size_t whole = centralHeaderSize + nameLength + extraLength + commentLength;
    if (rest.size() < whole)
        return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, {}, "a directory record reaches beyond the directory");
    if (nameLength > limits.maxNameBytes)
        return fail(ErrorCode::LimitExceeded, FindingCode::EntryNameTooLong, {}, std::to_string(nameLength) + " bytes");

    RawEntry entry;
    entry.name = asText(rest.subspan(centralHeaderSize, nameLength));
    entry.versionMade = load16(rest, 4);
    entry.versionNeeded = load16(rest, 6);
    entry.flags = load16(rest, 8);
    entry.method = load16(rest, 10);
    entry.time = load16(rest, 12);
    entry.date = load16(rest, 14);
    entry.crc = load32(rest, 16);
    entry.compressedSize = load32(rest, 20);
    entry.size = load32(rest, 24);
    const std::uint16_t disk = load16(rest, 34);
    entry.internalAttributes = load16(rest, 36);
    entry.externalAttributes = load32(rest, 38);
    entry.localOffset = load32(rest, 42);
    const ByteView comment = rest.subspan(centralHeaderSize + nameLength + extraLength, commentLength);
    entry.comment.assign(comment.begin(), comment.end());

    auto extra = parseExtraFields(rest.subspan(centralHeaderSize + nameLength, extraLength), entry.name);
    if (!extra)
        return std::unexpected(extra.error());
    if (disk != 0 && disk != saturated16)
        return fail(ErrorCode::Unreadable, FindingCode::ZipMultiDisk, entry.name);
    if (auto applied = applyZip64(entry, extra->zip64, disk); !applied)
        return std::unexpected(applied.error());
    entry.unicodePath = unicodePathOf(*extra, entry.name);
    entry.extra = std::move(extra->others);

    if ((entry.flags & (flagEncrypted | flagStrongEncryption | flagMaskedHeaders)) != 0)
        return fail(ErrorCode::Unreadable, FindingCode::ZipEncrypted, entry.name);
    if ((entry.flags & flagPatch) != 0)
        return fail(ErrorCode::Unreadable, FindingCode::ZipMethod, entry.name, "patched data");
    if (entry.method == methodStored && entry.size != entry.compressedSize)
        return disagree(entry.name, "stored with two sizes");
    if (entry.localOffset > end.directoryOffset - end.prefix)
        return disagree(entry.name, "local header behind the directory");
    entry.localOffset += end.prefix;
    if (entry.compressedSize > end.directoryOffset)
        return fail(ErrorCode::Unreadable, FindingCode::ZipOverlap, entry.name);
    rest = rest.subspan(whole);
    return entry;
}

} // namespace

Result<ExtraFields> parseExtraFields(ByteView extra, const std::string& name)
{
    ExtraFields fields;
    // Up to three bytes of padding at the end are common (alignment tools) and no reader takes them for a field.
    while (extra.size() >= 4) {
        const std::uint16_t id = load16(extra, 0);
        const std::size_t size = load16(extra, 2);
        if (size > extra.size() - 4)
            return disagree(name, "extra field reaches beyond its place");
        const ByteView content = extra.subspan(4, size);
        std::optional<Bytes>* place = id == extraZip64 ? &fields.zip64 : id == extraUnicodePath ? &fields.unicodePath : nullptr;
        if (place) {
            if (*place)
                return disagree(name, "extra field given twice");
            place->emplace(content.begin(), content.end());
        }
        if (id != extraZip64)
            putBytes(fields.others, extra.first(4 + size));
        extra = extra.subspan(4 + size);
    }
    return fields;
}

std::string unicodePathOf(const ExtraFields& extra, const std::string& headerName)
{
    // APPNOTE 4.6.9: version 1, CRC-32 of the header's name, then the name in UTF-8; stale where the CRC does not fit.
    if (!extra.unicodePath || extra.unicodePath->size() < 5 || extra.unicodePath->front() != 1)
        return {};
    const ByteView field = *extra.unicodePath;
    const ByteView name = asBytes(headerName);
    if (crc32_z(0, name.data(), name.size()) != load32(field, 1))
        return {};
    return std::string(asText(field.subspan(5)));
}

Result<Directory> readDirectory(const ByteSource& bytes, const ContainerLimits& limits)
{
    auto end = findEndRecord(bytes);
    if (!end)
        return std::unexpected(end.error());
    if (end->entryCount > limits.maxEntries)
        return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooManyEntries, {}, std::to_string(end->entryCount));
    if (end->entryCount == 0)
        return fail(ErrorCode::Unreadable, FindingCode::ZipEmpty);
    if (end->directorySize / centralHeaderSize < end->entryCount)
        return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, {}, "the central directory is too short for its entries");
    if (end->directorySize > limits.maxDirectoryBytes)
        return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooLarge, {}, "central directory");

    Bytes raw(end->directorySize);
    if (auto read = readExactly(bytes, end->directoryOffset, raw); !read)
        return std::unexpected(read.error());
    Directory directory;
    directory.end = std::move(*end);
    directory.entries.reserve(directory.end.entryCount);
    ByteView rest = raw;
    for (std::uint64_t i = 0; i < directory.end.entryCount; ++i) {
        auto entry = parseCentralHeader(rest, directory.end, limits);
        if (!entry)
            return std::unexpected(entry.error());
        directory.entries.push_back(std::move(*entry));
    }
    if (!rest.empty())
        return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, {}, "the central directory has more records than it says");
    if (auto checked = checkLocalHeaders(bytes, directory); !checked)
        return std::unexpected(checked.error());
    return directory;
}

} // namespace parafa::zip
