// SPDX-License-Identifier: EUPL-1.2
#include "base/certificate_pool.h"

namespace parafa
{

Result<Certificate> CertificatePool::read(ByteView der)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_known.find(asText(der)); known != m_known.end())
        return known->second;
    auto certificate = Certificate::fromDer(der);
    if (certificate)
        m_known.emplace(asText(certificate->der()), *certificate);
    return certificate;
}

Result<Certificate> readCertificate(ByteView der, CertificatePool* pool)
{
    return pool ? pool->read(der) : Certificate::fromDer(der);
}

} // namespace parafa
