// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "appearance/icons.h"
#include "jobs/requirement_service.h"
#include "report/report.h"

#include <QString>

#include <optional>

namespace parafa
{

/// One file of a review, in the few words a table needs: thousands of them stay in memory, whole reports would not.
struct BatchRow {
    enum class State { Waiting, Checking, Done };
    QString path;
    State state = State::Waiting;
    StateMark mark = StateMark::Checking;
    QString headline;            ///< the state in one sentence
    QString reason;              ///< why, may be empty
    QString signer;              ///< names, cleaned; several are separated by commas
    QString organisation;        ///< of the signers' certificates
    QString type;                ///< what the signatures are in law
    std::optional<UtcTime> time; ///< the earliest time of signing
    bool timeProven = false;
    int documents = 0, signatures = 0;
    QString required;                   ///< whether the signatures are enough and what is missing; empty: not asked
    std::optional<bool> enough;         ///< nothing: not asked, or no answer
    QString findings;                   ///< sentences of errors and warnings, a line each
    std::optional<UtcTime> finalAfter;  ///< preliminary: when checking again can be final
    std::optional<UtcTime> renewBefore; ///< the earliest of its signatures
};

/// What a report comes down to in one row.
BatchRow summarise(const QString& path, const Report& report);
/// The same once the report has the answer to a question, or the row says why it has none.
BatchRow summarise(const QString& path, Report& report, const RequirementQuestion& question);
/// A file that could not even be opened.
BatchRow unopened(const QString& path, const Error& error);

/// The marks of a finished review by which rows are counted and filtered, in the order in which they are shown.
inline constexpr StateMark batchMarks[] = {StateMark::Invalid,     StateMark::Unknown, StateMark::Warning,
                                           StateMark::Preliminary, StateMark::Valid,   StateMark::Unsigned};
/// The word of a mark for totals: "not valid".
QString markWord(StateMark mark);

} // namespace parafa
