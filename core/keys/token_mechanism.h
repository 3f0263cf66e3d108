// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/token_session.h"

namespace parafa
{

/// How a token is asked for one signature: the mechanism it offers, its parameter, and what it gets (PKCS#11, 2.1 and 2.3).
struct TokenSigning {
    unsigned long mechanism = 0;
    Bytes parameter; ///< CK_RSA_PKCS_PSS_PARAMS in memory order, else empty
    Bytes input;     ///< DigestInfo, digest or the data itself
};

/// The raw mechanisms first, hashing here: every token has them, and large data stays off the card; else the ones that hash.
/// Errors: KeyRefused with TokenMechanismMissing; Unsupported (Ed25519 and others that cards of our users do not have).
Result<TokenSigning> tokenSigning(const TokenSession& session, const SignatureAlgorithm& algorithm, ByteView data);

} // namespace parafa
