// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_form_library.h"

#include "operations/form_bundle.h"

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

/// Directly in this folder, whatever the way it is written; a link to elsewhere does not.
bool liesIn(const std::string& path, const std::string& folder)
{
    std::error_code failure;
    return !folder.empty() && fs::weakly_canonical(path, failure).parent_path() == fs::weakly_canonical(folder, failure);
}

LibraryForm::Source sourceOf(const std::string& path)
{
    if (liesIn(path, userFormsFolder()))
        return LibraryForm::Source::Own;
    if (liesIn(path, fetchedFormsFolder()))
        return LibraryForm::Source::Fetched;
    if (std::ranges::any_of(programFormFolders(), [&](const std::string& folder) { return liesIn(path, folder); }))
        return LibraryForm::Source::Program;
    return LibraryForm::Source::Administrator;
}

} // namespace

std::vector<LibraryForm> CoreFormLibrary::list(const Progress&) const
{
    std::vector<LibraryForm> forms;
    for (FormListing& listing : m_folders.list()) {
        LibraryForm form;
        form.source = sourceOf(listing.path);
        form.identifier = std::move(listing.identifier);
        form.version = std::move(listing.version);
        form.title = std::move(listing.title);
        form.presentations = std::move(listing.media);
        form.validFrom = listing.validFrom;
        form.validTo = listing.validTo;
        form.published = listing.published;
        form.removable = form.source == LibraryForm::Source::Own || form.source == LibraryForm::Source::Fetched;
        if (form.source == LibraryForm::Source::Fetched)
            if (auto record = formRecordOf(listing.path)) {
                form.url = std::move(record->url);
                form.fetched = record->fetched;
            }
        form.path = std::move(listing.path);
        forms.push_back(std::move(form));
    }
    return forms;
}

std::vector<std::pair<std::string, Error>> CoreFormLibrary::damaged() const
{
    return m_folders.damaged();
}

Result<LibraryFormDetails> CoreFormLibrary::details(const std::string& path) const
{
    const auto files = readFormFiles(path);
    if (!files)
        return std::unexpected(files.error());
    const auto package = FormPackage::read(*files);
    if (!package)
        return std::unexpected(package.error());
    LibraryFormDetails details{package->publisher, package->description, packageDigest(*files), std::nullopt};
    if (sourceOf(path) == LibraryForm::Source::Fetched)
        if (const auto record = formRecordOf(path))
            details.asWhenFetched = record->digest == details.digest;
    return details;
}

Result<FormsTaken> CoreFormLibrary::take(const std::string& path, const Progress&)
{
    auto imported = importForms(path, userFormsFolder());
    if (!imported)
        return std::unexpected(imported.error());
    m_folders.refresh();
    return FormsTaken{imported->folders.size(), std::move(imported->failed)};
}

Result<void> CoreFormLibrary::exportTo(const std::vector<std::string>& paths, const std::string& target, const Progress&)
{
    if (paths.size() != 1)
        return exportForms(paths, target);
    const auto files = readFormFiles(paths.front());
    return files ? exportFormPackage(*files, target) : std::unexpected(files.error());
}

Result<void> CoreFormLibrary::remove(const std::string& path)
{
    const LibraryForm::Source source = sourceOf(path);
    if (source != LibraryForm::Source::Own && source != LibraryForm::Source::Fetched)
        return fail(ErrorCode::InvalidArgument, "a form of the program or of an administrator");
    std::error_code failure;
    fs::remove_all(path, failure);
    const bool removed = !failure;
    fs::remove(formRecordPath(path), failure);
    m_folders.refresh();
    return removed ? Result<void>() : fail(ErrorCode::CannotWrite, path);
}

} // namespace parafa
