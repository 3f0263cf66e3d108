// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_search.h"

#include "keys/certificate_order.h"

#include <algorithm>

namespace parafa
{

namespace
{

void addModule(const std::string& path, TokenSearch& search)
{
    auto module = TokenModule::load(path);
    auto tokens = module ? (*module)->tokens() : std::unexpected(module.error());
    if (!tokens) {
        search.failures.push_back(tokens.error());
        return;
    }
    for (const TokenInfo& token : *tokens) {
        auto certificates = (*module)->certificates(token);
        if (!certificates) {
            search.failures.push_back(certificates.error());
            continue;
        }
        for (TokenCertificate& certificate : *certificates)
            search.entries.push_back({*module, std::move(certificate)});
    }
}

} // namespace

TokenSearch searchTokens(const std::vector<std::string>& modulePaths)
{
    TokenSearch search;
    for (const std::string& path : modulePaths)
        addModule(path, search);
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
