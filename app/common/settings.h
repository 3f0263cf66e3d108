// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "network/network_http_client.h"
#include "trust/evidence_cache.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace parafa
{

/// One time-stamping service as configured. Passwords stand in files of their own, read when they are needed.
struct TimeStampSetting {
    std::string url, policyOid, user, passwordFile;
    std::string identityFile = {}, identityPasswordFile = {}; ///< certificate and key for TLS, PEM
};

/// What an administrator or a person set up: the endpoint table, proxies, and whether the network may be asked at all. One text
/// format for the window and the command line; `docs/trust.md` describes it. Addresses that are empty are switched off.
struct Settings {
    bool online = false; ///< ask services without being told so for each run
    enum class Proxy { Environment, None, Manual };
    Proxy proxy = Proxy::Environment;
    std::string proxyUrl, proxyLoginFile;
    std::vector<std::string> directHosts;
    std::string caFile;
    int timeoutSeconds = 0; ///< of one request; 0: each kind's own

    std::string listOfLists = "https://ec.europa.eu/tools/lotl/eu-lotl.xml";
    std::string listSigners;                  ///< file of fingerprints; empty: what came with the program
    std::vector<std::string> territories;     ///< empty: all
    std::map<std::string, std::string> lists; ///< territory -> another address; empty: switched off
    std::string listFolder;                   ///< lists that somebody else keeps up to date, read beside the own cache

    bool ocsp = true, revocationLists = true, issuers = true;
    /// Beginning of an address -> what stands in its place; empty: switched off. The longest fitting one counts.
    std::map<std::string, std::string> addresses;
    std::vector<TimeStampSetting> timeStampServices;
    static constexpr const char* statePortal = "https://www.slovensko.sk/static/eform/dataset/";
    static constexpr const char* stateCatalogue = "https://www.slovensko.sk/static/eForm/datasetexport/json/mef.json";
    static constexpr const char* stateBusinessRegister = "https://eformulare.justice.sk/";
    std::string formsPortal = statePortal;                     ///< data sets of forms
    std::string formsCatalogue = stateCatalogue;               ///< the list of all of them
    std::string formsBusinessRegister = stateBusinessRegister; ///< stands for all the register's hosts
    std::string policyFile;                                    ///< validation policy
    std::string requirement;                                   ///< profile that the window asks for each file; empty: none
    std::vector<std::string> trustAnchors;                     ///< files and folders, beside the lists

    /// Programs of the computer that documents are given to on demand; empty: looked for in PATH, "off": never.
    std::string ghostscript, libreOffice, veraPdf;
    std::string formatRules; ///< table of rules on formats; empty: the system's, else the one built in

    std::set<std::string> locked;   ///< "network.online", "lists.*": later files and options do not change them
    std::vector<std::string> files; ///< that were read, in order

    bool isLocked(const std::string& key) const;
    /// Takes over what a file says. Errors: InvalidArgument, with file and line in `detail`.
    Result<void> apply(std::string_view text, const std::string& file);
    /// The address to ask in place of `url`; nothing where it is switched off.
    std::optional<std::string> addressFor(EvidenceKind kind, const std::string& url) const;
    /// Errors: CannotRead (a login file).
    Result<network::NetworkSettings> networkSettings() const;

    /// XDG_CONFIG_DIRS from the last to the first, /etc/parafa/parafa.conf, then the person's own file (PARAFA_CONFIG, else
    /// XDG_CONFIG_HOME/parafa/parafa.conf). A file that is absent is left out, but not the one PARAFA_CONFIG names.
    static Result<Settings> load();
    /// The person's own file, whether it is there or not.
    static std::string ownFile();
};

/// The first line of a file that holds a password; wiped by its owner. Errors: InputMissing, CannotRead.
Result<Secret> readSecretFile(const std::string& path);

} // namespace parafa
