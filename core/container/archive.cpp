// SPDX-License-Identifier: EUPL-1.2
#include "container/archive.h"

#include "base/handle.h"
#include "container/code_page.h"
#include "container/entry_name.h"
#include "container/spill_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <set>

namespace parafa
{

namespace
{

constexpr std::size_t tarBlock = 512;
constexpr std::size_t pieceBytes = std::size_t{64} << 10;
constexpr std::uint64_t maxInMemory = std::uint64_t{16} << 20;

std::unexpected<Error> damaged(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::ArchiveDamaged, {}, std::move(detail));
}

std::unexpected<Error> tooLarge(std::string detail)
{
    return fail(ErrorCode::LimitExceeded, FindingCode::ArchiveTooLarge, {}, std::move(detail));
}

bool isGzip(ByteView head)
{
    return head.size() > 10 && head[0] == 0x1f && head[1] == 0x8b && head[2] == 8;
}

/// POSIX.1-1988, ustar: the sum of all octets of the header, those of the checksum field counted as spaces.
bool isTarHeader(ByteView block)
{
    if (block.size() < tarBlock || block[0] == 0)
        return false;
    unsigned sum = 0;
    for (std::size_t i = 0; i < tarBlock; ++i)
        sum += i >= 148 && i < 156 ? ' ' : block[i];
    unsigned stated = 0;
    std::size_t digits = 0;
    for (std::size_t i = 148; i < 156; ++i) {
        if (block[i] == ' ' && digits == 0)
            continue;
        if (block[i] < '0' || block[i] > '7')
            break;
        stated = stated * 8 + (block[i] - '0');
        ++digits;
    }
    return digits > 0 && stated == sum;
}

/// What libarchive reads from: the source, piece by piece.
struct Feed {
    const ByteSource& source;
    const Progress& progress;
    std::array<std::uint8_t, pieceBytes> buffer{};
    std::uint64_t at = 0;
    std::optional<Error> failure = {};

    static la_ssize_t read(archive* reader, void* self, const void** data)
    {
        auto& feed = *static_cast<Feed*>(self);
        if (feed.progress.stopRequested()) {
            feed.failure = Error{ErrorCode::Cancelled, std::nullopt, {}, "stopped by the user"};
            archive_set_error(reader, ARCHIVE_FATAL, "stopped");
            return -1;
        }
        const auto count = feed.source.readAt(feed.at, feed.buffer);
        if (!count) {
            feed.failure = count.error();
            archive_set_error(reader, ARCHIVE_FATAL, "source");
            return -1;
        }
        *data = feed.buffer.data();
        feed.at += *count;
        return static_cast<la_ssize_t>(*count);
    }
};

/// The rest of an entry behind what is in memory already; can be streamed once.
class EntryStream : public ByteSource
{
public:
    using More = std::function<Result<Bytes>()>; ///< empty at the end
    EntryStream(Bytes first, More more) : m_first(std::move(first)), m_more(std::move(more)) {}

    /// Not known before; large enough to be kept in a file.
    std::uint64_t size() const override { return UINT64_MAX; }
    Result<void> stream(const ByteSink& sink, const Progress&) const override
    {
        if (auto done = sink(m_first); !done)
            return done;
        while (true) {
            const auto piece = m_more();
            if (!piece)
                return std::unexpected(piece.error());
            if (piece->empty())
                return {};
            if (auto done = sink(*piece); !done)
                return done;
        }
    }
    Result<std::size_t> readAt(std::uint64_t, std::span<std::uint8_t>) const override
    {
        return fail(ErrorCode::Unsupported, "only streamed");
    }

private:
    Bytes m_first;
    More m_more;
};

class ArchiveReader
{
public:
    ArchiveReader(const ByteSourcePtr& bytes, std::string_view name, const ContainerLimits& limits, const Progress& progress)
        : m_bytes(bytes), m_limits(limits), m_feed{*bytes, progress}
    {
        m_innerName = name;
        if (m_innerName.size() > 3 && m_innerName.ends_with(".gz"))
            m_innerName.resize(m_innerName.size() - 3);
        else
            m_innerName += ".content";
    }

    Result<Archive> read()
    {
        Bytes head(16);
        head.resize(m_bytes->readAt(0, head).value_or(0));
        m_gzip = isGzip(head);
        m_archive.type = m_gzip ? ArchiveType::Gzip : ArchiveType::Tar;
        m_reader.reset(archive_read_new());
        if (!m_reader)
            return fail(ErrorCode::Internal, "archive_read_new");
        archive_read_support_format_tar(m_reader.get());
        if (m_gzip) {
            archive_read_support_filter_gzip(m_reader.get());
            archive_read_support_format_raw(m_reader.get());
        }
        if (archive_read_open(m_reader.get(), &m_feed, nullptr, Feed::read, nullptr) != ARCHIVE_OK)
            return reason();
        archive_entry* entry = nullptr;
        while (true) {
            const int state = archive_read_next_header(m_reader.get(), &entry);
            if (state == ARCHIVE_EOF)
                break;
            // A warning is about a name or time that could not be converted; the name is checked below.
            if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
                return reason();
            if (auto added = add(entry); !added)
                return std::unexpected(added.error());
        }
        zip::checkCollisions({m_names.begin(), m_names.end()}, m_archive.findings);
        return std::move(m_archive);
    }

private:
    std::unexpected<Error> reason() const
    {
        if (m_feed.failure)
            return std::unexpected(*m_feed.failure);
        const char* text = archive_error_string(m_reader.get());
        return damaged(text ? text : "");
    }

