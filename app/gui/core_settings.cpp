// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_settings.h"

#include "common/list_update.h"
#include "common/trust_bundle.h"
#include "keys/module_file.h"

namespace parafa
{

namespace
{

ListsSummary summaryOf(const std::vector<ListState>& states, const Settings& settings)
{
    ListsSummary summary;
    for (const ListState& state : states) {
        summary.used += state.isUsed();
        if (state.condition != ListCondition::Missing && state.condition != ListCondition::Refused)
            continue;
        ++summary.unusable;
        if (state.error)
            summary.problems.push_back(*state.error);
    }
    summary.fetched = listCacheOf(settings).fetched({ListPlace::Kind::ListOfLists, "EU", settings.listOfLists});
    return summary;
}

} // namespace

ProgramSettings CoreSettings::settings() const
{
    const Settings settings = m_environment.settings();
    ProgramSettings shown;
    shown.online = settings.online;
    shown.systemProxy = settings.proxy == Settings::Proxy::Environment;
    shown.proxy = settings.proxyUrl;
    for (const TimeStampSetting& service : settings.timeStampServices)
        shown.timeStampServices.push_back(service.url);
    shown.listsOff = settings.listOfLists.empty();
    shown.onlineLocked = settings.isLocked("network.online");
    shown.timeStampsLocked = settings.isLocked("timestamp.service");
    shown.trustLocked = settings.isLocked("validation.trust");
    shown.networkForbidden = shown.onlineLocked && !settings.online;
    shown.file = Settings::ownFile();
    shown.problem = m_environment.problem();
    return shown;
}

Result<void> CoreSettings::setOnline(bool online)
{
    return m_environment.change("network", "online", {online ? "yes" : "no"});
}

Result<void> CoreSettings::setTimeStampServices(const std::vector<std::string>& addresses)
{
    const Settings settings = m_environment.settings();
    std::vector<std::string> values;
    for (const std::string& address : addresses) {
        std::string value = address;
        // What stands behind an address that stays, stays with it.
        for (const TimeStampSetting& known : settings.timeStampServices) {
            if (known.url != address)
                continue;
            value += known.policyOid.empty() ? "" : " policy=" + known.policyOid;
            value += known.user.empty() ? "" : " user=" + known.user;
            value += known.passwordFile.empty() ? "" : " password-file=" + known.passwordFile;
            break;
        }
        values.push_back(std::move(value));
    }
    if (values.empty())
        values.emplace_back("off");
    return m_environment.change("timestamp", "service", values);
}

Result<ListsSummary> CoreSettings::lists(const Progress&) const
{
    const Settings settings = m_environment.settings();
    ListCache cache = listCacheOf(settings);
    if (settings.listOfLists.empty() || cache.empty({ListPlace::Kind::ListOfLists, "EU", settings.listOfLists}))
        return ListsSummary();
    const auto choice = listChoiceOf(settings);
    if (!choice)
        return std::unexpected(choice.error());
    TrustStore store;
    return summaryOf(loadLists(store, *choice, cache, m_clock()), settings);
}

Result<ListsSummary> CoreSettings::updateLists(const Progress&)
{
    const auto environment = m_environment.separate(true);
    if (!environment)
        return std::unexpected(environment.error());
    const auto states = updateTrustedLists(**environment, m_clock());
    if (!states)
        return std::unexpected(states.error());
    m_environment.forgetTrust();
    if (!states->failures.empty())
        return std::unexpected(states->failures.front());
    return summaryOf(states->states, (*environment)->settings());
}

Result<ListsSummary> CoreSettings::importBundle(const std::string& path, const Progress& progress)
{
    const auto environment = m_environment.separate(false);
    if (!environment)
        return std::unexpected(environment.error());
    if (const auto taken = parafa::importBundle(path, **environment, m_clock()); !taken)
        return std::unexpected(taken.error());
    m_environment.forgetTrust();
    return lists(progress);
}

std::vector<KeyModule> CoreSettings::keyModules() const
{
    std::vector<KeyModule> modules;
    for (const ModuleCandidate& candidate : findTokenModules())
        modules.push_back({candidate.path, candidate.name, false});
    const std::scoped_lock lock(m_lock);
    for (const std::string& path : m_added)
        modules.push_back({path, {}, true});
    return modules;
}

void CoreSettings::addKeyModules(const std::vector<std::string>& paths)
{
    const std::scoped_lock lock(m_lock);
    m_added = paths;
}

std::vector<std::string> CoreSettings::modulesToAsk() const
{
    std::vector<std::string> all;
    for (const KeyModule& module : keyModules())
        all.push_back(module.path);
    return all;
}

} // namespace parafa
