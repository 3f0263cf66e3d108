// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/worker_protocol.h"

#include "base/finding_names.h"

#include <algorithm>
#include <charconv>

namespace parafa
{

namespace
{

constexpr std::string_view magic = "PWK1";
constexpr std::string_view ok = "ok";
constexpr std::string_view failed = "error";
constexpr std::string_view notKept = "not kept";
constexpr std::string_view prepared = "prepared";

void putLength(Bytes& frame, std::size_t length)
{
    for (unsigned shift = 0; shift < 64; shift += 8)
        frame.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(length) >> shift));
}
void put(Bytes& frame, ByteView field)
{
    putLength(frame, field.size());
    frame.insert(frame.end(), field.begin(), field.end());
}
void put(Bytes& frame, std::string_view text)
{
    put(frame, asBytes(text));
}
void put(Bytes& frame, long number)
{
    put(frame, std::to_string(number));
}

Bytes start(std::string_view kind)
{
    Bytes frame(magic.begin(), magic.end());
    put(frame, kind);
    return frame;
}

Bytes failure(const Error& error)
{
    Bytes frame = start(failed);
    put(frame, static_cast<long>(error.code));
    put(frame, error.reason ? std::string(codeName(*error.reason)) : std::string());
    put(frame, error.subject);
    put(frame, error.detail);
    return frame;
}

class FrameReader
{
public:
    FrameReader(ByteView frame, std::size_t limit) : m_rest(frame)
    {
        m_sound = frame.size() <= limit && asText(frame).starts_with(magic);
        if (m_sound)
            m_rest = frame.subspan(magic.size());
    }

    ByteView field()
    {
        std::uint64_t size = 0;
        if (!m_sound || m_rest.size() < 8)
            return broken();
        for (unsigned index = 0; index < 8; ++index)
            size |= static_cast<std::uint64_t>(m_rest[index]) << (8 * index);
        m_rest = m_rest.subspan(8);
        if (size > m_rest.size())
            return broken();
        const ByteView value = m_rest.first(static_cast<std::size_t>(size));
        m_rest = m_rest.subspan(value.size());
        return value;
    }
    std::string text()
    {
        std::string value(asText(field()));
        if (!isUtf8(value))
            broken();
        return value;
    }
    long number(long lowest, long highest)
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
    bool sound() const { return m_sound; }
    bool finished() const { return m_sound && m_rest.empty(); }

private:
    ByteView broken()
    {
        m_sound = false;
        return {};
    }
    ByteView m_rest;
    bool m_sound = false;
};

std::unexpected<Error> noFrame()
{
    return fail(ErrorCode::Internal, "the helper's answer is not understood");
}

std::unexpected<Error> readFailure(FrameReader& reader)
{
    Error error;
    error.code = static_cast<ErrorCode>(reader.number(0, static_cast<long>(ErrorCode::Internal)));
    const std::string reason = reader.text();
    error.reason = codeNamed(reason);
    error.subject = reader.text();
    error.detail = reader.text();
    if (!reader.finished())
        return noFrame();
    return std::unexpected(error);
}

} // namespace

Bytes encodeNotKept()
{
    return start(notKept);
}

Bytes encodePrepared()
{
    return start(prepared);
}

bool isNotKept(ByteView frame)
{
    FrameReader reader(frame, 64);
    return reader.text() == notKept && reader.finished();
}

RequestFrame::RequestFrame(WorkerTask task, ByteView data, ByteView schema, ByteView key)
    : m_head(start("request")), m_data(data), m_schema(schema)
{
    put(m_head, static_cast<long>(task));
    put(m_head, key);
    putLength(m_head, data.size());
    putLength(m_schemaLength, schema.size());
}

Bytes RequestFrame::joined() const
{
    Bytes all;
    for (ByteView piece : pieces())
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

Result<WorkerRequest> decodeRequest(ByteView frame, const WorkerFrameLimits& limits)
{
    if (frame.size() > limits.maxRequestBytes)
        return fail(ErrorCode::LimitExceeded, "request");
    FrameReader reader(frame, limits.maxRequestBytes);
    WorkerRequest request;
    const bool isRequest = reader.text() == "request";
    request.task = static_cast<WorkerTask>(reader.number(1, 3));
    request.key = reader.field();
    request.data = reader.field();
    request.schema = reader.field();
    if (!isRequest || !reader.finished())
        return fail(ErrorCode::Unreadable, "request");
    return request;
}

Bytes encodeAnswer(const Result<RenderedPresentation>& answer)
{
    if (!answer)
        return failure(answer.error());
    Bytes frame = start(ok);
    put(frame, static_cast<long>(answer->media));
    put(frame, answer->repeatable ? 1L : 0L);
    put(frame, answer->content);
    put(frame, answer->text);
    put(frame, static_cast<long>(answer->findings.size()));
    for (const Finding& finding : answer->findings) {
        put(frame, codeName(finding.code));
        put(frame, static_cast<long>(finding.arguments.size()));
        for (const auto& [name, value] : finding.arguments) {
            put(frame, name);
            put(frame, value);
        }
    }
    return frame;
}

Bytes encodeAnswer(const Result<std::vector<SchemaViolation>>& answer)
{
    if (!answer)
        return failure(answer.error());
    Bytes frame = start(ok);
    put(frame, static_cast<long>(answer->size()));
    for (const SchemaViolation& violation : *answer) {
        put(frame, static_cast<long>(violation.line));
        put(frame, violation.element);
        put(frame, violation.message);
        put(frame, violation.reason ? codeName(*violation.reason) : std::string_view());
        put(frame, violation.wanted);
    }
    return frame;
}

Result<RenderedPresentation> decodePresentation(ByteView frame, const WorkerFrameLimits& limits)
{
    FrameReader reader(frame, limits.maxAnswerBytes);
    const std::string kind = reader.text();
    if (kind == failed)
        return readFailure(reader);
    RenderedPresentation result;
    result.media = static_cast<PresentationMedia>(reader.number(0, static_cast<long>(PresentationMedia::Xhtml)));
    result.repeatable = reader.number(0, 1) == 1;
    const ByteView content = reader.field();
    result.text = reader.text();
    const long findings = reader.number(0, 1'000);
    for (long index = 0; index < findings && reader.sound(); ++index) {
        const std::string name = reader.text();
        FindingArguments arguments;
        const long count = reader.number(0, 100);
        for (long item = 0; item < count && reader.sound(); ++item) {
            std::string key = reader.text();
            std::string value = reader.text();
            arguments.emplace_back(std::move(key), std::move(value));
        }
        if (const auto code = codeNamed(name))
            result.findings.push_back(makeFinding(*code, std::move(arguments)));
    }
    if (kind != ok || !reader.finished() || !isUtf8(asText(content)))
        return noFrame();
    result.content.assign(content.begin(), content.end());
    return result;
}

Result<std::vector<SchemaViolation>> decodeViolations(ByteView frame, const WorkerFrameLimits& limits)
{
    FrameReader reader(frame, limits.maxAnswerBytes);
    const std::string kind = reader.text();
    if (kind == failed)
        return readFailure(reader);
    std::vector<SchemaViolation> result;
    const long count = reader.number(0, 1'000'000);
    for (long index = 0; index < count && reader.sound(); ++index) {
        SchemaViolation violation;
        violation.line = static_cast<int>(reader.number(0, 1'000'000'000));
        violation.element = reader.text();
        violation.message = reader.text();
        violation.reason = codeNamed(reader.text());
        violation.wanted = reader.text();
        result.push_back(std::move(violation));
    }
    if (kind != ok || !reader.finished())
        return noFrame();
    return result;
}

} // namespace parafa
