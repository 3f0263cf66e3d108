// SPDX-License-Identifier: EUPL-1.2
#include "container/container_reader.h"

#include "container/code_page.h"
#include "container/container_writer.h"
#include "container/entry_kind.h"
#include "container/entry_name.h"
#include "container/entry_source.h"
#include "container/zip_format.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

/// DEFLATE cannot do better than 1032:1; a header that says so lies.
constexpr std::uint64_t maxDeflateRatio = 1032;

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Unix mode in the upper half of the attributes: anything that is neither a plain file nor a folder.
bool isSpecialFile(const zip::RawEntry& raw)
{
    const unsigned host = raw.versionMade >> 8;
    const std::uint32_t type = raw.externalAttributes >> 16 & 0170000;
    return (host == 3 || host == 19) && type != 0 && type != 0100000 && type != 0040000;
}

} // namespace

ContainerReader::ContainerReader(ByteSourcePtr bytes, const ContainerLimits& limits) : m_limits(limits)
{
    m_container.m_bytes = std::move(bytes);
}

void ContainerReader::say(FindingCode code, FindingArguments arguments)
{
    m_container.m_findings.push_back(makeFinding(code, std::move(arguments)));
}

bool ContainerReader::has(EntryKind kind) const
{
    return std::ranges::any_of(m_container.m_entries, [kind](const ContainerEntry& entry) { return entry.kind == kind; });
}

Result<Container> ContainerReader::read()
{
    auto directory = zip::readDirectory(*m_container.m_bytes, m_limits);
    if (!directory)
        return std::unexpected(directory.error());
    if (auto checked = checkSizes(*directory); !checked)
        return std::unexpected(checked.error());
    m_container.m_findings = std::move(directory->findings);
    m_container.m_directory = std::make_shared<const zip::Directory>(std::move(*directory));
    if (auto added = addEntries(); !added)
        return std::unexpected(added.error());
    if (auto decided = decideType(); !decided)
        return std::unexpected(decided.error());
    if (auto manifest = readManifest(); !manifest)
        return std::unexpected(manifest.error());
    checkStructure();
    return std::move(m_container);
}

Result<void> ContainerReader::checkSizes(const zip::Directory& directory) const
{
    std::uint64_t total = 0;
    for (const zip::RawEntry& raw : directory.entries) {
        if (raw.size > m_limits.maxEntryBytes)
            return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooLarge, raw.name);
        if (raw.size > m_limits.maxTotalBytes - total)
            return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooLarge);
        total += raw.size;
        if (raw.method == zip::methodDeflated && raw.size / maxDeflateRatio > raw.compressedSize + 1)
            return fail(ErrorCode::Unreadable, FindingCode::ZipDamaged, raw.name, "a size that the data cannot have");
        // What inflates to more than its header says is stopped while inflating, so the header's size is the limit to judge.
        if (raw.size > m_limits.ratioFloorBytes &&
            static_cast<double>(raw.size) > static_cast<double>(raw.compressedSize) * m_limits.maxRatio)
            return fail(ErrorCode::LimitExceeded, FindingCode::ZipBomb, raw.name);
    }
    return {};
}

Result<std::string> ContainerReader::nameOf(const zip::RawEntry& raw)
{
    const bool utf8 = isUtf8(raw.name);
    const bool pathGiven = !raw.unicodePath.empty() && isUtf8(raw.unicodePath);
    if (isAscii(raw.name) || (raw.isUtf8Flagged() && utf8)) {
        // The field is for names the header cannot hold; a second, different name is seen by some readers only.
        if (!raw.unicodePath.empty() && raw.unicodePath != raw.name)
            return fail(ErrorCode::Unreadable, FindingCode::ZipHeadersDisagree, raw.name, "Unicode path");
        return raw.name;
    }
    std::string name = pathGiven ? raw.unicodePath : utf8 ? raw.name : zip::decodeOemName(raw.name);
    const bool plausible = utf8 && name == raw.name;
    m_container.m_findings.push_back(
        makeFinding(FindingCode::EntryNameEncoding, plausible ? Severity::Info : Severity::Warning, {{"name", name}}));
    return name;
}

Result<void> ContainerReader::addEntries()
{
    const std::shared_ptr<const zip::Directory>& directory = m_container.m_directory;
    std::vector<std::string> names;
    names.reserve(directory->entries.size());
    for (std::size_t i = 0; i < directory->entries.size(); ++i) {
        const zip::RawEntry& raw = directory->entries[i];
        auto name = nameOf(raw);
        if (!name)
            return std::unexpected(name.error());
        if (const auto reason = zip::unsafeNameReason(*name))
            return fail(ErrorCode::Unreadable, FindingCode::EntryNameUnsafe, *name, *reason);
        // Judged again as bytes: another reader may take the header's name, whatever we decoded.
        if (const auto reason = zip::unsafeNameReason(raw.name))
            return fail(ErrorCode::Unreadable, FindingCode::EntryNameUnsafe, *name, *reason);
        if (!m_container.m_index.emplace(*name, i).second)
            return fail(ErrorCode::Unreadable, FindingCode::ZipDuplicateName, *name);

        ContainerEntry entry;
        entry.name = *name;
        entry.kind = entryKindOf(entry.name);
        entry.size = raw.size;
        entry.compressedSize = raw.compressedSize;
        entry.deflated = raw.method == zip::methodDeflated;
        entry.content = zip::entrySource(m_container.m_bytes, directory, i);
        if (entry.kind == EntryKind::Document)
            entry.mediaType = mediaTypeForName(entry.name);
        if (entry.kind == EntryKind::Directory && entry.size != 0)
            return fail(ErrorCode::Unreadable, FindingCode::ZipAmbiguous, entry.name, "a folder with content");
        const bool readWhole =
            isSignatureRelated(entry.kind) || entry.kind == EntryKind::Mimetype || entry.kind == EntryKind::Manifest;
        if (readWhole && entry.size > m_limits.maxMetadataBytes)
            return fail(ErrorCode::LimitExceeded, FindingCode::ZipTooLarge, entry.name);

        if (isSpecialFile(raw))
            say(FindingCode::ZipSymbolicLink, {{"name", entry.name}});
        if (raw.method != zip::methodStored && raw.method != zip::methodDeflated)
            say(FindingCode::ZipMethod, {{"name", entry.name}, {"method", std::to_string(raw.method)}});
        if (isSignatureNameInWrongCase(entry.name))
            say(FindingCode::SignatureFileNameCase, {{"name", entry.name}});
        zip::checkName(entry.name, m_container.m_findings);
        names.push_back(std::move(*name));
        m_container.m_entries.push_back(std::move(entry));
    }
    zip::checkCollisions(names, m_container.m_findings);
    return {};
}

} // namespace parafa
