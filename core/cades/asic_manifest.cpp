// SPDX-License-Identifier: EUPL-1.2
#include "cades/asic_manifest.h"

#include "base/percent_encoding.h"
#include "base/xml.h"
#include "base/xml_escape.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

using enum FindingCode;

constexpr std::string_view asicNamespace = "http://uri.etsi.org/02918/v1.2.1#";
constexpr std::string_view dsigNamespace = "http://www.w3.org/2000/09/xmldsig#";

/// Name of an entry of this container; empty where the reference leads anywhere else.
std::string entryName(std::string_view uri)
{
    const auto colon = uri.find(':');
    if (colon != std::string_view::npos && uri.find_first_of("/?#") > colon)
        return {};
    if (uri.empty() || uri.starts_with("//") || uri.find_first_of("?#") != std::string_view::npos)
        return {};
    std::string name = nameFromPercentEncoded(uri).value_or("");
    while (name.starts_with("./"))
        name.erase(0, 2);
    if (name.starts_with('/'))
        name.erase(0, 1);
    for (std::size_t at = 0; at <= name.size();) {
        const auto end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..")
            return {};
        at = end + 1;
    }
    return name;
}

/// EN 319 162-1, A.4: an extension marked critical must be understood.
void checkExtensions(const _xmlNode* parent, std::string_view listName, AsicManifest& manifest)
{
    const _xmlNode* list = firstChild(parent, asicNamespace, listName);
    if (!list)
        return;
    for (const _xmlNode* extension : children(list, asicNamespace, "Extension")) {
        const std::string critical = attribute(extension, "Critical").value_or("false");
        if (critical != "true" && critical != "1")
            continue;
        manifest.findings.push_back(makeFinding(AsicManifestExtension, {{"name", manifest.file}}));
    }
}

Integrity worse(Integrity one, Integrity other)
{
    return combine({one, other});
}

} // namespace

bool AsicManifest::names(const std::string& entry) const
{
    return std::ranges::find(objects, entry, &ManifestObject::name) != objects.end();
}

Result<AsicManifest> parseAsicManifest(ByteView xml, const std::string& file, const ManifestLimits& limits)
{
    const auto document = XmlDocument::parse(xml);
    if (!document)
        return std::unexpected(document.error());
    const _xmlNode* root = document->root();
    if (!isElement(root, asicNamespace, "ASiCManifest"))
        return fail(ErrorCode::Unreadable, AsicManifestMalformed, file, "root is not asic:ASiCManifest");
    AsicManifest manifest;
    manifest.file = file;
    const auto signatures = children(root, asicNamespace, "SigReference");
    if (signatures.size() != 1)
        return fail(ErrorCode::Unreadable, AsicManifestMalformed, file, "exactly one SigReference");
    manifest.protectedBy = entryName(attribute(signatures[0], "URI").value_or(""));
    manifest.protectedType = attribute(signatures[0], "MimeType").value_or("");
    for (const _xmlNode* node : children(root, asicNamespace, "DataObjectReference")) {
        if (manifest.objects.size() >= limits.maxObjects)
            return fail(ErrorCode::LimitExceeded, TooManyReferences, file);
        ManifestObject object;
        object.uri = attribute(node, "URI").value_or("");
        object.name = entryName(object.uri);
        object.mediaType = attribute(node, "MimeType").value_or("");
        object.rootFile = attribute(node, "Rootfile").value_or("") == "true";
        const auto methods = children(node, dsigNamespace, "DigestMethod");
        const auto values = children(node, dsigNamespace, "DigestValue");
        if (methods.size() == 1 && values.size() == 1) {
            object.algorithm = digestFromUri(attribute(methods[0], "Algorithm").value_or(""));
            object.digest = fromBase64(trimmedTextOf(values[0])).value_or(Bytes{});
        }
        checkExtensions(node, "DataObjectReferenceExtensions", manifest);
        manifest.objects.push_back(std::move(object));
    }
    checkExtensions(root, "ASiCManifestExtensions", manifest);
    return manifest;
}

