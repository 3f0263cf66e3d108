// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"

#include <string_view>
#include <vector>

namespace parafa
{

struct TextLimits {
    std::size_t maxCombiningMarks = 8; ///< one after another
    std::size_t maxLineCharacters = 20'000;
};

/// Characters that make a reader see something else than what is there: direction controls, invisible and control characters,
/// letters of two scripts in one word, piles of combining marks, lines nobody reads to the end. One finding a kind, with how many
/// and the first as an example. `place` goes into the argument "place": "data" or "presentation".
std::vector<Finding> checkText(std::string_view utf8, std::string_view place, const TextLimits& limits = {});

} // namespace parafa
