// SPDX-License-Identifier: EUPL-1.2
#include "cli/trust_output.h"

#include "cli/trust_words.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"

#include <algorithm>

namespace parafa::cli
{

namespace
{

std::int64_t ageDays(UtcTime then, UtcTime now)
{
    return std::max<std::int64_t>(0, now.seconds() - then.seconds()) / 86'400;
}

std::string dayOf(UtcTime time)
{
    return time.toIso8601().substr(0, 10);
}

bool holds(const std::vector<std::string>& list, const std::string& value)
{
    return std::ranges::find(list, value) != list.end();
}

std::string ageText(UtcTime then, UtcTime now, const TrustWords& words)
{
    return dayOf(then) + " (" + std::to_string(ageDays(then, now)) + " " + std::string(words.days) + ")";
}

std::string stateText(const ListState& state, const Session& session)
{
    const TrustWords& words = trustWordsOf(session.language());
    std::string text = state.place.territory + "  " + std::string(conditionWord(state.condition, session.language()));
    if (state.isUsed()) {
        text += "  " + std::string(words.number) + " " + std::to_string(state.sequenceNumber) + ", " + std::string(words.issued) +
                " " + dayOf(state.issued);
        if (state.nextUpdate)
            text += ", " + std::string(words.nextUpdate) + " " + dayOf(*state.nextUpdate);
    }
    if (!state.place.url.empty())
        text += "  " + state.place.url;
    return text;
}

void writeState(JsonWriter& json, const ListState& state, const Session& session)
{
    json.member("territory", state.place.territory).memberOrNull("url", state.place.url);
    json.member("condition", listConditionName(state.condition));
    json.key("sequenceNumber").number(state.sequenceNumber);
    json.memberOrNull("issued", state.isUsed() ? state.issued.toIso8601() : "");
    json.memberOrNull("nextUpdate", state.nextUpdate ? state.nextUpdate->toIso8601() : "");
    json.key("services").number(state.services);
    if (!state.error) {
        json.memberNull("error");
        return;
    }
    json.key("error").beginObject();
    json.memberOrNull("code", state.error->reason ? codeName(*state.error->reason) : std::string_view());
    json.member("text", session.sentence(*state.error)).memberOrNull("detail", state.error->detail);
    json.endObject();
}

std::string errorText(const Error& error, const Session& session)
{
    return session.sentence(error) + (error.detail.empty() ? "" : " (" + error.detail + ")");
}

} // namespace

void TrustOverview::count(EvidenceKind kind, UtcTime time)
{
    Stored& stored = evidence[kind];
    stored.oldest = stored.count == 0 ? time : std::min(stored.oldest, time);
    stored.newest = stored.count == 0 ? time : std::max(stored.newest, time);
    ++stored.count;
}

std::string overviewText(const TrustOverview& overview, const Session& session)
{
    const TrustWords& words = trustWordsOf(session.language());
    std::string text;
    const auto line = [&text](const std::string& content) { text += printable(content) + "\n"; };
    if (overview.states.empty())
        line(std::string(words.noLists));
    for (std::size_t i = 0; i < overview.states.size(); ++i) {
        const ListState& state = overview.states[i];
        std::string content = stateText(state, session);
        if (i < overview.fetched.size() && overview.fetched[i])
            content += "  " + std::string(words.fetched) + " " + ageText(*overview.fetched[i], overview.now, words);
        line(content);
        if (state.error)
            line("    " + errorText(*state.error, session));
        if (holds(overview.kept, state.place.url))
            line("    " + std::string(words.kept));
        if (holds(overview.older, state.place.url))
            line("    " + std::string(words.older));
    }
    for (const auto& [kind, stored] : overview.evidence)
        line(std::string(words.evidence) + ", " + std::string(evidenceKindName(kind)) + ": " + std::to_string(stored.count) +
             ", " + ageText(stored.newest, overview.now, words));
    for (const std::string& anchor : overview.anchors)
        line(std::string(words.anchors) + ": " + anchor);
    for (const std::string& file : overview.settingsFiles)
        line(std::string(words.settings) + ": " + file);
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

std::string overviewJson(const TrustOverview& overview, const Session& session)
{
    JsonWriter json;
    json.beginObject().key("lists").beginArray();
    for (std::size_t i = 0; i < overview.states.size(); ++i) {
        const ListState& state = overview.states[i];
        const auto fetched = i < overview.fetched.size() ? overview.fetched[i] : std::nullopt;
        json.beginObject();
        writeState(json, state, session);
        json.memberOrNull("fetched", fetched ? fetched->toIso8601() : "");
        json.key("ageDays");
        if (fetched)
            json.number(static_cast<std::uint64_t>(ageDays(*fetched, overview.now)));
        else
            json.null();
        json.key("kept").boolean(holds(overview.kept, state.place.url));
        json.key("older").boolean(holds(overview.older, state.place.url));
        json.endObject();
    }
    json.endArray().key("evidence").beginObject();
    for (const auto& [kind, stored] : overview.evidence) {
        json.key(evidenceKindName(kind)).beginObject().key("count").number(stored.count);
        json.member("oldest", stored.oldest.toIso8601()).member("newest", stored.newest.toIso8601()).endObject();
    }
    json.endObject().memberTexts("anchors", overview.anchors).memberTexts("settings", overview.settingsFiles).endObject();
    return json.result();
}

std::string endpointsText(const std::vector<EndpointLine>& lines, const Session& session)
{
    const TrustWords& words = trustWordsOf(session.language());
    std::string text;
    for (const auto& [endpoint, answer] : lines) {
        std::string line = endpoint.url.empty() ? std::string(words.off) : urlHost(endpoint.url);
        line += "  " + std::string(purposeWord(endpoint.purpose, session.language()));
        if (endpoint.purpose == Endpoint::Purpose::Ocsp && !endpoint.note.empty())
            line += "  " + std::string(words.insteadOf) + " " + endpoint.note;
        else if (!endpoint.note.empty())
            line += " " + endpoint.note;
        if (!endpoint.url.empty())
            line += "  " + std::string(!answer ? words.unasked : answer->answered ? words.answers : words.silent);
        if (answer && answer->error)
            line += ": " + errorText(*answer->error, session);
        if (endpoint.locked)
            line += "  [" + std::string(words.locked) + "]";
        text += (text.empty() ? "" : "\n") + printable(line);
    }
    return text;
}

std::string endpointsJson(const std::vector<EndpointLine>& lines, const Session& session)
{
    JsonWriter json;
    json.beginObject().key("endpoints").beginArray();
    for (const auto& [endpoint, answer] : lines) {
        json.beginObject().member("purpose", endpointPurposeName(endpoint.purpose));
        json.memberOrNull("host", endpoint.url.empty() ? "" : urlHost(endpoint.url)).memberOrNull("url", endpoint.url);
        json.memberOrNull("note", endpoint.note).key("locked").boolean(endpoint.locked);
        json.member("state", endpoint.url.empty() ? "off"
                             : !answer            ? "not-asked"
                             : answer->answered   ? "answered"
                                                  : "not-reachable");
        if (answer && answer->error)
            json.member("detail", errorText(*answer->error, session));
        else
            json.memberNull("detail");
        json.endObject();
    }
    return json.endArray().endObject().result();
}

std::string bundleText(const BundleSummary& summary, UtcTime now, const Session& session)
{
    const TrustWords& words = trustWordsOf(session.language());
    std::string text = std::string(words.created) + " " + ageText(summary.created, now, words) + ": " + std::string(words.lists) +
                       " " + std::to_string(summary.lists) + ", " + std::string(words.evidence) + " " +
                       std::to_string(summary.evidence) + ", " + std::string(words.forms) + " " + std::to_string(summary.forms);
    for (const ListState& state : summary.states)
        if (!state.isUsed())
            text += "\n" + printable(stateText(state, session)) +
                    (state.error ? "\n    " + printable(errorText(*state.error, session)) : "");
    for (const std::string& territory : summary.older)
        text += "\n" + printable(territory + "  " + std::string(words.older));
    for (const std::string& left : summary.leftOut)
        text += "\n" + printable(left);
    return text;
}

std::string bundleJson(const BundleSummary& summary, UtcTime now, const Session& session)
{
    JsonWriter json;
    json.beginObject().member("created", summary.created.toIso8601());
    json.key("ageDays").number(static_cast<std::uint64_t>(ageDays(summary.created, now)));
    json.key("lists").number(summary.lists).key("evidence").number(summary.evidence).key("forms").number(summary.forms);
    json.memberTexts("older", summary.older).memberTexts("leftOut", summary.leftOut).key("states").beginArray();
    for (const ListState& state : summary.states) {
        json.beginObject();
        writeState(json, state, session);
        json.endObject();
    }
    return json.endArray().endObject().result();
}

} // namespace parafa::cli
