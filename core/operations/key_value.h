// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/signing_key.h"
#include "signature/signing.h"

namespace parafa
{

/// The key's value over what was prepared, proven against the signer's certificate before anybody gets it: RSA octets or DER
/// Ecdsa-Sig-Value. Errors: those of the key; KeyRefused with SignatureValueWrong.
Result<Bytes> provenValue(const PreparedSignature& prepared, const Certificate& signer, SigningKey& key);

} // namespace parafa
