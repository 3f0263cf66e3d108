// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "keys/pin_provider.h"
#include "keys/signing_key.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace parafa
{

/// Named limits of what is read from a token.
struct TokenLimits {
    std::size_t maxSlots = 256;
    std::size_t maxObjects = 1'000;         ///< certificates of one token
    std::size_t maxAttributeBytes = 65'536; ///< one attribute, a certificate for example
};

/// A certificate on a token, and how to find its key.
struct TokenCertificate {
    Certificate certificate;
    TokenInfo token;
    Bytes id;          ///< CKA_ID: binds certificate and key
    std::string label; ///< CKA_LABEL, UTF-8
};

/// A PKCS#11 module (Cryptoki 2.40), wherever it runs. Everything made from it keeps it loaded. Not to be used from two threads
/// at once: modules of cards are not written for that.
class TokenModule : public std::enable_shared_from_this<TokenModule>
{
public:
    /// Loads and initialises a shared library in this process. Errors (subject: the path): InputMissing; KeyRefused with
    /// TokenModuleArchitecture (built for another processor), TokenModuleLibraryMissing (detail: which), TokenModuleUnusable
    /// (not PKCS#11, or its initialisation failed).
    static Result<std::shared_ptr<TokenModule>> load(const std::string& path, const TokenLimits& limits = {});
    TokenModule() = default;
    virtual ~TokenModule() = default;
    TokenModule(const TokenModule&) = delete;
    TokenModule& operator=(const TokenModule&) = delete;

    virtual const std::string& path() const = 0;
    /// Tokens present now. Slots whose token cannot be told, or was never set up, are left out. Errors: KeyRefused with a token
    /// fault.
    virtual Result<std::vector<TokenInfo>> tokens() = 0;
    /// All X.509 certificates of a token that can be read without login; what is no certificate is left out.
    virtual Result<std::vector<TokenCertificate>> certificates(const TokenInfo& token) = 0;

    /// Opens the key of a certificate: asks `pins` for the PIN (not at all where the reader has its own keys), logs in, finds
    /// the private key of the same CKA_ID (without one: of the same public key). `pins` must live as long as the key: keys that
    /// want their PIN for each signature ask again. Errors: WrongPassword, KeyRefused, Cancelled with the token faults; those of
    /// `pins`.
    virtual Result<std::unique_ptr<SigningKey>> openKey(const TokenCertificate& certificate, PinProvider& pins) = 0;

    /// From now on calls end with Cancelled, a running one too, once this is requested; where the module's process can be ended.
    virtual void endWith(const std::stop_token& stop) { (void)stop; }
};

} // namespace parafa
