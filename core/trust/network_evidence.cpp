// SPDX-License-Identifier: EUPL-1.2
#include "trust/network_evidence.h"

#include "trust/ocsp_request.h"

#include <openssl/rand.h>

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

bool isHttp(std::string_view url)
{
    return url.starts_with("http://") || url.starts_with("https://");
}

Finding failed(const Error& error, const std::string& url)
{
    const std::string host = error.subject.empty() ? urlHost(url) : error.subject;
    return makeFinding(error.reason.value_or(FindingCode::ServiceUnreachable), {{"name", host}, {"detail", error.detail}});
}

void note(std::vector<Finding>& findings, Finding finding)
{
    if (std::ranges::find(findings, finding) == findings.end())
        findings.push_back(std::move(finding));
}

/// A host that is down, silent or not who it should be stays so; one that answered badly may answer the next question.
bool isLasting(const Error& error)
{
    return error.reason == FindingCode::ServiceUnreachable || error.reason == FindingCode::ServiceTimeout ||
           error.reason == FindingCode::ServiceTls || error.reason == FindingCode::ServiceAnswerTooLarge;
}

} // namespace

std::string_view evidenceKindName(EvidenceKind kind)
{
    return kind == EvidenceKind::OcspAnswer ? "ocsp" : kind == EvidenceKind::RevocationList ? "crl" : "issuers";
}

std::optional<EvidenceKind> evidenceKindFromName(std::string_view name)
{
    for (const EvidenceKind kind : {EvidenceKind::OcspAnswer, EvidenceKind::RevocationList, EvidenceKind::Issuers})
        if (evidenceKindName(kind) == name)
            return kind;
    return std::nullopt;
}

NetworkEvidence::NetworkEvidence(HttpClient* http, EvidenceCache* cache, std::shared_ptr<const TrustStore> trust, UtcTime now,
                                 NetworkEvidenceOptions options)
    : m_http(http), m_cache(cache), m_trust(trust ? std::move(trust) : std::make_shared<TrustStore>()), m_now(now),
      m_options(std::move(options))
{
}

bool NetworkEvidence::isRecent(const StoredEvidence& stored, std::int64_t seconds) const
{
    const std::int64_t age = m_now.seconds() - stored.fetched.seconds();
    return age >= -m_options.clockToleranceSeconds && age <= seconds;
}

bool NetworkEvidence::decides(const Evidence& evidence, const Certificate& subject, const Certificate& issuer) const
{
    const RevocationAnswers read = readRevocation(evidence, subject, issuer, *m_trust);
    return std::ranges::any_of(read.answers, [](const RevocationAnswer& a) { return a.status != CertificateStatus::Unknown; });
}

std::vector<std::string> NetworkEvidence::addresses(EvidenceKind kind, const std::vector<std::string>& urls) const
{
    std::vector<std::string> result;
    for (const std::string& url : urls) {
        if (!isHttp(url) || result.size() >= m_options.maxAddresses)
            continue;
        auto asked = m_options.rewrite ? m_options.rewrite(kind, url) : url;
        if (asked && std::ranges::find(result, *asked) == result.end())
            result.push_back(std::move(*asked));
    }
    return result;
}

Result<Bytes> NetworkEvidence::send(HttpRequest request)
{
    const std::string host = urlHost(request.url);
    {
        const std::scoped_lock lock(m_lock);
        if (const auto known = m_failed.find(host); known != m_failed.end())
            return std::unexpected(known->second);
    }
    auto response = m_http->send(request, m_options.progress);
    if (!response) {
        if (isLasting(response.error())) {
            const std::scoped_lock lock(m_lock);
            m_failed.emplace(host, response.error());
        }
        return std::unexpected(response.error());
    }
    if (response->status != 200)
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceRefused, host,
                    "HTTP status " + std::to_string(response->status));
    return std::move(response->body);
}

Result<Bytes> NetworkEvidence::fetch(const std::string& url, const HttpLimits& limits)
{
    HttpRequest request;
    request.url = url;
    request.limits = limits;
    return send(std::move(request));
}

Result<Bytes> NetworkEvidence::askResponder(const std::string& url, const Certificate& subject, const Certificate& issuer)
{
    std::array<std::uint8_t, 32> nonce{};
    if (RAND_bytes(nonce.data(), static_cast<int>(nonce.size())) != 1)
        return fail(ErrorCode::Internal, "no random bytes");
    auto question = makeOcspRequest(subject, issuer, nonce);
    if (!question)
        return std::unexpected(question.error());
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = url;
    request.headers = {{"Content-Type", "application/ocsp-request"}, {"Accept", "application/ocsp-response"}};
    request.body = *question;
    request.limits = m_options.ocsp;
    auto answer = send(std::move(request));
    if (!answer)
        return answer;
    const auto unusable = [&](const char* detail) {
        return fail(ErrorCode::Unreadable, FindingCode::ServiceAnswerUnusable, urlHost(url), detail);
    };
    RevocationAnswers read;
    readOcsp(*answer, {}, subject, issuer, *m_trust, read);
    const auto nonceFound = compareOcspNonce(*answer, *question);
    if (!nonceFound)
        return unusable(hasFinding(read.findings, FindingCode::OcspNotSuccessful) ? "the responder refused" : "no OCSP answer");
    if (*nonceFound == OcspNonce::Different)
        return unusable("an answer to another question (nonce)");
    if (read.answers.empty() && read.findings.empty())
        return unusable("an answer about another certificate");
    // A recorded answer of better days must not pass for today's.
    const std::int64_t now = m_now.seconds();
    const bool fresh = std::ranges::all_of(read.answers, [&](const RevocationAnswer& a) {
        const std::int64_t end =
            a.nextUpdate ? a.nextUpdate->seconds() : a.thisUpdate.seconds() + m_options.maxAgeWithoutNonceSeconds;
        return a.thisUpdate.seconds() <= now + m_options.clockToleranceSeconds && end + m_options.clockToleranceSeconds >= now;
    });
    if (!fresh)
        return unusable("an old answer");
    return answer;
}

