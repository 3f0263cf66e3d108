// SPDX-License-Identifier: EUPL-1.2
#include "signature/evidence_record.h"

#include <algorithm>
#include <charconv>

namespace parafa
{

namespace
{

constexpr std::string_view ersNs = "urn:ietf:params:xml:ns:ers";
constexpr std::string_view digsigNs = "http://www.w3.org/2000/09/xmldsig#";

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::EvidenceRecordMalformed, {}, std::move(detail));
}

std::unexpected<Error> tooMuch(std::string detail)
{
    return fail(ErrorCode::LimitExceeded, FindingCode::EvidenceRecordMalformed, {}, std::move(detail));
}

/// A child that the schema puts into the ERS namespace, or into XMLDSIG's where writers took it from there.
const _xmlNode* method(const _xmlNode* parent, std::string_view name)
{
    const _xmlNode* own = firstChild(parent, ersNs, name);
    return own ? own : firstChild(parent, digsigNs, name);
}

/// The children in the order of their Order attributes, which are 1, 2, 3... without gap (RFC 6283, 2.1).
std::optional<std::vector<const _xmlNode*>> ordered(const _xmlNode* parent, std::string_view name)
{
    std::vector<std::pair<std::size_t, const _xmlNode*>> found;
    for (const _xmlNode* child : children(parent, ersNs, name)) {
        const std::string text = attribute(child, "Order").value_or("");
        std::size_t order = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), order);
        if (error != std::errc{} || end != text.data() + text.size())
            return std::nullopt;
        found.emplace_back(order, child);
    }
    std::ranges::sort(found);
    std::vector<const _xmlNode*> nodes;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].first != i + 1)
            return std::nullopt;
        nodes.push_back(found[i].second);
    }
    return nodes;
}

/// Reads RFC 6283, 2.1 and digests what renewals cover while the document is at hand.
class XmlersReader
{
public:
    XmlersReader(const XmlDocument& document, const EvidenceRecordLimits& limits) : m_document(document), m_limits(limits) {}

    Result<EvidenceRecord> read(const _xmlNode* element)
    {
        EvidenceRecord record;
        record.form = EvidenceRecordForm::Xmlers;
        record.encrypted = firstChild(element, ersNs, "EncryptionInformation") != nullptr;
        m_sequence = firstChild(element, ersNs, "ArchiveTimeStampSequence");
        const auto chains = ordered(m_sequence, "ArchiveTimeStampChain");
        if (!chains || chains->empty())
            return malformed("ArchiveTimeStampSequence");
        for (std::size_t i = 0; i < chains->size(); ++i) {
            auto chain = readChain((*chains)[i]);
            if (!chain)
                return std::unexpected(chain.error());
            if (i > 0 && chain->algorithm && chain->canonicalization) {
                const std::vector<const _xmlNode*> later(chains->begin() + static_cast<std::ptrdiff_t>(i), chains->end());
                chain->precedingDigest = digestOfElement(m_sequence, *chain, later);
            }
            record.chains.push_back(std::move(*chain));
        }
        return record;
    }

private:
    Bytes digestOfElement(const _xmlNode* element, const ArchiveTimestampChain& chain,
                          const std::vector<const _xmlNode*>& without = {}) const
    {
        const auto octets = canonicalize(m_document, element, *chain.canonicalization, {}, without);
        return octets ? digestOf(*chain.algorithm, *octets).value_or(Bytes{}) : Bytes{};
    }

    Result<ArchiveTimestampChain> readChain(const _xmlNode* element)
    {
        ArchiveTimestampChain chain;
        chain.algorithm = digestFromUri(attribute(method(element, "DigestMethod"), "Algorithm").value_or(""));
        chain.canonicalization =
            canonicalizationFromUri(attribute(method(element, "CanonicalizationMethod"), "Algorithm").value_or(""));
        const auto stamps = ordered(element, "ArchiveTimeStamp");
        if (!stamps || stamps->empty())
            return malformed("ArchiveTimeStampChain");
        for (std::size_t i = 0; i < stamps->size(); ++i) {
            if (++m_timestamps > m_limits.maxTimestamps)
                return tooMuch("archive time-stamps");
            auto stamp = readTimestamp((*stamps)[i]);
            if (!stamp)
                return std::unexpected(stamp.error());
            // RFC 6283, 4.2.1: the next of the chain stamps the canonicalised TimeStamp element.
            if (i + 1 < stamps->size() && chain.algorithm && chain.canonicalization)
                stamp->renewalDigest = digestOfElement(firstChild((*stamps)[i], ersNs, "TimeStamp"), chain);
            chain.timestamps.push_back(std::move(*stamp));
        }
        return chain;
    }

    Result<ArchiveTimestamp> readTimestamp(const _xmlNode* element)
    {
        ArchiveTimestamp stamp;
        if (const _xmlNode* tree = firstChild(element, ersNs, "HashTree")) {
            const auto sequences = ordered(tree, "Sequence");
            if (!sequences || sequences->empty())
                return malformed("HashTree");
            for (const _xmlNode* sequence : *sequences) {
                std::vector<Bytes>& list = stamp.hashTree.emplace_back();
                for (const _xmlNode* value : children(sequence, ersNs, "DigestValue")) {
                    const auto digest = fromBase64(textOf(value));
                    if (!digest)
                        return malformed("DigestValue");
                    if (++m_digests > m_limits.maxDigests)
                        return tooMuch("digests");
                    list.push_back(*digest);
                }
                if (list.empty())
                    return malformed("Sequence");
            }
        }
        const _xmlNode* timeStamp = firstChild(element, ersNs, "TimeStamp");
        const _xmlNode* token = firstChild(timeStamp, ersNs, "TimeStampToken");
        const auto der = token ? fromBase64(textOf(token)) : std::nullopt;
        if (!der || der->empty())
            return malformed("TimeStampToken");
        stamp.token = *der;
        readCertificates(firstChild(timeStamp, ersNs, "CryptographicInformationList"), stamp);
        return stamp;
    }

    /// RFC 6283, 3.1.3: certificates beside the token, base64 of DER; whatever cannot be read is not needed.
    static void readCertificates(const _xmlNode* list, ArchiveTimestamp& stamp)
    {
        for (const _xmlNode* item : children(list, ersNs, "CryptographicInformation")) {
            if (attribute(item, "Type").value_or("") != "CERT")
                continue;
            const auto der = fromBase64(textOf(item));
            if (auto certificate = der ? Certificate::fromDer(*der) : Result<Certificate>(malformed("certificate")))
                stamp.certificates.push_back(std::move(*certificate));
        }
    }

    const XmlDocument& m_document;
    const EvidenceRecordLimits& m_limits;
    const _xmlNode* m_sequence = nullptr;
    std::size_t m_timestamps = 0, m_digests = 0;
};

} // namespace

Result<EvidenceRecord> parseXmlers(const XmlDocument& document, const _xmlNode* element, const EvidenceRecordLimits& limits)
{
    if (!isElement(element, ersNs, "EvidenceRecord"))
        return malformed("root element");
    return XmlersReader(document, limits).read(element);
}

} // namespace parafa
