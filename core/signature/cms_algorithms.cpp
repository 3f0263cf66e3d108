// SPDX-License-Identifier: EUPL-1.2
#include "signature/signed_data.h"

namespace parafa
{

namespace
{

struct NamedAlgorithm {
    std::string_view oid;
    SignatureScheme scheme;
    std::optional<DigestAlgorithm> digest; ///< nothing: digestAlgorithm of the signer counts
};

using enum DigestAlgorithm;
using enum SignatureScheme;

constexpr std::string_view oidPss = "1.2.840.113549.1.1.10";
constexpr std::string_view oidMgf1 = "1.2.840.113549.1.1.8";

constexpr NamedAlgorithm namedAlgorithms[] = {
    {"1.2.840.113549.1.1.1", RsaPkcs1, std::nullopt},
    {"1.2.840.113549.1.1.4", RsaPkcs1, Md5},
    {"1.2.840.113549.1.1.5", RsaPkcs1, Sha1},
    {"1.3.14.3.2.29", RsaPkcs1, Sha1},
    {"1.2.840.113549.1.1.14", RsaPkcs1, Sha224},
    {"1.2.840.113549.1.1.11", RsaPkcs1, Sha256},
    {"1.2.840.113549.1.1.12", RsaPkcs1, Sha384},
    {"1.2.840.113549.1.1.13", RsaPkcs1, Sha512},
    {"2.16.840.1.101.3.4.3.13", RsaPkcs1, Sha3_224},
    {"2.16.840.1.101.3.4.3.14", RsaPkcs1, Sha3_256},
    {"2.16.840.1.101.3.4.3.15", RsaPkcs1, Sha3_384},
    {"2.16.840.1.101.3.4.3.16", RsaPkcs1, Sha3_512},
    {"1.3.36.3.3.1.2", RsaPkcs1, Ripemd160},
    {"1.2.840.10045.2.1", Ecdsa, std::nullopt},
    {"1.2.840.10045.4.1", Ecdsa, Sha1},
    {"1.2.840.10045.4.3.1", Ecdsa, Sha224},
    {"1.2.840.10045.4.3.2", Ecdsa, Sha256},
    {"1.2.840.10045.4.3.3", Ecdsa, Sha384},
    {"1.2.840.10045.4.3.4", Ecdsa, Sha512},
    {"2.16.840.1.101.3.4.3.9", Ecdsa, Sha3_224},
    {"2.16.840.1.101.3.4.3.10", Ecdsa, Sha3_256},
    {"2.16.840.1.101.3.4.3.11", Ecdsa, Sha3_384},
    {"2.16.840.1.101.3.4.3.12", Ecdsa, Sha3_512},
    {"1.2.840.10040.4.1", Dsa, std::nullopt},
    {"1.2.840.10040.4.3", Dsa, Sha1},
    {"2.16.840.1.101.3.4.3.1", Dsa, Sha224},
    {"2.16.840.1.101.3.4.3.2", Dsa, Sha256},
    {"2.16.840.1.101.3.4.3.3", Dsa, Sha384},
    {"2.16.840.1.101.3.4.3.4", Dsa, Sha512},
    {"1.3.101.112", Ed25519, std::nullopt},
    {"1.3.101.113", Ed448, std::nullopt},
};

/// RSASSA-PSS-params (RFC 4055, 3.1): all fields optional, defaults SHA-1, MGF1 with SHA-1, 20, 1.
std::optional<SignatureAlgorithm> readPss(ByteView parameters)
{
    SignatureAlgorithm algorithm{RsaPss, Sha1, Sha1, 20};
    if (parameters.empty())
        return algorithm;
    const auto sequence = derSingle(parameters);
    if (!sequence || !sequence->is(DerTag::Sequence))
        return std::nullopt;
    DerReader reader(*sequence);
    while (const auto field = reader.next()) {
        const auto inner = field->identifierClass == 2 ? derSingle(field->content) : std::nullopt;
        if (!inner)
            return std::nullopt;
        if (field->number == 0 || field->number == 1) {
            auto identifier = parseCmsAlgorithm(*inner);
            if (identifier && field->number == 1) {
                const auto mgf = identifier->oid == oidMgf1 ? derSingle(identifier->parameters) : std::nullopt;
                identifier = mgf ? parseCmsAlgorithm(*mgf) : std::nullopt;
            }
            const auto digest = identifier ? digestFromOid(identifier->oid) : std::nullopt;
            if (!digest)
                return std::nullopt;
            (field->number == 0 ? algorithm.digest : algorithm.mgfDigest) = *digest;
        } else {
            const auto number = derInteger(*inner);
            if (!number || *number < 0 || *number > 4096)
                return std::nullopt;
            if (field->number == 2)
                algorithm.saltLength = static_cast<int>(*number);
            else if (field->number != 3 || *number != 1)
                return std::nullopt;
        }
    }
    return reader.malformed() ? std::nullopt : std::optional(algorithm);
}

Bytes identifier(std::string_view oid, ByteView parameters)
{
    return derSequence({derOidValue(oid), parameters});
}

} // namespace

CmsSignatureAlgorithm signatureAlgorithmFromCms(const CmsAlgorithm& signature, std::optional<DigestAlgorithm> digest)
{
    CmsSignatureAlgorithm result;
    if (signature.oid == oidPss) {
        result.algorithm = readPss(signature.parameters);
        result.digestContradicts = result.algorithm && digest && result.algorithm->digest != *digest;
        return result;
    }
    for (const NamedAlgorithm& named : namedAlgorithms) {
        if (named.oid != signature.oid)
            continue;
        const auto effective = named.digest ? named.digest : digest;
        if (!effective)
            return result;
        result.algorithm = SignatureAlgorithm{named.scheme, *effective, *effective, 0};
        result.digestContradicts = named.digest && digest && *named.digest != *digest;
        return result;
    }
    return result;
}

Bytes cmsDigestAlgorithmIdentifier(DigestAlgorithm digest)
{
    // RFC 5754, 2: parameters absent; RFC 3370 wants SHA-1 the same way.
    return identifier(digestOid(digest), {});
}

Bytes cmsSignatureAlgorithmIdentifier(const SignatureAlgorithm& algorithm)
{
    switch (algorithm.scheme) {
    case RsaPss: {
        const Bytes hash = identifier(digestOid(algorithm.digest), derNull());
        const Bytes mgfHash = identifier(digestOid(algorithm.mgfDigest), derNull());
        const Bytes mgf = identifier(oidMgf1, mgfHash);
        const Bytes parameters =
            derSequence({derContext(0, hash), derContext(1, mgf), derContext(2, derIntegerValue(algorithm.saltLength))});
        return identifier(oidPss, parameters);
    }
    case RsaPkcs1:
        // RFC 5754, 3.2: rsaEncryption or the combined OID; the combined one says what was used.
        for (const NamedAlgorithm& named : namedAlgorithms)
            if (named.scheme == RsaPkcs1 && named.digest == algorithm.digest)
                return identifier(named.oid, derNull());
        break;
    default:
        for (const NamedAlgorithm& named : namedAlgorithms)
            if (named.scheme == algorithm.scheme && (!named.digest || named.digest == algorithm.digest) &&
                (named.digest || algorithm.scheme == Ed25519 || algorithm.scheme == Ed448))
                return identifier(named.oid, {});
        break;
    }
    return identifier("1.2.840.113549.1.1.1", derNull());
}

} // namespace parafa
