// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utc_time.h"

namespace parafa
{

enum class DayEdge {
    Begin, ///< the moment the day begins
    End,   ///< the first moment after it: "valid to 31.12.2015" counts on that day
};

/// "2015-12-31", "31.12.2015", each with or without a time of day. With a time that is not midnight the moment itself, whichever
/// the edge. Days are those of UTC. Nothing where it is no date.
std::optional<UtcTime> dayFromText(std::string_view text, DayEdge edge);

} // namespace parafa
