// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/finding.h"

#include <string>
#include <vector>

namespace parafa
{

/// One object of a message: form data, a signed container, an attachment.
struct SktalkObject {
    std::string id, description, className; ///< as in the message; class "FORM", "ATTACHMENT"…
    std::string name;                       ///< for people; unique within the message, made from Name or Id, never empty
    std::string mediaType;
    bool isSigned = false; ///< what the message claims
    Bytes content;         ///< decoded; form data as a document of their own
};

/// What a message says of itself; nothing here is authenticated.
struct SktalkEnvelope {
    std::string messageClass, messageId, correlationId, referenceId;
    std::string sender, recipient, type, subject; ///< "ico://sk/…", "rc://sk/…"; may hold a personal number
};

/// A message of the public administration's portal (namespace http://gov.sk/SKTalkMessage): an envelope around objects.
struct SktalkMessage {
    SktalkEnvelope envelope;
    std::vector<SktalkObject> objects;
    std::vector<Finding> findings; ///< rules a receiver applies: version 3.0, one container, the same message id in both places

    /// True when the root element is SKTalkMessage in its namespace; reads only the beginning.
    static bool looksLike(ByteView beginning);
    /// Errors: Unreadable with SktalkMalformed or the XML reasons, LimitExceeded.
    static Result<SktalkMessage> parse(ByteView xml);
};

} // namespace parafa
