// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"
#include "signature/evidence_record.h"
#include "signature/time_stamp_token.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

bool holds(const std::vector<Bytes>& list, const Bytes& digest)
{
    return std::ranges::find(list, digest) != list.end();
}

/// Follows a record from its first archive time-stamp to its last.
class RecordCheck
{
public:
    RecordCheck(const EvidenceRecord& record, const std::vector<EvidenceObject>& objects, const Progress& progress)
        : m_record(record), m_objects(objects), m_progress(progress)
    {
    }

    ParsedEvidenceRecord run()
    {
        m_facts.form = m_record.form;
        m_facts.chains = m_record.chains.size();
        m_covered.assign(m_objects.size(), true);
        if (m_record.encrypted) {
            // The record covers a form of the data that only the archive could make again.
            say(EvidenceRecordNotChecked, {{"detail", "encrypted data"}});
            m_parts.push_back(Integrity::Unknown);
        }
        for (std::size_t i = 0; i < m_record.chains.size() && !m_progress.stopRequested(); ++i)
            checkChain(i);
        if (m_objects.empty()) {
            say(EvidenceRecordDataMissing);
            m_parts.push_back(Integrity::Unknown);
        }
        for (std::size_t i = 0; i < m_objects.size(); ++i)
            if (m_covered[i])
                m_facts.covers.push_back(m_objects[i].name);
        for (ParsedTimestamp& timestamp : m_facts.timestamps)
            timestamp.covers = m_facts.covers;
        checkTimes();
        m_facts.integrity = combine(m_parts);
        return std::move(m_facts);
    }

private:
    void say(FindingCode code, FindingArguments arguments = {})
    {
        Finding finding = makeFinding(code, std::move(arguments));
        if (std::ranges::find(m_facts.findings, finding) == m_facts.findings.end())
            m_facts.findings.push_back(std::move(finding));
    }
    void broken(FindingCode code, FindingArguments arguments = {})
    {
        say(code, std::move(arguments));
        m_parts.push_back(Integrity::Broken);
    }

    void checkChain(std::size_t index)
    {
        const ArchiveTimestampChain& chain = m_record.chains[index];
        if (!chain.algorithm || !digestMethod(*chain.algorithm)) {
            say(EvidenceRecordNotChecked, {{"detail", "digest algorithm"}});
            m_parts.push_back(Integrity::Unknown);
            m_covered.assign(m_objects.size(), false);
            return;
        }
        for (std::size_t i = 0; i < chain.timestamps.size(); ++i)
            checkTimestamp(index, i);
    }

    void checkTimestamp(std::size_t chainIndex, std::size_t index)
    {
        const ArchiveTimestampChain& chain = m_record.chains[chainIndex];
        const ArchiveTimestamp& stamp = chain.timestamps[index];
        const FindingArguments which{{"number", std::to_string(m_facts.timestamps.size() + 1)}};
        // RFC 4998, 5.1 and RFC 6283, 4.1: one digest algorithm in a chain.
        if (stamp.algorithmUnknown || (stamp.algorithm && stamp.algorithm != chain.algorithm))
            broken(EvidenceRecordTimestampWrong, which);

        const auto token = TimeStampToken::parse(stamp.token, stamp.certificates);
        const Bytes imprint = token ? token->imprint() : Bytes{};
        const std::vector<Bytes> direct = stamp.hashTree.empty() ? std::vector<Bytes>{imprint} : stamp.hashTree.front();
        if (index > 0)
            checkRenewal(chain.timestamps[index - 1], direct, which);
        else
            checkObjects(chainIndex, direct, which);

        std::optional<Bytes> root = stamp.hashTree.empty() ? std::optional(imprint) : rootOf(stamp, *chain.algorithm);
        if (!token) {
            ParsedTimestamp none;
            none.kind = TimestampKind::Archive;
            none.integrity = Integrity::Broken;
            none.token = stamp.token;
            none.findings.push_back(makeFinding(TimestampMalformed));
            m_facts.timestamps.push_back(std::move(none));
            broken(EvidenceRecordTimestampWrong, which);
            return;
        }
        ParsedTimestamp facts = token->facts(TimestampKind::Archive, root);
        // The root is stamped as it is: a token with another algorithm stamps something else (RFC 4998, 4.3, step 4).
        if (token->imprintAlgorithm() != chain.algorithm)
            facts.integrity = Integrity::Broken;
        if (facts.integrity == Integrity::Broken)
            broken(EvidenceRecordTimestampWrong, which);
        m_parts.push_back(facts.integrity);
        m_facts.timestamps.push_back(std::move(facts));
    }

    /// RFC 4998, 4.3 and RFC 6283, 3.3: from the first list to the root.
    static std::optional<Bytes> rootOf(const ArchiveTimestamp& stamp, DigestAlgorithm algorithm)
    {
        Bytes below;
        const std::size_t size = digestOf(algorithm, {}).value_or(Bytes{}).size();
        for (const std::vector<Bytes>& list : stamp.hashTree) {
            // Digests of another length could be cut out of the group in several ways.
            if (!std::ranges::all_of(list, [size](const Bytes& digest) { return digest.size() == size; }))
                return Bytes{};
            std::vector<Bytes> group = list;
            if (!below.empty())
                group.push_back(below);
            auto digest = digestOfGroup(algorithm, std::move(group));
            if (!digest)
                return std::nullopt;
            below = std::move(*digest);
        }
        return below;
    }

    void checkRenewal(const ArchiveTimestamp& previous, const std::vector<Bytes>& list, const FindingArguments& which)
    {
        if (previous.renewalDigest.empty() || !holds(list, previous.renewalDigest))
            broken(EvidenceRecordRenewalBroken, which);
    }

