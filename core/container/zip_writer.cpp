// SPDX-License-Identifier: EUPL-1.2
#include "container/zip_writer.h"

#include "container/zip_format.h"

#include <zlib.h>

#include <algorithm>

namespace parafa::zip
{

namespace
{

constexpr std::uint16_t versionPlain = 20;
constexpr std::uint16_t versionZip64 = 45;
/// 1980-01-01 in DOS form, the earliest date there is.
constexpr std::uint16_t fixedDate = 1U << 5 | 1U;
/// Written by a Unix program, an ordinary file that everybody may read.
constexpr std::uint16_t madeBy = 3U << 8 | versionZip64;
constexpr std::uint32_t ordinaryFile = 0100644U << 16;

/// zlib's state for raw DEFLATE.
class Deflater
{
public:
    explicit Deflater(int level) : m_ready(deflateInit2(&m_stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK)
    {
    }
    ~Deflater()
    {
        if (m_ready)
            deflateEnd(&m_stream);
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    bool ready() const { return m_ready; }

    /// Compresses a piece, the last one with `flush` Z_FINISH, and hands on what comes out.
    Result<void> run(ByteView input, int flush, const ByteSink& sink)
    {
        m_stream.next_in = const_cast<Bytef*>(input.data()); // zlib takes it without const and leaves it alone
        m_stream.avail_in = static_cast<uInt>(input.size());
        int status = Z_OK;
        do {
            m_stream.next_out = m_output.data();
            m_stream.avail_out = static_cast<uInt>(m_output.size());
            status = deflate(&m_stream, flush);
            if (status == Z_STREAM_ERROR)
                return fail(ErrorCode::Internal, "zlib refused to compress");
            const std::size_t count = m_output.size() - m_stream.avail_out;
            if (count > 0)
                if (auto taken = sink(ByteView(m_output).first(count)); !taken)
                    return taken;
        } while (m_stream.avail_out == 0 || (flush == Z_FINISH && status != Z_STREAM_END));
        return {};
    }

private:
    z_stream m_stream{};
    bool m_ready;
    Bytes m_output = Bytes(std::size_t{256} << 10);
};

bool isCompressedMedia(std::string_view mediaType)
{
    const std::string_view type = mediaType.substr(0, mediaType.find(';'));
    if (type.starts_with("image/"))
        return type != "image/svg+xml" && type != "image/bmp" && type != "image/tiff";
    return type.starts_with("audio/") || type.starts_with("video/") || type.ends_with("+zip") || type == "application/zip" ||
           type == "application/gzip" || type == "application/vnd.rar" || type == "application/x-7z-compressed" ||
           type.starts_with("application/vnd.openxmlformats-officedocument.") ||
           type.starts_with("application/vnd.oasis.opendocument.");
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::unexpected<Error> contentChanged(const NewEntry& entry)
{
    return fail(ErrorCode::CannotRead, FindingCode::FileChangedWhileOpen, entry.name);
}

} // namespace

Result<Compression> chooseCompression(const NewEntry& entry)
{
    if (entry.compression != Compression::Automatic)
        return entry.compression;
    constexpr std::uint64_t probeBytes = std::uint64_t{64} << 10;
    const std::string mediaType = entry.mediaType.empty() ? mediaTypeForName(entry.name) : entry.mediaType;
    if (entry.name == "mimetype" || isCompressedMedia(mediaType) || entry.content->size() < 32)
        return Compression::Stored;
    Bytes probe(std::min(probeBytes, entry.content->size()));
    const auto count = entry.content->readAt(0, probe);
    if (!count)
        return std::unexpected(count.error());
    probe.resize(*count);
    Deflater deflater(1);
    if (!deflater.ready())
        return fail(ErrorCode::Internal, "zlib could not be started");
    std::uint64_t deflated = 0;
    const auto measured = deflater.run(probe, Z_FINISH, [&](ByteView piece) -> Result<void> {
        deflated += piece.size();
        return {};
    });
    if (!measured)
        return std::unexpected(measured.error());
    return deflated * 20 < probe.size() * 19 ? Compression::Deflated : Compression::Stored;
}

Bytes ZipWriter::localHeader(const RawEntry& raw, bool wide) const
{
    Bytes header;
    put32(header, localSignature);
    put16(header, wide ? versionZip64 : versionPlain);
    put16(header, raw.flags);
    put16(header, raw.method);
    put16(header, raw.time);
    put16(header, raw.date);
    put32(header, raw.crc);
    put32(header, wide ? saturated32 : raw.compressedSize);
    put32(header, wide ? saturated32 : raw.size);
    put16(header, raw.name.size());
    put16(header, wide ? 20 : 0);
    putBytes(header, asBytes(raw.name));
    if (wide) {
        put16(header, extraZip64);
        put16(header, 16);
        put64(header, raw.size);
        put64(header, raw.compressedSize);
    }
    return header;
}

Bytes ZipWriter::centralHeader(const RawEntry& raw) const
{
    const auto wide = [&](std::uint64_t value) { return value >= m_options.zip64Bytes; };
    Bytes zip64;
    for (const std::uint64_t value : {raw.size, raw.compressedSize, raw.localOffset})
        if (wide(value))
            put64(zip64, value);
    const std::size_t extraLength = raw.extra.size() + (zip64.empty() ? 0 : 4 + zip64.size());

    Bytes header;
    put32(header, centralSignature);
    put16(header, raw.versionMade);
    put16(header, zip64.empty() ? raw.versionNeeded : std::max(raw.versionNeeded, versionZip64));
    put16(header, raw.flags);
    put16(header, raw.method);
    put16(header, raw.time);
    put16(header, raw.date);
    put32(header, raw.crc);
    put32(header, wide(raw.compressedSize) ? saturated32 : raw.compressedSize);
    put32(header, wide(raw.size) ? saturated32 : raw.size);
    put16(header, raw.name.size());
    put16(header, extraLength);
    put16(header, raw.comment.size());
    put16(header, 0);
    put16(header, raw.internalAttributes);
    put32(header, raw.externalAttributes);
    put32(header, wide(raw.localOffset) ? saturated32 : raw.localOffset);
    putBytes(header, asBytes(raw.name));
    if (!zip64.empty()) {
        put16(header, extraZip64);
        put16(header, zip64.size());
        putBytes(header, zip64);
    }
    putBytes(header, raw.extra);
    putBytes(header, raw.comment);
    return header;
}

Result<void> ZipWriter::add(const NewEntry& entry, const Progress& progress)
{
    const auto compression = chooseCompression(entry);
    if (!compression)
        return std::unexpected(compression.error());
    RawEntry raw;
    raw.name = entry.name;
    raw.versionMade = madeBy;
    raw.flags = isAscii(entry.name) ? 0 : flagUtf8;
    raw.method = *compression == Compression::Deflated ? methodDeflated : methodStored;
    raw.date = fixedDate;
    raw.externalAttributes = ordinaryFile;
    raw.size = raw.compressedSize = entry.content->size();
    raw.localOffset = m_file.position();

    // DEFLATE may grow what does not compress; the room is taken before the size is known. The mimetype entry never gets an
    // extra field (EN 319 162-1, A.1).
    const std::uint64_t largest = raw.size + raw.size / 1000 + 1024;
    const bool wide = (raw.method == methodDeflated ? largest : raw.size) >= m_options.zip64Bytes && entry.name != "mimetype";
    raw.versionNeeded = wide ? versionZip64 : versionPlain;
    if (auto written = m_file.write(localHeader(raw, wide)); !written)
        return written;
    raw.dataOffset = m_file.position();
    auto content = raw.method == methodDeflated ? writeDeflated(entry, raw, progress) : writeStored(entry, raw, progress);
    if (!content)
        return content;
    raw.endOffset = m_file.position();
    if (auto patched = m_file.writeAt(raw.localOffset, localHeader(raw, wide)); !patched)
        return patched;
    m_entries.push_back(std::move(raw));
    return {};
}

Result<void> ZipWriter::writeStored(const NewEntry& entry, RawEntry& raw, const Progress& progress)
{
    // The kernel copies what lies in a plain file, a step ahead of the pass that reads it: twice as fast as writing what was
    // read. What a change of the file in between would leave is told by the checksum.
    constexpr std::uint64_t step = std::uint64_t{16} << 20;
    const bool byKernel = entry.content->fileRange().has_value() && raw.size > step;
    std::uint64_t count = 0;
    std::uint64_t copied = 0;
    const auto streamed = entry.content->stream(
        [&](ByteView piece) -> Result<void> {
            raw.crc = static_cast<std::uint32_t>(crc32_z(raw.crc, piece.data(), piece.size()));
            count += piece.size();
            if (!byKernel)
                return m_file.write(piece);
            while (copied < std::min(count, raw.size)) {
                const std::uint64_t size = std::min(step, raw.size - copied);
                if (auto written = m_file.write(*sliceSource(entry.content, copied, size)); !written)
                    return written;
                copied += size;
            }
            return {};
        },
        progress);
    if (!streamed)
        return streamed;
    if (count != raw.size)
        return contentChanged(entry);
    return {};
}

Result<void> ZipWriter::writeDeflated(const NewEntry& entry, RawEntry& raw, const Progress& progress)
{
    Deflater deflater(6);
    if (!deflater.ready())
        return fail(ErrorCode::Internal, "zlib could not be started");
    std::uint64_t count = 0;
    raw.compressedSize = 0;
    const ByteSink out = [&](ByteView piece) {
        raw.compressedSize += piece.size();
        return m_file.write(piece);
    };
    const auto streamed = entry.content->stream(
        [&](ByteView piece) -> Result<void> {
            raw.crc = static_cast<std::uint32_t>(crc32_z(raw.crc, piece.data(), piece.size()));
            count += piece.size();
            return deflater.run(piece, Z_NO_FLUSH, out);
        },
        progress);
    if (!streamed)
        return streamed;
    if (count != raw.size)
        return contentChanged(entry);
    return deflater.run({}, Z_FINISH, out);
}

Result<void> ZipWriter::copy(const ByteSourcePtr& archive, const std::vector<const RawEntry*>& run, const Progress& progress)
{
    if (run.empty())
        return {};
    const std::uint64_t from = run.front()->localOffset;
    const std::uint64_t to = m_file.position();
    if (auto copied = m_file.write(*sliceSource(archive, from, run.back()->endOffset - from), progress); !copied)
        return copied;
    for (const RawEntry* entry : run) {
        RawEntry moved = *entry;
        moved.localOffset = entry->localOffset - from + to;
        m_entries.push_back(std::move(moved));
    }
    return {};
}

Result<void> ZipWriter::finish(const std::string& comment, const std::vector<std::size_t>& order)
{
    const std::uint64_t offset = m_file.position();
    Bytes directory;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        putBytes(directory, centralHeader(m_entries[order.empty() ? i : order[i]]));

    const std::uint64_t size = directory.size();
    const bool many = m_entries.size() >= m_options.zip64Entries;
    const bool large = size >= m_options.zip64Bytes;
    const bool far = offset >= m_options.zip64Bytes;
    if (many || large || far) {
        const std::uint64_t position = offset + size;
        put32(directory, zip64EndSignature);
        put64(directory, zip64EndRecordSize - 12);
        put16(directory, madeBy);
        put16(directory, versionZip64);
        put32(directory, 0);
        put32(directory, 0);
        put64(directory, m_entries.size());
        put64(directory, m_entries.size());
        put64(directory, size);
        put64(directory, offset);
        put32(directory, zip64LocatorSignature);
        put32(directory, 0);
        put64(directory, position);
        put32(directory, 1);
    }
    put32(directory, endSignature);
    put16(directory, 0);
    put16(directory, 0);
    put16(directory, many ? saturated16 : m_entries.size());
    put16(directory, many ? saturated16 : m_entries.size());
    put32(directory, large ? saturated32 : size);
    put32(directory, far ? saturated32 : offset);
    put16(directory, comment.size());
    putBytes(directory, asBytes(comment));
    return m_file.write(directory);
}

} // namespace parafa::zip
