// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/certificate.h"
#include "signature/signed_objects.h"

#include <functional>

namespace parafa::cades
{

/// Gives a TimeStampToken (ContentInfo) over a digest; the network is behind it. Errors are handed on.
using TokenSource = std::function<Result<Bytes>(DigestAlgorithm algorithm, ByteView digest)>;

/// Validation data to embed, DER.
struct Evidence {
    std::vector<Certificate> certificates;
    std::vector<Bytes> revocationLists;
    std::vector<Bytes> ocspResponses; ///< OCSPResponse
};

/// One signer more beside those that are there, over the same content. `cms` and `signer`: ContentInfo, DER or BER, `signer` with
/// exactly one SignerInfo. What is there stays byte for byte; certificates and digest algorithms are added where they are not
/// there. Errors: Unreadable; Unsupported where an archive time-stamp (v1, v2) or an evidence record stands over all of it.
Result<Bytes> addSigner(ByteView cms, ByteView signer);

/// Level T: a signature-time-stamp (EN 319 122-1, 5.3) for each signer that has none. `cms`: DER or BER ContentInfo; what is
/// there stays byte for byte. Errors: Unreadable, and those of `tokens`.
Result<Bytes> addTimeStamp(ByteView cms, DigestAlgorithm algorithm, const TokenSource& tokens);

/// Level LT: certificates and revocation data into SignedData.certificates and crls (EN 319 122-1, 6.3), each once.
Result<Bytes> addEvidence(ByteView cms, const Evidence& evidence);

/// Level LTA: an archive-time-stamp-v3 with ats-hash-index-v3 (EN 319 122-1, 5.5.2 and 5.5.3) for each signer.
/// `contentDigest`: of a detached content; not asked where the content is attached.
Result<Bytes> addArchiveTimeStamp(ByteView cms, DigestAlgorithm algorithm, const TokenSource& tokens,
                                  const std::function<Result<Bytes>(DigestAlgorithm)>& contentDigest);

} // namespace parafa::cades
