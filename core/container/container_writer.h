// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/file_writer.h"
#include "container/container.h"

#include <functional>

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

/// The same where the metadata can only be made once the documents were copied: signatures over digests from that very pass.
/// An error of `makeMetadata` is handed on.
using MetadataMaker = std::function<Result<std::vector<NewEntry>>()>;
Result<FileWriter> writeSignedContainer(const std::string& target, ContainerType type, const std::vector<NewEntry>& documents,
                                        const MetadataMaker& makeMetadata, const Progress& progress = {});

/// What may be replaced in a container that is there: never a document, signatures and their manifests only by who extends them.
enum class Replaceable { Metadata, Signatures };

/// Adds files to an existing container: every entry's name, order and compressed bytes stay as they are; entries of the same name
/// as a `replaced` one (manifest.xml, never a document) are replaced at their place in the order.
Result<FileWriter> extendContainer(const std::string& target, const Container& existing, const std::vector<NewEntry>& added,
                                   const std::vector<NewEntry>& replaced, const Progress& progress = {},
                                   Replaceable replaceable = Replaceable::Metadata);

/// META-INF/manifest.xml (OpenDocument 1.2) for these documents.
Bytes makeManifest(ContainerType type, const std::vector<NewEntry>& documents);

/// "text/plain" for "a.txt"; "application/octet-stream" when unknown.
std::string mediaTypeForName(std::string_view name);

} // namespace parafa
