// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/revision_changes.h"
#include "signature/parsed_signature.h"

namespace parafa::pades
{

struct ChangeVerdict {
    bool permitted = true;
    std::vector<Finding> findings;
};

/// Whether what was changed after a signature leaves it standing: further signatures, validation data and filled fields do, what
/// alters what is seen does not (EN 319 102-1, 5.2.7), and a certification or a field lock permits less (ISO 32000-1, 12.8.2).
ChangeVerdict judgeChanges(const std::vector<PdfChange>& changes, const PdfSignature& signature);

} // namespace parafa::pades
