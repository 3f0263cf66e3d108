// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"

#include <map>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace parafa
{

/// Certificates of one run, each read once: signatures of one file carry the same ones over and over, and reading one costs
/// several times what verifying with it does. Safe to call from several threads.
class CertificatePool
{
public:
    /// As `Certificate::fromDer`; equal octets give the same value. What is no certificate is not kept.
    Result<Certificate> read(ByteView der);
    /// A certificate read elsewhere (an anchor): the value for its octets from now on, unless there is one already.
    void know(const Certificate& certificate);
    /// Whether the key of `issuer` made the signature of `subject` (RFC 5280, 4.1.1.3), nothing else about either. Each pair is
    /// verified once; certificates are told apart by all their octets, never by name or key identifier.
    bool isSignedBy(const Certificate& subject, const Certificate& issuer);

private:
    std::mutex m_mutex;
    std::map<std::pair<Bytes, Bytes>, bool> m_signedBy;        ///< by SHA-256 of subject and issuer
    std::unordered_map<std::string_view, Certificate> m_known; ///< by octets, which the certificate itself owns
};

/// Through the pool where there is one.
Result<Certificate> readCertificate(ByteView der, CertificatePool* pool);
bool isSignedBy(const Certificate& subject, const Certificate& issuer, CertificatePool* pool);

} // namespace parafa
