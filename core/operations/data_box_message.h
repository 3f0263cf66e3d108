// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <string>
#include <vector>

namespace parafa
{

struct DataBoxAttachment {
    std::string name, mediaType; ///< as the message says
    ByteSourcePtr content;       ///< null where it is damaged
};

/// A message of the Czech data boxes (.zfo): XML inside a CMS that the operator signed.
struct DataBoxMessage {
    std::string number, subject; ///< dmID, dmAnnotation; may be empty
    std::vector<DataBoxAttachment> attachments;
};

/// True when XML begins like a downloaded message or delivery information.
bool looksLikeDataBoxMessage(ByteView head);
/// Errors: Unreadable with the XML reason or DataBoxMessageMalformed; LimitExceeded.
Result<DataBoxMessage> readDataBoxMessage(const ByteSource& xml);

} // namespace parafa
