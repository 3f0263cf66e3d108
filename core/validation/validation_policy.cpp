// SPDX-License-Identifier: EUPL-1.2
#include "validation/validation_policy.h"

#include "base/xml.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace parafa
{

namespace
{

constexpr std::array digestAlgorithms = {DigestAlgorithm::Md5,      DigestAlgorithm::Sha1,     DigestAlgorithm::Sha224,
                                         DigestAlgorithm::Sha256,   DigestAlgorithm::Sha384,   DigestAlgorithm::Sha512,
                                         DigestAlgorithm::Sha3_224, DigestAlgorithm::Sha3_256, DigestAlgorithm::Sha3_384,
                                         DigestAlgorithm::Sha3_512, DigestAlgorithm::Ripemd160};

const std::map<std::string, KeyType, std::less<>> keyTypes = {
    {"RSA", KeyType::Rsa}, {"DSA", KeyType::Dsa}, {"EC", KeyType::Ec}, {"Ed25519", KeyType::Ed25519}, {"Ed448", KeyType::Ed448}};
const std::map<std::string, SignatureScheme, std::less<>> schemes = {{"PKCS1", SignatureScheme::RsaPkcs1},
                                                                     {"PSS", SignatureScheme::RsaPss}};

std::unexpected<Error> malformed(std::string element)
{
    return fail(ErrorCode::Unreadable, FindingCode::PolicyMalformed, std::move(element));
}

std::optional<std::int64_t> numberOf(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0)
        return std::nullopt;
    return number;
}

Result<void> readDigest(const _xmlNode* node, UtcTime until, std::map<DigestAlgorithm, UtcTime>& digests)
{
    const std::string name = attribute(node, "name").value_or("");
    const auto known = std::ranges::find(digestAlgorithms, name, digestName);
    if (known == digestAlgorithms.end())
        return malformed("digest name " + name);
    digests[*known] = until;
    return {};
}

Result<void> readKey(const _xmlNode* node, UtcTime until, AlgorithmPolicy& algorithms)
{
    const std::string type = attribute(node, "type").value_or(""), scheme = attribute(node, "scheme").value_or("");
    const auto bits = numberOf(attribute(node, "bitsBelow").value_or("0"));
    const auto knownType = keyTypes.find(type);
    const auto knownScheme = schemes.find(scheme);
    if (knownType == keyTypes.end())
        return malformed("key type " + type);
    if (!scheme.empty() && knownScheme == schemes.end())
        return malformed("key scheme " + scheme);
    if (!bits || *bits > 100'000)
        return malformed("key bitsBelow");
    algorithms.keys.push_back(
        {knownType->second, static_cast<int>(*bits), scheme.empty() ? std::nullopt : std::optional(knownScheme->second), until});
    return {};
}

Result<void> readAlgorithms(const _xmlNode* element, AlgorithmPolicy& algorithms)
{
    algorithms.digests.clear();
    algorithms.certificateDigests.clear();
    algorithms.keys.clear();
    for (const _xmlNode* node : childElements(element)) {
        const std::string name(localName(node));
        const auto until = UtcTime::fromIso8601(attribute(node, "until").value_or(""));
        if (!until || (name != "digest" && name != "certificateDigest" && name != "key"))
            return malformed(name);
        const auto read = name == "digest"              ? readDigest(node, *until, algorithms.digests)
                          : name == "certificateDigest" ? readDigest(node, *until, algorithms.certificateDigests)
                                                        : readKey(node, *until, algorithms);
        if (!read)
            return read;
    }
    return {};
}

} // namespace

Result<ValidationPolicy> ValidationPolicy::fromXml(ByteView xml)
{
    auto document = XmlDocument::parse(xml);
    if (!document)
        return std::unexpected(document.error());
    if (localName(document->root()) != "validationPolicy")
        return malformed("validationPolicy");
    ValidationPolicy policy;
    for (const _xmlNode* node : childElements(document->root())) {
        const std::string name(localName(node));
        const std::string text = trimmedTextOf(node);
        const auto number = numberOf(text);
        if (name == "algorithms") {
            if (auto read = readAlgorithms(node, policy.algorithms); !read)
                return std::unexpected(read.error());
        } else if (name == "timestampRevocationDemanded" && (text == "true" || text == "false"))
            policy.timestampRevocationDemanded = text == "true";
        else if (name == "timestampRevocationFresh" && (text == "true" || text == "false"))
            policy.timestampRevocationFresh = text == "true";
        else if (name == "clockToleranceSeconds" && number)
            policy.clockToleranceSeconds = *number;
        else if (name == "maxAgeWithoutNextUpdateSeconds" && number)
            policy.maxAgeWithoutNextUpdateSeconds = *number;
        else if (name == "gracePeriodSeconds" && number)
            policy.gracePeriodSeconds = *number;
        else
            return malformed(name);
    }
    return policy;
}

} // namespace parafa
