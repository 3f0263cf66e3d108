// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_requirements.h"

#include "common/requirement_files.h"

namespace parafa
{

std::vector<RequirementOffer> CoreRequirements::requirements() const
{
    std::vector<RequirementOffer> offers;
    for (FoundRequirement& found : listRequirements()) {
        RequirementOffer offer;
        offer.name = std::move(found.name);
        offer.own = found.origin == RequirementOrigin::Own;
        if (found.profile) {
            offer.titles = std::move(found.profile->titles);
            offer.source = std::move(found.profile->source);
            offer.sourceConfirmed = found.profile->sourceConfirmed;
        } else {
            offer.problem = std::move(found.profile.error());
        }
        offers.push_back(std::move(offer));
    }
    return offers;
}

std::string CoreRequirements::usual() const
{
    return m_environment.settings().requirement;
}

bool CoreRequirements::isLocked() const
{
    return m_environment.settings().isLocked("validation.requirement");
}

Result<void> CoreRequirements::setUsual(const std::string& name)
{
    return m_environment.change("validation", "requirement", {name.empty() ? "none" : name});
}

Result<std::string> CoreRequirements::add(const std::string& path)
{
    return addOwnRequirement(path);
}

Result<void> CoreRequirements::remove(const std::string& name)
{
    return removeOwnRequirement(name);
}

Result<std::shared_ptr<const RequirementAnswer>> CoreRequirements::answer(const std::string& name, const Report& report) const
{
    // The setting of an administrator may name a file.
    const auto profile = loadRequirement(name);
    if (!profile)
        return std::unexpected(profile.error());
    return std::make_shared<const RequirementAnswer>(judgeRequirement(*profile, report));
}

} // namespace parafa
