// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/settings.h"
#include "trust/list_collection.h"

namespace parafa
{

/// Trusted lists as files of a folder, each as it was published. Whoever reads verifies again. The time of a file is when its
/// list was fetched.
class ListCache final : public ListReader
{
public:
    /// `folders`: the own one first; of the same list in several the one fetched last is read.
    explicit ListCache(std::vector<std::string> folders) : m_folders(std::move(folders)) {}

    /// Errors: NotFound with TrustedListNotLoaded, CannotRead.
    Result<Bytes> read(const ListPlace& place) override;
    std::optional<UtcTime> fetched(const ListPlace& place) const;
    /// Into the own folder. Errors: CannotWrite.
    Result<void> store(const ListPlace& place, ByteView bytes, UtcTime fetched) const;
    /// Nothing was ever stored here.
    bool empty(const ListPlace& listOfLists) const { return !newest(listOfLists); }

private:
    struct Found {
        std::string path;
        UtcTime fetched;
    };
    std::optional<Found> newest(const ListPlace& place) const;
    std::vector<std::string> m_folders;
};

/// Passes every list that verified on to a cache, unless the cache has a newer one (by sequence number); then the list that is
/// there stays and counts.
class StoringReader final : public ListReader
{
public:
    StoringReader(ListReader& from, const ListCache& cache, UtcTime fetched, const std::vector<ListState>& before)
        : m_from(from), m_cache(cache), m_fetched(fetched), m_before(before)
    {
    }
    Result<Bytes> read(const ListPlace& place) override { return m_from.read(place); }
    void verified(const ListPlace& place, ByteView bytes, const TrustedList* list) override;
    /// Lists that were older than what the cache has; lists that could not be written.
    const std::vector<ListPlace>& older() const { return m_older; }
    const std::vector<Error>& failures() const { return m_failures; }

private:
    ListReader& m_from;
    const ListCache& m_cache;
    UtcTime m_fetched;
    const std::vector<ListState>& m_before;
    std::vector<ListPlace> m_older;
    std::vector<Error> m_failures;
};

/// Fetches lists. Errors: those of HttpClient; NetworkUnreachable with ServiceRefused (HTTP status).
class NetworkListReader final : public ListReader
{
public:
    NetworkListReader(HttpClient& http, int timeoutSeconds) : m_http(http), m_timeoutSeconds(timeoutSeconds) {}
    Result<Bytes> read(const ListPlace& place) override;

private:
    HttpClient& m_http;
    int m_timeoutSeconds;
};

/// The cache of this person, with the folder of the settings behind it.
ListCache listCacheOf(const Settings& settings);
/// Which lists the settings want. Errors: InputMissing, CannotRead (the file of fingerprints), Unreadable (none in it).
Result<ListChoice> listChoiceOf(const Settings& settings);

} // namespace parafa
