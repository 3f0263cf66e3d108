// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/evidence_cache.h"
#include "trust/http_client.h"
#include "trust/revocation.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace parafa
{

/// What another address stands for a service's own: the address to ask, or nothing where the service is switched off.
using EndpointRewrite = std::function<std::optional<std::string>(EvidenceKind kind, const std::string& url)>;

struct NetworkEvidenceOptions {
    HttpLimits ocsp{std::size_t{256} << 10, std::chrono::seconds{10}, 3};
    HttpLimits revocationLists{std::size_t{48} << 20, std::chrono::seconds{30}, 3};
    HttpLimits issuers{std::size_t{1} << 20, std::chrono::seconds{10}, 3};
    std::size_t maxAddresses = 4; ///< of one kind in one certificate
    std::size_t maxIssuers = 64;  ///< certificates taken from one address
    /// How long an answer at hand is used before the service is asked again; a service that fails leaves the older one.
    std::int64_t reuseOcspSeconds = 3'600;
    std::int64_t reuseListSeconds = 43'200;
    std::int64_t reuseIssuersSeconds = 2'592'000;
    /// An OCSP answer without our nonce and without nextUpdate may be this old.
    std::int64_t maxAgeWithoutNonceSeconds = 86'400;
    std::int64_t clockToleranceSeconds = 300;
    EndpointRewrite rewrite; ///< empty: every address as it is
    Progress progress;       ///< stops requests under way
};

/// Revocation evidence and issuers from a cache, then from the services that certificates name: OCSP (RFC 6960, RFC 8954), CRL
/// distribution points over http (RFC 5280, 4.2.1.13), AIA caIssuers. A service that failed is named with its host and not
/// asked again by this object. What comes back is authentic only after `readRevocation`. Thread-safe.
class NetworkEvidence final : public EvidenceSource
{
public:
    /// `http` null: only the cache. `cache` null: only the network. Neither is owned. `now`: the clock, not the time of
    /// validation.
    NetworkEvidence(HttpClient* http, EvidenceCache* cache, std::shared_ptr<const TrustStore> trust, UtcTime now,
                    NetworkEvidenceOptions options = {});

    Evidence evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>& findings) override;
    std::vector<Certificate> issuersOf(const Certificate& subject, std::vector<Finding>& findings) override;

private:
    struct Answered {
        Evidence evidence;
        bool decides = false;
    };
    void askResponders(const Certificate& subject, const Certificate& issuer, const CertificateFacts& facts, Answered& result,
                       std::vector<Finding>& findings);
    void askDistributionPoints(const Certificate& subject, const Certificate& issuer, const CertificateFacts& facts,
                               Answered& result, std::vector<Finding>& findings);
    Result<Bytes> askResponder(const std::string& url, const Certificate& subject, const Certificate& issuer);
    Result<Bytes> fetch(const std::string& url, const HttpLimits& limits);
    Result<Bytes> send(HttpRequest request);
    /// True where the certificate's status is authentic in this answer.
    bool decides(const Evidence& evidence, const Certificate& subject, const Certificate& issuer) const;
    bool isRecent(const StoredEvidence& stored, std::int64_t seconds) const;
    /// http(s) addresses to ask, rewritten; others and those above the limit are left out.
    std::vector<std::string> addresses(EvidenceKind kind, const std::vector<std::string>& urls) const;

    HttpClient* m_http;
    EvidenceCache* m_cache;
    std::shared_ptr<const TrustStore> m_trust;
    UtcTime m_now;
    NetworkEvidenceOptions m_options;
    std::mutex m_lock;
    std::map<std::string, Error> m_failed; ///< by host
};

/// Certificates of an AIA address: one DER or PEM certificates, or a PKCS#7 bag of them (RFC 5280, 4.2.2.1). At most `limit`.
/// Errors: Unreadable with ServiceAnswerUnusable.
Result<std::vector<Certificate>> readIssuers(ByteView bytes, std::size_t limit);

} // namespace parafa
