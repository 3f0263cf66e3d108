// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/utc_time.h"
#include "trust/http_client.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// One version of one form in the catalogue of the state's portal (mef.json).
struct CatalogueEntry {
    std::string form, version; ///< "App.GeneralAgenda", "1.9"
    std::string identifier, targetNamespace, title, publisher;
    std::optional<UtcTime> validFrom, validTo;     ///< the end is the first moment that no longer counts
    std::optional<UtcTime> inForceFrom, inForceTo; ///< when it may be used; the narrower of both counts
    bool covers(UtcTime time) const;
};

/// Reads the catalogue: an array of objects. Entries without form and version are left out; members that are not known are
/// ignored. Errors: Unreadable, LimitExceeded.
Result<std::vector<CatalogueEntry>> readCatalogue(std::string_view json);

/// The catalogue as it was fetched last, kept in a folder with a record of place, time and SHA-256. Never asks the network by
/// itself: only `fetch` does. Not to be used from several threads at a time.
class FormCatalogue
{
public:
    explicit FormCatalogue(std::string folder) : m_folder(std::move(folder)) {}

    /// Fetches it unless the one here is younger than `maxAge` seconds and came from the same address. What is no catalogue is
    /// not kept. Errors: those of HttpClient::send, NetworkUnreachable with ServiceUnreachable where the portal is out of order,
    /// those of readCatalogue, CannotWrite.
    Result<void> fetch(HttpClient& http, const std::string& url, UtcTime now, const Progress& progress = {},
                       std::int64_t maxAge = 6 * 3'600);

    struct State {
        std::string url;
        UtcTime fetched;
        Bytes sha256;
    };
    /// Nothing where none was fetched, or it was changed since.
    std::optional<State> state() const;
    /// Empty where there is none.
    const std::vector<CatalogueEntry>& entries();

    /// By form and version.
    const CatalogueEntry* find(std::string_view form, std::string_view version);
    /// The newest version of a form that may be used at that time; null where there is none.
    const CatalogueEntry* newest(std::string_view form, UtcTime time);
    /// Entries in whose form, title or publisher every word occurs, whatever its case and accents; in the catalogue's order.
    std::vector<const CatalogueEntry*> search(const std::vector<std::string>& words);

private:
    std::string file() const { return m_folder + "/mef.json"; }
    /// The very octets that the digest is of.
    struct Kept {
        State state;
        Bytes content;
    };
    std::optional<Kept> kept() const;

    std::string m_folder;
    bool m_read = false;
    std::vector<CatalogueEntry> m_entries;
};

/// $XDG_CACHE_HOME/parafa/form-catalogue
std::string formCatalogueFolder();

} // namespace parafa
