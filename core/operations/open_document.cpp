// SPDX-License-Identifier: EUPL-1.2
#include "operations/open_document.h"

#include "cades/cades.h"
#include "container/archive.h"
#include "container/container_writer.h"
#include "operations/data_box_message.h"
#include "operations/legacy_zep.h"
#include "operations/message_parts.h"
#include "pdf/pdf_file.h"
#include "xmldata/xml_data_container.h"

#include <algorithm>
#include <array>
#include <set>

namespace parafa
{

namespace
{

/// Another kind of CMS: encrypted, compressed (RFC 5652, 3).
bool isOtherCms(const ByteSourcePtr& bytes)
{
    const auto file = cades::SignatureFile::open(bytes, {});
    return !file && file.error().reason == FindingCode::CmsNotSignedData;
}

/// A name that promises a signed file, over bytes that are none: not what it claims to be.
std::optional<Error> brokenPromise(const std::string& path, FileKind kind, const ByteSourcePtr& bytes)
{
    const FileKind claimed = claimedFileKind(path);
    const bool promises = claimed != FileKind::Other;
    if (kind == FileKind::Empty && promises)
        return Error{ErrorCode::Unreadable, FindingCode::FileEmpty, path, {}};
    const bool xml = kind == FileKind::Xml || kind == FileKind::SignedXml;
    const bool asPromised = kind == claimed || (claimed == FileKind::Xml && xml);
    // A signed file under another signed file's extension is told apart by content and read as what it is.
    if (promises && !asPromised && (kind == FileKind::Other || kind == FileKind::Empty)) {
        const bool otherCms = claimed == FileKind::Cms && isOtherCms(bytes);
        return Error{ErrorCode::Unreadable, otherCms ? FindingCode::CmsNotSignedData : FindingCode::FileNotRecognised, path, {}};
    }
    return std::nullopt;
}

void openContainer(OpenedDocument& document, const Services& services)
{
    auto container = Container::open(document.bytes, services.containerLimits);
    if (!container) {
        document.unreadable = container.error();
        return;
    }
    document.container = std::move(*container);
    for (const ContainerEntry& entry : document.container->entries())
        if (entry.kind != EntryKind::Directory)
            document.documents.push_back({entry.name, entry.mediaType, entry.content, entry.kind != EntryKind::Document});
    if (isZepf(document))
        openZepf(document);
}

/// Puts what a message carries behind the message itself, under names that differ.
class MessageDocuments
{
public:
    MessageDocuments(OpenedDocument& document, std::string message)
        : m_document(document), m_message(std::move(message)), m_names{m_message}
    {
    }

