// SPDX-License-Identifier: EUPL-1.2
#include "cli/requirement_text.h"

#include "report/text_cleaning.h"

namespace parafa::cli
{

namespace
{

std::string_view words(bool enough, Language language)
{
    switch (language) {
    case Language::Sk:
        return enough ? ": podpisy postačujú." : ": podpisy nepostačujú.";
    case Language::Cs:
        return enough ? ": podpisy postačují." : ": podpisy nepostačují.";
    case Language::En:
        break;
    }
    return enough ? ": the signatures are enough." : ": the signatures are not enough.";
}

} // namespace

std::string requirementText(const RequirementProfile& profile, const RequirementAnswer& answer, const Session& session)
{
    const auto title = profile.titles.find(std::string(languageCode(session.language())));
    std::string text = printable((title == profile.titles.end() ? profile.id : title->second) +
                                 std::string(words(answer.enough, session.language()))) +
                       "\n";
    for (const Finding& finding : answer.missing)
        text += "  * " + printable(session.sentence(finding)) + "\n";
    return text;
}

} // namespace parafa::cli
