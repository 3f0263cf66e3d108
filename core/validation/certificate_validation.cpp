// SPDX-License-Identifier: EUPL-1.2
#include "validation/certificate_validation.h"

#include "validation/algorithm_constraints.h"
#include "validation/fact_blocks.h"
#include "validation/validation_memory.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <functional>
#include <set>

namespace parafa
{

namespace
{

FindingArguments about(const Certificate& certificate)
{
    return {{"name", certificate.displayName()}};
}

FindingArguments about(const Certificate& certificate, UtcTime time)
{
    return {{"name", certificate.displayName()}, {"time", time.toIso8601()}};
}

/// Which answer decides: revoked before good, newer before older.
const RevocationAnswer* deciding(const std::vector<RevocationAnswer>& answers)
{
    const RevocationAnswer* best = nullptr;
    const auto rank = [](const RevocationAnswer& answer) { return answer.status == CertificateStatus::Revoked ? 1 : 0; };
    for (const RevocationAnswer& answer : answers)
        if (!best || rank(answer) > rank(*best) || (rank(answer) == rank(*best) && answer.thisUpdate > best->thisUpdate))
            best = &answer;
    return best;
}

/// The C attribute of the issuer's name; empty where it has none.
std::string issuerCountry(const Certificate& certificate)
{
    const std::string& name = certificate.issuer();
    for (std::size_t at = name.find("C="); at != std::string::npos; at = name.find("C=", at + 1))
        if (at == 0 || name[at - 1] == ',' || name[at - 1] == '+')
            return name.substr(at + 2, 2);
    return {};
}

/// TS 119 612, 5.3.10: Greece and the United Kingdom have codes of their own in trusted lists.
std::string territoryOf(const std::string& country)
{
    return country == "GR" ? "EL" : country == "GB" ? "UK" : country;
}

/// RFC 5280, 5.3.1: revoked for a reason that says nothing against the key.
bool keyStaysGood(int reason)
{
    return reason == 3 || reason == 4 || reason == 5; // affiliationChanged, superseded, cessationOfOperation
}

class CertificateCheck
{
public:
    CertificateCheck(const Evidence& embedded, const ValidationContext& context, PathPurpose purpose, const ControlTime& control)
        : m_embedded(embedded), m_context(context), m_purpose(purpose), m_control(control)
    {
    }

    CertificateConclusion run(const Certificate& signer)
    {
        PathResult path = findPath(signer);
        m_result.path = path.path;
        if (path.subIndication)
            conclude(m_result.block, path.indication, *path.subIndication);
        m_result.block.findings = std::move(path.findings);
        gradeValidity(signer);
        noteImitation(signer);
        noteIssuerWithoutAuthority(signer);
        checkAlgorithms();
        noteLists(signer);
        if (!m_result.path.empty())
            for (std::size_t i = 0; i + 1 < m_result.path.size(); ++i)
                checkRevocation(m_result.path[i], m_result.path[i + 1], i == 0);
        return std::move(m_result);
    }

private:
    PathResult findPath(const Certificate& signer)
    {
        std::vector<Certificate> candidates = m_embedded.certificates;
        candidates.insert(candidates.end(), m_context.intermediates.begin(), m_context.intermediates.end());
        PathResult result = build(signer, candidates);
        for (int step = 0; step < 4 && result.path.empty() && m_context.evidence; ++step) {
            // The end of what is known: whose issuer is nowhere at hand.
            Certificate last = signer;
            for (std::size_t i = 0; i <= candidates.size(); ++i) {
                const auto next = std::ranges::find_if(candidates, [&](const Certificate& candidate) {
                    return std::ranges::equal(candidate.subjectDer(), last.issuerDer()) && !(candidate == last);
                });
                if (next == candidates.end())
                    break;
                last = *next;
            }
            const auto& memory = m_context.memory;
            std::vector<Certificate> more = memory ? memory->issuersOf(*m_context.evidence, last, m_result.block.findings)
                                                   : m_context.evidence->issuersOf(last, m_result.block.findings);
            if (more.empty())
                break;
            candidates.insert(candidates.end(), more.begin(), more.end());
            result = build(signer, candidates);
        }
        return result;
    }

