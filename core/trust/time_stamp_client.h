// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.h"
#include "base/utc_time.h"
#include "trust/http_client.h"

#include <string>
#include <vector>

namespace parafa
{

/// One time-stamping service.
struct TimeStampService {
    std::string url;
    std::string policyOid; ///< dotted; empty: the service's default
    const HttpLogin* login = nullptr;
};

struct TimeStampOutcome {
    Bytes token; ///< DER of the ContentInfo (RFC 3161, 2.4.2)
    UtcTime time;
    std::string url;             ///< of the service that gave it
    std::vector<Error> failures; ///< of the services tried before, in order; subject: the host
};

/// DER of a TimeStampReq (RFC 3161, 2.4.1) that asks for the authority's certificate.
/// Errors: Unsupported (digest), InvalidArgument (policy, length of the digest).
Result<Bytes> makeTimeStampRequest(DigestAlgorithm algorithm, ByteView digest, ByteView nonce, const std::string& policyOid = {});

/// Checks a TimeStampResp against its request (RFC 3161, 2.2 and 2.4.2): status, imprint, nonce, policy, a signature
/// that verifies with a certificate in the token. Gives the token. Whether its authority is trusted is not judged here.
/// Errors: Unreadable with ServiceAnswerUnusable; KeyRefused with ServiceRefused (the service said no, and why in `detail`).
Result<Bytes> checkTimeStampResponse(ByteView response, ByteView request);

/// Asks the services in order until one gives a good token. The nonce is random, new for each service.
/// Errors: the last service's, with NetworkUnreachable before others; InvalidArgument when there is none; Cancelled.
Result<TimeStampOutcome> requestTimeStamp(DigestAlgorithm algorithm, ByteView digest,
                                          const std::vector<TimeStampService>& services, HttpClient& http,
                                          const HttpLimits& limits = {}, const Progress& progress = {});

} // namespace parafa
