// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/requirement_profile.h"

#include <memory>
#include <string>
#include <vector>

namespace parafa
{

/// A profile of requirements to choose from.
struct RequirementOffer {
    std::string name;                          ///< names it to `answer`
    std::map<std::string, std::string> titles; ///< by language
    std::string source;                        ///< the rule it comes from
    bool sourceConfirmed = true;
    bool own = false;             ///< of the person: can be removed
    std::optional<Error> problem; ///< it cannot be read
};

/// What signatures must be enough for; implemented by the program over the profiles on this computer, by tests as they need.
/// Every call may be made from any thread and answers at once.
class RequirementService
{
public:
    virtual ~RequirementService() = default;
    virtual std::vector<RequirementOffer> requirements() const = 0;
    /// Name of the profile that is asked of every file; empty: none.
    virtual std::string usual() const = 0;
    /// An administrator set that: another is not to be chosen.
    virtual bool isLocked() const = 0;
    /// Errors: InvalidArgument (locked), CannotRead, CannotWrite.
    virtual Result<void> setUsual(const std::string& name) = 0;
    /// Takes a profile from a file and gives its name. Errors: those of reading it; InvalidArgument (its name is taken),
    /// CannotWrite.
    virtual Result<std::string> add(const std::string& path) = 0;
    virtual Result<void> remove(const std::string& name) = 0;
    /// Whether the signatures of a file are enough. Errors: NotFound, CannotRead, Unreadable (the profile).
    virtual Result<std::shared_ptr<const RequirementAnswer>> answer(const std::string& name, const Report& report) const = 0;
};

/// What is asked of files besides whether they are valid; a value that workers take along. The service outlives it.
struct RequirementQuestion {
    const RequirementService* service = nullptr;
    std::string name; ///< empty: nothing

    bool isAsked() const { return service && !name.empty(); }
    /// Puts the answer into a report, or none where nothing is asked. Gives why there is no answer.
    std::optional<Error> ask(Report& report) const
    {
        report.required.reset();
        if (!isAsked())
            return std::nullopt;
        auto answer = service->answer(name, report);
        if (!answer)
            return answer.error();
        report.required = std::move(*answer);
        return std::nullopt;
    }
};

} // namespace parafa
