// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"
#include "report/report.h"

namespace parafa::cli
{

/// A report for people: the verdict first, then documents with what covers them, signatures, findings. Nothing that a file
/// holds can move the cursor or turn the direction of the text.
std::string reportText(const Report& report, const Session& session, bool showPersonalNumbers);

} // namespace parafa::cli
