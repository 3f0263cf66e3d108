// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "signature/signed_data.h"

namespace parafa::cades
{

/// Fills in what the signed attributes say (EN 319 122-1, 5.1 and 5.2): time, place, role, commitment, policy. A malformed
/// attribute is a finding and otherwise as if it were absent.
void readSignedAttributes(const CmsSignerInfo& info, ParsedSignature& signature);

/// What content-hints or mime-type say the content is; empty where neither does.
std::string contentMediaType(const CmsSignerInfo& info);

/// Adds embedded evidence: SignedData.certificates and crls, certificate-values, revocation-values (EN 319 122-1, A.1), and
/// the same in a RevocationInfoArchival attribute.
void readEvidence(const CmsSignedData& data, const CmsSignerInfo& info, ParsedSignature& signature);

/// RFC 5652, 5.4 and draft-ietf-lamps-cms-euf-cma-signeddata: content that is itself the DER of signed attributes can have been
/// taken from another signature, whose value then fits without signed attributes.
bool looksLikeSignedAttributes(ByteView content);

} // namespace parafa::cades
