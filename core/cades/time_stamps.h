// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/signer_facts.h"

namespace parafa::cades
{

/// All time-stamps of one signer, in the order of the attributes, each with its imprint recomputed by its own rule:
/// content (EN 319 122-1, 5.2.8), signature (5.3), archive v3 (5.5.3), and of TS 101 733: CAdES-C and references (6.3.5, 6.3.6),
/// archive v2 (6.4.1).
std::vector<ParsedTimestamp> readTimestamps(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                                            const std::vector<Certificate>& certificates);

/// The octets whose digest an archive-time-stamp-v3 stamps (EN 319 122-1, 5.5.3). `contentDigest`: of the signed content with the
/// imprint's algorithm; `hashIndex`: the ATSHashIndexV3, encoded.
Bytes archiveV3Input(const CmsSignedData& data, const CmsSignerInfo& info, ByteView contentDigest, ByteView hashIndex);
/// The ATSHashIndexV3 over everything that is in the SignedData now (5.5.2).
Result<Bytes> makeHashIndexV3(const CmsSignedData& data, const CmsSignerInfo& info, DigestAlgorithm algorithm);

} // namespace parafa::cades
