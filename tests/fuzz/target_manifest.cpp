// SPDX-License-Identifier: EUPL-1.2
#include "base/percent_encoding.h"
#include "container/container_writer.h"
#include "container/manifest.h"
#include "fuzz_target.h"

namespace parafa::fuzz
{

void runOne(ByteView input)
{
    const auto manifest = parseManifest(input);
    if (!manifest)
        return;
    for (const auto& file : manifest->files)
        (void)nameFromPercentEncoded(file.path);
}

} // namespace parafa::fuzz
