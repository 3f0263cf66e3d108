// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "keys/signing_key.h"

#include <memory>
#include <string>
#include <vector>

namespace parafa
{

/// Opens a PKCS#12 file (RFC 7292) and gives its key; of several the one meant for signing documents (non-repudiation).
/// Errors (subject: the path): InputMissing, CannotRead, Unreadable (not PKCS#12, or damaged), WrongPassword, Unsupported
/// (encrypted in a way OpenSSL does not offer here), KeyRefused (no private key or no certificate for it).
Result<std::unique_ptr<SigningKey>> openPkcs12(const std::string& path, const Secret& passphrase);

/// All its keys that have a certificate, those for signing documents first; never empty. Errors as above.
Result<std::vector<std::unique_ptr<SigningKey>>> openPkcs12Keys(const std::string& path, const Secret& passphrase);

/// The same from bytes at hand; errors carry no subject.
Result<std::vector<std::unique_ptr<SigningKey>>> readPkcs12Keys(ByteView der, const Secret& passphrase);

} // namespace parafa
