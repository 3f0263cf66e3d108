// SPDX-License-Identifier: EUPL-1.2
#include "pades/permissions.h"

#include <algorithm>

namespace parafa::pades
{

Result<void> checkPermitted(const std::vector<PdfSignature>& present, const PdfNewSignature& added, bool intoExistingField)
{
    using enum FindingCode;
    if (added.certify && std::ranges::any_of(present, &PdfSignature::inForm))
        return fail(ErrorCode::Unsupported, PdfCertificationNotFirst);
    for (const PdfSignature& signature : present) {
        if (!signature.inForm || !signature.inCurrent)
            continue;
        // ISO 32000-1, table 254; ISO 32000-2, table 237.
        if (signature.docMdp == 1 || signature.lockPermission == 1)
            return fail(ErrorCode::Unsupported, PdfCertificationForbids);
        if (signature.docMdp && added.place && !intoExistingField)
            return fail(ErrorCode::Unsupported, PdfCertificationForbidsField);
        const bool locked =
            std::ranges::any_of(signature.fieldLocks, [&](const PdfFieldLock& lock) { return lock.covers(added.fieldName); });
        if (locked && intoExistingField)
            return fail(ErrorCode::Unsupported, PdfFieldLocked, added.fieldName);
    }
    return {};
}

} // namespace parafa::pades
