// SPDX-License-Identifier: EUPL-1.2
#include "signature/segmented_source.h"

#include <algorithm>

namespace parafa
{

namespace
{

class SegmentedSource : public ByteSource
{
public:
    SegmentedSource(ByteSourcePtr whole, std::vector<SourceSegment> segments)
        : m_whole(std::move(whole)), m_segments(std::move(segments))
    {
        for (const SourceSegment& segment : m_segments) {
            m_starts.push_back(m_size);
            m_size += segment.size;
        }
    }

    std::uint64_t size() const override { return m_size; }

    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        Bytes buffer(std::size_t{256} << 10);
        for (std::uint64_t at = 0; at < m_size;) {
            if (progress.stopRequested())
                return fail(ErrorCode::Cancelled, "stopped");
            const auto got = readAt(at, buffer);
            if (!got)
                return std::unexpected(got.error());
            if (*got == 0)
                return fail(ErrorCode::CannotRead, "source ended early");
            if (auto taken = sink(ByteView(buffer.data(), *got)); !taken)
                return taken;
            at += *got;
            if (progress.report)
                progress.report(at, m_size);
        }
        return {};
    }

    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        std::size_t filled = 0;
        while (filled < buffer.size() && offset < m_size) {
            const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
            const auto index = static_cast<std::size_t>(after - m_starts.begin()) - 1;
            const std::uint64_t inside = offset - m_starts[index];
            const auto want =
                static_cast<std::size_t>(std::min<std::uint64_t>(m_segments[index].size - inside, buffer.size() - filled));
            const auto got = m_whole->readAt(m_segments[index].offset + inside, buffer.subspan(filled, want));
            if (!got)
                return got;
            if (*got == 0)
                break;
            filled += *got;
            offset += *got;
        }
        return filled;
    }

private:
    ByteSourcePtr m_whole;
    std::vector<SourceSegment> m_segments;
    std::vector<std::uint64_t> m_starts;
    std::uint64_t m_size = 0;
};

} // namespace

ByteSourcePtr segmentedSource(ByteSourcePtr whole, std::vector<SourceSegment> segments)
{
    if (segments.size() == 1)
        return sliceSource(std::move(whole), segments[0].offset, segments[0].size);
    return std::make_shared<SegmentedSource>(std::move(whole), std::move(segments));
}

} // namespace parafa
