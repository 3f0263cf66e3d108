// SPDX-License-Identifier: EUPL-1.2
#include "report/report.h"

#include <algorithm>

namespace parafa
{

namespace
{

bool isInvalid(Integrity integrity, const SignatureVerdict& verdict)
{
    return integrity == Integrity::Broken || verdict.indication == Indication::Failed;
}

/// A counter signature that fails takes nothing from what it counter-signs, but the file is then not valid throughout.
bool counterSignaturesPass(const SignatureReport& signature)
{
    return std::ranges::all_of(signature.counterSignatures, [](const SignatureReport& counter) {
        return counter.verdict.indication == Indication::Passed && counter.facts.integrity == Integrity::Intact &&
               counterSignaturesPass(counter);
    });
}

/// Every archive time-stamp is trusted, and the record holds.
bool recordPasses(const EvidenceRecordReport& record)
{
    return record.facts.integrity == Integrity::Intact && !record.timestampVerdicts.empty() &&
           std::ranges::all_of(record.timestampVerdicts,
                               [](const SignatureVerdict& verdict) { return verdict.indication == Indication::Passed; });
}

bool recordsHold(const std::vector<EvidenceRecordReport>& records)
{
    return std::ranges::all_of(records,
                               [](const EvidenceRecordReport& record) { return record.facts.integrity == Integrity::Intact; });
}

} // namespace

std::string_view presentationOriginName(PresentationOrigin origin)
{
    switch (origin) {
    case PresentationOrigin::Published:
        return "published";
    case PresentationOrigin::LocalPackage:
        return "local-package";
    case PresentationOrigin::Document:
        return "document";
    case PresentationOrigin::None:
        break;
    }
    return "none";
}

FileVerdict combineVerdict(const Report& report)
{
    if (report.unreadable)
        return FileVerdict::Unreadable;
    if (report.signatures.empty() && report.timestamps.empty() && report.evidenceRecords.empty())
        return report.partlyUnchecked ? FileVerdict::Indeterminate : FileVerdict::Unsigned;

    bool passed = !report.partlyUnchecked;
    for (const SignatureReport& signature : report.signatures) {
        if (isInvalid(signature.facts.integrity, signature.verdict))
            return FileVerdict::Invalid;
        passed = passed && signature.verdict.indication == Indication::Passed && signature.facts.integrity == Integrity::Intact &&
                 counterSignaturesPass(signature) && recordsHold(signature.evidenceRecords) &&
                 !hasErrors(signature.facts.findings) && !hasErrors(signature.verdict.findings);
    }
    for (const TimestampReport& timestamp : report.timestamps) {
        if (isInvalid(timestamp.facts.integrity, timestamp.verdict))
            return FileVerdict::Invalid;
        // Tokens decide only where no signature speaks for the documents.
        if (report.signatures.empty())
            passed =
                passed && timestamp.verdict.indication == Indication::Passed && timestamp.facts.integrity == Integrity::Intact;
    }
    for (const EvidenceRecordReport& record : report.evidenceRecords) {
        if (record.facts.integrity == Integrity::Broken)
            return FileVerdict::Invalid;
        const bool alone = report.signatures.empty() && report.timestamps.empty();
        passed = passed && (alone ? recordPasses(record) : record.facts.integrity == Integrity::Intact);
    }
    passed = passed && !report.documents.empty() && !hasErrors(report.findings);
    for (const DocumentReport& document : report.documents)
        passed = passed && !document.coveredBy.empty() && !hasErrors(document.findings);
    return passed ? FileVerdict::Valid : FileVerdict::Indeterminate;
}

} // namespace parafa
