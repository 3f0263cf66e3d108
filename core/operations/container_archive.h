// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/asic_manifest.h"
#include "container/container_writer.h"
#include "operations/level_raiser.h"

#include <set>

namespace parafa
{

/// What extending a container adds to it and replaces in it.
struct ContainerChanges {
    std::vector<NewEntry> added, replaced;

    /// The content an entry will have.
    ByteSourcePtr contentOf(const ContainerEntry& entry) const;
};

/// The manifests of a container that can be read.
std::vector<cades::AsicManifest> readManifests(const Container& container);

/// Entries that stand under an archive time-stamp of the container: they must not change any more.
std::set<std::string> archivedEntries(const std::vector<cades::AsicManifest>& manifests);

/// One more archive time-stamp over everything in the container (EN 319 162-1, 4.4.4 and annex A.4): what is there (`container`
/// may be null: a new one) as `changes` make it, and what they add. The newest manifest is META-INF/ASiCArchiveManifest.xml; an
/// older one of that name gets a number, and the older token the evidence for its authority. Errors: those of LevelRaiser;
/// Unreadable.
Result<void> addContainerArchive(const Container* container, LevelRaiser& raiser, ContainerChanges& changes,
                                 const Progress& progress);

inline constexpr const char* tokenMediaType = "application/vnd.etsi.timestamp-token";

} // namespace parafa
