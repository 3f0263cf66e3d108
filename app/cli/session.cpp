// SPDX-License-Identifier: EUPL-1.2
#include "cli/session.h"

#include "common/trust_files.h"
#include "report/text_cleaning.h"
#include "text/sentences.h"
#include "trust/trust_loader.h"

#include <cstdio>
#include <cstdlib>

namespace parafa::cli
{

namespace
{

std::string environmentLanguage()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return value;
    return {};
}

} // namespace

Session::Session(std::string_view language)
    : m_language(languageFromCode(language.empty() ? environmentLanguage() : std::string(language)).value_or(Language::En))
{
}

std::string Session::sentence(const Finding& finding) const
{
    return parafa::sentence(finding, m_language);
}

std::string Session::sentence(const Error& error) const
{
    const std::string text = parafa::sentence(error, m_language);
    // The sentence is for everybody; who asked for something impossible wants to know what exactly.
    const bool technical = error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::Unsupported ||
                           error.code == ErrorCode::Internal || error.code == ErrorCode::CannotWrite;
    return technical && !error.detail.empty() ? text + " (" + error.detail + ")" : text;
}

bool Session::printLine(std::string_view line)
{
    const std::scoped_lock lock(m_output);
    const bool written = std::fwrite(line.data(), 1, line.size(), stdout) == line.size() && std::fputc('\n', stdout) != EOF;
    return std::fflush(stdout) == 0 && written;
}

void Session::complain(std::string_view line)
{
    const std::scoped_lock lock(m_output);
    std::fprintf(stderr, "parafa-cli: %s\n", printable(line).c_str());
}

ExitStatus Session::complain(const Error& error, std::string_view file)
{
    Error named = error;
    if (!file.empty())
        named.subject = file;
    complain(sentence(named));
    return exitStatusOf(error);
}

Result<void> applySettings(const Arguments& arguments, Environment& environment, NetworkUse use)
{
    auto settings = Settings::load();
    if (!settings)
        return std::unexpected(settings.error());
    // Level LT asks for evidence; naming a time-stamp service asks for that service alone.
    const bool evidence = arguments.has("--online") || arguments.value("--level").starts_with("LT");
    const bool asked = evidence || arguments.has("--tsa") || arguments.has("--fetch-forms") || use == NetworkUse::Needed;
    if (asked && !arguments.has("--offline") && !settings->online && settings->isLocked("network.online"))
        return fail(ErrorCode::InvalidArgument, "the network is switched off by the settings of this computer");
    const bool online = !arguments.has("--offline") && (asked || settings->online);
    environment.allowNetworkEvidence(online && (evidence || settings->online));
    return environment.use(std::move(*settings), online);
}

Result<Services> makeServices(const Arguments& arguments, Environment& environment, DefaultTrust otherwise)
{
    if (auto applied = applySettings(arguments, environment); !applied)
        return std::unexpected(applied.error());
    if (auto rules = environment.useFormatRules(arguments.value("--rules")); !rules)
        return std::unexpected(rules.error());
    Services services = environment.services();
    if (arguments.has("--at")) {
        const auto time = UtcTime::fromIso8601(arguments.value("--at"));
        if (!time)
            return fail(ErrorCode::InvalidArgument, "--at wants a time like 2026-11-22T10:00:00Z");
        services.now = *time;
    }
    std::vector<Certificate> listSigners;
    for (const std::string& path : arguments.values("--list-signer")) {
        auto certificates = loadTrust(path);
        if (!certificates) {
            certificates.error().subject = path;
            return std::unexpected(certificates.error());
        }
        listSigners.insert(listSigners.end(), certificates->begin(), certificates->end());
    }
    auto trust = std::make_shared<TrustStore>();
    for (const std::string& path : arguments.values("--trust"))
        if (auto added = addTrustPath(*trust, path, listSigners, services.now); !added) {
            added.error().subject = path;
            return std::unexpected(added.error());
        }
    if (otherwise == DefaultTrust::Configured && !arguments.has("--trust")) {
        auto configured = environment.configuredTrust(services.now);
        if (!configured)
            return std::unexpected(configured.error());
        trust = std::move(*configured);
    }
    services.trust = std::move(trust);
    environment.addEvidence(services);
    return services;
}

std::vector<OptionSpec> commonOptions()
{
    return {
        {"--trust", "PATH", "a certificate (PEM, DER), a folder of them, or a trusted list", true},
        {"--list-signer", "PEM", "the certificate that must have signed the trusted lists", true},
        {"--online", "", "ask services in the network: revocation, issuers, time-stamps"},
        {"--offline", "", "no network at all, whatever the settings say"},
        {"--language", "sk|cs|en", "language of the sentences"},
        {"--help", "", "this text"},
    };
}

} // namespace parafa::cli
