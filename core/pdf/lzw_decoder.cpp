// SPDX-License-Identifier: EUPL-1.2
#include "pdf/lzw_decoder.h"

#include <stdexcept>

namespace parafa
{

namespace
{

constexpr std::uint32_t clearCode = 256, endCode = 257;
constexpr std::size_t mostEntries = 4096;

} // namespace

void LzwDecoder::reset()
{
    m_entries.clear();
    for (std::uint16_t i = 0; i < 258; ++i)
        m_entries.push_back({0, 1, static_cast<unsigned char>(i)});
    m_width = 9;
    m_previous = -1;
}

void LzwDecoder::write(unsigned char const* data, std::size_t length)
{
    for (std::size_t i = 0; i < length && !m_ended; ++i) {
        m_bits = m_bits << 8 | data[i];
        m_bitCount += 8;
        while (m_bitCount >= m_width && !m_ended) {
            m_bitCount -= m_width;
            take(m_bits >> m_bitCount & ((1U << m_width) - 1U));
            m_bits &= (1U << m_bitCount) - 1U;
        }
    }
}

unsigned char LzwDecoder::emit(std::uint32_t code)
{
    std::vector<unsigned char> sequence(m_entries[code].length);
    for (std::size_t i = sequence.size(); i-- > 0; code = m_entries[code].prefix)
        sequence[i] = m_entries[code].last;
    getNext()->write(sequence.data(), sequence.size());
    return sequence.front();
}

void LzwDecoder::take(std::uint32_t code)
{
    if (code == endCode) {
        m_ended = true;
        return;
    }
    if (code == clearCode) {
        reset();
        return;
    }
    const bool known = code < m_entries.size();
    if (!known && (code != m_entries.size() || m_previous < 0))
        throw std::runtime_error("LZW code out of order");
    const auto previous = static_cast<std::uint32_t>(m_previous);
    const auto remember = [&](unsigned char first) {
        if (m_previous >= 0 && m_entries.size() < mostEntries)
            m_entries.push_back(
                {static_cast<std::uint16_t>(previous), static_cast<std::uint16_t>(m_entries[previous].length + 1), first});
    };
    if (known) {
        remember(emit(code));
    } else {
        std::uint32_t root = previous;
        while (root >= 258)
            root = m_entries[root].prefix;
        remember(m_entries[root].last);
        if (code >= m_entries.size())
            throw std::runtime_error("LZW code out of order");
        emit(code);
    }
    m_previous = static_cast<int>(code);
    while (m_width < 12 && m_entries.size() + m_early >= (std::size_t{1} << m_width))
        ++m_width;
}

} // namespace parafa
