// SPDX-License-Identifier: EUPL-1.2
#include "keys/certificate_order.h"

#include <openssl/x509v3.h>

namespace parafa
{

std::vector<Certificate> issuersAmong(const Certificate& leaf, const std::vector<Certificate>& candidates)
{
    std::vector<Certificate> chain;
    const Certificate* current = &leaf;
    while (!current->isSelfIssued() && chain.size() < candidates.size()) {
        const Certificate* issuer = nullptr;
        for (const Certificate& candidate : candidates)
            if (X509_check_issued(candidate.x509(), current->x509()) == X509_V_OK &&
                X509_verify(current->x509(), candidate.publicKey()) == 1)
                issuer = &candidate;
        if (!issuer || *issuer == *current)
            break;
        chain.push_back(*issuer);
        current = issuer;
    }
    return chain;
}

KeyPurpose keyPurpose(const Certificate& certificate)
{
    if (certificate.isCa())
        return KeyPurpose::Other;
    if (!certificate.hasKeyUsage() || certificate.allowsNonRepudiation())
        return KeyPurpose::Signing;
    return certificate.allowsDigitalSignature() ? KeyPurpose::Authentication : KeyPurpose::Other;
}

} // namespace parafa
