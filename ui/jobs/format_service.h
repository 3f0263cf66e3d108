// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/check_formats.h"
#include "operations/document_identifier.h"
#include "operations/pdfa_offer.h"
#include "operations/second_opinion.h"

#include <string>
#include <vector>

namespace parafa
{

/// Programs of this computer that documents can be given to; paths, empty where there is none.
struct OutsidePrograms {
    std::string ghostscript; ///< makes PDF/A of PDF
    std::string libreOffice; ///< makes PDF/A of everything else that has pages
    std::string veraPdf;
};

/// What documents are and what the decree says about it, as the window sees it. Implemented by the program, by tests as they
/// need. Every call may be made from any thread and blocks, but `programs`; errors are those of core/operations.
class FormatService
{
public:
    virtual ~FormatService() = default;
    /// `only`: one of the documents, with what lies in it; null: all.
    virtual Result<std::vector<CheckedFormat>> check(const OpenedDocument& document, const OpenedPart* only,
                                                     const Progress& progress) const = 0;
    virtual Result<DocumentIdentifier> identify(const OpenedDocument& document, const Progress& progress) const = 0;
    /// Answers at once.
    virtual OutsidePrograms programs() const = 0;
    virtual Result<PdfaOffer> makePdfa(const std::string& name, const ByteSourcePtr& content, const Progress& progress) const = 0;
    virtual Result<SecondOpinion> askVeraPdf(const ByteSourcePtr& pdf, const Progress& progress) const = 0;
};

} // namespace parafa
