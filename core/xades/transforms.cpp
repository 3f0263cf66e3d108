// SPDX-License-Identifier: EUPL-1.2
#include "xades/transforms.h"

#include "xades/names.h"
#include "xades/tree_walk.h"
#include "xades/xpath_filter.h"

#include <libxml/tree.h>

#include <algorithm>
#include <sstream>

namespace parafa::xades
{

namespace
{

/// Carries the data of one reference through its transforms; documents parsed on the way live as long as the chain.
class Chain
{
public:
    Chain(TransformData data, const _xmlNode* signature, const Progress& progress, WorkBudget& budget)
        : m_data(std::move(data)), m_signature(signature), m_progress(progress), m_budget(budget)
    {
    }

    bool apply(const TransformShape& transform);
    TransformOutcome finish(Canonicalization last) &&;
    TransformOutcome unfinished() && { return std::move(m_outcome); }

private:
    bool stop(FindingCode code, const std::string& detail, bool refused);
    bool stop(const Error& error, const std::string& detail);
    bool needNodes();
    bool chargeOctets();
    bool needOctets(Canonicalization method = Canonicalization::Inclusive10);
    bool applyCanonicalization(const TransformShape& transform, Canonicalization method);
    bool applyBase64();
    bool applyXPath(const TransformShape& transform);

