// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"
#include "keys/signing_key.h"
#include "operations/pdf_options.h"

namespace parafa::cli
{

/// The options of `sign` that are about signatures inside a PDF.
std::vector<OptionSpec> pdfSigningOptions();
/// Their values. `key` and `now` are what a visible signature names. Errors: InvalidArgument, InputMissing, CannotRead.
Result<PdfOptions> makePdfOptions(const Arguments& arguments, const SigningKey& key, UtcTime now, Language language);

} // namespace parafa::cli
