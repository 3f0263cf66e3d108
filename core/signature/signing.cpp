// SPDX-License-Identifier: EUPL-1.2
#include "signature/signing.h"

namespace parafa
{

Result<Bytes> DocumentToSign::digest(DigestAlgorithm algorithm, const Progress& progress) const
{
    if (const auto known = digests.find(algorithm); known != digests.end())
        return known->second;
    auto computed = digestsOf({algorithm}, *content, progress);
    if (!computed)
        return std::unexpected(computed.error());
    return std::move(computed->at(algorithm));
}

} // namespace parafa
