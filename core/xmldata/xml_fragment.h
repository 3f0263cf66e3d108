// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"

namespace parafa
{

/// An element as a document of its own, UTF-8 with declaration. Prefixes that are declared further up stay declared (a schema
/// or stylesheet names them in attribute values), all but those of `leftOut`, the namespace of the envelope.
Bytes takeFragment(const _xmlNode* element, std::string_view leftOut);

/// The element alone, without XML declaration, UTF-8, not indented.
Bytes serializeElement(const _xmlNode* element);

/// Text for libxml2's functions.
inline const unsigned char* xmlText(const char* text)
{
    return reinterpret_cast<const unsigned char*>(text);
}

/// True when characters other than white space stand directly in the element.
bool hasOwnText(const _xmlNode* element);

} // namespace parafa
