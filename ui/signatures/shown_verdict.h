// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "appearance/icons.h"
#include "report/report.h"

#include <QString>

#include <vector>

namespace parafa
{

/// A state as the window shows it: its mark, one sentence, and the reason in a second one (may be empty). Plain text.
struct StateWords {
    StateMark mark = StateMark::Unknown;
    QString headline;
    QString reason;
};

/// About one signature; the words are those of ui/text.
StateWords signatureWords(const SignatureReport& signature, bool trustConfigured);
/// The same with what is known of the whole file, as the banner has it.
StateWords signatureWords(const SignatureReport& signature, const Report& report);
/// About the whole file, with who signed and when beside the reason.
StateWords fileWords(const Report& report);

/// The signer's name, cleaned for one line.
QString signerShown(const ParsedSignature& signature);
/// "Mestský úrad Nitra · IČO 00308307 · oprávnenie 1042": for whom the signer acts, by the certificate; empty where it names
/// nobody.
QString actingFor(const SignatureReport& signature);
/// One of the seven legal types in words; empty where it is not known or the signature did not pass.
QString legalKind(const SignatureReport& signature);
/// "XAdES, baseline level B" from XADES_BASELINE_B and its like.
QString levelShown(const ParsedSignature& signature);

/// One line of "Why?": a building block of EN 319 102-1 and how it ended.
struct BlockLine {
    StateMark mark = StateMark::Unknown;
    QString text;   ///< what was looked at and the outcome
    QString clause; ///< where the rule stands
};
std::vector<BlockLine> blockLines(const SignatureVerdict& verdict);

StateMark severityMark(Severity severity);
/// A finding and where it was made.
struct PlacedFinding {
    Finding finding;
    int signature = -1;   ///< index into the report's signatures; -1: of none
    std::string document; ///< name in the report; empty: of none
};
/// The findings of a report in the order of their weight, each once with its first place; those of its parts included.
std::vector<PlacedFinding> placedFindings(const Report& report);
/// The same without the places.
std::vector<Finding> allFindings(const Report& report);

} // namespace parafa
