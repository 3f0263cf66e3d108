// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <array>
#include <string_view>

namespace parafa
{

/// What passes between a program and its helpers: a frame is a magic of four bytes that names the protocol, then fields, each a
/// 64-bit little-endian length and the bytes. The first field is the kind of message. Numbers are decimal text.
inline constexpr std::string_view failureKind = "error";

/// A length as it stands before each message and each field: 64 bits, little-endian.
using FrameLength = std::array<std::uint8_t, 8>;
FrameLength frameLength(std::uint64_t length);
/// `bytes`: at least eight.
std::uint64_t readFrameLength(ByteView bytes);

Bytes startFrame(std::string_view magic, std::string_view kind);
void addLength(Bytes& frame, std::size_t length);
void addField(Bytes& frame, ByteView field);
void addField(Bytes& frame, std::string_view text);
void addField(Bytes& frame, long number);
/// The frame that tells an error, read back by `readFailure`.
Bytes failureFrame(std::string_view magic, const Error& error);

/// Reads the fields of a frame of somebody who is not trusted: every length is checked against what is at hand. What is not as
/// it should be makes the reader unsound and its answers empty; no call fails on its own.
class FrameReader
{
public:
    /// `frame` must live as long as this and what `field` gave. `limit` in bytes.
    FrameReader(ByteView frame, std::string_view magic, std::size_t limit);
    ByteView field();
    /// UTF-8.
    std::string text();
    long number(long lowest, long highest);
    bool sound() const { return m_sound; }
    /// Sound, and nothing is left.
    bool finished() const { return m_sound && m_rest.empty(); }

private:
    ByteView broken();
    ByteView m_rest;
    bool m_sound = false;
};

/// The error of a failure frame whose kind was read; frameNotUnderstood() where it is none.
Error readFailure(FrameReader& reader);
/// Internal: the other side does not speak the protocol.
Error frameNotUnderstood();

} // namespace parafa
