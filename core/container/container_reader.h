// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container.h"
#include "container/zip_directory.h"

namespace parafa
{

/// Builds one Container: raw structure, limits, names, then the rules of ASiC. Used once.
class ContainerReader
{
public:
    ContainerReader(ByteSourcePtr bytes, const ContainerLimits& limits);
    Result<Container> read();

private:
    Result<void> checkSizes(const zip::Directory& directory) const;
    Result<void> addEntries();
    Result<std::string> nameOf(const zip::RawEntry& raw);

    // EN 319 162-1, annex A.1: what kind of container it says it is. In asic_rules.cpp.
    Result<void> decideType();
    void checkMimetypePlace(std::size_t index);
    void checkStructure();
    // EN 319 162-1, 4.4.3.2 and OpenDocument 1.2 part 3. In asic_rules.cpp.
    Result<void> readManifest();
    void compareManifest(const struct Manifest& manifest);

    bool has(EntryKind kind) const;
    void say(FindingCode code, FindingArguments arguments = {});

    ContainerLimits m_limits;
    Container m_container;
    bool m_typeStated = false; ///< by the mimetype entry or the archive comment
};

} // namespace parafa
