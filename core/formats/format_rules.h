// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/utc_time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

enum class FormatUse { Receive, Create, Conversion };
enum class FormatPermission { Yes, ByAgreement, No, Unconfirmed };
/// "yes", "by-agreement", "no", "unconfirmed".
std::string_view permissionName(FormatPermission permission);

/// What one regulation says about one format.
struct FormatAnswer {
    FormatPermission permission = FormatPermission::Unconfirmed;
    std::string clause;     ///< "§ 57a b) 1"
    std::string regulation; ///< "55/2014"
    std::string version;    ///< of its text: a date, or what amended it
    bool inForce = false;   ///< at the time asked about

    /// What amended it where `version` names that ("62/2024" of "as amended by 62/2024"), else empty.
    std::string amendment() const;
    /// "55/2014, version 2019-02-26".
    std::string decree() const { return regulation + (version.starts_with("as ") ? ", " : ", version ") + version; }
};

/// Sets of rules with their validity in time: data, so that an administrator can follow the law (resources/rules/README.md).
class FormatRules
{
public:
    /// The table described in resources/rules/signed-documents.tsv. Errors: InvalidArgument with the line in the detail.
    static Result<FormatRules> parse(std::string_view text);
    /// The table this program was built with.
    static const FormatRules& builtIn();

    /// The answer of the newest text that had begun to apply by `at` and is confirmed for this; `inForce` tells whether it still
    /// applied then. Nothing confirmed: the newest, unconfirmed.
    FormatAnswer answer(FormatUse use, std::string_view format, UtcTime at) const;
    /// The answer of the text in force at that time, confirmed or not.
    FormatAnswer answerInForce(FormatUse use, std::string_view format, UtcTime at) const;

private:
    struct Rule {
        FormatUse use;
        std::string format;
        FormatPermission permission;
        std::string clause;
    };
    struct Set {
        std::string regulation, version;
        UtcTime from;
        std::optional<UtcTime> to; ///< the last second
        bool confirmed = false;
        std::vector<Rule> rules;

        bool isInForce(UtcTime at) const { return from <= at && (!to || at <= *to); }
    };
    static FormatAnswer answerOf(const Set& set, FormatUse use, std::string_view format, UtcTime at);

    std::vector<Set> m_sets; ///< oldest first
};

} // namespace parafa
