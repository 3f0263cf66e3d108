// SPDX-License-Identifier: EUPL-1.2
#include "signatures/shown_verdict.h"

#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "report/text_cleaning.h"
#include "text/sentences.h"
#include "text/states.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <unordered_set>

namespace parafa
{

namespace
{

constexpr qsizetype namedSigners = 3;

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

StateMark markOf(StateKind kind)
{
    switch (kind) {
    case StateKind::Valid:
        return StateMark::Valid;
    case StateKind::Preliminary:
        return StateMark::Preliminary;
    case StateKind::Unknown:
        return StateMark::Unknown;
    case StateKind::Attention:
        return StateMark::Warning;
    case StateKind::Invalid:
        return StateMark::Invalid;
    case StateKind::Unsigned:
        return StateMark::Unsigned;
    }
    return StateMark::Unknown;
}

StateWords toWindow(const StateSentences& state)
{
    return {markOf(state.kind), withLocalTimes(QString::fromStdString(state.heading)),
            withLocalTimes(QString::fromStdString(state.reason))};
}

} // namespace

StateWords signatureWords(const SignatureReport& signature, bool trustConfigured)
{
    return toWindow(describe(signature, trustConfigured, windowLanguage()));
}

QString actingFor(const SignatureReport& signature)
{
    QStringList words;
    if (!signature.facts.signer)
        return {};
    words += shownName(signature.facts.signer->subjectAttribute("O"));
    const QString identifier = shownName(signature.facts.signer->subjectAttribute("2.5.4.97"));
    if (!words.front().isEmpty() && !identifier.isEmpty()) {
        const bool national = identifier.startsWith(QLatin1String("NTR")) && identifier.indexOf(QLatin1Char('-')) == 5;
        words +=
            national ? QCoreApplication::translate("ShownVerdict", "registration number %1").arg(identifier.mid(6)) : identifier;
    }
    if (const auto& mandate = signature.verdict.mandate) {
        words += QCoreApplication::translate("ShownVerdict", "authorisation %1").arg(shownName(mandate->number));
        if (!mandate->text.empty())
            words.back() += QStringLiteral(" – ") + shownName(mandate->text);
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString legalKind(const SignatureReport& signature)
{
    const SignatureVerdict& verdict = signature.verdict;
    return verdict.qualification == Qualification::Unknown || verdict.indication != Indication::Passed
               ? QString()
               : QString::fromStdString(
                     parafa::words(legalTypeOf(verdict.qualification, verdict.mandate.has_value()), windowLanguage()));
}

StateWords signatureWords(const SignatureReport& signature, const Report& report)
{
    const auto missing = std::ranges::find(report.findings, FindingCode::TrustedListNotLoaded, &Finding::code);
    if (missing == report.findings.end())
        return signatureWords(signature, report.trustConfigured);
    SignatureReport told = signature; // it is said of the file, and is why nothing can be said of the signature
    told.verdict.findings.push_back(*missing);
    return signatureWords(told, report.trustConfigured);
}

StateWords fileWords(const Report& report)
{
    StateWords words = toWindow(describe(report, windowLanguage()));
    if (report.signatures.empty())
        return words;
    QStringList signers;
    for (const SignatureReport& signature : report.signatures) {
        const QString name = signerShown(signature.facts);
        if (!signers.contains(name))
            signers += name;
    }
    if (signers.size() > namedSigners)
        signers = signers.mid(0, namedSigners) + QStringList(QStringLiteral("…"));
    const bool established = std::ranges::all_of(
        report.signatures, [](const SignatureReport& one) { return one.verdict.indication == Indication::Passed; });
    const SignatureReport& first = report.signatures.front();
    const bool alone = report.signatures.size() == 1;
    const QString all = signers.join(QStringLiteral(", "));
    QStringList who;
    // A name from a certificate that leads to nobody is only what the file says.
    if (!established)
        who += QCoreApplication::translate("ShownVerdict", "Signed in the name of: %1.").arg(all);
    else if (!alone || !words.reason.contains(all))
        who += QCoreApplication::translate("ShownVerdict", "Signed by: %1.").arg(all);
    if (const QString office = alone ? actingFor(first) : QString(); !office.isEmpty())
        who += office + QLatin1Char('.');
    if (alone && !first.verdict.timeProven && first.facts.claimedSigningTime)
        who += QCoreApplication::translate("ShownVerdict", "Claimed time: %1.").arg(shownTime(first.facts.claimedSigningTime));
    if (who.isEmpty())
        return words;
    words.reason += (words.reason.isEmpty() ? QString() : QStringLiteral("\n")) + who.join(QLatin1Char(' '));
    return words;
}

QString signerShown(const ParsedSignature& signature)
{
    const QString name = signature.signer ? shownName(maskPersonalNumbers(signature.signer->displayName())) : QString();
    return name.isEmpty() ? QString::fromStdString(signerName(signature, windowLanguage())) : name;
}

QString levelShown(const ParsedSignature& signature)
{
    const QString form = toQt(signatureFormName(signature.form));
    QString level = shownName(signature.level, 60);
    const qsizetype baseline = level.indexOf(QLatin1String("BASELINE_"));
    if (baseline >= 0)
        return QCoreApplication::translate("ShownVerdict", "%1, baseline level %2")
            .arg(form, level.mid(baseline + 9).replace(QLatin1Char('_'), QLatin1Char('-')));
    level.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (level.isEmpty() || level.startsWith(form, Qt::CaseInsensitive))
        return level.isEmpty() ? form : level;
    return form + QStringLiteral(", ") + level;
}

StateMark severityMark(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return StateMark::Unsigned;
    case Severity::Warning:
        return StateMark::Warning;
    case Severity::Error:
        return StateMark::Invalid;
    }
    return StateMark::Unknown;
}

std::vector<BlockLine> blockLines(const SignatureVerdict& verdict)
{
    const Language language = windowLanguage();
    std::vector<BlockLine> lines;
    for (const BlockConclusion& block : verdict.blocks) {
        BlockLine line;
        line.clause = toQt(blockClause(block.block));
        QString outcome = QString::fromStdString(words(block.indication, language));
        if (!block.checked) {
            line.mark = StateMark::Unsigned;
            outcome = QCoreApplication::translate("ShownVerdict", "not checked");
        } else if (block.indication == Indication::Passed) {
            line.mark = StateMark::Valid;
        } else {
            line.mark = block.indication == Indication::Failed ? StateMark::Invalid : StateMark::Unknown;
        }
        line.text = QString::fromStdString(words(block.block, language)) + QStringLiteral(": ") + outcome;
        if (block.checked && block.indication != Indication::Passed) {
            if (block.findings.empty() && block.subIndication)
                line.text += QLatin1Char('\n') + QString::fromStdString(words(*block.subIndication, language));
            for (const Finding& finding : block.findings)
                line.text += QLatin1Char('\n') + findingSentence(finding);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<PlacedFinding> placedFindings(const Report& report)
{
    std::vector<PlacedFinding> findings;
    std::unordered_set<std::string> seen;
    const auto take = [&](const std::vector<Finding>& from, int signature = -1, const std::string& document = {}) {
        for (const Finding& finding : from) {
            std::string key(codeName(finding.code));
            for (const auto& [name, value] : finding.arguments)
                key.append(1, '\0').append(name).append(1, '=').append(value);
            if (seen.insert(std::move(key)).second)
                findings.push_back({finding, signature, document});
        }
    };
    take(report.findings);
    for (const DocumentReport& document : report.documents)
        take(document.findings, -1, document.name);
    for (std::size_t i = 0; i < report.signatures.size(); ++i) {
        const SignatureReport& signature = report.signatures[i];
        const int index = int(i);
        take(signature.facts.findings, index);
        take(signature.verdict.findings, index);
        for (const ParsedTimestamp& stamp : signature.facts.timestamps)
            take(stamp.findings, index);
        for (const BlockConclusion& block : signature.verdict.blocks)
            take(block.findings, index);
        for (const EvidenceRecordReport& record : signature.evidenceRecords)
            take(record.facts.findings, index);
    }
    for (const TimestampReport& stamp : report.timestamps) {
        take(stamp.facts.findings);
        take(stamp.verdict.findings);
    }
    for (const EvidenceRecordReport& record : report.evidenceRecords)
        take(record.facts.findings);
    std::ranges::stable_sort(findings, [](const PlacedFinding& a, const PlacedFinding& b) {
        return int(a.finding.severity) > int(b.finding.severity);
    });
    return findings;
}

std::vector<Finding> allFindings(const Report& report)
{
    std::vector<Finding> findings;
    for (PlacedFinding& placed : placedFindings(report))
        findings.push_back(std::move(placed.finding));
    return findings;
}

} // namespace parafa
