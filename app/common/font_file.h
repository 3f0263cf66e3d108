// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <string>

namespace parafa
{

/// A TrueType font that covers Slovak and Czech, for what is drawn into documents: the file named, else one of those that systems
/// have (the package fonts-dejavu-core is a dependency). Errors: InputMissing (subject: what was looked for), CannotRead.
Result<Bytes> textFont(const std::string& path = {});

} // namespace parafa
