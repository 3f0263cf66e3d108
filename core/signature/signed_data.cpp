// SPDX-License-Identifier: EUPL-1.2
#include "signature/signed_data.h"

#include "signature/segmented_source.h"

namespace parafa
{

namespace
{

constexpr std::string_view oidSignedData = "1.2.840.113549.1.7.2";
constexpr std::string_view oidOcspResponse = "1.3.6.1.5.5.7.16.2"; // RFC 5940
constexpr std::string_view oidOcspBasic = "1.3.6.1.5.5.7.48.1.1";

std::vector<const CmsAttribute*> pick(const std::vector<CmsAttribute>& attributes, std::string_view oid)
{
    std::vector<const CmsAttribute*> found;
    for (const CmsAttribute& attribute : attributes)
        if (attribute.oid == oid)
            found.push_back(&attribute);
    return found;
}

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::CmsMalformed, {}, std::move(detail));
}

} // namespace

std::vector<const CmsAttribute*> CmsSignerInfo::signedAttribute(std::string_view oid) const
{
    return pick(signedAttributes, oid);
}

std::vector<const CmsAttribute*> CmsSignerInfo::unsignedAttribute(std::string_view oid) const
{
    return pick(unsignedAttributes, oid);
}

std::optional<CmsAlgorithm> parseCmsAlgorithm(const DerValue& value)
{
    if (!value.is(DerTag::Sequence))
        return std::nullopt;
    const auto parts = derChildren(value);
    if (!parts || parts->empty() || parts->size() > 2)
        return std::nullopt;
    const auto oid = derOid(parts->front());
    if (!oid)
        return std::nullopt;
    return CmsAlgorithm{*oid, parts->size() == 2 ? (*parts)[1].whole : ByteView{}, value.whole};
}

std::optional<std::vector<CmsAttribute>> parseCmsAttributes(const DerValue& set, const CmsLimits& limits)
{
    std::vector<CmsAttribute> attributes;
    DerReader reader(set);
    while (const auto item = reader.next()) {
        DerReader fields(*item);
        const auto type = fields.take(DerTag::Oid);
        const auto oid = type ? derOid(*type) : std::nullopt;
        const auto values = fields.take(DerTag::Set);
        if (!item->is(DerTag::Sequence) || !oid || !values || !fields.atEnd() || attributes.size() >= limits.maxAttributes)
            return std::nullopt;
        CmsAttribute attribute{*oid, item->whole, {}};
        DerReader each(*values);
        while (const auto value = each.next()) {
            attribute.values.push_back(value->whole);
            if (attribute.values.size() > limits.maxAttributes)
                return std::nullopt;
        }
        if (each.malformed())
            return std::nullopt;
        attributes.push_back(std::move(attribute));
    }
    if (reader.malformed())
        return std::nullopt;
    return attributes;
}

std::optional<CmsSignerInfo> parseCmsSignerInfo(ByteView encoded, const CmsLimits& limits)
{
    const auto value = derSingle(encoded);
    if (!value || !value->is(DerTag::Sequence))
        return std::nullopt;
    CmsSignerInfo info;
    info.encoded = value->whole;
    DerReader reader(*value);
    const auto version = reader.take(DerTag::Integer);
    const auto sid = reader.next();
    if (!version || !sid)
        return std::nullopt;
    info.versionEncoded = version->whole;
    info.sidEncoded = sid->whole;
    if (sid->is(DerTag::Sequence)) {
        const auto parts = derChildren(*sid);
        if (!parts || parts->size() != 2 || !(*parts)[0].is(DerTag::Sequence))
            return std::nullopt;
        info.issuer = (*parts)[0].whole;
        const auto serial = derIntegerHex((*parts)[1]);
        if (!serial)
            return std::nullopt;
        info.serialHex = *serial;
    } else if (sid->isContext(0)) {
        info.subjectKeyId = sid->content;
        // Some writers tag it explicitly.
        if (sid->constructed)
            if (const auto inner = derSingle(sid->content); inner && inner->is(DerTag::OctetString))
                info.subjectKeyId = inner->content;
    } else {
        return std::nullopt;
    }
    const auto digest = reader.next();
    const auto digestAlgorithm = digest ? parseCmsAlgorithm(*digest) : std::nullopt;
    if (!digestAlgorithm)
        return std::nullopt;
    info.digestAlgorithm = *digestAlgorithm;
    if (const auto attributes = reader.takeContext(0)) {
        const auto parsed = parseCmsAttributes(*attributes, limits);
        if (!parsed)
            return std::nullopt;
        info.signedAttributesEncoded = attributes->whole;
        info.signedAttributes = *parsed;
    }
    const auto signature = reader.next();
    const auto signatureAlgorithm = signature ? parseCmsAlgorithm(*signature) : std::nullopt;
    const auto octets = reader.take(DerTag::OctetString);
    const auto value2 = octets ? derOctets(*octets) : std::nullopt;
    if (!signatureAlgorithm || !value2)
        return std::nullopt;
    info.signatureAlgorithm = *signatureAlgorithm;
    info.signatureEncoded = octets->whole;
    info.signature = *value2;
    if (const auto attributes = reader.takeContext(1)) {
        const auto parsed = parseCmsAttributes(*attributes, limits);
        if (!parsed)
            return std::nullopt;
        info.unsignedAttributesEncoded = attributes->whole;
        info.unsignedAttributes = *parsed;
    }
    if (!reader.atEnd())
        return std::nullopt;
    return info;
}