void announceManifest(const AsicManifest& manifest, SignedObjects& objects)
{
    for (const ManifestObject& object : manifest.objects)
        if (object.algorithm && !object.name.empty())
            objects.announce(object.name, *object.algorithm);
}

ManifestCheck checkManifest(const AsicManifest& manifest, const SignedObjects& objects, const Progress& progress)
{
    ManifestCheck check;
    check.integrity = Integrity::Intact;
    check.findings = manifest.findings;
    if (hasErrors(manifest.findings))
        check.integrity = Integrity::Broken;
    if (manifest.objects.empty()) {
        check.integrity = Integrity::Broken;
        check.findings.push_back(makeFinding(NothingSigned));
    }
    const auto report = [&](SignedReference& reference, ReferenceState state, FindingCode code, Integrity integrity) {
        reference.state = state;
        check.findings.push_back(makeFinding(code, {{"name", reference.name.empty() ? reference.uri : reference.name}}));
        check.integrity = worse(check.integrity, integrity);
    };
    for (const ManifestObject& object : manifest.objects) {
        SignedReference reference;
        reference.kind = object.name.starts_with("META-INF/") ? ReferenceKind::Other : ReferenceKind::ManifestEntry;
        reference.uri = object.uri;
        reference.name = object.name;
        reference.mediaType = object.mediaType;
        reference.digestAlgorithm = object.algorithm;
        if (object.name.empty()) {
            report(reference, ReferenceState::Forbidden, ReferenceForbidden, Integrity::Broken);
        } else if (!objects.contains(object.name)) {
            report(reference, ReferenceState::NotFound, SignedDocumentMissing, Integrity::Broken);
        } else if (!object.algorithm) {
            report(reference, ReferenceState::NotChecked, DigestAlgorithmUnknown, Integrity::Unknown);
        } else if (const auto digest = objects.digest(object.name, *object.algorithm, progress); !digest) {
            report(reference, ReferenceState::NotChecked, ReferenceNotResolved, Integrity::Broken);
        } else if (*digest != object.digest) {
            report(reference, ReferenceState::Mismatch, ReferenceDigestMismatch, Integrity::Broken);
        } else {
            reference.state = ReferenceState::Match;
        }
        check.references.push_back(std::move(reference));
    }
    return check;
}

Result<Bytes> makeAsicManifest(const std::string& protectedBy, const std::string& protectedType,
                               const std::vector<ManifestObject>& objects)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<asic:ASiCManifest xmlns:asic=\"" +
                      std::string(asicNamespace) + "\" xmlns:ds=\"" + std::string(dsigNamespace) +
                      "\">\n<asic:SigReference URI=\"" + escapedAttribute(percentEncoded(protectedBy)) + "\" MimeType=\"" +
                      escapedAttribute(protectedType) + "\"/>\n";
    for (const ManifestObject& object : objects) {
        if (object.name.empty() || !object.algorithm || object.digest.empty())
            return fail(ErrorCode::InvalidArgument, "a manifest names entries with their digests");
        xml += "<asic:DataObjectReference URI=\"" + escapedAttribute(percentEncoded(object.name)) + "\"";
        if (!object.mediaType.empty())
            xml += " MimeType=\"" + escapedAttribute(object.mediaType) + "\"";
        if (object.rootFile)
            xml += " Rootfile=\"true\"";
        xml += ">\n<ds:DigestMethod Algorithm=\"" + std::string(digestUri(*object.algorithm)) + "\"/>\n<ds:DigestValue>" +
               toBase64(object.digest) + "</ds:DigestValue>\n</asic:DataObjectReference>\n";
    }
    xml += "</asic:ASiCManifest>\n";
    const ByteView bytes = asBytes(xml);
    return Bytes(bytes.begin(), bytes.end());
}

} // namespace parafa::cades
