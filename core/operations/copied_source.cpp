// SPDX-License-Identifier: EUPL-1.2
#include "operations/copied_source.h"

namespace parafa
{

namespace
{

/// Hands each piece to a second sink before the first.
class SplitSource final : public ByteSource
{
public:
    SplitSource(const ByteSource& content, const ByteSink& second) : m_content(content), m_second(second) {}

    std::uint64_t size() const override { return m_content.size(); }
    Result<void> stream(const ByteSink& sink, const Progress& progress) const override
    {
        return m_content.stream(
            [&](ByteView piece) -> Result<void> {
                if (auto taken = m_second(piece); !taken)
                    return taken;
                return sink(piece);
            },
            progress);
    }
    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        return m_content.readAt(offset, buffer);
    }

private:
    const ByteSource& m_content;
    const ByteSink& m_second;
};

} // namespace

Result<void> CopiedSource::stream(const ByteSink& sink, const Progress& progress) const
{
    auto digests = digestsOf(m_algorithms, SplitSource(*m_content, sink), progress);
    if (!digests)
        return std::unexpected(digests.error());
    m_digests = std::move(*digests);
    return {};
}

} // namespace parafa
