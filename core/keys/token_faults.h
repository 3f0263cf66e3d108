// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "keys/pin_provider.h"

namespace parafa
{

/// What a PKCS#11 return value (CK_RV) means to a person, each with a sentence of its own. Only CKR_PIN_INCORRECT is a wrong
/// PIN: a card that fails must not make anybody type again until it locks. `call` goes into the detail ("C_Sign").
Error tokenFault(unsigned long value, std::string_view call, const std::string& subject);

/// Why a token cannot be asked for a signature at all, seen before a PIN is sent: locked, not set, must be changed.
Result<void> checkPinState(const TokenInfo& token);

/// "CKR_PIN_INCORRECT"; "CKR 0x80000001" for what has no name.
std::string tokenFaultName(unsigned long value);

} // namespace parafa
