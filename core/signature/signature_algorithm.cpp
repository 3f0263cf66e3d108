// SPDX-License-Identifier: EUPL-1.2
#include "signature/signature_algorithm.h"

#include "base/der.h"
#include "base/handle.h"

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <array>

namespace parafa
{

namespace
{

struct UriRow {
    std::string_view uri;
    SignatureScheme scheme;
    DigestAlgorithm digest;
};

using enum DigestAlgorithm;
using enum SignatureScheme;

// XMLDSIG 1.1, 6.4 and RFC 9231, 2.3: the URIs whose parameters are fixed. HMAC is left out on purpose.
constexpr auto uriTable = std::to_array<UriRow>({
    {"http://www.w3.org/2000/09/xmldsig#rsa-sha1", RsaPkcs1, Sha1},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-md5", RsaPkcs1, Md5},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-ripemd160", RsaPkcs1, Ripemd160},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-sha224", RsaPkcs1, Sha224},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", RsaPkcs1, Sha256},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", RsaPkcs1, Sha384},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", RsaPkcs1, Sha512},
    {"http://www.w3.org/2007/05/xmldsig-more#md5-rsa-MGF1", RsaPss, Md5},
    {"http://www.w3.org/2007/05/xmldsig-more#sha1-rsa-MGF1", RsaPss, Sha1},
    {"http://www.w3.org/2007/05/xmldsig-more#ripemd160-rsa-MGF1", RsaPss, Ripemd160},
    {"http://www.w3.org/2007/05/xmldsig-more#sha224-rsa-MGF1", RsaPss, Sha224},
    {"http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", RsaPss, Sha256},
    {"http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1", RsaPss, Sha384},
    {"http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1", RsaPss, Sha512},
    {"http://www.w3.org/2007/05/xmldsig-more#sha3-224-rsa-MGF1", RsaPss, Sha3_224},
    {"http://www.w3.org/2007/05/xmldsig-more#sha3-256-rsa-MGF1", RsaPss, Sha3_256},
    {"http://www.w3.org/2007/05/xmldsig-more#sha3-384-rsa-MGF1", RsaPss, Sha3_384},
    {"http://www.w3.org/2007/05/xmldsig-more#sha3-512-rsa-MGF1", RsaPss, Sha3_512},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1", Ecdsa, Sha1},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha224", Ecdsa, Sha224},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", Ecdsa, Sha256},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", Ecdsa, Sha384},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", Ecdsa, Sha512},
    {"http://www.w3.org/2007/05/xmldsig-more#ecdsa-ripemd160", Ecdsa, Ripemd160},
    {"http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-224", Ecdsa, Sha3_224},
    {"http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-256", Ecdsa, Sha3_256},
    {"http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-384", Ecdsa, Sha3_384},
    {"http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-512", Ecdsa, Sha3_512},
    {"http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519", Ed25519, Sha512},
    {"http://www.w3.org/2021/04/xmldsig-more#eddsa-ed448", Ed448, Sha512},
    {"http://www.w3.org/2000/09/xmldsig#dsa-sha1", Dsa, Sha1},
    {"http://www.w3.org/2009/xmldsig11#dsa-sha256", Dsa, Sha256},
});

using EvpContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using PkeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using EcdsaValue = Handle<ECDSA_SIG, ECDSA_SIG_free>;

bool keyFits(const Certificate& certificate, SignatureScheme scheme)
{
    const KeyType type = certificate.keyType();
    switch (scheme) {
    case RsaPkcs1:
        return type == KeyType::Rsa;
    case RsaPss:
        return type == KeyType::Rsa || type == KeyType::RsaPss;
    case Ecdsa:
        return type == KeyType::Ec;
    case Ed25519:
        return type == KeyType::Ed25519;
    case Ed448:
        return type == KeyType::Ed448;
    case Dsa:
        return type == KeyType::Dsa;
    }
    return false;
}

bool setPadding(EVP_PKEY_CTX* context, const SignatureAlgorithm& algorithm)
{
    if (algorithm.scheme == RsaPkcs1)
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) > 0;
    if (algorithm.scheme != RsaPss)
        return true;
    const EVP_MD* mgf = digestMethod(algorithm.mgfDigest);
    return mgf && EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, mgf) > 0 && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, algorithm.saltLength) > 0;
}

