// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/finding.h"

#include <string>
#include <vector>

namespace parafa
{

struct HtmlFacts {
    std::string text; ///< what the page shows, without markup; hidden parts included
    std::vector<Finding> findings;
};

/// Looks over an HTML presentation for what a signer would not see or should not meet: text that is hidden, covered or moved out
/// of sight, scripts and handlers, plug-ins, addresses that would be fetched. It reads style attributes and simple rules of style
/// sheets; it does not lay the page out, so absence of a finding is no proof.
HtmlFacts checkHtml(ByteView html);

} // namespace parafa
