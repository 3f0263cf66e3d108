// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/sktalk_message.h"

#include "base/ascii.h"
#include "base/media_extension.h"
#include "xmldata/root_tag.h"
#include "xmldata/stylesheet_guard.h"
#include "xmldata/xml_fragment.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view messageNamespace = "http://gov.sk/SKTalkMessage";
constexpr std::string_view containerNamespace = "http://schemas.gov.sk/core/MessageContainer/1.0";
constexpr std::size_t maxObjects = 1'000;

/// Ids compare without case (the portal writes them both ways).
bool sameId(const std::string& a, const std::string& b)
{
    return asciiLower(a) == asciiLower(b);
}

class MessageReader
{
public:
    Result<SktalkMessage> read(const XmlDocument& document)
    {
        const xmlNode* root = document.root();
        if (!isElement(root, messageNamespace, "SKTalkMessage"))
            return fail(ErrorCode::Unreadable, FindingCode::SktalkMalformed, std::string(localName(root)), "not a message");
        if (const std::string version = trimmedTextOf(firstChild(root, messageNamespace, "EnvelopeVersion")); version != "3.0")
            add(FindingCode::SktalkVersion, {{"value", version}});
        const xmlNode* info = firstChild(firstChild(root, messageNamespace, "Header"), messageNamespace, "MessageInfo");
        const auto header = [info](std::string_view name) { return trimmedTextOf(firstChild(info, messageNamespace, name)); };
        m_message.envelope.messageClass = header("Class");
        m_message.envelope.messageId = header("MessageID");
        m_message.envelope.correlationId = header("CorrelationID");
        m_message.envelope.referenceId = header("ReferenceID");
        // a token that logs the sender in at the portal: no signature of the documents, and not ours to judge
        if (const xmlNode* sender = firstChild(firstChild(root, messageNamespace, "Header"), messageNamespace, "SenderInfo"))
            for (const xmlNode* at = sender; at; at = nextElement(at, sender))
                if (isElement(at, "http://www.w3.org/2000/09/xmldsig#", "Signature")) {
                    m_message.findings.push_back(
                        makeFinding(FindingCode::SignatureKindNotChecked, Severity::Info, {{"name", "Header/SenderInfo"}}));
                    break;
                }
        const xmlNode* body = firstChild(root, messageNamespace, "Body");
        if (!info || !body)
            return fail(ErrorCode::Unreadable, FindingCode::SktalkMalformed, info ? "Body" : "Header/MessageInfo", "missing");
        const auto containers = children(body, containerNamespace, "MessageContainer");
        if (containers.size() > 1)
            return fail(ErrorCode::Unreadable, FindingCode::SktalkMalformed, "MessageContainer", "repeated");
        if (!containers.empty())
            readContainer(containers.front());
        return std::move(m_message);
    }

private:
    void add(FindingCode code, FindingArguments arguments)
    {
        m_message.findings.push_back(makeFinding(code, std::move(arguments)));
    }

    void readContainer(const xmlNode* container)
    {
        const auto value = [container](std::string_view name) {
            return trimmedTextOf(firstChild(container, containerNamespace, name));
        };
        SktalkEnvelope& envelope = m_message.envelope;
        envelope.sender = value("SenderId");
        envelope.recipient = value("RecipientId");
        envelope.type = value("MessageType");
        envelope.subject = value("MessageSubject");
        if (!sameId(value("MessageId"), envelope.messageId))
            add(FindingCode::SktalkIdsDiffer, {{"name", value("MessageId")}, {"identifier", envelope.messageId}});
        for (const xmlNode* object : children(container, containerNamespace, "Object")) {
            if (m_message.objects.size() >= maxObjects) {
                add(FindingCode::SktalkObjectUnreadable, {{"name", "Object"}, {"detail", "too many"}});
                return;
            }
            readObject(object);
        }
    }

    void readObject(const xmlNode* element)
    {
        const auto value = [element](std::string_view name) { return attribute(element, name).value_or(std::string()); };
        SktalkObject object;
        object.id = value("Id");
        object.description = value("Description");
        object.className = value("Class");
        object.mediaType = value("MimeType");
        object.isSigned = value("IsSigned") == "true" || value("IsSigned") == "1";
        object.name = uniqueName(value("Name").empty() ? object.id : value("Name"), object.mediaType);
        const std::string encoding = asciiLower(value("Encoding"));
        if (encoding == "base64") {
            auto decoded = fromBase64(textOf(element));
            if (!decoded)
                add(FindingCode::SktalkObjectUnreadable, {{"name", object.name}, {"detail", "base64"}});
            object.content = decoded ? std::move(*decoded) : Bytes();
        } else {
            const auto inside = childElements(element);
            if (inside.size() != 1 || hasOwnText(element))
                add(FindingCode::SktalkObjectUnreadable, {{"name", object.name}, {"detail", "not one element"}});
            if (inside.size() == 1)
                object.content = takeFragment(inside.front(), containerNamespace);
        }
        m_message.objects.push_back(std::move(object));
    }

    /// With an extension where the media type tells one; "a (2).xml" for a second of the same name.
    std::string uniqueName(std::string name, const std::string& mediaType) const
    {
        std::ranges::replace(name, '/', '_'); // nested names are written with slashes
        if (name.empty())
            name = "object";
        const std::size_t dot = name.rfind('.');
        std::string extension = dot == std::string::npos || dot == 0 || name.size() - dot > 6 ? "" : name.substr(dot);
        const std::string stem = name.substr(0, name.size() - extension.size());
        if (extension.empty())
            extension = extensionForMediaType(mediaType);
        std::string unique = stem + extension;
        for (int number = 2; std::ranges::find(m_message.objects, unique, &SktalkObject::name) != m_message.objects.end();
             ++number)
            unique = stem + " (" + std::to_string(number) + ")" + extension;
        return unique;
    }

    SktalkMessage m_message;
};

} // namespace

bool SktalkMessage::looksLike(ByteView beginning)
{
    return rootLooksLike(beginning, "SKTalkMessage", messageNamespace);
}

Result<SktalkMessage> SktalkMessage::parse(ByteView xml)
{
    const auto document = XmlDocument::parse(xml);
    if (!document)
        return std::unexpected(document.error());
    return MessageReader().read(*document);
}

} // namespace parafa
