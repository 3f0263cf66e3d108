// SPDX-License-Identifier: EUPL-1.2
#include "operations/nested_parts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace parafa
{

namespace
{

std::unexpected<Error> cannotWrite(const std::string& path, int error)
{
    return std::unexpected(Error{ErrorCode::CannotWrite, std::nullopt, path, std::strerror(error)});
}

class Descriptor
{
public:
    explicit Descriptor(int value) : m_value(value) {}
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

Result<void> writeAll(int descriptor, ByteView bytes, const std::string& path)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return cannotWrite(path, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

/// "form (2).xdcf"
std::string numbered(const std::string& name, int number)
{
    if (number == 1)
        return name;
    const std::size_t dot = name.rfind('.');
    const bool hasStem = dot != std::string::npos && dot > 0;
    return name.substr(0, hasStem ? dot : name.size()) + " (" + std::to_string(number) + ")" + (hasStem ? name.substr(dot) : "");
}

/// The whole document under a temporary name, then under a name that nobody has: a file with a document's name is complete.
Result<std::string> writeDocument(int folder, const std::string& folderPath, const OpenedPart& part, const Progress& progress)
{
    const std::string temporary = ".parafa-" + std::to_string(::getpid()) + ".part";
    const Descriptor file(::openat(folder, temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (file.value() < 0)
        return cannotWrite(folderPath, errno);
    const auto abandon = [&](Error error) {
        ::unlinkat(folder, temporary.c_str(), 0);
        return std::unexpected(std::move(error));
    };
    auto streamed = part.content->stream([&](ByteView piece) { return writeAll(file.value(), piece, folderPath); }, progress);
    if (!streamed)
        return abandon(streamed.error());
    if (::fsync(file.value()) != 0)
        return abandon(cannotWrite(folderPath, errno).error());
    constexpr int maxAttempts = 10'000;
    for (int number = 1; number <= maxAttempts; ++number) {
        const std::string name = numbered(safeFileName(part.name), number);
        if (::renameat2(folder, temporary.c_str(), folder, name.c_str(), RENAME_NOREPLACE) == 0)
            return folderPath + "/" + name;
        // A file system without RENAME_NOREPLACE: a hard link refuses an existing name, too.
        if (errno == EINVAL && ::linkat(folder, temporary.c_str(), folder, name.c_str(), 0) == 0) {
            ::unlinkat(folder, temporary.c_str(), 0);
            return folderPath + "/" + name;
        }
        if (errno != EEXIST)
            return abandon(cannotWrite(folderPath + "/" + name, errno).error());
    }
    return abandon(cannotWrite(folderPath, EEXIST).error());
}

std::vector<OpenedPart> ownParts(const OpenedDocument& document)
{
    std::vector<OpenedPart> parts;
    for (const OpenedPart& part : document.documents)
        if (!part.signatureRelated)
            parts.push_back(part);
    return parts;
}

Result<std::vector<OpenedPart>> namedParts(const OpenedDocument& document, const std::vector<std::string>& names,
                                           const Services& services)
{
    std::vector<OpenedPart> parts;
    for (const std::string& name : names) {
        auto part = findPart(document, name, services);
        if (!part)
            return std::unexpected(part.error());
        parts.push_back(std::move(*part));
    }
    return parts;
}

} // namespace

Result<std::vector<std::string>> extractDocuments(const OpenedDocument& document, const std::string& folder,
                                                  const std::vector<std::string>& names, const Progress& progress,
                                                  const Services& services)
{
    if (document.unreadable)
        return std::unexpected(*document.unreadable);
    const auto parts = names.empty() ? ownParts(document) : namedParts(document, names, services);
    if (!parts)
        return std::unexpected(parts.error());
    const Descriptor target(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (target.value() < 0)
        return cannotWrite(folder, errno);
    std::vector<std::string> written;
    for (const OpenedPart& part : *parts) {
        auto path = writeDocument(target.value(), folder, part, progress);
        if (!path) {
            // All or nothing: half of a container looks like a whole one.
            for (const std::string& done : written)
                ::unlinkat(target.value(), std::string(done.substr(folder.size() + 1)).c_str(), 0);
            return std::unexpected(path.error());
        }
        written.push_back(std::move(*path));
    }
    return written;
}

} // namespace parafa
