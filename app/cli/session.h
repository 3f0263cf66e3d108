// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/arguments.h"
#include "common/environment.h"
#include "common/exit_status.h"
#include "operations/services.h"
#include "text/language.h"

#include <mutex>
#include <string>

namespace parafa::cli
{

/// What one run of the program shares: language, output, services.
class Session
{
public:
    /// Language from `--language`, else LC_ALL, LC_MESSAGES, LANG; Slovak and Czech by their codes, anything else English.
    explicit Session(std::string_view language);

    Language language() const { return m_language; }
    std::string sentence(const Finding& finding) const;
    std::string sentence(const Error& error) const;

    /// One whole line to standard output; safe from several threads. False when nobody reads any more.
    bool printLine(std::string_view line);
    /// One diagnostic line to standard error: what, which file, what to do. Control characters are escaped.
    void complain(std::string_view line);
    /// An error as diagnostic; gives the exit status it stands for.
    ExitStatus complain(const Error& error, std::string_view file = {});

private:
    Language m_language;
    std::mutex m_output;
};

/// Whom a command trusts where no `--trust` is given: nobody, or the cached lists and the anchors of the settings.
enum class DefaultTrust { Nobody, Configured };
/// Services for one run: the clock or `--at`, the anchors of `--trust`, the network where `--online` or the settings want it
/// and `--offline` does not forbid it. Point into `environment`. Errors: InvalidArgument, and those of loadTrust and Settings.
Result<Services> makeServices(const Arguments& arguments, Environment& environment,
                              DefaultTrust otherwise = DefaultTrust::Nobody);
/// Reads the settings and gives them to the environment, with or without network.
enum class NetworkUse { AsAsked, Needed };
Result<void> applySettings(const Arguments& arguments, Environment& environment, NetworkUse use = NetworkUse::AsAsked);

/// The options that every command with a judgement has.
std::vector<OptionSpec> commonOptions();

} // namespace parafa::cli
