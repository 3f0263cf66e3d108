// SPDX-License-Identifier: EUPL-1.2
#include "base/message_frame.h"

#include "base/finding_names.h"

#include <charconv>

namespace parafa
{

namespace
{

constexpr std::size_t lengthBytes = FrameLength().size();

} // namespace

FrameLength frameLength(std::uint64_t length)
{
    FrameLength encoded{};
    for (unsigned index = 0; index < lengthBytes; ++index)
        encoded[index] = static_cast<std::uint8_t>(length >> (8 * index));
    return encoded;
}

std::uint64_t readFrameLength(ByteView bytes)
{
    std::uint64_t length = 0;
    for (unsigned index = 0; index < lengthBytes; ++index)
        length |= static_cast<std::uint64_t>(bytes[index]) << (8 * index);
    return length;
}

Bytes startFrame(std::string_view magic, std::string_view kind)
{
    Bytes frame(magic.begin(), magic.end());
    addField(frame, kind);
    return frame;
}

void addLength(Bytes& frame, std::size_t length)
{
    const FrameLength encoded = frameLength(length);
    frame.insert(frame.end(), encoded.begin(), encoded.end());
}

void addField(Bytes& frame, ByteView field)
{
    addLength(frame, field.size());
    frame.insert(frame.end(), field.begin(), field.end());
}

void addField(Bytes& frame, std::string_view text)
{
    addField(frame, asBytes(text));
}

void addField(Bytes& frame, long number)
{
    addField(frame, std::string_view(std::to_string(number)));
}

Bytes failureFrame(std::string_view magic, const Error& error)
{
    Bytes frame = startFrame(magic, failureKind);
    addField(frame, static_cast<long>(error.code));
    addField(frame, error.reason ? codeName(*error.reason) : std::string_view());
    addField(frame, std::string_view(error.subject));
    addField(frame, std::string_view(error.detail));
    return frame;
}

FrameReader::FrameReader(ByteView frame, std::string_view magic, std::size_t limit) : m_rest(frame)
{
    m_sound = frame.size() <= limit && asText(frame).starts_with(magic);
    if (m_sound)
        m_rest = frame.subspan(magic.size());
}

ByteView FrameReader::field()
{
    if (!m_sound || m_rest.size() < lengthBytes)
        return broken();
    const std::uint64_t size = readFrameLength(m_rest);
    m_rest = m_rest.subspan(lengthBytes);
    if (size > m_rest.size())
        return broken();
    const ByteView value = m_rest.first(static_cast<std::size_t>(size));
    m_rest = m_rest.subspan(value.size());
    return value;
}

std::string FrameReader::text()
{
    std::string value(asText(field()));
    if (!isUtf8(value))
        broken();
    return value;
}

long FrameReader::number(long lowest, long highest)
{
    const std::string value = text();
    long result = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (problem != std::errc() || end != value.data() + value.size() || result < lowest || result > highest) {
        broken();
        return lowest;
    }
    return result;
}

ByteView FrameReader::broken()
{
    m_sound = false;
    return {};
}

Error readFailure(FrameReader& reader)
{
    Error error;
    error.code = static_cast<ErrorCode>(reader.number(0, static_cast<long>(ErrorCode::Internal)));
    error.reason = codeNamed(reader.text());
    error.subject = reader.text();
    error.detail = reader.text();
    return reader.finished() ? error : frameNotUnderstood();
}

Error frameNotUnderstood()
{
    return {ErrorCode::Internal, std::nullopt, {}, "the helper's answer is not understood"};
}

} // namespace parafa
