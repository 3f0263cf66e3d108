// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/error.h"

namespace parafa
{

/// DER of an OCSPRequest (RFC 6960, 4.1.1) about one certificate, CertID by SHA-1, with this nonce (RFC 8954).
/// Errors: Internal.
Result<Bytes> makeOcspRequest(const Certificate& subject, const Certificate& issuer, ByteView nonce);

/// What an answer says to the nonce of its request (RFC 6960, 4.4.1). Absent: a responder that prepares its answers ahead;
/// they are good where they are fresh.
enum class OcspNonce { Same, Absent, Different };
/// `response`: DER OCSPResponse. Nothing where it is none or was not successful: `readOcsp` says which.
std::optional<OcspNonce> compareOcspNonce(ByteView response, ByteView request);

} // namespace parafa
