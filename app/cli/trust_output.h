// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"
#include "common/endpoints.h"
#include "common/trust_bundle.h"

#include <map>

namespace parafa::cli
{

/// The lists and the evidence of this computer.
struct TrustOverview {
    UtcTime now;
    std::vector<ListState> states;
    std::vector<std::optional<UtcTime>> fetched; ///< one each of `states`
    std::vector<std::string> kept, older;        ///< addresses: failed now but still at hand; older than what is at hand
    std::vector<std::string> anchors, settingsFiles;
    struct Stored {
        std::size_t count = 0;
        UtcTime oldest, newest;
    };
    std::map<EvidenceKind, Stored> evidence;

    void count(EvidenceKind kind, UtcTime fetched);
};
std::string overviewText(const TrustOverview& overview, const Session& session);
std::string overviewJson(const TrustOverview& overview, const Session& session);

struct EndpointLine {
    Endpoint endpoint;
    std::optional<EndpointAnswer> answer; ///< nothing: not asked
};
std::string endpointsText(const std::vector<EndpointLine>& lines, const Session& session);
std::string endpointsJson(const std::vector<EndpointLine>& lines, const Session& session);

std::string bundleText(const BundleSummary& summary, UtcTime now, const Session& session);
std::string bundleJson(const BundleSummary& summary, UtcTime now, const Session& session);

} // namespace parafa::cli
