// SPDX-License-Identifier: EUPL-1.2
#include "common/requirement_files.h"

#include "base/byte_source.h"
#include "common/child_process.h"

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace
{

/// Where a name of ours leads; empty where it is none.
std::string ownFile(const std::string& name)
{
    const bool plain = !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    for (const std::string& folder : {programFolder() + "/../share/parafa", std::string(PARAFA_DATA_DIR)}) {
        const std::string path = folder + "/profiles/" + name + ".xml";
        std::error_code failure;
        if (plain && std::filesystem::is_regular_file(path, failure))
            return path;
    }
    return {};
}

} // namespace

Result<RequirementProfile> loadRequirement(const std::string& nameOrPath)
{
    const std::string own = ownFile(nameOrPath);
    const std::string& path = own.empty() ? nameOrPath : own;
    const auto source = fileSource(path);
    const auto bytes = source ? readAll(**source, 1 << 20) : Result<Bytes>(std::unexpected(source.error()));
    if (!bytes)
        return std::unexpected(Error{bytes.error().code, std::nullopt, nameOrPath, {}});
    auto profile = RequirementProfile::fromXml(*bytes);
    if (!profile) {
        profile.error().detail = profile.error().subject;
        profile.error().subject = nameOrPath;
    }
    return profile;
}

} // namespace parafa
