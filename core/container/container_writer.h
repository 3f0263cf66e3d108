// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/file_writer.h"
#include "container/container.h"

namespace parafa
{

/// Stored for media that do not compress (PDF images apart: by media type and a probe of the first bytes), else deflated.
enum class Compression { Automatic, Stored, Deflated };

/// One file to put into a container.
struct NewEntry {
    std::string name; ///< UTF-8, relative, no "..": refused otherwise
    ByteSourcePtr content;
    std::string mediaType;
    Compression compression = Compression::Automatic;
};

/// Writes an ASiC container: `mimetype` first, stored, without extra field; documents; META-INF/manifest.xml where the
/// type wants one; signature files last. ZIP64 where sizes or counts need it. Deterministic: all times 1980-01-01.
/// Nothing is written to `target` before `FileWriter::commit` (see the returned writer).
Result<FileWriter> writeContainer(const std::string& target, ContainerType type, const std::vector<NewEntry>& documents,
                                  const std::vector<NewEntry>& metadata, const Progress& progress = {});

/// Adds files to an existing container: every entry's name, order and compressed bytes stay as they are; entries of the same name
/// as a `replaced` one (manifest.xml, never a document or signature) are replaced at their place in the order.
Result<FileWriter> extendContainer(const std::string& target, const Container& existing, const std::vector<NewEntry>& added,
                                   const std::vector<NewEntry>& replaced, const Progress& progress = {});

/// META-INF/manifest.xml (OpenDocument 1.2) for these documents.
Bytes makeManifest(ContainerType type, const std::vector<NewEntry>& documents);

/// "text/plain" for "a.txt"; "application/octet-stream" when unknown.
std::string mediaTypeForName(std::string_view name);

} // namespace parafa
