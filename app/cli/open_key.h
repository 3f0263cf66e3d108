// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/arguments.h"
#include "keys/token_search.h"

#include <memory>

namespace parafa::cli
{

/// Modules to look at: those of `--module`, else the ones found on this computer.
std::vector<std::string> tokenModules(const Arguments& arguments);

/// The key of `--key pkcs12:FILE` or `--key pkcs11:URI`. Its passphrase or PIN comes from `--pin-env`, `--pin-file`, the URI's
/// pin-source, else from the terminal; a token with its own keys is not asked for here at all.
/// Errors: InvalidArgument, and those of openPkcs12, chooseEntry and TokenModule::openKey.
class OpenedKey
{
public:
    static Result<OpenedKey> open(const Arguments& arguments);
    SigningKey& operator*() const { return *m_key; }

private:
    std::unique_ptr<PinProvider> m_pins; ///< outlives the key, which may ask again
    std::unique_ptr<SigningKey> m_key;
};

} // namespace parafa::cli
