// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/token_session.h"

namespace parafa
{

/// The private key of a certificate in a session that is logged in. `pins` lives as long as the key.
/// Errors: KeyRefused with TokenKeyMissing, TokenKeyNotForSigning.
Result<std::unique_ptr<SigningKey>> openTokenKey(TokenSession session, const TokenCertificate& certificate,
                                                 std::vector<Certificate> chain, PinProvider& pins);

} // namespace parafa
