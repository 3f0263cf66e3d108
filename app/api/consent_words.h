// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "text/language.h"

#include <string_view>

namespace parafa::api
{

/// The words of the question on the terminal.
struct ConsentWords {
    std::string_view page; ///< followed by its origin
    std::string_view program;
    std::string_view sign, batch, certificates; ///< what the caller wants; `batch` is followed by a number
    std::string_view content, contentNotShown, restNotShown;
    std::string_view question, agreed, refused;
};

const ConsentWords& consentWords(Language language);

} // namespace parafa::api
