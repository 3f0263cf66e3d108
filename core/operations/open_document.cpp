// SPDX-License-Identifier: EUPL-1.2
#include "operations/open_document.h"

#include "cades/cades.h"
#include "container/container_writer.h"
#include "xmldata/xml_data_container.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

/// A name that promises a signed file, over bytes that are none: not what it claims to be.
std::optional<Error> brokenPromise(const std::string& path, FileKind kind)
{
    const FileKind claimed = claimedFileKind(path);
    const bool promises = claimed != FileKind::Other;
    if (kind == FileKind::Empty && promises)
        return Error{ErrorCode::Unreadable, FindingCode::FileEmpty, path, {}};
    const bool xml = kind == FileKind::Xml || kind == FileKind::SignedXml;
    const bool asPromised = kind == claimed || (claimed == FileKind::Xml && xml);
    // A signed file under another signed file's extension is told apart by content and read as what it is.
    if (promises && !asPromised && (kind == FileKind::Other || kind == FileKind::Empty))
        return Error{ErrorCode::Unreadable, FindingCode::FileNotRecognised, path, {}};
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
    if (file->isAttached())
        document.documents.push_back(
            {file->contentName(), mediaTypeOf(file->contentName(), *file->content()), file->content(), false});
    else
        document.documents.push_back({base, "application/pkcs7-signature", document.bytes, true});
}

/// The objects of a message as documents. A damaged message stays what it is, an XML file; nothing is lost by that.
bool openMessage(OpenedDocument& document)
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

OpenedDocumentPtr openBytes(const std::string& name, ByteSourcePtr bytes, const Services& services)
{
    auto document = std::make_shared<OpenedDocument>();
    document->path = name;
    document->bytes = std::move(bytes);
    document->kind = detectFileKind(*document->bytes);
    document->unreadable = brokenPromise(name, document->kind);
    if (document->unreadable)
        return document;
    if (document->kind == FileKind::Zip) {
        openContainer(*document, services);
    } else if (document->kind == FileKind::Cms) {
        openCmsContent(*document);
    } else if (openMessage(*document)) {
        return document;
    } else {
        const std::string base(baseName(name));
        document->documents.push_back({base, mediaTypeOf(base, *document->bytes), document->bytes, false});
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
