// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/presentation.h"

namespace parafa
{

/// What passes between a program and its helper `parafa-worker`: requests on the helper's standard input, an answer to each on
/// its standard output, both ways a message after its length in 64 bits. A message is a frame: the magic "PWK1", then fields of a
/// 64-bit little-endian length and the bytes. The helper keeps what it compiled under the key that the program gives it; a
/// request without schema names one by its key. The program trusts no answer: every length is checked against what is at hand
/// and against a limit.
enum class WorkerTask : std::uint8_t { Transform = 1, ValidateSchema = 2 };

struct WorkerRequest {
    WorkerTask task = WorkerTask::Transform;
    Bytes data;
    Bytes schema; ///< stylesheet or XSD; empty: the one of this key
    Bytes key;    ///< SHA-256 of it; empty: not to be kept
};

struct WorkerFrameLimits {
    std::size_t maxRequestBytes = std::size_t{96} << 20;
    std::size_t maxAnswerBytes = std::size_t{48} << 20;
};

Bytes encodeRequest(WorkerTask task, ByteView data, ByteView schema, ByteView key = {});
/// Errors: Unreadable, LimitExceeded.
Result<WorkerRequest> decodeRequest(ByteView frame, const WorkerFrameLimits& limits = {});

Bytes encodeAnswer(const Result<RenderedPresentation>& answer);
Bytes encodeAnswer(const Result<std::vector<SchemaViolation>>& answer);
/// The answer to a request by key that the helper has nothing for: the program sends the schema then.
Bytes encodeNotKept();
bool isNotKept(ByteView frame);
/// The error the helper reports, or Internal where the answer is no frame.
Result<RenderedPresentation> decodePresentation(ByteView frame, const WorkerFrameLimits& limits = {});
Result<std::vector<SchemaViolation>> decodeViolations(ByteView frame, const WorkerFrameLimits& limits = {});

} // namespace parafa
