// SPDX-License-Identifier: EUPL-1.2
#include "validation/algorithm_constraints.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

constexpr UtcTime md5End{1'091'318'400};      // 2004-08-01
constexpr UtcTime sha1End{1'343'779'200};     // 2012-08-01
constexpr UtcTime ripemdEnd{1'406'851'200};   // 2014-08-01
constexpr UtcTime dsaShortEnd{1'451'520'000}; // 2015-12-31
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

std::optional<UtcTime> digestEnd(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return md5End;
    case DigestAlgorithm::Sha1:
        return sha1End;
    case DigestAlgorithm::Ripemd160:
        return ripemdEnd;
    case DigestAlgorithm::Sha224:
    case DigestAlgorithm::Sha3_224:
        return legacyEnd;
    default:
        return std::nullopt;
    }
}

std::optional<UtcTime> keyEnd(KeyType type, int bits, SignatureScheme scheme)
{
    switch (type) {
    case KeyType::Rsa:
    case KeyType::RsaPss:
        if (bits < 1900)
            return rsaShortEnd;
        if (bits < 3000 || scheme == SignatureScheme::RsaPkcs1)
            return legacyEnd;
        return std::nullopt;
    case KeyType::Dsa:
        return bits < 2048 ? dsaShortEnd : legacyEnd;
    case KeyType::Ec:
        if (bits < 224)
            return sha1End;
        if (bits < 256)
            return ec224End;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

AlgorithmJudgement judgeAlgorithms(const std::vector<DigestAlgorithm>& digests,
                                   const std::optional<SignatureAlgorithm>& algorithm, const std::optional<Certificate>& signer,
                                   UtcTime time)
{
    AlgorithmJudgement judgement;
    std::set<DigestAlgorithm> used(digests.begin(), digests.end());
    if (algorithm && algorithm->scheme != SignatureScheme::Ed25519 && algorithm->scheme != SignatureScheme::Ed448)
        used.insert(algorithm->digest);
    for (DigestAlgorithm digest : used)
        if (const auto end = digestEnd(digest); end && *end <= time)
            extend(judgement, *end,
                   makeFinding(FindingCode::DigestAlgorithmWeak, {{"algorithm", std::string(digestName(digest))}}));
    if (signer) {
        const SignatureScheme scheme = algorithm ? algorithm->scheme : SignatureScheme::RsaPkcs1;
        if (const auto end = keyEnd(signer->keyType(), signer->keyBits(), scheme); end && *end <= time)
            extend(judgement, *end, makeFinding(FindingCode::KeyTooShort, {{"bits", std::to_string(signer->keyBits())}}));
    }
    return judgement;
}

} // namespace parafa
