// SPDX-License-Identifier: EUPL-1.2
#include "container/spill_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace parafa::zip
{

namespace
{

std::unexpected<Error> cannotWrite()
{
    return fail(ErrorCode::CannotWrite, std::string("temporary file: ") + std::strerror(errno));
}

class SpillFile final : public ByteSource
{
public:
    explicit SpillFile(int descriptor) : m_descriptor(descriptor) {}
    ~SpillFile() override { ::close(m_descriptor); }
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    Result<void> append(ByteView bytes)
    {
        while (!bytes.empty()) {
            const ssize_t count = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(m_size));
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return cannotWrite();
            m_size += static_cast<std::uint64_t>(count);
            bytes = bytes.subspan(static_cast<std::size_t>(count));
        }
        return {};
    }

    std::uint64_t size() const override { return m_size; }

    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        return sliceSource(std::shared_ptr<const ByteSource>(std::shared_ptr<const ByteSource>{}, this), 0, m_size)
            ->stream(sink, progress);
    }

    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        std::size_t done = 0;
        while (done < buffer.size() && offset + done < m_size) {
            const ssize_t count =
                ::pread(m_descriptor, buffer.data() + done, buffer.size() - done, static_cast<off_t>(offset + done));
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
    std::uint64_t m_size = 0;
};

Result<std::shared_ptr<SpillFile>> makeSpillFile()
{
    std::error_code problem;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(problem);
    std::string path = (problem ? std::filesystem::path("/tmp") : folder) / "parafa-XXXXXX";
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0)
        return cannotWrite();
    ::unlink(path.c_str());
    return std::make_shared<SpillFile>(descriptor);
}

} // namespace

Result<ByteSourcePtr> keepForRandomAccess(const ByteSource& source, std::uint64_t maxInMemory)
{
    if (source.size() <= maxInMemory) {
        auto bytes = readAll(source, maxInMemory);
        if (!bytes)
            return std::unexpected(bytes.error());
        return memorySource(std::move(*bytes));
    }
    auto file = makeSpillFile();
    if (!file)
        return std::unexpected(file.error());
    const auto written = source.stream([&](ByteView piece) { return (*file)->append(piece); });
    if (!written)
        return std::unexpected(written.error());
    return ByteSourcePtr(std::move(*file));
}

} // namespace parafa::zip
