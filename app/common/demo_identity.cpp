// SPDX-License-Identifier: EUPL-1.2
#include "common/demo_identity.h"

#include "base/handle.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>

namespace parafa
{

namespace
{

using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using Cert = Handle<X509, X509_free>;

constexpr std::int64_t twoYears = std::int64_t{2} * 365 * 86'400;

bool addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Handle<X509_EXTENSION, X509_EXTENSION_free> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setName(X509_NAME* name, const char* commonName)
{
    const auto add = [&](const char* field, const char* value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value), -1, -1, 0) ==
               1;
    };
    return add("C", "SK") && add("O", "Parafa demo") && add("CN", commonName);
}

Cert makeCertificate(EVP_PKEY* key, const char* commonName, X509* issuer, EVP_PKEY* issuerKey, std::int64_t from)
{
    Cert certificate(X509_new());
    std::array<unsigned char, 8> serial{};
    if (!certificate || RAND_bytes(serial.data(), static_cast<int>(serial.size())) != 1)
        return nullptr;
    serial[0] &= 0x7F;
    const Handle<BIGNUM, BN_free> number(BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr));
    X509* const self = certificate.get();
    X509* const signer = issuer ? issuer : self;
    const bool made =
        number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(self)) && X509_set_version(self, X509_VERSION_3) == 1 &&
        ASN1_TIME_set(X509_getm_notBefore(self), static_cast<time_t>(from)) &&
        ASN1_TIME_set(X509_getm_notAfter(self), static_cast<time_t>(from + twoYears)) && X509_set_pubkey(self, key) == 1 &&
        setName(X509_get_subject_name(self), commonName) && X509_set_issuer_name(self, X509_get_subject_name(signer)) == 1 &&
        addExtension(self, signer, NID_basic_constraints, issuer ? "critical,CA:FALSE" : "critical,CA:TRUE") &&
        addExtension(self, signer, NID_key_usage,
                     issuer ? "critical,digitalSignature,nonRepudiation" : "critical,keyCertSign,cRLSign") &&
        addExtension(self, signer, NID_subject_key_identifier, "hash") && X509_sign(self, issuerKey, EVP_sha256()) > 0;
    return made ? std::move(certificate) : nullptr;
}

Bytes takeMemory(BIO* bio)
{
    const char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return Bytes(data, data + size);
}

} // namespace

Result<DemoIdentity> makeDemoIdentity(std::int64_t from, const Secret& passphrase)
{
    const auto failed = [] { return fail(ErrorCode::Internal, "OpenSSL could not make the demo identity"); };
    const Key authorityKey(EVP_EC_gen("P-256"));
    const Key signerKey(EVP_EC_gen("P-256"));
    if (!authorityKey || !signerKey)
        return failed();
    const Cert authority = makeCertificate(authorityKey.get(), "Parafa demo authority", nullptr, authorityKey.get(), from);
    if (!authority)
        return failed();
    const Cert signer = makeCertificate(signerKey.get(), "Žofia Čerešňáková (demo)", authority.get(), authorityKey.get(), from);
    const Handle<BIO, BIO_free_all> pem(BIO_new(BIO_s_mem()));
    const Handle<BIO, BIO_free_all> der(BIO_new(BIO_s_mem()));
    const Handle<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }> chain(sk_X509_new_null());
    if (!signer || !pem || !der || !chain || sk_X509_push(chain.get(), authority.get()) <= 0 ||
        PEM_write_bio_X509(pem.get(), authority.get()) != 1)
        return failed();
    const std::string text(passphrase.text());
    const Handle<PKCS12, PKCS12_free> file(
        PKCS12_create(text.c_str(), "demo", signerKey.get(), signer.get(), chain.get(), 0, 0, 0, 0, 0));
    if (!file || i2d_PKCS12_bio(der.get(), file.get()) != 1)
        return failed();
    return DemoIdentity{takeMemory(der.get()), takeMemory(pem.get())};
}

} // namespace parafa
