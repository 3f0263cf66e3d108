// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/environment.h"

namespace parafa
{

/// What an update of the trusted lists came to.
struct ListUpdate {
    std::vector<ListState> states;               ///< of what was fetched
    std::vector<std::optional<UtcTime>> fetched; ///< one each of `states`: of the list that counts now
    std::vector<std::string> kept, older;        ///< addresses: the last good list stays; the network had an older one
    std::vector<Error> failures;                 ///< lists that could not be written
};

/// Fetches all lists that the settings want into the cache, and forgets evidence nobody will ask for again.
/// Errors: InvalidArgument where the environment has no network; those of listChoiceOf.
Result<ListUpdate> updateTrustedLists(Environment& environment, UtcTime now);

} // namespace parafa
