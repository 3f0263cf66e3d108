// SPDX-License-Identifier: EUPL-1.2
#include "cades/time_stamps.h"

#include "cades/archive_v2.h"
#include "cades/names.h"
#include "signature/time_stamp_token.h"
#include "signature/timestamp_places.h"

#include <algorithm>
#include <map>
#include <set>

namespace parafa::cades
{

namespace
{

using enum FindingCode;

struct HashIndex {
    ByteView encoded;
    std::optional<DigestAlgorithm> algorithm;
    std::vector<Bytes> certificates, revocations, attributes;
};

/// ATSHashIndex (TS 101 733, 6.4.2), -v2 and -v3 (EN 319 122-1, 5.5.2): an unsigned attribute of the token itself.
std::optional<HashIndex> readHashIndex(const CmsSignerInfo& tokenSigner)
{
    for (const auto type : {oid::atsHashIndexV3, oid::atsHashIndexV2, oid::atsHashIndex}) {
        const auto found = tokenSigner.unsignedAttribute(type);
        if (found.size() != 1 || found[0]->values.size() != 1)
            continue;
        const auto value = derSingle(found[0]->values[0]);
        const auto parts = value ? derChildren(*value) : std::nullopt;
        if (!parts || parts->size() < 3 || parts->size() > 4)
            return std::nullopt;
        HashIndex index;
        index.encoded = value->whole;
        index.algorithm = DigestAlgorithm::Sha256;
        std::size_t at = 0;
        if (parts->size() == 4) {
            const auto algorithm = parseCmsAlgorithm((*parts)[at++]);
            index.algorithm = algorithm ? digestFromOid(algorithm->oid) : std::nullopt;
        }
        for (auto* list : {&index.certificates, &index.revocations, &index.attributes}) {
            DerReader each((*parts)[at++]);
            while (const auto item = each.next())
                list->emplace_back(item->content.begin(), item->content.end());
        }
        return index;
    }
    return std::nullopt;
}

ByteView valueSet(const CmsAttribute& attribute)
{
    DerReader fields(*derSingle(attribute.encoded));
    fields.next();
    const auto set = fields.next();
    return set ? set->whole : ByteView{};
}

ByteView typeOf(const CmsAttribute& attribute)
{
    DerReader fields(*derSingle(attribute.encoded));
    const auto type = fields.next();
    return type ? type->whole : ByteView{};
}

/// True when everything the index names is still there. What it does not name was added later and is not stamped by it.
bool indexHolds(const HashIndex& index, const CmsSignedData& data, const CmsSignerInfo& info)
{
    if (!index.algorithm || !digestMethod(*index.algorithm))
        return false;
    const auto digest = [&](ByteView bytes) { return digestOf(*index.algorithm, bytes).value_or(Bytes{}); };
    std::set<Bytes> present;
    for (const ByteView choice : data.certificateChoices())
        present.insert(digest(choice));
    const auto holds = [&](const std::vector<Bytes>& list) {
        return std::ranges::all_of(list, [&](const Bytes& item) { return present.contains(item); });
    };
    if (!holds(index.certificates))
        return false;
    present.clear();
    for (const ByteView choice : data.revocationChoices())
        present.insert(digest(choice));
    if (!holds(index.revocations))
        return false;
    present.clear();
    for (const CmsAttribute& attribute : info.unsignedAttributes) {
        present.insert(digest(attribute.encoded));
        for (const ByteView value : attribute.values)
            present.insert(digest(joinBytes({typeOf(attribute), value})));
    }
    return holds(index.attributes);
}

class TimestampReader
{
public:
    TimestampReader(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                    const std::vector<Certificate>& certificates)
        : m_data(data), m_info(info), m_context(context), m_certificates(certificates)
    {
    }

    std::vector<ParsedTimestamp> run()
    {
        for (const CmsAttribute& attribute : m_info.signedAttributes)
            if (attribute.oid == oid::contentTimestamp)
                each(attribute, TimestampKind::Content, m_context.contentDigest);
        for (const CmsAttribute& attribute : m_info.unsignedAttributes)
            readUnsigned(attribute);
        m_sources.resize(m_timestamps.size());
        placeTimestamps(m_timestamps, 0, 0,
                        [this](std::size_t covering, std::size_t covered) { return covers(covering, covered); });
        return std::move(m_timestamps);
    }

private:
    /// Where a time-stamp lies, and what tells what an archive time-stamp covers.
    struct Source {
        const CmsAttribute* attribute = nullptr; ///< null: a signed one
        ByteView value;
        bool indexed = false; ///< with an index of hashes: `names` and their algorithm
        std::set<Bytes> names = {};
        std::optional<DigestAlgorithm> algorithm = {};
        bool byPlace = false;
        std::map<DigestAlgorithm, std::pair<Bytes, Bytes>> digests = {}; ///< of the attribute, and of its type with the value
    };

