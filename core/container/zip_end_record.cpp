// SPDX-License-Identifier: EUPL-1.2
#include "container/zip_directory.h"
#include "container/zip_format.h"

#include <algorithm>

namespace parafa::zip
{

namespace
{

std::unexpected<Error> ambiguous(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, {}, std::move(detail));
}

struct Tail {
    Bytes bytes;
    std::uint64_t offset = 0;
};

/// The only place where an end record may begin. More than one candidate is what lets two readers see two archives.
Result<std::size_t> locate(const Tail& tail)
{
    const ByteView view = tail.bytes;
    std::vector<std::size_t> fitting;
    std::optional<std::size_t> last;
    bool lastReachesBeyond = false;
    for (std::size_t at = 0; at + 4 <= view.size(); ++at) {
        if (view[at] != 'P' || load32(view, at) != endSignature)
            continue;
        last = at;
        lastReachesBeyond = at + endRecordSize > view.size();
        if (lastReachesBeyond)
            continue;
        const std::size_t end = at + endRecordSize + load16(view, at + 20);
        lastReachesBeyond = end > view.size();
        if (end == view.size())
            fitting.push_back(at);
    }
    if (!last)
        return fail(ErrorCode::Unreadable, FindingCode::ZipNoEndRecord);
    if (fitting.empty()) {
        if (lastReachesBeyond)
            return fail(ErrorCode::Unreadable, FindingCode::ZipTruncated);
        return ambiguous("bytes behind the end record");
    }
    if (fitting.size() > 1 || fitting.front() != *last)
        return ambiguous("more than one end record");
    return fitting.front();
}

bool holdsRecordSignature(ByteView bytes)
{
    for (std::size_t at = 0; at + 4 <= bytes.size(); ++at) {
        const std::uint32_t signature = load32(bytes, at);
        if (signature == localSignature || signature == centralSignature || signature == zip64EndSignature ||
            signature == zip64LocatorSignature)
            return true;
    }
    return false;
}

struct Zip64End {
    std::uint64_t position = 0;
    std::uint64_t prefix = 0;
    std::uint64_t entryCount = 0;
    std::uint64_t directorySize = 0;
    std::uint64_t directoryOffset = 0;
};

/// APPNOTE 4.3.14 and 4.3.15; nothing where no locator stands before the end record.
Result<std::optional<Zip64End>> readZip64(const ByteSource& bytes, std::uint64_t endPosition)
{
    if (endPosition < zip64LocatorSize)
        return std::nullopt;
    Bytes locator(zip64LocatorSize);
    const std::uint64_t locatorPosition = endPosition - zip64LocatorSize;
    if (auto read = readExactly(bytes, locatorPosition, locator); !read)
        return std::unexpected(read.error());
    if (load32(locator, 0) != zip64LocatorSignature)
        return std::nullopt;
    if (load32(locator, 4) != 0 || load32(locator, 16) > 1)
        return fail(ErrorCode::Unreadable, FindingCode::ZipMultiDisk);

    const std::uint64_t declared = load64(locator, 8);
    std::vector<std::uint64_t> candidates{declared};
    if (locatorPosition >= zip64EndRecordSize)
        candidates.push_back(locatorPosition - zip64EndRecordSize);
    for (const std::uint64_t position : candidates) {
        if (position < declared || locatorPosition < zip64EndRecordSize || position > locatorPosition - zip64EndRecordSize)
            continue;
        Bytes record(zip64EndRecordSize);
        if (auto read = readExactly(bytes, position, record); !read)
            return std::unexpected(read.error());
        if (load32(record, 0) != zip64EndSignature || load64(record, 4) != locatorPosition - position - 12)
            continue;
        if (load32(record, 16) != 0 || load32(record, 20) != 0)
            return fail(ErrorCode::Unreadable, FindingCode::ZipMultiDisk);
        if (load64(record, 24) != load64(record, 32))
            return fail(ErrorCode::Unreadable, FindingCode::ZipMultiDisk);
        return Zip64End{position, position - declared, load64(record, 32), load64(record, 40), load64(record, 48)};
    }
    return ambiguous("the ZIP64 locator does not lead to a ZIP64 end record");
}

bool agrees(std::uint64_t classical, std::uint64_t saturated, std::uint64_t zip64)
{
    return classical == saturated || classical == zip64;
}

} // namespace

