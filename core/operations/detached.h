// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "operations/signature_reader.h"
#include "signature/signed_objects.h"

namespace parafa
{

/// The names that the signatures of a file refer to outside it, each once, in order.
std::vector<std::string> openReferences(const std::vector<ParsedSignature>& signatures);

/// Puts detached files and digests under the names that are open: a file by its base name, else the only open reference
/// (CLI.md, `--detached`).
void supplyDetached(SignedObjects& objects, const std::vector<std::string>& open, const ValidationOptions& options);

} // namespace parafa
