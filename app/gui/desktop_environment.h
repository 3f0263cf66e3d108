// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/environment.h"

#include <functional>
#include <mutex>

namespace parafa
{

/// Services together with what they point into: kept until the call that uses them is over, also where the settings change.
struct HeldServices {
    Services services;
    std::shared_ptr<Environment> owner;
};

/// The settings, trusted lists and evidence of this computer for a program that stays open. The lists are read by the first call
/// that judges something, never at the start; the network is asked only where the settings say so or a person asked for it.
/// Safe from any thread.
class DesktopEnvironment
{
public:
    using Clock = std::function<UtcTime()>;
    /// How long lists that were read count before the cache is read anew, seconds: others may update it meanwhile.
    static constexpr std::int64_t listsStaySeconds = 6 * 3600;

    explicit DesktopEnvironment(Clock clock) : m_clock(std::move(clock)) {}

    /// Takes over the settings files as they are now. A failure is kept and given by every later call that needs them: with half
    /// of its settings the program must not judge.
    Result<void> load();
    Settings settings() const;
    /// Changes a key of the person's own settings file and takes the settings over anew. Errors: InvalidArgument (locked, not
    /// understood), CannotRead, CannotWrite.
    Result<void> change(const std::string& section, const std::string& key, const std::vector<std::string>& values);
    /// Why the settings could not be taken over.
    std::optional<Error> problem() const;
    /// Certificates the person named in the window, beside those of the settings.
    void setUserAnchors(std::vector<Certificate> anchors);

    /// For reading and presenting: no trust, no evidence, no network.
    Result<HeldServices> forReading() const;
    /// With trust and evidence; `asked`: a person asked for the network in this call. Errors: those of the settings and of
    /// reading the lists; InvalidArgument where an administrator locked the network off.
    Result<HeldServices> forJudging(bool asked = false) const;
    /// An environment of its own that may reach out, or may not. Errors as above.
    Result<std::shared_ptr<Environment>> separate(bool online) const;
    /// Lists or anchors have changed: the next judgement reads them anew.
    void forgetTrust();

private:
    Result<std::shared_ptr<const TrustStore>> trust(const Environment& environment, UtcTime now) const;

    Clock m_clock;
    mutable std::mutex m_lock; ///< of what is below; held for moments only
    std::shared_ptr<Environment> m_environment;
    std::optional<Error> m_problem;
    std::vector<Certificate> m_userAnchors;
    std::uint64_t m_generation = 0; ///< of the lists and the settings

    mutable std::mutex m_reading; ///< held while lists are read; of what is below
    mutable std::shared_ptr<const TrustStore> m_configured;
    mutable std::uint64_t m_configuredGeneration = 0;
    mutable UtcTime m_configuredAt;
};

} // namespace parafa
