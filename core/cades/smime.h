// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/input.h"

#include <string_view>

namespace parafa::cades
{

/// True when text begins like the header of an internet message (RFC 5322): a field name and a colon.
bool looksLikeMessage(std::string_view text);

/// The signature of an S/MIME message (RFC 8551): multipart/signed, the first part canonical (CRLF) as it was signed, or
/// application/pkcs7-mime with signed-data. Only the outermost part of the message is looked at; the text of the message is never
/// interpreted. Errors: Unreadable with CmsMalformed.
Result<CmsInput> openSmime(ByteSourcePtr bytes, const Limits& limits);

} // namespace parafa::cades
