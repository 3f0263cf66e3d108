// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/progress.h"
#include "pdf/tagged_text.h"

namespace parafa
{

/// The tags of a PDF, for a view of its text in the order they tell; nothing where it has none or cannot be read.
std::optional<TaggedText> openTaggedText(const ByteSourcePtr& content, const Progress& progress);

} // namespace parafa
