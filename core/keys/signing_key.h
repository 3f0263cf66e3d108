// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/error.h"
#include "signature/signature_algorithm.h"

namespace parafa
{

/// For what a certificate is meant by its key usage; the order is the order in which people are offered them.
enum class KeyPurpose { Signing, Authentication, Other };

/// A private key that can sign, wherever it lives. The key itself never leaves; its memory is zeroed where it was ours.
class SigningKey
{
public:
    virtual ~SigningKey() = default;
    virtual const Certificate& certificate() const = 0;
    /// Issuer certificates that came with the key, nearest first; may be empty.
    virtual const std::vector<Certificate>& chain() const = 0;
    /// Signs data (hashing it with the algorithm's digest). RSA octets; ECDSA as DER Ecdsa-Sig-Value.
    /// Errors: KeyRefused, WrongPassword, Cancelled.
    virtual Result<Bytes> sign(const SignatureAlgorithm& algorithm, ByteView data) = 0;
};

} // namespace parafa
