// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace parafa::api
{

/// What a caller may use up before anything is read as JSON.
struct ServerLimits {
    std::size_t maxHeadBytes = 16 << 10;
    std::uint64_t maxBodyBytes = std::uint64_t{64} << 20; ///< base64 makes a third of it overhead
    std::chrono::milliseconds readTime{30'000};           ///< for the whole request
    std::chrono::milliseconds lingerTime{2'000};          ///< for a caller to take the answer in after it was sent
    int maxConnections = 16;                              ///< open at once, those that wait for the person included
    int requestsPerMinute = 120;
};

} // namespace parafa::api
