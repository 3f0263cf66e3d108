// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <string_view>

namespace parafa
{

/// True when the first element has this local name and its start tag names a namespace that begins so. Reads only the
/// beginning of a file, without parsing: a quick way to tell kinds of documents apart, never a verdict.
bool rootLooksLike(ByteView beginning, std::string_view name, std::string_view namespaceBeginning);

} // namespace parafa
