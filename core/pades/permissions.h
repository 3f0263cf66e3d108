// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/new_signature.h"

namespace parafa::pades
{

/// Whether the signatures that are there leave room for another one (ISO 32000-1, 12.8.2): a certification or lock with P 1
/// allows none, a certified document gets no new visible field, a locked field stays empty, and a certification comes first.
/// Errors: Unsupported with the finding that says which.
Result<void> checkPermitted(const std::vector<PdfSignature>& present, const PdfNewSignature& added, bool intoExistingField);

} // namespace parafa::pades
