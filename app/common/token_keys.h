// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/token_search.h"

#include <mutex>

namespace parafa
{

/// The tokens of this computer as a program that stays open sees them: modules are loaded once, at the first question, and asked
/// anew each time, so that cards may come and go. Safe from any thread; one call at a time reaches the modules.
class TokenKeys
{
public:
    /// `modules`: paths of PKCS#11 modules; empty: those found on this computer.
    explicit TokenKeys(std::vector<std::string> modules = {}) : m_paths(std::move(modules)) {}

    /// While a key is being used the modules are not asked: what was there before still counts, and nobody waits for a person
    /// who is about to type a PIN somewhere else.
    TokenSearch search() const;
    /// Keeps the modules to itself until the function that gets the key returns. Errors: those of chooseEntry, openKey, `use`.
    template <typename Use>
    std::invoke_result_t<Use, SigningKey&> withKey(const std::string& uri, PinProvider& pins, Use use) const
    {
        const std::scoped_lock lock(m_lock);
        auto key = openLocked(uri, pins);
        if (!key)
            return std::unexpected(key.error());
        return use(**key);
    }

private:
    void loadLocked() const;
    TokenSearch searchLocked() const;
    Result<std::unique_ptr<SigningKey>> openLocked(const std::string& uri, PinProvider& pins) const;

    std::vector<std::string> m_paths;
    mutable std::mutex m_lock;
    mutable bool m_loaded = false;
    mutable std::vector<std::shared_ptr<TokenModule>> m_modules;
    mutable std::vector<Error> m_failures; ///< modules that could not be loaded
    mutable std::mutex m_lastLock;         ///< of the answer before
    mutable TokenSearch m_last;
};

} // namespace parafa
