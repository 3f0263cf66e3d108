// SPDX-License-Identifier: EUPL-1.2
#include "api/server.h"
#include "base/file_writer.h"
#include "base/runtime.h"
#include "cli/open_key.h"
#include "cli/serve_options.h"
#include "cli/session.h"
#include "report/text_cleaning.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>

namespace parafa::api
{

namespace
{

using cli::Arguments;

Result<int> number(const Arguments& arguments, std::string_view option, int otherwise, int least, int most)
{
    const std::string text = arguments.value(option, std::to_string(otherwise));
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || value < least || value > most)
        return fail(ErrorCode::InvalidArgument,
                    std::string(option) + " wants a number from " + std::to_string(least) + " to " + std::to_string(most));
    return value;
}

Result<ServerLimits> readLimits(const Arguments& arguments)
{
    ServerLimits limits;
    const auto body = number(arguments, "--max-body", static_cast<int>(limits.maxBodyBytes >> 20), 1, 1024);
    const auto time = number(arguments, "--read-timeout", static_cast<int>(limits.readTime.count() / 1000), 1, 3600);
    const auto rate = number(arguments, "--rate", limits.requestsPerMinute, 1, 1'000'000);
    for (const auto* value : {&body, &time, &rate})
        if (!*value)
            return std::unexpected(value->error());
    limits.maxBodyBytes = static_cast<std::uint64_t>(*body) << 20;
    limits.readTime = std::chrono::seconds(*time);
    limits.requestsPerMinute = *rate;
    return limits;
}

/// 256 random bits, in a file that only this user can read, before anybody can ask.
Result<std::string> makeToken(const std::string& path)
{
    std::array<std::uint32_t, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const std::string token = toHex(ByteView(reinterpret_cast<const std::uint8_t*>(bits.data()), sizeof bits));
    const std::string line = token + "\n";
    ::unlink(path.c_str()); // an older file might be open to others
    if (auto written = writeFile(path, asBytes(line)); !written)
        return std::unexpected(written.error());
    if (::chmod(path.c_str(), S_IRUSR | S_IWUSR) != 0)
        return fail(ErrorCode::CannotWrite, "the token file cannot be kept from others");
    return token;
}

Result<AccessRules> readRules(const Arguments& arguments)
{
    AccessRules rules;
    rules.origins = arguments.values("--origin");
    for (const std::string& origin : rules.origins)
        if (!isExactOrigin(origin))
            return fail(ErrorCode::InvalidArgument,
                        "--origin wants https://host or https://host:port in lower case, exactly as a "
                        "browser sends it, not " +
                            origin);
    rules.allowTextPlain = arguments.has("--text-plain");
    if (rules.origins.empty() && !arguments.has("--token-file"))
        return fail(ErrorCode::InvalidArgument, "nobody could ask: name pages by --origin, or programs by --token-file");
    if (rules.allowTextPlain && rules.origins.empty())
        return fail(ErrorCode::InvalidArgument, "--text-plain is for pages of --origin");
    if (arguments.has("--token-file")) {
        auto token = makeToken(arguments.value("--token-file"));
        if (!token)
            return std::unexpected(token.error());
        rules.token = std::move(*token);
    }
    return rules;
}

/// Errors: InvalidArgument. Never silent by accident: `always` wants a key whose PIN was given for unattended use.
Result<std::unique_ptr<Consent>> makeConsent(const Arguments& arguments, Language language)
{
    const std::string choice = arguments.value("--consent", "ask");
    if (choice != "ask" && choice != "always")
        return fail(ErrorCode::InvalidArgument, "--consent wants ask or always");
    if (choice == "ask") {
        if (arguments.has("--key") && !TerminalConsent::available())
            return fail(ErrorCode::InvalidArgument, "there is no terminal to ask on: use --consent always, or start it in one");
        return std::make_unique<TerminalConsent>(language);
    }
    const bool unattended = arguments.has("--pin-env") || arguments.has("--pin-file") ||
                            arguments.value("--key").find("pin-source=") != std::string::npos;
    if (!arguments.has("--key") || !unattended)
        return fail(ErrorCode::InvalidArgument, "--consent always wants --key with --pin-env or --pin-file");
    return std::make_unique<StandingConsent>();
}

Result<AttributeProfile> readProfile(const Arguments& arguments)
{
    const std::string profile = arguments.value("--profile", "upvs");
    if (profile != "upvs" && profile != "etsi")
        return fail(ErrorCode::InvalidArgument, "--profile wants upvs or etsi");
    return profile == "etsi" ? AttributeProfile::Etsi : AttributeProfile::Upvs;
}

/// The settings of one run, read and checked before anything listens.
struct Settings {
    int port = 0;
    ServerLimits limits;
    AttributeProfile profile = AttributeProfile::Upvs;
    std::unique_ptr<Consent> consent;
    Services services;
    std::optional<cli::OpenedKey> key;
    AccessRules rules;
};

Result<Settings> readSettings(const Arguments& arguments, Environment& environment, const cli::Session& session)
{
    constexpr int usualPort = 37200; // where pages look for such a server
    const auto port = number(arguments, "--port", usualPort, 0, 65'535);
    if (!port)
        return std::unexpected(port.error());
    const auto limits = readLimits(arguments);
    if (!limits)
        return std::unexpected(limits.error());
    const auto profile = readProfile(arguments);
    if (!profile)
        return std::unexpected(profile.error());
    auto consent = makeConsent(arguments, session.language());
    if (!consent)
        return std::unexpected(consent.error());
    auto services = cli::makeServices(arguments, environment);
    if (!services)
        return std::unexpected(services.error());
    for (const std::string& url : arguments.values("--tsa"))
        services->timeStampServices.push_back({url, {}, nullptr});
    std::optional<cli::OpenedKey> key;
    if (arguments.has("--key")) {
        auto opened = cli::OpenedKey::open(arguments);
        if (!opened)
            return std::unexpected(opened.error());
        key = std::move(*opened);
    }
    auto rules = readRules(arguments);
    if (!rules)
        return std::unexpected(rules.error());
    return Settings{*port, *limits, *profile, std::move(*consent), std::move(*services), std::move(key), std::move(*rules)};
}

int serve(QCoreApplication& application, const Arguments& arguments)
{
    const CoreRuntime runtime;
    cli::Session session(arguments.value("--language"));
    Environment environment(arguments.values("--forms"));
    auto settings = readSettings(arguments, environment, session);
    if (!settings)
        return static_cast<int>(session.complain(settings.error(), settings.error().subject));
    Api api({&environment,
             settings->services,
             settings->key ? &**settings->key : nullptr,
             arguments.value("--key").starts_with("pkcs11:") ? "pkcs11" : "keystore",
             settings->profile,
             settings->consent.get(),
             session.language(),
             {}});
    Server server(api, settings->rules, settings->limits);
    const auto port = server.listen(static_cast<std::uint16_t>(settings->port));
    if (!port) {
        session.complain(port.error().detail);
        return static_cast<int>(exitStatusOf(port.error()));
    }
    session.printLine("Listening on http://127.0.0.1:" + std::to_string(*port));
    return application.exec();
}

int run(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const cli::CommandSpec spec = cli::serveSpec();
    const auto arguments = cli::parseArguments(spec, {argv + 1, argv + argc});
    if (!arguments) {
        std::fprintf(stderr, "parafa-serve: %s; see parafa-cli serve --help\n", printable(arguments.error()).c_str());
        return static_cast<int>(ExitStatus::Usage);
    }
    return serve(application, *arguments);
}

} // namespace

} // namespace parafa::api

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    ::umask(S_IRWXG | S_IRWXO);
    return parafa::api::run(argc, argv);
}
