// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/signature_text.h"
#include "xades/xades.h"

#include <functional>

namespace parafa::xades
{

/// Puts a ready ds:Signature into the file it will be in.
using FileText = std::function<std::string(const std::string& signature)>;

/// ds:Transform elements.
std::string transformText(std::string_view uri);
std::string withoutSignaturesText();

/// A reference to each document, its digest taken from the content (nothing is embedded).
Result<std::vector<ReferenceText>> detachedReferences(const SigningRequest& request, const SignatureIds& ids,
                                                      const Progress& progress);

/// Adds the reference to SignedProperties, computes the digests that are still empty by resolving them in the file as it
/// will be, and gives what the key signs. `objects`: ready ds:Object elements.
Result<PreparedSignature> finishPreparing(const SigningRequest& request, const SignatureIds& ids,
                                          std::vector<ReferenceText> references, const std::string& objects,
                                          const FileText& place, const Progress& progress);

} // namespace parafa::xades
