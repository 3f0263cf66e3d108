// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.h"
#include "base/finding.h"
#include "base/utc_time.h"
#include "xmldata/xml_data_container.h"

#include <optional>

namespace parafa
{

enum class ClauseKind {
    Conversion,       ///< clause of a guaranteed conversion (305/2013, § 37)
    ConversionRecord, ///< the record of it for the central register (§ 38, 39)
    Finality,         ///< clause that a decision is final or enforceable
};
/// "conversion", "conversion-record", "finality"
std::string_view clauseKindName(ClauseKind kind);

/// What a clause says; nothing of it is checked here. Empty where the clause does not say it.
struct ClauseData {
    ClauseKind kind = ClauseKind::Conversion;
    std::string number; ///< evidence number, without the address that may stand before it: "1563-260824-1"
    std::optional<UtcTime> time;
    std::string timeText;             ///< as written
    std::string person, organisation; ///< who made it
    std::string documentName;         ///< the new document, as the clause calls it
    std::string fingerprintMethod;    ///< as written: "SHA-256"
    std::optional<DigestAlgorithm> fingerprintAlgorithm;
    Bytes fingerprint;
};

/// The kind of clause that a form is; by the form's name and the data's root element, so that other versions and directions of
/// conversion count too. Nothing for any other form.
std::optional<ClauseKind> clauseKindOf(std::string_view formIdentifier, std::string_view rootElement);

/// Reads the values of a clause by their element names (clause 1.3 and record 1.0 of conversion; finality clauses have no
/// published schema at hand: the same names are looked for). Findings: what a clause must have and this one lacks.
struct ReadClause {
    ClauseData data;
    std::vector<Finding> findings;
};
/// Nothing where the data are no clause, or cannot be parsed.
std::optional<ReadClause> readClause(ByteView data, std::string_view formIdentifier);

} // namespace parafa
