// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"

namespace parafa
{

/// The options with the appearance that was asked for: its lines in their language, a font that covers them, the image of the
/// file. Errors: InputMissing, CannotRead, LimitExceeded (subject: the file).
Result<PdfOptions> withAppearance(PdfOptions options, const VisibleSignature& visible, const std::string& signer, UtcTime now);

} // namespace parafa
