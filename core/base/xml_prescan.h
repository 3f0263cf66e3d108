// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"

#include <memory>

namespace parafa
{

/// Looks over UTF-8 markup before libxml2 sees it: a document type declaration and everything above the limits is refused here,
/// where it costs one linear pass (libxml2 2.9 compares attributes of an element pairwise: 60,000 of them take 13 s).
/// Markup that is not well formed passes: the parser names it.
/// Errors: Unreadable with XmlDoctype, LimitExceeded with XmlLimit.
Result<void> prescanXml(std::string_view markup, const XmlLimits& limits);

/// The bytes as UTF-8 without byte-order mark. UTF-16 with a mark is converted; other encodings that `encodings` allows are
/// left to the parser and named in `declared`. Points into `xml` where nothing was converted.
/// Errors: Unreadable with XmlEncoding.
struct DecodedXml {
    std::string_view text;
    std::string parserEncoding;                             ///< what to tell libxml2; empty: the text says it itself
    std::shared_ptr<const std::string> converted = nullptr; ///< what `text` points into, if anything
};
Result<DecodedXml> decodeXml(ByteView xml, XmlEncodings encodings);

} // namespace parafa
