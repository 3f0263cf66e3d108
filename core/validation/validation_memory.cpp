// SPDX-License-Identifier: EUPL-1.2
#include "validation/validation_memory.h"

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

PathResult ValidationMemory::path(const Certificate& signer, const std::vector<Certificate>& candidates, const TrustStore& trust,
                                  UtcTime time, PathPurpose purpose)
{
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

const CertificateFacts& ValidationMemory::facts(const Certificate& certificate)
{
    const std::string_view key = asText(certificate.der());
    auto known = m_facts.find(key);
    if (known == m_facts.end())
        known = m_facts.emplace(key, KnownFacts{certificate, CertificateFacts::of(certificate)}).first;
    return known->second.facts;
}

template <typename Read>
void ValidationMemory::recall(ByteView evidence, const std::vector<Certificate>& candidates, const Certificate& subject,
                              const Certificate& issuer, RevocationAnswers& answers, const Read& read)
{
    auto digest = digestOf(DigestAlgorithm::Sha256, evidence);
    if (!digest) {
        read(answers);
        return;
    }
    const std::size_t hash = hashOf(*digest);
    const auto [begin, end] = m_answers.equal_range(hash);
    const auto known = std::find_if(begin, end, [&](const auto& entry) {
        const KnownAnswers& old = entry.second;
        return old.digest == *digest && old.subject == subject && old.issuer == issuer && old.candidates == candidates;
    });
    const auto append = [&answers](const RevocationAnswers& more) {
        answers.answers.insert(answers.answers.end(), more.answers.begin(), more.answers.end());
        answers.findings.insert(answers.findings.end(), more.findings.begin(), more.findings.end());
    };
    if (known != end) {
        append(known->second.answers);
        return;
    }
    RevocationAnswers fresh;
    read(fresh);
    append(fresh);
    m_answers.emplace(hash, KnownAnswers{std::move(*digest), candidates, subject, issuer, std::move(fresh)});
}

RevocationAnswers ValidationMemory::revocation(const Evidence& evidence, const Certificate& subject, const Certificate& issuer,
                                               const TrustStore& trust)
{
    RevocationAnswers answers;
    for (const Bytes& response : evidence.ocspResponses)
        recall(response, evidence.certificates, subject, issuer, answers,
               [&](RevocationAnswers& fresh) { readOcsp(response, evidence.certificates, subject, issuer, trust, fresh); });
    for (const Bytes& list : evidence.revocationLists)
        recall(list, {}, subject, issuer, answers,
               [&](RevocationAnswers& fresh) { readRevocationList(list, subject, issuer, fresh); });
    return answers;
}

} // namespace parafa
