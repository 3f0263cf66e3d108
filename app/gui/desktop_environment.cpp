// SPDX-License-Identifier: EUPL-1.2
#include "gui/desktop_environment.h"

#include "common/settings_file.h"
#include "gui/platform_proxy.h"

namespace parafa
{

namespace
{

/// The settings in use, with the proxies of the desktop where they want the system's.
Result<void> useHere(Environment& environment, Settings settings, bool online)
{
    if (auto used = environment.use(std::move(settings), online); !used || !online)
        return used;
    auto network = environment.settings().networkSettings();
    if (!network)
        return std::unexpected(network.error());
    if (environment.settings().proxy == Settings::Proxy::Environment)
        network->platformProxy = platformProxyFor;
    environment.allowNetwork(std::move(*network));
    return {};
}

} // namespace

Result<void> DesktopEnvironment::load()
{
    auto environment = std::make_shared<Environment>();
    const auto prepare = [&]() -> Result<void> {
        auto settings = Settings::load();
        if (!settings)
            return std::unexpected(settings.error());
        const bool online = settings->online;
        environment->allowNetworkEvidence(online);
        if (auto used = useHere(*environment, std::move(*settings), online); !used)
            return used;
        return environment->useFormatRules({});
    };
    const auto done = prepare();
    const std::scoped_lock lock(m_lock);
    m_environment = std::move(environment);
    m_problem = done ? std::nullopt : std::optional(done.error());
    ++m_generation;
    return done;
}

Settings DesktopEnvironment::settings() const
{
    const std::scoped_lock lock(m_lock);
    return m_environment ? m_environment->settings() : Settings();
}

Result<void> DesktopEnvironment::change(const std::string& section, const std::string& key,
                                        const std::vector<std::string>& values)
{
    if (settings().isLocked(section + "." + key))
        return fail(ErrorCode::InvalidArgument, section + "." + key + " is set by the administrator");
    if (auto changed = changeOwnSetting(section, key, values); !changed)
        return changed;
    return load();
}

std::optional<Error> DesktopEnvironment::problem() const
{
    const std::scoped_lock lock(m_lock);
    return m_problem;
}

void DesktopEnvironment::setUserAnchors(std::vector<Certificate> anchors)
{
    const std::scoped_lock lock(m_lock);
    m_userAnchors = std::move(anchors);
}

void DesktopEnvironment::forgetTrust()
{
    const std::scoped_lock lock(m_lock);
    ++m_generation;
}

Result<HeldServices> DesktopEnvironment::forReading() const
{
    const std::scoped_lock lock(m_lock);
    if (!m_environment)
        return fail(ErrorCode::Internal, "the settings were not read");
    HeldServices held{m_environment->services(), m_environment};
    held.services.now = m_clock();
    held.services.http = nullptr;
    return held;
}

Result<std::shared_ptr<Environment>> DesktopEnvironment::separate(bool online) const
{
    Settings settings;
    {
        const std::scoped_lock lock(m_lock);
        if (m_problem)
            return std::unexpected(*m_problem);
        if (m_environment)
            settings = m_environment->settings();
    }
    if (online && !settings.online && settings.isLocked("network.online"))
        return fail(ErrorCode::InvalidArgument, "the network is switched off by the settings of this computer");
    auto environment = std::make_shared<Environment>();
    environment->allowNetworkEvidence(online);
    if (auto used = useHere(*environment, std::move(settings), online); !used)
        return std::unexpected(used.error());
    if (auto rules = environment->useFormatRules({}); !rules)
        return std::unexpected(rules.error());
    return environment;
}

Result<HeldServices> DesktopEnvironment::forJudging(bool asked) const
{
    HeldServices held;
    {
        const std::scoped_lock lock(m_lock);
        if (m_problem)
            return std::unexpected(*m_problem);
        held.owner = m_environment;
    }
    if (asked && (!held.owner || !held.owner->settings().online)) {
        auto online = separate(true);
        if (!online)
            return std::unexpected(online.error());
        held.owner = std::move(*online);
    }
    if (!held.owner)
        return fail(ErrorCode::Internal, "the settings were not read");
    held.services = held.owner->services();
    held.services.now = m_clock();
    auto store = trust(*held.owner, held.services.now);
    if (!store)
        return std::unexpected(store.error());
    held.services.trust = std::move(*store);
    held.owner->addEvidence(held.services);
    return held;
}

Result<std::shared_ptr<const TrustStore>> DesktopEnvironment::trust(const Environment& environment, UtcTime now) const
{
    const std::scoped_lock reading(m_reading);
    std::uint64_t generation = 0;
    std::vector<Certificate> anchors;
    {
        const std::scoped_lock lock(m_lock);
        generation = m_generation;
        anchors = m_userAnchors;
    }
    const bool known = m_configured && m_configuredGeneration == generation &&
                       std::abs(now.seconds() - m_configuredAt.seconds()) < listsStaySeconds;
    if (!known) {
        auto configured = environment.configuredTrust(now);
        if (!configured)
            return std::unexpected(configured.error());
        m_configured = std::move(*configured);
        m_configuredGeneration = generation;
        m_configuredAt = now;
    }
    // Where an administrator says whom to trust, nobody adds to it.
    if (anchors.empty() || environment.settings().isLocked("validation.trust"))
        return m_configured;
    auto both = std::make_shared<TrustStore>(*m_configured);
    for (Certificate& anchor : anchors)
        both->addAnchor(std::move(anchor));
    return both;
}

} // namespace parafa
