// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/digest.h"

namespace parafa
{

/// A document that is digested in the same pass that copies it: what stands in the copy is what the digests are of.
class CopiedSource final : public ByteSource
{
public:
    CopiedSource(ByteSourcePtr content, std::set<DigestAlgorithm> algorithms)
        : m_content(std::move(content)), m_algorithms(std::move(algorithms))
    {
    }

    std::uint64_t size() const override { return m_content->size(); }
    Result<void> stream(const ByteSink& sink, const Progress& progress = {}) const override;
    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> buffer) const override
    {
        return m_content->readAt(offset, buffer);
    }
    std::optional<FileRange> fileRange() const override { return m_content->fileRange(); }

    /// Of the last pass that came to its end; empty before.
    const std::map<DigestAlgorithm, Bytes>& digests() const { return m_digests; }

private:
    ByteSourcePtr m_content;
    std::set<DigestAlgorithm> m_algorithms;
    mutable std::map<DigestAlgorithm, Bytes> m_digests; ///< one thread signs
};

} // namespace parafa
