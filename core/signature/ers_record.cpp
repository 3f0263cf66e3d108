// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"
#include "signature/evidence_record.h"
#include "signature/signed_data.h"

namespace parafa
{

namespace
{

constexpr std::string_view xmlersNs = "urn:ietf:params:xml:ns:ers";

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::EvidenceRecordMalformed, {}, std::move(detail));
}

std::unexpected<Error> tooMuch(std::string detail)
{
    return fail(ErrorCode::LimitExceeded, FindingCode::EvidenceRecordMalformed, {}, std::move(detail));
}

Bytes copied(ByteView view)
{
    return {view.begin(), view.end()};
}

/// Reads the ASN.1 of RFC 4998, appendix B; tags are implicit.
class ErsReader
{
public:
    explicit ErsReader(const EvidenceRecordLimits& limits) : m_limits(limits) {}

    Result<EvidenceRecord> read(ByteView der)
    {
        const auto outer = derSingle(der);
        if (!outer || !outer->is(DerTag::Sequence))
            return malformed("no SEQUENCE");
        DerReader fields(*outer);
        const auto version = fields.take(DerTag::Integer);
        if (!version || derInteger(*version) != 1 || !fields.take(DerTag::Sequence))
            return malformed("version or digestAlgorithms");
        fields.takeContext(0); // cryptoInfos: help for the archive, nothing is proven by it
        EvidenceRecord record;
        record.encrypted = fields.takeContext(1).has_value();
        const auto sequence = fields.take(DerTag::Sequence);
        if (!sequence || !fields.atEnd())
            return malformed("archiveTimeStampSequence");
        DerReader chains(*sequence);
        Bytes before;
        while (const auto chain = chains.next()) {
            auto read = readChain(*chain, before);
            if (!read)
                return std::unexpected(read.error());
            record.chains.push_back(std::move(*read));
            before.insert(before.end(), chain->whole.begin(), chain->whole.end());
        }
        if (chains.malformed() || record.chains.empty())
            return malformed("no ArchiveTimeStampChain");
        return record;
    }

private:
    Result<ArchiveTimestampChain> readChain(const DerValue& encoded, const Bytes& before)
    {
        ArchiveTimestampChain chain;
        const auto stamps = encoded.is(DerTag::Sequence) ? derChildren(encoded) : std::nullopt;
        if (!stamps || stamps->empty())
            return malformed("ArchiveTimeStampChain");
        for (const DerValue& stamp : *stamps) {
            if (++m_timestamps > m_limits.maxTimestamps)
                return tooMuch("archive time-stamps");
            auto read = readTimestamp(stamp);
            if (!read)
                return std::unexpected(read.error());
            chain.timestamps.push_back(std::move(*read));
        }
        const ArchiveTimestamp& first = chain.timestamps.front();
        chain.algorithm = first.algorithm;
        if (!chain.algorithm && !first.algorithmUnknown)
            chain.algorithm = imprintAlgorithm(first.token);
        if (!chain.algorithm)
            return chain;
        // RFC 4998, 5.2: the next of the chain stamps the octets of the time-stamp before.
        for (std::size_t i = 0; i + 1 < chain.timestamps.size(); ++i)
            chain.timestamps[i].renewalDigest = digestOf(*chain.algorithm, chain.timestamps[i].token).value_or(Bytes{});
        if (!before.empty())
            chain.precedingDigest = digestOf(*chain.algorithm, derSequence({before})).value_or(Bytes{});
        return chain;
    }

    Result<ArchiveTimestamp> readTimestamp(const DerValue& encoded)
    {
        ArchiveTimestamp stamp;
        if (!encoded.is(DerTag::Sequence))
            return malformed("ArchiveTimeStamp");
        DerReader fields(encoded);
        if (const auto algorithm = fields.takeContext(0)) {
            DerReader parts(*algorithm);
            const auto oid = parts.take(DerTag::Oid);
            stamp.algorithm = oid ? digestFromOid(derOid(*oid).value_or("")) : std::nullopt;
            stamp.algorithmUnknown = !stamp.algorithm;
        }
        fields.takeContext(1); // attributes: none are defined
        if (const auto tree = fields.takeContext(2))
            if (auto read = readTree(*tree, stamp); !read)
                return std::unexpected(read.error());
        const auto token = fields.take(DerTag::Sequence);
        if (!token || !fields.atEnd())
            return malformed("timeStamp");
        stamp.token = copied(token->whole);
        return stamp;
    }

