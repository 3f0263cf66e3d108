// SPDX-License-Identifier: EUPL-1.2
#include "text/requirement_words.h"

#include "text/phrases.h"

namespace parafa
{

using text::phrase;
using text::Phrase;

std::string requirementSentence(const RequirementAnswer& answer, Language language)
{
    const auto title = answer.titles.find(std::string(languageCode(language)));
    return phrase(answer.enough ? Phrase::RequirementEnough : Phrase::RequirementNotEnough, language,
                  {{"name", title == answer.titles.end() ? answer.profile : title->second}});
}

std::string requirementSource(const RequirementAnswer& answer, Language language)
{
    if (answer.source.empty())
        return {};
    return phrase(answer.sourceConfirmed ? Phrase::RequirementSource : Phrase::RequirementSourceUnconfirmed, language,
                  {{"text", answer.source}});
}

} // namespace parafa
