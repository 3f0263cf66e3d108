// SPDX-License-Identifier: EUPL-1.2
#include "validation/algorithm_constraints.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <set>

namespace parafa
{

namespace
{

constexpr UtcTime md5End{1'091'318'400};         // 2004-08-01
constexpr UtcTime rsaShortestEnd{1'280'620'800}; // 2010-08-01
constexpr UtcTime sha1End{1'343'779'200};        // 2012-08-01
// CA/Browser Forum, Baseline Requirements, 7.1.3: no certificate with SHA-1 valid beyond 2017-01-01
constexpr UtcTime sha1CertificateEnd{1'483'228'800};
constexpr UtcTime ripemdEnd{1'406'851'200};   // 2014-08-01
constexpr UtcTime dsaShortEnd{1'448'928'000}; // 2015-12-01
constexpr UtcTime rsaShortEnd{1'569'888'000}; // 2019-10-01
constexpr UtcTime ec224End{1'633'046'400};    // 2021-10-01
constexpr UtcTime legacyEnd{1'861'920'000};   // 2029-01-01

void extend(AlgorithmJudgement& judgement, UtcTime end, Finding finding)
{
    finding.arguments.emplace_back("until", end.toIso8601());
    judgement.findings.push_back(std::move(finding));
    judgement.goodUntil = judgement.goodUntil ? std::min(*judgement.goodUntil, end) : end;
}

} // namespace

AlgorithmPolicy::AlgorithmPolicy()
    : digests{{DigestAlgorithm::Md5, md5End},
              {DigestAlgorithm::Sha1, sha1End},
              {DigestAlgorithm::Ripemd160, ripemdEnd},
              {DigestAlgorithm::Sha224, legacyEnd},
              {DigestAlgorithm::Sha3_224, legacyEnd}},
      certificateDigests{{DigestAlgorithm::Md5, md5End},
                         {DigestAlgorithm::Sha1, sha1CertificateEnd},
                         {DigestAlgorithm::Ripemd160, ripemdEnd},
                         {DigestAlgorithm::Sha224, legacyEnd},
                         {DigestAlgorithm::Sha3_224, legacyEnd}},
      keys{{KeyType::Rsa, 1024, std::nullopt, rsaShortestEnd}, {KeyType::Rsa, 1900, std::nullopt, rsaShortEnd},
           {KeyType::Rsa, 3000, std::nullopt, legacyEnd},      {KeyType::Rsa, 0, SignatureScheme::RsaPkcs1, legacyEnd},
           {KeyType::Dsa, 1900, std::nullopt, dsaShortEnd},    {KeyType::Dsa, 3000, std::nullopt, legacyEnd},
           {KeyType::Ec, 224, std::nullopt, sha1End},          {KeyType::Ec, 256, std::nullopt, ec224End}}
{
}

std::optional<UtcTime> digestEnd(DigestAlgorithm algorithm, const AlgorithmPolicy& policy)
{
    const auto rule = policy.digests.find(algorithm);
    return rule == policy.digests.end() ? std::nullopt : std::optional(rule->second);
}

std::optional<UtcTime> keyEnd(KeyType type, int bits, SignatureScheme scheme, const AlgorithmPolicy& policy)
{
    std::optional<UtcTime> end;
    for (const AlgorithmPolicy::KeyRule& rule : policy.keys) {
        const bool sameType = rule.type == (type == KeyType::RsaPss ? KeyType::Rsa : type);
        if (sameType && (rule.bitsBelow == 0 || bits < rule.bitsBelow) && (!rule.scheme || *rule.scheme == scheme))
            end = std::min(end.value_or(rule.until), rule.until);
    }
    return end;
}

AlgorithmJudgement judgeAlgorithms(const std::vector<DigestAlgorithm>& digests,
                                   const std::optional<SignatureAlgorithm>& algorithm, const std::optional<Certificate>& signer,
                                   UtcTime time, const AlgorithmPolicy& policy)
{
    AlgorithmJudgement judgement;
    std::set<DigestAlgorithm> used(digests.begin(), digests.end());
    if (algorithm && algorithm->scheme != SignatureScheme::Ed25519 && algorithm->scheme != SignatureScheme::Ed448)
        used.insert(algorithm->digest);
    for (DigestAlgorithm digest : used)
        if (const auto end = digestEnd(digest, policy); end && *end <= time)
            extend(judgement, *end,
                   makeFinding(FindingCode::DigestAlgorithmWeak, {{"algorithm", std::string(digestName(digest))}}));
    if (signer) {
        const SignatureScheme scheme = algorithm ? algorithm->scheme : SignatureScheme::RsaPkcs1;
        if (const auto end = keyEnd(signer->keyType(), signer->keyBits(), scheme, policy); end && *end <= time)
            extend(judgement, *end, makeFinding(FindingCode::KeyTooShort, {{"bits", std::to_string(signer->keyBits())}}));
    }
    return judgement;
}

AlgorithmJudgement judgeCertificateSignature(const Certificate& certificate, const Certificate& issuer, UtcTime time,
                                             const AlgorithmPolicy& policy)
{
    AlgorithmJudgement judgement;
    int digestId = NID_undef, keyId = NID_undef;
    X509_get_signature_info(certificate.x509(), &digestId, &keyId, nullptr, nullptr);
    const SignatureScheme scheme = keyId == EVP_PKEY_RSA_PSS ? SignatureScheme::RsaPss : SignatureScheme::RsaPkcs1;
    std::optional<UtcTime> end = keyEnd(issuer.keyType(), issuer.keyBits(), scheme, policy);
    std::array<char, 80> oid{};
    if (digestId != NID_undef && OBJ_obj2txt(oid.data(), oid.size(), OBJ_nid2obj(digestId), 1) > 0)
        if (const auto digest = digestFromOid(oid.data()))
            if (const auto rule = policy.certificateDigests.find(*digest); rule != policy.certificateDigests.end())
                end = std::min(end.value_or(rule->second), rule->second);
    if (end && *end <= time)
        extend(judgement, *end, makeFinding(FindingCode::CertificateAlgorithmWeak, {{"name", certificate.displayName()}}));
    return judgement;
}

} // namespace parafa
