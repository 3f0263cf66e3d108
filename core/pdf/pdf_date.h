// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utc_time.h"

namespace parafa
{

/// "D:20261122100000+01'00'" (ISO 32000-1, 7.9.4); without a zone taken as UTC. Nothing when it is no date.
std::optional<UtcTime> pdfDate(std::string_view text);
/// "D:20261122100000+00'00'"
std::string pdfDateText(UtcTime time);

} // namespace parafa
