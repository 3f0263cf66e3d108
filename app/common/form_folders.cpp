// SPDX-License-Identifier: EUPL-1.2
#include "common/form_folders.h"

#include "common/child_process.h"
#include "xmldata/form_identifier.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

bool isSame(const FormPackage& package, const std::string& identifier, const std::string& version)
{
    const auto wanted = formNameOf(identifier);
    const auto own = formNameOf(package.identifier);
    if (wanted && own)
        return *wanted == *own;
    return package.identifier == identifier && (version.empty() || package.version.empty() || package.version == version);
}

} // namespace

void FormFolders::add(const std::string& path) const
{
    auto package = openFormPackage(path);
    if (package)
        m_found.push_back({path, std::move(*package)});
    else
        m_damaged.emplace_back(path, package.error());
}

void FormFolders::scanFolder(const std::string& folder, bool nested) const
{
    std::error_code problem;
    if (fs::is_regular_file(folder, problem) || fs::exists(fs::path(folder) / "META-INF" / "manifest.xml", problem)) {
        add(folder);
        return;
    }
    if (nested)
        return;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
        entries.push_back(at->path());
    std::ranges::sort(entries); // answers do not depend on the order a disk gives
    for (const fs::path& entry : entries)
        if (fs::is_directory(entry, problem) || entry.extension() == ".zip")
            scanFolder(entry.string(), true);
}

void FormFolders::scan() const
{
    if (m_scanned)
        return;
    m_scanned = true;
    std::set<std::string> seen;
    for (const std::string& folder : m_folders) {
        std::error_code problem;
        if (seen.insert(fs::weakly_canonical(folder, problem).string()).second)
            scanFolder(folder, false);
    }
}

std::vector<KnownForm> FormFolders::find(const std::string& identifier, const std::string& version) const
{
    const std::scoped_lock lock(m_lock);
    scan();
    std::vector<KnownForm> result;
    for (const Found& found : m_found)
        if (isSame(found.package, identifier, version))
            std::ranges::move(knownForms(found.package, false), std::back_inserter(result));
    return result;
}

std::vector<FormListing> FormFolders::list() const
{
    const std::scoped_lock lock(m_lock);
    scan();
    std::vector<FormListing> result;
    for (const Found& found : m_found) {
        FormListing listing{found.package.identifier, found.package.version, found.package.title, found.path, {}};
        for (const FormStylesheet& sheet : found.package.stylesheets)
            listing.media.push_back(sheet.media + (sheet.language.empty() ? "" : " (" + sheet.language + ")"));
        result.push_back(std::move(listing));
    }
    return result;
}

std::optional<FormPackage> FormFolders::package(const std::string& name) const
{
    const std::scoped_lock lock(m_lock);
    scan();
    for (const Found& found : m_found) {
        const auto own = formNameOf(found.package.identifier);
        if (found.package.identifier == name || isSame(found.package, name, {}) ||
            (own && (own->form == name || own->form + "/" + own->version == name)))
            return found.package;
    }
    return std::nullopt;
}

std::vector<std::pair<std::string, Error>> FormFolders::damaged() const
{
    const std::scoped_lock lock(m_lock);
    scan();
    return m_damaged;
}

void FormFolders::rescan()
{
    const std::scoped_lock lock(m_lock);
    m_scanned = false;
    m_found.clear();
    m_damaged.clear();
}

std::string userFormsFolder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return std::string(data) + "/parafa/forms";
    const char* home = std::getenv("HOME");
    return std::string(home ? home : "") + "/.local/share/parafa/forms";
}

std::vector<std::string> defaultFormFolders()
{
    return {userFormsFolder(), programFolder() + "/../share/parafa/forms", std::string(PARAFA_DATA_DIR) + "/forms"};
}

} // namespace parafa