    /// What an archive time-stamp covers: what its index names (EN 319 122-1, 5.5.3), else the attributes that were there.
    bool covers(std::size_t covering, std::size_t covered)
    {
        const Source& archive = m_sources[covering];
        Source& other = m_sources[covered];
        if (!other.attribute)
            return true;
        if (archive.indexed) {
            if (!archive.algorithm || !digestMethod(*archive.algorithm))
                return false;
            auto& [whole, value] = other.digests[*archive.algorithm];
            if (whole.empty()) {
                whole = digestOf(*archive.algorithm, other.attribute->encoded).value_or(Bytes{});
                value = digestOf(*archive.algorithm, joinBytes({typeOf(*other.attribute), other.value})).value_or(Bytes{});
            }
            return archive.names.contains(whole) || archive.names.contains(value);
        }
        if (!archive.attribute || other.attribute == archive.attribute)
            return false;
        if (archive.byPlace)
            return other.attribute < archive.attribute;
        return m_timestamps[covered].kind != TimestampKind::Archive || m_timestamps[covered].time < m_timestamps[covering].time;
    }

    /// The place of the time-stamp that was read last.
    Source& source(const CmsAttribute* attribute, ByteView value)
    {
        m_sources.resize(m_timestamps.size());
        m_sources.back() = {attribute, value};
        return m_sources.back();
    }

    void readUnsigned(const CmsAttribute& attribute)
    {
        if (attribute.oid == oid::signatureTimestamp) {
            each(attribute, TimestampKind::Signature,
                 [this](DigestAlgorithm algorithm) { return digestOf(algorithm, m_info.signature); });
        } else if (attribute.oid == oid::escTimestamp || attribute.oid == oid::certCrlTimestamp) {
            const bool whole = attribute.oid == oid::escTimestamp;
            each(
                attribute, TimestampKind::ValidationData,
                [this, whole](DigestAlgorithm algorithm) { return digestOf(algorithm, referencesInput(whole)); }, whole);
        } else if (attribute.oid == oid::archiveTimestampV3) {
            for (const ByteView value : attribute.values)
                if (mayRead())
                    readArchiveV3(attribute, value);
        } else if (attribute.oid == oid::archiveTimestampV2 || attribute.oid == oid::archiveTimestamp) {
            for (const ByteView value : attribute.values)
                if (mayRead())
                    readArchiveV2(attribute, value);
        }
    }

    bool mayRead() const { return m_timestamps.size() < m_context.limits.maxTimestampsPerSignature; }

    void each(const CmsAttribute& attribute, TimestampKind kind, const ImprintDigest& imprint, bool overSignature = true)
    {
        for (const ByteView value : attribute.values) {
            if (!mayRead())
                return;
            m_timestamps.push_back(readTimestamp(value, kind, imprint, m_certificates, m_data.pool()));
            m_timestamps.back().overSignature = overSignature && kind != TimestampKind::Content;
            source(kind == TimestampKind::Content ? nullptr : &attribute, value);
        }
    }

    /// TS 101 733, 6.3.5 (CAdES-C time-stamp) and 6.3.6 (references): type and values without the outer SEQUENCE.
    Bytes referencesInput(bool whole) const
    {
        Bytes input;
        if (whole)
            input = m_info.signature;
        for (const auto type : {oid::signatureTimestamp, oid::certificateRefs, oid::revocationRefs}) {
            if (type == oid::signatureTimestamp && !whole)
                continue;
            for (const CmsAttribute* attribute : m_info.unsignedAttribute(type)) {
                const Bytes part = joinBytes({typeOf(*attribute), valueSet(*attribute)});
                input.insert(input.end(), part.begin(), part.end());
            }
        }
        return input;
    }

