// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <string>
#include <vector>

namespace parafa
{

/// What veraPDF says about a PDF: the reference validator that decree 55/2014, § 57e speaks of. Stands beside our own answer and
/// never in its place.
struct SecondOpinion {
    struct BrokenRule {
        std::string clause;      ///< "ISO 19005-2:2011, 6.2.11.4.1", with the number of the test
        std::string description; ///< veraPDF's own words, English
        std::size_t failures = 0;
    };
    std::string program; ///< "veraPDF 1.26.1"
    std::string profile; ///< "PDF/A-2B validation profile"
    bool conforms = false;
    std::vector<BrokenRule> rules; ///< at most `maxRules`
    static constexpr std::size_t maxRules = 200;
};

/// Reads veraPDF's machine-readable report (`--format mrr` or `xml`) about one file. Errors: Unreadable with XmlMalformed and the
/// like; Unreadable with VeraPdfFailed where the report has no answer, with veraPDF's own reason in the detail.
Result<SecondOpinion> readVeraPdfReport(ByteView xml);

} // namespace parafa
