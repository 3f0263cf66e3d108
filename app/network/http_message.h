// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/connection.h"
#include "trust/http_client.h"

namespace parafa::network
{

/// Bytes from the other side; an empty result means the end.
using ReadPiece = std::function<Result<Bytes>()>;

/// Reads one HTTP/1.1 response (RFC 9112): head up to 64 KiB, body by Content-Length, chunked, or to the end. Interim (1xx)
/// responses are skipped. `withBody` false: only the head (CONNECT).
/// Errors: Unreadable with ServiceAnswerUnusable; LimitExceeded with ServiceAnswerTooLarge; those of `read`.
Result<HttpResponse> readResponse(const ReadPiece& read, std::size_t maxBodyBytes, bool withBody = true);

} // namespace parafa::network
