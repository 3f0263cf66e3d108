// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/environment.h"

namespace parafa
{

/// One address this program may ask, and what for.
struct Endpoint {
    enum class Purpose { ListOfLists, TrustedList, TimeStamp, Ocsp, RevocationList, Issuers, Forms, Proxy };
    Purpose purpose = Purpose::ListOfLists;
    std::string url;  ///< empty: switched off
    std::string note; ///< territory of a list, the address that this one stands for
    bool locked = false;
};
/// "list-of-lists", "trusted-list", "time-stamp", "ocsp", "crl", "issuers", "forms", "proxy"
std::string_view endpointPurposeName(Endpoint::Purpose purpose);

/// Every address of the settings, of the cached list of lists and of the evidence at hand. Asks nobody.
std::vector<Endpoint> knownEndpoints(const Environment& environment, FileEvidenceCache& evidence, UtcTime now);

/// Whether something answers there. Any HTTP answer will do; nothing is sent but a GET.
struct EndpointAnswer {
    bool answered = false;
    std::optional<Error> error;
};
EndpointAnswer askEndpoint(const Endpoint& endpoint, HttpClient& http, int timeoutSeconds);

} // namespace parafa
