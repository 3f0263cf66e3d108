// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <string>

namespace parafa
{

enum class PresentationMedia { Text, Html, Xhtml };

struct TransformLimits {
    int maxTemplateDepth = 500;
    unsigned long maxOperations = 20'000'000; ///< XPath operations
    std::size_t maxOutputBytes = std::size_t{32} << 20;
    std::size_t maxInputBytes = std::size_t{32} << 20;
};

struct RenderedPresentation {
    PresentationMedia media = PresentationMedia::Text;
    Bytes content; ///< UTF-8
};

/// Runs an XSLT 1.0 stylesheet over form data in a jail: no file, network, write or environment access, no document(), no
/// include/import, no extension elements or functions; CRLF in the stylesheet read as LF. Call it in the worker process for
/// stylesheets that are not ours. Errors: Unreadable/LimitExceeded with PresentationForbidden, PresentationFailed,
/// PresentationLimit.
Result<RenderedPresentation> transformPresentation(ByteView data, ByteView stylesheet, const TransformLimits& limits = {});

struct SchemaViolation {
    int line = 0;
    std::string element, message;
};
/// XSD 1.0 validation without any access outside the two buffers; includes and imports are refused.
/// Errors: Unreadable with XdcDataInvalid never: violations are the result. Unsupported where the schema does not compile.
Result<std::vector<SchemaViolation>> validateAgainstSchema(ByteView data, ByteView schema);

} // namespace parafa
