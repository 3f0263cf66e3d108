// SPDX-License-Identifier: EUPL-1.2
#include "operations/pdf_evidence.h"

#include "trust/certificate_facts.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

class Collector
{
public:
    Collector(const Evidence& carried, const Services& services) : m_services(services), m_pool(carried) {}

    /// The path of `subject` upwards, and of everybody who answered about it.
    Result<void> cover(Certificate subject, const Progress& progress)
    {
        constexpr int maxDepth = 16;
        for (int depth = 0; depth < maxDepth; ++depth) {
            if (progress.stopRequested())
                return fail(ErrorCode::Cancelled, "stopped by the user");
            if (!m_covered.insert(subject.sha256()).second)
                return {};
            take(subject);
            if (subject.isSelfIssued() || isAnchor(subject))
                return {};
            const auto issuer = coverStatus(subject);
            if (!issuer)
                return fail(ErrorCode::NetworkUnreachable, FindingCode::PdfEvidenceIncomplete, subject.displayName());
            if (auto answered = coverAuthorities(progress); !answered)
                return answered;
            subject = *issuer;
        }
        return {};
    }

    Evidence take() { return std::move(m_result); }

private:
    bool isAnchor(const Certificate& certificate) const
    {
        return std::ranges::find(m_services.trustAnchors, certificate) != m_services.trustAnchors.end() ||
               (m_services.trust && m_services.trust->isAnchor(certificate));
    }

    std::vector<Certificate> issuersOf(const Certificate& subject)
    {
        std::vector<Certificate> found;
        const auto consider = [&](const std::vector<Certificate>& candidates) {
            for (const Certificate& candidate : candidates)
                if (std::ranges::equal(candidate.subjectDer(), subject.issuerDer()))
                    found.push_back(candidate);
        };
        consider(m_pool.certificates);
        consider(m_services.trustAnchors);
        if (m_services.trust)
            consider(m_services.trust->named(subject.issuerDer()));
        if (found.empty() && m_services.evidence) {
            std::vector<Finding> unused;
            consider(m_services.evidence->issuersOf(subject, unused));
        }
        return found;
    }

    /// The issuer by whom there is an answer that verifies; nothing without one.
    std::optional<Certificate> coverStatus(const Certificate& subject)
    {
        static const TrustStore none;
        const TrustStore& trust = m_services.trust ? *m_services.trust : none;
        for (const Certificate& issuer : issuersOf(subject)) {
            Evidence evidence;
            std::vector<Finding> unused;
            if (m_services.evidence)
                evidence = m_services.evidence->evidenceFor(subject, issuer, unused);
            m_pool.certificates.insert(m_pool.certificates.end(), evidence.certificates.begin(), evidence.certificates.end());
            // Fresh answers first; what the file carries counts where there are none.
            if (keepAnswers(evidence, subject, issuer, trust) || keepAnswers(m_pool, subject, issuer, trust))
                return issuer;
        }
        return std::nullopt;
    }

    bool keepAnswers(const Evidence& evidence, const Certificate& subject, const Certificate& issuer, const TrustStore& trust)
    {
        const auto known = [](const RevocationAnswer& answer) { return answer.status != CertificateStatus::Unknown; };
        const auto keep = [&](const std::vector<Bytes>& values, std::vector<Bytes> Evidence::* list) {
            for (const Bytes& value : values) {
                Evidence one;
                one.certificates = m_pool.certificates;
                (one.*list).push_back(value);
                const RevocationAnswers read = readRevocation(one, subject, issuer, trust);
                if (std::ranges::none_of(read.answers, known))
                    continue;
                for (const RevocationAnswer& answer : read.answers)
                    m_authorities.push_back(answer.authority);
                if (std::ranges::find(m_result.*list, value) == (m_result.*list).end())
                    (m_result.*list).push_back(value);
                return true;
            }
            return false;
        };
        return keep(evidence.ocspResponses, &Evidence::ocspResponses) ||
               keep(evidence.revocationLists, &Evidence::revocationLists);
    }

    Result<void> coverAuthorities(const Progress& progress)
    {
        for (const Certificate& authority : std::exchange(m_authorities, {})) {
            if (CertificateFacts::of(authority).ocspNoCheck) {
                take(authority);
                continue;
            }
            if (auto done = cover(authority, progress); !done)
                return done;
        }
        return {};
    }

    void take(const Certificate& certificate)
    {
        if (std::ranges::find(m_result.certificates, certificate) == m_result.certificates.end())
            m_result.certificates.push_back(certificate);
    }

    const Services& m_services;
    Evidence m_pool, m_result;
    std::vector<Certificate> m_authorities; ///< who answered, to be covered too
    std::set<Bytes> m_covered;
};

} // namespace

Result<Evidence> collectPdfEvidence(const std::vector<Certificate>& subjects, const Evidence& carried, const Services& services,
                                    const Progress& progress)
{
    Collector collector(carried, services);
    for (const Certificate& subject : subjects)
        if (auto covered = collector.cover(subject, progress); !covered)
            return std::unexpected(covered.error());
    return collector.take();
}

} // namespace parafa
