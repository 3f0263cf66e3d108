// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <string_view>

namespace parafa
{

/// What a file is by its first bytes; its name only says what it claims to be.
enum class FileKind {
    Empty,
    Zip,       ///< a ZIP archive, an ASiC container or not
    SignedXml, ///< XML in which an XML signature can be
    Xml,
    Cms, ///< DER, BER, PEM or base64 of a ContentInfo with signed-data
    Pdf,
    EvidenceRecord, ///< RFC 4998 or RFC 6283, a file of its own
    Archive,        ///< TAR, GZIP or both
    Other,
};

FileKind detectFileKind(const ByteSource& bytes);

/// What a name promises: the kind its extension stands for, `Other` where it promises nothing.
FileKind claimedFileKind(std::string_view name);

/// True when a sequence of bytes occurs anywhere; streams, constant memory.
Result<bool> containsBytes(const ByteSource& bytes, std::string_view wanted, const Progress& progress = {});

/// The part of a path after its last separator.
std::string_view baseName(std::string_view path);

} // namespace parafa
