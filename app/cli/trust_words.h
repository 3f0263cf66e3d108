// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/endpoints.h"
#include "text/language.h"

namespace parafa::cli
{

/// The labels of `trust`.
struct TrustWords {
    std::string_view number, issued, nextUpdate, fetched, days, kept, noLists, evidence, forms, lists, created, older, answers,
        silent, off, unasked, locked, insteadOf, anchors, settings;
};
const TrustWords& trustWordsOf(Language language);
std::string_view conditionWord(ListCondition condition, Language language);
std::string_view purposeWord(Endpoint::Purpose purpose, Language language);

} // namespace parafa::cli
