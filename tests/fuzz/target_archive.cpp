// SPDX-License-Identifier: EUPL-1.2
#include "container/archive.h"
#include "fuzz_target.h"

namespace parafa::fuzz
{

/// TAR and GZIP, unpacked under small limits.
void runOne(ByteView input)
{
    ContainerLimits limits;
    limits.maxUnpackedBytes = std::uint64_t{8} << 20;
    limits.maxEntries = 1'000;
    const ByteSourcePtr bytes = memorySource({input.begin(), input.end()});
    (void)looksLikeArchive(*bytes);
    (void)readArchive(bytes, "file.tar.gz", limits);
}

} // namespace parafa::fuzz
