// SPDX-License-Identifier: EUPL-1.2
#include "base/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace parafa
{

namespace
{

constexpr std::size_t pieceBytes = std::size_t{1} << 20;
constexpr std::size_t readBytes = std::size_t{256} << 10; // stays in the cache of the processor

std::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "stopped by the user");
}

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(Bytes bytes) : m_bytes(std::move(bytes)) {}

    std::uint64_t size() const override { return m_bytes.size(); }

    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        for (std::size_t at = 0; at < m_bytes.size(); at += pieceBytes) {
            if (progress.stopRequested())
                return cancelled();
            if (auto taken = sink(ByteView(m_bytes).subspan(at, std::min(pieceBytes, m_bytes.size() - at))); !taken)
                return taken;
            if (progress.report)
                progress.report(std::min(at + pieceBytes, m_bytes.size()), m_bytes.size());
        }
        return {};
    }

    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        if (offset >= m_bytes.size())
            return std::size_t{0};
        const std::size_t count = std::min<std::size_t>(buffer.size(), m_bytes.size() - static_cast<std::size_t>(offset));
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(offset), count, buffer.begin());
        return count;
    }

private:
    Bytes m_bytes;
};

/// Streams any random-access source: the common loop of files and slices.
Result<void> streamByReading(const ByteSource& source, const ByteSink& sink, const Progress& progress)
{
    Bytes buffer(static_cast<std::size_t>(std::min<std::uint64_t>(readBytes, source.size())));
    for (std::uint64_t at = 0; at < source.size();) {
        if (progress.stopRequested())
            return cancelled();
        const std::uint64_t wanted = std::min<std::uint64_t>(buffer.size(), source.size() - at);
        const auto count = source.readAt(at, std::span(buffer).first(static_cast<std::size_t>(wanted)));
        if (!count)
            return std::unexpected(count.error());
        if (*count == 0)
            return fail(ErrorCode::CannotRead, FindingCode::FileChangedWhileOpen, {},
                        "the file became shorter while it was read");
        if (auto taken = sink(ByteView(buffer).first(*count)); !taken)
            return taken;
        at += *count;
        if (progress.report)
            progress.report(at, source.size());
    }
    return {};
}

class FileSource final : public ByteSource
{
public:
    FileSource(int descriptor, std::uint64_t size) : m_descriptor(descriptor), m_size(size) {}
    ~FileSource() override { ::close(m_descriptor); }
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    std::uint64_t size() const override { return m_size; }

    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
        return streamByReading(*this, sink, progress);
    }

    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        if (offset >= m_size)
            return std::size_t{0};
        const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), m_size - offset));
        std::size_t done = 0;
        while (done < wanted) {
            const ssize_t count = ::pread(m_descriptor, buffer.data() + done, wanted - done, static_cast<off_t>(offset + done));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return fail(ErrorCode::CannotRead, std::strerror(errno));
            if (count == 0)
                break;
            done += static_cast<std::size_t>(count);
        }
        return done;
    }

    std::optional<FileRange> fileRange() const override { return FileRange{m_descriptor, 0}; }

private:
    int m_descriptor;
    std::uint64_t m_size;
};

class SliceSource final : public ByteSource
{
public:
    SliceSource(ByteSourcePtr whole, std::uint64_t offset, std::uint64_t size)
        : m_whole(std::move(whole)), m_offset(std::min(offset, m_whole->size())),
          m_size(std::min(size, m_whole->size() - m_offset))
    {
    }

    std::uint64_t size() const override { return m_size; }

    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        return streamByReading(*this, sink, progress);
    }

    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        if (offset >= m_size)
            return std::size_t{0};
        const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), m_size - offset));
        return m_whole->readAt(m_offset + offset, buffer.first(wanted));
    }

    std::optional<FileRange> fileRange() const override
    {
        auto range = m_whole->fileRange();
        if (range)
            range->fileOffset += m_offset;
        return range;
    }

private:
    ByteSourcePtr m_whole;
    std::uint64_t m_offset;
    std::uint64_t m_size;
};

} // namespace

ByteSourcePtr memorySource(Bytes bytes)
{
    return std::make_shared<MemorySource>(std::move(bytes));
}

ByteSourcePtr sliceSource(ByteSourcePtr whole, std::uint64_t offset, std::uint64_t size)
{
    return std::make_shared<SliceSource>(std::move(whole), offset, size);
}

ByteSourcePtr descriptorSource(int descriptor, std::uint64_t size)
{
    return std::make_shared<FileSource>(descriptor, size);
}

Result<ByteSourcePtr> fileSource(const std::string& path)
{
    // O_NONBLOCK: opening a FIFO without a writer must not hang; it changes nothing for a regular file.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        const int error = errno;
        Error problem{error == ENOENT || error == ENOTDIR ? ErrorCode::InputMissing : ErrorCode::CannotRead, std::nullopt, path,
                      std::strerror(error)};
        return std::unexpected(std::move(problem));
    }
    struct stat info{};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor);
        return std::unexpected(Error{ErrorCode::InputMissing, std::nullopt, path, "not a regular file"});
    }
    return descriptorSource(descriptor, static_cast<std::uint64_t>(info.st_size));
}

Result<Bytes> readAll(const ByteSource& source, std::uint64_t limit)
{
    if (source.size() > limit)
        return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooLarge, {}, std::to_string(source.size()) + " bytes");
    Bytes all;
    all.reserve(static_cast<std::size_t>(source.size()));
    const auto streamed = source.stream([&](ByteView piece) -> Result<void> {
        if (all.size() + piece.size() > limit)
            return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooLarge);
        all.insert(all.end(), piece.begin(), piece.end());
        return {};
    });
    if (!streamed)
        return std::unexpected(streamed.error());
    return all;
}

} // namespace parafa
