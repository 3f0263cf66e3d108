// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/child_session.h"
#include "keys/token_search.h"

namespace parafa
{

struct TokenRequest;

struct IsolatedModuleLimits {
    std::chrono::milliseconds question{30'000}; ///< what is on a token
    std::chrono::milliseconds use{300'000};     ///< opening and using a key: a person may be typing at the reader
    int maxFailures = 3;                        ///< crashes and hangs one after the other; then the module is left alone
};

/// A module that runs in a process of its own (`parafa-keys`): where it crashes or hangs, the call fails with a reason of its
/// own, keys opened before are gone, and the next question starts the module anew. One call at a time, as with every module.
class IsolatedModule final : public TokenModule
{
public:
    /// Errors: those of TokenModule::load; KeyRefused with TokenModuleCrashed or TokenModuleHung; Unsupported where there is no
    /// helper.
    static Result<std::shared_ptr<TokenModule>> load(const std::string& path, const std::string& helper,
                                                     const IsolatedModuleLimits& limits = {});

    const std::string& path() const override { return m_path; }
    Result<std::vector<TokenInfo>> tokens() override;
    Result<std::vector<TokenCertificate>> certificates(const TokenInfo& token) override;
    Result<std::unique_ptr<SigningKey>> openKey(const TokenCertificate& certificate, PinProvider& pins) override;
    void endWith(const std::stop_token& stop) override { m_stop = stop; }

private:
    class Key;
    IsolatedModule(std::string path, std::string helper, const IsolatedModuleLimits& limits);

    Result<void> start();
    /// The answer to a request, asking `pins` on the way where the module wants a PIN.
    Result<Bytes> ask(const TokenRequest& request, PinProvider* pins = nullptr);
    Result<Bytes> exchange(const TokenRequest& request, PinProvider* pins, std::chrono::milliseconds time);
    /// A request to the process that is running now; a new one has none of the keys.
    Result<Bytes> askKey(unsigned run, const TokenRequest& request, PinProvider* pins);
    Result<Bytes> send(ByteView message, std::chrono::milliseconds time);

    std::string m_path, m_helper;
    IsolatedModuleLimits m_limits;
    std::unique_ptr<ChildSession> m_session;
    unsigned m_run = 0; ///< which process it is
    int m_failures = 0;
    Error m_lastFailure;
    std::stop_token m_stop;
};

/// How programs load modules: in a process of their own, or in this one where the helper is not installed.
Result<std::shared_ptr<TokenModule>> loadTokenModule(const std::string& path);

} // namespace parafa
