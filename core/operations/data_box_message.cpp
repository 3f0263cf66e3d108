// SPDX-License-Identifier: EUPL-1.2
#include "operations/data_box_message.h"

#include "base/xml.h"

namespace parafa
{

namespace
{

/// Messages, sent messages and delivery information each have a namespace below this one.
constexpr std::string_view isdsNs = "http://isds.czechpoint.cz/v20";
constexpr std::uint64_t maxMessageBytes = std::uint64_t{256} << 20;
constexpr std::size_t maxAttachments = 10'000;
constexpr int maxSearchDepth = 8;

bool isIsds(const _xmlNode* node, std::string_view name)
{
    return localName(node) == name && namespaceUri(node).starts_with(isdsNs);
}

/// The first element of this name, not deep: the envelope is flat.
const _xmlNode* find(const _xmlNode* node, std::string_view name, int depth = 0)
{
    for (const _xmlNode* child : childElements(node)) {
        if (isIsds(child, name))
            return child;
        if (depth < maxSearchDepth)
            if (const _xmlNode* found = find(child, name, depth + 1))
                return found;
    }
    return nullptr;
}

DataBoxAttachment readAttachment(const XmlDocument& document, const _xmlNode* file, std::size_t number)
{
    DataBoxAttachment attachment;
    attachment.name = attribute(file, "dmFileDescr").value_or("");
    if (attachment.name.empty())
        attachment.name = "priloha-" + std::to_string(number);
    attachment.mediaType = attribute(file, "dmMimeType").value_or("");
    for (const _xmlNode* child : childElements(file)) {
        if (isIsds(child, "dmEncodedContent")) {
            if (auto bytes = fromBase64(textOf(child)))
                attachment.content = memorySource(std::move(*bytes));
        } else if (isIsds(child, "dmXMLContent")) {
            const auto inner = childElements(child);
            if (inner.size() == 1)
                if (auto bytes = canonicalize(document, inner.front(), Canonicalization::ExclusiveWithComments))
                    attachment.content = memorySource(std::move(*bytes));
        }
    }
    return attachment;
}

} // namespace

bool looksLikeDataBoxMessage(ByteView head)
{
    return asText(head).find(isdsNs) != std::string_view::npos;
}

Result<DataBoxMessage> readDataBoxMessage(const ByteSource& xml)
{
    const auto bytes = readAll(xml, maxMessageBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const XmlLimits limits{.maxBytes = maxMessageBytes, .maxTextBytes = maxMessageBytes};
    const auto document = XmlDocument::parse(*bytes, limits, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    const _xmlNode* root = document->root();
    if (!namespaceUri(root).starts_with(isdsNs))
        return fail(ErrorCode::Unreadable, FindingCode::DataBoxMessageMalformed, {}, "root element");
    DataBoxMessage message;
    message.number = trimmedTextOf(find(root, "dmID"));
    message.subject = trimmedTextOf(find(root, "dmAnnotation"));
    for (const _xmlNode* file : childElements(find(root, "dmFiles"))) {
        if (!isIsds(file, "dmFile"))
            continue;
        if (message.attachments.size() >= maxAttachments)
            return fail(ErrorCode::LimitExceeded, FindingCode::DataBoxMessageMalformed, {}, "attachments");
        message.attachments.push_back(readAttachment(*document, file, message.attachments.size() + 1));
    }
    return message;
}

} // namespace parafa
