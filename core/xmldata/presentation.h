// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace parafa
{

enum class PresentationMedia { Text, Html, Xhtml };

struct TransformLimits {
    int maxTemplateDepth = 3000;              ///< one level a line of text is usual in real forms
    unsigned long maxOperations = 20'000'000; ///< XPath operations
    std::size_t maxOutputBytes = std::size_t{32} << 20;
    std::size_t maxInputBytes = std::size_t{32} << 20;
};

struct RenderedPresentation {
    PresentationMedia media = PresentationMedia::Text;
    Bytes content; ///< UTF-8
    /// False where the bytes depend on the program (generate-id(), system-property()) and not on data and stylesheet alone.
    bool repeatable = true;
    std::string text;              ///< of HTML: what it says without markup (for search, terminals); empty for text
    std::vector<Finding> findings; ///< what the result hides, reaches for or runs; characters that mislead
};

/// Runs an XSLT 1.0 stylesheet over form data in a jail: no file, network, write or environment access, no document(), no
/// include/import, no extension elements or functions; CRLF in the stylesheet read as LF. Call it in the worker process for
/// stylesheets that are not ours. Errors: Unreadable/LimitExceeded with PresentationForbidden, PresentationFailed,
/// PresentationLimit.
Result<RenderedPresentation> transformPresentation(ByteView data, ByteView stylesheet, const TransformLimits& limits = {});

struct SchemaViolation {
    int line = 0;
    std::string element, message;
    /// Why, in the words of a field that is filled in (FORM_VALUE_...); nothing where it is of another kind.
    std::optional<FindingCode> reason = {};
    std::string wanted = {}; ///< the limit that a value broke, or the part that is missing; may be empty
};
struct SchemaLimits {
    std::size_t maxViolations = 200; ///< reported; the rest is counted as "not valid" all the same
};

/// XSD 1.0 validation without any access outside the two buffers; includes and imports are refused.
/// Patterns that libxml2 does not take are repaired in a private copy (see pattern_repair.h). Lines count from 1 within `data`.
/// Errors: Unsupported with XdcSchemaUnusable where the schema does not compile, Unreadable with XdcSchemaForbidden; what the
/// data violate is the result, never an error.
Result<std::vector<SchemaViolation>> validateAgainstSchema(ByteView data, ByteView schema, const SchemaLimits& limits = {});

} // namespace parafa
