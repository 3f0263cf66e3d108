// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/isolated_module.h"

#include <mutex>

namespace parafa
{

/// The tokens of this computer as a program that stays open sees them: modules are loaded once, at the first question, and asked
/// anew each time, so that cards may come and go. Safe from any thread; one call at a time reaches the modules.
class TokenKeys
{
public:
    /// `modules`: paths of PKCS#11 modules; empty: those found on this computer.
    explicit TokenKeys(std::vector<std::string> modules = {}, TokenModuleLoader load = loadTokenModule)
        : m_paths(std::move(modules)), m_load(std::move(load))
    {
    }

    /// While a key is being used the modules are not asked: what was there before still counts, and nobody waits for a person
    /// who is about to type a PIN somewhere else. `stop` ends a module that does not answer.
    TokenSearch search(const std::stop_token& stop = {}) const;
    /// Keeps the modules to itself until the function that gets the key returns. `stop` ends a call of the module that is
    /// running, a hanging one too. Errors: those of chooseEntry, openKey, `use`; Cancelled.
    template <typename Use>
    std::invoke_result_t<Use, SigningKey&> withKey(const std::string& uri, PinProvider& pins, const std::stop_token& stop,
                                                   Use use) const
    {
        const std::scoped_lock lock(m_lock);
        loadLocked(stop);
        auto key = openLocked(uri, pins);
        if (!key)
            return std::unexpected(key.error());
        return use(**key);
    }

private:
    /// Loads what is not loaded yet; calls of the modules end with `stop` from now on.
    void loadLocked(const std::stop_token& stop) const;
    TokenSearch searchLocked() const;
    Result<std::unique_ptr<SigningKey>> openLocked(const std::string& uri, PinProvider& pins) const;

    std::vector<std::string> m_paths;
    TokenModuleLoader m_load;
    mutable std::mutex m_lock;
    mutable bool m_loaded = false;
    mutable std::vector<std::shared_ptr<TokenModule>> m_modules;
    mutable std::vector<Error> m_failures; ///< modules that could not be loaded
    mutable std::mutex m_lastLock;         ///< of the answer before
    mutable TokenSearch m_last;
};

} // namespace parafa
