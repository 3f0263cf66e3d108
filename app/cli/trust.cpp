// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/trust_output.h"
#include "common/endpoints.h"
#include "common/list_update.h"
#include "common/trust_bundle.h"

#include <algorithm>

namespace parafa::cli
{

namespace
{

/// What one run of `trust` works with.
struct Desk {
    Environment& environment;
    Session& session;
    bool asJson;
    UtcTime now;
};

ExitStatus listTrust(const Desk& desk)
{
    const Settings& settings = desk.environment.settings();
    ListCache cache = listCacheOf(settings);
    TrustOverview overview;
    overview.now = desk.now;
    overview.settingsFiles = settings.files;
    overview.anchors = settings.trustAnchors;
    if (!settings.listOfLists.empty() && !cache.empty({ListPlace::Kind::ListOfLists, "EU", settings.listOfLists})) {
        const auto choice = listChoiceOf(settings);
        if (!choice)
            return desk.session.complain(choice.error());
        TrustStore store;
        overview.states = loadLists(store, *choice, cache, desk.now);
    }
    for (const ListState& state : overview.states)
        overview.fetched.push_back(cache.fetched(state.place));
    desk.environment.evidenceCache().each(
        [&](EvidenceKind kind, const std::string&, const StoredEvidence& evidence) { overview.count(kind, evidence.fetched); });
    desk.session.printLine(desk.asJson ? overviewJson(overview, desk.session) : overviewText(overview, desk.session));
    return ExitStatus::Success;
}

/// Missing because nobody answered, or refused because it is not what it should be.
ExitStatus statusOf(const std::vector<ListState>& states)
{
    ExitStatus status = ExitStatus::Success;
    for (const ListState& state : states) {
        if (state.condition == ListCondition::Missing)
            status = worseOf(status, ExitStatus::ServiceUnreachable);
        if (state.condition == ListCondition::Refused)
            status = worseOf(status, ExitStatus::Unreadable);
    }
    return status;
}

ExitStatus updateTrust(const Desk& desk)
{
    if (!desk.environment.services().http) {
        desk.session.complain("trust update asks the network; --offline forbids it");
        return ExitStatus::Usage;
    }
    auto update = updateTrustedLists(desk.environment, desk.now);
    if (!update)
        return desk.session.complain(update.error());
    TrustOverview overview;
    overview.now = desk.now;
    overview.states = std::move(update->states);
    overview.fetched = std::move(update->fetched);
    overview.kept = std::move(update->kept);
    overview.older = std::move(update->older);
    desk.session.printLine(desk.asJson ? overviewJson(overview, desk.session) : overviewText(overview, desk.session));
    for (const Error& failure : update->failures)
        return desk.session.complain(failure, userCacheFolder());
    return statusOf(overview.states);
}

ExitStatus endpoints(const Desk& desk)
{
    HttpClient* http = desk.environment.services().http;
    std::vector<EndpointLine> lines;
    for (Endpoint& endpoint : knownEndpoints(desk.environment, desk.environment.evidenceCache(), desk.now)) {
        EndpointLine line{std::move(endpoint), std::nullopt};
        if (http && !line.endpoint.url.empty())
            line.answer = askEndpoint(line.endpoint, *http, desk.environment.settings().timeoutSeconds);
        lines.push_back(std::move(line));
    }
    desk.session.printLine(desk.asJson ? endpointsJson(lines, desk.session) : endpointsText(lines, desk.session));
    const bool silent =
        std::ranges::any_of(lines, [](const EndpointLine& line) { return line.answer && !line.answer->answered; });
    return silent ? ExitStatus::ServiceUnreachable : ExitStatus::Success;
}

ExitStatus bundle(const Desk& desk, bool import, const std::string& path)
{
    const auto summary = import ? importBundle(path, desk.environment, desk.now) : exportBundle(path, desk.environment, desk.now);
    if (!summary) {
        const std::string subject = summary.error().subject;
        return desk.session.complain(summary.error(), subject.empty() ? path : subject);
    }
    desk.session.printLine(desk.asJson ? bundleJson(*summary, desk.now, desk.session)
                                       : bundleText(*summary, desk.now, desk.session));
    return import ? statusOf(summary->states) : ExitStatus::Success;
}

ExitStatus runTrust(const Arguments& arguments, Session& session)
{
    const auto& words = arguments.positionals();
    const bool asks = words.front() == "update" || words.front() == "endpoints";
    Environment environment;
    const bool needed = asks && !arguments.has("--offline");
    if (auto applied = applySettings(arguments, environment, needed ? NetworkUse::Needed : NetworkUse::AsAsked); !applied)
        return session.complain(applied.error());
    const Desk desk{environment, session, arguments.has("--json"), environment.services().now};
    if (words.size() == 1 && words.front() == "list")
        return listTrust(desk);
    if (words.size() == 1 && words.front() == "update")
        return updateTrust(desk);
    if (words.size() == 1 && words.front() == "endpoints")
        return endpoints(desk);
    if (words.size() == 2 && (words.front() == "import" || words.front() == "export"))
        return bundle(desk, words.front() == "import", words[1]);
    session.complain("trust wants update, list, endpoints, import BUNDLE or export BUNDLE");
    return ExitStatus::Usage;
}

} // namespace

Command trustCommand()
{
    return {{"trust",
             "update | list | endpoints | import BUNDLE | export BUNDLE",
             "Trusted lists and other evidence on this computer: fetches, shows, carries them to computers without network.",
             {{"--json", "", "one JSON object"},
              {"--offline", "", "no network at all: endpoints are shown and not asked"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1,
             2},
            runTrust};
}

} // namespace parafa::cli
