// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/digest.h"
#include "base/xml_whole.h"

#include <vector>

namespace parafa
{

/// The canonical form of a whole document as it comes, piece by piece: never all of it in memory. Streaming fails with
/// Unsupported where `writeWholeDocument` does not handle the document. Only streamed.
class WholeCanonicalForm final : public ByteSource
{
public:
    /// `document` outlives the form.
    WholeCanonicalForm(const XmlDocument& document, std::vector<const _xmlNode*> excluded, NamespaceRule rule)
        : m_document(document), m_excluded(std::move(excluded)), m_rule(rule)
    {
    }

    /// Known once it was streamed.
    std::uint64_t size() const override { return m_written; }
    Result<void> stream(const ByteSink& sink, const Progress& progress) const override;
    Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> into) const override;

private:
    const XmlDocument& m_document;
    std::vector<const _xmlNode*> m_excluded;
    NamespaceRule m_rule;
    mutable std::uint64_t m_written = 0;
};

/// The digest of the canonical form of a whole document, which is never laid out in memory.
/// Errors: those of `canonicalize` and `digestOf`.
Result<Bytes> canonicalDigest(const XmlDocument& document, Canonicalization method, DigestAlgorithm algorithm);

} // namespace parafa
