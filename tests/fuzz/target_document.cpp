// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "operations/open_document.h"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

namespace parafa::fuzz
{

/// A whole file as a person opens it: told apart, read, its signatures and manifests checked, the report printed. Stylesheets
/// are not run.
void runOne(ByteView input)
{
    const int file = memfd_create("document", MFD_CLOEXEC);
    if (file < 0 || write(file, input.data(), input.size()) != static_cast<ssize_t>(input.size()))
        return;
    Services services;
    services.now = UtcTime(1767225600);
    services.containerLimits.maxEntryBytes = services.containerLimits.maxTotalBytes = std::uint64_t{8} << 20;
    const auto document = openDocument("/proc/self/fd/" + std::to_string(file), services);
    if (document) {
        ValidationOptions options;
        options.fileDigests = true;
        const auto report = validateDocument(**document, services, options);
        if (report)
            (void)toJson(*report);
    }
    close(file);
}

} // namespace parafa::fuzz
