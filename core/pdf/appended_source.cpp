// SPDX-License-Identifier: EUPL-1.2
#include "pdf/appended_source.h"

#include <algorithm>

namespace parafa
{

namespace
{

class AppendedSource final : public ByteSource
{
public:
    AppendedSource(ByteSourcePtr file, Bytes added) : m_file(std::move(file)), m_added(std::move(added)) {}

    std::uint64_t size() const override { return m_file->size() + m_added.size(); }

    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        if (auto done = m_file->stream(sink, progress); !done)
            return done;
        constexpr std::size_t pieceSize = std::size_t{1} << 20;
        for (ByteView rest = m_added; !rest.empty(); rest = rest.subspan(std::min(rest.size(), pieceSize)))
            if (auto taken = sink(rest.first(std::min(rest.size(), pieceSize))); !taken)
                return taken;
        return {};
    }

    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        const std::uint64_t border = m_file->size();
        std::size_t filled = 0;
        if (offset < border) {
            const auto head = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), border - offset));
            const auto got = m_file->readAt(offset, buffer.first(head));
            if (!got || *got < head)
                return got;
            filled = head;
        }
        const std::uint64_t inside = offset + filled - border;
        if (filled == buffer.size() || inside >= m_added.size())
            return filled;
        const ByteView rest = ByteView(m_added).subspan(static_cast<std::size_t>(inside));
        const std::size_t count = std::min(rest.size(), buffer.size() - filled);
        std::copy_n(rest.begin(), count, buffer.begin() + static_cast<std::ptrdiff_t>(filled));
        return filled + count;
    }

private:
    ByteSourcePtr m_file;
    Bytes m_added;
};

} // namespace

ByteSourcePtr appendedSource(ByteSourcePtr file, Bytes added)
{
    return std::make_shared<AppendedSource>(std::move(file), std::move(added));
}

} // namespace parafa