    void checkObjects(std::size_t chainIndex, const std::vector<Bytes>& list, const FindingArguments& which)
    {
        const ArchiveTimestampChain& chain = m_record.chains[chainIndex];
        const bool renewed = chainIndex > 0;
        const bool direct = chain.timestamps.front().hashTree.empty();
        // RFC 6283, 4.2.2: the digest of the sequence before stands beside those of the data; without a tree they are one group.
        const bool xml = m_record.form == EvidenceRecordForm::Xmlers;
        if (renewed && xml && !direct && (chain.precedingDigest.empty() || !holds(list, chain.precedingDigest)))
            broken(EvidenceRecordRenewalBroken, which);
        bool anyCovered = false;
        for (std::size_t i = 0; i < m_objects.size(); ++i) {
            const EvidenceObject& object = m_objects[i];
            const auto digests = object.digests(*chain.algorithm, chain.canonicalization);
            if (!digests) {
                m_covered[i] = false;
                if (object.required) {
                    say(EvidenceRecordDataMissing, {{"name", object.name}});
                    m_parts.push_back(Integrity::Unknown);
                }
                continue;
            }
            const bool covered = std::ranges::any_of(*digests, [&](const Bytes& digest) {
                const std::vector<Bytes> leaves = renewed ? renewedLeaves(digest, chain, direct) : std::vector<Bytes>{digest};
                return std::ranges::any_of(leaves, [&](const Bytes& leaf) { return holds(list, leaf); });
            });
            anyCovered = anyCovered || covered;
            m_covered[i] = m_covered[i] && covered;
            if (!covered && object.required)
                broken(EvidenceRecordDigestMismatch, {{"name", object.name}});
        }
        if (!anyCovered && !m_objects.empty())
            m_parts.push_back(Integrity::Unknown);
    }

    /// What stands for the data in the first list of a later chain.
    std::vector<Bytes> renewedLeaves(const Bytes& digest, const ArchiveTimestampChain& chain, bool direct) const
    {
        if (chain.precedingDigest.empty())
            return {};
        if (m_record.form == EvidenceRecordForm::Xmlers) {
            if (!direct)
                return {digest};
            auto group = digestOfGroup(*chain.algorithm, {digest, chain.precedingDigest});
            return group ? std::vector<Bytes>{*group} : std::vector<Bytes>{};
        }
        // RFC 4998, 5.2 concatenates in this order; its figure 4 sorts, and records of both kinds exist.
        std::vector<Bytes> leaves;
        if (auto plain = digestOf(*chain.algorithm, joinBytes({digest, chain.precedingDigest})))
            leaves.push_back(std::move(*plain));
        if (auto sorted = digestOfGroup(*chain.algorithm, {digest, chain.precedingDigest}))
            leaves.push_back(std::move(*sorted));
        return leaves;
    }

    /// RFC 4998, 5.1 and 5.3: ascending times; each renewal while the certificate before was valid.
    void checkTimes()
    {
        const ParsedTimestamp* previous = nullptr;
        for (const ParsedTimestamp& timestamp : m_facts.timestamps) {
            if (!timestamp.time)
                continue;
            if (!previous)
                m_facts.time = timestamp.time;
            else if (*timestamp.time < *previous->time)
                broken(EvidenceRecordTimesNotAscending);
            if (previous && previous->signer && previous->signer->notAfter() < *timestamp.time)
                say(EvidenceRecordRenewedLate, {{"time", previous->signer->notAfter().toIso8601()}});
            previous = &timestamp;
        }
    }

    const EvidenceRecord& m_record;
    const std::vector<EvidenceObject>& m_objects;
    const Progress& m_progress;
    ParsedEvidenceRecord m_facts;
    std::vector<Integrity> m_parts;
    std::vector<bool> m_covered;
};

} // namespace

Result<Bytes> digestOfGroup(DigestAlgorithm algorithm, std::vector<Bytes> group)
{
    if (group.size() == 1)
        return std::move(group.front());
    std::ranges::sort(group);
    Bytes all;
    for (const Bytes& digest : group)
        all.insert(all.end(), digest.begin(), digest.end());
    return digestOf(algorithm, all);
}

Result<std::vector<Bytes>> onlyDigest(Result<Bytes> digest)
{
    if (!digest)
        return std::unexpected(std::move(digest.error()));
    std::vector<Bytes> digests;
    digests.push_back(std::move(*digest));
    return digests;
}

ParsedEvidenceRecord checkEvidenceRecord(const EvidenceRecord& record, const std::vector<EvidenceObject>& objects,
                                         const Progress& progress)
{
    return RecordCheck(record, objects, progress).run();
}

void noteBrokenRecord(const ParsedEvidenceRecord& record, ParsedSignature& signature)
{
    if (record.integrity == Integrity::Broken)
        signature.findings.push_back(
            makeFinding(FindingCode::EvidenceRecordBroken,
                        record.file.empty() ? FindingArguments{} : FindingArguments{{"name", record.file}}));
}

ParsedEvidenceRecord malformedEvidenceRecord(const std::string& file, const Error& error)
{
    ParsedEvidenceRecord record;
    record.integrity = Integrity::Broken;
    record.file = file;
    FindingArguments arguments{{"name", file}};
    if (!error.detail.empty())
        arguments.emplace_back("detail", error.detail);
    record.findings.push_back(makeFinding(FindingCode::EvidenceRecordMalformed, std::move(arguments)));
    return record;
}

} // namespace parafa
