// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"

namespace parafa
{

/// What lies around the files that are attached to a file: whatever signature covers the holder covers what is attached to it.
struct ClauseSurroundings {
    const Report& report;
    const OpenedDocument& document;
    std::string holder;                        ///< the document of `report` that holds the attachments
    const ClauseSurroundings* outer = nullptr; ///< around `document`, where that lies in a file too
};

/// Clauses of guaranteed conversion and of finality among the documents of a report that is otherwise complete: fills
/// `DocumentReport::clause` and adds findings. Checked: the clause's fingerprint belongs to a document of the same container;
/// one signature that holds covers both; its certificate's holder is the person in the clause, its kind is one that the law
/// takes, a time-stamp is there and not before the conversion; number, time and fingerprint agree with a record that lies in
/// the same file, nested or not. What the central register says of the number is not asked. `around` is given where `document`
/// stands for the files attached to a PDF: their signatures and their neighbours are those of the files around them. Errors:
/// Cancelled.
Result<void> checkClauses(Report& report, const OpenedDocument& document, const Progress& progress = {},
                          const ClauseSurroundings* around = nullptr);
/// True where some document of the report is a clause.
bool hasClause(const Report& report);
/// What was found of the clauses among the files attached to a document, said of the document too: it is what a person sees.
void adoptClauseFindings(DocumentReport& holder, const Report& attachments);

} // namespace parafa
