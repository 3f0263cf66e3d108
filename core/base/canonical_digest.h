// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.h"
#include "base/xml.h"

namespace parafa
{

/// The digest of the canonical form of a whole document, which is never laid out in memory.
/// Errors: those of `canonicalize` and `digestOf`.
Result<Bytes> canonicalDigest(const XmlDocument& document, Canonicalization method, DigestAlgorithm algorithm);

} // namespace parafa
