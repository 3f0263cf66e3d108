// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "signature/parsed_signature.h"
#include "signature/signed_objects.h"

#include <string>
#include <vector>

namespace parafa
{

/// A checked evidence record and what of the file it is about.
struct FoundEvidenceRecord {
    ParsedEvidenceRecord record;
    std::vector<std::string> protectedFiles; ///< entries of the container that its manifest names
    bool wholeFile = false;                  ///< given by the caller: it covers the file, with every signature in it
};

/// Announces the digests that the records of a container need beside those of the signatures.
void announceEvidenceRecords(const OpenedDocument& document, SignedObjects& objects);

/// All records about a file: entries of a container (EN 319 162-1, 4.3.3.2 and 4.4.4), the file itself where it is a record,
/// and those that the caller gives. Those inside signatures are read with the signatures. Errors: Cancelled.
Result<std::vector<FoundEvidenceRecord>> readEvidenceRecords(const OpenedDocument& document, const Services& services,
                                                             const ValidationOptions& options, const SignedObjects& objects,
                                                             const Progress& progress);

} // namespace parafa
