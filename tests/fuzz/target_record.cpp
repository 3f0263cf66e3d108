// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "signature/evidence_record.h"

namespace parafa::fuzz
{

/// An evidence record in DER or XML, followed to its end over one small document.
void runOne(ByteView input)
{
    (void)looksLikeEvidenceRecord(input);
    const auto record = parseEvidenceRecord(input);
    if (!record)
        return;
    const EvidenceObject object{"list.txt", [](DigestAlgorithm algorithm, std::optional<Canonicalization>) {
                                    return onlyDigest(digestOf(algorithm, asBytes("obsah")));
                                }};
    (void)checkEvidenceRecord(*record, {object});
}

} // namespace parafa::fuzz
