// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/signer_facts.h"

#include <vector>

namespace parafa::cades
{

/// Counter signatures of one signer (RFC 5652, 11.4; EN 319 122-1, 5.2.7), those in them too: each signs the octets of the value
/// it stands at. One that is not read, or is none, is said at `signature`.
void readCounterSignatures(const CmsSignedData& data, const CmsSignerInfo& info, const SignerContext& context,
                           ParsedSignature& signature, const Progress& progress);

/// Which SignerInfo: its place in the SignedData, then among the counter signatures of that one as `readCounterSignatures` lists
/// them, and so on. All from 0.
using SignerPlace = std::vector<std::size_t>;

/// First half of a counter signature over the value at `place`. `cms`: DER or BER; of `request` count signer, chain, algorithm,
/// time, roles and place of signing. Errors: Unreadable; NotFound (nobody there); Unsupported with CounterSignatureWouldBreak
/// where an archive time-stamp (v1, v2) or an evidence record stands over the whole structure, so that nothing may be added.
Result<PreparedSignature> prepareCounterSignature(ByteView cms, const SignerPlace& place, const SigningRequest& request);
/// Second half: the ContentInfo with the counter signature at the end of the unsigned attributes, and its certificates. What was
/// there stays byte for byte within its lengths. `cms`, `place`: as prepared.
Result<Bytes> completeCounterSignature(ByteView cms, const SignerPlace& place, const PreparedSignature& prepared, ByteView value);

} // namespace parafa::cades