    void readArchiveV3(const CmsAttribute& attribute, ByteView value)
    {
        std::set<Bytes> names;
        std::optional<DigestAlgorithm> indexAlgorithm;
        bool indexMissing = false;
        bool indexWrong = false;
        const auto imprint = [&](DigestAlgorithm algorithm) -> Result<Bytes> {
            const auto token = CmsSignedData::parse(value, {}, m_data.pool());
            const auto index = token && token->signers().size() == 1 ? readHashIndex(token->signers()[0]) : std::nullopt;
            if (!index) {
                indexMissing = true;
                return fail(ErrorCode::Unreadable, "no ats-hash-index");
            }
            indexWrong = !indexHolds(*index, m_data, m_info);
            names = {index->attributes.begin(), index->attributes.end()};
            indexAlgorithm = index->algorithm;
            const auto content = m_context.contentDigest(algorithm);
            if (!content)
                return content;
            return digestOf(algorithm, archiveV3Input(m_data, m_info, *content, index->encoded));
        };
        auto facts = readTimestamp(value, TimestampKind::Archive, imprint, m_certificates, m_data.pool());
        if (indexMissing || indexWrong) {
            facts.integrity = Integrity::Broken;
            facts.findings.push_back(makeFinding(TimestampHashIndexMismatch));
        }
        m_timestamps.push_back(std::move(facts));
        Source& own = source(&attribute, value);
        own.indexed = true;
        own.names = std::move(names);
        own.algorithm = indexAlgorithm;
    }

    void readArchiveV2(const CmsAttribute& attribute, ByteView value)
    {
        const auto token = TimeStampToken::parse(value, m_certificates, m_data.pool());
        if (!token || !token->imprintAlgorithm()) {
            m_timestamps.push_back(readTimestamp(value, TimestampKind::Archive, [](DigestAlgorithm) -> Result<Bytes> {
                return fail(ErrorCode::Unsupported, "");
            }));
            source(&attribute, value);
            return;
        }
        std::optional<Bytes> computed;
        bool byPlace = false;
        if (const auto digests =
                archiveV2Digests(m_data, m_info, attribute, token->time(), *token->imprintAlgorithm(), m_context.content)) {
            const auto match = std::ranges::find(*digests, token->imprint());
            computed = match == digests->end() ? digests->front() : *match;
            byPlace = match != digests->end() && isDigestByPlace(match - digests->begin());
        }
        m_timestamps.push_back(token->facts(TimestampKind::Archive, computed));
        source(&attribute, value).byPlace = byPlace;
    }

    const CmsSignedData& m_data;
    const CmsSignerInfo& m_info;
    const SignerContext& m_context;
    const std::vector<Certificate>& m_certificates;
    std::vector<ParsedTimestamp> m_timestamps;
    std::vector<Source> m_sources; ///< one each
};

} // namespace

std::vector<ParsedTimestamp> readTimestamps(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                                            const std::vector<Certificate>& certificates)
{
    return TimestampReader(data, info, context, certificates).run();
}

Bytes archiveV3Input(const CmsSignedData& data, const CmsSignerInfo& info, ByteView contentDigest, ByteView hashIndex)
{
    return joinBytes({data.contentTypeEncoded(), contentDigest, info.versionEncoded, info.sidEncoded,
                      info.digestAlgorithm.encoded, info.signedAttributesEncoded, info.signatureAlgorithm.encoded,
                      info.signatureEncoded, hashIndex});
}

Result<Bytes> makeHashIndexV3(const CmsSignedData& data, const CmsSignerInfo& info, DigestAlgorithm algorithm)
{
    std::vector<Bytes> certificates, revocations, attributes;
    const auto add = [&](std::vector<Bytes>& list, ByteView bytes) -> Result<void> {
        const auto digest = digestOf(algorithm, bytes);
        if (!digest)
            return std::unexpected(digest.error());
        list.push_back(derOctetString(*digest));
        return {};
    };
    for (const ByteView choice : data.certificateChoices())
        if (auto done = add(certificates, choice); !done)
            return std::unexpected(done.error());
    for (const ByteView choice : data.revocationChoices())
        if (auto done = add(revocations, choice); !done)
            return std::unexpected(done.error());
    for (const CmsAttribute& attribute : info.unsignedAttributes)
        for (const ByteView value : attribute.values)
            if (auto done = add(attributes, joinBytes({typeOf(attribute), value})); !done)
                return std::unexpected(done.error());
    return derSequence(
        {cmsDigestAlgorithmIdentifier(algorithm), derSequence(certificates), derSequence(revocations), derSequence(attributes)});
}

} // namespace parafa::cades
