// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <memory>

namespace parafa
{

/// The helper's side of `ChildSession`: messages after their length in 64 bits, little-endian, over a file descriptor that
/// blocks.

/// A message as it came. Its memory is used again for the next and not set to zero.
struct PipeMessage {
    std::unique_ptr<std::uint8_t[]> bytes;
    std::size_t size = 0;
    std::size_t room = 0;
    ByteView view() const { return {bytes.get(), size}; }
    /// For messages that held a secret.
    void wipeAll() { wipe({bytes.get(), room}); }
};

/// False at the end of the input, where reading fails, and where the message is longer than `maxBytes`.
bool readMessage(int from, PipeMessage& message, std::size_t maxBytes);
bool writeMessage(int to, ByteView message);
/// The bytes alone.
bool writeAll(int to, ByteView bytes);

} // namespace parafa