    /// UTF-8, without the "./" that tar writes.
    static std::string nameOf(archive_entry* entry)
    {
        const char* raw = archive_entry_pathname(entry);
        const char* utf8 = archive_entry_pathname_utf8(entry);
        std::string name = utf8 ? utf8 : raw ? raw : "";
        if (!isUtf8(name))
            name = zip::decodeOemName(name);
        while (name.starts_with("./"))
            name.erase(0, 2);
        return name;
    }

    Result<void> add(archive_entry* entry)
    {
        if (++m_count > m_limits.maxEntries)
            return tooLarge("entries");
        const bool tar = (archive_format(m_reader.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
        if (tar && m_gzip)
            m_archive.type = ArchiveType::TarGzip;
        const std::string name = tar ? nameOf(entry) : m_innerName;
        const bool link = archive_entry_hardlink(entry) != nullptr;
        if (archive_entry_filetype(entry) == AE_IFDIR && !link)
            return {};
        if (name.size() > m_limits.maxNameBytes)
            return tooLarge("name");
        if (const auto unsafe = zip::unsafeNameReason(name))
            return fail(ErrorCode::Unreadable, FindingCode::EntryNameUnsafe, name, *unsafe);
        if (link || (archive_entry_filetype(entry) != AE_IFREG && tar)) {
            m_archive.findings.push_back(makeFinding(FindingCode::ArchiveEntrySkipped, {{"name", name}}));
            return {};
        }
        // Readers differ in which of two entries of one name counts.
        if (!m_names.insert(name).second)
            return fail(ErrorCode::Unreadable, FindingCode::ArchiveDamaged, name, "two entries of one name");
        zip::checkName(name, m_archive.findings);
        auto content = keep();
        if (!content)
            return std::unexpected(content.error());
        m_archive.entries.push_back({name, std::move(*content)});
        return {};
    }

    Result<Bytes> piece()
    {
        Bytes bytes(pieceBytes);
        const la_ssize_t count = archive_read_data(m_reader.get(), bytes.data(), bytes.size());
        if (count < 0)
            return reason();
        bytes.resize(static_cast<std::size_t>(count));
        m_total += bytes.size();
        m_entryBytes += bytes.size();
        if (m_total > m_limits.maxUnpackedBytes || m_entryBytes > m_limits.maxEntryBytes)
            return tooLarge("bytes");
        if (m_total > m_limits.ratioFloorBytes &&
            static_cast<double>(m_total) > static_cast<double>(m_bytes->size()) * m_limits.maxRatio)
            return tooLarge("ratio");
        return bytes;
    }

    Result<ByteSourcePtr> keep()
    {
        m_entryBytes = 0;
        Bytes first;
        while (first.size() < maxInMemory) {
            const auto next = piece();
            if (!next)
                return std::unexpected(next.error());
            if (next->empty())
                return memorySource(std::move(first));
            first.insert(first.end(), next->begin(), next->end());
        }
        return zip::keepForRandomAccess(EntryStream(std::move(first), [this] { return piece(); }), maxInMemory);
    }

    const ByteSourcePtr& m_bytes;
    const ContainerLimits& m_limits;
    Feed m_feed;
    Handle<archive, archive_read_free> m_reader;
    std::string m_innerName;
    bool m_gzip = false;
    std::size_t m_count = 0;
    std::uint64_t m_total = 0, m_entryBytes = 0;
    std::set<std::string> m_names;
    Archive m_archive;
};

} // namespace

std::string_view archiveTypeName(ArchiveType type)
{
    switch (type) {
    case ArchiveType::Tar:
        return "TAR";
    case ArchiveType::Gzip:
        return "GZIP";
    case ArchiveType::TarGzip:
        break;
    }
    return "TGZ";
}

bool looksLikeArchive(const ByteSource& bytes)
{
    Bytes head(tarBlock);
    head.resize(bytes.readAt(0, head).value_or(0));
    return isGzip(head) || isTarHeader(head);
}

Result<Archive> readArchive(const ByteSourcePtr& bytes, std::string_view name, const ContainerLimits& limits,
                            const Progress& progress)
{
    return ArchiveReader(bytes, name, limits, progress).read();
}

} // namespace parafa
