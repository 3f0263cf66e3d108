// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/presentation.h"

#include <array>

namespace parafa
{

/// What passes between a program and its helper `parafa-worker`: requests on the helper's standard input, an answer to each on
/// its standard output, both ways a message after its length in 64 bits. A message is a frame: the magic "PWK1", then fields of a
/// 64-bit little-endian length and the bytes. The helper keeps what it compiled under the key that the program gives it; a
/// request without schema names one by its key. The program trusts no answer: every length is checked against what is at hand
/// and against a limit.
enum class WorkerTask : std::uint8_t {
    Transform = 1,
    ValidateSchema = 2,
    Prepare = 3 ///< compile a stylesheet that will be wanted; no data
};

struct WorkerRequest {
    WorkerTask task = WorkerTask::Transform;
    ByteView data;
    ByteView schema; ///< stylesheet or XSD; empty: the one of this key
    ByteView key;    ///< SHA-256 of it; empty: not to be kept
};

struct WorkerFrameLimits {
    std::size_t maxRequestBytes = std::size_t{96} << 20;
    std::size_t maxAnswerBytes = std::size_t{48} << 20;
};

/// A request in pieces to be written one behind the other; points into what it was made of.
class RequestFrame
{
public:
    RequestFrame(WorkerTask task, ByteView data, ByteView schema, ByteView key = {});
    std::array<ByteView, 4> pieces() const { return {m_head, m_data, m_schemaLength, m_schema}; }
    /// In one.
    Bytes joined() const;

private:
    Bytes m_head, m_schemaLength;
    ByteView m_data, m_schema;
};
/// Points into the frame. Errors: Unreadable, LimitExceeded.
Result<WorkerRequest> decodeRequest(ByteView frame, const WorkerFrameLimits& limits = {});

Bytes encodeAnswer(const Result<RenderedPresentation>& answer);
Bytes encodeAnswer(const Result<std::vector<SchemaViolation>>& answer);
/// The answer to a request by key that the helper has nothing for: the program sends the schema then.
Bytes encodeNotKept();
/// The answer to Prepare, whatever came of it.
Bytes encodePrepared();
bool isNotKept(ByteView frame);
/// The error the helper reports, or Internal where the answer is no frame.
Result<RenderedPresentation> decodePresentation(ByteView frame, const WorkerFrameLimits& limits = {});
Result<std::vector<SchemaViolation>> decodeViolations(ByteView frame, const WorkerFrameLimits& limits = {});

} // namespace parafa
