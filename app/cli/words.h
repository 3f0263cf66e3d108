// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "text/language.h"

#include <string_view>

namespace parafa::cli
{

/// The labels of the text output; states and findings are worded by ui/text.
struct Words {
    std::string_view document, signedBy, nested, signature, signer, issuer, claimedTime, level, timestamp, evidenceRecord, intact,
        broken, unknown;
    std::string_view clauseNumber, message; ///< of a clause; an envelope around the documents
    std::string_view moreDocuments;         ///< followed by a number: documents that are signed and not listed
    std::string_view provenTime;            ///< of an evidence record: what it covers existed then
};

const Words& wordsOf(Language language);

} // namespace parafa::cli
