// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/form_catalogue.h"
#include "common/form_folders.h"
#include "common/settings.h"
#include "trust/http_client.h"

namespace parafa
{

/// Where forms are fetched from; each can be replaced by a mirror, whose forms are then local packages, never published ones.
struct FormServers {
    std::string portal = Settings::statePortal;                     ///< <form>/<version>.zip, or single files below
    std::string businessRegister = Settings::stateBusinessRegister; ///< stands for the register's hosts

    /// The list of every form and version that the portal has.
    std::string catalogue = Settings::stateCatalogue;

    /// The addresses of the settings; PARAFA_FORM_PORTAL, PARAFA_FORM_BUSINESS_REGISTER and PARAFA_FORM_CATALOGUE instead, where
    /// set and not locked. Empty: switched off.
    static FormServers from(const Settings& settings);
};

/// Fetches form packages and keeps them in a folder with a record of place, time and digest beside each. Only forms of the
/// state's grammar and of the business register's hosts are asked for; a name in a document never becomes any other address. Not
/// to be used from several threads at a time.
class FormFetcher
{
public:
    /// `catalogue`: says how long a fetched form is in force; null: only its package does.
    FormFetcher(HttpClient& http, FormServers servers, std::string folder, FormCatalogue* catalogue = nullptr);

    /// The folder of the package, fetched unless one younger than `maxAge` seconds lies there.
    /// Errors: NotFound with FormNotKnown (no such form there, a name that is not asked for, or its server is switched off);
    /// NetworkUnreachable with
    /// ServiceUnreachable (also where the portal says that it is out of order); those of storeFormFiles and HttpClient::send.
    Result<std::string> fetch(const std::string& identifier, UtcTime now, const Progress& progress = {},
                              std::int64_t maxAge = 6 * 3'600);

private:
    struct Fetched {
        std::vector<FormPackageFile> files;
        std::string url;
    };
    Result<Bytes> get(const std::string& url, const Progress& progress);
    Result<Fetched> fromPortal(const std::string& form, const std::string& version, const Progress& progress);
    Result<std::vector<FormPackageFile>> singleFiles(const std::string& base, const Progress& progress);
    Result<Fetched> fromBusinessRegister(const std::string& identifier, const Progress& progress);

    HttpClient& m_http;
    FormServers m_servers;
    std::string m_folder;
    FormCatalogue* m_catalogue;
};

/// Forms of folders, and of the network where no folder has one: each name is asked for once.
class FetchingForms : public FormSource
{
public:
    FetchingForms(const FormFolders& folders, FormFetcher& fetcher, UtcTime now)
        : m_folders(folders), m_fetcher(fetcher), m_now(now)
    {
    }

    std::vector<KnownForm> find(const std::string& identifier, const std::string& version) const override;
    std::vector<KnownForm> findByNamespace(const std::string& targetNamespace) const override;
    std::vector<KnownForm> findByDigest(const SchemaReference& reference) const override
    {
        return m_folders.findByDigest(reference);
    }
    /// What could not be fetched, and why.
    std::vector<std::pair<std::string, Error>> failures() const;

private:
    bool fetchOnce(const std::string& identifier) const;

    const FormFolders& m_folders;
    FormFetcher& m_fetcher;
    UtcTime m_now;
    mutable std::mutex m_lock;
    mutable std::vector<std::string> m_asked;
    mutable std::vector<std::pair<std::string, Error>> m_failures;
};

} // namespace parafa
