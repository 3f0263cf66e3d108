// SPDX-License-Identifier: EUPL-1.2
#include "base/percent_encoding.h"
#include "container/container_reader.h"
#include "container/container_writer.h"
#include "container/entry_kind.h"
#include "container/manifest.h"
#include "container/zip_format.h"

#include <algorithm>
#include <unordered_set>

namespace parafa
{

namespace
{

constexpr std::string_view commentPrefix = "mimetype=";
constexpr std::string_view openDocumentPrefix = "application/vnd.oasis.opendocument.";
/// Longer than any media type; what is longer is not shown as one.
constexpr std::size_t maxMediaTypeBytes = 256;

std::string_view withoutMargin(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    constexpr std::string_view margin{" \t\r\n\0", 5};
    const std::size_t first = text.find_first_not_of(margin);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(margin) - first + 1);
}

std::optional<ContainerType> typeOfMediaType(std::string_view mediaType)
{
    for (const ContainerType type : {ContainerType::AsicE, ContainerType::AsicS})
        if (mediaType == containerMediaType(type))
            return type;
    if (mediaType.starts_with(openDocumentPrefix))
        return ContainerType::PlainZip;
    return std::nullopt;
}

std::string_view withoutParameters(std::string_view mediaType)
{
    return withoutMargin(mediaType.substr(0, mediaType.find(';')));
}

bool isOrdinaryManifest(const ContainerEntry& entry)
{
    return entry.kind == EntryKind::AsicManifest && entry.name.starts_with("META-INF/ASiCManifest");
}

/// The file names that ASiC-S prescribes (EN 319 162-1, 4.3.3.2).
bool isSimpleName(std::string_view name)
{
    return name == "META-INF/signatures.xml" || name == "META-INF/signature.p7s" || name == "META-INF/timestamp.tst" ||
           name == "META-INF/evidencerecord.xml" || name == "META-INF/evidencerecord.ers";
}

bool isProof(EntryKind kind)
{
    return isSignatureRelated(kind) && kind != EntryKind::AsicManifest;
}

/// What the files themselves suggest where nothing says what the archive is.
ContainerType typeOfContent(const std::vector<ContainerEntry>& entries)
{
    std::size_t documents = 0;
    bool anyProof = false;
    bool simple = true;
    for (const ContainerEntry& entry : entries) {
        documents += entry.kind == EntryKind::Document;
        anyProof = anyProof || isProof(entry.kind);
        if (isProof(entry.kind) && !isSimpleName(entry.name))
            simple = false;
        if (isOrdinaryManifest(entry) || entry.kind == EntryKind::Manifest ||
            (entry.kind == EntryKind::Document && entry.name.find('/') != std::string::npos))
            simple = false;
    }
    if (!anyProof)
        return ContainerType::PlainZip;
    return simple && documents == 1 ? ContainerType::AsicS : ContainerType::AsicE;
}

} // namespace

