// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/xml.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace parafa::xades
{

/// Where an element stands in the text it was parsed from; byte offsets.
struct ElementText {
    std::size_t startTag = 0; ///< of "<"
    std::size_t content = 0;  ///< behind the start tag
    std::size_t endTag = 0;   ///< of the end tag's "<"; behind the element when it is an empty-element tag
    std::size_t end = 0;      ///< behind the element
    bool emptyTag = false;    ///< <a/>
};

/// Finds an element's text, so that something can be inserted without writing anything else anew: signatures over the rest of
/// the document stay as they are. `text` is what `document` was parsed from, in an encoding that keeps ASCII.
/// Errors: Unsupported (UTF-16), Internal (the text is not that document).
Result<ElementText> locateElement(const XmlDocument& document, const _xmlNode* element, std::string_view text);

/// Inserts as the last thing inside an element; an empty-element tag is opened for it.
std::string insertedAtEnd(std::string text, const ElementText& element, std::string_view inserted);

/// The same text with every character beyond ASCII as a reference, for insertion into documents of any encoding.
std::string asciiMarkup(std::string_view utf8);

} // namespace parafa::xades