    PathResult build(const Certificate& signer, const std::vector<Certificate>& candidates)
    {
        const auto& memory = m_context.memory;
        return memory ? memory->path(signer, candidates, *m_context.trust, m_control.time, m_purpose)
                      : buildPath(signer, candidates, m_context.trust->anchorsFor(signer, candidates, trustPurpose(m_purpose)),
                                  m_control.time, m_purpose);
    }

    /// EN 319 102-1, 5.5.4: a proven time before the certificate existed is a failure, not a doubt.
    void gradeValidity(const Certificate& signer)
    {
        if (m_control.proven && m_control.time < signer.notBefore() &&
            hasFinding(m_result.block.findings, FindingCode::CertificateNotYetValid))
            conclude(m_result.block, Indication::Failed, SubIndication::NotYetValid);
    }

    /// A trusted authority's name over a signature that none of its keys made.
    void noteImitation(const Certificate& signer)
    {
        const auto namesakes = m_context.trust->named(signer.issuerDer());
        if (!m_result.path.empty() || namesakes.empty())
            return;
        const bool anyVerifies = std::ranges::any_of(
            namesakes, [&](const Certificate& issuer) { return X509_verify(signer.x509(), issuer.publicKey()) == 1; });
        ERR_clear_error();
        if (!anyVerifies)
            m_result.block.findings.push_back(makeFinding(FindingCode::CertificateIssuerImitated, about(signer)));
    }

    /// RFC 5280, 6.1.4 (k): a certificate that is no authority's has signed this one.
    void noteIssuerWithoutAuthority(const Certificate& signer)
    {
        if (!m_result.path.empty())
            return;
        const bool found = std::ranges::any_of(m_embedded.certificates, [&](const Certificate& candidate) {
            return !candidate.isCa() && !(candidate == signer) &&
                   std::ranges::equal(candidate.subjectDer(), signer.issuerDer()) &&
                   X509_verify(signer.x509(), candidate.publicKey()) == 1;
        });
        ERR_clear_error();
        if (found)
            m_result.block.findings.push_back(makeFinding(FindingCode::CertificateChainInvalid, about(signer)));
    }

    /// 5.2.8.4 for the signatures below the anchor: by a digest or key that was no longer good anybody could have made them.
    void checkAlgorithms()
    {
        for (std::size_t i = 0; i + 1 < m_result.path.size(); ++i) {
            const AlgorithmJudgement judgement =
                judgeCertificateSignature(m_result.path[i], m_result.path[i + 1], m_control.time, m_context.policy.algorithms);
            if (!judgement.goodUntil)
                continue;
            conclude(m_result.block, Indication::Indeterminate, SubIndication::CryptoConstraintsFailureNoPoe);
            m_result.block.findings.insert(m_result.block.findings.end(), judgement.findings.begin(), judgement.findings.end());
        }
    }

    /// What is wrong with the trusted list of the country that the certificate comes from.
    void noteLists(const Certificate& signer)
    {
        std::set<std::string> countries = {signer.subjectAttribute("C"), issuerCountry(signer)};
        for (const Certificate& certificate : m_result.path)
            countries.insert(certificate.subjectAttribute("C"));
        for (const std::string& country : countries)
            for (Finding& finding : m_context.trust->findingsAbout(territoryOf(country)))
                m_result.block.findings.push_back(std::move(finding));
    }

