// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <vector>

namespace parafa
{

struct SourceSegment {
    std::uint64_t offset;
    std::uint64_t size;
};

/// Pieces of another source, one after the other as one source (a BER-segmented octet string). The whole is kept alive.
/// Every segment must lie inside `whole`.
ByteSourcePtr segmentedSource(ByteSourcePtr whole, std::vector<SourceSegment> segments);

} // namespace parafa
