// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/handle.h"
#include "keys/signing_key.h"

#include <memory>

struct evp_pkey_st;
extern "C" void EVP_PKEY_free(evp_pkey_st*);

namespace parafa
{

using PrivateKey = Handle<evp_pkey_st, EVP_PKEY_free>;

/// A key in this process's memory (from a PKCS#12 file); OpenSSL wipes it when it is freed. Errors: KeyRefused when the
/// private key is not the certificate's.
Result<std::unique_ptr<SigningKey>> makeSoftwareKey(Certificate certificate, std::vector<Certificate> chain, PrivateKey key);

} // namespace parafa
