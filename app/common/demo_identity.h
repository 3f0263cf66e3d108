// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

namespace parafa
{

/// A throw-away identity for trying the program out: nobody trusts it and nobody should.
struct DemoIdentity {
    Bytes pkcs12;       ///< key and certificate, with the authority's certificate
    Bytes authorityPem; ///< to be named as trust anchor
};

/// Makes an authority and a signer's certificate with new P-256 keys, valid from `from` for two years.
Result<DemoIdentity> makeDemoIdentity(std::int64_t from, const Secret& passphrase);

} // namespace parafa
