// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_search.h"

#include "keys/certificate_order.h"

#include <algorithm>

namespace parafa
{

namespace
{

void addModule(const std::shared_ptr<TokenModule>& module, TokenSearch& search)
{
    const auto tokens = module->tokens();
    if (!tokens) {
        search.failures.push_back(tokens.error());
        return;
    }
    for (const TokenInfo& token : *tokens) {
        auto certificates = module->certificates(token);
        if (!certificates) {
            search.failures.push_back(certificates.error());
            continue;
        }
        for (TokenCertificate& certificate : *certificates)
            search.entries.push_back({module, std::move(certificate)});
    }
}

} // namespace

Result<std::shared_ptr<TokenModule>> loadHere(const std::string& path)
{
    return TokenModule::load(path);
}

TokenSearch searchTokens(const std::vector<std::string>& modulePaths, const TokenModuleLoader& load)
{
    std::vector<std::shared_ptr<TokenModule>> modules;
    std::vector<Error> failures;
    for (const std::string& path : modulePaths) {
        auto module = load(path);
        if (module)
            modules.push_back(std::move(*module));
        else
            failures.push_back(module.error());
    }
    TokenSearch search = searchTokens(modules);
    search.failures.insert(search.failures.begin(), failures.begin(), failures.end());
    return search;
}

TokenSearch searchTokens(const std::vector<std::shared_ptr<TokenModule>>& modules)
{
    TokenSearch search;
    for (const auto& module : modules)
        addModule(module, search);
    std::ranges::stable_sort(search.entries, {},
                             [](const TokenEntry& entry) { return keyPurpose(entry.certificate.certificate); });
    return search;
}

Result<TokenEntry> chooseEntry(const TokenSearch& search, const KeyUri& uri)
{
    std::vector<const TokenEntry*> matching;
    for (const TokenEntry& entry : search.entries)
        if (!entry.certificate.certificate.isCa() && uri.matches(entry.certificate))
            matching.push_back(&entry);
    if (matching.empty() && !search.failures.empty())
        return std::unexpected(search.failures.front());
    if (matching.empty())
        return fail(ErrorCode::KeyRefused, FindingCode::TokenKeyNotFound);
    const auto forSigning = std::ranges::count_if(
        matching, [](const TokenEntry* entry) { return keyPurpose(entry->certificate.certificate) == KeyPurpose::Signing; });
    if (matching.size() > 1 && forSigning != 1)
        return fail(ErrorCode::InvalidArgument, FindingCode::KeyUriAmbiguous, KeyUri::of(matching.front()->certificate));
    return *matching.front();
}

} // namespace parafa