    void checkRevocation(const Certificate& subject, const Certificate& issuer, bool isSigner)
    {
        // EN 319 412-1, 5.2. That a responder needs no status (RFC 6960, 4.2.2.2.1) is about its answers only.
        if (ofFacts(subject, &CertificateFacts::validityAssured))
            return;
        RevocationAnswers found = answersIn(m_embedded, subject, issuer);
        dropUntrustworthy(found, m_embedded, subject, issuer);
        if (m_context.evidence && !decides(found)) {
            Evidence more = fetched(subject, issuer);
            more.certificates.insert(more.certificates.end(), m_embedded.certificates.begin(), m_embedded.certificates.end());
            RevocationAnswers news = answersIn(more, subject, issuer);
            more.revocationLists.insert(more.revocationLists.end(), m_embedded.revocationLists.begin(),
                                        m_embedded.revocationLists.end());
            dropUntrustworthy(news, more, subject, issuer);
            found.answers.insert(found.answers.end(), news.answers.begin(), news.answers.end());
            found.findings.insert(found.findings.end(), news.findings.begin(), news.findings.end());
        }
        for (Finding& finding : found.findings)
            if (std::ranges::find(m_result.block.findings, finding) == m_result.block.findings.end())
                m_result.block.findings.push_back(std::move(finding));
        // From the future, by the clock of whoever validates: not believed.
        std::erase_if(found.answers, [&](const RevocationAnswer& answer) {
            return std::max(answer.thisUpdate, answer.producedAt).seconds() >
                   m_context.validationTime.seconds() + m_context.policy.clockToleranceSeconds;
        });
        const RevocationAnswer* answer = deciding(found.answers);
        const bool demanded = isSigner ? m_purpose == PathPurpose::Signature ||
                                             (m_context.policy.timestampRevocationDemanded && !isListedAuthority(subject))
                                       : m_purpose == PathPurpose::Signature && saysHowToAsk(subject);
        if (!answer) {
            if (demanded)
                conclude(m_result.block, Indication::Indeterminate, SubIndication::TryLater);
            if (isSigner || m_purpose == PathPurpose::Signature)
                m_result.block.findings.push_back(makeFinding(FindingCode::RevocationNotChecked,
                                                              demanded ? Severity::Warning : Severity::Info, about(subject)));
            return;
        }
        judge(*answer, subject, isSigner, demanded);
    }

    RevocationAnswers answersIn(const Evidence& evidence, const Certificate& subject, const Certificate& issuer) const
    {
        return m_context.memory ? m_context.memory->revocation(evidence, subject, issuer, *m_context.trust)
                                : readRevocation(evidence, subject, issuer, *m_context.trust);
    }

    /// Answers by responders that were revoked themselves, and by digests that were no longer good.
    void dropUntrustworthy(RevocationAnswers& found, const Evidence& evidence, const Certificate& subject,
                           const Certificate& issuer)
    {
        std::erase_if(found.answers, [&](const RevocationAnswer& answer) {
            // Whoever says "revoked" is not doubted: that cannot make anything valid.
            if (answer.status == CertificateStatus::Revoked || answer.status == CertificateStatus::OnHold)
                return false;
            if (const auto weak = weakDigest(answer)) {
                found.findings.push_back(makeFinding(FindingCode::DigestAlgorithmWeak, Severity::Warning,
                                                     {{"algorithm", std::string(digestName(*weak))}}));
                return true;
            }
            if (answer.source != RevocationAnswer::Source::Ocsp || answer.authority == issuer)
                return false;
            auto objection = objectionTo(answer, evidence, issuer);
            if (!objection)
                return false;
            found.findings.push_back(std::move(*objection));
            found.findings.push_back(makeFinding(FindingCode::OcspResponderNotAuthorised, about(subject)));
            return true;
        });
    }

    /// 5.2.8.4 for the signatures over evidence, by the dates of those over certificates: authorities choose what they sign.
    std::optional<DigestAlgorithm> weakDigest(const RevocationAnswer& answer) const
    {
        const auto& ends = m_context.policy.algorithms.certificateDigests;
        const auto end = answer.digest ? ends.find(*answer.digest) : ends.end();
        return end != ends.end() && end->second <= m_control.time ? answer.digest : std::nullopt;
    }

