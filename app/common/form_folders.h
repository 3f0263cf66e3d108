// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/form_packages.h"

#include <mutex>

namespace parafa
{

/// One form at hand, for lists.
struct FormListing {
    std::string identifier, version, title;
    std::string path;               ///< folder or ZIP file of the package
    std::vector<std::string> media; ///< of its signing stylesheets, "TXT (sk)"
};

/// Forms from folders on this computer: each folder is a package, or holds packages (folders or ZIP files). Nothing is read
/// before the first question; a package that cannot be read is left out of the answer and named by `damaged`.
/// Safe to use from several threads.
class FormFolders : public FormSource
{
public:
    /// Earlier folders come first in answers.
    explicit FormFolders(std::vector<std::string> folders) : m_folders(std::move(folders)) {}

    std::vector<KnownForm> find(const std::string& identifier, const std::string& version) const override;
    std::vector<FormListing> list() const;
    /// The whole package of a form named by identifier or "form/version"; nothing when it is not here.
    std::optional<FormPackage> package(const std::string& name) const;
    std::vector<std::pair<std::string, Error>> damaged() const;
    /// The folders are read anew at the next question, e.g. after a package was added.
    void rescan();

private:
    struct Found {
        std::string path;
        FormPackage package;
    };
    void scan() const;
    void scanFolder(const std::string& folder, bool nested) const;
    void add(const std::string& path) const;

    std::vector<std::string> m_folders;
    mutable std::mutex m_lock;
    mutable bool m_scanned = false;
    mutable std::vector<Found> m_found;
    mutable std::vector<std::pair<std::string, Error>> m_damaged;
};

/// The person's own folder of forms (XDG_DATA_HOME); imported packages go there.
std::string userFormsFolder();
/// The person's own folder, then those that came with the program.
std::vector<std::string> defaultFormFolders();

} // namespace parafa