/// The value as OpenSSL wants it; nothing when it cannot be one of this key.
std::optional<Bytes> opensslValue(const SignatureAlgorithm& algorithm, ByteView value, EcdsaEncoding encoding)
{
    const bool pair = algorithm.scheme == Ecdsa || algorithm.scheme == Dsa;
    if (pair && encoding == EcdsaEncoding::RawRs)
        return ecdsaRawToDer(value);
    return Bytes(value.begin(), value.end());
}

/// RFC 8017, A.2.4: the parameters of the digest in a PKCS #1 v1.5 value are NULL, but some writers leave them out and
/// verifiers should take that too. OpenSSL does not. The whole encoding is compared, so nothing else gets through.
bool fitsWithoutNull(const Certificate& certificate, const SignatureAlgorithm& algorithm, ByteView digest, ByteView value)
{
    if (algorithm.scheme != RsaPkcs1)
        return false;
    const PkeyContext context(EVP_PKEY_CTX_new(certificate.publicKey(), nullptr));
    std::size_t size = 0;
    if (!context || EVP_PKEY_verify_recover_init(context.get()) <= 0 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) <= 0 ||
        EVP_PKEY_verify_recover(context.get(), nullptr, &size, value.data(), value.size()) <= 0)
        return false;
    Bytes recovered(size);
    if (EVP_PKEY_verify_recover(context.get(), recovered.data(), &size, value.data(), value.size()) <= 0)
        return false;
    recovered.resize(size);
    const Bytes identifier = derSequence({derOidValue(digestOid(algorithm.digest))});
    return recovered == derSequence({identifier, derOctetString(digest)});
}

} // namespace

std::string signatureAlgorithmName(const SignatureAlgorithm& algorithm)
{
    std::string digest(digestName(algorithm.digest));
    // Reports write SHA256 but keep the dash inside SHA3-256.
    if (digest.starts_with("SHA-"))
        digest.erase(3, 1);
    switch (algorithm.scheme) {
    case RsaPkcs1:
        return "RSA-" + digest;
    case RsaPss:
        return "RSASSA-PSS-" + digest;
    case Ecdsa:
        return "ECDSA-" + digest;
    case Ed25519:
        return "Ed25519";
    case Ed448:
        return "Ed448";
    case Dsa:
        return "DSA-" + digest;
    }
    return {};
}

std::optional<SignatureAlgorithm> signatureAlgorithmFromUri(std::string_view uri)
{
    for (const UriRow& row : uriTable) {
        if (row.uri != uri)
            continue;
        SignatureAlgorithm algorithm{.scheme = row.scheme, .digest = row.digest, .mgfDigest = row.digest};
        // RFC 9231, 2.3.10: the salt is as long as the digest.
        if (const EVP_MD* method = digestMethod(row.digest))
            algorithm.saltLength = EVP_MD_get_size(method);
        return algorithm;
    }
    return std::nullopt;
}

std::string_view signatureAlgorithmUri(const SignatureAlgorithm& algorithm)
{
    for (const UriRow& row : uriTable)
        if (row.scheme == algorithm.scheme && (row.digest == algorithm.digest || row.scheme == Ed25519 || row.scheme == Ed448))
            return row.uri;
    return {};
}

std::optional<Bytes> ecdsaRawToDer(ByteView raw)
{
    if (raw.empty() || raw.size() % 2 || raw.size() > 512)
        return std::nullopt;
    const int half = static_cast<int>(raw.size() / 2);
    const EcdsaValue pair(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(raw.data(), half, nullptr);
    BIGNUM* s = BN_bin2bn(raw.data() + half, half, nullptr);
    if (!pair || !r || !s || !ECDSA_SIG_set0(pair.get(), r, s)) {
        BN_free(r);
        BN_free(s);
        return std::nullopt;
    }
    std::uint8_t* der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    if (size <= 0)
        return std::nullopt;
    Bytes result(der, der + size);
    OPENSSL_free(der);
    return result;
}

std::optional<Bytes> ecdsaDerToRaw(ByteView der, int keyBits)
{
    const std::uint8_t* at = der.data();
    const EcdsaValue pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    const int width = (keyBits + 7) / 8;
    if (!pair || at != der.data() + der.size() || width <= 0)
        return std::nullopt;
    Bytes raw(static_cast<std::size_t>(width) * 2);
    if (BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), raw.data(), width) < 0 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), raw.data() + width, width) < 0)
        return std::nullopt;
    return raw;
}

