// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utc_time.h"
#include "text/language.h"

#include <string>
#include <vector>

namespace parafa
{

/// What a visible signature says (it is not what proves anything: the signature itself does).
struct SignatureWords {
    std::string signer, reason, location; ///< UTF-8; empty: left out
    UtcTime time;
};
/// One line each: "Podpísal: ...", "Dátum: ...".
std::vector<std::string> signatureLines(const SignatureWords& words, Language language);

} // namespace parafa
