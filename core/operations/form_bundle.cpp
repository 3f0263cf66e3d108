// SPDX-License-Identifier: EUPL-1.2
#include "operations/form_bundle.h"

#include "base/file_writer.h"
#include "container/container_writer.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t maxPackages = 20'000;
/// Of one bundle: what fits in memory.
constexpr std::uint64_t maxBundleBytes = std::uint64_t{512} << 20;

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

/// A package as the bytes of its ZIP file; `beside`: where the file may lie while it is made.
Result<NewEntry> packed(const std::string& path, const std::string& beside, const FormPackageLimits& limits)
{
    const auto files = readFormFiles(path, limits);
    if (!files)
        return std::unexpected(files.error());
    const auto package = FormPackage::read(*files);
    if (!package)
        return std::unexpected(package.error());
    auto writer = writeFormPackage(*files, beside);
    if (!writer)
        return std::unexpected(writer.error());
    const auto written = writer->written();
    if (!written)
        return std::unexpected(written.error());
    auto bytes = readAll(**written, limits.maxTotalBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    return NewEntry{formFolderName(package->identifier) + ".zip", memorySource(std::move(*bytes)), {}, Compression::Stored};
}

} // namespace

Result<void> exportForms(const std::vector<std::string>& packages, const std::string& target, const FormPackageLimits& limits)
{
    if (packages.empty())
        return fail(ErrorCode::InvalidArgument, "no forms to export");
    std::map<std::string, NewEntry> ordered;
    std::uint64_t total = 0;
    for (const std::string& path : packages) {
        auto entry = packed(path, target, limits);
        if (!entry) {
            entry.error().subject = path;
            return std::unexpected(entry.error());
        }
        total += entry->content->size();
        if (total > maxBundleBytes)
            return fail(ErrorCode::LimitExceeded, FindingCode::ArchiveTooLarge, path);
        const std::string name = entry->name;
        if (!ordered.emplace(name, std::move(*entry)).second)
            return fail(ErrorCode::InvalidArgument, FindingCode::ZipDuplicateName, name);
    }
    std::vector<NewEntry> entries;
    for (auto& [name, entry] : ordered)
        entries.push_back(std::move(entry));
    auto writer = writeContainer(target, ContainerType::PlainZip, entries, {});
    return writer ? writer->commit() : std::unexpected(writer.error());
}

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
