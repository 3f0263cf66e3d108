// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <cstddef>

/// The records of a ZIP archive as APPNOTE 6.3.x lays them out; numbers are little-endian.
namespace parafa::zip
{

inline constexpr std::uint32_t localSignature = 0x04034b50;
inline constexpr std::uint32_t centralSignature = 0x02014b50;
inline constexpr std::uint32_t endSignature = 0x06054b50;
inline constexpr std::uint32_t zip64EndSignature = 0x06064b50;
inline constexpr std::uint32_t zip64LocatorSignature = 0x07064b50;
inline constexpr std::uint32_t descriptorSignature = 0x08074b50;

inline constexpr std::size_t localHeaderSize = 30;
inline constexpr std::size_t centralHeaderSize = 46;
inline constexpr std::size_t endRecordSize = 22;
inline constexpr std::size_t zip64EndRecordSize = 56;
inline constexpr std::size_t zip64LocatorSize = 20;
inline constexpr std::size_t maxCommentSize = 0xffff;

inline constexpr std::uint16_t saturated16 = 0xffff;
inline constexpr std::uint32_t saturated32 = 0xffffffff;

inline constexpr std::uint16_t flagEncrypted = 1U << 0;
inline constexpr std::uint16_t flagDescriptor = 1U << 3;
inline constexpr std::uint16_t flagPatch = 1U << 5;
inline constexpr std::uint16_t flagStrongEncryption = 1U << 6;
inline constexpr std::uint16_t flagUtf8 = 1U << 11;
inline constexpr std::uint16_t flagMaskedHeaders = 1U << 13;

inline constexpr std::uint16_t methodStored = 0;
inline constexpr std::uint16_t methodDeflated = 8;

inline constexpr std::uint16_t extraZip64 = 0x0001;
inline constexpr std::uint16_t extraUnicodePath = 0x7075;

inline std::uint16_t load16(ByteView bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(bytes[at] | bytes[at + 1] << 8);
}

inline std::uint32_t load32(ByteView bytes, std::size_t at)
{
    return load16(bytes, at) | static_cast<std::uint32_t>(load16(bytes, at + 2)) << 16;
}

inline std::uint64_t load64(ByteView bytes, std::size_t at)
{
    return load32(bytes, at) | static_cast<std::uint64_t>(load32(bytes, at + 4)) << 32;
}

inline void put16(Bytes& to, std::uint64_t value)
{
    to.push_back(static_cast<std::uint8_t>(value));
    to.push_back(static_cast<std::uint8_t>(value >> 8));
}

inline void put32(Bytes& to, std::uint64_t value)
{
    put16(to, value & 0xffff);
    put16(to, value >> 16 & 0xffff);
}

inline void put64(Bytes& to, std::uint64_t value)
{
    put32(to, value & 0xffffffff);
    put32(to, value >> 32);
}

inline void putBytes(Bytes& to, ByteView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

} // namespace parafa::zip
