// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/form_packages.h"

#include <deque>
#include <memory>
#include <mutex>

namespace parafa
{

/// One form at hand, for lists.
struct FormListing {
    std::string identifier, version, title;
    std::string path;               ///< folder or ZIP file of the package
    std::vector<std::string> media; ///< of its signing stylesheets, "TXT (sk)"
    std::string targetNamespace;
    std::optional<UtcTime> validFrom, validTo;
    bool published = false; ///< see KnownForm
};

/// Where the record of a fetched package or file lies: beside it.
std::string formRecordPath(const std::string& package);
/// Nothing where there is none, or it is not understood.
std::optional<FormRecord> formRecordOf(const std::string& package);

/// Forms from folders on this computer: each folder is a package, or holds packages (folders or ZIP files). Nothing is read
/// before the first question; a package that cannot be read is left out of the answer and named by `damaged`. A form that lies
/// where imports put it is found without reading the others; only a few packages are kept in memory.
/// Safe to use from several threads.
class FormFolders : public FormSource
{
public:
    /// Earlier folders come first in answers. `fetched`: where packages from the network lie, each with its record beside it;
    /// looked in last, and the only place whose forms can be published ones.
    explicit FormFolders(std::vector<std::string> folders, std::string fetched = {});

    std::vector<KnownForm> find(const std::string& identifier, const std::string& version) const override;
    std::vector<KnownForm> findByNamespace(const std::string& targetNamespace) const override;
    std::vector<KnownForm> findByDigest(const SchemaReference& reference) const override;
    std::vector<FormListing> list() const;
    /// The whole package of a form named by identifier or "form/version"; nothing when it is not here.
    std::optional<FormPackage> package(const std::string& name) const;
    /// The files of that package as they lie there, for export. Errors: NotFound, those of readFormFiles.
    Result<std::vector<FormPackageFile>> files(const std::string& name) const;
    std::vector<std::pair<std::string, Error>> damaged() const;
    /// Looks again: something was added.
    void refresh() const;

private:
    struct Found {
        std::string path;
        FormListing listing;
        std::shared_ptr<const FormPackage> package; ///< null: read again when it is asked for
    };
    struct Folder {
        std::string path;
        bool fetched = false;
        bool scanned = false;
        std::deque<Found> found; ///< pointers to them stay good
    };

    void scan(Folder& folder) const;
    void scanFolder(Folder& folder, const std::string& path, bool nested) const;
    Found* add(Folder& folder, const std::string& path) const;
    Found* atItsPlace(Folder& folder, const std::string& identifier) const;
    std::shared_ptr<const FormPackage> load(Found& found) const;
    void remember(Found& found, std::shared_ptr<const FormPackage> package) const;
    void collect(Found& found, std::vector<KnownForm>& result) const;
    Found* named(const std::string& name) const;

    mutable std::mutex m_lock;
    mutable std::vector<Folder> m_folders;
    mutable std::deque<Found*> m_loaded; ///< oldest first
    mutable std::vector<std::pair<std::string, Error>> m_damaged;
};

/// The person's own folder of forms (XDG_DATA_HOME); imported packages go there.
std::string userFormsFolder();
/// Where forms from the network are kept (XDG_CACHE_HOME).
std::string fetchedFormsFolder();
/// Folders to look in: the person's own, those of the variable PARAFA_FORMS (separated by colons) and /etc/parafa/forms, which an
/// administrator sets, those that came with the program.
std::vector<std::string> defaultFormFolders();
/// Those that came with the program.
std::vector<std::string> programFormFolders();

} // namespace parafa
