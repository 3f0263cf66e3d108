// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"

namespace parafa
{

/// Clauses of guaranteed conversion and of finality among the documents of a report that is otherwise complete: fills
/// `DocumentReport::clause` and adds findings. Checked: the clause's fingerprint belongs to a document of the same container;
/// one signature that holds covers both; its certificate's holder is the person in the clause, its kind is one that the law
/// takes, a time-stamp is there and not before the conversion; number, time and fingerprint agree with a record that lies in
/// the same file, nested or not. What the central register says of the number is not asked. Errors: Cancelled.
Result<void> checkClauses(Report& report, const OpenedDocument& document, const Progress& progress = {});

} // namespace parafa
