// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

namespace parafa
{

/// A file and what an incremental update adds to it, as one source. The file stays where it is and is never loaded.
ByteSourcePtr appendedSource(ByteSourcePtr file, Bytes added);

} // namespace parafa
