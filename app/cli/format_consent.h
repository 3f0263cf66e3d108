// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"

#include <optional>
#include <vector>

namespace parafa::cli
{

/// Before signing: one sentence on standard error for each document that its recipient may refuse (55/2014, § 57c). Nothing where
/// a document has something that the decree keeps out of a PDF (a script, multimedia, XFA) or is damaged, and --force-format was
/// not given; else the findings that the report of the signature records.
std::optional<std::vector<Finding>> formatConsent(const Arguments& arguments, const Services& services, Session& session);

} // namespace parafa::cli