Result<void> ContainerReader::decideType()
{
    const std::vector<ContainerEntry>& entries = m_container.m_entries;
    const bool signedContent = std::ranges::any_of(entries, [](const ContainerEntry& entry) { return isProof(entry.kind); });
    m_container.m_type = typeOfContent(entries);
    m_container.m_mediaType = containerMediaType(m_container.m_type);

    std::string_view comment = m_container.m_directory->end.comment;
    comment = comment.starts_with(commentPrefix) ? withoutMargin(comment.substr(commentPrefix.size())) : std::string_view{};
    const auto commentType = typeOfMediaType(comment);

    const auto mimetype = m_container.m_index.find("mimetype");
    if (mimetype == m_container.m_index.end()) {
        if (commentType) {
            m_typeStated = true;
            m_container.m_type = *commentType;
            m_container.m_mediaType = comment;
        }
        if (m_container.m_type != ContainerType::PlainZip)
            say(FindingCode::MimetypeMissing);
        return {};
    }

    const auto bytes = readAll(*entries[mimetype->second].content, m_limits.maxMetadataBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const std::string_view exact = asText(*bytes);
    const std::string_view stated = withoutMargin(exact);
    const auto type = typeOfMediaType(stated);
    if (type) {
        m_typeStated = true;
        m_container.m_type = *type;
    }
    if (!stated.empty() && stated.size() <= maxMediaTypeBytes && isUtf8(stated))
        m_container.m_mediaType = stated;
    // Other archives (EPUB) have their own mimetype entry: their business as long as nothing in them is signed.
    if (!type && !signedContent)
        return {};
    if (!type || stated != exact)
        say(FindingCode::MimetypeWrong, {{"value", m_container.m_mediaType}});
    if (commentType && type && *commentType != *type)
        say(FindingCode::MimetypeContradictsContent, {{"value", std::string(stated)}, {"other", std::string(comment)}});
    checkMimetypePlace(mimetype->second);
    return {};
}

void ContainerReader::checkMimetypePlace(std::size_t index)
{
    const zip::Directory& directory = *m_container.m_directory;
    const zip::RawEntry& raw = directory.entries[index];
    if (directory.layout.front() != index)
        say(FindingCode::MimetypeNotFirst);
    if (raw.method != zip::methodStored)
        say(FindingCode::MimetypeCompressed);
    if (raw.localExtraLength != 0)
        say(FindingCode::MimetypeExtraField);
}

void ContainerReader::checkStructure()
{
    const std::vector<ContainerEntry>& entries = m_container.m_entries;
    std::size_t documents = 0;
    std::size_t rootDocuments = 0;
    bool manifest = false;
    bool anyProof = false;
    for (const ContainerEntry& entry : entries) {
        documents += entry.kind == EntryKind::Document;
        rootDocuments += entry.kind == EntryKind::Document && entry.name.find('/') == std::string::npos;
        manifest = manifest || isOrdinaryManifest(entry);
        anyProof = anyProof || isProof(entry.kind);
        if (isProof(entry.kind) && entry.size == 0)
            say(FindingCode::SignatureFileEmpty, {{"name", entry.name}});
    }
    const auto contradicts = [&] { say(FindingCode::MimetypeContradictsContent, {{"value", m_container.m_mediaType}}); };
    if (m_container.m_type == ContainerType::AsicS) {
        if (documents != 1 || rootDocuments != 1)
            say(FindingCode::AsicsDocumentCount, {{"count", std::to_string(rootDocuments)}});
        if (has(EntryKind::CadesSignature) && has(EntryKind::XadesSignature))
            say(FindingCode::AsicsSignatureMix);
        if (manifest)
            contradicts();
    } else if (m_container.m_type == ContainerType::AsicE) {
        if (documents == 0)
            say(FindingCode::NoDocuments);
        const bool needsManifest = has(EntryKind::CadesSignature) || has(EntryKind::TimestampToken);
        if (m_typeStated && needsManifest && !has(EntryKind::AsicManifest))
            contradicts();
    } else if (anyProof && m_container.m_mediaType.starts_with(openDocumentPrefix) &&
               (has(EntryKind::CadesSignature) || has(EntryKind::TimestampToken))) {
        contradicts();
    }
}

Result<void> ContainerReader::readManifest()
{
    if (m_container.m_type == ContainerType::PlainZip && !m_container.m_mediaType.starts_with(openDocumentPrefix))
        return {};
    const auto found = m_container.m_index.find("META-INF/manifest.xml");
    if (found == m_container.m_index.end()) {
        if (m_container.m_type == ContainerType::AsicE && has(EntryKind::XadesSignature))
            say(FindingCode::ManifestMissing);
        return {};
    }
    const auto bytes = readAll(*m_container.m_entries[found->second].content, m_limits.maxMetadataBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto manifest = parseManifest(*bytes);
    if (!manifest) {
        say(FindingCode::ManifestMalformed, {{"detail", manifest.error().detail}});
        return {};
    }
    compareManifest(*manifest);
    return {};
}

void ContainerReader::compareManifest(const Manifest& manifest)
{
    const bool ruled = m_container.m_type != ContainerType::PlainZip;
    const auto find = [&](const std::string& path) {
        auto found = m_container.m_index.find(path);
        // OpenDocument wants the plain path; some writers put the escaped reference of the signature there.
        if (const auto plain = nameFromPercentEncoded(path); found == m_container.m_index.end() && plain)
            found = m_container.m_index.find(*plain);
        return found;
    };
    std::unordered_set<std::size_t> listed;
    for (const Manifest::FileEntry& file : manifest.files) {
        const auto found = find(file.path);
        if (found == m_container.m_index.end()) {
            if (ruled && !file.path.ends_with('/'))
                say(FindingCode::ManifestNamesMissingFile, {{"name", file.path}});
            continue;
        }
        ContainerEntry& entry = m_container.m_entries[found->second];
        if (!listed.insert(found->second).second) {
            if (ruled)
                say(FindingCode::ManifestNamesTwice, {{"name", entry.name}});
            continue;
        }
        entry.listedInManifest = true;
        if (!file.mediaType.empty())
            entry.mediaType = file.mediaType;
    }
    if (!ruled)
        return;
    for (const ContainerEntry& entry : m_container.m_entries)
        if (entry.kind == EntryKind::Document && !entry.listedInManifest)
            say(FindingCode::ManifestOmitsFile, {{"name", entry.name}});
    const std::string_view root = withoutParameters(manifest.rootMediaType);
    if (!root.empty() && root != containerMediaType(m_container.m_type))
        say(FindingCode::ManifestContainerTypeDiffers, {{"value", manifest.rootMediaType}, {"other", m_container.m_mediaType}});
}

} // namespace parafa
