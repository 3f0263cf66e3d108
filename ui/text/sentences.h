// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/finding.h"
#include "base/utc_time.h"
#include "text/language.h"
#include "validation/verdict.h"

#include <string>

// Codes and their arguments become sentences here and nowhere else. All text is UTF-8; values that come from files are
// cleaned (`cleanName`). No Qt: the command line starts without it.
namespace parafa
{

/// What was seen, one sentence.
std::string sentence(const Finding& finding, Language language);
/// What to do about it, one sentence; empty where nothing needs doing.
std::string advice(FindingCode code, Language language);
/// Why work was not done: what, which file, what to do.
std::string sentence(const Error& error, Language language);

/// "vyhovuje", "nevyhovuje", "nedá sa posúdiť".
std::string words(Indication indication, Language language);
/// What a sub-indication of EN 319 102-1 means, one sentence.
std::string words(SubIndication subIndication, Language language);
/// What a building block establishes: "Certifikát vedie k dôveryhodnému vydavateľovi".
std::string words(Block block, Language language);
/// "chyba", "upozornenie", "informácia".
std::string words(Severity severity, Language language);
std::string words(FileVerdict verdict, Language language);
/// One of the seven legal types as the central registry names them: "kvalifikovaný elektronický podpis".
std::string words(LegalType type, Language language);

/// "22. 11. 2026 10:03:05 UTC" or "22 November 2026 10:03:05 UTC" (en); `dateOnly` drops the time.
std::string timeText(UtcTime time, Language language, bool dateOnly = false);

/// The last line of every report: an informative result, not a qualified validation service.
std::string disclaimer(Language language);

/// True when the code has a sentence of its own in every language; without one, `sentence` names the code.
bool hasSentence(FindingCode code);
/// The sentence of a code before its arguments are put in; for tests and for docs.
std::string_view sentenceTemplate(FindingCode code, Language language);

} // namespace parafa
