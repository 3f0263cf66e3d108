// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "report/report.h"
#include "signature/parsed_signature.h"
#include "signature/signed_objects.h"
#include "validation/validator.h"

#include <string>
#include <vector>

namespace parafa
{

/// A checked evidence record and what of the file it is about.
struct FoundEvidenceRecord {
    ParsedEvidenceRecord record;
    std::vector<std::string> protectedFiles; ///< entries of the container that its manifest names
    bool wholeFile = false;                  ///< given by the caller: it covers the file, with every signature in it

    /// It is about the signatures in this entry, rather than about documents.
    bool protects(const std::string& entry) const;
};

/// Announces the digests that the records of a container need beside those of the signatures.
void announceEvidenceRecords(const OpenedDocument& document, SignedObjects& objects);

/// All records about a file: entries of a container (EN 319 162-1, 4.3.3.2 and 4.4.4), the file itself where it is a record,
/// and those that the caller gives. Those inside signatures are read with the signatures. Errors: Cancelled.
Result<std::vector<FoundEvidenceRecord>> readEvidenceRecords(const OpenedDocument& document, const Services& services,
                                                             const ValidationOptions& options, const SignedObjects& objects,
                                                             const Progress& progress);

/// A record with its time-stamps judged.
struct JudgedOutsideRecord {
    FoundEvidenceRecord found;
    EvidenceRecordReport report;
    std::optional<ExistenceProof> proof; ///< of everything that it covers
};
/// `known`: evidence that lies elsewhere in the file.
std::vector<JudgedOutsideRecord> judgeOutsideRecords(std::vector<FoundEvidenceRecord> found, const ValidationContext& context,
                                                     const Evidence& known);
EvidenceRecordReport reportOf(ParsedEvidenceRecord record, JudgedEvidenceRecord judged);

/// What the records prove about everything in an entry (EN 319 102-1, 5.6.2.3). One that covers the documents alone proves
/// nothing about their signatures.
ExistenceProofs proofsOf(const std::string& entry, const std::vector<JudgedOutsideRecord>& records);

} // namespace parafa
