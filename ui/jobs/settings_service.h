// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "base/utc_time.h"

#include <optional>
#include <string>
#include <vector>

namespace parafa
{

/// What counts for the window and the command line alike, as far as the settings page shows them.
struct ProgramSettings {
    bool online = false;
    bool systemProxy = true;
    std::string proxy; ///< address; empty: none, or the system's
    std::vector<std::string> timeStampServices;
    bool listsOff = false; ///< no list of lists
    /// Set by an administrator: shown, not to be changed.
    bool onlineLocked = false, timeStampsLocked = false, trustLocked = false;
    /// Nobody may ask the network, not even for one list.
    bool networkForbidden = false;
    std::string file;             ///< that changes go to
    std::optional<Error> problem; ///< the settings are wrong; `detail` names file and line
};

/// The trusted lists on this computer.
struct ListsSummary {
    std::size_t used = 0;
    std::size_t unusable = 0;       ///< missing or refused
    std::optional<UtcTime> fetched; ///< when the list of lists was
    std::vector<Error> problems;    ///< one for each list that cannot be used
};

/// What an offline bundle held.
struct BundleContents {
    UtcTime created;
    std::size_t lists = 0, evidence = 0, forms = 0;
    std::vector<std::string> older;   ///< territories whose list is newer here
    std::vector<std::string> leftOut; ///< forms and lists that were not taken, with the reason
};
/// What came of taking a bundle over.
struct BundleTaken {
    BundleContents contents;
    ListsSummary lists; ///< as they are now
};

/// One address that the program may ask, and what for.
struct ServiceAddress {
    enum class Purpose { ListOfLists, TrustedList, TimeStamp, Ocsp, RevocationList, Issuers, Forms, Proxy };
    Purpose purpose = Purpose::ListOfLists;
    std::string url;  ///< empty: switched off
    std::string host; ///< "host:port"
    std::string note; ///< territory of a list, policy of a time-stamp service, the address that this one stands for
    bool locked = false;
};

/// A PKCS#11 module that is asked for keys.
struct KeyModule {
    std::string path, name;
    bool added = false; ///< by the person; else found on this computer
};

/// What the settings page shows and changes; implemented by the program over its settings files, by tests as they need. Every
/// call may be made from any thread. Calls with a `progress` block, the others answer at once.
class SettingsService
{
public:
    virtual ~SettingsService() = default;
    virtual ProgramSettings settings() const = 0;
    /// Errors: InvalidArgument (locked, not understood), CannotRead, CannotWrite.
    virtual Result<void> setOnline(bool online) = 0;
    virtual Result<void> setTimeStampServices(const std::vector<std::string>& addresses) = 0;
    /// The lists as they are here; asks nobody.
    virtual Result<ListsSummary> lists(const Progress& progress) const = 0;
    /// Asks the network, because a person wants it.
    virtual Result<ListsSummary> updateLists(const Progress& progress) = 0;
    /// Takes lists, evidence and forms from a file. Errors: those of importBundle.
    virtual Result<BundleTaken> importBundle(const std::string& path, const Progress& progress) = 0;
    /// Writes them into one, for a computer without network. Errors: NotFound where there is nothing, CannotWrite.
    virtual Result<BundleContents> exportBundle(const std::string&, const Progress&) const
    {
        return fail(ErrorCode::NotFound, "nothing to export");
    }
    /// Every address that could be asked; asks nobody. Errors: those of the settings.
    virtual Result<std::vector<ServiceAddress>> addresses(const Progress&) const { return std::vector<ServiceAddress>(); }
    /// Asks one address, because a person wants it: any answer will do. Errors: why there is none; InvalidArgument where the
    /// network is locked off.
    virtual Result<void> askAddress(const ServiceAddress&, const Progress&) const
    {
        return fail(ErrorCode::Unsupported, "nobody is asked here");
    }
    virtual std::vector<KeyModule> keyModules() const = 0;
    /// Modules beside those that were found; asked from the next start on.
    virtual void addKeyModules(const std::vector<std::string>& paths) = 0;
};

} // namespace parafa
