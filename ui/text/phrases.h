// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"
#include "text/language.h"

#include <string>
#include <string_view>
#include <vector>

// Private to ui/text.
namespace parafa::text
{

enum class Phrase {
#ifndef Q_MOC_RUN // it cannot read two lists within an enumeration
#define PARAFA_PHRASE(identifier, sk, cs, en) identifier,
#include "text/phrases.def"
#include "text/phrases_report.def"
#undef PARAFA_PHRASE
#endif
};

std::string_view phraseTemplate(Phrase phrase, Language language);
const std::vector<Phrase>& allPhrases();

/// Puts arguments, cleaned, into {name}; a part in [brackets] is left out when an argument in it is absent.
std::string fill(std::string_view pattern, const FindingArguments& arguments);
std::string phrase(Phrase phrase, Language language, const FindingArguments& arguments = {});

} // namespace parafa::text
