// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/test_evidence.h"
#include "trust/http_client.h"
#include "trust/revocation.h"

namespace parafa::test
{

/// A time-stamping service of `sharedPki()` without a network.
class TimestampingClient final : public HttpClient
{
public:
    explicit TimestampingClient(UtcTime time) { m_spec.time = time; }
    Result<HttpResponse> send(const HttpRequest& request, const Progress&) override
    {
        ++requests;
        m_spec.serial = static_cast<std::uint64_t>(requests);
        m_spec.chain = chain;
        HttpResponse response;
        response.status = 200;
        response.headers = {{"content-type", "application/timestamp-reply"}};
        response.body = answerTimestampRequest(sharedPki().timestampAuthority, request.body, m_spec);
        response.url = request.url;
        return response;
    }
    int requests = 0;
    std::vector<Certificate> chain = sharedPki().chain(); ///< in the tokens, beside the authority

private:
    TokenSpec m_spec;
};

/// Revocation evidence about the certificates of `sharedPki()`: OCSP for end entities of the intermediate, CRLs of both.
class PkiEvidence final : public EvidenceSource
{
public:
    explicit PkiEvidence(UtcTime now) : m_now(now) {}
    Evidence evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>&) override
    {
        const TestPki& pki = sharedPki();
        const UtcTime next(m_now.seconds() + 86'400);
        Evidence evidence;
        const bool byIntermediate = issuer == pki.intermediate.certificate;
        if (byIntermediate && !(subject == pki.ocspResponder.certificate)) {
            OcspSpec spec;
            spec.producedAt = spec.thisUpdate = m_now;
            spec.nextUpdate = next;
            evidence.ocspResponses.push_back(makeOcspResponse(pki.ocspResponder, issuer, subject, spec));
        } else {
            evidence.revocationLists.push_back(makeCrl(byIntermediate ? pki.intermediate : pki.root, m_now, next));
        }
        evidence.certificates = {pki.ocspResponder.certificate};
        return evidence;
    }
    std::vector<Certificate> issuersOf(const Certificate&, std::vector<Finding>&) override { return sharedPki().chain(); }

private:
    UtcTime m_now;
};

} // namespace parafa::test
