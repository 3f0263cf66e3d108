// SPDX-License-Identifier: EUPL-1.2
#include "formats/document_format.h"

namespace parafa
{

namespace
{

constexpr int maxChunks = 1'000; ///< looked at for the one that describes the sound

std::string readText(const ByteSource& content, std::uint64_t offset, std::size_t size)
{
    std::string text(size, '\0');
    const auto read = content.readAt(offset, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    text.resize(read ? *read : 0);
    return text;
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t size, bool bigEndian)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size && at + size <= bytes.size(); ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * (bigEndian ? size - 1 - i : i));
    return value;
}

/// The beginning of a chunk of a RIFF or IFF file; empty where there is none.
std::string chunk(const ByteSource& content, std::string_view wanted, bool bigEndian)
{
    std::uint64_t at = 12;
    for (int chunks = 0; chunks < maxChunks && at + 8 <= content.size(); ++chunks) {
        const std::string head = readText(content, at, 8);
        if (head.size() < 8)
            return {};
        const std::uint64_t size = numberAt(head, 4, 4, bigEndian);
        if (head.starts_with(wanted))
            return readText(content, at + 8, static_cast<std::size_t>(std::min<std::uint64_t>(size, 64)));
        at += 8 + size + size % 2;
    }
    return {};
}

} // namespace

bool isLinearPcm(const ByteSource& content, std::string_view id)
{
    if (id == "WAV") {
        // WAVE_FORMAT_PCM, or the extensible format with the same number first in its identifier.
        const std::string format = chunk(content, "fmt ", false);
        const std::uint32_t tag = numberAt(format, 0, 2, false);
        return format.size() >= 16 && (tag == 1 || (tag == 0xfffe && format.size() >= 40 && numberAt(format, 24, 2, false) == 1));
    }
    // AIFF knows nothing else; AIFF-C names its compression, of which three are none.
    if (readText(content, 8, 4) == "AIFF")
        return true;
    const std::string common = chunk(content, "COMM", true);
    const std::string_view compression = std::string_view(common).substr(std::min<std::size_t>(common.size(), 18), 4);
    return compression == "NONE" || compression == "sowt" || compression == "twos";
}

std::string soundByFrames(std::string_view head)
{
    const auto byte = [&](std::size_t at) { return at < head.size() ? static_cast<unsigned char>(head[at]) : 0U; };
    // A frame of MPEG layer III: eleven bits set, and neither a forbidden bit rate nor a reserved version or sampling rate.
    if (byte(0) == 0xff && (byte(1) & 0xe6) == 0xe2 && (byte(1) & 0x18) != 0x08 && (byte(2) & 0xf0) != 0xf0 &&
        (byte(2) & 0x0c) != 0x0c && head.size() > 3)
        return "MP3";
    // Packets of an MPEG transport stream.
    constexpr std::size_t packet = 188;
    if (head.size() > 2 * packet && byte(0) == 0x47 && byte(packet) == 0x47 && byte(2 * packet) == 0x47)
        return "MPEG";
    return {};
}

} // namespace parafa
