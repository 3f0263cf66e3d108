// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "signature/signed_data.h"

namespace parafa::cades
{

/// The level by what is really there, as DSS names it (EN 319 122-1, 6 for the baseline levels, EN 319 122-2 for the others).
/// `containerArchived`: an archive time-stamp of the container covers the signature.
std::string levelOf(const CmsSignedData& data, const CmsSignerInfo& info, const ParsedSignature& signature,
                    bool containerArchived = false);

/// EN 319 122-2: the signed attributes that every level demands, of PAdES too.
bool hasBesAttributes(const CmsSignerInfo& info);

/// Revocation data is there for the signer and each issuer that the signature carries, roots left out.
bool hasRevocationData(const ParsedSignature& signature);
/// Among the revocation data of the signature are some that answer for this certificate; those of its issuers are not asked for.
bool hasRevocationDataOf(const Certificate& certificate, const ParsedSignature& signature);

} // namespace parafa::cades
