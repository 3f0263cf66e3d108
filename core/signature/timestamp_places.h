// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"

#include <functional>

namespace parafa
{

/// Where the places of time-stamps begin that lie outside of a signature and cover it with everything in it.
constexpr std::size_t placesOutside = std::size_t{1} << 40;

/// Sets `place` and `coversBelow` of the time-stamps from `first` on, none below `base`, by what the imprint of each archive
/// time-stamp really covers (indices into `timestamps`). Where archive time-stamps do not form a chain, less is said to be
/// covered, never more (EN 319 102-1, 5.6.2.3: an archive time-stamp proves what it covers).
void placeTimestamps(std::vector<ParsedTimestamp>& timestamps, std::size_t first, std::size_t base,
                     const std::function<bool(std::size_t covering, std::size_t covered)>& covers);

} // namespace parafa
