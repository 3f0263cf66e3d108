// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/der.h"
#include "signature/signing.h"

#include <vector>

namespace parafa::cades
{

/// The digest of what is signed, in digestAlgorithm and message-digest.
DigestAlgorithm digestForContent(const SignatureAlgorithm& algorithm);

/// Signed attributes of a signature over a content (EN 319 122-1, 5.1 and 5.2), not yet in the order of DER.
std::vector<Bytes> contentSignedAttributes(const SigningRequest& request, const Bytes& contentDigest);
/// Those of a counter signature: no content-type (RFC 5652, 11.4), no mime-type (EN 319 122-1, 5.2.4).
std::vector<Bytes> counterSignedAttributes(const SigningRequest& request, const Bytes& valueDigest);

/// The fields of a SignerInfo before the value, without tag. `attributes`: the SET OF that is signed.
Bytes signerFields(const SigningRequest& request, DigestAlgorithm digest, Bytes attributes);
/// SignedData.certificates with its tag: the signer and its chain.
Bytes certificateSet(const SigningRequest& request);

} // namespace parafa::cades
