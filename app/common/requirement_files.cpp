// SPDX-License-Identifier: EUPL-1.2
#include "common/requirement_files.h"

#include "base/byte_source.h"
#include "base/file_writer.h"
#include "common/child_process.h"
#include "common/form_folders.h"

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxProfileBytes = 1 << 20;

bool isName(std::string_view name)
{
    return !name.empty() &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string ownFolder()
{
    return (std::filesystem::path(userFormsFolder()).parent_path() / "profiles").string();
}

std::vector<std::pair<std::string, RequirementOrigin>> folders()
{
    return {{PARAFA_CONFIG_DIR "/profiles", RequirementOrigin::Administrator},
            {programFolder() + "/../share/parafa/profiles", RequirementOrigin::Program},
            {PARAFA_DATA_DIR "/profiles", RequirementOrigin::Program},
            {ownFolder(), RequirementOrigin::Own}};
}

/// Where a name leads; empty where it is none.
std::string fileOf(const std::string& name)
{
    if (!isName(name))
        return {};
    for (const auto& [folder, origin] : folders()) {
        std::error_code failure;
        if (const std::string path = folder + "/" + name + ".xml"; std::filesystem::is_regular_file(path, failure))
            return path;
    }
    return {};
}

Result<RequirementProfile> readProfile(const std::string& path, const std::string& subject)
{
    const auto source = fileSource(path);
    const auto bytes = source ? readAll(**source, maxProfileBytes) : Result<Bytes>(std::unexpected(source.error()));
    if (!bytes)
        return std::unexpected(Error{bytes.error().code, std::nullopt, subject, {}});
    auto profile = RequirementProfile::fromXml(*bytes);
    if (!profile) {
        profile.error().detail = profile.error().subject;
        profile.error().subject = subject;
    }
    return profile;
}

} // namespace

std::vector<FoundRequirement> listRequirements()
{
    std::vector<FoundRequirement> found;
    for (const auto& [folder, origin] : folders()) {
        std::vector<std::filesystem::path> files;
        std::error_code failure;
        for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
            if (entry.path().extension() == ".xml" && isName(entry.path().stem().string()))
                files.push_back(entry.path());
        std::ranges::sort(files);
        for (const std::filesystem::path& file : files) {
            const std::string name = file.stem().string();
            if (std::ranges::find(found, name, &FoundRequirement::name) == found.end())
                found.push_back({name, file.string(), origin, readProfile(file.string(), name)});
        }
    }
    return found;
}

Result<RequirementProfile> loadRequirement(const std::string& nameOrPath)
{
    const std::string file = fileOf(nameOrPath);
    return readProfile(file.empty() ? nameOrPath : file, nameOrPath);
}

Result<RequirementProfile> namedRequirement(const std::string& name)
{
    const std::string file = fileOf(name);
    if (file.empty())
        return fail(ErrorCode::NotFound, "no profile of requirements " + name);
    return readProfile(file, name);
}

Result<std::string> addOwnRequirement(const std::string& path)
{
    const auto profile = readProfile(path, path);
    if (!profile)
        return std::unexpected(profile.error());
    if (!isName(profile->id))
        return fail(ErrorCode::InvalidArgument, "the id of a profile wants a-z, 0-9 and -: " + profile->id);
    const std::string target = ownFolder() + "/" + profile->id + ".xml";
    if (const std::string there = fileOf(profile->id); !there.empty() && there != target)
        return fail(ErrorCode::InvalidArgument, "there is a profile of this name already: " + profile->id);
    const auto source = fileSource(path);
    const auto bytes = source ? readAll(**source, maxProfileBytes) : Result<Bytes>(std::unexpected(source.error()));
    if (!bytes)
        return std::unexpected(bytes.error());
    std::error_code failure;
    std::filesystem::create_directories(ownFolder(), failure);
    if (auto written = writeFile(target, *bytes); !written)
        return std::unexpected(written.error());
    return profile->id;
}

Result<void> removeOwnRequirement(const std::string& name)
{
    const std::string path = ownFolder() + "/" + name + ".xml";
    std::error_code failure;
    if (!isName(name) || !std::filesystem::is_regular_file(path, failure))
        return fail(ErrorCode::NotFound, "no own profile " + name);
    if (!std::filesystem::remove(path, failure) || failure)
        return fail(ErrorCode::CannotWrite, path);
    return {};
}

} // namespace parafa