    TransformData m_data;
    const _xmlNode* m_signature;
    const Progress& m_progress;
    WorkBudget& m_budget;
    std::vector<std::unique_ptr<XmlDocument>> m_documents;
    TransformOutcome m_outcome;
};

bool Chain::stop(FindingCode code, const std::string& detail, bool refused)
{
    m_outcome.refused = refused;
    m_outcome.findings.push_back(makeFinding(code, Severity::Error, {{"detail", detail}}));
    return false;
}

bool Chain::stop(const Error& error, const std::string& detail)
{
    // What a limit stopped was not checked; what is malformed cannot be what was signed.
    return stop(error.reason.value_or(FindingCode::TransformForbidden), detail, error.code == ErrorCode::LimitExceeded);
}

// XMLDSIG, 4.4.3.2: octets become a node-set by parsing, and comments stay in it.
bool Chain::needNodes()
{
    if (std::holds_alternative<NodeSet>(m_data))
        return true;
    if (!needOctets())
        return false;
    if (!m_budget.takeBytes(std::get<Bytes>(m_data).size()))
        return stop(FindingCode::XmlLimit, "parse", true);
    auto parsed = XmlDocument::parse(std::get<Bytes>(m_data), {}, XmlEncodings::Common);
    if (!parsed)
        return stop(parsed.error(), "XML");
    m_documents.push_back(std::make_unique<XmlDocument>(std::move(*parsed)));
    m_data = NodeSet{.document = m_documents.back().get(), .comments = true};
    return true;
}

bool Chain::needOctets(Canonicalization method)
{
    if (const auto* source = std::get_if<ByteSourcePtr>(&m_data)) {
        if (!m_budget.takeBytes((*source)->size()))
            return stop(FindingCode::XmlLimit, "read", true);
        auto bytes = readAll(**source);
        if (!bytes)
            return stop(bytes.error(), "read");
        m_data = std::move(*bytes);
    } else if (const auto* nodes = std::get_if<NodeSet>(&m_data)) {
        auto octets = canonicalOctets(*nodes, method);
        if (!octets)
            return stop(octets.error(), "C14N");
        m_data = std::move(*octets);
        return chargeOctets();
    }
    return true;
}

/// Canonical octets are as long as what had to be walked for them; the one that goes over is still used.
bool Chain::chargeOctets()
{
    if (m_budget.bytes == 0)
        return stop(FindingCode::XmlLimit, "C14N", true);
    m_budget.takeBytes(std::get<Bytes>(m_data).size());
    return true;
}

bool Chain::applyCanonicalization(const TransformShape& transform, Canonicalization method)
{
    if (!needNodes())
        return false;
    auto octets = canonicalOctets(std::get<NodeSet>(m_data), method, inclusivePrefixes(transform.element));
    if (!octets)
        return stop(octets.error(), transform.uri);
    m_data = std::move(*octets);
    return chargeOctets();
}

bool Chain::applyBase64()
{
    std::string text;
    if (const auto* nodes = std::get_if<NodeSet>(&m_data)) {
        text = nodeSetText(*nodes);
    } else {
        if (!needOctets())
            return false;
        text = asText(std::get<Bytes>(m_data));
        m_outcome.wholeContent = false;
        m_outcome.findings.push_back(
            makeFinding(FindingCode::TransformChangesContent, {{"transform", std::string(base64Transform)}}));
    }
    auto decoded = fromBase64(text);
    if (!decoded)
        return stop(FindingCode::TransformForbidden, "base64", false);
    m_data = std::move(*decoded);
    return true;
}

bool Chain::applyXPath(const TransformShape& transform)
{
    if (!needNodes())
        return false;
    const NodeSet& nodes = std::get<NodeSet>(m_data);
    XPathLimits limits;
    limits.maxOperations = std::min(limits.maxOperations, m_budget.xpathOperations);
    if (limits.maxOperations == 0) // libxml2 takes 0 for "no limit"
        return stop(FindingCode::XmlLimit, transform.uri, true);
    auto filtered = transform.uri == xpathTransform ? filterByXPath(nodes, transform.element, limits)
                                                    : filterByXPath2(nodes, transform.element, limits);
    m_budget.xpathOperations -= filtered ? std::min(limits.maxOperations, filtered->operations) : limits.maxOperations;
    if (!filtered)
        return stop(filtered.error(), transform.uri);
    if (filtered->nothingLeft)
        return stop(FindingCode::NothingSigned, transform.uri, false);
    if (filtered->droppedContent) {
        m_outcome.wholeContent = false;
        m_outcome.findings.push_back(makeFinding(FindingCode::TransformChangesContent, {{"transform", transform.uri}}));
    }
    m_data = std::move(filtered->nodes);
    return true;
}

bool Chain::apply(const TransformShape& transform)
{
    if (m_progress.stopRequested())
        return stop(FindingCode::TransformForbidden, "cancelled", true);
    if (const auto method = canonicalizationFromUri(transform.uri))
        return applyCanonicalization(transform, *method);
    if (transform.uri == envelopedTransform) {
        if (!needNodes())
            return false;
        auto& nodes = std::get<NodeSet>(m_data);
        if (nodes.document->doc() == m_signature->doc)
            nodes.excluded.push_back(m_signature);
        return true;
    }
    if (transform.uri == base64Transform)
        return applyBase64();
    if (transform.uri == xpathTransform || transform.uri == xpathFilter2Transform)
        return applyXPath(transform);
    return stop(FindingCode::TransformForbidden, transform.uri, true);
}

TransformOutcome Chain::finish(Canonicalization last) &&
{
    if (const auto* source = std::get_if<ByteSourcePtr>(&m_data))
        m_outcome.octets = *source;
    else if (needOctets(last))
        m_outcome.octets = std::move(std::get<Bytes>(m_data));
    return std::move(m_outcome);
}

} // namespace

bool WorkBudget::takeBytes(std::uint64_t count)
{
    const bool enough = bytes >= count;
    bytes = enough ? bytes - count : 0;
    return enough;
}

TransformOutcome runTransforms(TransformData data, const std::vector<TransformShape>& transforms, const _xmlNode* signature,
                               const Progress& progress, WorkBudget& budget, Canonicalization last)
{
    Chain chain(std::move(data), signature, progress, budget);
    bool good = true;
    for (const TransformShape& transform : transforms)
        good = good && chain.apply(transform);
    return good ? std::move(chain).finish(last) : std::move(chain).unfinished();
}

std::vector<std::string> inclusivePrefixes(const _xmlNode* method)
{
    std::istringstream list(attribute(firstChild(method, excC14nNs, "InclusiveNamespaces"), "PrefixList").value_or(""));
    std::vector<std::string> prefixes;
    for (std::string prefix; list >> prefix;)
        prefixes.push_back(prefix);
    return prefixes;
}

std::optional<Canonicalization> canonicalizationOf(const _xmlNode* method)
{
    const std::string uri = method ? attribute(method, "Algorithm").value_or("") : "";
    if (uri.empty())
        return Canonicalization::Inclusive10;
    return canonicalizationFromUri(uri);
}

} // namespace parafa::xades
