// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "signature/signed_data.h"

namespace parafa::cades
{

/// What the level depends on beside the signature itself.
struct LevelContext {
    bool containerArchived = false; ///< an archive time-stamp of the container covers the signature
    bool counterSignature = false;  ///< it has no content-type (RFC 5652, 11.4)
};

/// The level by what is really there, as DSS names it (EN 319 122-1, 6 for the baseline levels, EN 319 122-2 for the others).
std::string levelOf(const CmsSignedData& data, const CmsSignerInfo& info, const ParsedSignature& signature,
                    const LevelContext& context = {});

/// EN 319 122-2: the signed attributes that every level demands, of PAdES too.
bool hasBesAttributes(const CmsSignerInfo& info, bool counterSignature = false);

/// Revocation data is there for the signer and each issuer that the signature carries, roots left out.
bool hasRevocationData(const ParsedSignature& signature);
/// Among the revocation data of the signature are some that answer for this certificate; those of its issuers are not asked for.
bool hasRevocationDataOf(const Certificate& certificate, const ParsedSignature& signature);

} // namespace parafa::cades
