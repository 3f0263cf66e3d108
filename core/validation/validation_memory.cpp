// SPDX-License-Identifier: EUPL-1.2
#include "validation/validation_memory.h"

#include <openssl/x509.h>

#include <algorithm>
#include <functional>
#include <limits>

namespace parafa
{

namespace
{

std::size_t hashOf(ByteView octets)
{
    return std::hash<std::string_view>()(asText(octets));
}

/// The candidates that a path from `signer` can lead through: those with the name of an issuer on the way, names compared as a
/// path is built (RFC 5280, 7.1). Others, such as those of the next signature's time-stamp, change nothing.
std::vector<Certificate> onTheWay(const Certificate& signer, const std::vector<Certificate>& candidates)
{
    std::vector<Certificate> found;
    for (std::size_t next = 0; next <= found.size(); ++next) {
        const X509_NAME* wanted = X509_get_issuer_name((next == 0 ? signer : found[next - 1]).x509());
        for (const Certificate& candidate : candidates)
            if (X509_NAME_cmp(X509_get_subject_name(candidate.x509()), wanted) == 0 &&
                std::ranges::find(found, candidate) == found.end())
                found.push_back(candidate);
    }
    return found;
}

/// The longest span around `time` without an end of anybody's validity: nothing else of a path depends on the time.
class SteadySpan
{
public:
    explicit SteadySpan(UtcTime time) : m_time(time.seconds()) {}

    void add(const Certificate& certificate)
    {
        // Valid from the first second to the last one, both included (RFC 5280, 4.1.2.5).
        splitBefore(certificate.notBefore().seconds());
        splitBefore(certificate.notBefore().seconds() + 1);
        splitBefore(certificate.notAfter().seconds());
        splitBefore(certificate.notAfter().seconds() + 1);
    }
    void add(const std::vector<Certificate>& certificates)
    {
        for (const Certificate& certificate : certificates)
            add(certificate);
    }

    std::int64_t from() const { return m_from; }
    std::int64_t until() const { return m_until; }

private:
    void splitBefore(std::int64_t second)
    {
        if (second <= m_time)
            m_from = std::max(m_from, second);
        else
            m_until = std::min(m_until, second - 1);
    }

    std::int64_t m_time;
    std::int64_t m_from = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_until = std::numeric_limits<std::int64_t>::max();
};

} // namespace

PathResult ValidationMemory::path(const Certificate& signer, const std::vector<Certificate>& all, const TrustStore& trust,
                                  UtcTime time, PathPurpose purpose)
{
    const std::vector<Certificate> candidates = onTheWay(signer, all);
    const std::size_t hash = hashOf(signer.sha256());
    const auto [begin, end] = m_paths.equal_range(hash);
    for (auto it = begin; it != end; ++it) {
        const KnownPath& known = it->second;
        if (known.purpose == purpose && time.seconds() >= known.from && time.seconds() <= known.until && known.signer == signer &&
            known.candidates == candidates)
            return known.result;
    }
    const std::vector<Certificate> anchors = trust.anchorsFor(signer, candidates, trustPurpose(purpose));
    SteadySpan span(time);
    span.add(signer);
    span.add(candidates);
    span.add(anchors);
    PathResult result = buildPath(signer, candidates, anchors, time, purpose);
    m_paths.emplace(hash, KnownPath{signer, candidates, purpose, span.from(), span.until(), result});
    return result;
}

Evidence ValidationMemory::evidenceFor(EvidenceSource& source, const Certificate& subject, const Certificate& issuer,
                                       std::vector<Finding>& findings)
{
    const auto [known, fresh] = m_fetched.try_emplace({subject.sha256(), issuer.sha256()});
    Fetched& fetched = known->second;
    if (fresh)
        fetched.evidence = source.evidenceFor(subject, issuer, fetched.findings);
    findings.insert(findings.end(), fetched.findings.begin(), fetched.findings.end());
    return fetched.evidence;
}

std::vector<Certificate> ValidationMemory::issuersOf(EvidenceSource& source, const Certificate& subject,
                                                     std::vector<Finding>& findings)
{
    const auto [known, fresh] = m_fetched.try_emplace({subject.sha256(), {}});
    Fetched& fetched = known->second;
    if (fresh)
        fetched.evidence.certificates = source.issuersOf(subject, fetched.findings);
    findings.insert(findings.end(), fetched.findings.begin(), fetched.findings.end());
    return fetched.evidence.certificates;
}

const CertificateFacts& ValidationMemory::facts(const Certificate& certificate)
{
    const std::string_view key = asText(certificate.der());
    auto known = m_facts.find(key);
    if (known == m_facts.end())
        known = m_facts.emplace(key, KnownFacts{certificate, CertificateFacts::of(certificate)}).first;
    return known->second.facts;
}

/// Null where it cannot be told apart from others.
ValidationMemory::KnownEvidence* ValidationMemory::known(ByteView evidence)
{
    constexpr std::size_t largestKept = 65'536;
    const bool digested = evidence.size() > largestKept;
    auto key = digested ? digestOf(DigestAlgorithm::Sha256, evidence) : Result<Bytes>(Bytes());
    if (!key)
        return nullptr;
    const ByteView octets = digested ? ByteView(*key) : evidence;
    const std::size_t hash = hashOf(octets);
    const auto [begin, end] = m_evidence.equal_range(hash);
    const auto found = std::find_if(begin, end, [&](const auto& entry) {
        return entry.second.digested == digested && std::ranges::equal(entry.second.octets, octets);
    });
    if (found != end)
        return &found->second;
    return &m_evidence.emplace(hash, KnownEvidence{Bytes(octets.begin(), octets.end()), digested, {}})->second;
}

template <typename Read>
void ValidationMemory::recall(ByteView evidence, const std::vector<Certificate>& candidates, const Certificate& subject,
                              const Certificate& issuer, RevocationAnswers& answers, const Read& read)
{
    KnownEvidence* piece = known(evidence);
    if (!piece) {
        read(answers);
        return;
    }
    auto old = std::ranges::find_if(piece->answers, [&](const KnownAnswers& answer) {
        return answer.subject == subject && answer.issuer == issuer && answer.candidates == candidates;
    });
    if (old == piece->answers.end()) {
        RevocationAnswers fresh;
        read(fresh);
        old = piece->answers.insert(old, KnownAnswers{candidates, subject, issuer, std::move(fresh)});
    }
    answers.answers.insert(answers.answers.end(), old->answers.answers.begin(), old->answers.answers.end());
    answers.findings.insert(answers.findings.end(), old->answers.findings.begin(), old->answers.findings.end());
}

RevocationAnswers ValidationMemory::revocation(const Evidence& evidence, const Certificate& subject, const Certificate& issuer,
                                               const TrustStore& trust)
{
    RevocationAnswers answers;
    for (const Bytes& response : evidence.ocspResponses)
        recall(response, evidence.certificates, subject, issuer, answers, [&](RevocationAnswers& fresh) {
            readOcsp(response, evidence.certificates, subject, issuer, trust, fresh, m_certificates.get());
        });
    for (const Bytes& list : evidence.revocationLists)
        recall(list, {}, subject, issuer, answers,
               [&](RevocationAnswers& fresh) { readRevocationList(list, subject, issuer, fresh); });
    return answers;
}

} // namespace parafa
