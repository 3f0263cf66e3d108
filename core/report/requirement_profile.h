// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "report/report.h"

#include <map>

namespace parafa
{

/// What an act asks of signatures, as data (`resources/profiles`): another question than whether they are valid.
struct RequirementProfile {
    /// One kind of signature that is enough; everything in it must hold.
    struct Accepted {
        std::vector<Qualification> qualifications; ///< any of them
        std::optional<bool> mandate;               ///< with, or without, a mandate certificate; nothing: either
        enum class Timestamp { None, Any, Qualified } timestamp = Timestamp::None;
        bool finalOnly = false;
    };
    std::string id;
    std::map<std::string, std::string> titles; ///< by language
    std::string source;                        ///< the rule it comes from
    bool sourceConfirmed = true;               ///< false: the text of the rule was not compared (`status="unconfirmed"`)
    std::vector<Accepted> accepted;            ///< any of them is enough

    /// Errors: Unreadable with XmlMalformed, ProfileMalformed (subject: the element or value).
    static Result<RequirementProfile> fromXml(ByteView xml);
};

/// Whether every document of a valid file is under a signature that the profile accepts.
struct RequirementAnswer {
    std::string profile;
    std::map<std::string, std::string> titles; ///< of the profile, by language
    std::string source;                        ///< the rule it comes from
    bool sourceConfirmed = true;
    bool enough = false;
    std::vector<Finding> missing; ///< what the nearest signature of each document lacks
};
RequirementAnswer judgeRequirement(const RequirementProfile& profile, const Report& report);

} // namespace parafa
