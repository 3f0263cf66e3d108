// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"
#include "text/language.h"

#include <string>

namespace parafa
{

/// The way out for a document that its recipient may refuse, told to who is about to sign it: one sentence. `advice` is for who
/// received such a document.
std::string wayOutBeforeSigning(const Finding& reason, Language language);

} // namespace parafa
