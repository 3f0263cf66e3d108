// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"
#include "text/language.h"

#include <string>

namespace parafa
{

/// How a state is drawn beside its words: shape, word and colour belong together.
enum class StateKind { Valid, Preliminary, Unknown, Attention, Invalid, Unsigned };

/// One sentence first, the reason second.
struct StateSentences {
    StateKind kind = StateKind::Unknown;
    std::string heading;
    std::string reason;
};

/// What a person reads about one signature. `trustConfigured`: whether any trusted issuers are set up at all.
StateSentences describe(const SignatureReport& signature, bool trustConfigured, Language language);
StateSentences describe(const TimestampReport& timestamp, bool trustConfigured, Language language);
/// About the file as a whole: the worst of its parts, and what nobody signed.
StateSentences describe(const Report& report, Language language);

/// What is known about the time of signing: proven, or only claimed by the signer.
std::string timeSentence(const SignatureReport& signature, Language language);
/// Until when another time-stamp is needed so that a valid signature can be shown to be valid later; empty where it is not valid.
std::string renewalSentence(const SignatureReport& signature, UtcTime now, Language language);
/// Name of the signer as shown, or "neznámy podpisujúci".
std::string signerName(const ParsedSignature& signature, Language language);

} // namespace parafa
