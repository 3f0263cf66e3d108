// SPDX-License-Identifier: EUPL-1.2
#include "pdf/byte_input.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace parafa
{

namespace
{

constexpr std::uint64_t blockSize = std::uint64_t{64} << 10;

} // namespace

ByteInput::ByteInput(ByteSourcePtr source, std::uint64_t maxBytesRead, Progress progress)
    : m_source(std::move(source)), m_size(m_source->size()), m_budget(maxBytesRead), m_progress(std::move(progress))
{
}

void ByteInput::giveUp(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
    throw std::runtime_error("reading was given up");
}

ByteView ByteInput::blockAt(std::uint64_t offset)
{
    if (m_failure)
        throw std::runtime_error("reading was given up");
    if (offset >= m_blockStart && offset < m_blockStart + m_block.size())
        return ByteView(m_block).subspan(offset - m_blockStart);
    if (m_progress.stopRequested())
        giveUp({ErrorCode::Cancelled, std::nullopt, {}, "stopped by the user"});
    const std::uint64_t start = offset / blockSize * blockSize;
    const std::uint64_t wanted = std::min(blockSize, m_size - start);
    if (wanted > m_budget)
        giveUp({ErrorCode::LimitExceeded, FindingCode::PdfLimit, {}, "bytes read"});
    m_budget -= wanted;
    m_block.resize(wanted);
    const auto count = m_source->readAt(start, m_block);
    if (!count)
        giveUp(count.error());
    m_block.resize(*count);
    m_blockStart = start;
    if (offset - start >= m_block.size())
        giveUp({ErrorCode::CannotRead, std::nullopt, {}, "the file is shorter than it was"});
    return ByteView(m_block).subspan(offset - start);
}

qpdf_offset_t ByteInput::findAndSkipNextEOL()
{
    const auto isEol = [](std::uint8_t c) { return c == '\r' || c == '\n'; };
    auto at = static_cast<std::uint64_t>(std::max<qpdf_offset_t>(m_offset, 0));
    std::optional<std::uint64_t> found;
    while (at < m_size) {
        const ByteView rest = blockAt(at);
        const auto place = found ? std::ranges::find_if_not(rest, isEol) : std::ranges::find_if(rest, isEol);
        at += static_cast<std::uint64_t>(place - rest.begin());
        if (place == rest.end())
            continue;
        if (found)
            break;
        found = at;
    }
    at = std::min(at, m_size);
    m_offset = static_cast<qpdf_offset_t>(at);
    return static_cast<qpdf_offset_t>(found.value_or(m_size));
}

void ByteInput::seek(qpdf_offset_t offset, int whence)
{
    const qpdf_offset_t base = whence == SEEK_CUR ? m_offset : whence == SEEK_END ? static_cast<qpdf_offset_t>(m_size) : 0;
    if (__builtin_add_overflow(base, offset, &m_offset) || m_offset < 0) {
        m_offset = 0;
        throw std::runtime_error("position before the beginning");
    }
}

std::size_t ByteInput::read(char* target, std::size_t length)
{
    const auto offset = static_cast<std::uint64_t>(m_offset);
    if (offset >= m_size) {
        last_offset = static_cast<qpdf_offset_t>(m_size);
        return 0;
    }
    last_offset = m_offset;
    std::size_t done = 0;
    while (done < length && offset + done < m_size) {
        const ByteView rest = blockAt(offset + done);
        const std::size_t count = std::min(rest.size(), length - done);
        std::memcpy(target + done, rest.data(), count);
        done += count;
    }
    m_offset += static_cast<qpdf_offset_t>(done);
    return done;
}

void ByteInput::unreadCh(char)
{
    if (m_offset > 0)
        --m_offset;
}

} // namespace parafa
