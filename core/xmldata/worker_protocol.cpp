// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/worker_protocol.h"

#include "base/finding_names.h"
#include "base/message_frame.h"

namespace parafa
{

namespace
{

constexpr std::string_view magic = "PWK1";
constexpr std::string_view ok = "ok";
constexpr std::string_view notKept = "not kept";
constexpr std::string_view prepared = "prepared";

Bytes start(std::string_view kind)
{
    return startFrame(magic, kind);
}
Bytes failure(const Error& error)
{
    return failureFrame(magic, error);
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
    FrameReader reader(frame, magic, 64);
    return reader.text() == notKept && reader.finished();
}

RequestFrame::RequestFrame(WorkerTask task, ByteView data, ByteView schema, ByteView key)
    : m_head(start("request")), m_data(data), m_schema(schema)
{
    addField(m_head, static_cast<long>(task));
    addField(m_head, key);
    addLength(m_head, data.size());
    addLength(m_schemaLength, schema.size());
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
    FrameReader reader(frame, magic, limits.maxRequestBytes);
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
    addField(frame, static_cast<long>(answer->media));
    addField(frame, answer->repeatable ? 1L : 0L);
    addField(frame, answer->content);
    addField(frame, answer->text);
    addField(frame, static_cast<long>(answer->findings.size()));
    for (const Finding& finding : answer->findings) {
        addField(frame, codeName(finding.code));
        addField(frame, static_cast<long>(finding.arguments.size()));
        for (const auto& [name, value] : finding.arguments) {
            addField(frame, name);
            addField(frame, value);
        }
    }
    return frame;
}

Bytes encodeAnswer(const Result<std::vector<SchemaViolation>>& answer)
{
    if (!answer)
        return failure(answer.error());
    Bytes frame = start(ok);
    addField(frame, static_cast<long>(answer->size()));
    for (const SchemaViolation& violation : *answer) {
        addField(frame, static_cast<long>(violation.line));
        addField(frame, violation.element);
        addField(frame, violation.message);
        addField(frame, violation.reason ? codeName(*violation.reason) : std::string_view());
        addField(frame, violation.wanted);
    }
    return frame;
}

Result<RenderedPresentation> decodePresentation(ByteView frame, const WorkerFrameLimits& limits)
{
    FrameReader reader(frame, magic, limits.maxAnswerBytes);
    const std::string kind = reader.text();
    if (kind == failureKind)
        return std::unexpected(readFailure(reader));
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
        return std::unexpected(frameNotUnderstood());
    result.content.assign(content.begin(), content.end());
    return result;
}

Result<std::vector<SchemaViolation>> decodeViolations(ByteView frame, const WorkerFrameLimits& limits)
{
    FrameReader reader(frame, magic, limits.maxAnswerBytes);
    const std::string kind = reader.text();
    if (kind == failureKind)
        return std::unexpected(readFailure(reader));
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
        return std::unexpected(frameNotUnderstood());
    return result;
}

} // namespace parafa
