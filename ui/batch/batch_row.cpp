// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_row.h"

#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "signatures/shown_verdict.h"
#include "window/requirement_bar.h"

#include <QCoreApplication>
#include <QStringList>

namespace parafa
{

namespace
{

/// More findings than this in one row help nobody: the file is opened then.
constexpr qsizetype findingLimit = 8;

void keepEarlier(std::optional<UtcTime>& kept, const std::optional<UtcTime>& time)
{
    if (time && (!kept || *time < *kept))
        kept = time;
}

void addSignature(const SignatureReport& signature, BatchRow& row, QStringList& signers, QStringList& organisations,
                  QStringList& types)
{
    signers += signerShown(signature.facts);
    if (signature.facts.signer)
        organisations += shownName(signature.facts.signer->subjectAttribute("O"));
    types += legalKind(signature);
    const bool proven = signature.verdict.timeProven;
    keepEarlier(row.time, proven ? signature.verdict.bestSignatureTime : signature.facts.claimedSigningTime);
    row.timeProven = (row.signatures == 0 || row.timeProven) && proven;
    keepEarlier(row.finalAfter, signature.verdict.finalAfter);
    keepEarlier(row.renewBefore, signature.verdict.renewBefore);
    ++row.signatures;
}

QString joined(QStringList names)
{
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace

BatchRow summarise(const QString& path, const Report& report)
{
    BatchRow row;
    row.path = path;
    row.state = BatchRow::State::Done;
    const StateWords words = fileWords(report);
    row.mark = words.mark;
    row.headline = words.headline;
    row.reason = words.reason;
    row.documents = int(report.documents.size());
    QStringList signers, organisations, types, findings;
    for (const SignatureReport& signature : report.signatures)
        addSignature(signature, row, signers, organisations, types);
    row.signer = joined(signers);
    row.organisation = joined(organisations);
    row.type = joined(types);
    if (report.required) {
        row.enough = report.required->enough;
        row.required = requirementLines(*report.required);
    }
    for (const Finding& finding : allFindings(report))
        if (finding.severity != Severity::Info && findings.size() < findingLimit)
            findings += findingSentence(finding);
    row.findings = findings.join(QLatin1Char('\n'));
    return row;
}

BatchRow summarise(const QString& path, Report& report, const RequirementQuestion& question)
{
    const auto problem = question.ask(report);
    BatchRow row = summarise(path, report);
    if (problem)
        row.required = errorSentence(*problem);
    return row;
}

BatchRow unopened(const QString& path, const Error& error)
{
    BatchRow row;
    row.path = path;
    row.state = BatchRow::State::Done;
    row.mark = StateMark::Invalid;
    row.headline = errorSentence(error);
    return row;
}

QString markWord(StateMark mark)
{
    const auto word = [](const char* text) { return QCoreApplication::translate("BatchRow", text); };
    switch (mark) {
    case StateMark::Invalid:
        return word(QT_TRANSLATE_NOOP("BatchRow", "not valid or unreadable"));
    case StateMark::Unknown:
        return word(QT_TRANSLATE_NOOP("BatchRow", "cannot be judged"));
    case StateMark::Warning:
        return word(QT_TRANSLATE_NOOP("BatchRow", "look at them"));
    case StateMark::Preliminary:
        return word(QT_TRANSLATE_NOOP("BatchRow", "preliminary"));
    case StateMark::Valid:
        return word(QT_TRANSLATE_NOOP("BatchRow", "valid"));
    case StateMark::Unsigned:
        return word(QT_TRANSLATE_NOOP("BatchRow", "unsigned"));
    case StateMark::Checking:
        break;
    }
    return word(QT_TRANSLATE_NOOP("BatchRow", "waiting"));
}

} // namespace parafa
