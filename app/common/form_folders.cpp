// SPDX-License-Identifier: EUPL-1.2
#include "common/form_folders.h"

#include "common/child_process.h"
#include "xmldata/form_identifier.h"
#include "xmldata/xdc_rules.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t maxLoaded = 32;

bool isSame(const FormListing& form, const std::string& identifier, const std::string& version)
{
    const auto wanted = formNameOf(identifier);
    const auto own = formNameOf(form.identifier);
    if (wanted && own)
        return *wanted == *own;
    return form.identifier == identifier && (version.empty() || form.version.empty() || form.version == version);
}

bool isNamed(const FormListing& form, const std::string& name)
{
    const auto own = formNameOf(form.identifier);
    return isSame(form, name, {}) || (own && (own->form == name || own->form + "/" + own->version == name));
}

FormListing listingOf(const FormPackage& package, const std::string& path)
{
    FormListing listing;
    listing.identifier = package.identifier;
    listing.version = package.version;
    listing.title = package.title;
    listing.path = path;
    listing.targetNamespace = package.targetNamespace;
    listing.validFrom = package.validFrom;
    listing.validTo = package.validTo;
    for (const FormStylesheet& sheet : package.stylesheets)
        listing.media.push_back(sheet.media + (sheet.language.empty() ? "" : " (" + sheet.language + ")"));
    return listing;
}

std::string xdgFolder(const char* variable, const char* otherwise)
{
    if (const char* folder = std::getenv(variable); folder && *folder == '/')
        return folder;
    const char* home = std::getenv("HOME");
    return std::string(home ? home : "") + otherwise;
}

} // namespace

std::string formRecordPath(const std::string& package)
{
    return package + ".source";
}

std::optional<FormRecord> formRecordOf(const std::string& package)
{
    const auto source = fileSource(formRecordPath(package));
    const auto text = source ? readAll(**source, 65'536) : std::unexpected(source.error());
    return text ? parseFormRecord(asText(*text)) : std::nullopt;
}

FormFolders::FormFolders(std::vector<std::string> folders, std::string fetched)
{
    std::set<std::string> seen;
    std::error_code problem;
    for (std::string& folder : folders)
        if (seen.insert(fs::weakly_canonical(folder, problem).string()).second)
            m_folders.push_back({std::move(folder), false, false, {}});
    if (!fetched.empty())
        m_folders.push_back({std::move(fetched), true, false, {}});
}

void FormFolders::remember(Found& found, std::shared_ptr<const FormPackage> package) const
{
    if (m_loaded.size() >= maxLoaded) {
        m_loaded.front()->package.reset();
        m_loaded.pop_front();
    }
    found.package = std::move(package);
    m_loaded.push_back(&found);
}

FormFolders::Found* FormFolders::add(Folder& folder, const std::string& path) const
{
    const auto files = readFormFiles(path);
    auto package = files ? FormPackage::read(*files) : Result<FormPackage>(std::unexpected(files.error()));
    if (!package) {
        m_damaged.emplace_back(path, package.error());
        return nullptr;
    }
    Found found{path, listingOf(*package, path), nullptr};
    if (const auto record = folder.fetched ? formRecordOf(path) : std::nullopt) {
        // changed since it came, it is a local package like any other
        found.listing.published = isRegisterAddress(record->url) && packageDigest(*files) == record->digest;
        found.listing.validFrom = record->validFrom ? record->validFrom : found.listing.validFrom;
        found.listing.validTo = record->validTo ? record->validTo : found.listing.validTo;
    }
    folder.found.push_back(std::move(found));
    remember(folder.found.back(), std::make_shared<const FormPackage>(std::move(*package)));
    return &folder.found.back();
}

void FormFolders::scanFolder(Folder& folder, const std::string& path, bool nested) const
{
    if (std::ranges::find(folder.found, path, &Found::path) != folder.found.end())
        return; // found at its place before
    std::error_code problem;
    if (fs::is_regular_file(path, problem) || fs::exists(fs::path(path) / "META-INF" / "manifest.xml", problem)) {
        add(folder, path);
        return;
    }
    if (nested)
        return;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(path, problem), end; !problem && at != end; at.increment(problem))
        entries.push_back(at->path());
    std::ranges::sort(entries); // answers do not depend on the order a disk gives
    for (const fs::path& entry : entries)
        if (fs::is_directory(entry, problem) || entry.extension() == ".zip")
            scanFolder(folder, entry.string(), true);
}

void FormFolders::scan(Folder& folder) const
{
    if (folder.scanned)
        return;
    folder.scanned = true;
    scanFolder(folder, folder.path, false);
}

FormFolders::Found* FormFolders::atItsPlace(Folder& folder, const std::string& identifier) const
{
    const auto name = formNameOf(identifier);
    if (!name || folder.scanned)
        return nullptr;
    const std::string path = (fs::path(folder.path) / (name->form + "-" + name->version)).string();
    const auto known = std::ranges::find(folder.found, path, &Found::path);
    if (known != folder.found.end())
        return &*known;
    std::error_code problem;
    return fs::exists(fs::path(path) / "META-INF" / "manifest.xml", problem) ? add(folder, path) : nullptr;
}

