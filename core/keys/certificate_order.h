// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/signing_key.h"

namespace parafa
{

/// Issuers of `leaf` among `candidates`, nearest first (by name and signature), the root included.
std::vector<Certificate> issuersAmong(const Certificate& leaf, const std::vector<Certificate>& candidates);

/// Signing: non-repudiation, or no key usage at all; authentication: digital signature alone; other: encryption, authorities.
KeyPurpose keyPurpose(const Certificate& certificate);

} // namespace parafa
