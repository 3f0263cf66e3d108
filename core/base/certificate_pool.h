// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"

#include <mutex>
#include <string_view>
#include <unordered_map>

namespace parafa
{

/// Certificates of one run, each read once: signatures of one file carry the same ones over and over, and reading one costs
/// several times what verifying with it does. Safe to call from several threads.
class CertificatePool
{
public:
    /// As `Certificate::fromDer`; equal octets give the same value. What is no certificate is not kept.
    Result<Certificate> read(ByteView der);

private:
    std::mutex m_mutex;
    std::unordered_map<std::string_view, Certificate> m_known; ///< by octets, which the certificate itself owns
};

/// Through the pool where there is one.
Result<Certificate> readCertificate(ByteView der, CertificatePool* pool);

} // namespace parafa
