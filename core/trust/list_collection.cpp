// SPDX-License-Identifier: EUPL-1.2
#include "trust/list_collection.h"

#include <algorithm>

namespace parafa
{

namespace
{

ListCondition conditionOf(const TrustedList& list, UtcTime now)
{
    if (!list.nextUpdate)
        return ListCondition::Closed;
    return *list.nextUpdate < now ? ListCondition::Expired : ListCondition::Loaded;
}

void fill(ListState& state, const TrustedList& list, UtcTime now)
{
    state.condition = conditionOf(list, now);
    state.sequenceNumber = list.sequenceNumber;
    state.issued = list.issued;
    state.nextUpdate = list.nextUpdate;
    state.services = list.services.size();
}

void fail(ListState& state, const Error& error)
{
    const bool read = error.code == ErrorCode::Unreadable || error.code == ErrorCode::LimitExceeded;
    state.condition = read ? ListCondition::Refused : ListCondition::Missing;
    state.error = error;
}

/// What a person is told of a list that is not there or not as it should be; nothing where all is well.
std::optional<Finding> findingOf(const ListState& state)
{
    const FindingArguments about = {{"territory", state.place.territory}, {"number", std::to_string(state.sequenceNumber)}};
    switch (state.condition) {
    case ListCondition::Expired:
        return makeFinding(FindingCode::TrustedListExpired, {about[0], about[1], {"time", state.nextUpdate->toIso8601()}});
    case ListCondition::Closed:
        return makeFinding(FindingCode::TrustedListClosed, about);
    case ListCondition::Missing:
    case ListCondition::Refused:
    case ListCondition::SwitchedOff:
        return makeFinding(FindingCode::TrustedListNotLoaded, {{"name", state.place.territory}});
    case ListCondition::Loaded:
        break;
    }
    return std::nullopt;
}

bool isWanted(const ListChoice& choice, const std::string& territory)
{
    return choice.territories.empty() || std::ranges::find(choice.territories, territory) != choice.territories.end();
}

std::shared_ptr<const TrustedList> readMain(const ListChoice& choice, ListReader& reader, UtcTime now, ListState& state)
{
    const auto bytes = reader.read(state.place);
    if (!bytes) {
        fail(state, bytes.error());
        return nullptr;
    }
    std::vector<std::pair<ListPlace, Bytes>> pivots;
    const ListFetcher fetch = [&](const std::string& url) -> Result<Bytes> {
        const ListPlace place{ListPlace::Kind::Pivot, "EU", url};
        auto pivot = reader.read(place);
        if (pivot)
            pivots.emplace_back(place, *pivot);
        return pivot;
    };
    auto read = readListOfLists(*bytes, choice.pinned, fetch);
    if (!read) {
        fail(state, read.error());
        return nullptr;
    }
    if (!read->list->isListOfLists()) {
        fail(state, Error{ErrorCode::Unreadable, FindingCode::TrustedListMalformed, "TSLType", "not a list of lists"});
        return nullptr;
    }
    for (const auto& [place, pivot] : pivots)
        reader.verified(place, pivot, nullptr);
    reader.verified(state.place, *bytes, read->list.get());
    fill(state, *read->list, now);
    return read->list;
}

void readNational(const NationalPointer& pointer, TrustStore& store, ListReader& reader, UtcTime now, ListState& state)
{
    const auto bytes = reader.read(state.place);
    if (!bytes)
        return fail(state, bytes.error());
    auto list = readTrustedList(*bytes, pointer.signers);
    if (!list)
        return fail(state, list.error());
    if ((*list)->territory != pointer.territory)
        return fail(state, Error{ErrorCode::Unreadable, FindingCode::TrustedListMalformed, "SchemeTerritory",
                                 "a list of " + (*list)->territory});
    reader.verified(state.place, *bytes, list->get());
    fill(state, **list, now);
    store.addTerritoryList(*list);
}

} // namespace

void ListReader::verified(const ListPlace&, ByteView, const TrustedList*) {}

std::string_view listConditionName(ListCondition condition)
{
    static constexpr std::string_view names[] = {"loaded", "expired", "closed", "missing", "refused", "off"};
    return names[static_cast<std::size_t>(condition)];
}

std::vector<ListState> loadLists(TrustStore& store, const ListChoice& choice, ListReader& reader, UtcTime now)
{
    std::vector<ListState> states;
    ListState main{.place = {ListPlace::Kind::ListOfLists, "EU", choice.listOfLists}};
    if (choice.listOfLists.empty()) {
        main.condition = ListCondition::SwitchedOff;
        return {std::move(main)};
    }
    const auto listOfLists = readMain(choice, reader, now, main);
    states.push_back(std::move(main));
    if (const auto finding = findingOf(states.front()))
        store.addFinding(*finding);
    if (!listOfLists)
        return states;
    for (const NationalPointer& pointer : nationalLists(*listOfLists)) {
        if (!isWanted(choice, pointer.territory))
            continue;
        ListState state{.place = {ListPlace::Kind::National, pointer.territory, pointer.location}};
        const auto other = choice.addresses.find(pointer.territory);
        if (other != choice.addresses.end())
            state.place.url = other->second;
        if (state.place.url.empty())
            state.condition = ListCondition::SwitchedOff;
        else
            readNational(pointer, store, reader, now, state);
        states.push_back(std::move(state));
    }
    // Of several lists of one country one that is used is enough.
    for (const ListState& state : states) {
        const bool served = std::ranges::any_of(states, [&](const ListState& other) {
            return &other != &state && other.place.territory == state.place.territory && other.isUsed();
        });
        if (state.place.kind == ListPlace::Kind::National && (state.isUsed() || !served))
            if (const auto finding = findingOf(state))
                store.addTerritoryFinding(state.place.territory, *finding);
    }
    return states;
}

} // namespace parafa
