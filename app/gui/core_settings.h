// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gui/desktop_environment.h"
#include "jobs/settings_service.h"

namespace parafa
{

/// The settings page over the settings files of this computer. Safe from any thread.
class CoreSettings final : public SettingsService
{
public:
    /// `environment` outlives this object.
    CoreSettings(DesktopEnvironment& environment, DesktopEnvironment::Clock clock)
        : m_environment(environment), m_clock(std::move(clock))
    {
    }

    ProgramSettings settings() const override;
    Result<void> setOnline(bool online) override;
    Result<void> setTimeStampServices(const std::vector<std::string>& addresses) override;
    Result<ListsSummary> lists(const Progress& progress) const override;
    Result<ListsSummary> updateLists(const Progress& progress) override;
    Result<BundleTaken> importBundle(const std::string& path, const Progress& progress) override;
    Result<BundleContents> exportBundle(const std::string& path, const Progress& progress) const override;
    Result<std::vector<ServiceAddress>> addresses(const Progress& progress) const override;
    Result<void> askAddress(const ServiceAddress& address, const Progress& progress) const override;
    std::vector<KeyModule> keyModules() const override;
    void addKeyModules(const std::vector<std::string>& paths) override;
    /// Those found and those added, for the start of the program: modules that are in use are not exchanged.
    std::vector<std::string> modulesToAsk() const;

private:
    DesktopEnvironment& m_environment;
    DesktopEnvironment::Clock m_clock;
    mutable std::mutex m_lock;
    std::vector<std::string> m_added;
};

} // namespace parafa
