// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/key_uri.h"

#include <functional>

namespace parafa
{

/// A certificate and the module through which its key is used.
struct TokenEntry {
    std::shared_ptr<TokenModule> module;
    TokenCertificate certificate;
};

using TokenModuleLoader = std::function<Result<std::shared_ptr<TokenModule>>(const std::string& path)>;
/// In this process.
Result<std::shared_ptr<TokenModule>> loadHere(const std::string& path);

/// Every certificate of every token that these modules see, those for signing first; a module or token that cannot be asked is
/// in `failures` and keeps nobody from the others.
struct TokenSearch {
    std::vector<TokenEntry> entries;
    std::vector<Error> failures; ///< subject: the module or the token
};
/// `load`: how a module is loaded.
TokenSearch searchTokens(const std::vector<std::string>& modulePaths, const TokenModuleLoader& load = loadHere);
/// The same over modules that are loaded already.
TokenSearch searchTokens(const std::vector<std::shared_ptr<TokenModule>>& modules);

/// The one entry a URI names; where it names several, the only one meant for signing.
/// Errors: KeyRefused with TokenKeyNotFound (or the failure of a module, where one failed); InvalidArgument with KeyUriAmbiguous.
Result<TokenEntry> chooseEntry(const TokenSearch& search, const KeyUri& uri);

} // namespace parafa
