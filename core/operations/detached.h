// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "report/report.h"
#include "signature/signed_objects.h"

namespace parafa
{

/// Puts detached files (by base name) and digests of documents that are not at hand among the objects; the syntaxes match
/// them to references that name nothing else (CLI.md, `--detached`).
void supplyDetached(SignedObjects& objects, const ValidationOptions& options);

/// The documents of a file that is signed itself: the file or its content where signatures cover that, and whatever else they
/// name outside it.
void listReferencedDocuments(Report& report, const SignedObjects& objects);

} // namespace parafa
