// SPDX-License-Identifier: EUPL-1.2
#include "common/token_keys.h"

#include "keys/module_file.h"

namespace parafa
{

void TokenKeys::loadLocked(const std::stop_token& stop) const
{
    for (const auto& module : m_modules)
        module->endWith(stop);
    if (std::exchange(m_loaded, true))
        return;
    std::vector<std::string> paths = m_paths;
    if (paths.empty())
        for (const ModuleCandidate& candidate : findTokenModules())
            paths.push_back(candidate.path);
    for (const std::string& path : paths) {
        auto module = m_load(path);
        if (module)
            m_modules.emplace_back(std::move(*module))->endWith(stop);
        else
            m_failures.push_back(module.error());
    }
}

TokenSearch TokenKeys::searchLocked() const
{
    TokenSearch search = searchTokens(m_modules);
    search.failures.insert(search.failures.begin(), m_failures.begin(), m_failures.end());
    return search;
}

TokenSearch TokenKeys::search(const std::stop_token& stop) const
{
    const std::unique_lock lock(m_lock, std::try_to_lock);
    if (!lock) {
        const std::scoped_lock last(m_lastLock);
        return m_last;
    }
    loadLocked(stop);
    TokenSearch now = searchLocked();
    const std::scoped_lock last(m_lastLock);
    m_last = now;
    return now;
}

Result<std::unique_ptr<SigningKey>> TokenKeys::openLocked(const std::string& uri, PinProvider& pins) const
{
    const auto wanted = KeyUri::parse(uri);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto entry = chooseEntry(searchLocked(), *wanted);
    if (!entry)
        return std::unexpected(entry.error());
    return entry->module->openKey(entry->certificate, pins);
}

} // namespace parafa
