// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/software_key.h"

#include <openssl/pkcs12.h>
#include <openssl/provider.h>

#include <vector>

// Private to this module: used by pkcs12_*.cpp only.
namespace parafa::pkcs12
{

using Pkcs12 = Handle<PKCS12, PKCS12_free>;

/// A library context of its own in which OpenSSL's old ciphers are on: files of older programs are encrypted with RC2 or
/// 3DES, and the rest of the process should go without them.
class LegacyContext
{
public:
    LegacyContext();
    /// False where the legacy provider is not installed.
    bool hasOldCiphers() const { return m_legacy != nullptr; }
    OSSL_LIB_CTX* context() const { return m_context.get(); }
    /// Null when the bytes are not a PKCS#12 file. Must not outlive this object.
    Pkcs12 decode(ByteView der) const;

private:
    Handle<OSSL_LIB_CTX, OSSL_LIB_CTX_free> m_context;
    Handle<OSSL_PROVIDER, OSSL_PROVIDER_unload> m_default, m_legacy;
};

struct KeyBag {
    PrivateKey key;
    Bytes localKeyId; ///< RFC 2985, 5.5.2; empty where absent
};

struct CertificateBag {
    Certificate certificate;
    Bytes localKeyId;
};

/// What a PKCS#12 file holds, in its order. Secrets, revocation lists and foreign bags are passed over.
struct Bags {
    std::vector<KeyBag> keys;
    std::vector<CertificateBag> certificates;
};

/// LimitExceeded when the integrity value would take minutes to check.
Result<void> checkMacIterations(PKCS12* file);

/// Decrypts every part (RFC 7292, 4.1, 4.2). `passphrase` may be null (no passphrase at all); it is borrowed.
/// Errors: WrongPassword when a part does not decrypt, Unreadable when what was decrypted is not what it should be,
/// LimitExceeded.
Result<Bags> readBags(const LegacyContext& libraries, PKCS12* file, const char* passphrase, int length);

} // namespace parafa::pkcs12
