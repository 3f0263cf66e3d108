// SPDX-License-Identifier: EUPL-1.2
#include "base/certificate_pool.h"

#include <openssl/err.h>
#include <openssl/x509.h>

namespace parafa
{

namespace
{

bool verifySignature(const Certificate& subject, const Certificate& issuer)
{
    const bool verified = issuer.publicKey() && X509_verify(subject.x509(), issuer.publicKey()) == 1;
    ERR_clear_error();
    return verified;
}

} // namespace

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

void CertificatePool::know(const Certificate& certificate)
{
    const std::lock_guard lock(m_mutex);
    m_known.emplace(asText(certificate.der()), certificate);
}

bool CertificatePool::isSignedBy(const Certificate& subject, const Certificate& issuer)
{
    const std::lock_guard lock(m_mutex);
    const auto [known, fresh] = m_signedBy.try_emplace({subject.sha256(), issuer.sha256()});
    if (fresh)
        known->second = verifySignature(subject, issuer);
    return known->second;
}

Result<Certificate> readCertificate(ByteView der, CertificatePool* pool)
{
    return pool ? pool->read(der) : Certificate::fromDer(der);
}

bool isSignedBy(const Certificate& subject, const Certificate& issuer, CertificatePool* pool)
{
    return pool ? pool->isSignedBy(subject, issuer) : verifySignature(subject, issuer);
}

} // namespace parafa
