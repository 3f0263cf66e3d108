// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <string>
#include <vector>

namespace parafa
{

/// A text or an attachment of an internet message.
struct MessagePart {
    std::string name;      ///< as the message says, else "part-1.txt" and so on; not a safe name
    std::string mediaType; ///< as the message says; "text/plain" where it says nothing (RFC 2045, 5.2)
    ByteSourcePtr content; ///< decoded; null where it is damaged
};

struct MessageLimits {
    std::uint64_t maxBytes = std::uint64_t{256} << 20;
    std::size_t maxParts = 1'000;
    std::size_t maxDepth = 16;
};

/// The leaves of a MIME entity in their order; a message inside it stays one part. Empty where the octets do not begin with
/// header fields that name a media type, or where they are too large to look into. Multiparts below the depth and parts above the
/// number are left out.
std::vector<MessagePart> readMessageParts(const ByteSource& entity, const MessageLimits& limits = {});

} // namespace parafa
