// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/requirement_profile.h"

#include <vector>

namespace parafa
{

/// Where a profile of requirements lies; in this order they are looked through, and the first of a name counts.
enum class RequirementOrigin {
    Administrator, ///< parafa/profiles below the system's configuration folder
    Program,       ///< came with the program
    Own,           ///< $XDG_DATA_HOME/parafa/profiles
};

/// A profile on this computer; its name is that of its file, of a-z, 0-9 and "-".
struct FoundRequirement {
    std::string name, path;
    RequirementOrigin origin = RequirementOrigin::Program;
    Result<RequirementProfile> profile;
};
/// Each name once, in the order of origins and names; those that cannot be read, too.
std::vector<FoundRequirement> listRequirements();

/// A profile of requirements by its name among those on this computer, or from a file. Errors: NotFound (no such
/// profile), CannotRead, Unreadable with ProfileMalformed or XmlMalformed.
Result<RequirementProfile> loadRequirement(const std::string& nameOrPath);
/// By its name only: for callers whose words must not become names of files. Errors as above.
Result<RequirementProfile> namedRequirement(const std::string& name);

/// Takes a profile from a file into the person's own, under its id, and gives that name. Errors: those of loadRequirement,
/// InvalidArgument (the id is no name, or an administrator or the program has a profile of this name), CannotWrite.
Result<std::string> addOwnRequirement(const std::string& path);
/// Errors: NotFound (none of the person's own), CannotWrite.
Result<void> removeOwnRequirement(const std::string& name);

} // namespace parafa
