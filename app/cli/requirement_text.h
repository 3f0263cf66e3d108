// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"
#include "report/requirement_profile.h"

namespace parafa::cli
{

/// The answer of a profile in a line, and what is missing for it in lines below.
std::string requirementText(const RequirementAnswer& answer, const Session& session);

} // namespace parafa::cli