std::shared_ptr<const FormPackage> FormFolders::load(Found& found) const
{
    if (!found.package)
        if (auto package = openFormPackage(found.path))
            remember(found, std::make_shared<const FormPackage>(std::move(*package)));
    return found.package;
}

void FormFolders::collect(Found& found, std::vector<KnownForm>& result) const
{
    const auto package = load(found);
    if (!package)
        return;
    for (KnownForm& form : knownForms(*package, found.listing.published)) {
        form.validFrom = found.listing.validFrom;
        form.validTo = found.listing.validTo;
        result.push_back(std::move(form));
    }
}

std::vector<KnownForm> FormFolders::find(const std::string& identifier, const std::string& version) const
{
    const std::scoped_lock lock(m_lock);
    std::vector<KnownForm> result;
    for (Folder& folder : m_folders) {
        if (Found* found = atItsPlace(folder, identifier)) {
            if (isSame(found->listing, identifier, version))
                collect(*found, result);
            continue;
        }
        if (folder.fetched && formNameOf(identifier) && !folder.scanned)
            continue; // there every form lies at its place
        scan(folder);
        for (Found& found : folder.found)
            if (isSame(found.listing, identifier, version))
                collect(found, result);
    }
    return result;
}

std::vector<KnownForm> FormFolders::findByNamespace(const std::string& targetNamespace) const
{
    auto result = find(targetNamespace, {});
    if (!result.empty())
        return result;
    const std::scoped_lock lock(m_lock);
    for (Folder& folder : m_folders) {
        scan(folder);
        for (Found& found : folder.found)
            if (found.listing.targetNamespace == targetNamespace)
                collect(found, result);
    }
    return result;
}

std::vector<KnownForm> FormFolders::findByDigest(const SchemaReference& reference) const
{
    const std::scoped_lock lock(m_lock);
    std::vector<KnownForm> result;
    for (Folder& folder : m_folders) {
        scan(folder);
        for (Found& found : folder.found) {
            std::vector<KnownForm> forms;
            collect(found, forms);
            std::ranges::copy_if(forms, std::back_inserter(result), [&reference](const KnownForm& form) {
                return matchesReference(reference, form.stylesheet).value_or(false);
            });
        }
    }
    return result;
}

std::vector<FormListing> FormFolders::list() const
{
    const std::scoped_lock lock(m_lock);
    std::vector<FormListing> result;
    for (Folder& folder : m_folders) {
        scan(folder);
        for (const Found& found : folder.found)
            result.push_back(found.listing);
    }
    return result;
}

FormFolders::Found* FormFolders::named(const std::string& name) const
{
    for (Folder& folder : m_folders) {
        scan(folder);
        for (Found& found : folder.found)
            if (isNamed(found.listing, name))
                return &found;
    }
    return nullptr;
}

std::optional<FormPackage> FormFolders::package(const std::string& name) const
{
    const std::scoped_lock lock(m_lock);
    Found* found = named(name);
    const auto package = found ? load(*found) : nullptr;
    return package ? std::optional(*package) : std::nullopt;
}

Result<std::vector<FormPackageFile>> FormFolders::files(const std::string& name) const
{
    const std::scoped_lock lock(m_lock);
    const Found* found = named(name);
    if (!found)
        return fail(ErrorCode::NotFound, FindingCode::FormNotKnown, name);
    return readFormFiles(found->path);
}

std::vector<std::pair<std::string, Error>> FormFolders::damaged() const
{
    const std::scoped_lock lock(m_lock);
    for (Folder& folder : m_folders)
        scan(folder);
    return m_damaged;
}

void FormFolders::refresh() const
{
    const std::scoped_lock lock(m_lock);
    m_loaded.clear();
    m_damaged.clear();
    for (Folder& folder : m_folders) {
        folder.found.clear();
        folder.scanned = false;
    }
}

std::string userFormsFolder()
{
    return xdgFolder("XDG_DATA_HOME", "/.local/share") + "/parafa/forms";
}

std::string fetchedFormsFolder()
{
    return xdgFolder("XDG_CACHE_HOME", "/.cache") + "/parafa/forms";
}

std::vector<std::string> programFormFolders()
{
    return {programFolder() + "/../share/parafa/forms", std::string(PARAFA_DATA_DIR) + "/forms"};
}

std::vector<std::string> defaultFormFolders()
{
    std::vector<std::string> folders{userFormsFolder()};
    // an administrator's: a list as PATH is
    std::string listed;
    if (const char* paths = std::getenv("PARAFA_FORMS"))
        listed = paths;
    for (std::size_t at = 0; at < listed.size();) {
        const std::size_t end = std::min(listed.find(':', at), listed.size());
        if (end > at)
            folders.push_back(listed.substr(at, end - at));
        at = end + 1;
    }
    folders.emplace_back("/etc/parafa/forms");
    for (std::string& folder : programFormFolders())
        folders.push_back(std::move(folder));
    return folders;
}

} // namespace parafa