void NetworkEvidence::askResponders(const Certificate& subject, const Certificate& issuer, const CertificateFacts& facts,
                                    Answered& result, std::vector<Finding>& findings)
{
    const std::string key = toHex(subject.sha256());
    const auto use = [&](const Bytes& answer) {
        const Evidence one{{}, {answer}, {}};
        result.evidence.add(one);
        result.decides = result.decides || decides(one, subject, issuer);
    };
    const auto stored = m_cache ? m_cache->find(EvidenceKind::OcspAnswer, key) : std::nullopt;
    if (stored && (!m_http || isRecent(*stored, m_options.reuseOcspSeconds)))
        use(stored->bytes);
    if (result.decides || !m_http)
        return;
    for (const std::string& url : addresses(EvidenceKind::OcspAnswer, facts.ocspUrls)) {
        const auto answer = askResponder(url, subject, issuer);
        if (!answer) {
            note(findings, failed(answer.error(), url));
            continue;
        }
        use(*answer);
        if (!result.decides)
            continue;
        if (m_cache)
            m_cache->store(EvidenceKind::OcspAnswer, key, {*answer, m_now});
        return;
    }
    if (stored)
        use(stored->bytes); // older than wanted, and better than nothing: who judges sees its times
}

void NetworkEvidence::askDistributionPoints(const Certificate& subject, const Certificate& issuer, const CertificateFacts& facts,
                                            Answered& result, std::vector<Finding>& findings)
{
    const auto use = [&](const Bytes& list) {
        const Evidence one{{}, {}, {list}};
        result.evidence.add(one);
        result.decides = result.decides || decides(one, subject, issuer);
    };
    std::vector<std::string> places = addresses(EvidenceKind::RevocationList, facts.crlUrls);
    for (const std::string& url : places) {
        const auto stored = m_cache ? m_cache->find(EvidenceKind::RevocationList, url) : std::nullopt;
        if (stored && (!m_http || isRecent(*stored, m_options.reuseListSeconds)))
            use(stored->bytes);
        if (result.decides)
            return;
        if (!m_http)
            continue;
        const auto list = fetch(url, m_options.revocationLists);
        if (!list) {
            note(findings, failed(list.error(), url));
            if (stored)
                use(stored->bytes);
            continue;
        }
        const auto shape = revocationListShape(*list);
        if (!shape) {
            note(findings, makeFinding(FindingCode::ServiceAnswerUnusable, {{"name", urlHost(url)}, {"detail", "not a CRL"}}));
            continue;
        }
        if (shape->indirect && !std::ranges::equal(shape->issuerDer, issuer.subjectDer()))
            note(findings, makeFinding(FindingCode::CrlIndirect, {{"name", subject.displayName()}}));
        use(*list);
        if (result.decides) {
            if (m_cache)
                m_cache->store(EvidenceKind::RevocationList, url, {*list, m_now});
            return;
        }
    }
    if (m_http && std::ranges::any_of(facts.crlUrls, [](const std::string& url) { return url.starts_with("ldap"); }))
        note(findings, makeFinding(FindingCode::CrlLdapNotFetched, {{"name", subject.displayName()}}));
}

Evidence NetworkEvidence::evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>& findings)
{
    const CertificateFacts facts = CertificateFacts::of(subject);
    Answered result;
    askResponders(subject, issuer, facts, result, findings);
    if (!result.decides)
        askDistributionPoints(subject, issuer, facts, result, findings);
    return std::move(result.evidence);
}

std::vector<Certificate> NetworkEvidence::issuersOf(const Certificate& subject, std::vector<Finding>& findings)
{
    std::vector<Certificate> result;
    const auto take = [&](ByteView bytes) -> bool {
        auto certificates = readIssuers(bytes, m_options.maxIssuers);
        if (!certificates)
            return false;
        for (Certificate& certificate : *certificates)
            if (std::ranges::equal(certificate.subjectDer(), subject.issuerDer()) &&
                std::ranges::find(result, certificate) == result.end())
                result.push_back(std::move(certificate));
        return true;
    };
    if (subject.isSelfIssued())
        return result;
    for (const std::string& url : addresses(EvidenceKind::Issuers, CertificateFacts::of(subject).issuerUrls)) {
        const auto stored = m_cache ? m_cache->find(EvidenceKind::Issuers, url) : std::nullopt;
        if (stored && (!m_http || isRecent(*stored, m_options.reuseIssuersSeconds)))
            take(stored->bytes);
        if (!result.empty())
            return result;
        if (!m_http)
            continue;
        const auto bytes = fetch(url, m_options.issuers);
        if (!bytes) {
            note(findings, failed(bytes.error(), url));
            if (stored)
                take(stored->bytes);
        } else if (!take(*bytes)) {
            note(findings,
                 makeFinding(FindingCode::ServiceAnswerUnusable, {{"name", urlHost(url)}, {"detail", "no certificate"}}));
        } else if (m_cache && !result.empty()) {
            m_cache->store(EvidenceKind::Issuers, url, {*bytes, m_now});
        }
        if (!result.empty())
            return result;
    }
    return result;
}

} // namespace parafa
