// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <string>

namespace parafa
{

/// Form data without a presentation, as a tree that people can read: one element a line, "name: value", two blanks a level.
/// Names are shown as they stand in the data, without prefixes. Nothing is left out.
/// Errors: as XmlDocument::parse.
Result<std::string> dataTree(ByteView data);

} // namespace parafa
