// SPDX-License-Identifier: EUPL-1.2
#include "operations/message_parts.h"

#include "base/media_extension.h"
#include "base/mime.h"
#include "cades/smime.h"

#include <array>

namespace parafa
{

namespace
{

class Walk
{
public:
    explicit Walk(const MessageLimits& limits) : m_limits(limits) {}

    void entity(std::string_view text, std::size_t depth)
    {
        const MimeEntity read = readMimeEntity(text);
        const std::string declared = read.mediaType();
        const std::string type = declared.empty() ? "text/plain" : declared;
        const std::string boundary = type.starts_with("multipart/") ? mimeParameter(read.field("content-type"), "boundary") : "";
        if (!boundary.empty()) {
            if (depth < m_limits.maxDepth)
                for (const std::string_view part : mimeParts(read.body, boundary, m_limits.maxParts))
                    entity(part, depth + 1);
            return;
        }
        if (parts.size() >= m_limits.maxParts)
            return;
        MessagePart part{mimeFileName(read), type, nullptr};
        if (part.name.empty()) {
            const std::string_view extension = extensionForMediaType(type);
            part.name = "part-" + std::to_string(parts.size() + 1) + std::string(extension.empty() ? ".bin" : extension);
        }
        if (auto content = mimeContent(read))
            part.content = memorySource(std::move(*content));
        parts.push_back(std::move(part));
    }

    std::vector<MessagePart> parts;

private:
    const MessageLimits& m_limits;
};

} // namespace

std::vector<MessagePart> readMessageParts(const ByteSource& entity, const MessageLimits& limits)
{
    std::array<std::uint8_t, 512> head{};
    const auto got = entity.readAt(0, head);
    if (!got || !cades::looksLikeMessage(asText(ByteView(head).first(*got))) || entity.size() > limits.maxBytes)
        return {};
    const auto bytes = readAll(entity, limits.maxBytes);
    // Any text may begin with a word and a colon: only a media type says that it is a message.
    if (!bytes || readMimeEntity(asText(*bytes)).mediaType().find('/') == std::string::npos)
        return {};
    Walk walk(limits);
    walk.entity(asText(*bytes), 0);
    return std::move(walk.parts);
}

} // namespace parafa
