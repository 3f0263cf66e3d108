// SPDX-License-Identifier: EUPL-1.2
#include "operations/pdf_revisions.h"

#include "pdf/pdf_file.h"

namespace parafa
{

Result<std::vector<SignedRevision>> signedRevisions(const ByteSourcePtr& pdf, const Progress& progress)
{
    const auto file = PdfFile::open(pdf, {}, progress);
    if (!file)
        return std::unexpected(file.error());
    const auto signatures = file->signatures();
    if (!signatures)
        return std::unexpected(signatures.error());
    const std::uint64_t lastEnd = file->revisionEnds().empty() ? 0 : file->revisionEnds().back();
    constexpr std::uint64_t lineEnd = 2; // of the end-of-file mark belongs to its revision
    std::vector<SignedRevision> revisions;
    std::size_t number = 0;
    for (const PdfSignature& signature : *signatures) {
        if (signature.isTimestamp())
            continue;
        ++number; // pades::parse counts them all
        if (signature.byteRangeState != ByteRangeState::Sound)
            continue;
        const bool last = signature.revisionEnd + lineEnd >= lastEnd && file->tail().bytes == 0;
        revisions.push_back({"S-" + std::to_string(number), signature.revisionEnd, last});
    }
    return revisions;
}

} // namespace parafa
