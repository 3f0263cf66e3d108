// SPDX-License-Identifier: EUPL-1.2
#include "container/entry_source.h"

#include "container/code_page.h"
#include "container/inflated_source.h"
#include "container/spill_file.h"
#include "container/zip_format.h"

#include <zlib.h>

#include <algorithm>

namespace parafa::zip
{

namespace
{

constexpr std::uint64_t pieceBytes = std::uint64_t{1} << 20;
constexpr std::uint64_t inputBytes = std::uint64_t{256} << 10;

class StoredSource final : public CheckedSource
{
public:
    using CheckedSource::CheckedSource;

    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        if (offset >= size())
            return std::size_t{0};
        const std::size_t count = std::min<std::uint64_t>(buffer.size(), size() - offset);
        return archive()->readAt(entry().dataOffset + offset, buffer.first(count));
    }

    std::optional<FileRange> fileRange() const override
    {
        auto range = archive()->fileRange();
        if (range)
            range->fileOffset += entry().dataOffset;
        return range;
    }

private:
    Result<void> produce(const ByteSink& sink) const override
    {
        Bytes buffer(std::min(pieceBytes, size()));
        for (std::uint64_t at = 0; at < size();) {
            const auto count = readAt(at, std::span(buffer).first(std::min<std::uint64_t>(buffer.size(), size() - at)));
            if (!count)
                return std::unexpected(count.error());
            if (*count == 0)
                return damaged("the file became shorter");
            if (auto taken = sink(ByteView(buffer).first(*count)); !taken)
                return taken;
            at += *count;
        }
        return {};
    }
};

/// zlib's state for raw DEFLATE, as ZIP stores it.
class Inflater
{
public:
    Inflater() : m_ready(inflateInit2(&m_stream, -MAX_WBITS) == Z_OK) {}
    ~Inflater()
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool ready() const { return m_ready; }
    bool hungry() const { return m_stream.avail_in == 0; }

    void feed(std::span<std::uint8_t> input)
    {
        m_stream.next_in = input.data();
        m_stream.avail_in = static_cast<uInt>(input.size());
    }

    /// Inflates into `output`; says how many bytes came and, through `status`, zlib's answer. `last`: all input was fed and all
    /// output has room, so zlib needs to keep no window for the next call.
    std::size_t run(std::span<std::uint8_t> output, bool last, int& status)
    {
        m_stream.next_out = output.data();
        m_stream.avail_out = static_cast<uInt>(output.size());
        status = inflate(&m_stream, last ? Z_FINISH : Z_NO_FLUSH);
        return output.size() - m_stream.avail_out;
    }

private:
    z_stream m_stream{};
    bool m_ready;
};

class DeflatedSource final : public InflatedSource
{
public:
    using InflatedSource::InflatedSource;

private:
    Result<void> produce(const ByteSink& sink) const override
    {
        Inflater inflater;
        if (!inflater.ready())
            return fail(ErrorCode::Internal, "zlib could not be started");
        Bytes input(std::min(inputBytes, entry().compressedSize));
        // One byte more than declared, so that a stream that is longer than its header says is noticed.
        Bytes output(std::min(pieceBytes, size() + 1));
        std::uint64_t taken = 0;
        while (true) {
            if (inflater.hungry() && taken < entry().compressedSize) {
                const auto piece = std::span(input).first(std::min<std::uint64_t>(input.size(), entry().compressedSize - taken));
                if (auto read = readExactly(*archive(), entry().dataOffset + taken, piece); !read)
                    return read;
                taken += piece.size();
                inflater.feed(piece);
            }
            int status = Z_OK;
            const bool atOnce = taken == entry().compressedSize && output.size() > size();
            const std::size_t count = inflater.run(output, atOnce, status);
            if (count > 0)
                if (auto handed = sink(ByteView(output).first(count)); !handed)
                    return handed;
            if (status == Z_STREAM_END)
                break;
            const bool starved = inflater.hungry() && taken == entry().compressedSize;
            if ((status != Z_OK && status != Z_BUF_ERROR) || (starved && count == 0))
                return damaged("the compressed data are broken");
        }
        if (!inflater.hungry() || taken != entry().compressedSize)
            return damaged("bytes behind the compressed data");
        return {};
    }
};

} // namespace

CheckedSource::CheckedSource(ByteSourcePtr archive, std::shared_ptr<const Directory> directory, std::size_t index)
    : m_archive(std::move(archive)), m_directory(std::move(directory)), m_index(index)
{
}

std::unexpected<Error> CheckedSource::damaged(std::string detail) const
{
    return fail(ErrorCode::Unreadable, FindingCode::ZipDamaged, isUtf8(entry().name) ? entry().name : decodeOemName(entry().name),
                std::move(detail));
}

Result<void> CheckedSource::stream(const ByteSink& sink, const Progress& progress) const
{
    std::uint64_t done = 0;
    std::uint32_t crc = 0;
    auto produced = produce([&](ByteView piece) -> Result<void> {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped by the user");
        if (piece.size() > size() - done)
            return damaged("more bytes than the directory says");
        crc = static_cast<std::uint32_t>(crc32_z(crc, piece.data(), piece.size()));
        done += piece.size();
        if (auto taken = sink(piece); !taken)
            return taken;
        if (progress.report)
            progress.report(done, size());
        return {};
    });
    if (!produced)
        return produced;
    if (done != size())
        return damaged("fewer bytes than the directory says");
    if (crc != entry().crc)
        return damaged("checksum");
    return {};
}

Result<ByteSourcePtr> InflatedSource::inflated() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_inflated)
        m_inflated = keepForRandomAccess(*this, maxBytesInMemory);
    return *m_inflated;
}

Result<std::size_t> InflatedSource::readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const
{
    if (offset >= size())
        return std::size_t{0};
    const auto source = inflated();
    if (!source)
        return std::unexpected(source.error());
    return (*source)->readAt(offset, buffer);
}

ByteSourcePtr entrySource(ByteSourcePtr archive, std::shared_ptr<const Directory> directory, std::size_t index)
{
    switch (directory->entries[index].method) {
    case methodStored:
        return std::make_shared<StoredSource>(std::move(archive), std::move(directory), index);
    case methodDeflated:
        return std::make_shared<DeflatedSource>(std::move(archive), std::move(directory), index);
    default:
        return foreignMethodSource(std::move(archive), std::move(directory), index);
    }
}

} // namespace parafa::zip
