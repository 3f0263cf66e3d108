// SPDX-License-Identifier: EUPL-1.2
#include "base/handle.h"
#include "support/test_pki.h"

#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>

#include <stdexcept>

namespace parafa::test
{

namespace
{

void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

void freeSafes(STACK_OF(PKCS7) * safes)
{
    sk_PKCS7_pop_free(safes, PKCS7_free);
}

struct Ciphers {
    int certificates, key;
};

Ciphers ciphersOf(Pkcs12Encryption encryption)
{
    switch (encryption) {
    case Pkcs12Encryption::TripleDes:
        return {NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_pbe_WithSHA1And3_Key_TripleDES_CBC};
    case Pkcs12Encryption::Rc2:
        return {NID_pbe_WithSHA1And40BitRC2_CBC, NID_pbe_WithSHA1And3_Key_TripleDES_CBC};
    case Pkcs12Encryption::None:
        return {-1, -1};
    case Pkcs12Encryption::Aes256:
        break;
    }
    return {NID_aes_256_cbc, NID_aes_256_cbc};
}

/// Files with RC2 are made in a library context of their own, so that the test process itself stays without the old provider.
struct LegacyContext {
    Handle<OSSL_LIB_CTX, OSSL_LIB_CTX_free> context{OSSL_LIB_CTX_new()};
    OSSL_PROVIDER* base = OSSL_PROVIDER_load(context.get(), "default");
    OSSL_PROVIDER* legacy = OSSL_PROVIDER_load(context.get(), "legacy");
    ~LegacyContext()
    {
        if (legacy)
            OSSL_PROVIDER_unload(legacy);
        if (base)
            OSSL_PROVIDER_unload(base);
    }
};

void addIdentity(STACK_OF(PKCS12_SAFEBAG) * *certificates, STACK_OF(PKCS12_SAFEBAG) * *keys, const TestIdentity& identity,
                 const Pkcs12Spec& spec, const std::string& name, int keyCipher, OSSL_LIB_CTX* context)
{
    const Bytes& id = identity.certificate.sha256();
    if (spec.withCertificate) {
        PKCS12_SAFEBAG* bag = PKCS12_add_cert(certificates, identity.certificate.x509());
        PKCS12_add_localkeyid(bag, const_cast<unsigned char*>(id.data()), int(id.size()));
        PKCS12_add_friendlyname_utf8(bag, name.c_str(), -1);
    }
    if (spec.withKey) {
        PKCS12_SAFEBAG* bag =
            PKCS12_add_key_ex(keys, identity.key.get(), 0, 2048, keyCipher, spec.passphrase.c_str(), context, nullptr);
        if (!bag)
            throw std::runtime_error("test PKI: PKCS#12 key");
        PKCS12_add_localkeyid(bag, const_cast<unsigned char*>(id.data()), int(id.size()));
        PKCS12_add_friendlyname_utf8(bag, name.c_str(), -1);
    }
}

} // namespace

Bytes makePkcs12(const TestIdentity& identity, const Pkcs12Spec& spec)
{
    const LegacyContext libraries;
    if (spec.encryption == Pkcs12Encryption::Rc2 && !libraries.legacy)
        return {};
    const Ciphers ciphers = ciphersOf(spec.encryption);
    const char* passphrase = spec.passphrase.c_str();

    STACK_OF(PKCS12_SAFEBAG)* certificates = nullptr;
    STACK_OF(PKCS12_SAFEBAG)* keys = nullptr;
    addIdentity(&certificates, &keys, identity, spec, spec.friendlyName, ciphers.key, libraries.context.get());
    for (std::size_t i = 0; i < spec.others.size(); ++i)
        addIdentity(&certificates, &keys, spec.others[i], spec, spec.friendlyName + std::to_string(i + 2), ciphers.key,
                    libraries.context.get());
    for (const Certificate& certificate : spec.chain)
        PKCS12_add_cert(&certificates, certificate.x509());
    const Handle<STACK_OF(PKCS12_SAFEBAG), freeBags> ownedCertificates(certificates), ownedKeys(keys);

    STACK_OF(PKCS7)* safes = nullptr;
    if (certificates)
        PKCS12_add_safe_ex(&safes, certificates, ciphers.certificates, 2048, passphrase, libraries.context.get(), nullptr);
    if (keys)
        PKCS12_add_safe_ex(&safes, keys, -1, 0, nullptr, libraries.context.get(), nullptr);
    const Handle<STACK_OF(PKCS7), freeSafes> ownedSafes(safes);
    const Handle<PKCS12, PKCS12_free> file(PKCS12_add_safes_ex(safes, 0, libraries.context.get(), nullptr));
    if (!file || (spec.withMac && PKCS12_set_mac(file.get(), passphrase, -1, nullptr, 0, 2048, EVP_sha256()) != 1))
        throw std::runtime_error("test PKI: PKCS#12");
    unsigned char* der = nullptr;
    const int size = i2d_PKCS12(file.get(), &der);
    const Bytes bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace parafa::test
