// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <qpdf/Pipeline.hh>

#include <cstdint>
#include <vector>

namespace parafa
{

/// LZW as PDF has it (ISO 32000-1, 7.4.4.2), piece by piece, so that whoever comes next can stop it at a limit.
class LzwDecoder final : public Pipeline
{
public:
    /// `earlyChange`: codes grow one code early (the default of PDF).
    LzwDecoder(Pipeline* target, bool earlyChange) : Pipeline("LZW", target), m_early(earlyChange ? 1 : 0) { reset(); }

    /// Throws std::runtime_error on a code that is not there yet.
    void write(unsigned char const* data, std::size_t length) override;
    void finish() override { getNext()->finish(); }

private:
    struct Entry {
        std::uint16_t prefix;
        std::uint16_t length;
        unsigned char last;
    };
    void reset();
    void take(std::uint32_t code);
    /// Gives the sequence of a code out; its first octet.
    unsigned char emit(std::uint32_t code);

    std::size_t m_early;
    std::vector<Entry> m_entries;
    std::uint32_t m_bits = 0;
    int m_bitCount = 0, m_width = 9;
    int m_previous = -1;
    bool m_ended = false;
};

} // namespace parafa
