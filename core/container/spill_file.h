// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

namespace parafa::zip
{

/// A copy of what `source` streams: in memory up to `maxInMemory` bytes, above in a temporary file that has no name any
/// more, so that it is gone with the process. Errors: of the stream, CannotWrite where there is no room for the copy.
Result<ByteSourcePtr> keepForRandomAccess(const ByteSource& source, std::uint64_t maxInMemory);

} // namespace parafa::zip
