// SPDX-License-Identifier: EUPL-1.2
#include "operations/form_bundle.h"

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t maxPackages = 20'000;

void keep(ImportedForms& all, const std::string& name, Result<std::string> imported)
{
    if (imported)
        all.folders.push_back(std::move(*imported));
    else
        all.failed.emplace_back(name, imported.error());
}

Result<ImportedForms> importFolder(const std::string& path, const std::string& folder, const FormPackageLimits& limits)
{
    std::error_code problem;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(path, problem), end; !problem && at != end && entries.size() < maxPackages;
         at.increment(problem))
        if (at->is_directory(problem) || at->path().extension() == ".zip")
            entries.push_back(at->path());
    if (problem)
        return fail(ErrorCode::CannotRead, problem.message());
    std::ranges::sort(entries);
    ImportedForms all;
    for (const fs::path& entry : entries)
        keep(all, entry.string(), importFormPackage(entry.string(), folder, limits));
    return all;
}

/// Nothing where the ZIP file holds no ZIP files: it is a package itself then.
Result<std::optional<ImportedForms>> importZip(const std::string& path, const std::string& folder,
                                               const FormPackageLimits& limits)
{
    const auto source = fileSource(path);
    if (!source)
        return std::unexpected(source.error());
    if (!Container::looksLikeZip(**source))
        return std::nullopt;
    const auto container = Container::open(*source, ContainerLimits{});
    if (!container)
        return std::unexpected(container.error());
    ImportedForms all;
    for (const ContainerEntry& entry : container->entries()) {
        if (!entry.content || !entry.name.ends_with(".zip") || all.folders.size() + all.failed.size() >= maxPackages)
            continue;
        const auto files = readFormZip(entry.content, entry.name, limits);
        keep(all, entry.name, files ? storeFormFiles(*files, folder) : std::unexpected(files.error()));
    }
    if (all.folders.empty() && all.failed.empty())
        return std::nullopt;
    return all;
}

} // namespace

Result<ImportedForms> importForms(const std::string& path, const std::string& folder, const FormPackageLimits& limits)
{
    std::error_code problem;
    const bool isFolder = fs::is_directory(path, problem);
    if (isFolder && !fs::exists(fs::path(path) / "META-INF" / "manifest.xml", problem)) {
        auto all = importFolder(path, folder, limits);
        if (all && all->folders.empty() && all->failed.empty())
            return fail(ErrorCode::Unreadable, FindingCode::FormPackageMalformed, path, "no packages in it");
        return all;
    }
    if (!isFolder) {
        auto bundle = importZip(path, folder, limits);
        if (!bundle)
            return std::unexpected(bundle.error());
        if (*bundle)
            return std::move(**bundle);
    }
    auto single = importFormPackage(path, folder, limits);
    if (!single)
        return std::unexpected(single.error());
    return ImportedForms{{std::move(*single)}, {}};
}

} // namespace parafa
