// SPDX-License-Identifier: EUPL-1.2
#include "operations/form_packages.h"

#include "base/file_writer.h"
#include "container/container_writer.h"
#include "xmldata/form_identifier.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

Result<std::vector<FormPackageFile>> readFolder(const std::string& path, const FormPackageLimits& limits)
{
    std::vector<FormPackageFile> files;
    std::uint64_t total = 0;
    std::error_code problem;
    for (fs::recursive_directory_iterator at(path, problem), end; !problem && at != end; at.increment(problem)) {
        if (at.depth() > 8 || at->is_symlink(problem) || !at->is_regular_file(problem))
            continue;
        if (files.size() >= limits.maxFiles)
            return fail(ErrorCode::LimitExceeded, FindingCode::FormPackageMalformed, path, "files");
        const auto source = fileSource(at->path().string());
        if (!source)
            return std::unexpected(source.error());
        auto content = readAll(**source, limits.maxFileBytes);
        if (!content)
            return std::unexpected(content.error());
        total += content->size();
        if (total > limits.maxTotalBytes)
            return fail(ErrorCode::LimitExceeded, FindingCode::FormPackageMalformed, path, "bytes");
        files.push_back({fs::relative(at->path(), path, problem).generic_string(), std::move(*content)});
    }
    if (problem)
        return fail(ErrorCode::CannotRead, problem.message());
    return files;
}

/// A path of a package file that stays below the folder it is written to.
bool isInside(const fs::path& name)
{
    return name.is_relative() && !name.empty() &&
           std::ranges::none_of(name, [](const fs::path& part) { return part == ".." || part == "." || part.empty(); });
}

Result<std::string> nameInside(std::string name)
{
    std::ranges::replace(name, '\\', '/');
    if (!isInside(name))
        return fail(ErrorCode::Unreadable, FindingCode::FormPackageMalformed, name, "leaves the package");
    return name;
}

/// "App.GeneralAgenda-1.9"; of a form that is named by an address only, the address in letters that every system takes.
} // namespace

std::string formFolderName(const std::string& identifier)
{
    if (const auto name = formNameOf(identifier))
        return name->form + "-" + name->version;
    if (!isOtherFormIdentifier(identifier) || isSuspiciousIdentifier(identifier))
        return {};
    std::string name = identifier.substr(identifier.find("//") + 2);
    std::ranges::replace_if(name, [](char c) { return std::string_view("/:?#*|").find(c) != std::string_view::npos; }, '_');
    return name;
}

Result<std::vector<FormPackageFile>> readFormZip(const ByteSourcePtr& source, const std::string& name,
                                                 const FormPackageLimits& limits)
{
    if (!Container::looksLikeZip(*source))
        return fail(ErrorCode::Unreadable, FindingCode::FormPackageMalformed, name, "neither a folder nor a ZIP file");
    ContainerLimits zipLimits;
    zipLimits.maxEntries = limits.maxFiles;
    zipLimits.maxEntryBytes = limits.maxFileBytes;
    zipLimits.maxTotalBytes = limits.maxTotalBytes;
    const auto container = Container::open(source, zipLimits);
    if (!container)
        return std::unexpected(container.error());
    std::vector<FormPackageFile> files;
    for (const ContainerEntry& entry : container->entries()) {
        if (entry.kind == EntryKind::Directory || !entry.content)
            continue;
        auto content = readAll(*entry.content, limits.maxFileBytes);
        if (!content)
            return std::unexpected(content.error());
        files.push_back({entry.name, std::move(*content)});
    }
    return files;
}

Result<std::vector<FormPackageFile>> readFormFiles(const std::string& path, const FormPackageLimits& limits)
{
    std::error_code problem;
    if (fs::is_directory(path, problem))
        return readFolder(path, limits);
    const auto source = fileSource(path);
    if (!source)
        return std::unexpected(source.error());
    return readFormZip(*source, path, limits);
}

Result<FormPackage> openFormPackage(const std::string& path, const FormPackageLimits& limits)
{
    const auto files = readFormFiles(path, limits);
    if (!files)
        return std::unexpected(files.error());
    return FormPackage::read(*files);
}

std::vector<KnownForm> knownForms(const FormPackage& package, bool published)
{
    std::vector<KnownForm> forms;
    for (const FormStylesheet& sheet : package.stylesheets) {
        KnownForm form;
        form.identifier = package.identifier;
        form.version = package.version;
        form.schemaUri = package.schemaUri();
        form.presentationUri = package.presentationUri();
        form.mediaDestination = sheet.media;
        form.language = sheet.language;
        form.targetEnvironment = sheet.targetEnvironment;
        form.schema = package.schema;
        form.stylesheet = sheet.content;
        form.forSigning = sheet.forSigning;
        form.published = published;
        form.targetNamespace = package.targetNamespace;
        form.validFrom = package.validFrom;
        form.validTo = package.validTo;
        forms.push_back(std::move(form));
    }
    return forms;
}

Result<std::string> storeFormFiles(const std::vector<FormPackageFile>& files, const std::string& folder)
{
    const auto package = FormPackage::read(files);
    if (!package)
        return std::unexpected(package.error());
    const std::string name = formFolderName(package->identifier);
    if (name.empty())
        return fail(ErrorCode::Unreadable, FindingCode::FormPackageMalformed, package->identifier, "not a form's identifier");

    const fs::path target = fs::path(folder) / name;
    const fs::path fresh = target.string() + ".new";
    std::error_code problem;
    fs::remove_all(fresh, problem);
    for (const FormPackageFile& file : files) {
        const auto inside = nameInside(file.name);
        if (!inside)
            return std::unexpected(inside.error());
        const fs::path at = fresh / *inside;
        fs::create_directories(at.parent_path(), problem);
        if (auto written = writeFile(at.string(), file.content); !written)
            return std::unexpected(written.error());
    }
    fs::remove_all(target, problem);
    fs::rename(fresh, target, problem);
    if (problem)
        return fail(ErrorCode::CannotWrite, problem.message());
    return target.string();
}

Result<std::string> importFormPackage(const std::string& path, const std::string& folder, const FormPackageLimits& limits)
{
    const auto files = readFormFiles(path, limits);
    if (!files)
        return std::unexpected(files.error());
    return storeFormFiles(*files, folder);
}

Result<FileWriter> writeFormPackage(const std::vector<FormPackageFile>& files, const std::string& target)
{
    std::map<std::string, const Bytes*> ordered;
    for (const FormPackageFile& file : files) {
        const auto name = nameInside(file.name);
        if (!name)
            return std::unexpected(name.error());
        ordered.emplace(*name, &file.content.bytes());
    }
    std::vector<NewEntry> entries;
    for (const auto& [name, content] : ordered)
        entries.push_back({name, memorySource(*content), {}, Compression::Automatic});
    return writeContainer(target, ContainerType::PlainZip, entries, {});
}

Result<void> exportFormPackage(const std::vector<FormPackageFile>& files, const std::string& target)
{
    auto writer = writeFormPackage(files, target);
    return writer ? writer->commit() : std::unexpected(writer.error());
}

Bytes packageDigest(const std::vector<FormPackageFile>& files)
{
    std::map<std::string, const Bytes*> ordered;
    for (const FormPackageFile& file : files)
        ordered.emplace(file.name, &file.content.bytes());
    std::string listing;
    for (const auto& [name, content] : ordered)
        listing += toHex(digestOf(DigestAlgorithm::Sha256, *content).value_or(Bytes())) + " " + name + "\n";
    return digestOf(DigestAlgorithm::Sha256, asBytes(listing)).value_or(Bytes());
}

} // namespace parafa
