// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"

namespace parafa
{

/// Fills `coveredBy` of every document from the references that match, and states what follows: documents nobody signed,
/// signers who covered different documents, signatures that occur twice. Ids are made unique first.
void judgeCoverage(Report& report);

} // namespace parafa