    Result<void> readTree(const DerValue& encoded, ArchiveTimestamp& stamp)
    {
        const auto partials = derChildren(encoded);
        if (!partials || partials->empty())
            return malformed("reducedHashtree");
        for (const DerValue& partial : *partials) {
            const auto digests = partial.is(DerTag::Sequence) ? derChildren(partial) : std::nullopt;
            if (!digests || digests->empty())
                return malformed("PartialHashtree");
            std::vector<Bytes>& list = stamp.hashTree.emplace_back();
            for (const DerValue& digest : *digests) {
                if (!digest.is(DerTag::OctetString) || digest.constructed)
                    return malformed("PartialHashtree");
                if (++m_digests > m_limits.maxDigests)
                    return tooMuch("digests");
                list.push_back(copied(digest.content));
            }
        }
        return {};
    }

    /// RFC 4998, 4.1: without digestAlgorithm, that of the token counts.
    static std::optional<DigestAlgorithm> imprintAlgorithm(ByteView token)
    {
        const auto data = CmsSignedData::parse(token);
        const auto content = data && data->content() ? readAll(*data->content(), 1 << 20) : Result<Bytes>(Bytes{});
        const auto info = content ? derSingle(*content) : std::nullopt;
        DerReader fields(info ? info->content : ByteView{});
        fields.take(DerTag::Integer);
        fields.take(DerTag::Oid);
        const auto imprint = fields.take(DerTag::Sequence);
        DerReader parts(imprint ? imprint->content : ByteView{});
        const auto algorithm = parts.next();
        const auto identifier = algorithm ? parseCmsAlgorithm(*algorithm) : std::nullopt;
        return identifier ? digestFromOid(identifier->oid) : std::nullopt;
    }

    const EvidenceRecordLimits& m_limits;
    std::size_t m_timestamps = 0, m_digests = 0;
};

/// SEQUENCE { INTEGER 1, SEQUENCE { SEQUENCE { OID of a digest ... } ... } ... }; also of a beginning only.
bool looksLikeErs(ByteView head)
{
    const auto enter = [&](std::uint8_t identifier) {
        const auto header = readDerHeader(head);
        if (!header || head[0] != identifier)
            return false;
        head = head.subspan(header->headerSize);
        return true;
    };
    if (!enter(0x30) || head.size() < 3 || head[0] != 2 || head[1] != 1 || head[2] != 1)
        return false;
    head = head.subspan(3);
    if (!enter(0x30) || !enter(0x30))
        return false;
    DerReader reader(head);
    const auto oid = reader.take(DerTag::Oid);
    return oid && digestFromOid(derOid(*oid).value_or(""));
}

} // namespace

bool looksLikeEvidenceRecord(ByteView head)
{
    if (looksLikeErs(head))
        return true;
    const std::string_view text = asText(head);
    const std::size_t root = text.find("EvidenceRecord");
    const std::size_t element = root == std::string_view::npos ? root : text.rfind('<', root);
    // The root element, not something deep inside another: nothing but declarations and comments stands before it.
    if (element == std::string_view::npos || text.find(xmlersNs) == std::string_view::npos)
        return false;
    for (std::size_t at = text.find('<'); at < element; at = text.find('<', at + 1))
        if (text[at + 1] != '?' && text[at + 1] != '!')
            return false;
    return true;
}

Result<EvidenceRecord> parseErs(ByteView der, const EvidenceRecordLimits& limits)
{
    if (der.size() > limits.maxBytes)
        return tooMuch("bytes");
    return ErsReader(limits).read(der);
}

Result<EvidenceRecord> parseEvidenceRecord(ByteView bytes, const EvidenceRecordLimits& limits)
{
    if (bytes.size() > limits.maxBytes)
        return tooMuch("bytes");
    if (!bytes.empty() && bytes[0] == 0x30)
        return parseErs(bytes, limits);
    const auto document = XmlDocument::parse(bytes);
    if (!document)
        return std::unexpected(document.error());
    return parseXmlers(*document, document->root(), limits);
}

} // namespace parafa
