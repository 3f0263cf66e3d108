// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"

#include <string>
#include <vector>

namespace parafa
{

/// Why the loader refused a shared library, told apart: not there, for another processor, a library it needs is missing, or
/// something else. `loaderText`: what dlerror() said.
Error whyNotLoaded(const std::string& path, const std::string& loaderText);

/// A PKCS#11 module that is on this computer.
struct ModuleCandidate {
    std::string path;
    std::string name; ///< whose it is, for people: "eID klient"
};

/// Modules at the places where Slovak and Czech cards install them, and those that p11-kit's registry names
/// (`registryFolders`: files *.module with a line "module: PATH"); only files that exist, each once. p11-kit's own trust module
/// has no keys and is left out.
std::vector<ModuleCandidate> findTokenModules(const std::vector<std::string>& registryFolders = {"/etc/pkcs11/modules",
                                                                                                 "/usr/share/p11-kit/modules"});

} // namespace parafa
