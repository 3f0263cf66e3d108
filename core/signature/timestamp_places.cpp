// SPDX-License-Identifier: EUPL-1.2
#include "signature/timestamp_places.h"

#include <algorithm>

namespace parafa
{

void placeTimestamps(std::vector<ParsedTimestamp>& timestamps, std::size_t first, std::size_t base,
                     const std::function<bool(std::size_t covering, std::size_t covered)>& covers)
{
    struct Archive {
        std::size_t index;
        std::vector<bool> covered;
        std::ptrdiff_t count;
    };
    std::vector<Archive> archives;
    for (std::size_t i = first; i < timestamps.size(); ++i) {
        timestamps[i].place = base;
        if (timestamps[i].kind != TimestampKind::Archive)
            continue;
        Archive archive{i, std::vector<bool>(timestamps.size() - first), 0};
        for (std::size_t other = first; other < timestamps.size(); ++other)
            archive.covered[other - first] = other != i && covers(i, other);
        archive.count = std::ranges::count(archive.covered, true);
        archives.push_back(std::move(archive));
    }
    // In a chain each covers one more than the one before.
    std::ranges::stable_sort(archives, {}, &Archive::count);
    for (std::size_t rank = 0; rank < archives.size(); ++rank) {
        const std::size_t level = base + rank + 1;
        timestamps[archives[rank].index].coversBelow = level;
        for (std::size_t i = first; i < timestamps.size(); ++i)
            if (!archives[rank].covered[i - first])
                timestamps[i].place = std::max(timestamps[i].place, level);
    }
}

} // namespace parafa