/// Walks the outer layers in the source itself, so that only the small parts around the content come into memory.
class CmsReader
{
public:
    CmsReader(ByteSourcePtr bytes, const CmsLimits& limits, CertificatePool* pool)
        : m_bytes(std::move(bytes)), m_limits(limits), m_pool(pool), m_state(std::make_shared<CmsSignedData::State>())
    {
        m_state->pool = pool;
    }

    Result<CmsSignedData> read()
    {
        std::uint64_t at = 0;
        const auto outer = enter(at, m_bytes->size());
        if (!outer || outer->number != 16)
            return malformed("ContentInfo");
        const auto type = small(at, outer->end);
        const auto typeValue = type ? derSingle(*type) : std::nullopt;
        const auto typeOid = typeValue ? derOid(*typeValue) : std::nullopt;
        if (!typeOid)
            return malformed("contentType");
        if (*typeOid != oidSignedData)
            return fail(ErrorCode::Unreadable, FindingCode::CmsNotSignedData, {}, *typeOid);
        at += type->size();
        const auto explicitTag = enter(at, outer->end);
        if (!explicitTag || explicitTag->identifierClass != 2 || explicitTag->number != 0)
            return malformed("content [0]");
        const auto data = enter(at, explicitTag->end);
        if (!data || data->number != 16 || data->identifierClass != 0)
            return malformed("SignedData");
        if (const auto done = readSignedData(at, data->end); !done)
            return std::unexpected(done.error());
        if (const auto done = leave(*data, *explicitTag, *outer); !done)
            return std::unexpected(done.error());
        return CmsSignedData(m_state);
    }

private:
    struct Level {
        std::uint8_t identifierClass;
        std::uint32_t number;
        bool constructed;
        std::uint64_t start; ///< of the content
        std::uint64_t end;   ///< of the content
        std::uint64_t next;  ///< after the whole value
    };

    std::optional<DerHeader> headerAt(std::uint64_t at) const
    {
        std::uint8_t buffer[24];
        const auto got = m_bytes->readAt(at, buffer);
        return got ? readDerHeader(ByteView(buffer, *got)) : std::nullopt;
    }

    bool endOfContentsAt(std::uint64_t at) const
    {
        std::uint8_t buffer[2] = {1, 1};
        const auto got = m_bytes->readAt(at, buffer);
        return got && *got == 2 && buffer[0] == 0 && buffer[1] == 0;
    }

    std::optional<Level> measure(std::uint64_t at, std::uint64_t limit, std::size_t depth)
    {
        if (depth > derMaxDepth || at >= limit || ++m_visited > m_limits.maxSegments)
            return std::nullopt;
        const auto header = headerAt(at);
        if (!header || header->headerSize > limit - at)
            return std::nullopt;
        const std::uint64_t start = at + header->headerSize;
        if (!header->indefinite) {
            if (header->contentSize > limit - start)
                return std::nullopt;
            return Level{header->identifierClass,    header->number, header->constructed, start, start + header->contentSize,
                         start + header->contentSize};
        }
        m_state->ber = true;
        std::uint64_t inner = start;
        while (!endOfContentsAt(inner)) {
            const auto child = measure(inner, limit, depth + 1);
            if (!child)
                return std::nullopt;
            inner = child->next;
        }
        return Level{header->identifierClass, header->number, header->constructed, start, inner, inner + 2};
    }

