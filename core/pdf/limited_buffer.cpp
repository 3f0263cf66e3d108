// SPDX-License-Identifier: EUPL-1.2
#include "pdf/limited_buffer.h"

#include <qpdf/Pipeline.hh>

#include <stdexcept>

namespace parafa
{

namespace
{

/// Stops a decompression bomb while it inflates.
class LimitedBuffer final : public Pipeline
{
public:
    explicit LimitedBuffer(std::uint64_t limit) : Pipeline("limited buffer", nullptr), m_limit(limit) {}
    void write(unsigned char const* data, std::size_t length) override
    {
        if (length > m_limit - m_bytes.size()) {
            m_exceeded = true;
            throw std::runtime_error("stream too large");
        }
        m_bytes.insert(m_bytes.end(), data, data + length);
    }
    void finish() override {}
    Bytes& bytes() { return m_bytes; }
    bool exceeded() const { return m_exceeded; }

private:
    std::uint64_t m_limit;
    Bytes m_bytes;
    bool m_exceeded = false;
};

std::optional<Bytes> pipe(QPDFObjectHandle stream, std::uint64_t limit, qpdf_stream_decode_level_e level)
{
    LimitedBuffer buffer(limit);
    bool filtered = false;
    try {
        if (!stream.pipeStreamData(&buffer, &filtered, 0, level, true, false))
            return std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
    if (buffer.exceeded() || (level != qpdf_dl_none && !filtered))
        return std::nullopt;
    return std::move(buffer.bytes());
}

} // namespace

std::optional<Bytes> decodedStream(QPDFObjectHandle stream, std::uint64_t limit)
{
    return pipe(stream, limit, qpdf_dl_generalized);
}

std::optional<Bytes> rawStream(QPDFObjectHandle stream, std::uint64_t limit)
{
    return pipe(stream, limit, qpdf_dl_none);
}

} // namespace parafa