ValueCheck verifySignatureValue(const Certificate& certificate, const SignatureAlgorithm& algorithm, ByteView data,
                                ByteView value, EcdsaEncoding encoding)
{
    if (!keyFits(certificate, algorithm.scheme))
        return ValueCheck::KeyMismatch;
    const bool plain = algorithm.scheme == Ed25519 || algorithm.scheme == Ed448;
    const EVP_MD* method = plain ? nullptr : digestMethod(algorithm.digest);
    if (!plain && !method)
        return ValueCheck::Unsupported;
    const auto given = opensslValue(algorithm, value, encoding);
    if (!given)
        return ValueCheck::Wrong;
    const EvpContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* keyContext = nullptr; // belongs to `context`
    if (!context || EVP_DigestVerifyInit(context.get(), &keyContext, method, nullptr, certificate.publicKey()) <= 0 ||
        !setPadding(keyContext, algorithm))
        return ValueCheck::Unsupported;
    if (EVP_DigestVerify(context.get(), given->data(), given->size(), data.data(), data.size()) == 1)
        return ValueCheck::Correct;
    const auto digest = digestOf(algorithm.digest, data);
    return digest && fitsWithoutNull(certificate, algorithm, *digest, *given) ? ValueCheck::Correct : ValueCheck::Wrong;
}

ValueCheck verifySignatureDigest(const Certificate& certificate, const SignatureAlgorithm& algorithm, ByteView digest,
                                 ByteView value, EcdsaEncoding encoding)
{
    if (!keyFits(certificate, algorithm.scheme))
        return ValueCheck::KeyMismatch;
    const EVP_MD* method = digestMethod(algorithm.digest);
    if (!method || algorithm.scheme == Ed25519 || algorithm.scheme == Ed448)
        return ValueCheck::Unsupported;
    const auto given = opensslValue(algorithm, value, encoding);
    if (!given || digest.size() != static_cast<std::size_t>(EVP_MD_get_size(method)))
        return ValueCheck::Wrong;
    const PkeyContext context(EVP_PKEY_CTX_new(certificate.publicKey(), nullptr));
    if (!context || EVP_PKEY_verify_init(context.get()) <= 0 || !setPadding(context.get(), algorithm) ||
        EVP_PKEY_CTX_set_signature_md(context.get(), method) <= 0)
        return ValueCheck::Unsupported;
    if (EVP_PKEY_verify(context.get(), given->data(), given->size(), digest.data(), digest.size()) == 1)
        return ValueCheck::Correct;
    return fitsWithoutNull(certificate, algorithm, digest, *given) ? ValueCheck::Correct : ValueCheck::Wrong;
}

Result<SignatureAlgorithm> algorithmForKey(const Certificate& certificate, DigestAlgorithm digest, bool pss)
{
    SignatureAlgorithm algorithm{.digest = digest, .mgfDigest = digest};
    switch (certificate.keyType()) {
    case KeyType::Rsa:
        algorithm.scheme = pss ? RsaPss : RsaPkcs1;
        break;
    case KeyType::RsaPss:
        algorithm.scheme = RsaPss;
        break;
    case KeyType::Ec:
        algorithm.scheme = Ecdsa;
        break;
    case KeyType::Ed25519:
        algorithm.scheme = Ed25519;
        break;
    case KeyType::Ed448:
        algorithm.scheme = Ed448;
        break;
    default:
        return fail(ErrorCode::KeyRefused, "no signature algorithm for this type of key");
    }
    if (const EVP_MD* method = digestMethod(digest))
        algorithm.saltLength = EVP_MD_get_size(method);
    else
        return fail(ErrorCode::Unsupported, "digest not offered by OpenSSL");
    return algorithm;
}

} // namespace parafa
