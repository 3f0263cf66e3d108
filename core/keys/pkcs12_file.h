// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "keys/signing_key.h"

#include <memory>

namespace parafa
{

/// Opens a PKCS#12 file (RFC 7292). Errors: InputMissing, CannotRead, Unreadable (not PKCS#12), WrongPassword,
/// KeyRefused (no private key or no certificate for it).
Result<std::unique_ptr<SigningKey>> openPkcs12(const std::string& path, const Secret& passphrase);

} // namespace parafa
