// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/trust_store.h"

namespace parafa
{

/// Adds a file a user named as trust: a trusted list, or certificates (PEM, DER). A list must verify: with one of `signers`
/// where given, else with the certificate it carries. What cannot be used becomes a finding of the store that names the
/// file, not an error: other anchors still count.
void addTrustFile(TrustStore& store, const std::string& name, ByteView content, const std::vector<Certificate>& signers,
                  UtcTime now);
/// The same for a path: a file, or a folder, of which the files ending in .pem, .crt, .cer, .der and .xml are taken.
/// Errors: InputMissing, CannotRead (nothing is there at all).
Result<void> addTrustPath(TrustStore& store, const std::string& path, const std::vector<Certificate>& signers, UtcTime now);

} // namespace parafa
