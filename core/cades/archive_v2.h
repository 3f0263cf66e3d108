// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/signer_facts.h"

#include <cstddef>

namespace parafa::cades
{

/// Every digest that an archive-time-stamp-v2 at this place may rightly stamp (TS 101 733, 6.4.1 and annex K): writers differ in
/// the tag of the unsigned attributes and in which later archive time-stamps are left out. `time`: of the token itself. Errors:
/// NotFound when the content is not at hand.
Result<std::vector<Bytes>> archiveV2Digests(const CmsSignedData& data, const CmsSignerInfo& info, const CmsAttribute& self,
                                            UtcTime time, DigestAlgorithm algorithm, const ByteSourcePtr& content);

/// True where the digest at `index` of those above leaves out what stands behind the time-stamp, not what is younger.
bool isDigestByPlace(std::ptrdiff_t index);

} // namespace parafa::cades
