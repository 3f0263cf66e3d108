// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate_pool.h"
#include "signature/parsed_signature.h"

#include <functional>

namespace parafa
{

/// An RFC 3161 TimeStampToken whose own signature has been checked: signed attributes, content type id-ct-TSTInfo, message
/// digest, certificate bound by ESSCertID or ESSCertIDv2 (RFC 5816). What it stamps is compared by `facts`. Nothing about trust.
class TimeStampToken
{
public:
    /// DER or BER; a TimeStampResp around the token and zero octets after it are tolerated.
    /// `otherCertificates`: where the token itself carries none of its authority.
    /// `pool`: as for `CmsSignedData::parse`.
    /// Errors: Unreadable with TimestampMalformed (no token at all); a token with a wrong signature is no error.
    static Result<TimeStampToken> parse(ByteView bytes, const std::vector<Certificate>& otherCertificates = {},
                                        CertificatePool* pool = nullptr);

    /// Nothing when the algorithm is unknown.
    std::optional<DigestAlgorithm> imprintAlgorithm() const { return m_facts.imprintAlgorithm; }
    const Bytes& imprint() const { return m_imprint; }
    UtcTime time() const { return *m_facts.time; }

    /// The facts, the imprint compared with the digest the caller computed over what the token is said to stamp. Nothing:
    /// it could not be computed; the integrity is then Unknown at best.
    ParsedTimestamp facts(TimestampKind kind, const std::optional<Bytes>& computedImprint) const;

private:
    TimeStampToken() = default;
    ParsedTimestamp m_facts; ///< integrity: of the token's own signature
    Bytes m_imprint;
};

/// The imprint's algorithm, read from the token alone: nothing of it is verified. Nothing when unknown or no token.
std::optional<DigestAlgorithm> imprintAlgorithmOf(ByteView token, CertificatePool* pool = nullptr);

/// Digest of what a token stamps. An error means that it cannot be computed.
using ImprintDigest = std::function<Result<Bytes>(DigestAlgorithm)>;

/// `TimeStampToken::parse` and `facts` in one step; bytes that are no token give a Broken time-stamp with TimestampMalformed.
ParsedTimestamp readTimestamp(ByteView token, TimestampKind kind, const ImprintDigest& imprint,
                              const std::vector<Certificate>& otherCertificates = {}, CertificatePool* pool = nullptr);

} // namespace parafa
