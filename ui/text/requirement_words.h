// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/requirement_profile.h"
#include "text/language.h"

#include <string>

namespace parafa
{

/// "Rozhodnutie úradu: podpisy postačujú." What is missing stands in `RequirementAnswer::missing`, as findings. The title comes
/// from the profile as it is and is not cleaned.
std::string requirementSentence(const RequirementAnswer& answer, Language language);
/// The rule the profile is made from, and whether its text was compared; empty where the profile names none.
std::string requirementSource(const RequirementAnswer& answer, Language language);

} // namespace parafa
