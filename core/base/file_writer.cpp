// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>

namespace parafa
{

struct FileWriter::State {
    std::string target;    // after symbolic links
    std::string temporary; // empty once renamed
    int descriptor = -1;
    std::uint64_t position = 0;
    std::uint64_t handedToDisk = 0;

    /// The disk takes a large file while the rest is still being read, digested and checked, not all of it at the final flush,
    /// which alone makes sure of it.
    void startWriteback()
    {
        constexpr std::uint64_t pieceBytes = std::uint64_t{8} << 20;
        if (position < handedToDisk + pieceBytes)
            return;
        ::sync_file_range(descriptor, static_cast<off_t>(handedToDisk), static_cast<off_t>(position - handedToDisk),
                          SYNC_FILE_RANGE_WRITE);
        handedToDisk = position;
    }

    ~State()
    {
        if (descriptor >= 0)
            ::close(descriptor);
        if (!temporary.empty())
            ::unlink(temporary.c_str());
    }
};

namespace
{

std::unexpected<Error> cannotWrite(const std::string& path, int error)
{
    return std::unexpected(Error{ErrorCode::CannotWrite, std::nullopt, path, std::strerror(error)});
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// A link's target is replaced, not the link itself.
std::string resolveLink(const std::string& path)
{
    struct stat info{};
    if (::lstat(path.c_str(), &info) != 0 || !S_ISLNK(info.st_mode))
        return path;
    std::array<char, PATH_MAX> resolved{};
    return ::realpath(path.c_str(), resolved.data()) ? resolved.data() : path;
}

int writeFully(int descriptor, ByteView bytes, std::uint64_t offset)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pwrite(descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        done += static_cast<std::size_t>(count);
    }
    return 0;
}

} // namespace

FileWriter::FileWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
FileWriter::FileWriter(FileWriter&&) noexcept = default;
FileWriter& FileWriter::operator=(FileWriter&&) noexcept = default;
FileWriter::~FileWriter() = default;

Result<FileWriter> FileWriter::create(const std::string& target)
{
    auto state = std::make_unique<State>();
    state->target = resolveLink(target);
    struct stat info{};
    const bool exists = ::stat(state->target.c_str(), &info) == 0;
    if (exists && !S_ISREG(info.st_mode))
        return std::unexpected(Error{ErrorCode::CannotWrite, std::nullopt, target, "not a regular file"});
    if (exists && ::access(state->target.c_str(), W_OK) != 0)
        return cannotWrite(target, errno);
    std::string pattern = folderOf(state->target) + "/.parafa-XXXXXX";
    state->descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (state->descriptor < 0)
        return cannotWrite(target, errno);
    state->temporary = pattern;
    mode_t mode = info.st_mode & 07777;
    if (!exists) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        mode = 0666 & ~mask;
    }
    if (::fchmod(state->descriptor, mode) != 0)
        return cannotWrite(target, errno);
    return FileWriter(std::move(state));
}

Result<void> FileWriter::write(ByteView bytes)
{
    if (const int error = writeFully(m_state->descriptor, bytes, m_state->position))
        return cannotWrite(m_state->target, error);
    m_state->position += bytes.size();
    m_state->startWriteback();
    return {};
}

Result<void> FileWriter::write(const ByteSource& source, const Progress& progress)
{
    if (const auto range = source.fileRange()) {
        off_t from = static_cast<off_t>(range->fileOffset);
        off_t to = static_cast<off_t>(m_state->position);
        std::uint64_t left = source.size();
        while (left > 0) {
            if (progress.stopRequested())
                return fail(ErrorCode::Cancelled, "stopped by the user");
            const ssize_t count = ::copy_file_range(range->descriptor, &from, m_state->descriptor, &to,
                                                    std::min<std::uint64_t>(left, 64u << 20), 0);
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0 && left == source.size() &&
                (errno == EXDEV || errno == EINVAL || errno == EOPNOTSUPP || errno == ENOSYS))
                break; // other file system: copy by reading
            if (count < 0)
                return cannotWrite(m_state->target, errno);
            if (count == 0)
                return fail(ErrorCode::CannotRead, FindingCode::FileChangedWhileOpen);
            left -= static_cast<std::uint64_t>(count);
            m_state->position += static_cast<std::uint64_t>(count);
            m_state->startWriteback();
            if (progress.report)
                progress.report(source.size() - left, source.size());
        }
        if (left == 0)
            return {};
    }
    return source.stream([this](ByteView piece) { return write(piece); }, progress);
}

Result<void> FileWriter::writeAt(std::uint64_t offset, ByteView bytes)
{
    if (offset + bytes.size() > m_state->position)
        return fail(ErrorCode::Internal, "writeAt beyond what was written");
    if (const int error = writeFully(m_state->descriptor, bytes, offset))
        return cannotWrite(m_state->target, error);
    return {};
}

std::uint64_t FileWriter::position() const
{
    return m_state->position;
}

Result<ByteSourcePtr> FileWriter::written() const
{
    // A descriptor of its own: the source may outlive the writer.
    const int copy = ::fcntl(m_state->descriptor, F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return fail(ErrorCode::CannotRead, std::strerror(errno));
    return descriptorSource(copy, m_state->position);
}

Result<void> FileWriter::commit()
{
    if (::fsync(m_state->descriptor) != 0)
        return cannotWrite(m_state->target, errno);
    if (::rename(m_state->temporary.c_str(), m_state->target.c_str()) != 0)
        return cannotWrite(m_state->target, errno);
    m_state->temporary.clear();
    // The rename itself must survive a power loss, too; a file system that cannot do it is not an error of ours.
    const int folder = ::open(folderOf(m_state->target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

Result<void> writeFile(const std::string& target, ByteView bytes)
{
    auto writer = FileWriter::create(target);
    if (!writer)
        return std::unexpected(writer.error());
    if (auto written = writer->write(bytes); !written)
        return written;
    return writer->commit();
}

} // namespace parafa
