// SPDX-License-Identifier: EUPL-1.2
#include "operations/legacy_zep.h"

#include "base/xml.h"
#include "cades/cades.h"
#include "operations/cms_reader.h"
#include "xades/legacy_zep.h"
#include "xmldata/xml_data_container.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxEnvelopeBytes = std::uint64_t{64} << 20;

/// A signature lies in an archive as a file of CMS or signed XML.
bool isSignatureFile(const OpenedPart& part)
{
    if (!part.content)
        return false;
    const FileKind kind = detectFileKind(*part.content);
    return kind == FileKind::Cms || (kind == FileKind::SignedXml && !part.name.ends_with(".xdcf"));
}

bool endsWithZep(std::string_view name)
{
    std::string small(name.substr(name.size() - std::min<std::size_t>(name.size(), 4)));
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small == ".zep";
}

} // namespace

bool looksLikeXadesZep(const ByteSource& xml)
{
    std::array<std::uint8_t, 4096> head{};
    return xades::looksLikeZepEnvelope(ByteView(head).first(xml.readAt(0, head).value_or(0)));
}

void openXadesZep(OpenedDocument& document)
{
    const auto bytes = readAll(*document.bytes, maxEnvelopeBytes);
    const auto objects = bytes ? xades::zepObjects(*bytes) : std::unexpected(bytes.error());
    if (!objects)
        return; // the signature reader says why
    const std::string own(baseName(document.path));
    for (const xades::ZepObject& object : *objects) {
        const ByteSourcePtr content = memorySource(object.content);
        OpenedPart part{object.name, object.mediaType, content, false};
        if (part.mediaType.empty())
            part.mediaType = mediaTypeOf(object.name, *content);
        part.partOf = own;
        document.documents.push_back(std::move(part));
    }
}

bool isZepf(const OpenedDocument& document)
{
    return document.container && document.container->type() == ContainerType::PlainZip && endsWithZep(document.path);
}

void openZepf(OpenedDocument& document)
{
    std::vector<OpenedPart> carried;
    for (OpenedPart& part : document.documents) {
        if (part.signatureRelated || !isSignatureFile(part))
            continue;
        part.signatureRelated = true;
        cades::ParseOptions options;
        options.file = part.name;
        const auto file = cades::SignatureFile::open(part.content, options);
        if (file && file->isAttached())
            carried.push_back({file->contentName(), mediaTypeOf(file->contentName(), *file->content()), file->content(), false});
    }
    document.wrapperType = "ZEPf";
    document.findings.push_back(makeFinding(FindingCode::LegacyZep));
    for (OpenedPart& part : carried)
        if (std::ranges::find(document.documents, part.name, &OpenedPart::name) == document.documents.end())
            document.documents.push_back(std::move(part));
}

void addZepfReaders(SignatureReaders& all, const OpenedDocument& document, const Services& services)
{
    for (const OpenedPart& part : document.documents) {
        if (!part.signatureRelated || !isSignatureFile(part))
            continue;
        if (detectFileKind(*part.content) == FileKind::Cms)
            addReader(all, part.name, openCms(part.name, part.content));
        else
            addReader(all, part.name, openSignedXml(part.name, *part.content, services.containerLimits.maxMetadataBytes));
    }
}

} // namespace parafa