    /// `mediaType`: empty: as name and content say. No `content`: it is damaged.
    void operator()(const std::string& wanted, std::string mediaType, const ByteSourcePtr& content)
    {
        if (!content) {
            m_document.findings.push_back(makeFinding(FindingCode::DataBoxAttachmentDamaged, {{"name", wanted}}));
            return;
        }
        std::string name = wanted;
        for (int number = 2; !m_names.insert(name).second; ++number)
            name = std::to_string(number) + "-" + wanted;
        if (mediaType.empty())
            mediaType = mediaTypeOf(name, *content);
        m_document.documents.push_back({name, std::move(mediaType), content, false, m_message});
    }

private:
    OpenedDocument& m_document;
    std::string m_message;
    std::set<std::string> m_names;
};

/// What a message of the Czech data boxes carries: its attachments behind the message itself.
void openMessage(OpenedDocument& document)
{
    const OpenedPart message = document.documents.front();
    std::array<std::uint8_t, 4096> head{};
    if (!looksLikeDataBoxMessage(ByteView(head).first(message.content->readAt(0, head).value_or(0))))
        return;
    const auto read = readDataBoxMessage(*message.content);
    if (!read) {
        document.findings.push_back(
            makeFinding(FindingCode::DataBoxMessageMalformed,
                        {{"name", std::string(baseName(document.path))}, {"detail", read.error().detail}}));
        return;
    }
    document.wrapperType = "ZFO";
    document.findings.push_back(makeFinding(
        FindingCode::DataBoxMessage, read->number.empty() ? FindingArguments{} : FindingArguments{{"number", read->number}}));
    MessageDocuments add(document, message.name);
    for (const DataBoxAttachment& attachment : read->attachments)
        add(attachment.name, {}, attachment.content);
}

/// What an S/MIME message carries: its texts and attachments behind the entity that was signed.
void openMessageParts(OpenedDocument& document)
{
    const OpenedPart message = document.documents.front();
    MessageDocuments add(document, message.name);
    for (const MessagePart& part : readMessageParts(*message.content))
        add(part.name, part.mediaType, part.content);
}

/// What a CMS file carries is its document; a detached signature has none of its own.
void openCmsContent(OpenedDocument& document)
{
    const std::string base(baseName(document.path));
    cades::ParseOptions options;
    options.file = base;
    const auto file = cades::SignatureFile::open(document.bytes, options);
    if (!file) {
        document.unreadable = file.error();
        return;
    }
    if (file->isAttached()) {
        document.documents.push_back(
            {file->contentName(), mediaTypeOf(file->contentName(), *file->content()), file->content(), false});
        openMessage(document);
        if (document.wrapperType.empty())
            openMessageParts(document);
    } else
        document.documents.push_back({base, "application/pkcs7-signature", document.bytes, true});
}

void openArchive(OpenedDocument& document, const Services& services)
{
    const auto archive = readArchive(document.bytes, baseName(document.path), services.containerLimits);
    if (!archive) {
        document.unreadable = archive.error();
        return;
    }
    document.wrapperType = archiveTypeName(archive->type);
    document.findings = archive->findings;
    for (const ArchiveEntry& entry : archive->entries)
        document.documents.push_back({entry.name, mediaTypeOf(entry.name, *entry.content), entry.content, false});
}

/// The files attached to a PDF as the documents of a file of their own. Null without any.
OpenedDocumentPtr openAttachments(const OpenedPart& part)
{
    const auto file = PdfFile::open(part.content);
    const auto attachments = file ? file->attachments() : std::unexpected(file.error());
    if (!attachments || attachments->empty())
        return nullptr;
    auto document = std::make_shared<OpenedDocument>();
    document->path = part.name;
    document->bytes = part.content;
    document->kind = FileKind::Other; // its own signatures are told with the PDF
    for (const PdfAttachment& attachment : *attachments)
        if (attachment.content)
            document->documents.push_back(
                {attachment.name, mediaTypeOf(attachment.name, *attachment.content), attachment.content, false});
    return document;
}

/// The objects of a message as documents. A damaged message stays what it is, an XML file; nothing is lost by that.
bool openPortalMessage(OpenedDocument& document)
{
    std::array<std::uint8_t, 4096> head{};
    if (!SktalkMessage::looksLike(ByteView(head).first(document.bytes->readAt(0, head).value_or(0))))
        return false;
    constexpr std::uint64_t maxMessageBytes = std::uint64_t{64} << 20;
    const auto bytes = document.bytes->size() <= maxMessageBytes
                           ? readAll(*document.bytes, maxMessageBytes)
                           : fail(ErrorCode::LimitExceeded, FindingCode::XmlLimit, document.path);
    auto message = bytes ? SktalkMessage::parse(*bytes) : Result<SktalkMessage>(std::unexpected(bytes.error()));
    if (!message) {
        document.unreadable = message.error();
        return true;
    }
    for (SktalkObject& object : message->objects) {
        const auto content = memorySource(std::move(object.content));
        document.documents.push_back({object.name, mediaTypeOf(object.name, *content), content, false});
        object.content.clear();
    }
    document.message = std::move(*message);
    return true;
}

} // namespace

OpenedDocumentPtr openInside(const OpenedPart& part, const Services& services)
{
    if (part.signatureRelated || !part.content)
        return nullptr;
    switch (detectFileKind(*part.content)) {
    case FileKind::Pdf:
        return openAttachments(part);
    case FileKind::Zip:
    case FileKind::Archive:
    case FileKind::Cms: {
        OpenedDocumentPtr inner = openBytes(part.name, part.content, services);
        const bool holds =
            !inner->unreadable &&
            (inner->container || !inner->wrapperType.empty() ||
             std::ranges::any_of(inner->documents, [&](const OpenedPart& own) { return own.content != part.content; }));
        return holds ? inner : nullptr;
    }
    default: {
        OpenedDocumentPtr inner = openBytes(part.name, part.content, services);
        return inner->message && !inner->unreadable ? inner : nullptr;
    }
    }
}

std::string mediaTypeOf(const std::string& name, const ByteSource& bytes)
{
    std::array<std::uint8_t, 4096> head{};
    const ByteView beginning = ByteView(head).first(bytes.readAt(0, head).value_or(0));
    if (asText(beginning).starts_with("%PDF-"))
        return "application/pdf";
    if (XmlDataContainer::looksLike(beginning))
        return std::string(xmlDataContainerMediaType);
    return mediaTypeForName(name);
}

std::string cmsMediaType(const OpenedDocument& document)
{
    const std::string byName = mediaTypeForName(baseName(document.path));
    if (byName.starts_with("application/pkcs7-") || byName == "message/rfc822")
        return byName;
    const bool detached = document.documents.size() == 1 && document.documents.front().signatureRelated;
    return detached ? "application/pkcs7-signature" : "application/pkcs7-mime";
}

OpenedDocumentPtr openBytes(const std::string& name, ByteSourcePtr bytes, const Services& services)
{
    auto document = std::make_shared<OpenedDocument>();
    document->path = name;
    document->bytes = std::move(bytes);
    document->kind = detectFileKind(*document->bytes);
    document->unreadable = brokenPromise(name, document->kind, document->bytes);
    if (document->unreadable)
        return document;
    if (document->kind == FileKind::Zip) {
        openContainer(*document, services);
    } else if (document->kind == FileKind::Archive) {
        openArchive(*document, services);
    } else if (document->kind == FileKind::Cms) {
        openCmsContent(*document);
    } else if (document->kind == FileKind::EvidenceRecord) {
        document->documents.push_back({std::string(baseName(name)), mediaTypeForName(name), document->bytes, true});
    } else if (openPortalMessage(*document)) {
        return document;
    } else {
        const std::string base(baseName(name));
        document->documents.push_back({base, mediaTypeOf(base, *document->bytes), document->bytes, false});
        if (document->kind == FileKind::SignedXml && looksLikeXadesZep(*document->bytes))
            openXadesZep(*document);
    }
    return document;
}

Result<OpenedDocumentPtr> openDocument(const std::string& path, const Services& services, const Progress& progress)
{
    auto bytes = fileSource(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped by the user");
    return openBytes(path, std::move(*bytes), services);
}

} // namespace parafa
