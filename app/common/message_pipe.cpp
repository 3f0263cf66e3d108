// SPDX-License-Identifier: EUPL-1.2
#include "common/message_pipe.h"

#include "base/message_frame.h"

#include <unistd.h>

#include <cerrno>

namespace parafa
{

namespace
{

/// Exactly this many bytes; false at the end of the input.
bool readExactly(int from, std::uint8_t* into, std::size_t size)
{
    while (size > 0) {
        const ssize_t got = read(from, into, size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        into += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

bool writeAll(int to, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = write(to, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return true;
}

bool readMessage(int from, PipeMessage& message, std::size_t maxBytes)
{
    FrameLength length;
    if (!readExactly(from, length.data(), length.size()))
        return false;
    const std::uint64_t size = readFrameLength(length);
    if (size > maxBytes)
        return false;
    message.size = static_cast<std::size_t>(size);
    if (message.size > message.room) {
        message.bytes.reset();
        message.bytes = std::make_unique_for_overwrite<std::uint8_t[]>(message.size);
        message.room = message.size;
    }
    return readExactly(from, message.bytes.get(), message.size);
}

bool writeMessage(int to, ByteView message)
{
    return writeAll(to, frameLength(message.size())) && writeAll(to, message);
}

} // namespace parafa
