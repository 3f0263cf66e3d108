// SPDX-License-Identifier: EUPL-1.2
#include "cli/requirement_text.h"

#include "report/text_cleaning.h"
#include "text/requirement_words.h"

namespace parafa::cli
{

std::string requirementText(const RequirementAnswer& answer, const Session& session)
{
    std::string text = printable(requirementSentence(answer, session.language())) + "\n";
    for (const Finding& finding : answer.missing)
        text += "  * " + printable(session.sentence(finding)) + "\n";
    if (!answer.sourceConfirmed)
        text += "  " + printable(requirementSource(answer, session.language())) + "\n";
    return text;
}

} // namespace parafa::cli
