// SPDX-License-Identifier: EUPL-1.2
#include "container/container.h"
#include "fuzz_target.h"

namespace parafa::fuzz
{

/// Opens an archive and inflates everything in it.
void runOne(ByteView input)
{
    ContainerLimits limits;
    limits.maxEntryBytes = limits.maxTotalBytes = std::uint64_t{8} << 20;
    const auto source = memorySource(Bytes(input.begin(), input.end()));
    (void)Container::looksLikeZip(*source);
    const auto container = Container::open(source, limits);
    if (!container)
        return;
    for (const ContainerEntry& entry : container->entries()) {
        (void)entry.content->stream([](ByteView) -> Result<void> { return {}; });
        std::uint8_t buffer[64];
        (void)entry.content->readAt(entry.size / 2, buffer);
    }
}

} // namespace parafa::fuzz
