// SPDX-License-Identifier: EUPL-1.2
#include "cades/archive_v2.h"

#include "base/handle.h"
#include "cades/names.h"
#include "signature/time_stamp_token.h"

#include <openssl/evp.h>

#include <algorithm>

namespace parafa::cades
{

namespace
{

/// A digest that can go on in several ways from one point: the content is read once.
class ForkedDigest
{
public:
    explicit ForkedDigest(DigestAlgorithm algorithm) : m_context(EVP_MD_CTX_new())
    {
        m_good = m_context && EVP_DigestInit_ex(m_context.get(), digestMethod(algorithm), nullptr) == 1;
    }
    ForkedDigest(const ForkedDigest& other) : m_context(EVP_MD_CTX_new())
    {
        m_good = other.m_good && m_context && EVP_MD_CTX_copy_ex(m_context.get(), other.m_context.get()) == 1;
    }
    ForkedDigest& operator=(const ForkedDigest&) = delete;

    void add(ByteView bytes) { m_good = m_good && EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1; }
    bool add(const ByteSource& source)
    {
        return source
            .stream([this](ByteView piece) -> Result<void> {
                add(piece);
                return {};
            })
            .has_value();
    }
    Bytes finish()
    {
        Bytes digest(EVP_MAX_MD_SIZE);
        unsigned size = 0;
        if (!m_good || EVP_DigestFinal_ex(m_context.get(), digest.data(), &size) != 1)
            return {};
        digest.resize(size);
        return digest;
    }

private:
    Handle<EVP_MD_CTX, EVP_MD_CTX_free> m_context;
    bool m_good = false;
};

bool isArchive(const CmsAttribute& attribute)
{
    return attribute.oid == oid::archiveTimestamp || attribute.oid == oid::archiveTimestampV2 ||
           attribute.oid == oid::archiveTimestampV3;
}

std::optional<UtcTime> timeOf(const CmsAttribute& attribute)
{
    if (attribute.values.empty())
        return std::nullopt;
    const auto token = TimeStampToken::parse(attribute.values[0]);
    return token ? std::optional(token->time()) : std::nullopt;
}

/// The unsigned attributes without the archive time-stamps made at the same time or later.
Bytes earlierByTime(const CmsSignerInfo& info, UtcTime time)
{
    Bytes out;
    for (const CmsAttribute& attribute : info.unsignedAttributes) {
        if (isArchive(attribute)) {
            const auto other = timeOf(attribute);
            if (!other || *other >= time)
                continue;
        }
        out.insert(out.end(), attribute.encoded.begin(), attribute.encoded.end());
    }
    return out;
}

/// The unsigned attributes that stand before it.
Bytes earlierByPlace(const CmsSignerInfo& info, const CmsAttribute& self)
{
    Bytes out;
    for (const CmsAttribute& attribute : info.unsignedAttributes) {
        if (attribute.encoded.data() == self.encoded.data())
            break;
        out.insert(out.end(), attribute.encoded.begin(), attribute.encoded.end());
    }
    return out;
}

Bytes normalized(ByteView encoded)
{
    if (encoded.empty())
        return {};
    return berToDer(encoded).value_or(Bytes(encoded.begin(), encoded.end()));
}

} // namespace

bool isDigestByPlace(std::ptrdiff_t index)
{
    return index % 4 >= 2; // two by time and two by place for each encoding
}

Result<std::vector<Bytes>> archiveV2Digests(const CmsSignedData& data, const CmsSignerInfo& info, const CmsAttribute& self,
                                            UtcTime time, DigestAlgorithm algorithm, const ByteSourcePtr& content)
{
    if (!digestMethod(algorithm))
        return fail(ErrorCode::Unsupported, "imprint algorithm");
    if (!data.content() && !content)
        return fail(ErrorCode::NotFound, "the signed content is not at hand");
    ForkedDigest head(algorithm);
    if (!head.add(*data.encapsulatedContentEncoded()) || (!data.content() && !head.add(*content)))
        return fail(ErrorCode::CannotRead, "signed content");

    std::vector<ForkedDigest> heads;
    heads.reserve(2);
    for (const bool der : {false, true}) {
        if (der && !data.isBer())
            break;
        ForkedDigest fork(head);
        fork.add(der ? normalized(data.certificatesEncoded()) : joinBytes({data.certificatesEncoded()}));
        fork.add(der ? normalized(data.revocationsEncoded()) : joinBytes({data.revocationsEncoded()}));
        for (const ByteView field : {info.versionEncoded, info.sidEncoded, info.digestAlgorithm.encoded,
                                     info.signedAttributesEncoded, info.signatureAlgorithm.encoded, info.signatureEncoded})
            fork.add(der ? normalized(field) : joinBytes({field}));
        heads.push_back(fork);
    }
    std::vector<Bytes> digests;
    for (const ForkedDigest& fork : heads) {
        for (const Bytes& attributes : {earlierByTime(info, time), earlierByPlace(info, self)}) {
            // Annex K, table K.3, note 3: with and without tag and length of the SET OF.
            for (const bool tagged : {true, false}) {
                ForkedDigest whole(fork);
                whole.add(tagged ? derContext(1, attributes) : attributes);
                digests.push_back(whole.finish());
            }
        }
    }
    return digests;
}

} // namespace parafa::cades