    std::optional<Level> enter(std::uint64_t& at, std::uint64_t limit)
    {
        const auto level = measure(at, limit, 0);
        if (!level || !level->constructed)
            return std::nullopt;
        at = level->start;
        return level;
    }

    std::optional<Bytes> small(std::uint64_t at, std::uint64_t limit)
    {
        const auto level = measure(at, limit, 0);
        return level ? load(at, level->next) : std::nullopt;
    }

    std::optional<Bytes> load(std::uint64_t from, std::uint64_t to)
    {
        if (to < from || to - from > m_limits.maxMetadataBytes)
            return std::nullopt;
        Bytes bytes(static_cast<std::size_t>(to - from));
        const auto got = m_bytes->readAt(from, bytes);
        if (!got || *got != bytes.size())
            return std::nullopt;
        return bytes;
    }

    Result<void> readSignedData(std::uint64_t at, std::uint64_t end)
    {
        const std::uint64_t headStart = at;
        const auto version = measure(at, end, 0);
        const auto algorithms = version ? measure(version->next, end, 0) : std::nullopt;
        if (!algorithms || version->number != 2 || algorithms->number != 17)
            return malformed("version, digestAlgorithms");
        auto head = load(headStart, algorithms->next);
        if (!head)
            return malformed("digestAlgorithms");
        m_state->head = std::move(*head);
        DerReader reader(m_state->head);
        reader.next();
        if (const auto set = reader.next(); set && set->is(DerTag::Set)) {
            DerReader each(*set);
            while (const auto item = each.next())
                if (const auto algorithm = parseCmsAlgorithm(*item))
                    m_state->digestAlgorithms.push_back(*algorithm);
        }
        at = algorithms->next;
        const auto encapsulated = measure(at, end, 0);
        if (!encapsulated || encapsulated->number != 16 || encapsulated->identifierClass != 0)
            return malformed("encapContentInfo");
        m_state->encapsulated = sliceSource(m_bytes, at, encapsulated->next - at);
        if (const auto done = readEncapsulated(encapsulated->start, encapsulated->end); !done)
            return done;
        if (end - encapsulated->next > m_limits.maxMetadataBytes)
            return fail(ErrorCode::LimitExceeded, FindingCode::CmsMalformed, {}, "certificates, crls, signerInfos");
        auto tail = load(encapsulated->next, end);
        if (!tail)
            return malformed("signerInfos");
        m_state->tail = std::move(*tail);
        return readTail();
    }

    Result<void> readEncapsulated(std::uint64_t at, std::uint64_t end)
    {
        auto type = small(at, end);
        const auto value = type ? derSingle(*type) : std::nullopt;
        const auto oid = value ? derOid(*value) : std::nullopt;
        if (!oid)
            return malformed("eContentType");
        at += type->size();
        m_state->contentType = *oid;
        m_state->contentTypeEncoded = std::move(*type);
        if (at >= end)
            return {};
        const auto explicitTag = measure(at, end, 0);
        if (!explicitTag || explicitTag->identifierClass != 2 || explicitTag->number != 0 || explicitTag->next != end)
            return malformed("eContent");
        const auto octets = measure(explicitTag->start, explicitTag->end, 0);
        if (!octets || octets->next != explicitTag->end)
            return malformed("eContent");
        std::vector<SourceSegment> segments;
        // PKCS #7 allows any type here; its digest is over the content octets (RFC 2315, 9.3).
        const bool octetString = octets->identifierClass == 0 && octets->number == 4;
        if (!octetString || !octets->constructed)
            segments.push_back({octets->start, octets->end - octets->start});
        else if (!gather(*octets, segments, 0))
            return malformed("eContent segments");
        m_state->content = segmentedSource(m_bytes, std::move(segments));
        return {};
    }

