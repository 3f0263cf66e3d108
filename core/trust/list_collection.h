// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/list_of_lists.h"
#include "trust/trust_store.h"

#include <map>

namespace parafa
{

/// Where lists are and which of them are wanted.
struct ListChoice {
    std::string listOfLists;              ///< address; empty: switched off
    std::vector<Bytes> pinned;            ///< SHA-256 of certificates that may sign the list of lists
    std::vector<std::string> territories; ///< wanted; empty: all
    /// Territory -> another address for its list; empty: switched off. Who may sign it says the list of lists all the same.
    std::map<std::string, std::string> addresses;
};

/// One list as a reader is asked for it.
struct ListPlace {
    enum class Kind { ListOfLists, Pivot, National };
    Kind kind = Kind::National;
    std::string territory; ///< "EU" for the list of lists and its pivots
    std::string url;
};

/// A cache, a bundle or the network.
class ListReader
{
public:
    virtual ~ListReader() = default;
    virtual Result<Bytes> read(const ListPlace& place) = 0;
    /// Called with each list that verified, in the order of reading; a pivot's `list` is null.
    virtual void verified(const ListPlace& place, ByteView bytes, const TrustedList* list);
};

enum class ListCondition {
    Loaded,
    Expired,     ///< loaded, past its NextUpdate
    Closed,      ///< loaded, without NextUpdate
    Missing,     ///< could not be had: `error`
    Refused,     ///< was read and is not used: `error`
    SwitchedOff, ///< by the choice
};
/// "loaded", "expired", "closed", "missing", "refused", "off"
std::string_view listConditionName(ListCondition condition);

struct ListState {
    ListPlace place;
    ListCondition condition = ListCondition::Missing;
    std::uint64_t sequenceNumber = 0;
    UtcTime issued;
    std::optional<UtcTime> nextUpdate;
    std::size_t services = 0;
    std::optional<Error> error;

    bool isUsed() const
    {
        return condition == ListCondition::Loaded || condition == ListCondition::Expired || condition == ListCondition::Closed;
    }
};

/// Reads the list of lists and the national lists it points to, verifies each (Official Journal 2019/C 276/01; TS 119 612,
/// 5.7.1) and puts them into the store. What is wrong with a country's list is said about that country's certificates only
/// (`TrustStore::findingsAbout`); what is wrong with the list of lists is a finding of the store. Gives one state for each list,
/// the list of lists first.
std::vector<ListState> loadLists(TrustStore& store, const ListChoice& choice, ListReader& reader, UtcTime now);

} // namespace parafa
