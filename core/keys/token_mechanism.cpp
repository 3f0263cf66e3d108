// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_mechanism.h"

#include "base/der.h"

#include <p11-kit/pkcs11.h>

#include <cstring>

namespace parafa
{

namespace
{

/// The names of one digest in Cryptoki.
struct DigestMechanisms {
    DigestAlgorithm digest;
    CK_MECHANISM_TYPE plain, rsa, pss, ecdsa;
    unsigned long mgf;
};

constexpr DigestMechanisms digestMechanisms[] = {
    {DigestAlgorithm::Sha256, CKM_SHA256, CKM_SHA256_RSA_PKCS, CKM_SHA256_RSA_PKCS_PSS, CKM_ECDSA_SHA256, CKG_MGF1_SHA256},
    {DigestAlgorithm::Sha384, CKM_SHA384, CKM_SHA384_RSA_PKCS, CKM_SHA384_RSA_PKCS_PSS, CKM_ECDSA_SHA384, CKG_MGF1_SHA384},
    {DigestAlgorithm::Sha512, CKM_SHA512, CKM_SHA512_RSA_PKCS, CKM_SHA512_RSA_PKCS_PSS, CKM_ECDSA_SHA512, CKG_MGF1_SHA512},
};

const DigestMechanisms* mechanismsOf(DigestAlgorithm digest)
{
    for (const DigestMechanisms& entry : digestMechanisms)
        if (entry.digest == digest)
            return &entry;
    return nullptr;
}

/// RFC 8017, 9.2: what PKCS#1 v1.5 pads.
Bytes digestInfo(DigestAlgorithm algorithm, ByteView digest)
{
    const Bytes identifier = derSequence({derOidValue(digestOid(algorithm)), derNull()});
    return derSequence({identifier, derOctetString(digest)});
}

Bytes pssParameter(const DigestMechanisms& digest, const DigestMechanisms& mgf, int saltLength)
{
    CK_RSA_PKCS_PSS_PARAMS parameters{};
    parameters.hash_alg = digest.plain;
    parameters.mgf = mgf.mgf;
    parameters.s_len = static_cast<unsigned long>(saltLength);
    Bytes bytes(sizeof parameters);
    std::memcpy(bytes.data(), &parameters, sizeof parameters);
    return bytes;
}

} // namespace

Result<TokenSigning> tokenSigning(const TokenSession& session, const SignatureAlgorithm& algorithm, ByteView data)
{
    const DigestMechanisms* names = mechanismsOf(algorithm.digest);
    const DigestMechanisms* mgf = mechanismsOf(algorithm.mgfDigest);
    if (!names || !mgf)
        return fail(ErrorCode::Unsupported, "tokens are asked for SHA-256, SHA-384 and SHA-512 only");
    CK_MECHANISM_TYPE raw = CKM_RSA_PKCS, hashing = names->rsa;
    TokenSigning signing;
    switch (algorithm.scheme) {
    case SignatureScheme::RsaPkcs1:
        break;
    case SignatureScheme::RsaPss:
        raw = CKM_RSA_PKCS_PSS;
        hashing = names->pss;
        signing.parameter = pssParameter(*names, *mgf, algorithm.saltLength);
        break;
    case SignatureScheme::Ecdsa:
        raw = CKM_ECDSA;
        hashing = names->ecdsa;
        break;
    default:
        return fail(ErrorCode::Unsupported, "tokens are asked for RSA and ECDSA only");
    }
    if (session.offers(raw)) {
        auto digest = digestOf(algorithm.digest, data);
        if (!digest)
            return std::unexpected(digest.error());
        signing.mechanism = raw;
        signing.input = raw == CKM_RSA_PKCS ? digestInfo(algorithm.digest, *digest) : std::move(*digest);
        return signing;
    }
    if (!session.offers(hashing))
        return fail(ErrorCode::KeyRefused, FindingCode::TokenMechanismMissing, session.token().label,
                    signatureAlgorithmName(algorithm));
    signing.mechanism = hashing;
    signing.input.assign(data.begin(), data.end());
    return signing;
}

} // namespace parafa
