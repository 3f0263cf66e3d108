// SPDX-License-Identifier: EUPL-1.2
#include "common/message_pipe.h"

#include <unistd.h>

#include <array>
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
    std::array<std::uint8_t, 8> length;
    if (!readExactly(from, length.data(), length.size()))
        return false;
    std::uint64_t size = 0;
    for (unsigned index = 0; index < 8; ++index)
        size |= static_cast<std::uint64_t>(length[index]) << (8 * index);
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
    std::array<std::uint8_t, 8> length;
    for (unsigned index = 0; index < 8; ++index)
        length[index] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(message.size()) >> (8 * index));
    return writeAll(to, length) && writeAll(to, message);
}

} // namespace parafa