    /// What is against a delegated responder. Whoever has its key can date answers as he likes, so that a revocation for any
    /// other reason than a change of the responder counts whenever it was.
    std::optional<Finding> objectionTo(const RevocationAnswer& answer, const Evidence& evidence, const Certificate& issuer)
    {
        const Certificate& responder = answer.authority;
        if (m_context.trust->isAnchor(responder) || !std::ranges::equal(responder.issuerDer(), issuer.subjectDer()))
            return std::nullopt; // trusted by itself, by the user or by a list
        // RFC 6960, 4.2.2.2.1: with id-pkix-ocsp-nocheck nobody needs to ask; a list that is here is read all the same.
        const bool noCheck = ofFacts(responder, &CertificateFacts::ocspNoCheck);
        if (noCheck && evidence.revocationLists.empty())
            return std::nullopt;
        RevocationAnswers status = answersIn(noCheck ? Evidence{{}, {}, evidence.revocationLists} : evidence, responder, issuer);
        // Where its certificate says how to ask, asking is meant; where it says nothing, that is up to the client.
        const bool named = !noCheck && saysHowToAsk(responder);
        if (named && status.answers.empty() && m_context.evidence)
            status = answersIn(fetched(responder, issuer), responder, issuer);
        // Nobody vouches for himself.
        std::erase_if(status.answers, [&](const RevocationAnswer& own) {
            return own.status == CertificateStatus::Good && own.authority == responder;
        });
        const RevocationAnswer* decides = deciding(status.answers);
        if (!decides && named)
            return makeFinding(FindingCode::RevocationNotChecked, Severity::Warning, about(responder));
        if (!decides || !decides->revokedAt || (*decides->revokedAt > answer.producedAt && keyStaysGood(decides->reason)))
            return std::nullopt;
        return makeFinding(FindingCode::CertificateRevoked, Severity::Warning, about(responder, *decides->revokedAt));
    }

    /// An authority below the anchor whose certificate names no place for its status may have none.
    bool saysHowToAsk(const Certificate& subject) const
    {
        return ofFacts(subject, [](const CertificateFacts& facts) { return !facts.crlUrls.empty() || !facts.ocspUrls.empty(); });
    }

    /// Whether this holds of the facts of a certificate, which are not copied out of the memory.
    template <typename Question>
    bool ofFacts(const Certificate& certificate, Question question) const
    {
        return m_context.memory ? std::invoke(question, m_context.memory->facts(certificate))
                                : std::invoke(question, CertificateFacts::of(certificate));
    }

    Evidence fetched(const Certificate& subject, const Certificate& issuer)
    {
        auto& findings = m_result.block.findings;
        return m_context.memory ? m_context.memory->evidenceFor(*m_context.evidence, subject, issuer, findings)
                                : m_context.evidence->evidenceFor(subject, issuer, findings);
    }

    /// TS 119 612, 5.5.3: a time-stamping authority that a list names by its own certificate is an anchor, though its issuer may
    /// be one, too; its status is what the list says.
    bool isListedAuthority(const Certificate& subject) const
    {
        if (m_context.trust->isAnchor(subject))
            return true;
        return std::ranges::any_of(m_context.trust->servicesOf(subject), [](const TrustStore::Listed& listed) {
            return std::ranges::any_of(listed.service->periods,
                                       [](const ServicePeriod& period) { return period.type.starts_with("TSA"); });
        });
    }

    bool decides(const RevocationAnswers& found) const
    {
        const RevocationAnswer* answer = deciding(found.answers);
        return answer && answer->status != CertificateStatus::Unknown &&
               (answer->status != CertificateStatus::Good || isFresh(*answer));
    }

    /// EN 319 102-1, 5.2.5: issued after the control time, or its own validity reaches that far.
    bool isFresh(const RevocationAnswer& answer) const { return reaches(answer, m_control.time); }

    bool reaches(const RevocationAnswer& answer, UtcTime time) const
    {
        if (answer.thisUpdate.seconds() + m_context.policy.clockToleranceSeconds >= time.seconds())
            return true;
        if (answer.nextUpdate)
            return *answer.nextUpdate >= time;
        return answer.thisUpdate.seconds() + m_context.policy.maxAgeWithoutNextUpdateSeconds >= time.seconds();
    }

    /// Freshness is demanded of a time-stamping authority's evidence by policy only; always that it reaches the time-stamp.
    bool isEnoughForStamp(const RevocationAnswer& answer) const
    {
        return m_purpose == PathPurpose::TimeStamping && !m_context.policy.timestampRevocationFresh && m_control.stampedAt &&
               reaches(answer, *m_control.stampedAt);
    }