    bool gather(const Level& octets, std::vector<SourceSegment>& segments, std::size_t depth)
    {
        if (depth > derMaxDepth)
            return false;
        m_state->ber = true;
        for (std::uint64_t at = octets.start; at < octets.end;) {
            const auto child = measure(at, octets.end, depth);
            if (!child || child->identifierClass != 0 || child->number != 4)
                return false;
            if (child->constructed) {
                if (!gather(*child, segments, depth + 1))
                    return false;
            } else if (child->end > child->start) {
                segments.push_back({child->start, child->end - child->start});
            }
            at = child->next;
        }
        return true;
    }

    Result<void> readTail()
    {
        DerReader reader(m_state->tail);
        if (const auto set = reader.takeContext(0)) {
            m_state->certificatesEncoded = set->whole;
            DerReader each(*set);
            while (const auto item = each.next()) {
                m_state->certificateChoices.push_back(item->whole);
                if (m_state->certificateChoices.size() > m_limits.maxCertificates)
                    return fail(ErrorCode::LimitExceeded, FindingCode::CmsMalformed, {}, "certificates");
                if (item->is(DerTag::Sequence))
                    addCertificate(*item);
            }
            if (each.malformed())
                return malformed("certificates");
        }
        if (const auto set = reader.takeContext(1)) {
            m_state->revocationsEncoded = set->whole;
            DerReader each(*set);
            while (const auto item = each.next())
                addRevocation(*item);
            if (each.malformed())
                return malformed("crls");
        }
        const auto signers = reader.take(DerTag::Set);
        if (!signers || !reader.atEnd())
            return malformed("signerInfos");
        DerReader each(*signers);
        while (const auto item = each.next()) {
            auto signer = parseCmsSignerInfo(item->whole, m_limits);
            if (!signer)
                return malformed("SignerInfo");
            m_state->signers.push_back(std::move(*signer));
            if (m_state->signers.size() > m_limits.maxSigners)
                return fail(ErrorCode::LimitExceeded, FindingCode::CmsMalformed, {}, "signerInfos");
        }
        if (each.malformed())
            return malformed("signerInfos");
        return {};
    }

    void addCertificate(const DerValue& item)
    {
        // OpenSSL reads BER certificates too, but what binds a certificate is the digest of its DER.
        const Result<Bytes> der =
            item.indefinite ? berToDer(item.whole) : Result<Bytes>(Bytes(item.whole.begin(), item.whole.end()));
        auto certificate = der ? readCertificate(*der, m_pool) : Result<Certificate>(std::unexpected(der.error()));
        if (certificate)
            m_state->certificates.push_back(std::move(*certificate));
        else
            ++m_state->malformedCertificates;
    }

    void addRevocation(const DerValue& item)
    {
        m_state->revocationChoices.push_back(item.whole);
        if (item.is(DerTag::Sequence)) {
            m_state->revocationLists.emplace_back(item.whole.begin(), item.whole.end());
        } else if (item.isContext(1)) { // OtherRevocationInfoFormat, RFC 5652, 10.2.1
            DerReader fields(item);
            const auto format = fields.take(DerTag::Oid);
            const auto oid = format ? derOid(*format) : std::nullopt;
            const auto info = fields.next();
            if (oid && info && (*oid == oidOcspResponse || *oid == oidOcspBasic))
                m_state->ocspResponses.emplace_back(info->whole.begin(), info->whole.end());
        }
    }

    /// What stands inside the outer layers after the SignedData is no part of it.
    Result<void> leave(const Level& data, const Level& explicitTag, const Level& outer)
    {
        if (data.next != explicitTag.end || explicitTag.next != outer.end)
            return malformed("bytes after SignedData");
        m_state->size = outer.next;
        m_state->trailingBytes = m_bytes->size() - outer.next;
        return {};
    }

    ByteSourcePtr m_bytes;
    CmsLimits m_limits;
    CertificatePool* m_pool;
    std::shared_ptr<CmsSignedData::State> m_state;
    std::size_t m_visited = 0;
};

Result<CmsSignedData> CmsSignedData::parse(ByteSourcePtr bytes, const CmsLimits& limits, CertificatePool* pool)
{
    return CmsReader(std::move(bytes), limits, pool).read();
}

Result<CmsSignedData> CmsSignedData::parse(ByteView bytes, const CmsLimits& limits, CertificatePool* pool)
{
    return CmsReader(memorySource(Bytes(bytes.begin(), bytes.end())), limits, pool).read();
}

} // namespace parafa
