// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/api_error.h"
#include "base/bytes.h"

#include <optional>

namespace parafa::api
{

/// A document as callers send it. Where `payloadMimeType` says base64, content, schema and transformation are base64, else text.
struct SentDocument {
    std::string fileName;  ///< safe as a file name; empty where none was sent
    std::string mediaType; ///< lower case, without parameters
    Bytes content;
};

/// `parameters` of POST /sign; what was not sent is empty.
struct SignParameters {
    std::string level, container, containerXmlns, packaging, digestAlgorithm;
    std::optional<Bytes> schema, transformation;
    std::string identifier, schemaIdentifier, transformationIdentifier;
    std::string transformationLanguage, transformationMedia, transformationTargetEnvironment;
    std::string fsFormId;
    bool autoLoadEform = false, embedUsedSchemas = false, checkPdfA = false;
};

struct SignRequest {
    std::string batchId;
    SentDocument document;
    SignParameters parameters;

    /// Errors: 400 EMPTY_BODY, MALFORMED_INPUT (not JSON, a member missing or of another type, base64 that is none).
    static ApiResult<SignRequest> parse(ByteView body);
};

struct ValidateRequest {
    SentDocument document;
    std::string require; ///< name of a profile of requirements; empty: none is asked
};
/// POST /validate: `{"document": {"filename", "content"}, "payloadMimeType", "require"}`. Errors as above.
ApiResult<ValidateRequest> parseValidateRequest(ByteView body);
/// POST /batch. Errors as above; the number is 1 to `maxDocuments`.
ApiResult<int> parseBatchStart(ByteView body, int maxDocuments);
/// DELETE /batch. Errors as above.
ApiResult<std::string> parseBatchEnd(ByteView body);

} // namespace parafa::api
