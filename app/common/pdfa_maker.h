// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/outside_program.h"
#include "common/settings.h"
#include "operations/pdfa_offer.h"

namespace parafa
{

/// A program of this computer that can make PDF/A.
struct PdfaProgram {
    enum class Kind {
        Ghostscript, ///< of PDF files: keeps what their pages look like
        LibreOffice, ///< of texts, tables, presentations and pictures; tags what it makes
    };
    Kind kind = Kind::Ghostscript;
    std::string path;
    std::string name; ///< "Ghostscript", "LibreOffice"

    /// Of formats as recogniseFormat names them. LibreOffice draws PDF files anew, so they are left to Ghostscript.
    bool canConvert(const DocumentFormat& format) const;
};

/// Those of the settings, else of PATH.
std::vector<PdfaProgram> findPdfaPrograms(const Settings& settings);

struct PdfaMakerLimits {
    ChildLimits run{std::chrono::milliseconds(120'000), std::size_t{1} << 20};
    std::uint64_t maxSourceBytes = std::uint64_t{256} << 20;
    std::uint64_t maxResultBytes = std::uint64_t{512} << 20;
};

/// Makes PDF/A-2b of a document with one of `programs`: in a private folder, without network, killed when time is up. What comes
/// out is checked and, of a PDF, compared page by page before it is handed on; it may still be unfit (PdfaOffer::mayBeOffered).
/// Errors: those of mayBecomePdfa and examinePdfa; NotFound with PdfaProgramMissing; Unreadable or LimitExceeded with
/// PdfaConversionFailed; Unsupported with ProgramNotSealed; CannotWrite.
Result<PdfaOffer> makePdfa(const std::string& name, const ByteSourcePtr& original, const std::vector<PdfaProgram>& programs,
                           PagePainter* painter, const Services& services, const Progress& progress = {},
                           const PdfaMakerLimits& limits = {});

} // namespace parafa
