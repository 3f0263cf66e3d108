// SPDX-License-Identifier: EUPL-1.2
#include "container/zip_directory.h"
#include "container/zip_format.h"

#include <algorithm>
#include <numeric>

namespace parafa::zip
{

namespace
{

/// Bits 1 and 2 only tell how hard the compressor tried; writers set them in one header and not in the other.
constexpr std::uint16_t comparedFlags =
    flagEncrypted | flagDescriptor | flagPatch | flagStrongEncryption | flagUtf8 | flagMaskedHeaders;

std::unexpected<Error> disagree(const RawEntry& entry, std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::ZipHeadersDisagree, entry.name, std::move(detail));
}

struct LocalSizes {
    std::uint64_t compressed;
    std::uint64_t inflated;
};

Result<LocalSizes> localSizes(const RawEntry& entry, ByteView header, const std::optional<Bytes>& zip64)
{
    LocalSizes sizes{load32(header, 18), load32(header, 22)};
    std::size_t at = 0;
    for (std::uint64_t* value : {&sizes.inflated, &sizes.compressed}) {
        if (*value != saturated32)
            continue;
        if (!zip64 || zip64->size() < at + 8)
            return disagree(entry, "ZIP64 sizes are missing in the local header");
        *value = load64(*zip64, at);
        at += 8;
    }
    return sizes;
}

Result<void> checkLocalHeader(const ByteSource& bytes, RawEntry& entry, std::uint64_t directoryOffset)
{
    if (entry.localOffset > directoryOffset || directoryOffset - entry.localOffset < localHeaderSize)
        return disagree(entry, "no room for the local header");
    // One read for most headers: name and extra field seldom need more.
    Bytes buffer(std::min<std::uint64_t>(localHeaderSize + entry.name.size() + 64, directoryOffset - entry.localOffset));
    if (auto read = readExactly(bytes, entry.localOffset, buffer); !read)
        return std::unexpected(read.error());
    if (load32(buffer, 0) != localSignature)
        return disagree(entry, "no local header where the directory says");
    const std::size_t nameLength = load16(buffer, 26);
    const std::size_t extraLength = load16(buffer, 28);
    const std::size_t whole = localHeaderSize + nameLength + extraLength;
    if (whole > directoryOffset - entry.localOffset)
        return disagree(entry, "the local header reaches into the directory");
    if (whole > buffer.size()) {
        buffer.resize(whole);
        if (auto read = readExactly(bytes, entry.localOffset, buffer); !read)
            return std::unexpected(read.error());
    }
    const ByteView header = buffer;
    if (asText(header.subspan(localHeaderSize, nameLength)) != entry.name)
        return disagree(entry, "name");
    if (load16(header, 8) != entry.method)
        return disagree(entry, "method");
    if ((load16(header, 6) & comparedFlags) != (entry.flags & comparedFlags))
        return disagree(entry, "flags");
    const auto extra = parseExtraFields(header.subspan(localHeaderSize + nameLength, extraLength), entry.name);
    if (!extra)
        return std::unexpected(extra.error());
    if (const std::string path = unicodePathOf(*extra, entry.name); !path.empty() && path != entry.unicodePath)
        return disagree(entry, "Unicode path");
    const auto sizes = localSizes(entry, header, extra->zip64);
    if (!sizes)
        return std::unexpected(sizes.error());
    const std::uint32_t crc = load32(header, 14);
    // APPNOTE 4.4.4, bit 3: zero here, the truth behind the data. Writers that know it in advance give it here too.
    const bool described = (entry.flags & flagDescriptor) != 0;
    const auto fits = [described](std::uint64_t local, std::uint64_t central) {
        return local == central || (described && local == 0);
    };
    if (!fits(crc, entry.crc))
        return disagree(entry, "checksum");
    if (!fits(sizes->compressed, entry.compressedSize) || !fits(sizes->inflated, entry.size))
        return disagree(entry, "size");
    entry.localExtraLength = static_cast<std::uint16_t>(extraLength);
    entry.dataOffset = entry.localOffset + whole;
    if (entry.compressedSize > directoryOffset - entry.dataOffset)
        return fail(ErrorCode::Unreadable, FindingCode::ZipOverlap, entry.name);
    entry.endOffset = entry.dataOffset + entry.compressedSize;
    return {};
}

/// The length of the data descriptor (APPNOTE 4.3.9: with or without signature, 32 or 64 bits), zero where none fits.
std::size_t descriptorLength(ByteView bytes, const RawEntry& entry)
{
    const auto matches = [&](std::size_t at, bool wide) {
        const std::size_t width = wide ? 8 : 4;
        if (bytes.size() < at + 4 + 2 * width || load32(bytes, at) != entry.crc)
            return false;
        const auto load = [&](std::size_t from) { return wide ? load64(bytes, from) : load32(bytes, from); };
        return load(at + 4) == entry.compressedSize && load(at + 4 + width) == entry.size;
    };
    std::vector<std::size_t> lengths;
    if (bytes.size() >= 4 && load32(bytes, 0) == descriptorSignature) {
        if (matches(4, true))
            lengths.push_back(24);
        if (matches(4, false))
            lengths.push_back(16);
    }
    if (matches(0, true))
        lengths.push_back(20);
    if (matches(0, false))
        lengths.push_back(12);
    if (lengths.empty())
        return 0;
    // The one that reaches the next header wins: an empty entry of zeros fits several.
    const auto exact = std::ranges::find(lengths, bytes.size());
    return exact != lengths.end() ? *exact : lengths.front();
}

/// Bytes that belong to nothing: harmless padding is a warning, ZIP records among them would be seen by other readers.
Result<void> checkUnownedBytes(const ByteSource& bytes, std::uint64_t from, std::uint64_t to, bool atStart)
{
    constexpr std::size_t piece = 64 * 1024;
    Bytes window;
    while (from < to) {
        const std::size_t kept = std::min<std::size_t>(window.size(), 4);
        window.erase(window.begin(), window.end() - static_cast<std::ptrdiff_t>(kept));
        const std::size_t count = std::min<std::uint64_t>(piece, to - from);
        window.resize(kept + count);
        if (auto read = readExactly(bytes, from, std::span(window).subspan(kept)); !read)
            return std::unexpected(read.error());
        for (std::size_t at = 0; at + 4 <= window.size(); ++at) {
            if (window[at] == '%' && atStart && asText(window).substr(at, 5) == "%PDF-")
                return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, {}, "a PDF document before the archive");
            if (window[at] != 'P')
                continue;
            const std::uint32_t signature = load32(window, at);
            if (signature == localSignature || signature == centralSignature || signature == endSignature ||
                signature == zip64EndSignature || signature == zip64LocatorSignature)
                return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, {}, "ZIP records outside the directory");
        }
        from += count;
    }
    return {};
}

} // namespace

