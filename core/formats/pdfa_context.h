// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/pdf_lexer.h"
#include "formats/pdfa_report.h"
#include "pdf/limited_buffer.h"
#include "pdf/pdf_file_state.h"

#include <set>

namespace parafa
{

/// What the checks of one file share. The checks throw PdfLimitReached where a limit is reached; `checkPdfa` makes an Error of
/// it.
struct PdfaContext {
    PdfFileState& file;
    PdfaReport& report;
    PdfPages pages;
    /// Colour space of the output profile ("RGB ", "CMYK", "GRAY"); nothing without a PDF/A output intent with a profile.
    std::optional<std::string> outputColour;

    int part() const { return report.part(); }
    std::optional<Bytes> decoded(QPDFObjectHandle stream) const { return decodedStream(stream, report.limits().maxStreamBytes); }
    void breach(FindingCode code, std::string detail = {}) const { report.breach(code, std::move(detail)); }
};

/// "12 0" of an indirect object, for details.
std::string objectName(QPDFObjectHandle object);
/// "object 12 0: " or nothing.
std::string objectPrefix(QPDFObjectHandle object);
bool isTrue(QPDFObjectHandle holder, const std::string& key);
inline bool has(QPDFObjectHandle holder, const std::string& key)
{
    return !entry(holder, key).isNull();
}

/// Limits and syntax of single tokens (6.1.6, 6.1.12; part 2: 6.1.6, 6.1.13).
void checkToken(const PdfToken& token, const PdfaContext& context);

// One function a part of the standard; each adds to the report.
void checkFileStructure(const PdfaContext& context); ///< header, trailer, cross-references, end
void checkObjects(const PdfaContext& context);       ///< raw syntax, streams, filters, lexical limits
void checkOutputIntents(PdfaContext& context);       ///< sets outputColour
void checkContents(const PdfaContext& context);      ///< pages, annotations' appearances, and the fonts they use
void checkAnnotations(const PdfaContext& context);   ///< annotations and form fields
void checkActions(const PdfaContext& context);
void checkDocument(const PdfaContext& context); ///< catalog, embedded files, optional content, permissions
void checkMetadata(const PdfaContext& context); ///< XMP, its schemas, the document information
void checkTagged(const PdfaContext& context);   ///< level A

} // namespace parafa
