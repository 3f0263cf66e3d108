// SPDX-License-Identifier: EUPL-1.2
#include "base/canonical_digest.h"

namespace parafa
{

Result<void> WholeCanonicalForm::stream(const ByteSink& sink, const Progress&) const
{
    m_written = 0;
    Result<void> taken;
    const bool done = writeWholeDocument(m_document.doc(), m_excluded, m_rule, [&](ByteView piece) {
        m_written += piece.size();
        if (taken)
            taken = sink(piece);
    });
    return done ? taken : fail(ErrorCode::Unsupported, "not a document for the short way");
}

Result<std::size_t> WholeCanonicalForm::readAt(std::uint64_t, std::span<std::uint8_t>) const
{
    return fail(ErrorCode::Unsupported, "only streamed");
}

Result<Bytes> canonicalDigest(const XmlDocument& document, Canonicalization method, DigestAlgorithm algorithm)
{
    if (const auto rule = namespaceRuleOf(method))
        if (auto digests = digestsOf({algorithm}, WholeCanonicalForm(document, {}, *rule)))
            return std::move(digests->at(algorithm));
    const auto canonical = canonicalize(document, nullptr, method);
    return canonical ? digestOf(algorithm, *canonical) : std::unexpected(canonical.error());
}

} // namespace parafa
