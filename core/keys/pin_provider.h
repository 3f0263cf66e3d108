// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <string>

namespace parafa
{

/// What a token says about itself and its PIN before anybody types one (PKCS#11, CK_TOKEN_INFO).
struct TokenInfo {
    std::string label, manufacturer, model, serialNumber; ///< UTF-8, blanks at the end cut
    unsigned long slotId = 0;                             ///< only good while the module is loaded
    bool loginRequired = true;
    bool ownPinEntry = false; ///< a reader with keys, or a module with a window of its own: no PIN passes through us
    bool pinSet = true;
    bool pinFewTries = false; ///< somebody typed a wrong one since the last right one
    bool pinLastTry = false;
    bool pinLocked = false;
    bool pinMustChange = false;
};

/// For which use a PIN is asked.
struct PinRequest {
    enum class Use {
        Login,     ///< opens the token
        Signature, ///< a key that wants its PIN for each signature (CKA_ALWAYS_AUTHENTICATE)
    };
    Use use = Use::Login;
    TokenInfo token;
    std::string keyLabel; ///< UTF-8; may be empty
};

/// Who asks a person (or a file) for a PIN. Called once for each time a PIN is needed; one that was refused is never sent
/// again by itself: the operation ends and the person decides.
class PinProvider
{
public:
    virtual ~PinProvider() = default;
    /// Errors: Cancelled, InvalidArgument (nobody to ask).
    virtual Result<Secret> pin(const PinRequest& request) = 0;
};

} // namespace parafa
