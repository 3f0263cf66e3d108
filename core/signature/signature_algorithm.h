// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/digest.h"

#include <optional>

namespace parafa
{

enum class SignatureScheme { RsaPkcs1, RsaPss, Ecdsa, Ed25519, Ed448, Dsa };

/// What made a signature value: scheme and digest. For PSS also the salt length in bytes and the MGF1 digest.
struct SignatureAlgorithm {
    SignatureScheme scheme = SignatureScheme::RsaPkcs1;
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    DigestAlgorithm mgfDigest = DigestAlgorithm::Sha256;
    int saltLength = 32;

    bool operator==(const SignatureAlgorithm&) const = default;
};

/// "ECDSA-SHA256", "RSA-SHA256", "RSASSA-PSS-SHA256": the name reports use.
std::string signatureAlgorithmName(const SignatureAlgorithm& algorithm);

/// From the URI of ds:SignatureMethod (XMLDSIG, RFC 9231 with the fixed-parameter PSS URIs). HMAC and unknown: nothing.
std::optional<SignatureAlgorithm> signatureAlgorithmFromUri(std::string_view uri);
std::string_view signatureAlgorithmUri(const SignatureAlgorithm& algorithm);

/// How ECDSA values are encoded: XMLDSIG uses r||s (RFC 4050), CMS the DER Ecdsa-Sig-Value.
enum class EcdsaEncoding { Der, RawRs };
std::optional<Bytes> ecdsaRawToDer(ByteView raw);
/// `keyBits` gives the width of r and s.
std::optional<Bytes> ecdsaDerToRaw(ByteView der, int keyBits);

enum class ValueCheck {
    Correct,
    Wrong,
    KeyMismatch, ///< the key is of another type than the algorithm
    Unsupported, ///< OpenSSL does not offer it
};
/// Verifies `value` over `data` with the certificate's key.
ValueCheck verifySignatureValue(const Certificate& certificate, const SignatureAlgorithm& algorithm, ByteView data,
                                ByteView value, EcdsaEncoding encoding);
/// The same over a digest that was computed elsewhere (not for Ed25519/Ed448).
ValueCheck verifySignatureDigest(const Certificate& certificate, const SignatureAlgorithm& algorithm, ByteView digest,
                                 ByteView value, EcdsaEncoding encoding);

/// The algorithm a key should sign with: RSA PKCS#1 v1.5 or ECDSA, with the asked digest. PSS only where asked.
Result<SignatureAlgorithm> algorithmForKey(const Certificate& certificate, DigestAlgorithm digest, bool pss = false);

} // namespace parafa
