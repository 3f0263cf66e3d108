// SPDX-License-Identifier: EUPL-1.2
#include "container/entry_kind.h"

#include "base/ascii.h"

namespace parafa
{

namespace
{

constexpr std::string_view metaFolder = "META-INF/";

} // namespace

EntryKind entryKindOf(std::string_view name)
{
    if (name.ends_with('/'))
        return EntryKind::Directory;
    if (name == "mimetype")
        return EntryKind::Mimetype;
    if (!name.starts_with(metaFolder))
        return EntryKind::Document;
    const std::string_view file = name.substr(metaFolder.size());
    const auto holds = [&](std::string_view part) { return file.find(part) != std::string_view::npos; };
    if (file == "manifest.xml")
        return EntryKind::Manifest;
    if (holds("/"))
        return EntryKind::OtherMetadata;
    if (file.ends_with(".xml")) {
        if (file.starts_with("ASiCManifest") || file.starts_with("ASiCArchiveManifest") ||
            file.starts_with("ASiCEvidenceRecordManifest"))
            return EntryKind::AsicManifest;
        if (holds("signatures"))
            return EntryKind::XadesSignature;
        if (holds("evidencerecord"))
            return EntryKind::EvidenceRecord;
    }
    if (file.ends_with(".p7s") && holds("signature"))
        return EntryKind::CadesSignature;
    if (file.ends_with(".tst") && holds("timestamp"))
        return EntryKind::TimestampToken;
    if (file.ends_with(".ers") && holds("evidencerecord"))
        return EntryKind::EvidenceRecord;
    return EntryKind::OtherMetadata;
}

bool isSignatureNameInWrongCase(std::string_view name)
{
    const std::string small = asciiLower(name);
    if (!small.starts_with("meta-inf/") || isSignatureRelated(entryKindOf(name)))
        return false;
    const EntryKind meant = entryKindOf("META-INF/" + small.substr(metaFolder.size()));
    return meant == EntryKind::XadesSignature || meant == EntryKind::CadesSignature || meant == EntryKind::TimestampToken;
}

bool isSignatureRelated(EntryKind kind)
{
    switch (kind) {
    case EntryKind::AsicManifest:
    case EntryKind::XadesSignature:
    case EntryKind::CadesSignature:
    case EntryKind::TimestampToken:
    case EntryKind::EvidenceRecord:
        return true;
    default:
        return false;
    }
}

} // namespace parafa
