// SPDX-License-Identifier: EUPL-1.2
#include "support/evidence_record_builder.h"

#include "base/der.h"
#include "base/digest.h"

#include <algorithm>

namespace parafa::test
{

namespace
{

Bytes digest(DigestAlgorithm algorithm, ByteView data)
{
    return digestOf(algorithm, data).value();
}

Bytes sequenceOf(const Bytes& content)
{
    return derEncode(0x30, content);
}

/// Sorted, concatenated, digested; one alone stays.
Bytes group(DigestAlgorithm algorithm, std::vector<Bytes> digests)
{
    if (digests.size() == 1)
        return digests.front();
    std::ranges::sort(digests);
    Bytes all;
    for (const Bytes& each : digests)
        all.insert(all.end(), each.begin(), each.end());
    return digest(algorithm, all);
}

/// One archive time-stamp: the first list, perhaps a second, and the token over the root.
struct Stamp {
    std::vector<std::vector<Bytes>> tree;
    Bytes token;
};

constexpr std::uint64_t firstSerial = 101;

class Maker
{
public:
    Maker(const TestIdentity& authority, const EvidenceRecordSpec& spec) : m_authority(authority), m_spec(spec) {}

    Stamp stamp(DigestAlgorithm algorithm, std::vector<Bytes> first, bool tree)
    {
        Stamp stamp;
        Bytes root = group(algorithm, first);
        if (tree) {
            stamp.tree.push_back(first);
            std::vector<Bytes> others;
            for (const Bytes& stranger : m_spec.strangers)
                others.push_back(digest(algorithm, stranger));
            if (!others.empty()) {
                stamp.tree.push_back(others);
                others.push_back(root);
                root = group(algorithm, others);
            }
        }
        TokenSpec token;
        token.imprint = algorithm;
        token.time = m_next;
        token.serial = ++m_serial;
        const std::int64_t day = 86'400;
        m_next = UtcTime{m_next.seconds() + (m_spec.timesDescend ? -day : day)};
        const bool renews = m_serial > firstSerial;
        stamp.token = makeTimestampTokenOfDigest(renews && m_spec.renewer ? *m_spec.renewer : m_authority, root, token);
        return stamp;
    }

private:
    const TestIdentity& m_authority;
    const EvidenceRecordSpec& m_spec;
    UtcTime m_next = m_spec.time;
    std::uint64_t m_serial = firstSerial - 1;
};

std::vector<Bytes> digestsOf(DigestAlgorithm algorithm, const std::vector<Bytes>& objects)
{
    std::vector<Bytes> digests;
    for (const Bytes& object : objects)
        digests.push_back(digest(algorithm, object));
    return digests;
}

Bytes algorithmId(DigestAlgorithm algorithm)
{
    return derOidValue(digestOid(algorithm));
}

Bytes ersStamp(const Stamp& stamp, DigestAlgorithm algorithm, bool stateAlgorithm)
{
    Bytes content;
    if (stateAlgorithm)
        content = derContext(0, algorithmId(algorithm));
    if (!stamp.tree.empty()) {
        Bytes lists;
        for (const std::vector<Bytes>& list : stamp.tree) {
            Bytes digests;
            for (const Bytes& each : list)
                digests = joinBytes({digests, derOctetString(each)});
            lists = joinBytes({lists, sequenceOf(digests)});
        }
        content = joinBytes({content, derContext(2, lists)});
    }
    return sequenceOf(joinBytes({content, stamp.token}));
}

std::string timeStampElement(const Bytes& token)
{
    return "<TimeStamp xmlns=\"urn:ietf:params:xml:ns:ers\"><TimeStampToken Type=\"RFC3161\">" + toBase64(token) +
           "</TimeStampToken></TimeStamp>";
}

std::string xmlStamp(const Stamp& stamp, std::size_t order)
{
    std::string xml = "<ArchiveTimeStamp Order=\"" + std::to_string(order) + "\">";
    if (!stamp.tree.empty()) {
        xml += "<HashTree>";
        for (std::size_t i = 0; i < stamp.tree.size(); ++i) {
            xml += "<Sequence Order=\"" + std::to_string(i + 1) + "\">";
            for (const Bytes& each : stamp.tree[i])
                xml += "<DigestValue>" + toBase64(each) + "</DigestValue>";
            xml += "</Sequence>";
        }
        xml += "</HashTree>";
    }
    std::string element = timeStampElement(stamp.token);
    element.erase(element.find(" xmlns"), std::string(" xmlns=\"urn:ietf:params:xml:ns:ers\"").size());
    return xml + element + "</ArchiveTimeStamp>";
}

std::string xmlChain(std::size_t order, DigestAlgorithm algorithm, const std::string& stamps)
{
    return "<ArchiveTimeStampChain Order=\"" + std::to_string(order) + "\"><DigestMethod Algorithm=\"" +
           std::string(digestUri(algorithm)) +
           "\"></DigestMethod><CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\">"
           "</CanonicalizationMethod>" +
           stamps + "</ArchiveTimeStampChain>";
}

const Bytes other{'o', 't', 'h', 'e', 'r'};

} // namespace

Bytes makeErs(const TestIdentity& authority, const std::vector<Bytes>& objects, const EvidenceRecordSpec& spec)
{
    Maker maker(authority, spec);
    Stamp stamp = maker.stamp(spec.algorithm, digestsOf(spec.algorithm, objects), spec.tree);
    Bytes stamps = ersStamp(stamp, spec.algorithm, spec.stateAlgorithm);
    for (std::size_t i = 0; i < spec.timestampRenewals; ++i) {
        stamp = maker.stamp(spec.algorithm, {digest(spec.algorithm, spec.renewalOfOther ? other : stamp.token)}, spec.tree);
        stamps = joinBytes({stamps, ersStamp(stamp, spec.algorithm, spec.stateAlgorithm)});
    }
    Bytes chains = sequenceOf(stamps);
    Bytes algorithms = sequenceOf(algorithmId(spec.algorithm));
    if (spec.chainRenewal) {
        const DigestAlgorithm next = DigestAlgorithm::Sha512;
        const Bytes before = digest(next, sequenceOf(spec.renewalOfOther ? other : chains));
        std::vector<Bytes> leaves;
        for (const Bytes& object : spec.chainWithoutObjects ? std::vector<Bytes>{other} : objects)
            leaves.push_back(digest(next, joinBytes({digest(next, object), before})));
        chains = joinBytes({chains, sequenceOf(ersStamp(maker.stamp(next, leaves, true), next, spec.stateAlgorithm))});
        algorithms = joinBytes({algorithms, sequenceOf(algorithmId(next))});
    }
    return derSequence({derIntegerValue(1), sequenceOf(algorithms), sequenceOf(chains)});
}

Bytes makeXmlers(const TestIdentity& authority, const std::vector<Bytes>& objects, const EvidenceRecordSpec& spec)
{
    Maker maker(authority, spec);
    Stamp stamp = maker.stamp(spec.algorithm, digestsOf(spec.algorithm, objects), spec.tree);
    std::string stamps = xmlStamp(stamp, 1);
    for (std::size_t i = 0; i < spec.timestampRenewals; ++i) {
        // Exclusive canonical form of the element: the namespace it uses, declared on itself.
        const std::string previous = timeStampElement(stamp.token);
        const Bytes covered = digest(spec.algorithm, spec.renewalOfOther ? ByteView(other) : asBytes(previous));
        stamp = maker.stamp(spec.algorithm, {covered}, spec.tree);
        stamps += xmlStamp(stamp, i + 2);
    }
    std::string chains = xmlChain(1, spec.algorithm, stamps);
    if (spec.chainRenewal) {
        const DigestAlgorithm next = DigestAlgorithm::Sha512;
        const std::string sequence =
            "<ArchiveTimeStampSequence xmlns=\"urn:ietf:params:xml:ns:ers\">" + chains + "</ArchiveTimeStampSequence>";
        std::vector<Bytes> leaves = digestsOf(next, spec.chainWithoutObjects ? std::vector<Bytes>{other} : objects);
        leaves.push_back(digest(next, spec.renewalOfOther ? ByteView(other) : asBytes(sequence)));
        chains += xmlChain(2, next, xmlStamp(maker.stamp(next, leaves, true), 1));
    }
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EvidenceRecord xmlns=\"urn:ietf:params:xml:ns:ers\" "
                            "Version=\"1.0\"><ArchiveTimeStampSequence>" +
                            chains + "</ArchiveTimeStampSequence></EvidenceRecord>";
    return {xml.begin(), xml.end()};
}

} // namespace parafa::test