Result<void> checkLocalHeaders(const ByteSource& bytes, Directory& directory)
{
    std::vector<RawEntry>& entries = directory.entries;
    directory.layout.resize(entries.size());
    std::iota(directory.layout.begin(), directory.layout.end(), std::size_t{0});
    std::ranges::stable_sort(directory.layout, {}, [&](std::size_t i) { return entries[i].localOffset; });

    const std::uint64_t stop = directory.end.directoryOffset;
    // Overlap first, from the directory alone: a bomb of overlapping entries is refused before anything is read.
    for (std::size_t i = 0; i + 1 < directory.layout.size(); ++i) {
        const RawEntry& entry = entries[directory.layout[i]];
        const RawEntry& next = entries[directory.layout[i + 1]];
        const std::uint64_t room = next.localOffset - entry.localOffset;
        if (room < localHeaderSize + entry.name.size() || room - localHeaderSize - entry.name.size() < entry.compressedSize)
            return fail(ErrorCode::Unreadable, FindingCode::ZipOverlap, next.name);
    }

    std::uint64_t owned = 0;
    std::uint64_t unowned = 0;
    for (std::size_t i = 0; i < directory.layout.size(); ++i) {
        RawEntry& entry = entries[directory.layout[i]];
        if (auto checked = checkLocalHeader(bytes, entry, stop); !checked)
            return std::unexpected(checked.error());
        if (entry.localOffset < owned)
            return fail(ErrorCode::Unreadable, FindingCode::ZipOverlap, entry.name);
        if (entry.localOffset > owned) {
            if (auto checked = checkUnownedBytes(bytes, owned, entry.localOffset, i == 0); !checked)
                return std::unexpected(checked.error());
            if (i == 0)
                directory.findings.push_back(
                    makeFinding(FindingCode::ZipBytesBefore, {{"count", std::to_string(entry.localOffset)}}));
            else
                unowned += entry.localOffset - owned;
        }
        const std::uint64_t next = i + 1 < directory.layout.size() ? entries[directory.layout[i + 1]].localOffset : stop;
        if (next < entry.endOffset)
            return fail(ErrorCode::Unreadable, FindingCode::ZipOverlap, entry.name);
        if ((entry.flags & flagDescriptor) != 0) {
            Bytes descriptor(std::min<std::uint64_t>(24, next - entry.endOffset));
            if (auto read = readExactly(bytes, entry.endOffset, descriptor); !read)
                return std::unexpected(read.error());
            const std::size_t length = descriptorLength(descriptor, entry);
            if (length == 0)
                return disagree(entry, "data descriptor");
            entry.endOffset += length;
        }
        owned = entry.endOffset;
    }
    if (owned < stop) {
        if (auto checked = checkUnownedBytes(bytes, owned, stop, false); !checked)
            return std::unexpected(checked.error());
        unowned += stop - owned;
    }
    if (unowned > 0)
        directory.findings.push_back(makeFinding(FindingCode::ZipBytesBetweenEntries, {{"count", std::to_string(unowned)}}));
    return {};
}

} // namespace parafa::zip
