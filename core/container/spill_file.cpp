// SPDX-License-Identifier: EUPL-1.2
#include "container/spill_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace parafa::zip
{

namespace
{

std::unexpected<Error> cannotWrite()
{
    return fail(ErrorCode::CannotWrite, std::string("temporary file: ") + std::strerror(errno));
}

/// A temporary file without a name, open for as long as this lives.
class SpillFile
{
public:
    explicit SpillFile(int descriptor) : m_descriptor(descriptor) {}
    ~SpillFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    SpillFile(SpillFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size) {}
    SpillFile& operator=(SpillFile&&) = delete;

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

    ByteSourcePtr intoSource() && { return descriptorSource(std::exchange(m_descriptor, -1), m_size); }

private:
    int m_descriptor;
    std::uint64_t m_size = 0;
};

Result<SpillFile> makeSpillFile()
{
    std::error_code problem;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(problem);
    std::string path = (problem ? std::filesystem::path("/tmp") : folder) / "parafa-XXXXXX";
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0)
        return cannotWrite();
    ::unlink(path.c_str());
    return SpillFile(descriptor);
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
    const auto written = source.stream([&](ByteView piece) { return file->append(piece); });
    if (!written)
        return std::unexpected(written.error());
    return std::move(*file).intoSource();
}

} // namespace parafa::zip
