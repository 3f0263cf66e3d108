// SPDX-License-Identifier: EUPL-1.2
#include "container/manifest.h"

#include "base/xml.h"
#include "base/xml_escape.h"
#include "container/container_writer.h"

namespace parafa
{

namespace
{

constexpr std::string_view manifestNamespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

void appendEntry(std::string& to, std::string_view path, std::string_view mediaType)
{
    to += "  <manifest:file-entry manifest:full-path=\"";
    to += escapedAttribute(path);
    to += "\" manifest:media-type=\"";
    to += escapedAttribute(mediaType);
    to += "\"/>\n";
}

} // namespace

Result<Manifest> parseManifest(ByteView xml)
{
    const auto document = XmlDocument::parse(xml);
    if (!document)
        return std::unexpected(document.error());
    if (!isElement(document->root(), manifestNamespace, "manifest"))
        return fail(ErrorCode::Unreadable, FindingCode::ManifestMalformed, {}, "another root element");
    Manifest manifest;
    for (const _xmlNode* entry : children(document->root(), manifestNamespace, "file-entry")) {
        auto path = attributeNs(entry, manifestNamespace, "full-path");
        auto mediaType = attributeNs(entry, manifestNamespace, "media-type");
        if (!path)
            return fail(ErrorCode::Unreadable, FindingCode::ManifestMalformed, {}, "an entry without a path");
        if (*path == "/")
            manifest.rootMediaType = mediaType.value_or("");
        else
            manifest.files.push_back({std::move(*path), mediaType.value_or("")});
    }
    return manifest;
}

Bytes makeManifest(ContainerType type, const std::vector<NewEntry>& documents)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<manifest:manifest xmlns:manifest=\"";
    xml += manifestNamespace;
    xml += "\" manifest:version=\"1.2\">\n";
    appendEntry(xml, "/", containerMediaType(type));
    for (const NewEntry& document : documents)
        appendEntry(xml, document.name, document.mediaType.empty() ? mediaTypeForName(document.name) : document.mediaType);
    xml += "</manifest:manifest>\n";
    const ByteView bytes = asBytes(xml);
    return {bytes.begin(), bytes.end()};
}

} // namespace parafa
