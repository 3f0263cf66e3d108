// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/finding.h"
#include "base/progress.h"

#include <optional>
#include <string>
#include <vector>

namespace parafa
{

/// What a document is by its content, whatever its name and media type say.
struct DocumentFormat {
    /// Short name: "PDF/A-1b" (claimed, and not found to be untrue), "PDF", "TXT", "PNG", "XMLDataContainer", "ASiC-E",
    /// "DOCX"...; "unknown" where nothing is recognised. Annex 12, first point, where it names one.
    std::string id = "unknown";
    /// Under which name the rule sets know it: "PDF/A-1", "PDF/A-2", "PDF-other" for a PDF outside of § 19 a) 2, "WAV-other" and
    /// "AIFF-other" where the sound is not linear PCM, else as `id`.
    std::string ruleName = "unknown";
    std::string mediaType;               ///< that belongs to it; empty for unknown
    std::string version;                 ///< "1.7" of a PDF, else empty
    std::string declared;                ///< the PDF/A flavour that a PDF claims, else empty
    std::optional<bool> conforms;        ///< to `declared`; nothing where none is declared or it was not checked
    std::optional<bool> extensionAgrees; ///< nothing where the name has no extension
    std::optional<bool> mediaTypeAgrees; ///< nothing where no media type was declared
    std::vector<Finding> findings;
};

enum class FormatDepth {
    Recognise, ///< what it is and claims, from its beginning and, of a small PDF, its metadata
    Check,     ///< the rules of its format too: PDF/A conformance, PNG checksums, text, tables
};

struct FormatOptions {
    FormatDepth depth = FormatDepth::Check;
    std::uint64_t maxRecognisedBytes = std::uint64_t{16} << 20; ///< of a PDF whose claim is looked at when only recognising
    std::uint64_t maxTextBytes = std::uint64_t{256} << 20;      ///< looked at of a text or a table
};

/// `name` may be a path or empty; `mediaType` empty where none was declared. Errors: CannotRead, Cancelled. What cannot be read
/// as the format it begins like is that format with a finding.
Result<DocumentFormat> recogniseFormat(const ByteSourcePtr& content, std::string_view name, std::string_view mediaType,
                                       const FormatOptions& options = {}, const Progress& progress = {});

// --- one function a family, for the other files of this module
void checkPdfFormat(const ByteSourcePtr& content, DocumentFormat& format, const FormatOptions& options, const Progress& progress);
Result<void> checkTextFormat(const ByteSource& content, DocumentFormat& format, const FormatOptions& options,
                             const Progress& progress);
Result<void> checkTableFormat(const ByteSource& content, DocumentFormat& format, const FormatOptions& options,
                              const Progress& progress);
/// Whether a WAV or AIFF holds sound in linear PCM (decree 55/2014, § 21 a) 3 and 4).
bool isLinearPcm(const ByteSource& content, std::string_view id);
/// MPEG sound or film that begins with its data, without a mark of a file; empty for anything else.
std::string soundByFrames(std::string_view head);
Result<void> checkPng(const ByteSource& content, DocumentFormat& format, const Progress& progress);
/// Media types and extensions of a format name; empty lists for one that is not in the table.
struct FormatNames {
    std::string_view id, mediaTypes, extensions; ///< separated by '|', the first is the usual one
};
const FormatNames* formatNames(std::string_view id);

} // namespace parafa
