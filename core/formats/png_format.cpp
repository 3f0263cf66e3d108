// SPDX-License-Identifier: EUPL-1.2
#include "formats/document_format.h"

#include <array>
#include <set>

namespace parafa
{

namespace
{

constexpr std::array<std::uint32_t, 256> crcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t c = i;
        for (int bit = 0; bit < 8; ++bit)
            c = c & 1 ? 0xedb88320U ^ (c >> 1) : c >> 1;
        table[i] = c;
    }
    return table;
}();

std::uint32_t numberAt(ByteView bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

bool isChunkName(std::string_view name)
{
    for (char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
            return false;
    return true;
}

/// PNG (ISO/IEC 15948), 5: chunks with checksums; 5.6: their order; 11.2.2: the header.
class PngScan
{
public:
    explicit PngScan(const ByteSource& content) : m_content(content) {}

    /// What is wrong; empty for a sound file.
    Result<std::string> run(const Progress& progress)
    {
        std::uint64_t at = 8;
        for (std::size_t count = 0; count < 1'000'000; ++count) {
            std::array<std::uint8_t, 8> head{};
            const auto read = m_content.readAt(at, head);
            if (!read)
                return std::unexpected(read.error());
            if (progress.stopRequested())
                return fail(ErrorCode::Cancelled, "stopped");
            if (*read < head.size())
                return std::string(m_ended ? "" : "no IEND");
            const std::uint32_t length = numberAt(head);
            const std::string name(asText(ByteView(head).subspan(4)));
            if (m_ended)
                return std::string("data after IEND");
            if (length > 0x7fffffffU || at + 12 + length > m_content.size() || !isChunkName(name))
                return "chunk at " + std::to_string(at);
            const auto sum = checksum(at + 4, std::uint64_t{length} + 4);
            if (!sum)
                return std::unexpected(sum.error());
            std::array<std::uint8_t, 4> stored{};
            if (const auto tail = m_content.readAt(at + 8 + length, stored); !tail)
                return std::unexpected(tail.error());
            if (*sum != numberAt(stored))
                return "checksum of " + name;
            if (std::string problem = chunk(name, length, at + 8); !problem.empty())
                return problem;
            at += 12 + std::uint64_t{length};
            if (m_ended && at != m_content.size())
                return std::string("data after IEND");
        }
        return std::string("too many chunks");
    }

private:
    Result<std::uint32_t> checksum(std::uint64_t offset, std::uint64_t size) const
    {
        std::uint32_t crc = 0xffffffffU;
        Bytes buffer(65'536);
        while (size > 0) {
            const auto read = m_content.readAt(offset, std::span(buffer).first(std::min<std::uint64_t>(size, buffer.size())));
            if (!read)
                return std::unexpected(read.error());
            if (*read == 0)
                break;
            for (std::size_t i = 0; i < *read; ++i)
                crc = crcTable[(crc ^ buffer[i]) & 0xff] ^ (crc >> 8);
            offset += *read;
            size -= *read;
        }
        return crc ^ 0xffffffffU;
    }

    std::string chunk(const std::string& name, std::uint32_t length, std::uint64_t offset)
    {
        const bool first = m_seen.empty();
        const bool repeated = !m_seen.insert(name).second;
        if (first != (name == "IHDR"))
            return "IHDR is not first";
        static const std::set<std::string> known = {"IHDR", "PLTE", "IDAT", "IEND"};
        if (repeated && name != "IDAT" && known.contains(name))
            return name + " twice";
        if (name[0] >= 'A' && name[0] <= 'Z' && !known.contains(name))
            return "unknown critical chunk " + name;
        if (name == "IDAT") {
            if (m_dataEnded)
                return "IDAT in parts";
            m_inData = true;
        } else if (m_inData) {
            m_dataEnded = true;
        }
        if (name == "PLTE" && (m_inData || length % 3 != 0 || length > 768 || length == 0))
            return "PLTE";
        if (name == "IHDR")
            return header(length, offset);
        m_ended = name == "IEND";
        if (m_ended && !m_inData)
            return "no IDAT";
        return m_ended && m_colour == 3 && !m_seen.contains("PLTE") ? "no PLTE" : "";
    }

    std::string header(std::uint32_t length, std::uint64_t offset)
    {
        std::array<std::uint8_t, 13> bytes{};
        const auto read = m_content.readAt(offset, bytes);
        if (length != 13 || !read || *read != 13)
            return "IHDR";
        const int depth = bytes[8];
        m_colour = bytes[9];
        static const std::set<std::pair<int, int>> allowed = {{0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1},
                                                              {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16}, {6, 8}, {6, 16}};
        const std::uint32_t width = numberAt(bytes), height = numberAt(ByteView(bytes).subspan(4));
        const bool sound = width > 0 && height > 0 && width <= 0x7fffffffU && height <= 0x7fffffffU &&
                           allowed.contains({m_colour, depth}) && bytes[10] == 0 && bytes[11] == 0 && bytes[12] <= 1;
        return sound ? "" : "IHDR";
    }

    const ByteSource& m_content;
    std::set<std::string> m_seen;
    int m_colour = 0;
    bool m_inData = false, m_dataEnded = false, m_ended = false;
};

} // namespace

Result<void> checkPng(const ByteSource& content, DocumentFormat& format, const Progress& progress)
{
    const auto problem = PngScan(content).run(progress);
    if (!problem)
        return std::unexpected(problem.error());
    if (problem->empty())
        return {};
    format.ruleName = "unknown";
    format.findings.push_back(makeFinding(FindingCode::FormatPngDamaged, {{"detail", *problem}}));
    return {};
}

} // namespace parafa
