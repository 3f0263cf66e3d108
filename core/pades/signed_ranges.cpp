// SPDX-License-Identifier: EUPL-1.2
#include "pades/signed_ranges.h"

#include "signature/segmented_source.h"

namespace parafa::pades
{

namespace
{

const std::string rangesName = "ranges";

} // namespace

SignedRanges::SignedRanges(const PdfFile& pdf, const PdfSignature& signature)
{
    m_usable = signature.byteRangeState != ByteRangeState::Missing && signature.byteRangeState != ByteRangeState::Malformed;
    if (!m_usable || signature.byteRange.size() != 4) {
        m_usable = false;
        return;
    }
    const auto part = [&](std::size_t i) { return static_cast<std::uint64_t>(signature.byteRange[i]); };
    const std::uint64_t size = pdf.bytes()->size();
    m_usable = part(1) <= size && part(2) <= size && part(3) <= size - part(2);
    if (m_usable)
        m_objects.add(rangesName, segmentedSource(pdf.bytes(), {{0, part(1)}, {part(2), part(3)}}));
}

void SignedRanges::announce(DigestAlgorithm algorithm)
{
    if (m_usable)
        m_objects.announce(rangesName, algorithm);
}

Result<Bytes> SignedRanges::digest(DigestAlgorithm algorithm, const Progress& progress) const
{
    if (!m_usable)
        return fail(ErrorCode::Unreadable, "no usable byte range");
    return m_objects.digest(rangesName, algorithm, progress);
}

} // namespace parafa::pades
