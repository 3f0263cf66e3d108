// SPDX-License-Identifier: EUPL-1.2
#include "keys/software_key.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace parafa
{

namespace
{

bool keyFits(int keyId, SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::RsaPkcs1:
        return keyId == EVP_PKEY_RSA;
    case SignatureScheme::RsaPss:
        return keyId == EVP_PKEY_RSA || keyId == EVP_PKEY_RSA_PSS;
    case SignatureScheme::Ecdsa:
        return keyId == EVP_PKEY_EC;
    case SignatureScheme::Ed25519:
        return keyId == EVP_PKEY_ED25519;
    case SignatureScheme::Ed448:
        return keyId == EVP_PKEY_ED448;
    case SignatureScheme::Dsa:
        return keyId == EVP_PKEY_DSA;
    }
    return false;
}

class SoftwareKey final : public SigningKey
{
public:
    SoftwareKey(Certificate certificate, std::vector<Certificate> chain, PrivateKey key)
        : m_certificate(std::move(certificate)), m_chain(std::move(chain)), m_key(std::move(key))
    {
    }

    const Certificate& certificate() const override { return m_certificate; }
    const std::vector<Certificate>& chain() const override { return m_chain; }
    Result<Bytes> sign(const SignatureAlgorithm& algorithm, ByteView data) override;

private:
    Certificate m_certificate;
    std::vector<Certificate> m_chain;
    PrivateKey m_key;
};

Result<Bytes> SoftwareKey::sign(const SignatureAlgorithm& algorithm, ByteView data)
{
    if (!keyFits(EVP_PKEY_get_base_id(m_key.get()), algorithm.scheme))
        return fail(ErrorCode::KeyRefused, "the key is of another type than the algorithm");
    const bool edwards = algorithm.scheme == SignatureScheme::Ed25519 || algorithm.scheme == SignatureScheme::Ed448;
    const EVP_MD* digest = edwards ? nullptr : digestMethod(algorithm.digest);
    if (!edwards && !digest)
        return fail(ErrorCode::Unsupported, "digest not offered: " + std::string(digestName(algorithm.digest)));

    const Handle<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr;
    if (!context || EVP_DigestSignInit(context.get(), &parameters, digest, nullptr, m_key.get()) != 1)
        return fail(ErrorCode::KeyRefused, "the key cannot sign with " + std::string(digestName(algorithm.digest)));
    if (algorithm.scheme == SignatureScheme::RsaPss) {
        const EVP_MD* mgf = digestMethod(algorithm.mgfDigest);
        if (!mgf || EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) <= 0 ||
            EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, mgf) <= 0 ||
            EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, algorithm.saltLength) <= 0)
            return fail(ErrorCode::KeyRefused, "the key does not take these PSS parameters");
    }
    std::size_t size = 0;
    if (EVP_DigestSign(context.get(), nullptr, &size, data.data(), data.size()) != 1)
        return fail(ErrorCode::KeyRefused, "signing failed");
    Bytes value(size);
    if (EVP_DigestSign(context.get(), value.data(), &size, data.data(), data.size()) != 1)
        return fail(ErrorCode::KeyRefused, "signing failed");
    value.resize(size);
    return value;
}

} // namespace

Result<std::unique_ptr<SigningKey>> makeSoftwareKey(Certificate certificate, std::vector<Certificate> chain, PrivateKey key)
{
    if (!key || X509_check_private_key(certificate.x509(), key.get()) != 1)
        return fail(ErrorCode::KeyRefused, "the private key does not belong to the certificate");
    return std::make_unique<SoftwareKey>(std::move(certificate), std::move(chain), std::move(key));
}

} // namespace parafa