Result<void> readExactly(const ByteSource& bytes, std::uint64_t offset, std::span<std::uint8_t> buffer)
{
    while (!buffer.empty()) {
        const auto count = bytes.readAt(offset, buffer);
        if (!count)
            return std::unexpected(count.error());
        if (*count == 0)
            return fail(ErrorCode::Unreadable, FindingCode::ZipTruncated);
        offset += *count;
        buffer = buffer.subspan(*count);
    }
    return {};
}

Result<EndRecord> findEndRecord(const ByteSource& bytes)
{
    Tail tail;
    const std::uint64_t total = bytes.size();
    tail.bytes.resize(std::min<std::uint64_t>(total, endRecordSize + maxCommentSize));
    tail.offset = total - tail.bytes.size();
    if (auto read = readExactly(bytes, tail.offset, tail.bytes); !read)
        return std::unexpected(read.error());
    const auto found = locate(tail);
    if (!found) {
        // The start tells a damaged archive from a file that never was one.
        const bool startsLikeZip = tail.bytes.size() >= 4 && [&] {
            Bytes start(4);
            return readExactly(bytes, 0, start) && load32(start, 0) == localSignature;
        }();
        if (found.error().reason == FindingCode::ZipNoEndRecord && startsLikeZip)
            return fail(ErrorCode::Unreadable, FindingCode::ZipTruncated);
        return std::unexpected(found.error());
    }

    const ByteView record = ByteView(tail.bytes).subspan(*found);
    const std::uint64_t position = tail.offset + *found;
    EndRecord end;
    end.comment = asText(record.subspan(endRecordSize));
    if (holdsRecordSignature(record.subspan(endRecordSize)))
        return ambiguous("the archive comment holds ZIP records");

    const std::uint16_t disk = load16(record, 4);
    const std::uint16_t directoryDisk = load16(record, 6);
    const std::uint16_t countOnDisk = load16(record, 8);
    const std::uint16_t count = load16(record, 10);
    const std::uint32_t size = load32(record, 12);
    const std::uint32_t offset = load32(record, 16);
    end.entryCount = count;
    end.directorySize = size;
    std::uint64_t declaredOffset = offset;
    std::uint64_t directoryEnd = position;

    const auto zip64 = readZip64(bytes, position);
    if (!zip64)
        return std::unexpected(zip64.error());
    const std::uint16_t noDisk = *zip64 ? saturated16 : std::uint16_t{0};
    if ((disk != 0 && disk != noDisk) || (directoryDisk != 0 && directoryDisk != noDisk) || countOnDisk != count)
        return fail(ErrorCode::Unreadable, FindingCode::ZipMultiDisk);
    if (*zip64) {
        const Zip64End& z = **zip64;
        if (!agrees(count, saturated16, z.entryCount) || !agrees(size, saturated32, z.directorySize) ||
            !agrees(offset, saturated32, z.directoryOffset))
            return ambiguous("the ZIP64 end record contradicts the classical one");
        end.entryCount = z.entryCount;
        end.directorySize = z.directorySize;
        declaredOffset = z.directoryOffset;
        directoryEnd = z.position;
    }

    if (end.directorySize > directoryEnd || declaredOffset > directoryEnd - end.directorySize)
        return ambiguous("the central directory does not lie before the end record");
    end.directoryOffset = directoryEnd - end.directorySize;
    end.prefix = end.directoryOffset - declaredOffset;
    if (*zip64 && (*zip64)->prefix != end.prefix)
        return ambiguous("the ZIP64 end record does not follow the central directory");
    if (end.prefix != 0 && end.directorySize >= 4) {
        // A reader that trusts the offset and one that measures from the end must not both find a directory.
        Bytes there(4);
        if (auto read = readExactly(bytes, declaredOffset, there); !read)
            return std::unexpected(read.error());
        if (load32(there, 0) == centralSignature)
            return ambiguous("two central directories");
    }
    return end;
}

} // namespace parafa::zip