    void judge(const RevocationAnswer& answer, const Certificate& subject, bool isSigner, bool demanded)
    {
        auto& findings = m_result.block.findings;
        if (answer.status == CertificateStatus::Revoked) {
            if (isSigner)
                m_result.revokedAt = answer.revokedAt;
            if (m_control.proven && *answer.revokedAt > m_control.time) {
                findings.push_back(makeFinding(FindingCode::CertificateRevokedLater, about(subject, *answer.revokedAt)));
                noteStatus(answer, isSigner);
                return;
            }
            findings.push_back(makeFinding(FindingCode::CertificateRevoked, about(subject, *answer.revokedAt)));
            // EN 319 102-1, 5.2.6.4: what the path says comes before whether the signer's evidence is fresh.
            if (!isSigner && m_result.block.subIndication == SubIndication::TryLater)
                m_result.block.subIndication = SubIndication::RevokedCaNoPoe;
            conclude(m_result.block, Indication::Indeterminate,
                     isSigner ? SubIndication::RevokedNoPoe : SubIndication::RevokedCaNoPoe);
            return;
        }
        if (answer.status == CertificateStatus::OnHold) {
            if (m_control.proven && *answer.revokedAt > m_control.time) {
                noteStatus(answer, isSigner);
                return;
            }
            findings.push_back(makeFinding(FindingCode::CertificateOnHold, about(subject, *answer.revokedAt)));
            conclude(m_result.block, Indication::Indeterminate, SubIndication::TryLater);
            return;
        }
        if (answer.status == CertificateStatus::Unknown) {
            findings.push_back(makeFinding(FindingCode::OcspStatusUnknown, about(subject)));
            if (demanded)
                conclude(m_result.block, Indication::Indeterminate, SubIndication::TryLater);
            return;
        }
        const bool remembers = answer.remembersSince && *answer.remembersSince <= subject.notAfter();
        // EN 319 102-1, table 6: out of its validity and known not to have been revoked while it lasted.
        if (isSigner && m_control.time > subject.notAfter() && (remembers || answer.thisUpdate <= subject.notAfter()) &&
            reaches(answer, subject.notAfter())) {
            if (m_result.block.subIndication == SubIndication::OutOfBoundsNoPoe)
                m_result.block.subIndication = SubIndication::OutOfBoundsNotRevoked;
            return;
        }
        // An answer given after the certificate ended may have forgotten it, if it does not say otherwise (RFC 6960, 4.4.4; RFC
        // 5280, 3.3).
        const bool afterEnd = answer.thisUpdate > subject.notAfter() && !remembers;
        if (!isFresh(answer) || afterEnd) {
            findings.push_back(makeFinding(afterEnd ? FindingCode::RevocationAfterExpiry : FindingCode::RevocationStale,
                                           about(subject, answer.thisUpdate)));
            if (demanded && (afterEnd || !isEnoughForStamp(answer)))
                conclude(m_result.block, Indication::Indeterminate,
                         afterEnd ? SubIndication::OutOfBoundsNoPoe : SubIndication::TryLater);
            return;
        }
        noteStatus(answer, isSigner);
    }

    void noteStatus(const RevocationAnswer& answer, bool isSigner)
    {
        if (!isSigner)
            return;
        m_result.statusAsOf = answer.thisUpdate;
        m_result.nextStatus = answer.nextUpdate;
    }

    const Evidence& m_embedded;
    const ValidationContext& m_context;
    PathPurpose m_purpose;
    ControlTime m_control;
    CertificateConclusion m_result;
};

} // namespace

CertificateConclusion validateCertificate(const std::optional<Certificate>& signer, const Evidence& embedded,
                                          const ValidationContext& context, PathPurpose purpose, const ControlTime& control)
{
    CertificateConclusion result;
    if (!signer) {
        result.block.checked = false;
        conclude(result.block, Indication::Indeterminate, SubIndication::NoSigningCertificateFound);
        return result;
    }
    if (!context.trust || context.trust->empty()) {
        result.block.checked = false;
        conclude(result.block, Indication::Indeterminate, SubIndication::NoCertificateChainFound);
        result.block.findings.push_back(makeFinding(FindingCode::NoTrustAnchors));
        return result;
    }
    return CertificateCheck(embedded, context, purpose, control).run(*signer);
}

} // namespace parafa
