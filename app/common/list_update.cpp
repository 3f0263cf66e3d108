// SPDX-License-Identifier: EUPL-1.2
#include "common/list_update.h"

#include <algorithm>

namespace parafa
{

namespace
{
constexpr std::int64_t evidenceLifeSeconds = 180 * 86'400;
}

Result<ListUpdate> updateTrustedLists(Environment& environment, UtcTime now)
{
    const Settings& settings = environment.settings();
    HttpClient* http = environment.services().http;
    if (!http)
        return fail(ErrorCode::InvalidArgument, "fetching lists asks the network");
    const auto choice = listChoiceOf(settings);
    if (!choice)
        return std::unexpected(choice.error());
    ListCache cache = listCacheOf(settings);
    TrustStore before, fresh;
    const auto known = loadLists(before, *choice, cache, now);
    NetworkListReader network(*http, settings.timeoutSeconds);
    StoringReader reader(network, cache, now, known);
    ListUpdate update;
    update.states = loadLists(fresh, *choice, reader, now);
    for (const ListState& state : update.states) {
        const auto at = cache.fetched(state.place);
        update.fetched.push_back(at);
        if (!state.isUsed() && at &&
            std::ranges::any_of(known, [&](const ListState& k) { return k.isUsed() && k.place.url == state.place.url; }))
            update.kept.push_back(state.place.url);
    }
    for (const ListPlace& place : reader.older())
        update.older.push_back(place.url);
    update.failures = reader.failures();
    environment.evidenceCache().forgetBefore(UtcTime(now.seconds() - evidenceLifeSeconds));
    return update;
}

} // namespace parafa
