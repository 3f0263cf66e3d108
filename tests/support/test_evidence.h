// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/test_pki.h"

namespace parafa::test
{

struct RevokedEntry {
    std::string serialHex;
    UtcTime when;
    int reason = -1; ///< CRLReason (RFC 5280, 5.3.1); -1: none
};
/// Kinds of CRLs that say less or more than a plain one (RFC 5280, 5.2.4 and 5.2.5).
enum class CrlKind {
    Plain,
    Delta,
    Indirect,
    UsersOnly,
    AuthoritiesOnly,
    SomeReasons,
    NamedPoint,
    UnknownCritical,
    UnknownEntry,
    KeepsExpired
};
/// The distribution point of a CRL of kind NamedPoint.
constexpr const char* namedPoint = "http://crl.test/1.crl";
/// A CRL of `issuer`, DER.
Bytes makeCrl(const TestIdentity& issuer, UtcTime thisUpdate, UtcTime nextUpdate, const std::vector<RevokedEntry>& revoked = {},
              CrlKind kind = CrlKind::Plain);

enum class OcspStatus { Good, Revoked, Unknown };
struct OcspSpec {
    OcspStatus status = OcspStatus::Good;
    UtcTime producedAt, thisUpdate;
    std::optional<UtcTime> nextUpdate;
    UtcTime revokedAt; ///< for Revoked
    int reason = -1;
    bool withResponderCertificate = true;
    DigestAlgorithm certId = DigestAlgorithm::Sha1, signature = DigestAlgorithm::Sha256;
    bool wrongIssuerKeyHash = false;
    std::optional<UtcTime> archiveCutoff = {};
};
/// An OCSPResponse (RFC 6960), DER, about `subject`, which `issuer` issued, signed by `responder`.
Bytes makeOcspResponse(const TestIdentity& responder, const Certificate& issuer, const Certificate& subject,
                       const OcspSpec& spec);
/// The same as an answer to an OCSPRequest (DER), with its nonce.
Bytes answerOcspRequest(const TestIdentity& responder, const Certificate& issuer, const Certificate& subject, ByteView request,
                        const OcspSpec& spec);
/// A PKCS#7 bag of certificates (.p7c), DER.
Bytes makeCertificateBag(const std::vector<Certificate>& certificates);
/// The BasicOCSPResponse inside, DER.
Bytes basicOcspResponse(ByteView ocspResponse);

struct TokenSpec {
    UtcTime time{1767225600}; ///< 2026-01-01T00:00:00Z
    DigestAlgorithm imprint = DigestAlgorithm::Sha256;
    std::string policy = "1.2.3.4.1";
    bool withCertificate = true;
    std::vector<Certificate> chain;
    std::uint64_t serial = 7;
};
/// An RFC 3161 token (ContentInfo, DER) over `data`, hashed here.
Bytes makeTimestampToken(const TestIdentity& authority, ByteView data, const TokenSpec& spec = {});
/// The same over a digest at hand.
Bytes makeTimestampTokenOfDigest(const TestIdentity& authority, ByteView digest, const TokenSpec& spec = {});
/// A TimeStampResp for a TimeStampReq, both DER; what a time-stamping service answers over HTTP.
Bytes answerTimestampRequest(const TestIdentity& authority, ByteView request, const TokenSpec& spec = {});

} // namespace parafa::test
