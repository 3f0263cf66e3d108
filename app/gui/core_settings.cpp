// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_settings.h"

#include "common/endpoints.h"
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

BundleContents contentsOf(BundleSummary summary)
{
    BundleContents contents;
    contents.created = summary.created;
    contents.lists = summary.lists;
    contents.evidence = summary.evidence;
    contents.forms = summary.forms;
    contents.older = std::move(summary.older);
    contents.leftOut = std::move(summary.leftOut);
    return contents;
}

ServiceAddress::Purpose purposeOf(Endpoint::Purpose purpose)
{
    using From = Endpoint::Purpose;
    using To = ServiceAddress::Purpose;
    switch (purpose) {
    case From::ListOfLists:
        return To::ListOfLists;
    case From::TrustedList:
        return To::TrustedList;
    case From::TimeStamp:
        return To::TimeStamp;
    case From::Ocsp:
        return To::Ocsp;
    case From::RevocationList:
        return To::RevocationList;
    case From::Issuers:
        return To::Issuers;
    case From::Forms:
        return To::Forms;
    case From::Proxy:
        break;
    }
    return To::Proxy;
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

Result<BundleTaken> CoreSettings::importBundle(const std::string& path, const Progress& progress)
{
    const auto environment = m_environment.separate(false);
    if (!environment)
        return std::unexpected(environment.error());
    auto taken = parafa::importBundle(path, **environment, m_clock());
    if (!taken)
        return std::unexpected(taken.error());
    m_environment.forgetTrust();
    auto lists = this->lists(progress);
    if (!lists)
        return std::unexpected(lists.error());
    return BundleTaken{contentsOf(std::move(*taken)), std::move(*lists)};
}

Result<BundleContents> CoreSettings::exportBundle(const std::string& path, const Progress&) const
{
    const auto environment = m_environment.separate(false);
    if (!environment)
        return std::unexpected(environment.error());
    auto made = parafa::exportBundle(path, **environment, m_clock());
    return made ? Result<BundleContents>(contentsOf(std::move(*made))) : std::unexpected(made.error());
}

Result<std::vector<ServiceAddress>> CoreSettings::addresses(const Progress&) const
{
    const auto environment = m_environment.separate(false);
    if (!environment)
        return std::unexpected(environment.error());
    std::vector<ServiceAddress> addresses;
    for (Endpoint& endpoint : knownEndpoints(**environment, (*environment)->evidenceCache(), m_clock()))
        addresses.push_back({purposeOf(endpoint.purpose), endpoint.url, endpoint.url.empty() ? "" : urlHost(endpoint.url),
                             std::move(endpoint.note), endpoint.locked});
    return addresses;
}

Result<void> CoreSettings::askAddress(const ServiceAddress& address, const Progress&) const
{
    const auto environment = m_environment.separate(true);
    if (!environment)
        return std::unexpected(environment.error());
    HttpClient* http = (*environment)->services().http;
    if (!http)
        return fail(ErrorCode::NetworkUnreachable, "no network");
    const EndpointAnswer answer = askEndpoint({.url = address.url, .note = {}}, *http, (*environment)->settings().timeoutSeconds);
    if (answer.answered)
        return {};
    return std::unexpected(answer.error ? *answer.error : Error{ErrorCode::NetworkUnreachable, {}, address.host, {}, {}});
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
