// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gui/desktop_environment.h"
#include "jobs/requirement_service.h"

namespace parafa
{

/// The profiles of requirements on this computer, and which of them the settings ask for. Safe from any thread.
class CoreRequirements final : public RequirementService
{
public:
    /// `environment` outlives this object.
    explicit CoreRequirements(DesktopEnvironment& environment) : m_environment(environment) {}

    std::vector<RequirementOffer> requirements() const override;
    std::string usual() const override;
    bool isLocked() const override;
    Result<void> setUsual(const std::string& name) override;
    Result<std::string> add(const std::string& path) override;
    Result<void> remove(const std::string& name) override;
    Result<std::shared_ptr<const RequirementAnswer>> answer(const std::string& name, const Report& report) const override;

private:
    DesktopEnvironment& m_environment;
};

} // namespace parafa
