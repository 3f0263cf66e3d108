// SPDX-License-Identifier: EUPL-1.2
#include "operations/evidence_collector.h"

#include "operations/judging.h"
#include "trust/certificate_facts.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// Hands on and remembers what was fetched: the validation judges it, the collector embeds it.
class RecordingSource final : public EvidenceSource
{
public:
    explicit RecordingSource(EvidenceSource& source) : m_source(source) {}

    Evidence evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>& findings) override
    {
        Evidence found = m_source.evidenceFor(subject, issuer, findings);
        fetched.add(found);
        return found;
    }
    std::vector<Certificate> issuersOf(const Certificate& subject, std::vector<Finding>& findings) override
    {
        std::vector<Certificate> found = m_source.issuersOf(subject, findings);
        fetched.certificates.insert(fetched.certificates.end(), found.begin(), found.end());
        return found;
    }

    Evidence fetched;

private:
    EvidenceSource& m_source;
};

/// A piece of evidence that answers, and what it says.
struct Answer {
    const Bytes* piece = nullptr;
    bool ocsp = false;
    std::optional<RevocationAnswer> says;
};

/// A definite answer before none, the newer before the older.
void consider(Answer& best, const Bytes& piece, bool ocsp, const RevocationAnswers& answers, UtcTime latest)
{
    for (const RevocationAnswer& answer : answers.answers) {
        if (answer.status == CertificateStatus::Unknown || answer.thisUpdate > latest)
            continue;
        if (!best.says || answer.thisUpdate > best.says->thisUpdate)
            best = {&piece, ocsp, answer};
    }
}

Answer bestAnswer(const Evidence& pool, const Certificate& subject, const Certificate& issuer, const TrustStore& trust,
                  UtcTime latest)
{
    Answer best;
    for (const Bytes& piece : pool.ocspResponses) {
        RevocationAnswers answers;
        readOcsp(piece, pool.certificates, subject, issuer, trust, answers);
        consider(best, piece, true, answers, latest);
    }
    for (const Bytes& piece : pool.revocationLists) {
        RevocationAnswers answers;
        readRevocationList(piece, subject, issuer, answers);
        consider(best, piece, false, answers, latest);
    }
    return best;
}

bool contains(const std::vector<Bytes>& pieces, const Bytes& piece)
{
    return std::ranges::find(pieces, piece) != pieces.end();
}

bool isAboutService(FindingCode code)
{
    using enum FindingCode;
    return code == ServiceUnreachable || code == ServiceTimeout || code == ServiceTls || code == ServiceRefused ||
           code == ServiceAnswerUnusable || code == ServiceAnswerTooLarge;
}

} // namespace

EvidenceCollector::EvidenceCollector(const Services& services, Evidence carried, Evidence known, std::vector<Finding>& notes)
    : m_services(services), m_context(validationContextOf(services)), m_carried(std::move(carried)), m_known(std::move(known)),
      m_notes(notes)
{
    m_context.intermediates = m_known.certificates;
}

void EvidenceCollector::note(Finding finding)
{
    if (std::ranges::find(m_notes, finding) == m_notes.end())
        m_notes.push_back(std::move(finding));
}

void EvidenceCollector::missing(FindingCode code, const Certificate& certificate)
{
    m_complete = false;
    note(makeFinding(code, {{"name", certificate.displayName()}}));
}

void EvidenceCollector::take(const Certificate& certificate)
{
    if (std::ranges::find(m_carried.certificates, certificate) == m_carried.certificates.end() &&
        std::ranges::find(m_collected.certificates, certificate) == m_collected.certificates.end())
        m_collected.certificates.push_back(certificate);
}

void EvidenceCollector::cover(const Certificate& certificate, PathPurpose purpose, const ControlTime& control)
{
    if (!m_covered.insert(certificate.sha256()).second)
        return;
    if (!m_context.trust || m_context.trust->empty()) {
        missing(FindingCode::LevelPathMissing, certificate);
        return;
    }
    Evidence pool = m_carried;
    pool.add(m_known);
    pool.add(m_collected);
    std::optional<RecordingSource> source;
    ValidationContext context = m_context;
    if (m_services.evidence)
        context.evidence = &source.emplace(*m_services.evidence);
    const CertificateConclusion found = validateCertificate(certificate, pool, context, purpose, control);
    for (const Finding& finding : found.block.findings)
        if (isAboutService(finding.code) || finding.code == FindingCode::CertificateRevoked)
            note(finding);
    if (source)
        pool.add(source->fetched);
    if (found.path.empty()) {
        missing(FindingCode::LevelPathMissing, certificate);
        return;
    }
    for (const Certificate& part : found.path)
        take(part);
    for (std::size_t i = 0; i + 1 < found.path.size(); ++i)
        coverStatus(found.path[i], found.path[i + 1], pool);
    // Too old for the time it should prove: the validation would not take it either.
    for (const Finding& finding : found.block.findings)
        if (finding.code == FindingCode::RevocationStale || finding.code == FindingCode::RevocationAfterExpiry) {
            m_complete = false;
            note(finding);
        }
}

void EvidenceCollector::coverStatus(const Certificate& subject, const Certificate& issuer, const Evidence& pool)
{
    const CertificateFacts facts = CertificateFacts::of(subject);
    if (facts.validityAssured)
        return;
    const UtcTime latest(m_services.now.seconds() + m_services.policy.clockToleranceSeconds);
    const Answer answer = bestAnswer(pool, subject, issuer, *m_context.trust, latest);
    if (!answer.says) {
        missing(FindingCode::LevelEvidenceMissing, subject);
        return;
    }
    const auto& carried = answer.ocsp ? m_carried.ocspResponses : m_carried.revocationLists;
    auto& collected = answer.ocsp ? m_collected.ocspResponses : m_collected.revocationLists;
    if (!contains(carried, *answer.piece) && !contains(collected, *answer.piece))
        collected.push_back(*answer.piece);
    // Who answered in the issuer's place is part of the evidence (RFC 6960, 4.2.2.2.1).
    if (!(answer.says->authority == issuer)) {
        take(answer.says->authority);
        if (!CertificateFacts::of(answer.says->authority).ocspNoCheck)
            cover(answer.says->authority, PathPurpose::Signature, {m_services.now, false});
    }
}

} // namespace parafa
