// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/check_formats.h"
#include "operations/page_comparison.h"

#include <optional>
#include <string>

namespace parafa
{

/// A document made again as PDF/A by a program of the computer, examined anew before anybody signs it.
struct PdfaOffer {
    std::string name;    ///< proposed file name
    std::string program; ///< that made it, with its version
    ByteSourcePtr content;
    CheckedFormat checked;                        ///< what it is now
    std::optional<DocumentDifference> difference; ///< nothing: `comparison` says why
    enum class Comparison {
        Done,
        NoPages,   ///< the original has no pages of its own: only people can compare
        NoPainter, ///< nothing on this computer paints pages
    };
    Comparison comparison = Comparison::Done;

    bool conforms() const { return checked.format.conforms == true; }
    /// Conforms, and no page looks different; what could not be compared is left to people.
    bool mayBeOffered() const
    {
        return conforms() && (difference ? difference->looksTheSame() : comparison != Comparison::NoPainter);
    }
    /// What was seen, as findings: not conforming, a page that looks different, not compared.
    std::vector<Finding> findings() const;
};

/// A kind of file that has pages, so that PDF/A can be made of it.
bool canBecomePdfa(const DocumentFormat& format);

/// Whether a document may be made again at all. Errors: InvalidArgument with PdfaSourceSigned (a signed PDF would lose its
/// signatures); Unsupported where it is a container, damaged, or nothing that has pages.
Result<DocumentFormat> mayBecomePdfa(const std::string& name, const ByteSourcePtr& original, const Progress& progress = {});

/// Checks what a program made of `original`. `painter` may be null. Errors: CannotRead, Cancelled, those of painting.
Result<PdfaOffer> examinePdfa(const std::string& name, const ByteSourcePtr& original, const DocumentFormat& originalFormat,
                              ByteSourcePtr made, std::string program, PagePainter* painter, const Services& services,
                              const Progress& progress = {});

} // namespace parafa
