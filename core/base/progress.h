// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace parafa
{

/// Handed to every long call: how far it is, and whether to stop. Default-constructed: silent, never stops.
struct Progress {
    /// Bytes or items done of `total` (0: unknown). Called on the working thread, cheap enough to call per piece.
    std::function<void(std::uint64_t done, std::uint64_t total)> report;
    std::stop_token stop;

    bool stopRequested() const { return stop.stop_requested(); }
};

} // namespace parafa
