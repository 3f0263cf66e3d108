// SPDX-License-Identifier: EUPL-1.2
#include "common/endpoints.h"

#include <algorithm>
#include <chrono>

namespace parafa
{

namespace
{

constexpr int defaultTimeoutSeconds = 5;
constexpr std::size_t maxBodyBytes = 64 << 10;

using Purpose = Endpoint::Purpose;

Purpose purposeOf(EvidenceKind kind)
{
    return kind == EvidenceKind::OcspAnswer       ? Purpose::Ocsp
           : kind == EvidenceKind::RevocationList ? Purpose::RevocationList
                                                  : Purpose::Issuers;
}

void addLists(const Settings& settings, UtcTime now, std::vector<Endpoint>& result)
{
    result.push_back({Purpose::ListOfLists, settings.listOfLists, {}, settings.isLocked("lists.list-of-lists")});
    for (const auto& [territory, url] : settings.lists)
        result.push_back({Purpose::TrustedList, url, territory, settings.isLocked("lists." + territory)});
    ListCache cache = listCacheOf(settings);
    const auto choice = listChoiceOf(settings);
    if (!choice || settings.listOfLists.empty())
        return;
    TrustStore store;
    for (const ListState& state : loadLists(store, *choice, cache, now))
        if (state.place.kind == ListPlace::Kind::National && !settings.lists.contains(state.place.territory))
            result.push_back({Purpose::TrustedList, state.place.url, state.place.territory, false});
}

} // namespace

std::string_view endpointPurposeName(Endpoint::Purpose purpose)
{
    static constexpr std::string_view names[] = {"list-of-lists", "trusted-list", "time-stamp", "ocsp",
                                                 "crl",           "issuers",      "forms",      "proxy"};
    return names[static_cast<std::size_t>(purpose)];
}

std::vector<Endpoint> knownEndpoints(const Environment& environment, FileEvidenceCache& evidence, UtcTime now)
{
    const Settings& settings = environment.settings();
    std::vector<Endpoint> result;
    // Without the login that its address may carry.
    if (!settings.proxyUrl.empty())
        result.push_back({Purpose::Proxy, "http://" + urlHost(settings.proxyUrl), {}, settings.isLocked("network.proxy")});
    addLists(settings, now, result);
    for (const TimeStampSetting& service : settings.timeStampServices)
        result.push_back({Purpose::TimeStamp, service.url, service.policyOid, settings.isLocked("timestamp.service")});
    result.push_back({Purpose::Forms, settings.formsPortal, "portal", settings.isLocked("forms.portal")});
    result.push_back({Purpose::Forms, settings.formsCatalogue, "catalogue", settings.isLocked("forms.catalogue")});
    result.push_back(
        {Purpose::Forms, settings.formsBusinessRegister, "business-register", settings.isLocked("forms.business-register")});
    for (const auto& [from, to] : settings.addresses)
        result.push_back({Purpose::Ocsp, to, from, settings.isLocked("evidence.address")});
    evidence.each([&](EvidenceKind kind, const std::string& key, const StoredEvidence&) {
        const bool known = std::ranges::any_of(result, [&](const Endpoint& e) { return e.url == key; });
        if (kind != EvidenceKind::OcspAnswer && !known)
            result.push_back({purposeOf(kind), key, {}, false});
    });
    return result;
}

EndpointAnswer askEndpoint(const Endpoint& endpoint, HttpClient& http, int timeoutSeconds)
{
    HttpRequest request;
    request.url = endpoint.url;
    request.limits.maxBodyBytes = maxBodyBytes;
    request.limits.maxRedirects = 0;
    request.limits.timeout = std::chrono::seconds(timeoutSeconds > 0 ? timeoutSeconds : defaultTimeoutSeconds);
    const auto response = http.send(request, {});
    if (response)
        return {true, std::nullopt};
    // A list that is longer than we care to read, a redirect: somebody is there.
    const auto reason = response.error().reason;
    const bool answered = reason == FindingCode::ServiceAnswerTooLarge ||
                          (reason == FindingCode::ServiceAnswerUnusable && response.error().detail == "too many redirects");
    return {answered, answered ? std::nullopt : std::optional(response.error())};
}

} // namespace parafa
